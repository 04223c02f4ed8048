import type { MessageBus, Subscription } from '../../application/shared/ports.ts';
import type { HandleMetaEvents } from '../../application/webhooks/handle-meta-events.ts';
import { META_EVENTS_RETRIES, META_EVENTS_TOPIC } from '../../application/webhooks/topics.ts';

/** Events in one unit of work: beyond about 500, larger batches settle no faster. */
const MAX_BATCH = 500;

export class MetaEventsConsumer {
  readonly #bus: MessageBus;
  readonly #handleMetaEvents: HandleMetaEvents;
  #subscription: Subscription | undefined;

  constructor(bus: MessageBus, handleMetaEvents: HandleMetaEvents) {
    this.#bus = bus;
    this.#handleMetaEvents = handleMetaEvents;
  }

  async start(): Promise<void> {
    this.#subscription = await this.#bus.subscribe({
      topic: META_EVENTS_TOPIC,
      maxBatch: MAX_BATCH,
      retryPolicy: META_EVENTS_RETRIES,
      handler: (messages) => this.#handleMetaEvents.execute(messages),
    });
  }

  async stop(): Promise<void> {
    await this.#subscription?.stop();
  }
}
