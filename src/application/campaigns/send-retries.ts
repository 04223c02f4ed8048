import { pairRetryDelayMs } from '../../domain/campaigns/send-errors.ts';
import type { PhoneNumber } from '../../domain/shared/phone-number.ts';
import { exponentialDelayMs } from '../shared/retry-policy.ts';
import { RecentCounts } from './recent-counts.ts';

/** The wait before a retry after a refusal that is not the message's fault: doubling from the first to the last. */
const FIRST_BACKOFF_MS = 1000;
const LONGEST_BACKOFF_MS = 60_000;
/** Retries per message that is sent, and how many may come at once after a quiet time. */
const RETRY_SHARE = 0.1;
const MOST_RETRIES_SAVED = 100;
/** After this many messages in a row did not reach Meta, then after twice as many, and so on, they wait longer. */
const UNREACHED_STEP = 100;
/** Recipients that are remembered; of more, those that were refused longest ago are forgotten and start over. */
const MOST_RECIPIENTS = 10_000;

/**
 * When this process tries again. While Meta has trouble retries would be most of what it gets: beyond a tenth of the
 * sends they wait for the longest time.
 */
export class SendRetries {
  readonly #random: () => number;
  readonly #pairRefusals = new RecentCounts<PhoneNumber>(MOST_RECIPIENTS);
  #budget = MOST_RETRIES_SAVED;
  #unreachedInARow = 0;

  /** `random`: from 0 to 1. */
  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  /** Meta has taken a message to this recipient over. */
  accepted(phone: PhoneNumber): void {
    this.#pairRefusals.forget(phone);
    this.#unreachedInARow = 0;
    this.#budget = Math.min(MOST_RETRIES_SAVED, this.#budget + RETRY_SHARE);
  }

  /** Full jitter: any time up to the backoff, so that what failed together does not come back together. */
  delayMs(attempt: number): number {
    if (this.#budget < 1) return LONGEST_BACKOFF_MS * (1 + this.#random());
    this.#budget--;
    return this.#random() * backoffMs(attempt);
  }

  /**
   * Meta was not reached. With full jitter, and longer the more messages in a row: while Meta is gone all of them would
   * otherwise be retried every second, at the number's full limit.
   */
  unreachedDelayMs(): number {
    const doublings = Math.floor(Math.log2(1 + this.#unreachedInARow++ / UNREACHED_STEP));
    return this.#random() * backoffMs(doublings);
  }

  /** This recipient was refused for too many messages. Only their messages wait, longer each time. */
  pairDelayMs(phone: PhoneNumber): number {
    return pairRetryDelayMs(this.#pairRefusals.add(phone) - 1);
  }
}

export function backoffMs(attempt: number): number {
  return exponentialDelayMs(attempt + 1, FIRST_BACKOFF_MS, LONGEST_BACKOFF_MS);
}
