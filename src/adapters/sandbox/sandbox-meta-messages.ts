import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SandboxBooks } from './sandbox-books.ts';
import { GraphError, sendError } from './sandbox-meta-errors.ts';
import { type AcceptedMessage, planMessage, testNumber, waIdOf } from './sandbox-meta-statuses.ts';
import type { SandboxTemplates } from './sandbox-meta-templates.ts';
import type { Faults, SandboxPhoneNumber } from './sandbox-options.ts';
import { draw } from './sandbox-random.ts';
import { PairRate, RateMeter, SlidingLog } from './sandbox-rate.ts';
import type { StatusPosts } from './sandbox-status-posts.ts';
import { checkParameters } from './sandbox-template-parameters.ts';

/** Meta documents 512 characters for calls; for messages clients report the same. */
const MAX_CALLBACK_DATA = 512;
/** The meter over all numbers together. */
const OVERALL = '*';

type Json = Readonly<Record<string, unknown>>;

export interface NumberFigures {
  readonly id: string;
  readonly received: number;
  readonly maxPerSecond: number;
}

interface MessagesOptions {
  readonly seed: number;
  readonly phoneNumbers: readonly SandboxPhoneNumber[];
  faults(): Faults;
  nowMs(): number;
}

interface SendRequest {
  readonly input: string;
  /** Bare digits. */
  readonly recipient: string;
  readonly callbackData: string | null;
  /** The template's, in lower case. */
  readonly category: string;
}

/** Takes sends as `POST /{PHONE_NUMBER_ID}/messages` does, templates only. */
export class SandboxMessages {
  readonly #options: MessagesOptions;
  readonly #books: SandboxBooks;
  readonly #templates: SandboxTemplates;
  readonly #statuses: StatusPosts;
  readonly #meters = new Map<string, RateMeter>();
  /** What passed the rate, by phone number. Requests that it refused do not count against it. */
  readonly #admitted = new Map<string, SlidingLog>();
  readonly #pairRate = new PairRate();
  readonly #unsavedMeters = new Set<string>();

  constructor(options: MessagesOptions, books: SandboxBooks, templates: SandboxTemplates, statuses: StatusPosts) {
    this.#options = options;
    this.#books = books;
    this.#templates = templates;
    this.#statuses = statuses;
    for (const id of [OVERALL, ...options.phoneNumbers.map((number) => number.id)]) {
      const { received, maxPerSecond } = books.meter(id);
      this.#meters.set(id, new RateMeter(received, maxPerSecond));
    }
    for (const { id } of options.phoneNumbers) this.#admitted.set(id, new SlidingLog());
    for (const { phoneNumberId, acceptedMs } of books.acceptedSince(options.nowMs() - 1000)) {
      for (const id of [OVERALL, phoneNumberId]) this.#meters.get(id)?.restore(acceptedMs);
      this.#admitted.get(phoneNumberId)?.record(acceptedMs);
    }
  }

