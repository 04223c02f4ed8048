import { formatMicros } from '../../domain/shared/money.ts';
import { type DatedMargin, type MarketRate, OTHER_MARKET } from '../../domain/wallet/price-book.ts';
import {
  assertMargin,
  type CardLine,
  PricesTooLate,
  readMarkets,
  readRateCard,
} from '../../domain/wallet/rate-card.ts';
import type { AuditAction, AuditLog } from '../operations/ports.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { Actor } from '../shared/principal.ts';
import type { Ledger } from './ledger.ts';
import type { PriceRecords } from './ports.ts';
import type { StoredPriceBook } from './stored-price-book.ts';

/**
 * Imports an operator's prices into the price book: all of a card or nothing. What is to take effect on a later day can
 * be imported again and replaces what was there; today's prices can only be added to.
 */
export class ImportPrices {
  readonly #unitOfWork: UnitOfWork;
  readonly #records: PriceRecords;
  readonly #priceBook: StoredPriceBook;
  readonly #ledger: Ledger;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(
    unitOfWork: UnitOfWork,
    records: PriceRecords,
    priceBook: StoredPriceBook,
    ledger: Ledger,
    audit: AuditLog,
    clock: Clock,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#records = records;
    this.#priceBook = priceBook;
    this.#ledger = ledger;
    this.#audit = audit;
    this.#clock = clock;
  }

  /** What a card says, if it could be imported now: rejects as `rateCard`. Nothing is stored. */
  async tryRateCard(lines: readonly CardLine[], effectiveFrom: string): Promise<readonly MarketRate[]> {
    let rates: readonly MarketRate[] = [];
    await this.#rolledBack(async () => {
      rates = await this.#addRates(lines, effectiveFrom);
    });
    return rates;
  }

  /** Rejects as `margin`, if that would. Nothing is stored. */
  async tryMargin(margin: DatedMargin): Promise<void> {
    await this.#rolledBack(() => this.#addMargin(margin));
  }

  /** Rejects with `MalformedRateCard`, `PricesTooLate` or `RateExists`. */
  async rateCard(actor: Actor, lines: readonly CardLine[], effectiveFrom: string): Promise<readonly MarketRate[]> {
    return this.#unitOfWork.run(async () => {
      const rates = await this.#addRates(lines, effectiveFrom);
      await this.#recorded(actor, 'rate_card.imported', { effectiveFrom, rates: String(rates.length) });
      return rates;
    });
  }

  /** Gives the number of prefixes. Rejects with `MalformedRateCard` or `PricesTooLate`. */
  async markets(actor: Actor, lines: readonly CardLine[], effectiveFrom: string): Promise<number> {
    const marketByPrefix = readMarkets(lines);
    await this.#unitOfWork.run(async () => {
      const today = this.#today();
      if (effectiveFrom <= today) {
        throw new PricesTooLate('A table of markets can take effect tomorrow at the earliest', { today });
      }
      await this.#records.withdrawMarkets(effectiveFrom);
      await this.#records.addMarkets(effectiveFrom, marketByPrefix);
      await this.#recorded(actor, 'markets.imported', { effectiveFrom, prefixes: String(marketByPrefix.size) });
    });
    return marketByPrefix.size;
  }

  /**
   * Rejects with `InvalidMargin`, `PricesTooLate`, `MarginExists`, or `WalletNotFound` for a vendor that does not exist.
   */
  async margin(actor: Actor, margin: DatedMargin): Promise<void> {
    const { effectiveFrom, basisPoints, fixedMicros, vendorId } = margin;
    await this.#unitOfWork.run(async () => {
      await this.#addMargin(margin);
      const details = { effectiveFrom, basisPoints: String(basisPoints), fixed: formatMicros(fixedMicros) };
      await this.#recorded(actor, 'margin.set', details, vendorId);
    });
  }

  async #addRates(lines: readonly CardLine[], effectiveFrom: string): Promise<readonly MarketRate[]> {
    const isAhead = this.#isAhead(effectiveFrom);
    const markets = new Set((await this.#records.markets(effectiveFrom)).values());
    const rates = readRateCard(lines, effectiveFrom, markets.add(OTHER_MARKET));
    for (const rate of rates) {
      if (isAhead) await this.#records.withdrawRate(rate);
      await this.#records.addRate(rate);
    }
    return rates;
  }

  async #addMargin(margin: DatedMargin): Promise<void> {
    assertMargin(margin);
    const isAhead = this.#isAhead(margin.effectiveFrom);
    // Once its day has begun it can never be undone: a mistyped id would stay for good.
    if (margin.vendorId !== undefined) await this.#ledger.existing(margin.vendorId);
    if (isAhead) await this.#records.withdrawMargin(margin);
    await this.#records.addMargin(margin);
  }

  /** Whether the day has not begun, so that nothing was priced by it. Throws `PricesTooLate` for one that is past. */
  #isAhead(effectiveFrom: string): boolean {
    const today = this.#today();
    if (effectiveFrom < today) throw new PricesTooLate('Prices can take effect today at the earliest', { today });
    return effectiveFrom > today;
  }

  #today(): string {
    return this.#priceBook.dayOf(this.#clock.nowMs());
  }

  /** Makes `change` for real, so that it is refused for the same reasons, and rolls it back. */
  async #rolledBack(change: () => Promise<unknown>): Promise<void> {
    const done = new Error('Rolled back');
    try {
      await this.#unitOfWork.run(async () => {
        await change();
        throw done;
      });
    } catch (error) {
      if (error !== done) throw error;
    }
  }

  /** The vendor is only the target of its own margin's entry: its ADMINs see prices, not margins. */
  #recorded(actor: Actor, action: AuditAction, details: Record<string, string>, vendorId?: string): Promise<void> {
    return this.#audit.record({ vendorId: null, actor, action, target: vendorId ?? null, outcome: 'done', details });
  }
}
