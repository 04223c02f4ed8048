import { DomainError } from '../../domain/shared/errors.ts';

/**
 * The bus did not take the messages: their sender must be refused, and may try again.
 * @remedy Send it again later.
 */
export class BusUnavailable extends DomainError {
  readonly code = 'bus.unavailable';
  readonly kind = 'unavailable';

  /** `cause` is for the log: it may name hosts. */
  constructor(message: string, cause?: unknown) {
    super(message);
    this.cause = cause;
  }
}
