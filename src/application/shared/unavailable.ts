import type { FieldError } from '../../domain/shared/errors.ts';

const RETRY_AFTER_SECONDS = 5;

/**
 * A server that we depend on was unavailable. Not a `DomainError`, as no request is to blame: handlers of refusals let
 * it through, and the work that it stopped is retried. `cause` is for the log.
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
 * A server that we depend on is gone: nothing was changed, and nothing can be done for now.
 * @remedy Try again after `Retry-After` seconds.
 */
export class ServiceUnavailable extends Outage {
  readonly code = 'service.unavailable';

  constructor(message = 'The service is not available at the moment', cause?: unknown) {
    super(message, cause, { retryAfterSeconds: RETRY_AFTER_SECONDS });
  }
}

/**
 * The store went away during a commit: either all of the request took effect, or none of it.
 * @remedy Repeat it with the same `Idempotency-Key`, for which a launch is done once; without one, check first.
 */
export class OutcomeUnknown extends Outage {
  readonly code = 'service.outcome_unknown';

  constructor(
    message = 'It may have taken effect: without an Idempotency-Key check before you repeat it',
    cause?: unknown,
  ) {
    super(message, cause);
  }
}
