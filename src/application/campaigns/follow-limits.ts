import { messagesPerSecond } from '../../domain/campaigns/number-limit.ts';
import type { PhoneNumberLimits, RateLimiter } from './ports.ts';

export interface FollowLimitsSettings {
  readonly phoneNumberId: string;
  /** As configured; what Meta says goes before it. */
  readonly messagesPerSecond: number;
}

/** Gives the limiter of this process what Meta has said of the number's rate. */
export class FollowLimits {
  readonly #limits: PhoneNumberLimits;
  readonly #limiter: RateLimiter;
  readonly #settings: FollowLimitsSettings;

  constructor(limits: PhoneNumberLimits, limiter: RateLimiter, settings: FollowLimitsSettings) {
    this.#limits = limits;
    this.#limiter = limiter;
    this.#settings = settings;
  }

  async execute(): Promise<void> {
    const { phoneNumberId, messagesPerSecond: configured } = this.#settings;
    const limit = await this.#limits.find(phoneNumberId);
    this.#limiter.setLimit(phoneNumberId, messagesPerSecond(configured, limit));
  }
}
