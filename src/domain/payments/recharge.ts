import { DomainError } from '../shared/errors.ts';
import { formatMicros, MICROS_PER_UNIT } from '../shared/money.ts';
import { type Gst, gstOn } from './gst.ts';

/** `failed` is not the end: gateways let a buyer try again within one order. `paid` is: it is credited once. */
export const RECHARGE_STATES = ['initiated', 'pending', 'failed', 'paid'] as const;
export type RechargeState = (typeof RECHARGE_STATES)[number];

export interface Recharge {
  readonly id: string;
  readonly vendorId: string;
  readonly provider: string;
  /** What the wallet is credited with; the order is for `payableMicros`. */
  readonly amountMicros: bigint;
  readonly currency: string;
  /** The tax on top, as it was when the order was opened; absent: none. */
  readonly gst?: Gst;
  readonly state: RechargeState;
  /** The gateway's order, known once it has answered. */
  readonly orderId?: string;
  readonly paymentId?: string;
  readonly createdAtMs: number;
  readonly paidAtMs?: number;
  /** How much of `payableMicros` is back with the buyer or disputed; absent: nothing. */
  readonly reversedMicros?: bigint;
  /** When the provider is next asked about an order without news; absent: there is no order, or never again. */
  readonly nextCheckAtMs?: number;
}

/** An event mostly comes within seconds; after this the provider is asked, and then again after each doubled time. */
export const FIRST_CHECK_AFTER_MS = 10 * 60 * 1000;
/** Nobody pays an order that is older than this, so it is not asked about; an event of it is still credited. */
export const LAST_CHECK_AFTER_MS = 4 * 24 * 60 * 60 * 1000;

/** The shares of the order's age until it is asked about again: after a check, and after one that failed. */
const CHECK_PAUSE_SHARE = 1;
const FAILED_CHECK_PAUSE_SHARE = 0.25;

/** Each is asked about again and again until it is paid or too old, at the provider that all vendors share. */
export const MAX_NEW_RECHARGES = 60;
export const NEW_RECHARGES_WINDOW_MS = 60 * 60 * 1000;

/**
 * The vendor has opened as many orders within the hour as it may: each is followed up until it is paid.
 * @remedy Pay one that is open, or wait for `Retry-After` seconds.
 */
export class TooManyRecharges extends DomainError {
  readonly code = 'payments.too_many_recharges';
  readonly kind = 'too-many';
}

export const MIN_RECHARGE_MICROS = 100n * MICROS_PER_UNIT;
export const MAX_RECHARGE_MICROS = 500_000n * MICROS_PER_UNIT;

/** A gateway counts in hundredths of the currency: other currencies are refused. */
export const MICROS_PER_MINOR = MICROS_PER_UNIT / 100n;

/**
 * The amount is outside the limits in `minimum` and `maximum`, or has more than two decimals.
 * @remedy Choose another amount.
 */
export class InvalidRechargeAmount extends DomainError {
  readonly code = 'payments.invalid_amount';
  readonly kind = 'unprocessable';
}

/**
 * The wallet has another currency than the request.
 * @remedy Use the wallet's currency, which `currency` names.
 */
export class WrongCurrency extends DomainError {
  readonly code = 'payments.wrong_currency';
  readonly kind = 'unprocessable';
}

/**
 * Currencies whose minor unit is not a hundredth, by ISO 4217 or at Stripe (docs.stripe.com/currencies: MGA counts
 * whole units there; ISK and UGX take hundredths, always zero).
 */
const WITHOUT_HUNDREDTHS =
  /^(?:BIF|CLP|DJF|GNF|ISK|JPY|KMF|KRW|MGA|PYG|RWF|UGX|VND|VUV|XAF|XOF|XPF|BHD|IQD|JOD|KWD|LYD|OMR|TND)$/;

/**
 * The currency does not count in hundredths, so a provider would read the amount differently.
 * @remedy Run the platform in another currency.
 */
export class UnsupportedCurrency extends DomainError {
  readonly code = 'payments.unsupported_currency';
  readonly kind = 'unprocessable';
}

/**
 * The payment does not match its order: an operator decides, it is never credited automatically.
 * @remedy An operator compares the order at the provider, then refunds it or adjusts the wallet.
 */
export class PaymentMismatch extends DomainError {
  readonly code = 'payments.mismatch';
  readonly kind = 'unprocessable';
}

/**
 * The payment is for an order that is not ours.
 * @remedy An operator looks at the dead letter; the provider's account may be shared.
 */
export class UnknownOrder extends DomainError {
  readonly code = 'payments.unknown_order';
  readonly kind = 'not-found';
}

/** What the buyer pays. */
export function payableMicros({ amountMicros, gst }: Pick<Recharge, 'amountMicros' | 'gst'>): bigint {
  return amountMicros + (gst?.amountMicros ?? 0n);
}

