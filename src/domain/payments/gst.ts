import { MICROS_PER_UNIT } from '../shared/money.ts';

/** India's tax on a recharge: on top of what the wallet is credited with. */
export interface Gst {
  readonly basisPoints: number;
  readonly amountMicros: bigint;
  /** What of it was given back, by refunds and lost disputes, or waits for a dispute to be decided. */
  readonly reversedMicros: bigint;
}

const MICROS_PER_PAISA = MICROS_PER_UNIT / 100n;
const BASIS_POINTS = 10_000n;

/**
 * The tax on an amount: twice its half, rounded to the nearest paisa. So CGST and SGST are always equal, and IGST is
 * their sum: where the buyer is does not change what is paid.
 */
export function gstOn(amountMicros: bigint, basisPoints: number): bigint {
  return 2n * toPaisa(amountMicros * BigInt(basisPoints), 2n * BASIS_POINTS);
}

/**
 * The part of the next `nextMicros` that go back which is tax, when `goneMicros` of `payableMicros` went before: in
 * proportion, in equal halves of whole paise, and the last part takes what is left, so that a payment given back whole
 * gives back its whole tax.
 */
export function gstShare(gst: Gst, payableMicros: bigint, goneMicros: bigint, nextMicros: bigint): bigint {
  const dueMicros = 2n * toPaisa((goneMicros + nextMicros) * (gst.amountMicros / 2n), payableMicros);
  const missingMicros = dueMicros - gst.reversedMicros;
  const mostMicros = nextMicros - (nextMicros % (2n * MICROS_PER_PAISA));
  if (missingMicros < 0n) return 0n;
  return missingMicros < mostMicros ? missingMicros : mostMicros;
}

/** `numerator / denominator`, not negative, to the nearest paisa, halves up. */
function toPaisa(numerator: bigint, denominator: bigint): bigint {
  const unit = denominator * MICROS_PER_PAISA;
  return ((2n * numerator + unit) / (2n * unit)) * MICROS_PER_PAISA;
}
