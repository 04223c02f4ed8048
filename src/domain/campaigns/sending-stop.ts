import { DomainError } from '../shared/errors.ts';

/**
 * What lets sending begin again: WhatsApp, when the platform's payment to it is fixed or its account reinstated, or an
 * operator, who may lift every stop.
 */
export const STOP_LIFTERS = ['operator', 'payment', 'reinstatement'] as const;
export type StopLifter = (typeof STOP_LIFTERS)[number];

/** Why nothing is sent from a phone number. */
export interface SendingStop {
  readonly phoneNumberId: string;
  readonly reason: string;
  readonly liftedBy: StopLifter;
  readonly stoppedAtMs: number;
  /** When it ends by itself; absent: when `liftedBy` or an operator says so. */
  readonly untilMs?: number;
}

/**
 * What refusals that statuses report, and lifts of the stops that they cause, are words on: a refusal from before the
 * lift comes late or again, and is no news.
 */
export function refusalsOf(phoneNumberId: string, liftedBy: StopLifter): string {
  return `refusals ${phoneNumberId} ${liftedBy}`;
}

/** The same for what pauses a campaign, which its vendor lifts by resuming it. */
export function refusalsOfCampaign(campaignId: string): string {
  return `refusals ${campaignId}`;
}

/**
 * This phone number is not stopped.
 * @remedy List the stops in force; this one has been lifted or has ended.
 */
export class SendingStopNotFound extends DomainError {
  readonly code = 'campaigns.sending_stop_not_found';
  readonly kind = 'not-found';
}