/**
 * A recharge to ask a gateway for; taxed unless `gstBasisPoints` is 0. Throws `WrongCurrency`, `UnsupportedCurrency` or
 * `InvalidRechargeAmount`.
 */
export function startRecharge(recharge: Omit<Recharge, 'state'>, walletCurrency: string, gstBasisPoints = 0): Recharge {
  const { amountMicros, currency } = recharge;
  if (currency !== walletCurrency) {
    throw new WrongCurrency(`The wallet is in ${walletCurrency}`, { currency: walletCurrency });
  }
  if (WITHOUT_HUNDREDTHS.test(currency)) {
    throw new UnsupportedCurrency(`Recharges need a currency that counts in hundredths, which ${currency} does not`, {
      currency,
    });
  }
  if (
    amountMicros < MIN_RECHARGE_MICROS ||
    amountMicros > MAX_RECHARGE_MICROS ||
    amountMicros % MICROS_PER_MINOR !== 0n
  ) {
    throw new InvalidRechargeAmount(
      'The amount must have at most two decimals and lie between the minimum and the maximum',
      {
        minimum: formatMicros(MIN_RECHARGE_MICROS),
        maximum: formatMicros(MAX_RECHARGE_MICROS),
      },
    );
  }
  const gst = { basisPoints: gstBasisPoints, amountMicros: gstOn(amountMicros, gstBasisPoints), reversedMicros: 0n };
  const taxed = gstBasisPoints === 0 ? recharge : { ...recharge, gst };
  return { ...taxed, state: 'initiated' };
}

/** The recharge once its provider has opened the order, from when on it is asked about. */
export function withOrder(recharge: Recharge, orderId: string): Recharge {
  return { ...recharge, state: 'pending', orderId, nextCheckAtMs: recharge.createdAtMs + FIRST_CHECK_AFTER_MS };
}

/** The recharge after its provider was asked: while unpaid it is asked about again at twice its age. */
export function afterCheck(recharge: Recharge, nowMs: number): Recharge {
  return afterPause(recharge, nowMs, CHECK_PAUSE_SHARE);
}

/**
 * The recharge after its provider could not be asked: sooner again than where it knew of no payment. Orders of a
 * provider that is gone take ever less of the time of those that can be asked about.
 */
export function afterFailedCheck(recharge: Recharge, nowMs: number): Recharge {
  return afterPause(recharge, nowMs, FAILED_CHECK_PAUSE_SHARE);
}

/** The last time is at the very end, however late the checks before it were. */
function afterPause({ nextCheckAtMs, ...rest }: Recharge, nowMs: number, pauseShare: number): Recharge {
  const ageMs = nowMs - rest.createdAtMs;
  if (nextCheckAtMs === undefined || ageMs >= LAST_CHECK_AFTER_MS) return rest;
  const laterMs = Math.min(ageMs * (1 + pauseShare), LAST_CHECK_AFTER_MS);
  return { ...rest, nextCheckAtMs: Math.ceil(rest.createdAtMs + laterMs) };
}

/**
 * The recharge after a payment was found that does not match it: a person must look, as asking again finds the same.
 */
export function afterMisfit({ nextCheckAtMs: _found, ...recharge }: Recharge): Recharge {
  return recharge;
}

/** What a gateway said about a payment of an order. */
export interface PaymentReport {
  readonly provider: string;
  readonly orderId: string;
  readonly paymentId: string;
  readonly outcome: 'captured' | 'failed';
  readonly amountMicros: bigint;
  readonly currency: string;
}

/**
 * A payment that was captured, as its provider knows it now. Refunds count from when they are asked for; disputes do
 * not.
 */
export interface CapturedPayment extends PaymentReport {
  readonly refundedMicros: bigint;
}

/**
 * The recharge after a report, and whether it is to be credited now. Reports come repeated and in any order. Throws
 * `PaymentMismatch` for another amount or currency, and for a second payment of a paid order.
 */
export function applyReport(
  recharge: Recharge,
  report: PaymentReport,
  nowMs: number,
): { readonly recharge: Recharge; readonly credit: boolean } {
  if (recharge.state === 'paid') {
    if (report.outcome === 'captured' && report.paymentId !== recharge.paymentId) {
      throw new PaymentMismatch(`Order ${report.orderId} was paid twice, the second time by ${report.paymentId}`);
    }
    return { recharge, credit: false };
  }
  if (report.outcome === 'failed') return { recharge: { ...recharge, state: 'failed' }, credit: false };
  if (report.amountMicros !== payableMicros(recharge) || report.currency !== recharge.currency) {
    throw new PaymentMismatch(
      `Order ${report.orderId} is for ${formatMicros(payableMicros(recharge))} ${recharge.currency}, ` +
        `payment ${report.paymentId} is ${formatMicros(report.amountMicros)} ${report.currency}`,
    );
  }
  const { nextCheckAtMs: _heard, ...rest } = recharge;
  return { recharge: { ...rest, state: 'paid', paymentId: report.paymentId, paidAtMs: nowMs }, credit: true };
}
