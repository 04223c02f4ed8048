import { DomainError } from '../shared/errors.ts';
import type { EmailAddress } from './email-address.ts';

/** One of the platform's own staff: no member of any vendor, and known by credentials of its own. */
export interface Operator {
  readonly id: string;
  readonly email: EmailAddress;
  readonly passwordHash: string;
}

/**
 * An operator with this e-mail address exists already.
 * @remedy To give a new password, remove that operator first.
 */
export class OperatorExists extends DomainError {
  readonly code = 'identity.operator_exists';
  readonly kind = 'conflict';
}

/**
 * There is no operator with this e-mail address.
 * @remedy Check the address.
 */
export class OperatorNotFound extends DomainError {
  readonly code = 'identity.operator_not_found';
  readonly kind = 'not-found';
}
