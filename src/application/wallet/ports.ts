import { DomainError } from '../../domain/shared/errors.ts';
import type { Adjustment } from '../../domain/wallet/adjustment.ts';
import type { Charge } from '../../domain/wallet/charge.ts';
import type { Hold } from '../../domain/wallet/hold.ts';
import type { Journal } from '../../domain/wallet/journal.ts';
import type { DatedMargin, Margin, MarketRate, Markets, PriceTable } from '../../domain/wallet/price-book.ts';
import type { Wallet } from '../../domain/wallet/wallet.ts';
import type { Page, PageRequest } from '../shared/page.ts';
import { LostRace } from '../shared/ports.ts';

/** Another writer came first. */
export class StaleWallet extends LostRace {
  readonly code = 'wallet.stale';
}

/** An insert-only record exists already with another content: somebody tries to change history. */
export class LedgerConflict extends Error {
  override readonly name = 'LedgerConflict';
}

/**
 * Wallets and their journals. Append only: there is no way to change or remove a journal. Every writing call must run
 * inside a unit of work.
 */
export abstract class WalletRepository {
  abstract find(vendorId: string): Promise<Wallet | undefined>;
  /** Stores a new, empty wallet; one that exists already is left as it is. */
  abstract open(wallet: Wallet): Promise<void>;
  /**
   * Appends `journal` and then replaces the wallet's balances by those after it. Rejects with `StaleWallet` unless the
   * stored wallet still stands at `journal.seq - 1` with `journal.prevHash`, and with a fault for a balance below zero.
   */
  abstract post(journal: Journal): Promise<void>;
  /** Sets `alertBelowMicros`, or removes it with null. Neither `seq` nor balances change. */
  abstract alertBelow(vendorId: string, belowMicros: bigint | null): Promise<void>;
}

/**
 * `until` is not after `from`: no journal can lie between.
 * @remedy Swap them, or leave one out.
 */
export class InvalidStatementRange extends DomainError {
  readonly code = 'wallet.invalid_range';
  readonly kind = 'unprocessable';
}

/** Which journals a statement shows; what is absent does not narrow it. */
export interface JournalFilter {
  /** Booked at or after. */
  readonly fromMs?: number;
  /** Booked before. */
  readonly untilMs?: number;
  readonly kind?: string;
  /** Its hold, its charges and its release. */
  readonly campaignId?: string;
}

/** The ledger as it was written, for statements and for checking. */
export abstract class JournalReader {
  /** One vendor's journals, newest first. */
  abstract page(vendorId: string, request: PageRequest, filter?: JournalFilter): Promise<Page<Journal>>;
  /** The last journal booked at or before `atMs`. */
  abstract lastAt(vendorId: string, atMs: number): Promise<Journal | undefined>;
  /** One vendor's journals from `fromSeq` upwards, in the order of `seq`, at most `limit`. */
  abstract slice(vendorId: string, fromSeq: number, limit: number): Promise<readonly Journal[]>;
  /** Vendors that have a wallet, by id, those after `afterId`, at most `limit`. */
  abstract vendorIds(afterId: string, limit: number): Promise<readonly string[]>;
}

export abstract class HoldRepository {
  abstract find(campaignIds: readonly string[]): Promise<readonly Hold[]>;
  /** A vendor's holds by campaign, those after `afterCampaignId`, at most `limit`. */
  abstract slice(vendorId: string, afterCampaignId: string, limit: number): Promise<readonly Hold[]>;
  /** Rejects with `LedgerConflict` when the campaign has a hold already. */
  abstract open(hold: Hold): Promise<void>;
  /** Replaces amounts and state; the store itself refuses `captured + released > amount`. */
  abstract save(hold: Hold): Promise<void>;
}

/** Charges are written once: there is no way to change or remove one. */
export abstract class ChargeRepository {
  /** Rejects with `LedgerConflict` when a message has a charge already: nothing is written then. */
  abstract insert(charges: readonly Charge[]): Promise<void>;
  abstract find(messageIds: readonly string[]): Promise<readonly Charge[]>;
  /** Of the vendor's journals with these numbers, both included; in the order of the journals. */
  abstract ofJournals(vendorId: string, fromSeq: number, toSeq: number): Promise<readonly Charge[]>;
  /** Of one of the vendor's journals, by message id; the cursor is one. */
  abstract page(vendorId: string, journalSeq: number, request: PageRequest): Promise<Page<Charge>>;
}

/** What messages cost, in the currency of Meta's bill. */
export abstract class PriceBook {
  /** A vendor's prices that hold at `atMs`, by the day that it is then in the time zone of the WABA. */
  abstract tableAt(vendorId: string, atMs: number): Promise<PriceTable>;
  /** Only the markets of that day: a quarter of the queries. */
  abstract marketsAt(atMs: number): Promise<Markets>;
}

/**
 * What prices are made of. Every record is in force from a day on (`2027-01-01`, in the time zone of the WABA). It is
 * never changed; `withdraw…` is only for a day that has not begun, and does nothing where there is no record.
 */
export abstract class PriceRecords {
  /** The rates of `currency` whose day is `day` or before, oldest first. */
  abstract rates(currency: string, day: string): Promise<readonly MarketRate[]>;
  /** Adds a rate; the same one again changes nothing. Rejects with `RateExists` for other costs on that day. */
  abstract addRate(rate: MarketRate): Promise<void>;
  /** Removes the rate of that currency, market and day, whatever its costs. */
  abstract withdrawRate(rate: MarketRate): Promise<void>;
  /** The newest table of markets by prefix whose day is `day` or before; an empty one when there is none. */
  abstract markets(day: string): Promise<ReadonlyMap<string, string>>;
  /** Adds a table; one of that day that is there already stays. */
  abstract addMarkets(effectiveFrom: string, marketByPrefix: ReadonlyMap<string, string>): Promise<void>;
  abstract withdrawMarkets(effectiveFrom: string): Promise<void>;
  /** The newest margin of `day` or before: the vendor's own; without one, that of all who have none. */
  abstract margin(vendorId: string | undefined, day: string): Promise<Margin | undefined>;
  /** Every margin, those of the newest days first. */
  abstract margins(request: PageRequest): Promise<Page<DatedMargin>>;
  /** Adds a margin; the same one again changes nothing. Rejects with `MarginExists` for another one of that day. */
  abstract addMargin(margin: DatedMargin): Promise<void>;
  /** Removes the margin of that vendor and day, whatever it is. */
  abstract withdrawMargin(margin: DatedMargin): Promise<void>;
}

/** Operators' corrections, by their references. */
export abstract class AdjustmentRepository {
  /** Rejects with `AdjustmentExists` where there is one of that reference. */
  abstract add(adjustment: Adjustment): Promise<void>;
  /** Stores a decision on a pending one; rejects with `AdjustmentDecided` where it is no longer pending. */
  abstract save(adjustment: Adjustment): Promise<void>;
  abstract find(reference: string): Promise<Adjustment | undefined>;
  /**
   * The total size of an operator's adjustments of a wallet that no second one decided, applied and from `sinceMs` on.
   */
  abstract adjustedAlone(vendorId: string, operatorId: string, sinceMs: number): Promise<bigint>;
  /** A vendor's, whatever their state, by reference, those after `afterReference`, at most `limit`. */
  abstract slice(vendorId: string, afterReference: string, limit: number): Promise<readonly Adjustment[]>;
  /** Those that wait for a second operator, the oldest first, at most `limit`. */
  abstract pending(limit: number): Promise<readonly Adjustment[]>;
}
