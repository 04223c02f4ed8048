import {
  MessageSender,
  type OutboundTemplateMessage,
  type SendOutcome,
} from '../../application/campaigns/message-sender.ts';
import type { Logger } from '../../application/shared/logger.ts';
import type { Metrics } from '../../application/shared/metrics.ts';
import { parseCallbackData } from '../../domain/campaigns/callback-data.ts';

/** Counts how the sends of another sender end, and logs why an answer was lost and since when Meta is not reached. */
export class CountedMessageSender extends MessageSender {
  readonly #sender: MessageSender;
  readonly #metrics: Metrics;
  readonly #logger: Logger;
  /** While Meta is gone every send ends alike, and one line says so. */
  #isReached = true;

  constructor(sender: MessageSender, metrics: Metrics, logger: Logger) {
    super();
    this.#sender = sender;
    this.#metrics = metrics;
    this.#logger = logger;
  }

  override async send(message: OutboundTemplateMessage): Promise<SendOutcome> {
    const outcome = await this.#sender.send(message);
    this.#metrics.count('sends', {
      number: message.phoneNumberId,
      outcome: outcome.kind === 'refused' ? outcome.errorClass : outcome.kind,
    });
    this.#log(message, outcome);
    return outcome;
  }

  #log({ phoneNumberId: number, callbackData }: OutboundTemplateMessage, outcome: SendOutcome): void {
    if (outcome.kind === 'unknown') {
      const messageId = parseCallbackData(callbackData)?.messageId;
      this.#logger.warn({ number, messageId, cause: outcome.cause }, "the answer to a message's send was lost");
    }
    if (outcome.kind === 'not-sent' && this.#isReached) {
      this.#logger.warn({ number, cause: outcome.cause }, 'Meta does not take messages; they are tried again');
    }
    this.#isReached = outcome.kind !== 'not-sent';
  }
}
