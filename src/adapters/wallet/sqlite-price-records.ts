import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import { PriceRecords } from '../../application/wallet/ports.ts';
import type { Category, DatedMargin, Margin, MarketRate } from '../../domain/wallet/price-book.ts';
import { MarginExists, RateExists } from '../../domain/wallet/rate-card.ts';
import { FROM_THE_NEWEST } from '../shared/from-the-newest.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';
import { costsText } from './costs-text.ts';
import { marginKey } from './margin-key.ts';

type RateRow = { currency: string; market: string; effective_from: string; costs: string };
type MarginRow = { basis_points: bigint; fixed_micros: bigint };

/** Stands for all vendors in a key, where SQLite cannot have NULL. */
const ALL_VENDORS = '';

export class SqlitePriceRecords extends PriceRecords {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async rates(currency: string, day: string): Promise<readonly MarketRate[]> {
    return this.#database
      .all<RateRow>(
        'SELECT * FROM price_rates WHERE currency = ? AND effective_from <= ? ORDER BY effective_from, market',
        [currency, day],
      )
      .map(({ currency: of, market, effective_from: effectiveFrom, costs }) => ({
        currency: of,
        market,
        effectiveFrom,
        costs: costsOf(costs),
      }));
  }

  override async addRate({ currency, market, effectiveFrom, costs }: MarketRate): Promise<void> {
    const key = [currency, effectiveFrom, market];
    const added = await this.#database.change(
      'INSERT INTO price_rates (currency, effective_from, market, costs) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      [...key, costsText(costs)],
    );
    const there = this.#database.get<{ costs: string }>(
      'SELECT costs FROM price_rates WHERE currency = ? AND effective_from = ? AND market = ?',
      key,
    );
    if (added === 0 && there?.costs !== costsText(costs)) {
      throw new RateExists(`${market} already has other rates in ${currency} from ${effectiveFrom}`, { market });
    }
  }

  override async withdrawRate({ currency, market, effectiveFrom }: MarketRate): Promise<void> {
    await this.#database.change('DELETE FROM price_rates WHERE currency = ? AND effective_from = ? AND market = ?', [
      currency,
      effectiveFrom,
      market,
    ]);
  }

  override async markets(day: string): Promise<ReadonlyMap<string, string>> {
    const row = this.#database.get<{ markets: string }>(
      'SELECT markets FROM price_markets WHERE effective_from <= ? ORDER BY effective_from DESC LIMIT 1',
      [day],
    );
    return new Map(row ? (JSON.parse(row.markets) as [string, string][]) : []);
  }

  override async addMarkets(effectiveFrom: string, marketByPrefix: ReadonlyMap<string, string>): Promise<void> {
    const markets = JSON.stringify([...marketByPrefix].sort());
    await this.#database.change(
      'INSERT INTO price_markets (effective_from, markets) VALUES (?, ?) ON CONFLICT DO NOTHING',
      [effectiveFrom, markets],
    );
  }

  override async withdrawMarkets(effectiveFrom: string): Promise<void> {
    await this.#database.change('DELETE FROM price_markets WHERE effective_from = ?', [effectiveFrom]);
  }

  override async margin(vendorId: string | undefined, day: string): Promise<Margin | undefined> {
    const row = this.#database.get<MarginRow>(
      `SELECT basis_points, fixed_micros FROM price_margins WHERE vendor_id = ? AND effective_from <= ?
       ORDER BY effective_from DESC LIMIT 1`,
      [vendorId ?? ALL_VENDORS, day],
    );
    return row && marginOf(row);
  }

  override async margins({ limit, cursor = FROM_THE_NEWEST }: PageRequest): Promise<Page<DatedMargin>> {
    const rows = this.#database.all<MarginRow & { vendor_id: string; effective_from: string }>(
      `SELECT * FROM price_margins WHERE effective_from || ':' || vendor_id < ?
       ORDER BY effective_from || ':' || vendor_id DESC LIMIT ?`,
      [cursor, limit + 1],
    );
    const margins = rows.map(({ vendor_id: vendorId, effective_from: effectiveFrom, ...row }) => ({
      effectiveFrom,
      ...marginOf(row),
      ...(vendorId === ALL_VENDORS ? {} : { vendorId }),
    }));
    return cutPage(margins, limit, marginKey);
  }

  override async addMargin({ vendorId, effectiveFrom, basisPoints, fixedMicros }: DatedMargin): Promise<void> {
    const key = [vendorId ?? ALL_VENDORS, effectiveFrom];
    const added = await this.#database.change(
      `INSERT INTO price_margins (vendor_id, effective_from, basis_points, fixed_micros) VALUES (?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
      [...key, basisPoints, fixedMicros],
    );
    const there = this.#database.get<MarginRow>(
      'SELECT basis_points, fixed_micros FROM price_margins WHERE vendor_id = ? AND effective_from = ?',
      key,
    );
    if (added === 0 && (there?.basis_points !== BigInt(basisPoints) || there.fixed_micros !== fixedMicros)) {
      throw new MarginExists(`Another margin already takes effect on ${effectiveFrom}`);
    }
  }

  override async withdrawMargin({ vendorId, effectiveFrom }: DatedMargin): Promise<void> {
    await this.#database.change('DELETE FROM price_margins WHERE vendor_id = ? AND effective_from = ?', [
      vendorId ?? ALL_VENDORS,
      effectiveFrom,
    ]);
  }
}

function marginOf({ basis_points: basisPoints, fixed_micros: fixedMicros }: MarginRow): Margin {
  return { basisPoints: Number(basisPoints), fixedMicros };
}

function costsOf(text: string): MarketRate['costs'] {
  const entries = (JSON.parse(text) as [Category, string][]).map(([category, micros]) => [category, BigInt(micros)]);
  return Object.fromEntries(entries) as MarketRate['costs'];
}
