import { daysOf } from '../../domain/shared/days.ts';
import {
  type DatedMargin,
  type Margin,
  type MarketRate,
  type Markets,
  type PriceTable,
  priceTable,
} from '../../domain/wallet/price-book.ts';
import { PriceBook, type PriceRecords } from './ports.ts';

export interface PriceSettings {
  readonly currency: string;
  /** Rates change at midnight there (Meta's pricing page: "WABA timezone"). */
  readonly wabaTimeZone: string;
  /** In force until an operator sets a margin. */
  readonly marginBasisPoints: number;
}

/** What an import would add. */
export interface PriceChange {
  readonly rates?: readonly MarketRate[];
  readonly margin?: DatedMargin;
}

/** A vendor's prices; without `vendorId` those of vendors without a margin of their own. */
export type PricesOfVendor = (vendorId?: string) => Promise<PriceTable>;

/** Prices out of dated records: Meta's rates and the platform's margin on them. */
export class StoredPriceBook extends PriceBook {
  readonly #records: PriceRecords;
  readonly currency: string;
  readonly #unsetMargin: Margin;
  readonly #days: Intl.DateTimeFormat;

  constructor(records: PriceRecords, { currency, wabaTimeZone, marginBasisPoints }: PriceSettings) {
    super();
    this.#records = records;
    this.currency = currency;
    this.#unsetMargin = { basisPoints: marginBasisPoints, fixedMicros: 0n };
    this.#days = daysOf(wabaTimeZone);
  }

  override async tableAt(vendorId: string, atMs: number): Promise<PriceTable> {
    return this.tableOn(vendorId, this.dayOf(atMs));
  }

  override async marketsAt(atMs: number): Promise<Markets> {
    return { marketByPrefix: await this.#records.markets(this.dayOf(atMs)) };
  }

  async tableOn(vendorId: string | undefined, day: string): Promise<PriceTable> {
    return (await this.pricesOn(day))(vendorId);
  }

  /** The prices of many vendors on a day; with `change`, as if that had been imported last. */
  async pricesOn(day: string, { rates = [], margin }: PriceChange = {}): Promise<PricesOfVendor> {
    // One after the other: a transaction takes one statement at a time.
    const markets = await this.#records.markets(day);
    const stored = await this.#records.rates(this.currency, day);
    const holding = [
      ...stored,
      ...rates.filter((rate) => rate.currency === this.currency && rate.effectiveFrom <= day),
    ];
    const marginOf = async (vendorId?: string) =>
      margin && margin.vendorId === vendorId && margin.effectiveFrom <= day
        ? margin
        : await this.#records.margin(vendorId, day);
    const general = (await marginOf()) ?? this.#unsetMargin;
    return async (vendorId) => {
      const own = vendorId === undefined ? undefined : await marginOf(vendorId);
      return priceTable(this.currency, markets, holding, own ?? general);
    };
  }

  /** The day of a time, in the WABA's time zone. */
  dayOf(atMs: number): string {
    return this.#days.format(atMs);
  }
}
