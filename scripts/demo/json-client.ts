import { ApiRefusal } from '../../clients/typescript/client.ts';

/** An answer that is no success. */
class HttpFailure extends Error {
  override readonly name = 'HttpFailure';
  readonly status: number;

  constructor(request: string, status: number, text: string) {
    super(`${request}: ${status} ${text.slice(0, 500)}`);
    this.status = status;
  }
}

/** Nobody answered, or somebody who could not: asking again may help. */
export function isOutage(error: unknown): boolean {
  // `fetch` rejects so when there is no connection.
  const isAnswer = error instanceof HttpFailure || error instanceof ApiRefusal;
  return isAnswer ? error.status >= 500 : error instanceof TypeError;
}

/** JSON over HTTP, for the sandbox; the API has a typed client. Throws `HttpFailure` for every status but 2xx. */
export class JsonClient {
  readonly #baseUrl: string;

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }

  get<T>(path: string): Promise<T> {
    return this.#request('GET', path);
  }

  post<T>(path: string, body: unknown): Promise<T> {
    const headers = { 'content-type': 'application/json' };
    return this.#request('POST', path, { headers, body: JSON.stringify(body) });
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

  async #request<T>(method: string, path: string, init: RequestInit = {}): Promise<T> {
    const response = await fetch(this.#baseUrl + path, { method, ...init });
    const text = await response.text();
    if (!response.ok) throw new HttpFailure(`${method} ${path}`, response.status, text);
    return JSON.parse(text) as T;
  }
}
