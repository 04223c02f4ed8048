import { type Lane, RateLimiter, type Slot } from '../../application/campaigns/ports.ts';
import { EXPRESS_TO_ONE_BULK, SlotQueue, type SlotRequest } from './node-slot-queue.ts';
import { processTimeline, type Timeline } from './node-timeline.ts';
import { CATCH_UP_MS, LOWEST_FACTOR, RECOVERY_PER_SECOND, SLOW_DOWN_FACTOR } from './pace.ts';

/** How far ahead a slot may lie: what is marked as being sent but is not sent yet stays this small. */
const HORIZON_MS = 25;
/** A slot that is this late is dropped. */
export const MISSED_AFTER_MS = 50;
const WINDOW_MS = 1000;

interface NumberState {
  limitPerSecond: number;
  /** Tokens whose slots are not answered yet. */
  out: number;
  /** When each token is free again, ascending: a second after its answer, or at its slot if that was dropped before. */
  readonly returning: number[];
  /** When the next slot is due by even spacing. */
  dueMs: number;
  /** Share of the limit that is used; below 1 after the provider has said that it was too fast. */
  factor: number;
  slowedDownMs: number;
  /** Up to when `factor` includes the steps of recovery. */
  recoveredMs: number;
  readonly requests: SlotQueue;
  /** Of the express lane, one after the other. */
  expressTurns: number;
  isServing: boolean;
  wake: (() => void) | undefined;
}

/**
 * As many tokens as the limit, for the senders of this process. A token is taken for a slot and comes back a second
 * after its answer. The provider counts a message at some moment between its sending and its answer, so all that it
 * counts within one second hold their tokens at that second's end, and there are no more tokens than the limit.
 */
export class NodeRateLimiter extends RateLimiter {
  readonly #numbers = new Map<string, NumberState>();
  readonly #timeline: Timeline;

