import { DomainError } from '../shared/errors.ts';

/**
 * `waiting`: for somebody to look at it. `replaying`: about to go back to its topic. `replayed`: it went back; if it
 * dies again it waits again. `discarded`: somebody decided that it is not needed, and said why.
 */
export const DEAD_LETTER_STATES = ['waiting', 'replaying', 'replayed', 'discarded'] as const;
export type DeadLetterState = (typeof DEAD_LETTER_STATES)[number];

/** What happened to a dead letter, and when. */
export interface DeadLetterStep {
  readonly atMs: number;
  readonly what: 'died' | 'replay-requested' | 'replayed' | 'discarded';
  /** The cause of a death, the reason of a discard. */
  readonly note?: string;
  /** The id of who did it. */
  readonly by?: string;
}

/** An event that could not be processed, with everything that a replay needs. */
export interface KeptDeadLetter {
  /** Derived from topic and event, so that one event is one letter however often it dies. */
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  readonly eventId: string;
  readonly value: string;
  /** The last one. */
  readonly cause: string;
  /** Attempts until the last death. */
  readonly attempt: number;
  readonly firstSeenMs: number;
  readonly diedMs: number;
  readonly state: DeadLetterState;
  /** Oldest first; only the latest `MAX_STEPS` of a letter that dies again and again. */
  readonly history: readonly DeadLetterStep[];
}

export const MAX_STEPS = 50;

/** How long a letter is kept after it was replayed or discarded: the audit log says for ever who did it. */
export const HANDLED_LETTER_RETENTION_MS = 90 * 24 * 60 * 60_000;

/**
 * A letter after its death was told, which may have been told before. What is told later died later: the clocks of the
 * processes that let it die say no order.
 */
export function afterDeath(known: KeptDeadLetter | undefined, told: KeptDeadLetter): KeptDeadLetter {
  if (!known) return told;
  if (known.history.some(({ what, atMs }) => what === 'died' && atMs === told.diedMs)) return known;
  return { ...told, history: [...known.history, ...told.history].slice(-MAX_STEPS) };
}

/**
 * There is no dead letter of this id.
 * @remedy Look the id up at `GET /operator/dead-letters`.
 */
export class DeadLetterNotFound extends DomainError {
  readonly code = 'operations.dead_letter_not_found';
  readonly kind = 'not-found';
}

/**
 * The dead letter has already been replayed or discarded.
 * @remedy Nothing is left to do, unless it dies again.
 */
export class DeadLetterNotWaiting extends DomainError {
  readonly code = 'operations.dead_letter_not_waiting';
  readonly kind = 'conflict';
}
