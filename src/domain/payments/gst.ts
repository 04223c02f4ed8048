import { MICROS_PER_UNIT, maxMicros, minMicros } from '../shared/money.ts';

/** India's tax on a recharge: on top of what the wallet is credited with. */
export interface Gst {
  readonly basisPoints: number;
  readonly amountMicros: bigint;
  /** The part of it that was given back, by refunds and lost disputes, or waits for a dispute to be decided. */
  readonly reversedMicros: bigint;
}

const MICROS_PER_PAISA = MICROS_PER_UNIT / 100n;
const BASIS_POINTS = 10_000n;

/**
 * The tax on an amount: twice its half, rounded to the nearest paisa. So CGST and SGST are always equal, and IGST is
 * their sum: the buyer's state does not change what is paid.
 */
export function gstOn(amountMicros: bigint, basisPoints: number): bigint {
  return 2n * toPaisa(amountMicros * BigInt(basisPoints), 2n * BASIS_POINTS);
}

/**
 * How much of the next `nextMicros` to go back is tax, when `goneMicros` of `payableMicros` went before. All that has
 * gone back by then carries twice the rounded half of its share. Only a part too small for that, or the last ones after
 * a refund that failed, have an odd paisa: a payment given back whole, in whatever parts, gives back exactly its tax.
 */
export function gstShare(gst: Gst, payableMicros: bigint, goneMicros: bigint, nextMicros: bigint): bigint {
  const dueMicros = 2n * toPaisa((goneMicros + nextMicros) * (gst.amountMicros / 2n), payableMicros);
  const missingMicros = dueMicros - gst.reversedMicros;
  const taxLeftMicros = gst.amountMicros - gst.reversedMicros;
  const untaxedLeftMicros = payableMicros - goneMicros - taxLeftMicros;
  const leastMicros = maxMicros(0n, nextMicros - untaxedLeftMicros);
  return maxMicros(leastMicros, minMicros(missingMicros, minMicros(nextMicros, taxLeftMicros)));
}

/** Tax in its two halves, or as one. */
export interface GstParts {
  readonly cgstMicros: bigint;
  readonly sgstMicros: bigint;
}

/**
 * The halves of the next `nextMicros` of tax, after `gone`: the half that is behind gets the odd paisa, so that their
 * sums stay as equal as can be, and are equal once all has gone.
 */
export function halvesOf(nextMicros: bigint, gone: GstParts = { cgstMicros: 0n, sgstMicros: 0n }): GstParts {
  const togetherMicros = gone.cgstMicros + gone.sgstMicros + nextMicros;
  const dueMicros = (togetherMicros / 2n / MICROS_PER_PAISA) * MICROS_PER_PAISA;
  const sgstMicros = minMicros(nextMicros, maxMicros(0n, dueMicros - gone.sgstMicros));
  return { cgstMicros: nextMicros - sgstMicros, sgstMicros };
}

/** `numerator / denominator`, not negative, to the nearest paisa, halves up. */
function toPaisa(numerator: bigint, denominator: bigint): bigint {
  const unit = denominator * MICROS_PER_PAISA;
  return ((2n * numerator + unit) / (2n * unit)) * MICROS_PER_PAISA;
}
