import { DomainError } from '../../domain/shared/errors.ts';
import type { Logger } from './logger.ts';
import type { BusMessage, UnitOfWork } from './ports.ts';
import { Outage } from './unavailable.ts';

/** Finds why a message of the bus cannot be handled: a fault of its own, of ours, or a store that is gone. */
export class EventFailures {
  readonly #unitOfWork: UnitOfWork;
  readonly #askStore: () => Promise<unknown>;
  readonly #logger: Logger;

  /** `askStore`: any query, which a store that is gone does not answer. */
  constructor(unitOfWork: UnitOfWork, askStore: () => Promise<unknown>, logger: Logger) {
    this.#unitOfWork = unitOfWork;
    this.#askStore = askStore;
    this.#logger = logger;
  }

  /** The cause to reject it with. Rejects when the store is gone or too busy: then no message is to blame. */
  async causeOf(error: unknown, { topic, id }: BusMessage): Promise<string> {
    if (error instanceof DomainError) return `${error.code}: ${error.message}`;
    if (error instanceof Outage) throw error;
    await this.#unitOfWork.run(this.#askStore);
    this.#logger.error({ topic, eventId: id, err: error }, 'a message cannot be handled');
    return errorText(error);
  }
}

/** What was thrown, and what caused that, in a line. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { name, message, cause } = error;
  return `${name}: ${message}${cause === undefined ? '' : `, caused by ${errorText(cause)}`}`;
}
