import { messagesPerSecond } from '../../domain/campaigns/number-limit.ts';
import type { Clock } from '../shared/ports.ts';
import type { PhoneNumberLimits, RateLimiter } from './ports.ts';

/** How long a limiter relies on the last limit that it was given. */
export const LIMIT_HOLDS_MS = 1000;

export interface FollowLimitsSettings {
  readonly phoneNumberId: string;
  /** As configured; what Meta says takes precedence. */
  readonly messagesPerSecond: number;
}

/** Gives the limiter of this process what Meta has said of the number's rate. */
export class FollowLimits {
  readonly #limits: PhoneNumberLimits;
  readonly #limiter: RateLimiter;
  readonly #clock: Clock;
  readonly #settings: FollowLimitsSettings;
  #askedMs = Number.NEGATIVE_INFINITY;
  #following: Promise<void> = Promise.resolve();

  constructor(limits: PhoneNumberLimits, limiter: RateLimiter, clock: Clock, settings: FollowLimitsSettings) {
    this.#limits = limits;
    this.#limiter = limiter;
    this.#clock = clock;
    this.#settings = settings;
  }

  /** To be called before slots are taken: asks the store at most once a second, and never while nothing is sent. */
  execute(): Promise<void> {
    const nowMs = this.#clock.nowMs();
    // A clock that was set back must not prolong an answer's life.
    if (Math.abs(nowMs - this.#askedMs) < LIMIT_HOLDS_MS) return this.#following;
    this.#askedMs = nowMs;
    this.#following = this.#follow().catch((error: unknown) => {
      this.#askedMs = Number.NEGATIVE_INFINITY;
      throw error;
    });
    return this.#following;
  }

  async #follow(): Promise<void> {
    const { phoneNumberId, messagesPerSecond: configured } = this.#settings;
    const limit = await this.#limits.find(phoneNumberId);
    this.#limiter.setLimit(phoneNumberId, messagesPerSecond(configured, limit));
  }
}
