import { messagesPerSecond } from '../../domain/campaigns/number-limit.ts';
import type { PhoneNumberLimits } from './ports.ts';

/** How fast a phone number may send now: as Meta has said, or as configured while Meta has said nothing. */
export class NumberRate {
  readonly #limits: PhoneNumberLimits;
  readonly #configuredPerSecond: number;

  constructor(limits: PhoneNumberLimits, configuredPerSecond: number) {
    this.#limits = limits;
    this.#configuredPerSecond = configuredPerSecond;
  }

  /** In messages. */
  async perSecond(phoneNumberId: string): Promise<number> {
    return messagesPerSecond(this.#configuredPerSecond, await this.#limits.find(phoneNumberId));
  }
}
