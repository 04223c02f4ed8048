import { DomainError } from '../shared/errors.ts';

/** Why nothing is sent from a phone number. */
export interface SendingStop {
  readonly phoneNumberId: string;
  readonly reason: string;
  readonly stoppedAtMs: number;
  /** When it ends by itself; absent: when an operator or WhatsApp says so. */
  readonly untilMs?: number;
}

/**
 * Nothing keeps this phone number from sending.
 * @remedy List the stops in force; this one was lifted or has ended meanwhile.
 */
export class SendingStopNotFound extends DomainError {
  readonly code = 'campaigns.sending_stop_not_found';
  readonly kind = 'not-found';
}