  /** Counts a send as it arrives, whatever becomes of it. */
  countArrival(phoneNumberId: string): void {
    if (!this.#meters.has(phoneNumberId)) return;
    const nowMs = this.#options.nowMs();
    for (const id of [OVERALL, phoneNumberId]) {
      this.#meters.get(id)?.arrive(nowMs);
      if (!this.#unsavedMeters.has(id)) this.#saveMeterSoon(id);
    }
  }

  /** The overall figures, and those of each number. */
  figures(): { received: number; maxPerSecond: number; phoneNumbers: NumberFigures[] } {
    const all = [...this.#meters].map(([id, { received, maxPerSecond }]) => ({ id, received, maxPerSecond }));
    const [overall, ...phoneNumbers] = all;
    return { received: overall?.received ?? 0, maxPerSecond: overall?.maxPerSecond ?? 0, phoneNumbers };
  }

  /**
   * Answers when the message is in the books; undefined: it is accepted, but the connection is to be cut. Throws a
   * `GraphError` for what Meta refuses, in its order: the request, the template, its parameters, the rates.
   */
  async send(phoneNumberId: string, body: unknown): Promise<object | undefined> {
    const number = this.#options.phoneNumbers.find(({ id }) => id === phoneNumberId);
    if (!number) {
      throw sendError(400, 33, 'Parameter value is not valid', 'The business phone number has been deleted.');
    }
    const request = this.#parse(body);
    this.#requireRates(number, request.recipient);
    const digits = testNumber(request.recipient);
    if (digits === '0007') {
      const details = 'The user has stopped marketing messages from this business';
      throw sendError(400, 131050, 'User has stopped marketing messages', details);
    }
    const message = this.#accept(phoneNumberId, request);
    await this.#statuses.schedule(message, this.#books.addMessage(message));
    const cutKey = message.callbackData ?? message.wamid;
    const { seed, faults } = this.#options;
    const { answerDelayMs } = faults();
    if (answerDelayMs > 0) await sleep(answerDelayMs);
    if (digits === undefined && draw(seed, 'cut', cutKey) < faults().cutShare) return undefined;
    if (digits === '0008' || digits === '0012') return undefined;
    return {
      messaging_product: 'whatsapp',
      contacts: [{ input: request.input, wa_id: waIdOf(request.recipient) }],
      messages: [{ id: message.wamid, message_status: 'accepted' }],
    };
  }

  #parse(body: unknown): SendRequest {
    const { messaging_product: product, to, type, template, biz_opaque_callback_data: data } = asJson(body, 'body');
    if (product !== 'whatsapp') throw missing('messaging_product');
    if (to === undefined || to === '') throw missing('to');
    const recipient = typeof to === 'string' ? to.replace(/[\s()+-]/g, '') : '';
    if (typeof to !== 'string' || !/^[1-9]\d{6,14}$/.test(recipient)) {
      throw sendError(400, 131009, 'Parameter value is not valid', 'Recipient phone number is not valid');
    }
    if (type !== 'template') {
      throw sendError(400, 131051, 'Unsupported message type', 'The sandbox sends templates only');
    }
    if (data !== undefined && (typeof data !== 'string' || data.length > MAX_CALLBACK_DATA)) {
      throw new GraphError(400, 100, '(#100) Invalid parameter', {
        details: `biz_opaque_callback_data is a string of at most ${MAX_CALLBACK_DATA} characters`,
      });
    }
    const { name, language, components } = asJson(template, 'template');
    if (typeof name !== 'string') throw missing('template.name');
    const { code } = asJson(language, 'template.language');
    if (typeof code !== 'string') throw missing('template.language.code');
    const found = this.#templates.usable(name, code);
    checkParameters(found, components);
    return { input: to, recipient, callbackData: data || null, category: found.category.toLowerCase() };
  }

  #requireRates({ id, messagesPerSecond }: SandboxPhoneNumber, recipient: string): void {
    const nowMs = this.#options.nowMs();
    const admitted = this.#admitted.get(id);
    if (!admitted || admitted.count(nowMs) >= messagesPerSecond) {
      const details = 'Too many messages were sent from this phone number in a short period of time.';
      throw sendError(400, 130429, 'Rate limit hit', details);
    }
    if (!this.#pairRate.admit(`${id} ${recipient}`, nowMs)) {
      const details = 'Too many messages were sent from this phone number to the same recipient.';
      throw sendError(400, 131056, '(Business Account, Consumer Account) pair rate limit hit', details);
    }
    admitted.record(nowMs);
  }

  #accept(phoneNumberId: string, { recipient, callbackData, category }: SendRequest): AcceptedMessage {
    const { seed, faults, nowMs } = this.#options;
    const wamid = newWamid(recipient);
    const acceptedMs = nowMs();
    const key = callbackData ?? wamid;
    const plan = planMessage({ seed, faults: faults(), key, recipient, category, acceptedMs });
    return { ...plan, seq: this.#books.nextSeq(), wamid, callbackData, phoneNumberId, recipient, acceptedMs };
  }

  /** One write for all that arrives until the next turn of the event loop. */
  #saveMeterSoon(id: string): void {
    this.#unsavedMeters.add(id);
    setImmediate(() => {
      this.#unsavedMeters.delete(id);
      const meter = this.#meters.get(id);
      if (meter) this.#books.saveMeter(id, meter.received, meter.maxPerSecond);
    });
  }
}

/** As Meta builds them: base64 of a small binary record with the recipient and 18 hex digits. */
function newWamid(recipient: string): string {
  const unique = randomUUID().replaceAll('-', '').slice(0, 18).toUpperCase();
  const head = Buffer.from([0x1c, 0x18, recipient.length]);
  const middle = Buffer.from([0x15, 0x02, 0x00, 0x11, 0x18, unique.length]);
  const record = [head, Buffer.from(recipient), middle, Buffer.from(unique), Buffer.from([0])];
  return `wamid.${Buffer.concat(record).toString('base64')}`;
}

function asJson(value: unknown, name: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw missing(name);
}

function missing(name: string): GraphError {
  return new GraphError(400, 100, `(#100) The parameter ${name} is required.`);
}
