import type { DeadLetterState, DeadLetterStep, KeptDeadLetter } from '../../domain/operations/dead-letter.ts';
import type { Page, PageRequest } from '../shared/page.ts';
import type { Actor } from '../shared/principal.ts';

/** What can be done or tried: the thing, and what became of it. Entries stay for ever: no name gets a new meaning. */
export const AUDIT_ACTIONS = [
  'adjustment.applied',
  'adjustment.approved',
  'adjustment.rejected',
  'adjustment.requested',
  'api_key.created',
  'api_key.revoked',
  'balance_alert.set',
  'campaign.cancelled',
  'campaign.launched',
  'campaign.paused',
  'campaign.resumed',
  'campaign.retried',
  'dead_letters.discarded',
  'dead_letters.replayed',
  'margin.set',
  'markets.imported',
  'member.email_changed',
  'member.invited',
  'member.joined',
  'member.logged_out_everywhere',
  'member.password_reset',
  'member.removed',
  'member.role_changed',
  'member.uninvited',
  'operator.created',
  'operator.logged_in',
  'operator.removed',
  'rate_card.imported',
  'recharge.started',
  'sending.resumed',
  'session.reused',
  'vendor.resumed',
  'vendor.suspended',
  'vendor.updated',
  'vendor.weight_set',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What the platform weighs up for itself: it changes nothing that a vendor has, and vendors are not shown it. */
export const PLATFORM_ACTIONS: readonly AuditAction[] = [
  'adjustment.rejected',
  'adjustment.requested',
  'vendor.weight_set',
];

/** Something that was done or tried: who, what, on what, from where, and how it ended. */
export interface Act {
  /** Whose ADMINs may read it; null for what concerns no vendor. */
  readonly vendorId: string | null;
  readonly actor: Actor;
  readonly action: AuditAction;
  /** The id of what it was done to; null where it has none. */
  readonly target: string | null;
  readonly outcome: 'done' | 'refused';
  /** What a reader needs beyond the ids, such as a reason. Never a secret, and nothing personal of a contact. */
  readonly details?: Readonly<Record<string, string>>;
}

export interface AuditEntry extends Required<Act> {
  readonly id: string;
  readonly atMs: number;
}

/** Acts in the order in which they were recorded. Append only: no entry ever changes or goes. */
export abstract class AuditLog {
  /** Joins the running unit of work: what was rolled back was not done. */
  abstract record(act: Act): Promise<void>;
  /** Newest first; of one vendor, or of all and of the platform itself. Leaves out the actions `without`. */
  abstract page(
    vendorId: string | undefined,
    request: PageRequest,
    without?: readonly AuditAction[],
  ): Promise<Page<AuditEntry>>;
}

export interface JobRun {
  readonly atMs: number;
  /** What it found that is not as it must be. */
  readonly differences: number;
}

/** How a recurring job last ended, whichever process ran it. */
export abstract class JobRuns {
  /** Undefined: it never did. */
  abstract last(name: string): Promise<JobRun | undefined>;
  abstract record(name: string, run: JobRun): Promise<void>;
}

/** Which dead letters; what is absent is not asked for. */
export interface DeadLetterFilter {
  readonly ids?: readonly string[];
  readonly topic?: string;
  /** A part of the cause, letter by letter. */
  readonly cause?: string;
  readonly diedFromMs?: number;
  readonly diedUntilMs?: number;
}

export interface DeadLetterCount {
  readonly topic: string;
  readonly state: DeadLetterState;
  readonly letters: number;
  readonly oldestDiedMs: number;
}

/** What died on the bus, kept until somebody has dealt with it, and for some time after. */
export abstract class DeadLetterStore {
  /** Keeps letters as waiting, those that were dealt with and died again too; the same death twice changes nothing. */
  abstract add(letters: readonly KeptDeadLetter[]): Promise<void>;
  abstract find(id: string): Promise<KeptDeadLetter | undefined>;
  /** Latest deaths first. */
  abstract page(
    filter: DeadLetterFilter & { readonly state?: DeadLetterState },
    request: PageRequest,
  ): Promise<Page<KeptDeadLetter>>;
  /** Takes all that fit and are `from` to `to`, in one step each. Gives how many. */
  abstract move(
    filter: DeadLetterFilter,
    from: DeadLetterState,
    to: DeadLetterState,
    step: DeadLetterStep,
  ): Promise<number>;
  /**
   * Forgets replayed and discarded letters of which the last thing happened before `handledBeforeMs`, at most `limit`.
   * Gives how many.
   */
  abstract purge(handledBeforeMs: number, limit: number): Promise<number>;
  /** Of each topic and state that has letters. */
  abstract counts(): Promise<readonly DeadLetterCount[]>;
}
