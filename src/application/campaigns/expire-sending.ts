import { ANSWER_LOST } from '../../domain/campaigns/send-errors.ts';
import type { Logger } from '../shared/logger.ts';
import type { Clock } from '../shared/ports.ts';
import type { MessageRepository } from './ports.ts';

/** Messages whose sender died after it had marked them: nobody knows whether they left. */
export class ExpireSending {
  readonly #messages: MessageRepository;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #unknownWaitMs: number;

  constructor(messages: MessageRepository, clock: Clock, logger: Logger, unknownWaitMs: number) {
    this.#messages = messages;
    this.#clock = clock;
    this.#logger = logger;
    this.#unknownWaitMs = unknownWaitMs;
  }

  async execute(): Promise<void> {
    const nowMs = this.#clock.nowMs();
    const messages = await this.#messages.expireSending(nowMs, ANSWER_LOST, nowMs + this.#unknownWaitMs);
    if (messages > 0) this.#logger.warn({ messages }, 'messages became unknown: their sender has died');
  }
}
