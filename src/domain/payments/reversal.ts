import { DomainError } from '../shared/errors.ts';
import { formatMicros } from '../shared/money.ts';
import { gstShare } from './gst.ts';
import { PaymentMismatch, payableMicros, type Recharge } from './recharge.ts';

/** A refund is `processed` or `failed`; a dispute is `opened`, then `won` by the platform or `lost`. */
export type ReversalState = 'processed' | 'failed' | 'opened' | 'won' | 'lost';

/** What a gateway said about money that goes, or may go, from a payment back to the buyer. */
export interface ReversalReport {
  readonly provider: string;
  readonly paymentId: string;
  /** The gateway's id of the refund or the dispute. */
  readonly reversalId: string;
  readonly kind: 'refund' | 'dispute';
  readonly state: ReversalState;
  readonly amountMicros: bigint;
  readonly currency: string;
}

/**
 * How long a report waits for what it overtook: recovery finds a payment within four days, an operator's replay may
 * take longer.
 */
export const EARLY_REPORT_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * The refund or dispute is more than what others have left of its payment: what undid one of them may not be known yet.
 * @remedy None if another refund failed or a dispute was won: it is applied once that is told. Otherwise an operator
 *   compares the payment at the provider.
 */
export class ExceedsWhatIsLeft extends DomainError {
  readonly code = 'payments.exceeds_what_is_left';
  readonly kind = 'unprocessable';
}

/** A refund or a dispute of a recharge, as last heard of. */
export interface Reversal {
  readonly provider: string;
  readonly reversalId: string;
  readonly kind: 'refund' | 'dispute';
  readonly rechargeId: string;
  readonly vendorId: string;
  readonly amountMicros: bigint;
  /** The part of it that is tax; the rest is the wallet's. */
  readonly gstMicros: bigint;
  readonly state: ReversalState;
  readonly changedAtMs: number;
}

/** What a report does to the wallet: one journal each. */
export type ReversalMove = 'refund' | 'refund-failed' | 'dispute' | 'dispute-won' | 'dispute-lost';

/** Final are `failed` for a refund and `won` or `lost` for a dispute, whatever comes late. */
const MOVES: Readonly<Record<string, readonly ReversalMove[]>> = {
  'none processed': ['refund'],
  'none failed': [],
  'processed failed': ['refund-failed'],
  'none opened': ['dispute'],
  'none won': [],
  'none lost': ['dispute', 'dispute-lost'],
  'opened won': ['dispute-won'],
  'opened lost': ['dispute-lost'],
};
const LATE: ReadonlySet<string> = new Set(['failed processed', 'won opened', 'lost opened']);

/** The sign with which each move changes how much of a recharge is with the buyer or disputed. */
const SIGN: Readonly<Record<ReversalMove, bigint>> = {
  refund: 1n,
  'refund-failed': -1n,
  dispute: 1n,
  'dispute-won': -1n,
  'dispute-lost': 0n,
};

/**
 * The reversal and its recharge after a report, and the journals that it asks for. Reports come repeated and in any
 * order. Throws `PaymentMismatch` for another amount or currency, for more than was paid, and for a dispute that was
 * both won and lost: those are for an operator. Throws `ExceedsWhatIsLeft` for a report to be applied again once
 * another one has given money back.
 */
export function applyReversal(
  recharge: Recharge,
  known: Reversal | undefined,
  report: ReversalReport,
  nowMs: number,
): { readonly recharge: Recharge; readonly reversal: Reversal; readonly moves: readonly ReversalMove[] } {
  const { provider, reversalId, kind, state, amountMicros, currency } = report;
  const name = `${kind} ${reversalId} of payment ${report.paymentId}`;
  if (currency !== recharge.currency || (known && (known.amountMicros !== amountMicros || known.kind !== kind))) {
    throw new PaymentMismatch(`The ${name} is ${formatMicros(amountMicros)} ${currency}, which does not match`);
  }
  const step = `${known?.state ?? 'none'} ${state}`;
  if (known && (known.state === state || LATE.has(step))) return { recharge, reversal: known, moves: [] };
  const moves = MOVES[step];
  if (!moves) throw new PaymentMismatch(`The ${name} was ${known?.state} and is said to be ${state}`);
  const sign = moves.reduce((sum, move) => sum + SIGN[move], 0n);
  const goneMicros = recharge.reversedMicros ?? 0n;
  const reversedMicros = goneMicros + sign * amountMicros;
  const paidMicros = payableMicros(recharge);
  if (amountMicros <= 0n || amountMicros > paidMicros) {
    throw new PaymentMismatch(`The ${name} is ${formatMicros(amountMicros)} of ${formatMicros(paidMicros)}`);
  }
  if (reversedMicros > paidMicros) {
    throw new ExceedsWhatIsLeft(`The ${name} exceeds what is left of ${formatMicros(paidMicros)}`);
  }
  const gstMicros = known?.gstMicros ?? taxIn(recharge, goneMicros, amountMicros);
  const { gst } = recharge;
  const taxed = gst ? { gst: { ...gst, reversedMicros: gst.reversedMicros + sign * gstMicros } } : {};
  const { id: rechargeId, vendorId } = recharge;
  const money = { amountMicros, gstMicros };
  const reversal = { provider, reversalId, kind, rechargeId, vendorId, ...money, state, changedAtMs: nowMs };
  return { recharge: { ...recharge, ...taxed, reversedMicros }, reversal, moves };
}

function taxIn(recharge: Recharge, goneMicros: bigint, amountMicros: bigint): bigint {
  return recharge.gst ? gstShare(recharge.gst, payableMicros(recharge), goneMicros, amountMicros) : 0n;
}
