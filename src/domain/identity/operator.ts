import { DomainError } from '../shared/errors.ts';
import type { EmailAddress } from './email-address.ts';

/** One of the platform's own staff: no member of any vendor, and known by credentials of its own. */
export interface Operator {
  readonly id: string;
  readonly email: EmailAddress;
  readonly passwordHash: string;
}

export class OperatorExists extends DomainError {
  readonly code = 'identity.operator_exists';
  readonly kind = 'conflict';
}

export class OperatorNotFound extends DomainError {
  readonly code = 'identity.operator_not_found';
  readonly kind = 'not-found';
}
