import type { Misfit } from '../../domain/campaigns/campaign.ts';
import { categoryOf } from '../../domain/campaigns/launch.ts';
import { messagesPerSecond } from '../../domain/campaigns/number-limit.ts';
import type { Quote } from '../../domain/campaigns/quote.ts';
import type { ParameterMapping } from '../../domain/templates/parameters.ts';
import { TemplateNotFound } from '../../domain/templates/template.ts';
import { assertCurrency, shortfallMicros, type Wallet } from '../../domain/wallet/wallet.ts';
import type { Clock } from '../shared/ports.ts';
import type { TemplateReader } from '../templates/ports.ts';
import type { Ledger } from '../wallet/ledger.ts';
import type { PhoneNumberLimits } from './ports.ts';
import {
  type AskedAudience,
  type CountInput,
  misfitsByReason,
  type QuoteCampaign,
  type UnpricedMember,
} from './quote-campaign.ts';

export interface ShowQuoteInput extends AskedAudience {
  readonly vendorId: string;
  readonly templateId: string;
  /** Without them nobody is checked for texts that cannot be filled in. */
  readonly parameters?: ParameterMapping;
}

export interface ShowQuoteSettings {
  readonly phoneNumberId: string;
  readonly messagesPerSecond: number;
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

/** What a launch would set aside now, computed the same way; nothing is held. */
export class ShowQuote {
  readonly #templates: TemplateReader;
  readonly #quoteCampaign: QuoteCampaign;
  readonly #ledger: Ledger;
  readonly #limits: PhoneNumberLimits;
  readonly #clock: Clock;
  readonly #settings: ShowQuoteSettings;

  constructor(
    templates: TemplateReader,
    quoteCampaign: QuoteCampaign,
    ledger: Ledger,
    limits: PhoneNumberLimits,
    clock: Clock,
    settings: ShowQuoteSettings,
  ) {
    this.#templates = templates;
    this.#quoteCampaign = quoteCampaign;
    this.#ledger = ledger;
    this.#limits = limits;
    this.#clock = clock;
    this.#settings = settings;
  }

  /** Rejects with `TemplateNotFound` or `PriceInOtherCurrency`, and as `QuoteCampaign`. */
  async execute(input: ShowQuoteInput): Promise<ShownQuote> {
    const { quote, optedOut, excluded, misfits } = await this.#quoteCampaign.count(await this.#countInputOf(input));
    const wallet = await this.#ledger.wallet(input.vendorId);
    assertCurrency(wallet, quote.currency);
    const limit = await this.#limits.find(this.#settings.phoneNumberId);
    const perSecond = messagesPerSecond(this.#settings.messagesPerSecond, limit);
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

  /** The quote's recipients without a price, by name. Rejects with `TemplateNotFound` or `ContactListNotFound`. */
  async unpriced(input: ShowQuoteInput): Promise<AsyncGenerator<readonly UnpricedMember[]>> {
    return this.#quoteCampaign.unpriced(await this.#countInputOf(input));
  }

  async #countInputOf({ vendorId, templateId, parameters, ...asked }: ShowQuoteInput): Promise<CountInput> {
    const template = await this.#templates.find(vendorId, templateId);
    if (!template) throw new TemplateNotFound('There is no such template');
    return {
      vendorId,
      audience: await this.#quoteCampaign.audienceOf(vendorId, asked),
      category: categoryOf(template),
      ...(parameters ? { parameters } : {}),
      asOfMs: this.#clock.nowMs(),
    };
  }
}
