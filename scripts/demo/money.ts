/** The judge's own arithmetic of money: it shares none with the program. */
export const MICROS_PER_RUPEE = 1_000_000n;

const DECIMAL = /^(-?\d+)(?:\.(\d{1,6}))?$/;

/** `"80.5"` → `80500000n`. */
export function microsOf(decimal: string): bigint {
  const [, units, fraction = ''] = DECIMAL.exec(decimal) ?? [];
  if (units === undefined) throw new Error(`${decimal} is no amount`);
  return BigInt(units + fraction.padEnd(6, '0'));
}

/** `80500000n` → `"80.5000"`: four decimals at least. */
export function decimalOf(micros: bigint): string {
  const digits = String(absolute(micros)).padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0{1,2}$/, '');
  return `${micros < 0n ? '-' : ''}${digits.slice(0, -6)}.${fraction}`;
}

export function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

export function absolute(micros: bigint): bigint {
  return micros < 0n ? -micros : micros;
}
