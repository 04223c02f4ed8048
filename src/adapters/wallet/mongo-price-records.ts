import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import { PriceRecords } from '../../application/wallet/ports.ts';
import type { DatedMargin, Margin, MarketRate } from '../../domain/wallet/price-book.ts';
import { MarginExists, RateExists } from '../../domain/wallet/rate-card.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';
import { costsText } from './costs-text.ts';
import { marginKey } from './margin-key.ts';

/** `_id`: currency, day and market. */
interface RateDocument extends MarketRate {
  readonly _id: string;
}

/** `_id`: the day from which the table holds. */
interface MarketsDocument {
  readonly _id: string;
  /** Pairs of prefix and market: a prefix is a poor name of a field. */
  readonly markets: readonly (readonly [string, string])[];
}

/** `_id`: its key. */
interface MarginDocument {
  readonly _id: string;
  readonly vendorId: string | null;
  readonly effectiveFrom: string;
  readonly basisPoints: number;
  readonly fixedMicros: bigint;
}

export class MongoPriceRecords extends PriceRecords {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async rates(currency: string, day: string): Promise<readonly MarketRate[]> {
    const found = await this.#rates()
      .find({ currency, effectiveFrom: { $lte: day } }, this.#database.session)
      .sort({ effectiveFrom: 1, market: 1 })
      .toArray();
    return found.map(({ _id, ...rate }) => rate);
  }

  override async addRate(rate: MarketRate): Promise<void> {
    const { currency, effectiveFrom, market, costs } = rate;
    const _id = rateId(rate);
    const { upsertedCount } = await this.#rates().updateOne(
      { _id },
      { $setOnInsert: rate },
      { upsert: true, ...this.#database.session },
    );
    if (upsertedCount > 0) return;
    const there = await this.#rates().findOne({ _id }, this.#database.session);
    if (costsText(there?.costs ?? {}) !== costsText(costs)) {
      throw new RateExists(`${market} already has other rates in ${currency} from ${effectiveFrom}`, { market });
    }
  }

  override async withdrawRate(rate: MarketRate): Promise<void> {
    await this.#rates().deleteOne({ _id: rateId(rate) }, this.#database.session);
  }

  override async markets(day: string): Promise<ReadonlyMap<string, string>> {
    const [table] = await this.#markets()
      .find({ _id: { $lte: day } }, this.#database.session)
      .sort({ _id: -1 })
      .limit(1)
      .toArray();
    return new Map(table?.markets ?? []);
  }

  override async addMarkets(effectiveFrom: string, marketByPrefix: ReadonlyMap<string, string>): Promise<void> {
    const markets = [...marketByPrefix].sort();
    await this.#markets().updateOne(
      { _id: effectiveFrom },
      { $setOnInsert: { markets } },
      { upsert: true, ...this.#database.session },
    );
  }

  override async withdrawMarkets(effectiveFrom: string): Promise<void> {
    await this.#markets().deleteOne({ _id: effectiveFrom }, this.#database.session);
  }

  override async margin(vendorId: string | undefined, day: string): Promise<Margin | undefined> {
    const [found] = await this.#margins()
      .find({ vendorId: vendorId ?? null, effectiveFrom: { $lte: day } }, this.#database.session)
      .sort({ effectiveFrom: -1 })
      .limit(1)
      .toArray();
    return found && { basisPoints: found.basisPoints, fixedMicros: found.fixedMicros };
  }

  override async margins({ limit, cursor }: PageRequest): Promise<Page<DatedMargin>> {
    const found = await this.#margins()
      .find(cursor === undefined ? {} : { _id: { $lt: cursor } }, this.#database.session)
      .sort({ _id: -1 })
      .limit(limit + 1)
      .toArray();
    return cutPage(
      found.map(({ _id, vendorId, ...margin }) => ({ ...margin, ...(vendorId === null ? {} : { vendorId }) })),
      limit,
      marginKey,
    );
  }

  override async addMargin(margin: DatedMargin): Promise<void> {
    const _id = marginKey(margin);
    const { upsertedCount } = await this.#margins().updateOne(
      { _id },
      { $setOnInsert: { ...margin, vendorId: margin.vendorId ?? null } },
      { upsert: true, ...this.#database.session },
    );
    if (upsertedCount > 0) return;
    const there = await this.#margins().findOne({ _id }, this.#database.session);
    if (there?.basisPoints !== margin.basisPoints || there.fixedMicros !== margin.fixedMicros) {
      throw new MarginExists(`Another margin already takes effect on ${margin.effectiveFrom}`);
    }
  }

  override async withdrawMargin(margin: DatedMargin): Promise<void> {
    await this.#margins().deleteOne({ _id: marginKey(margin) }, this.#database.session);
  }

  #rates() {
    return this.#database.collection<RateDocument>('price_rates');
  }

  #markets() {
    return this.#database.collection<MarketsDocument>('price_markets');
  }

  #margins() {
    return this.#database.collection<MarginDocument>('price_margins');
  }
}

function rateId({ currency, effectiveFrom, market }: MarketRate): string {
  return `${currency}:${effectiveFrom}:${market}`;
}
