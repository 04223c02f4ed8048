import { DomainError } from '../../domain/shared/errors.ts';

const RETRY_AFTER_SECONDS = 5;

/** A server that we stand on is gone: nothing can be done for now. `cause` is for the log. */
export class ServiceUnavailable extends DomainError {
  readonly code = 'service.unavailable';
  readonly kind = 'unavailable';

  constructor(message = 'The service is not available at the moment', cause?: unknown) {
    super(message, { retryAfterSeconds: RETRY_AFTER_SECONDS });
    this.cause = cause;
  }
}

/** The store went away while it was told to commit: all that was asked for has happened, or none of it. */
export class OutcomeUnknown extends DomainError {
  readonly code = 'service.outcome_unknown';
  readonly kind = 'unavailable';

  constructor(message = 'It may have been done: look before you ask for it again', cause?: unknown) {
    super(message);
    this.cause = cause;
  }
}
