import { DomainError } from '../shared/errors.ts';
import { formatMicros, MICROS_PER_UNIT } from '../shared/money.ts';

/** `failed` is not the end: gateways let a buyer try again within one order. `paid` is: it is credited once. */
export type RechargeState = 'initiated' | 'pending' | 'failed' | 'paid';

export interface Recharge {
  readonly id: string;
  readonly vendorId: string;
  readonly provider: string;
  readonly amountMicros: bigint;
  readonly currency: string;
  readonly state: RechargeState;
  /** The gateway's order, known once it has answered. */
  readonly orderId?: string;
  readonly paymentId?: string;
  readonly createdAtMs: number;
  readonly paidAtMs?: number;
}

export const MIN_RECHARGE_MICROS = 100n * MICROS_PER_UNIT;
export const MAX_RECHARGE_MICROS = 500_000n * MICROS_PER_UNIT;

/** A gateway counts in hundredths of the currency. */
export const MICROS_PER_MINOR = MICROS_PER_UNIT / 100n;

export class InvalidRechargeAmount extends DomainError {
  readonly code = 'payments.invalid_amount';
  readonly kind = 'unprocessable';
}

export class WrongCurrency extends DomainError {
  readonly code = 'payments.wrong_currency';
  readonly kind = 'unprocessable';
}

/** A payment that does not fit its order: for an operator, never credited by itself. */
export class PaymentMismatch extends DomainError {
  readonly code = 'payments.mismatch';
  readonly kind = 'unprocessable';
}

export class UnknownOrder extends DomainError {
  readonly code = 'payments.unknown_order';
  readonly kind = 'not-found';
}

export function startRecharge(
  recharge: Omit<Recharge, 'state'>,
  walletCurrency: string,
): Recharge {
  const { amountMicros, currency } = recharge;
  if (currency !== walletCurrency) {
    throw new WrongCurrency(`The wallet is in ${walletCurrency}`, { currency: walletCurrency });
  }
  if (amountMicros < MIN_RECHARGE_MICROS || amountMicros > MAX_RECHARGE_MICROS || amountMicros % MICROS_PER_MINOR !== 0n) {
    throw new InvalidRechargeAmount('A recharge has at most two decimals and lies between the minimum and the maximum', {
      minimum: formatMicros(MIN_RECHARGE_MICROS),
      maximum: formatMicros(MAX_RECHARGE_MICROS),
    });
  }
  return { ...recharge, state: 'initiated' };
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

/** The recharge after a report, and whether it is to be credited now. Reports come repeated and in any order. */
export function applyReport(
  recharge: Recharge,
  report: PaymentReport,
  nowMs: number,
): { readonly recharge: Recharge; readonly credit: boolean } {
  if (recharge.state === 'paid') return { recharge, credit: false };
  if (report.outcome === 'failed') return { recharge: { ...recharge, state: 'failed' }, credit: false };
  if (report.amountMicros !== recharge.amountMicros || report.currency !== recharge.currency) {
    throw new PaymentMismatch(
      `Order ${report.orderId} is for ${formatMicros(recharge.amountMicros)} ${recharge.currency}, ` +
        `payment ${report.paymentId} is ${formatMicros(report.amountMicros)} ${report.currency}`,
    );
  }
  return { recharge: { ...recharge, state: 'paid', paymentId: report.paymentId, paidAtMs: nowMs }, credit: true };
}
