import type { SendMails } from '../../application/notifications/send-mails.ts';
import { NOTIFICATIONS_TOPIC } from '../../application/shared/mail-request.ts';
import type { MessageBus, Subscription } from '../../application/shared/ports.ts';
import type { RetryPolicy } from '../../application/shared/retry-policy.ts';

/** A process that stops waits for the e-mail being sent, and for no other. */
const MAX_BATCH = 1;

/** About a quarter of an hour of attempts; after that an e-mail that the provider did not take is a dead letter. */
export const MAIL_RETRY_POLICY: RetryPolicy = { maxAttempts: 25, baseDelayMs: 1000, maxDelayMs: 60_000 };

export class NotificationsConsumer {
  readonly #bus: MessageBus;
  readonly #sendMails: SendMails;
  #subscription: Subscription | undefined;

  constructor(bus: MessageBus, sendMails: SendMails) {
    this.#bus = bus;
    this.#sendMails = sendMails;
  }

  async start(): Promise<void> {
    this.#subscription = await this.#bus.subscribe({
      topic: NOTIFICATIONS_TOPIC,
      maxBatch: MAX_BATCH,
      handler: (messages) => this.#sendMails.execute(messages),
      retryPolicy: MAIL_RETRY_POLICY,
    });
  }

  async stop(): Promise<void> {
    await this.#subscription?.stop();
  }
}
