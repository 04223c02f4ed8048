import { DomainError } from '../../domain/shared/errors.ts';

/** The bus did not take the messages: say no to whoever sent them, they may try again. `cause` is for the log. */
export class BusUnavailable extends DomainError {
  readonly code = 'bus.unavailable';
  readonly kind = 'unavailable';

  constructor(message: string, cause?: unknown) {
    super(message);
    this.cause = cause;
  }
}
