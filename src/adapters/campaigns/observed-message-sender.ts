import {
  MessageSender,
  type OutboundTemplateMessage,
  type SendOutcome,
} from '../../application/campaigns/message-sender.ts';
import type { Logger } from '../../application/shared/logger.ts';
import type { Metrics } from '../../application/shared/metrics.ts';
import type { Clock } from '../../application/shared/ports.ts';
import { parseCallbackData } from '../../domain/campaigns/callback-data.ts';

/** One line a minute for each kind of refusal: a campaign can have a million alike. */
const REFUSAL_LINES_EVERY_MS = 60_000;

/** Counts how the sends of another sender end, and logs for operators what Meta and the network say. */
export class ObservedMessageSender extends MessageSender {
  readonly #sender: MessageSender;
  readonly #clock: Clock;
  readonly #metrics: Metrics;
  readonly #logger: Logger;
  /** While Meta is gone every send ends the same way, and one line says so. */
  #isReached = true;
  /** Since the line before, by number and code. */
  readonly #refusals = new Map<string, { loggedAtMs: number; count: number }>();

  constructor(sender: MessageSender, clock: Clock, metrics: Metrics, logger: Logger) {
    super();
    this.#sender = sender;
    this.#clock = clock;
    this.#metrics = metrics;
    this.#logger = logger;
  }

  override async send(message: OutboundTemplateMessage): Promise<SendOutcome> {
    const outcome = await this.#sender.send(message);
    this.#metrics.count('sends', {
      number: message.phoneNumberId,
      outcome: outcome.kind === 'refused' ? outcome.error.class : outcome.kind,
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
      this.#logger.warn({ number, cause: outcome.cause }, 'Meta does not accept messages; they will be retried');
    }
    this.#isReached = outcome.kind !== 'not-sent';
    if (outcome.kind === 'refused') this.#logRefusal(number, outcome);
  }

  #logRefusal(
    number: string,
    { error: { code }, details, fbtraceId }: Extract<SendOutcome, { kind: 'refused' }>,
  ): void {
    const key = `${number} ${code}`;
    const nowMs = this.#clock.nowMs();
    const { loggedAtMs, count } = this.#refusals.get(key) ?? { loggedAtMs: Number.NEGATIVE_INFINITY, count: 0 };
    if (nowMs - loggedAtMs < REFUSAL_LINES_EVERY_MS) {
      this.#refusals.set(key, { loggedAtMs, count: count + 1 });
      return;
    }
    this.#refusals.set(key, { loggedAtMs: nowMs, count: 0 });
    this.#logger.warn({ number, code, count: count + 1, details, fbtraceId }, 'Meta refused messages');
  }
}
