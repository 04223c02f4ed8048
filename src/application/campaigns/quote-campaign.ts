import type { Misfit } from '../../domain/campaigns/campaign.ts';
import { assertFits, categoryOf } from '../../domain/campaigns/launch.ts';
import { MAX_QUOTES_AT_ONCE, type Quote, TooManyQuotes } from '../../domain/campaigns/quote.ts';
import type { ParameterMapping } from '../../domain/templates/parameters.ts';
import { TemplateNotFound } from '../../domain/templates/template.ts';
import { assertCurrency, shortfallMicros, type Wallet } from '../../domain/wallet/wallet.ts';
import type { Clock } from '../shared/ports.ts';
import type { TemplateReader } from '../templates/ports.ts';
import type { Ledger } from '../wallet/ledger.ts';
import {
  type AskedAudience,
  type CountAudience,
  type CountAudienceInput,
  misfitsByReason,
  type UnpricedMember,
} from './count-audience.ts';
import type { NumberRate } from './number-rate.ts';

export interface QuoteCampaignInput extends AskedAudience {
  readonly vendorId: string;
  readonly templateId: string;
  readonly parameters: ParameterMapping;
}

export interface ShownQuote {
  readonly quote: Quote;
  readonly optedOut: number;
  /** Left out by tags and exclusion lists. */
  readonly excluded: number;
  /** Left out because the texts cannot be filled in for them. */
  readonly misfits: readonly Misfit[];
  readonly wallet: Wallet;
  /** What a recharge has to bring before this can be launched. */
  readonly shortfallMicros: bigint;
  /** At the number's current rate, with no other campaign on it. */
  readonly durationSeconds: number;
}

/**
 * What a launch would set aside now, computed the same way; nothing is held. Refuses what the launch would refuse, but
 * for what may pass by itself, such as a template that waits for WhatsApp, and what it shows: missing money and prices.
 */
export class QuoteCampaign {
  readonly #templates: TemplateReader;
  readonly #countAudience: CountAudience;
  readonly #ledger: Ledger;
  readonly #rate: NumberRate;
  readonly #clock: Clock;
  readonly #phoneNumberId: string;
  readonly #countingOf = new Map<string, number>();

  constructor(
    templates: TemplateReader,
    countAudience: CountAudience,
    ledger: Ledger,
    rate: NumberRate,
    clock: Clock,
    phoneNumberId: string,
  ) {
    this.#templates = templates;
    this.#countAudience = countAudience;
    this.#ledger = ledger;
    this.#rate = rate;
    this.#clock = clock;
    this.#phoneNumberId = phoneNumberId;
  }

  /**
   * Rejects with `TemplateNotFound`, `ParametersDoNotFit`, `TooManyQuotes` or `PriceInOtherCurrency`, and as
   * `CountAudience`. Ends with the reason of `signal`.
   */
  async execute(input: QuoteCampaignInput, signal?: AbortSignal): Promise<ShownQuote> {
    const asked = await this.#asked(input);
    const { quote, optedOut, excluded, misfits } = await this.#counting(input.vendorId, () =>
      this.#countAudience.execute(asked, signal),
    );
    const wallet = await this.#ledger.wallet(input.vendorId);
    assertCurrency(wallet, quote.currency);
    const perSecond = await this.#rate.perSecond(this.#phoneNumberId);
    return {
      quote,
      optedOut,
      excluded,
      misfits: misfitsByReason(misfits),
      wallet,
      shortfallMicros: shortfallMicros(wallet, quote.totalMicros),
      durationSeconds: Math.ceil(quote.recipients / perSecond),
    };
  }

  /**
   * Hands the quote's recipients without a price, by name, to `take`. Rejects with `TemplateNotFound`,
   * `ParametersDoNotFit`, `TooManyQuotes` or `ContactListNotFound` before, and ends with the reason of `signal`.
   */
  async unpriced(
    input: QuoteCampaignInput,
    take: (slices: AsyncIterable<readonly UnpricedMember[]>) => Promise<void>,
    signal?: AbortSignal,
  ): Promise<void> {
    const asked = await this.#asked(input);
    await this.#counting(input.vendorId, () => take(this.#countAudience.unpriced(asked, signal)));
  }

  async #counting<T>(vendorId: string, work: () => Promise<T>): Promise<T> {
    const already = this.#countingOf.get(vendorId) ?? 0;
    if (already >= MAX_QUOTES_AT_ONCE) {
      throw new TooManyQuotes(`${MAX_QUOTES_AT_ONCE} quotes of yours are being counted: wait for one of them`);
    }
    this.#countingOf.set(vendorId, already + 1);
    try {
      return await work();
    } finally {
      const others = (this.#countingOf.get(vendorId) ?? 1) - 1;
      if (others > 0) this.#countingOf.set(vendorId, others);
      else this.#countingOf.delete(vendorId);
    }
  }

  async #asked({ vendorId, templateId, parameters, ...asked }: QuoteCampaignInput): Promise<CountAudienceInput> {
    const template = await this.#templates.find(vendorId, templateId);
    if (!template) throw new TemplateNotFound('There is no such template');
    assertFits(template, parameters);
    const audience = await this.#countAudience.audienceOf(vendorId, asked);
    return { vendorId, audience, category: categoryOf(template), parameters, asOfMs: this.#clock.nowMs() };
  }
}
