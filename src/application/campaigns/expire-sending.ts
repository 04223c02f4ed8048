import type { Logger } from '../shared/logger.ts';
import type { Clock } from '../shared/ports.ts';
import type { MessageRepository } from './ports.ts';

/** Messages whose sender died after it had marked them: nobody knows whether they left, so they are never sent again. */
export class ExpireSending {
  readonly #messages: MessageRepository;
  readonly #clock: Clock;
  readonly #logger: Logger;

  constructor(messages: MessageRepository, clock: Clock, logger: Logger) {
    this.#messages = messages;
    this.#clock = clock;
    this.#logger = logger;
  }

  async execute(): Promise<void> {
    const messages = await this.#messages.expireSending(
      this.#clock.nowMs(),
      'The sending process ended before the answer',
    );
    if (messages > 0) this.#logger.warn({ messages }, 'messages became unknown: their sender is gone');
  }
}
