/**
 * Lets everything else that is ready run: calls of SQLite never wait, so a long walk would stop the process from
 * listening. Rejects with the reason of `signal` when the walk is to end.
 */
export async function othersFirst(signal?: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });
  signal?.throwIfAborted();
}
