import { DomainError } from '../../domain/shared/errors.ts';
import type { MessageRepository } from '../campaigns/ports.ts';
import type { Logger } from '../shared/logger.ts';
import type { BusMessage, UnitOfWork } from '../shared/ports.ts';
import { Outage } from '../shared/unavailable.ts';

/** Whose fault it is that an event cannot be applied: its own, ours, or that of a store that is gone. */
export class EventFailures {
  readonly #unitOfWork: UnitOfWork;
  readonly #messages: MessageRepository;
  readonly #logger: Logger;

  constructor(unitOfWork: UnitOfWork, messages: MessageRepository, logger: Logger) {
    this.#unitOfWork = unitOfWork;
    this.#messages = messages;
    this.#logger = logger;
  }

  /** The cause to reject it with. Rejects when the store is not there or too busy: then no event is to blame. */
  async causeOf(error: unknown, { id }: BusMessage): Promise<string> {
    if (error instanceof DomainError) return `${error.code}: ${error.message}`;
    if (error instanceof Outage) throw error;
    // A store that is gone fails this as well.
    await this.#unitOfWork.run(() => this.#messages.find([]));
    this.#logger.error({ eventId: id, err: error }, 'an event of Meta cannot be applied');
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
