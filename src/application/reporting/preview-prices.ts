import { DAY_MS } from '../../domain/shared/days.ts';
import type { Category, PriceTable } from '../../domain/wallet/price-book.ts';
import { othersFirst } from '../shared/others-first.ts';
import type { Clock } from '../shared/ports.ts';
import type { JournalReader } from '../wallet/ports.ts';
import type { PriceChange, StoredPriceBook } from '../wallet/stored-price-book.ts';
import { everyVendorId } from './every-vendor-id.ts';
import type { SpendReader } from './ports.ts';

/** How far back at most the messages go that a change is tried on: every vendor's charges of that time are read. */
export const MAX_PREVIEW_DAYS = 31;

/** More than there are markets and categories. */
const MAX_PRICES = 10_000;

/** Before and after a change; absent: there is no price, and nobody can be launched to. */
export interface BeforeAfter {
  readonly beforeMicros?: bigint;
  readonly afterMicros?: bigint;
}

export interface PreviewLine {
  readonly market: string;
  readonly category: Category;
  /** Charged ones of the past days. */
  readonly messages: number;
  /** What they were charged. */
  readonly spentMicros: bigint;
  /** For one message of a vendor without a margin of its own. */
  readonly price: BeforeAfter;
  /** What all of them would cost, each vendor with its own margin. */
  readonly total: BeforeAfter;
}

/** What a change of prices would have done to the messages delivered in the past days. Nothing is stored. */
export class PreviewPrices {
  readonly #priceBook: StoredPriceBook;
  readonly #journals: JournalReader;
  readonly #spend: SpendReader;
  readonly #clock: Clock;

  constructor(priceBook: StoredPriceBook, journals: JournalReader, spend: SpendReader, clock: Clock) {
    this.#priceBook = priceBook;
    this.#journals = journals;
    this.#spend = spend;
    this.#clock = clock;
  }

  /** Prices on `day`, as they are and with the change, by market and category. */
  async execute(change: PriceChange, day: string, days: number): Promise<readonly PreviewLine[]> {
    const untilMs = this.#clock.nowMs();
    const range = { fromMs: untilMs - days * DAY_MS, untilMs };
    const [before, after] = [await this.#priceBook.pricesOn(day), await this.#priceBook.pricesOn(day, change)];
    const [usual, usualAfter] = [await before(), await after()];
    const lines = new Map<string, PreviewLine>();
    for await (const vendorId of everyVendorId(this.#journals)) {
      const spends = await this.#spend.spend(vendorId, range, 'price', MAX_PRICES);
      if (spends.length === 0) continue;
      const [old, changed] = [await before(vendorId), await after(vendorId)];
      for (const { key, messages, spentMicros } of spends) {
        const [category, market] = splitKey(key);
        const priceIn = ({ prices }: PriceTable) => prices.get(market)?.[category]?.priceMicros;
        const known = lines.get(key);
        lines.set(key, {
          market,
          category,
          messages: (known?.messages ?? 0) + messages,
          spentMicros: (known?.spentMicros ?? 0n) + spentMicros,
          price: beforeAfter(priceIn(usual), priceIn(usualAfter)),
          total: added(known?.total, beforeAfter(priceIn(old), priceIn(changed)), BigInt(messages)),
        });
      }
      await othersFirst();
    }
    return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  }
}

function splitKey(key: string): readonly [Category, string] {
  const space = key.indexOf(' ');
  return [key.slice(0, space) as Category, key.slice(space + 1)];
}

function beforeAfter(beforeMicros: bigint | undefined, afterMicros: bigint | undefined): BeforeAfter {
  return {
    ...(beforeMicros === undefined ? {} : { beforeMicros }),
    ...(afterMicros === undefined ? {} : { afterMicros }),
  };
}

/** A market without a price for one vendor has none for any: only costs can be missing. */
function added(
  sum: BeforeAfter = { beforeMicros: 0n, afterMicros: 0n },
  price: BeforeAfter,
  messages: bigint,
): BeforeAfter {
  const both = (total?: bigint, one?: bigint) =>
    total === undefined || one === undefined ? undefined : total + one * messages;
  return beforeAfter(both(sum.beforeMicros, price.beforeMicros), both(sum.afterMicros, price.afterMicros));
}
