import { type Margin, type PriceTable, priceTable } from '../../domain/wallet/price-book.ts';
import { PriceBook, type PriceRecords } from './ports.ts';

export interface PriceSettings {
  readonly currency: string;
  /** Rates change at midnight there (Meta's pricing page: "WABA timezone"). */
  readonly wabaTimeZone: string;
  /** What holds until an operator has set a margin. */
  readonly marginBasisPoints: number;
}

/** Prices out of dated records: Meta's rates and the platform's margin on them. */
export class StoredPriceBook extends PriceBook {
  readonly #records: PriceRecords;
  readonly #currency: string;
  readonly #unsetMargin: Margin;
  readonly #days: Intl.DateTimeFormat;

  constructor(records: PriceRecords, { currency, wabaTimeZone, marginBasisPoints }: PriceSettings) {
    super();
    this.#records = records;
    this.#currency = currency;
    this.#unsetMargin = { basisPoints: marginBasisPoints, fixedMicros: 0n };
    // Swedish dates are ISO 8601.
    this.#days = new Intl.DateTimeFormat('sv-SE', { timeZone: wabaTimeZone });
  }

  override async tableAt(vendorId: string, atMs: number): Promise<PriceTable> {
    return this.tableOn(vendorId, this.dayOf(atMs));
  }

  async tableOn(vendorId: string, day: string): Promise<PriceTable> {
    // One after the other: a transaction takes one statement at a time.
    const markets = await this.#records.markets(day);
    const rates = await this.#records.rates(this.#currency, day);
    const margin = (await this.#records.margin(vendorId, day)) ?? this.#unsetMargin;
    return priceTable(this.#currency, markets, rates, margin);
  }

  /** The day of a time, as the WABA counts them. */
  dayOf(atMs: number): string {
    return this.#days.format(atMs);
  }
}
