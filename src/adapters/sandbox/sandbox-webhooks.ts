import { createHmac, randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';

const MAX_POSTS_IN_FLIGHT = 8;
/** Meta documents no deadline; 5 to 20 s are reported. */
const POST_TIMEOUT_MS = 10_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2000;

export function hmacHex(secret: string, body: Buffer | string): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}

/**
 * JSON as Meta sends it: what is not ASCII as `\u` escapes, and `/` as `\/`. The signature is over exactly these bytes,
 * which exposes a receiver that parses and serialises them before it checks.
 */
export function metaJson(json: string): Buffer {
  const escaped = json
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return Buffer.from(escaped, 'ascii');
}

export interface Delivery {
  /** Called for each try; gives the same bytes each time. */
  body(): Buffer;
  headers(body: Buffer): Readonly<Record<string, string>>;
  /** The receiver has taken it. */
  taken(): void;
}

interface PosterOptions {
  /** `http:` only: the receiver runs on this machine. */
  readonly url: string;
  /** Not empty: Meta's GET handshake with this token comes before the first post. */
  readonly verifyToken: string;
  isTaken(status: number): boolean;
}

/**
 * Posts deliveries until each is taken, for as long as it runs: up to eight at a time while all goes well. After a
 * failure there is one try at a time with a pause in between that doubles up to 2 s, until one is taken; what failed
 * goes to the end of the line. The deliveries themselves are kept by whoever gave them.
 */
export class WebhookPoster {
  readonly #options: PosterOptions;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: MAX_POSTS_IN_FLIGHT });
  readonly #abort = new AbortController();
  #waiting: Delivery[] = [];
  #inFlight = 0;
  #failuresInARow = 0;
  #pause: NodeJS.Timeout | undefined;
  #handshakeDone: boolean;
  posted = 0;
  failedPosts = 0;
  lastFailure: string | null = null;

  constructor(options: PosterOptions) {
    this.#options = options;
    this.#handshakeDone = options.verifyToken === '';
  }

  add(delivery: Delivery): void {
    this.#waiting.push(delivery);
    this.#pump();
  }

  /** Cuts the posts in flight: they count as not taken. */
  stop(): void {
    clearTimeout(this.#pause);
    this.#abort.abort();
    this.#agent.destroy();
  }

  #pump(): void {
    const limit = this.#handshakeDone && this.#failuresInARow === 0 ? MAX_POSTS_IN_FLIGHT : 1;
    while (this.#waiting.length > 0 && this.#inFlight < limit && !this.#pause && !this.#abort.signal.aborted) {
      void this.#try(this.#waiting.shift() as Delivery);
    }
  }

  async #try(delivery: Delivery): Promise<void> {
    this.#inFlight++;
    const failure = await this.#post(delivery);
    this.#inFlight--;
    if (this.#abort.signal.aborted) return;
    if (failure === undefined) {
      this.posted++;
      this.#failuresInARow = 0;
      delivery.taken();
    } else {
      this.failedPosts++;
      this.lastFailure = failure;
      this.#waiting.push(delivery);
      this.#startPause();
    }
    this.#pump();
  }

  #startPause(): void {
    if (this.#pause) return;
    const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#failuresInARow);
    this.#failuresInARow++;
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.#pump();
    }, pauseMs);
  }

  /** Why the delivery was not taken, or undefined. */
  async #post(delivery: Delivery): Promise<string | undefined> {
    try {
      if (!this.#handshakeDone) await this.#shakeHands();
      this.#handshakeDone = true;
      const body = delivery.body();
      const headers = { 'content-type': 'application/json', ...delivery.headers(body) };
      const { status } = await this.#call('POST', this.#options.url, headers, body);
      return this.#options.isTaken(status) ? undefined : `answered ${status}`;
    } catch (error) {
      return String(error);
    }
  }

  async #shakeHands(): Promise<void> {
    const challenge = String(randomBytes(4).readUInt32BE());
    const url = new URL(this.#options.url);
    url.searchParams.set('hub.mode', 'subscribe');
    url.searchParams.set('hub.challenge', challenge);
    url.searchParams.set('hub.verify_token', this.#options.verifyToken);
    const { status, text } = await this.#call('GET', url.href, {});
    if (status !== 200 || text !== challenge) throw new Error(`The handshake failed: answered ${status}`);
  }

  #call(
    method: string,
    url: string,
    headers: Readonly<Record<string, string>>,
    body?: Buffer,
  ): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const signal = this.#abort.signal;
      const outgoing = request(url, { method, headers, agent: this.#agent, signal, timeout: POST_TIMEOUT_MS });
      outgoing.on('timeout', () => outgoing.destroy(new Error('No answer in time')));
      outgoing.on('error', reject);
      outgoing.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
        );
      });
      outgoing.end(body);
    });
  }
}
