import { DomainError } from '../../domain/shared/errors.ts';
import type { RetryPolicy } from './retry-policy.ts';

/** Now, in milliseconds since the Unix epoch. */
export abstract class Clock {
  abstract nowMs(): number;
}

/**
 * New identifiers: `next('cmp')` → `cmp_` and 32 lower-case hex digits, unique, and ascending in the order of creation.
 */
export abstract class Ids {
  abstract next(prefix: string): string;
}

/** SHA-256 of UTF-8 text, as 64 lower-case hex digits. */
export abstract class Digest {
  abstract sha256Hex(text: string): string;
}

/** Somebody else changed what a decision was based on: read again and decide again. */
export abstract class LostRace extends DomainError {
  readonly kind = 'conflict';
}

/**
 * One atomic change of the store. Nested runs join the outer one. What `work` throws, nested or not, rolls everything
 * back, even if the outer work catches it, and is rethrown; but work that ends with a `LostRace` runs again after a
 * short pause, at most ten times, and the run rejects with `ServiceUnavailable` where the store finds no turn for it.
 * So `work` touches stores and the outbox only, one call at a time, and it settles only when all that it started has.
 *
 * Rejects with `OutcomeUnknown` when the store was lost while it committed.
 *
 * Of two units of work that change the same record, one sees what the other has done. What a unit only reads may have
 * been changed by others when it commits.
 */
export abstract class UnitOfWork {
  abstract run<T>(work: () => Promise<T>): Promise<T>;
}

/** A message for the bus. Messages of one topic with the same key are handled in the order of their publishing. */
export interface OutgoingMessage {
  readonly topic: string;
  readonly key: string;
  /** JSON text. */
  readonly value: string;
}

/** Messages that leave with the unit of work they were added in, or not at all. A relay moves them to the bus. */
export abstract class Outbox {
  abstract add(messages: readonly OutgoingMessage[]): Promise<void>;
}

export interface Backlog {
  readonly messages: number;
  /** Of the oldest, by the store's clock; absent where there is none. */
  readonly oldestAddedMs?: number;
}

/** The relay's side of the outbox. */
export abstract class OutboxReader {
  /** The oldest messages that are still here, oldest first, at most `limit`. */
  abstract pending(limit: number): Promise<readonly (OutgoingMessage & { readonly id: string })[]>;
  /**
   * Forgets messages after the bus has confirmed them. A crash in between relays them twice: consumers are idempotent.
   */
  abstract remove(ids: readonly string[]): Promise<void>;
  /** What no relay has taken yet, by the store's own count, which may be off for a moment. */
  abstract backlog(): Promise<Backlog>;
  /** Calls back soon after something was added by this process. */
  abstract onAdded(listener: () => void): void;
}

export interface BusMessage extends OutgoingMessage {
  readonly id: string;
  /** 1 for the first delivery, one more for each retry. */
  readonly attempt: number;
  readonly firstSeenMs: number;
}

/** A message that its handler could not deal with. Everything not rejected counts as done. */
export interface Rejection {
  readonly message: BusMessage;
  /** Why, in words that an operator can act on. */
  readonly cause: string;
  /** True: again later, with backoff, until the attempts run out; false: to the dead letters at once. */
  readonly retry: boolean;
}

/**
 * Handles a batch of one partition, in publishing order. What it throws is a fault of ours, not of the messages: the
 * whole batch is delivered again after a pause, without limit.
 */
export type BatchHandler = (messages: readonly BusMessage[]) => Promise<readonly Rejection[]>;

/** Thrown by a handler that must leave before its batch is done: not a fault, and the batch is delivered again. */
export class BatchInterrupted extends Error {
  override readonly name = 'BatchInterrupted';
}

export interface SubscriptionOptions {
  readonly topic: string;
  readonly maxBatch: number;
  /**
   * How long messages gather, while they keep coming, from one batch to the next: the longer, the fewer and larger the
   * batches. The first one of a topic that was idle does not wait. Undefined: a few hundredths of a second.
   */
  readonly gatherMs?: number;
  readonly handler: BatchHandler;
  /** Instead of the bus's own, for faults that may last longer. */
  readonly retryPolicy?: RetryPolicy;
}

export interface Subscription {
  /** Takes no new batch, waits for those being handled, and leaves. */
  stop(): Promise<void>;
}

export interface DeadLetter extends BusMessage {
  readonly cause: string;
  readonly diedMs: number;
}

/**
 * At least once, in order per key, in batches; one batch in flight per partition. A rejected message goes to
 * `<topic>.retry` with exponential backoff and, when its attempts run out, to `<topic>.dead`.
 */
export abstract class MessageBus {
  /**
   * Resolves when all the messages are durable. Rejects with `BusUnavailable`, within 3 s: then the caller must not
   * confirm them, and some of them may be durable all the same.
   */
  abstract publish(messages: readonly OutgoingMessage[]): Promise<void>;
  /** One subscription of a topic at a time in a process. */
  abstract subscribe(options: SubscriptionOptions): Promise<Subscription>;
  /** Publishes messages with the ids that they had, for a first attempt; otherwise as `publish`. */
  abstract republish(messages: readonly BusMessage[]): Promise<void>;
  /**
   * Hands over each dead letter of the topics at least once, those that died before too; within a topic the earliest
   * first. Letters for which `take` throws are handed over again. One such subscription at a time in a process.
   */
  abstract takeDeadLetters(
    topics: readonly string[],
    take: (letters: readonly DeadLetter[]) => Promise<void>,
  ): Promise<Subscription>;
  /** Messages published and not yet done, those waiting for a retry included. */
  abstract depth(topic: string): Promise<number>;
}

/** A file that comes with an e-mail. */
export interface EmailAttachment {
  /** Letters, digits, `.`, `_` and `-` only. */
  readonly fileName: string;
  /** Such as `application/pdf`. */
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** An e-mail as plain text. `to` is one address. */
export interface Email {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments?: readonly EmailAttachment[];
}

/**
 * Resolves when the e-mail was taken over for delivery; rejects when it was not, or when nobody knows: providers have
 * no idempotency key, so what is sent again then may come twice. With `ServiceUnavailable` where it may be over soon.
 */
export abstract class EmailSender {
  abstract send(email: Email): Promise<void>;
}
