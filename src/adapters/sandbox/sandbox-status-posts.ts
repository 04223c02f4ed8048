import { postedStatuses, type SandboxBooks } from './sandbox-books.ts';
import { type AcceptedMessage, statusPayload } from './sandbox-meta-statuses.ts';
import type { SandboxPhoneNumber } from './sandbox-options.ts';
import { hmacHex, metaJson, type WebhookPoster } from './sandbox-webhooks.ts';

/** One status to post: `bit` is its place in the message's plan. */
interface DueStatus {
  readonly message: AcceptedMessage;
  readonly bit: number;
}

interface StatusPostsOptions {
  readonly wabaId: string;
  readonly appSecret: string;
  readonly batchEveryMs: number;
  readonly maxBatch: number;
  readonly phoneNumbers: readonly SandboxPhoneNumber[];
  nowMs(): number;
}

/** Posts the planned statuses of accepted messages when they fall due, in signed batches. */
export class StatusPosts {
  readonly #options: StatusPostsOptions;
  readonly #books: SandboxBooks;
  readonly #poster: WebhookPoster;
  /** By the number of the tick in which they fall due. */
  readonly #ticks = new Map<number, DueStatus[]>();
  #nextTick = 0;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  /** Statuses that are planned and not yet taken. */
  pending = 0;

  constructor(options: StatusPostsOptions, books: SandboxBooks, poster: WebhookPoster) {
    this.#options = options;
    this.#books = books;
    this.#poster = poster;
    for (const { message, posted } of books.pendingMessages()) {
      this.pending += message.statuses.length - postedStatuses(message.statuses, posted).length;
      this.#schedule(message, posted);
    }
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** The statuses are pending from now on; none is posted before the message is `saved`. */
  async schedule(message: AcceptedMessage, saved: Promise<void>): Promise<void> {
    this.pending += message.statuses.length;
    await saved;
    this.#schedule(message, 0);
  }

  #schedule(message: AcceptedMessage, posted: number): void {
    if (this.#stopped) return;
    if (this.#ticks.size === 0) this.#nextTick = this.#tickOf(this.#options.nowMs());
    message.statuses.forEach(({ dueMs }, bit) => {
      if (posted & (2 ** bit)) return;
      const tick = Math.max(this.#nextTick, this.#tickOf(dueMs) + 1);
      const due = this.#ticks.get(tick);
      if (due) due.push({ message, bit });
      else this.#ticks.set(tick, [{ message, bit }]);
    });
    if (this.#ticks.size > 0) this.#timer ??= this.#startTimer();
  }

  #tickOf(timeMs: number): number {
    return Math.floor(timeMs / this.#options.batchEveryMs);
  }

  #startTimer(): NodeJS.Timeout {
    return setTimeout(() => this.#postDue(), this.#options.batchEveryMs);
  }

  #postDue(): void {
    const due: DueStatus[] = [];
    for (const now = this.#tickOf(this.#options.nowMs()); this.#nextTick <= now; this.#nextTick++) {
      for (const status of this.#ticks.get(this.#nextTick) ?? []) due.push(status);
      this.#ticks.delete(this.#nextTick);
    }
    for (let i = 0; i < due.length; i += this.#options.maxBatch) this.#post(due.slice(i, i + this.#options.maxBatch));
    this.#timer = this.#ticks.size > 0 ? this.#startTimer() : undefined;
  }

  #post(batch: readonly DueStatus[]): void {
    this.#poster.add({
      body: () => this.#body(batch),
      headers: (body) => metaSignature(this.#options.appSecret, body),
      taken: () => {
        this.pending -= batch.length;
        for (const { message, bit } of batch) this.#books.markPosted(message.seq, bit);
      },
    });
  }

  /** One entry of the WABA, with a change for each phone number. */
  #body(batch: readonly DueStatus[]): Buffer {
    const byNumber = new Map<string, DueStatus[]>();
    for (const due of batch) {
      const { phoneNumberId } = due.message;
      const dues = byNumber.get(phoneNumberId);
      if (dues) dues.push(due);
      else byNumber.set(phoneNumberId, [due]);
    }
    const changes = [...byNumber].map(([id, dues]) => ({ field: 'messages', value: this.#value(id, dues) }));
    const entry = [{ id: this.#options.wabaId, changes }];
    return metaJson(JSON.stringify({ object: 'whatsapp_business_account', entry }));
  }

  #value(phoneNumberId: string, dues: readonly DueStatus[]): object {
    const number = this.#options.phoneNumbers.find(({ id }) => id === phoneNumberId);
    const contacts = new Map<string, object>();
    const statuses = dues.map(({ message, bit }) => {
      const planned = message.statuses[bit];
      if (!planned) throw new Error(`Message ${message.wamid} has no status ${bit}`);
      const { status, contact } = statusPayload(message, planned);
      if (contact) contacts.set(message.recipient, contact);
      return status;
    });
    return {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: number?.displayPhoneNumber ?? '', phone_number_id: phoneNumberId },
      ...(contacts.size > 0 && { contacts: [...contacts.values()] }),
      statuses,
    };
  }
}

export function metaSignature(appSecret: string, body: Buffer): Record<string, string> {
  return { 'x-hub-signature-256': `sha256=${hmacHex(appSecret, body)}` };
}