  /** `limits`: messages per second by phone number id. */
  constructor(limits: ReadonlyMap<string, number>, timeline: Timeline = processTimeline) {
    super();
    this.#timeline = timeline;
    const nowMs = timeline.nowMs();
    for (const [phoneNumberId, limitPerSecond] of limits) {
      this.#numbers.set(phoneNumberId, {
        limitPerSecond,
        out: 0,
        returning: [],
        // What a process before this one sent in its last second still counts.
        dueMs: nowMs + WINDOW_MS,
        factor: 1,
        slowedDownMs: Number.NEGATIVE_INFINITY,
        recoveredMs: nowMs,
        requests: new SlotQueue(),
        expressTurns: 0,
        isServing: false,
        wake: undefined,
      });
    }
  }

  override reserve(phoneNumberId: string, count: number, lane: Lane = 'bulk'): Promise<readonly Slot[]> {
    const number = this.#number(phoneNumberId);
    return new Promise((resolve, reject) => {
      number.requests.push(lane, { count, resolve, reject });
      if (!number.isServing) void this.#serve(number, phoneNumberId);
    });
  }

  override async wait(slot: Slot): Promise<boolean> {
    // Timers fire up to two milliseconds early: Node cuts fractions off and rounds the time it starts from.
    while (this.#timeline.nowMs() < slot.atMs) await this.#timeline.sleep(slot.atMs - this.#timeline.nowMs());
    return this.#timeline.nowMs() - slot.atMs <= MISSED_AFTER_MS;
  }

  override answered(slot: Slot): void {
    const number = this.#number(slot.phoneNumberId);
    const nowMs = this.#timeline.nowMs();
    // Callers that wait for a token that comes back earlier need not know.
    const isAwaited = nextTokenMs(number, nowMs) === Number.POSITIVE_INFINITY;
    number.out--;
    number.returning.push(nowMs + WINDOW_MS);
    if (isAwaited) number.wake?.();
  }

  override drop(slot: Slot): void {
    const number = this.#number(slot.phoneNumberId);
    number.out--;
    // Before its slot the second of whoever had the token last may not be over.
    if (slot.atMs > this.#timeline.nowMs()) insertAscending(number.returning, slot.atMs);
    number.wake?.();
  }

  override setLimit(phoneNumberId: string, messagesPerSecond: number): void {
    const number = this.#number(phoneNumberId);
    number.limitPerSecond = messagesPerSecond;
    number.wake?.();
  }

  override slowDown(phoneNumberId: string): void {
    const number = this.#number(phoneNumberId);
    const nowMs = this.#timeline.nowMs();
    // The messages that were in flight at the first refusal are refused as well: all count once.
    if (nowMs - number.slowedDownMs < WINDOW_MS) return;
    this.#recover(number, nowMs);
    number.factor = Math.max(LOWEST_FACTOR, number.factor * SLOW_DOWN_FACTOR);
    number.slowedDownMs = nowMs;
    number.recoveredMs = nowMs;
  }

  async #serve(number: NumberState, phoneNumberId: string): Promise<void> {
    number.isServing = true;
    for (let request = next(number); request; request = next(number)) {
      await this.#take(number, phoneNumberId, request.count).then(request.resolve, request.reject);
    }
    number.isServing = false;
  }

  async #take(number: NumberState, phoneNumberId: string, count: number): Promise<readonly Slot[]> {
    for (;;) {
      const slots: Slot[] = [];
      const nowMs = this.#timeline.nowMs();
      this.#recover(number, nowMs);
      const spacingMs = WINDOW_MS / (number.limitPerSecond * number.factor);
      let nextMs = nextSlotMs(number, nowMs);
      while (slots.length < count && nextMs <= nowMs + HORIZON_MS) {
        const behindMs = nextTokenMs(number, nowMs) > nowMs ? CATCH_UP_MS : 0;
        takeToken(number, nowMs);
        number.dueMs = Math.max(number.dueMs, nextMs - behindMs) + spacingMs;
        slots.push({ phoneNumberId, atMs: nextMs });
        nextMs = nextSlotMs(number, nowMs);
      }
      if (slots.length > 0) return slots;
      await this.#until(number, nextMs - HORIZON_MS);
    }
  }

  /** Until then, or until a token comes back. */
  async #until(number: NumberState, atMs: number): Promise<void> {
    const returned = new Promise<void>((resolve) => {
      number.wake = resolve;
    });
    const aheadMs = atMs - this.#timeline.nowMs();
    await (Number.isFinite(atMs) ? Promise.race([returned, this.#timeline.sleep(Math.max(1, aheadMs))]) : returned);
    number.wake = undefined;
  }

  #recover(number: NumberState, nowMs: number): void {
    const seconds = Math.floor((nowMs - number.recoveredMs) / WINDOW_MS);
    number.factor = Math.min(1, number.factor + seconds * RECOVERY_PER_SECOND);
    number.recoveredMs += seconds * WINDOW_MS;
  }

  #number(phoneNumberId: string): NumberState {
    const number = this.#numbers.get(phoneNumberId);
    if (!number) throw new Error(`No limit is known for phone number ${phoneNumberId}`);
    return number;
  }
}

/** By turns while both lanes wait. */
function next(number: NumberState): SlotRequest | undefined {
  const { requests, expressTurns } = number;
  const isExpress =
    requests.isWaiting('express') && (expressTurns < EXPRESS_TO_ONE_BULK || !requests.isWaiting('bulk'));
  number.expressTurns = isExpress ? expressTurns + 1 : 0;
  return requests.next(isExpress ? 'express' : 'bulk');
}

function insertAscending(times: number[], ms: number): void {
  const index = times.findIndex((each) => each > ms);
  times.splice(index < 0 ? times.length : index, 0, ms);
}

/** How many tokens are free now. Below zero: as many of those that come back are not to be used, as the limit was lowered. */
function freeTokens({ limitPerSecond, out, returning }: NumberState, nowMs: number): number {
  while ((returning[0] ?? Number.POSITIVE_INFINITY) <= nowMs) returning.shift();
  return limitPerSecond - out - returning.length;
}

/** Infinity while every token that may be used is out and not answered yet. */
function nextTokenMs(number: NumberState, nowMs: number): number {
  const free = freeTokens(number, nowMs);
  return free > 0 ? nowMs : (number.returning[-free] ?? Number.POSITIVE_INFINITY);
}

function takeToken(number: NumberState, nowMs: number): void {
  const free = freeTokens(number, nowMs);
  if (free <= 0) number.returning.splice(-free, 1);
  number.out++;
}

function nextSlotMs(number: NumberState, nowMs: number): number {
  return Math.max(nextTokenMs(number, nowMs), number.dueMs, nowMs);
}
