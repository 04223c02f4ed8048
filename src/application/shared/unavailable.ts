import type { FieldError } from '../../domain/shared/errors.ts';

const RETRY_AFTER_SECONDS = 5;

/**
 * A server that we stand on was not there for us. No `DomainError`, as nobody's request is to blame: who handles
 * refusals lets it through, and what it stopped comes again. `cause` is for the log.
 */
export abstract class Outage extends Error {
  abstract readonly code: string;
  readonly kind = 'unavailable';
  readonly fields: readonly FieldError[] = [];
  readonly details: Readonly<Record<string, unknown>>;

  constructor(message: string, cause: unknown, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = new.target.name;
    this.cause = cause;
    this.details = details;
  }
}

/**
 * A server that we stand on is gone: nothing was changed, and nothing can be done for now.
 * @remedy Try again after `Retry-After` seconds.
 */
export class ServiceUnavailable extends Outage {
  readonly code = 'service.unavailable';

  constructor(message = 'The service is not available at the moment', cause?: unknown) {
    super(message, cause, { retryAfterSeconds: RETRY_AFTER_SECONDS });
  }
}

/**
 * The store went away while it was told to commit: all that was asked for has happened, or none of it.
 * @remedy Look whether it happened, or repeat with the same `Idempotency-Key`.
 */
export class OutcomeUnknown extends Outage {
  readonly code = 'service.outcome_unknown';

  constructor(message = 'It may have been done: look before you ask for it again', cause?: unknown) {
    super(message, cause);
  }
}
