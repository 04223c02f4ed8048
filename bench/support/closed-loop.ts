import { HttpConnection } from '../../scripts/soak/support/http-connection.ts';

/** Posts `requests` in turn, each connection one at a time, for so long; gives answers of 200 a second. */
export async function postsPerSecond(
  port: number,
  requests: readonly Uint8Array[],
  connections: number,
  forMs: number,
): Promise<number> {
  const startedMs = performance.now();
  let next = 0;
  let taken = 0;
  let refused = 0;
  async function post(): Promise<void> {
    const connection = await HttpConnection.open(port);
    while (performance.now() - startedMs < forMs) {
      const status = await connection.send(requests[next++ % requests.length] as Uint8Array);
      if (status === 200) taken += 1;
      else refused += 1;
    }
    connection.close();
  }
  await Promise.all(Array.from({ length: connections }, post));
  if (refused > taken) throw new Error(`${refused} posts of ${refused + taken} were refused`);
  return (taken * 1000) / (performance.now() - startedMs);
}
