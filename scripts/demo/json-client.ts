import { setTimeout as sleep } from 'node:timers/promises';
import { ApiRefusal } from '../../clients/typescript/client.ts';

/** The code of the limit that a client waits for: it ends within a minute. */
const REQUEST_LIMIT = '"request.too_many"';

/** An answer that is no success. `body` is the problem that the API describes, or the text where it is none. */
export class HttpFailure extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(request: string, status: number, text: string) {
    super(`${request}: ${status} ${text.slice(0, 500)}`);
    this.name = 'HttpFailure';
    this.status = status;
    this.body = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : { text };
  }
}

/** Nobody answered, or somebody who could not: asking again may help. */
export function isOutage(error: unknown): boolean {
  // `fetch` rejects so when there is no connection.
  const isAnswer = error instanceof HttpFailure || error instanceof ApiRefusal;
  return isAnswer ? error.status >= 500 : error instanceof TypeError;
}

interface PostOptions {
  readonly idempotencyKey?: string;
  /** Of a text body; any other body is sent as JSON. */
  readonly contentType?: string;
}

/** JSON over HTTP, for the sandbox; the API has a typed client. Throws `HttpFailure` for every status but 2xx. */
export class JsonClient {
  readonly #baseUrl: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(baseUrl: string, token?: string) {
    this.#baseUrl = baseUrl;
    this.#headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  }

  get<T>(path: string): Promise<T> {
    return this.#request('GET', path, {});
  }

  post<T>(path: string, body: unknown, { idempotencyKey, contentType }: PostOptions = {}): Promise<T> {
    return this.#request('POST', path, {
      headers: {
        'content-type': contentType ?? 'application/json',
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      },
      body: contentType === undefined ? JSON.stringify(body) : String(body),
    });
  }

  /** Everything that a list route has, page by page. */
  async all<T>(path: string, limit: number): Promise<T[]> {
    const everything: T[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? `limit=${limit}` : `limit=${limit}&cursor=${cursor}`;
      const page: { data: T[]; nextCursor: string | null } = await this.get(`${path}?${query}`);
      for (const item of page.data) everything.push(item);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return everything;
  }

  async #request<T>(
    method: string,
    path: string,
    { headers, ...init }: { headers?: object; body?: string },
  ): Promise<T> {
    const response = await fetch(this.#baseUrl + path, { method, headers: { ...this.#headers, ...headers }, ...init });
    const text = await response.text();
    if (response.status === 429 && text.includes(REQUEST_LIMIT)) {
      await sleep(Number(response.headers.get('retry-after')) * 1000);
      return this.#request(method, path, { ...(headers ? { headers } : {}), ...init });
    }
    if (!response.ok) throw new HttpFailure(`${method} ${path}`, response.status, text);
    return JSON.parse(text) as T;
  }
}
