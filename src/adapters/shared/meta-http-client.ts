import { type Dispatcher, Pool } from 'undici';
import { numberOf, recordOf, textOf } from '../../domain/shared/loose-json.ts';
import { parseExactJson } from './http-exact-json.ts';

/** A page of templates is some ten kilobytes; whatever is larger than this is not Meta's. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

/** Cuts off any longer wait that an answer asks for: no header may put a message off for good. */
const LONGEST_WAIT_MS = 3_600_000;

export interface MetaHttpClientOptions {
  readonly accessToken: string;
  readonly baseUrl: string;
  /** `v26.0`; a version dies about two years after its successor appeared. */
  readonly apiVersion: string;
  /** Each carries one request at a time, so this bounds the requests in flight. */
  readonly maxConnections: number;
  /** From the call until the request starts: waiting for a free connection, DNS, TCP and TLS. */
  readonly connectTimeoutMs: number;
  /** From the start of the request until the last byte of the answer. */
  readonly answerTimeoutMs: number;
}

/**
 * - `answered`: `json` is undefined where the body is not JSON.
 * - `not-sent`: not one byte of the request left this process.
 * - `unanswered`: bytes may have left, and no complete answer came back.
 */
export type MetaExchange =
  | { readonly kind: 'answered'; readonly status: number; readonly json: unknown; readonly retryAfterMs?: number }
  | { readonly kind: 'not-sent'; readonly cause: string }
  | { readonly kind: 'unanswered'; readonly cause: string };

/** Meta's error body. `error_data` is an object or plain text; subcode and user texts are often absent. */
export interface GraphError {
  readonly code: number;
  readonly subcode?: number;
  readonly message: string;
  readonly details?: string;
  readonly userTitle?: string;
  readonly userMessage?: string;
  readonly fbtraceId?: string;
}

/**
 * HTTP to Meta's Graph API over kept-alive connections. One call makes one request at most: nothing here repeats it.
 */
export class MetaHttpClient {
  readonly #pool: Pool;
  readonly #basePath: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #connectTimeoutMs: number;
  readonly #answerTimeoutMs: number;

  constructor(options: MetaHttpClientOptions) {
    const baseUrl = new URL(options.baseUrl);
    this.#connectTimeoutMs = options.connectTimeoutMs;
    this.#answerTimeoutMs = options.answerTimeoutMs;
    this.#basePath = `${baseUrl.pathname.replace(/\/$/, '')}/${options.apiVersion}`;
    this.#headers = { authorization: `Bearer ${options.accessToken}`, 'content-type': 'application/json' };
    this.#pool = new Pool(baseUrl.origin, {
      connections: options.maxConnections,
      pipelining: 1,
      connect: { timeout: this.#connectTimeoutMs },
      // Both are covered by answerTimeoutMs, which a slow drip of bytes cannot prolong.
      headersTimeout: 0,
      bodyTimeout: 0,
      maxResponseSize: MAX_ANSWER_BYTES,
    });
  }

  /** `path` follows the version: `/<phone number id>/messages`. Resolves whatever happens at Meta or on the way. */
  request(method: 'GET' | 'POST', path: string, body?: unknown): Promise<MetaExchange> {
    return new Promise((resolve) => {
      this.#pool.dispatch(
        {
          method,
          path: this.#basePath + path,
          headers: this.#headers,
          body: body === undefined ? null : JSON.stringify(body),
        },
        new ExchangeHandler(this.#connectTimeoutMs, this.#answerTimeoutMs, resolve),
      );
    });
  }

  /** Waits for the requests in flight and closes the connections. */
  close(): Promise<void> {
    return this.#pool.close();
  }
}

/**
 * undici calls `onRequestStart` right before it writes a request to a connected socket. So a failure before that (DNS,
 * a refused connection, TLS, no free connection in time) surely sent nothing; a later one is never sure: a kept-alive
 * socket that the peer has just closed accepts bytes too.
 */
