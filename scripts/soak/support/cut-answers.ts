import { randomUUID } from 'node:crypto';
import process from 'node:process';

/**
 * Puts toxiproxy in front of the server at `url` and gives the address to call instead. A connection ends once `bytes`
 * of answers have gone through it: in the middle of an answer, whose request the server has dealt with.
 */
export async function cutAnswers(url: string, bytes: number): Promise<string> {
  const name = randomUUID();
  const { listen } = await post('/proxies', { name, listen: '127.0.0.1:0', upstream: new URL(url).host });
  await post(`/proxies/${name}/toxics`, { type: 'limit_data', stream: 'downstream', attributes: { bytes } });
  return `http://${listen}`;
}

async function post(path: string, body: object): Promise<Readonly<Record<string, unknown>>> {
  const answer = await fetch(new URL(path, process.env['TOXIPROXY_URL']), {
    method: 'POST',
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`toxiproxy answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}
