import { DomainError } from './errors.ts';

/** Micro-units in one unit of a currency: 1 INR = 1 000 000. Meta's rates have four decimals, margins need more. */
export const MICROS_PER_UNIT = 1_000_000n;

/** The largest amount that fits the stores' signed 64-bit integers. */
export const MAX_AMOUNT_MICROS = 2n ** 63n - 1n;

const DECIMAL = /^(-?)(\d{1,13})(?:\.(\d{1,6}))?$/;

/**
 * The amount is not a decimal string, or has more than six decimals.
 * @remedy Send a string such as `"80.50"`.
 */
export class InvalidAmount extends DomainError {
  readonly code = 'money.invalid_amount';
  readonly kind = 'invalid';
}

/**
 * Reads a decimal string such as `"80.5"`; refuses floats, exponents, signs other than `-`, and more than six decimals.
 */
export function parseMicros(decimal: string): bigint {
  const match = DECIMAL.exec(decimal);
  if (!match)
    throw new InvalidAmount('An amount must be a decimal string with at most six decimals, such as "80.5000"');
  const [, sign, units = '0', fraction = ''] = match;
  const micros = BigInt(units) * MICROS_PER_UNIT + BigInt(fraction.padEnd(6, '0'));
  if (micros > MAX_AMOUNT_MICROS) throw new InvalidAmount('The amount is too large');
  return sign === '-' ? -micros : micros;
}

/** Writes micro-units as a decimal string with four to six decimals: `80500000n` → `"80.5000"`. */
export function formatMicros(micros: bigint): string {
  const absolute = micros < 0n ? -micros : micros;
  const fraction = String(absolute % MICROS_PER_UNIT).padStart(6, '0');
  const shown = fraction.replace(/0{1,2}$/, '');
  return `${micros < 0n ? '-' : ''}${absolute / MICROS_PER_UNIT}.${shown}`;
}

export function minMicros(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

export function maxMicros(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

export function sumMicros(amounts: Iterable<bigint>): bigint {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}
