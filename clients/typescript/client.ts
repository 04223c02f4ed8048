import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.ts';

export type ApiClient = Client<paths>;

/** A client of the API by its paths: `api.GET('/wallet/balance')`. It never throws for an answer: see `error`. */
export function apiClient(baseUrl: string, token?: string): ApiClient {
  return createClient<paths>({
    baseUrl,
    ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
  });
}

/** What the API refused, as it described it. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  readonly status: number;
  /** Problem details (RFC 9457); its `code` is what to decide by. */
  readonly problem: Readonly<Record<string, unknown>>;

  constructor(status: number, problem: unknown) {
    super(`${status} ${typeof problem === 'string' ? problem : JSON.stringify(problem)}`);
    this.status = status;
    this.problem = typeof problem === 'object' ? { ...problem } : {};
  }
}

/** The answer to a call; rejects with `ApiRefusal` for every status but 2xx. */
export async function answerOf<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw new ApiRefusal(response.status, error);
  return data as T;
}

/** Everything that a list route has: `read` gets the page after a cursor. */
export async function allOf<T>(
  read: (page: { cursor?: string }) => Promise<{ data: T[]; nextCursor: string | null }>,
): Promise<T[]> {
  const everything: T[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: { data: T[]; nextCursor: string | null } = await read(cursor === undefined ? {} : { cursor });
    for (const item of page.data) everything.push(item);
    cursor = page.nextCursor;
  }
  return everything;
}
