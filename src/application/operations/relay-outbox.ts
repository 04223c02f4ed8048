import type { MessageBus, OutboxReader } from '../shared/ports.ts';

/** Messages moved at once. */
const RELAY_BATCH = 500;

/** Moves the oldest messages of the outbox to the bus and returns how many. Two at a time would lose the order. */
export class RelayOutbox {
  readonly #outbox: OutboxReader;
  readonly #bus: MessageBus;

  constructor(outbox: OutboxReader, bus: MessageBus) {
    this.#outbox = outbox;
    this.#bus = bus;
  }

  async execute(): Promise<number> {
    const messages = await this.#outbox.pending(RELAY_BATCH);
    if (messages.length === 0) return 0;
    await this.#bus.publish(messages);
    await this.#outbox.remove(messages.map(({ id }) => id));
    return messages.length;
  }
}
