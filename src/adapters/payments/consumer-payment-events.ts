import type { HandlePaymentEvents } from '../../application/payments/handle-payment-events.ts';
import { PAYMENT_EVENTS_TOPIC } from '../../application/payments/topics.ts';
import type { MessageBus, Subscription } from '../../application/shared/ports.ts';

const MAX_BATCH = 50;

export class PaymentEventsConsumer {
  readonly #bus: MessageBus;
  readonly #handlePaymentEvents: HandlePaymentEvents;
  #subscription: Subscription | undefined;

  constructor(bus: MessageBus, handlePaymentEvents: HandlePaymentEvents) {
    this.#bus = bus;
    this.#handlePaymentEvents = handlePaymentEvents;
  }

  async start(): Promise<void> {
    this.#subscription = await this.#bus.subscribe({
      topic: PAYMENT_EVENTS_TOPIC,
      maxBatch: MAX_BATCH,
      handler: (messages) => this.#handlePaymentEvents.execute(messages),
    });
  }

  async stop(): Promise<void> {
    await this.#subscription?.stop();
  }
}
