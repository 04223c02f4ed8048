import type { Clock } from '../shared/ports.ts';
import type { NumberRate } from './number-rate.ts';
import type { RateLimiter } from './ports.ts';

/** How long a limiter relies on the last limit that it was given. */
export const LIMIT_HOLDS_MS = 1000;

/** Gives the limiter of this process the number's rate. */
export class FollowLimits {
  readonly #rate: NumberRate;
  readonly #limiter: RateLimiter;
  readonly #clock: Clock;
  readonly #phoneNumberId: string;
  #askedMs = Number.NEGATIVE_INFINITY;
  #following: Promise<void> = Promise.resolve();

  constructor(rate: NumberRate, limiter: RateLimiter, clock: Clock, phoneNumberId: string) {
    this.#rate = rate;
    this.#limiter = limiter;
    this.#clock = clock;
    this.#phoneNumberId = phoneNumberId;
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
    this.#limiter.setLimit(this.#phoneNumberId, await this.#rate.perSecond(this.#phoneNumberId));
  }
}