class ExchangeHandler implements Dispatcher.DispatchHandler {
  readonly #connectTimeoutMs: number;
  readonly #answerTimeoutMs: number;
  readonly #resolve: (exchange: MetaExchange) => void;
  readonly #beganMs = performance.now();
  readonly #chunks: Buffer[] = [];
  #timer: NodeJS.Timeout;
  #started = false;
  #settled = false;
  #status = 0;
  #retryAfterMs: number | undefined;

  constructor(connectTimeoutMs: number, answerTimeoutMs: number, resolve: (exchange: MetaExchange) => void) {
    this.#connectTimeoutMs = connectTimeoutMs;
    this.#answerTimeoutMs = answerTimeoutMs;
    this.#resolve = resolve;
    this.#timer = setTimeout(
      () => this.#settle({ kind: 'not-sent', cause: `no connection within ${connectTimeoutMs} ms` }),
      connectTimeoutMs,
    );
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // After a standstill of the process this may come before the timer, and the request's lease be over.
    const isLate = performance.now() - this.#beganMs > this.#connectTimeoutMs;
    // Thrown before a byte is written: that takes the request out of the queue and leaves the connection to others. A
    // second start would repeat the request.
    if (isLate || this.#settled || this.#started) throw new Error('the request was given up');
    this.#started = true;
    clearTimeout(this.#timer);
    const timeoutMs = this.#answerTimeoutMs;
    this.#timer = setTimeout(() => controller.abort(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Record<string, unknown>): void {
    this.#status = status;
    this.#retryAfterMs = retryAfterMsOf(headers);
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const json = jsonOf(Buffer.concat(this.#chunks).toString('utf8'));
    const wait = this.#retryAfterMs === undefined ? {} : { retryAfterMs: this.#retryAfterMs };
    this.#settle({ kind: 'answered', status: this.#status, json, ...wait });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error & { readonly code?: string }): void {
    const cause = error.code ? `${error.message} (${error.code})` : error.message;
    this.#settle({ kind: this.#started ? 'unanswered' : 'not-sent', cause });
  }

  #settle(exchange: MetaExchange): void {
    clearTimeout(this.#timer);
    this.#settled = true;
    this.#resolve(exchange);
  }
}

function jsonOf(text: string): unknown {
  try {
    return parseExactJson(text);
  } catch {
    return undefined;
  }
}

/** `Retry-After` in seconds, else Meta's `estimated_time_to_regain_access`, in minutes, of the usage header. */
function retryAfterMsOf(headers: Readonly<Record<string, unknown>>): number | undefined {
  const seconds = numberOf(headers['retry-after']);
  if (seconds !== undefined && seconds > 0) return Math.min(seconds * 1000, LONGEST_WAIT_MS);
  const usage = textOf(headers['x-business-use-case-usage']);
  // The case for nearly every answer: parsing an absent header would throw, a tenth of the work for a message.
  if (usage === undefined) return undefined;
  const usages = Object.values(recordOf(jsonOf(usage))).flat();
  const minutes = usages.map((each) => numberOf(recordOf(each)['estimated_time_to_regain_access']) ?? 0);
  const longest = Math.max(0, ...minutes);
  return longest > 0 ? Math.min(longest * 60_000, LONGEST_WAIT_MS) : undefined;
}

/** Undefined when the body is not a Graph API error, whatever the HTTP status says. */
export function graphErrorOf(json: unknown): GraphError | undefined {
  const error = recordOf(recordOf(json)['error']);
  const code = numberOf(error['code']);
  if (code === undefined) return undefined;
  const fields = {
    subcode: numberOf(error['error_subcode']),
    details: textOf(recordOf(error['error_data'])['details']) ?? textOf(error['error_data']),
    userTitle: textOf(error['error_user_title']),
    userMessage: textOf(error['error_user_msg']),
    fbtraceId: textOf(error['fbtrace_id']),
  };
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { code, message: textOf(error['message']) ?? '', ...Object.fromEntries(present) };
}
