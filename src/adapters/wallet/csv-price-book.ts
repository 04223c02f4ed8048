import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { PriceBook } from '../../application/wallet/ports.ts';
import { parseMicros } from '../../domain/shared/money.ts';
import { type Category, type Price, type PriceTable, priceWithMargin } from '../../domain/wallet/price-book.ts';

export interface CsvPriceBookOptions {
  /** Columns `effective_from,prefix,country,market`; every date has the whole table. */
  readonly marketsFile: string;
  /** Meta's columns with an `Effective` date in front; an empty cell means that no rate is known. */
  readonly rateCardFile: string;
  readonly currency: string;
  /** Rates change at midnight there (Meta's pricing page: "WABA timezone"). */
  readonly wabaTimeZone: string;
  readonly marginBasisPoints: number;
}

type Row = Readonly<Record<string, string>>;

const CATEGORY_BY_COLUMN: Readonly<Record<string, Category>> = {
  Marketing: 'marketing',
  Utility: 'utility',
  Authentication: 'authentication',
  'Authentication-International': 'authentication-international',
  Service: 'service',
};

/** Meta's published tables out of CSV files, read once. */
export class CsvPriceBook extends PriceBook {
  readonly #options: CsvPriceBookOptions;
  readonly #markets: readonly Row[];
  readonly #rates: readonly Row[];
  readonly #localDate: Intl.DateTimeFormat;
  readonly #tables = new Map<string, PriceTable>();

  constructor(options: CsvPriceBookOptions) {
    super();
    this.#options = options;
    this.#markets = rowsOf(options.marketsFile);
    this.#rates = rowsOf(options.rateCardFile).filter((row) => row['Currency'] === options.currency);
    // Swedish dates are ISO 8601.
    this.#localDate = new Intl.DateTimeFormat('sv-SE', { timeZone: options.wabaTimeZone });
  }

  override async tableAt(atMs: number): Promise<PriceTable> {
    const date = this.#localDate.format(atMs);
    const known = this.#tables.get(date);
    if (known) return known;
    const table = this.#tableOn(date);
    this.#tables.set(date, table);
    return table;
  }

  #tableOn(date: string): PriceTable {
    const { currency, marginBasisPoints } = this.#options;
    const newestMarkets = newest(this.#markets, 'effective_from', date);
    const marketByPrefix = new Map(
      this.#markets
        .filter((row) => row['effective_from'] === newestMarkets)
        .map((row) => [String(row['prefix']), String(row['market'])]),
    );
    const prices = new Map<string, Partial<Record<Category, Price>>>();
    // Rows are in the order of their dates, so that a market's newest row that holds already comes last.
    for (const row of this.#rates.toSorted((a, b) => (String(a['Effective']) < String(b['Effective']) ? -1 : 1))) {
      if (String(row['Effective']) > date) continue;
      const byCategory: Partial<Record<Category, Price>> = {};
      for (const [column, category] of Object.entries(CATEGORY_BY_COLUMN)) {
        const rate = row[column];
        if (rate) byCategory[category] = priceWithMargin(parseMicros(rate), marginBasisPoints);
      }
      prices.set(String(row['Market']), byCategory);
    }
    return { currency, marketByPrefix, prices };
  }
}

function rowsOf(file: string): Row[] {
  return parse(readFileSync(file), { columns: true, skip_empty_lines: true, bom: true }) as Row[];
}

function newest(rows: readonly Row[], column: string, date: string): string {
  return rows.reduce((latest, row) => {
    const from = String(row[column]);
    return from <= date && from > latest ? from : latest;
  }, '');
}
