import { randomUUID } from 'node:crypto';
import type { DocumentKind, SandboxBooks } from './sandbox-books.ts';
import type { WebhookPoster } from './sandbox-webhooks.ts';

export interface WebhookEvent {
  /** The provider's id of the event: the same on every try and on duplicates. */
  readonly eventId: string;
  readonly json: string;
}

interface StoredEvent extends WebhookEvent {
  readonly id: string;
  readonly dueMs: number;
}

interface StoredEventsOptions {
  readonly kind: Extract<DocumentKind, 'meta-event' | 'payment-event'>;
  /** The exact bytes to post. */
  toBytes(json: string): Buffer;
  headers(body: Buffer, eventId: string): Readonly<Record<string, string>>;
  nowMs(): number;
}

/** Webhook events that are posts of their own. Each is kept in the books until it is taken, across restarts too. */
export class StoredEvents {
  readonly #options: StoredEventsOptions;
  readonly #books: SandboxBooks;
  readonly #poster: WebhookPoster;
  readonly #timers = new Set<NodeJS.Timeout>();
  #stopped = false;
  /** Events that have not been taken yet. */
  pending: number;

  constructor(options: StoredEventsOptions, books: SandboxBooks, poster: WebhookPoster) {
    this.#options = options;
    this.#books = books;
    this.#poster = poster;
    const left = books.documents<StoredEvent>(options.kind);
    this.pending = left.length;
    for (const event of left) this.#schedule(event);
  }

  stop(): void {
    this.#stopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
  }

  /** Resolves when the event is in the books; it is posted after `delayMs`. */
  async add(event: WebhookEvent, delayMs = 0): Promise<void> {
    const stored: StoredEvent = { ...event, id: randomUUID(), dueMs: this.#options.nowMs() + delayMs };
    this.pending++;
    await this.#books.saveDocument(this.#options.kind, stored.id, stored);
    this.#schedule(stored);
  }

  #schedule(event: StoredEvent): void {
    if (this.#stopped) return;
    const { kind, toBytes, headers } = this.#options;
    const timer = setTimeout(
      () => {
        this.#timers.delete(timer);
        this.#poster.add({
          body: () => toBytes(event.json),
          headers: (body) => headers(body, event.eventId),
          taken: () => {
            this.pending--;
            this.#books.removeDocument(kind, event.id);
          },
        });
      },
      Math.max(0, event.dueMs - this.#options.nowMs()),
    );
    this.#timers.add(timer);
  }
}
