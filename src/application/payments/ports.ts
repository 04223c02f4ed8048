import type { CapturedPayment, Recharge } from '../../domain/payments/recharge.ts';
import type { Reversal, ReversalReport } from '../../domain/payments/reversal.ts';
import type { TaxDocument } from '../../domain/payments/tax-document.ts';
import { DomainError } from '../../domain/shared/errors.ts';
import type { Page, PageRequest } from '../shared/page.ts';
import { LostRace } from '../shared/ports.ts';

/**
 * The payment provider did not answer, or refused us; nothing was charged.
 * @remedy Try again later with the same `Idempotency-Key`.
 */
export class PaymentProviderUnavailable extends DomainError {
  readonly code = 'payments.provider_unavailable';
  readonly kind = 'unavailable';

  /** `cause` is for the log: it may name hosts. */
  constructor(message: string, cause?: unknown) {
    super(message);
    this.cause = cause;
  }
}

export interface PaymentOrder {
  readonly orderId: string;
  /** What the vendor's page needs to let the buyer pay, by the provider's own names. Nothing secret. */
  readonly checkout: Readonly<Record<string, string>>;
}

/**
 * A provider of payments. One `createOrder` opens one order at most, for `payableMicros`; it rejects with
 * `PaymentProviderUnavailable` when there is, or may be, no order.
 */
export abstract class PaymentGateway {
  abstract readonly provider: string;
  abstract createOrder(recharge: Recharge): Promise<PaymentOrder>;
  /**
   * The payments of the order, including those that went back: none, one, or more where a buyer paid twice. Rejects
   * with `PaymentProviderUnavailable`.
   */
  abstract capturedPayments(orderId: string): Promise<readonly CapturedPayment[]>;
}

export abstract class RechargeRepository {
  abstract add(recharge: Recharge): Promise<void>;
  /**
   * Replaces a stored recharge; within a unit of work when it follows a read. Rejects with `PaymentMismatch` when its
   * payment has paid another recharge already.
   */
  abstract save(recharge: Recharge): Promise<void>;
  abstract findByOrder(provider: string, orderId: string): Promise<Recharge | undefined>;
  abstract findByPayment(provider: string, paymentId: string): Promise<Recharge | undefined>;
  /** Recharges whose `nextCheckAtMs` has come, the longest overdue first, at most `limit`. */
  abstract dueForCheck(nowMs: number, limit: number): Promise<readonly Recharge[]>;
  abstract page(vendorId: string, request: PageRequest): Promise<Page<Recharge>>;
}

/** Refunds and disputes by the gateway's id; and what was said of them before what it overtook. */
export abstract class ReversalRepository {
  abstract find(provider: string, reversalId: string): Promise<Reversal | undefined>;
  /** Those of any of the recharges, in no order. */
  abstract ofRecharges(rechargeIds: readonly string[]): Promise<readonly Reversal[]>;
  /** Adds or replaces; must run inside the unit of work that looked for it. */
  abstract save(reversal: Reversal): Promise<void>;
  /**
   * Keeps a report for its payment, once per reversal and state however often it comes, whatever its amount; and
   * forgets those kept longer than `EARLY_REPORT_KEPT_MS`.
   */
  abstract keepEarly(report: ReversalReport, nowMs: number): Promise<void>;
  /**
   * Takes what was kept for a payment, oldest first, and forgets it. Must run inside the unit of work that applies it.
   */
  abstract takeEarly(provider: string, paymentId: string): Promise<readonly ReversalReport[]>;
}

/** Another unit of work took the first number of a series. */
export class StaleSeries extends LostRace {
  readonly code = 'payments.stale_series';
}

/** Which documents; what is absent does not narrow it. */
export interface TaxDocumentFilter {
  readonly financialYear?: string;
  readonly kind?: TaxDocument['kind'];
}

/** Invoices and notes. Insert-only, each once for its cause and once for its number; both calls join a unit of work. */
export abstract class TaxDocumentRepository {
  /**
   * The next number of a series, from 1 and without gaps: what is rolled back is given again. Of concurrent units of
   * work one waits for the other, or runs again.
   */
  abstract nextNumber(series: string): Promise<number>;
  /** Rejects with a fault for a second document of the same cause or the same number. */
  abstract add(document: TaxDocument): Promise<void>;
  abstract find(documentId: string): Promise<TaxDocument | undefined>;
  /** A recharge's invoice and the notes on it, in no order. */
  abstract ofRecharge(rechargeId: string): Promise<readonly TaxDocument[]>;
  /** Of all vendors in the order of their numbers, after `number`; '' for the first. */
  abstract slice(number: string, limit: number): Promise<readonly TaxDocument[]>;
  /** One vendor's, newest first. */
  abstract page(vendorId: string, request: PageRequest, filter?: TaxDocumentFilter): Promise<Page<TaxDocument>>;
}

/** Puts a document on paper: the same bytes for the same document. */
export abstract class TaxDocumentPrinter {
  abstract pdf(document: TaxDocument): Promise<Uint8Array>;
}
