import {
  MessageSender,
  type OutboundTemplateMessage,
  type SendOutcome,
} from '../../application/campaigns/message-sender.ts';
import type { Metrics } from '../../application/shared/metrics.ts';

/** Counts how the sends of another sender end. */
export class CountedMessageSender extends MessageSender {
  readonly #sender: MessageSender;
  readonly #metrics: Metrics;

  constructor(sender: MessageSender, metrics: Metrics) {
    super();
    this.#sender = sender;
    this.#metrics = metrics;
  }

  override async send(message: OutboundTemplateMessage): Promise<SendOutcome> {
    const outcome = await this.#sender.send(message);
    this.#metrics.count('sends', {
      number: message.phoneNumberId,
      outcome: outcome.kind === 'refused' ? outcome.errorClass : outcome.kind,
    });
    return outcome;
  }
}
