import type { DatedMargin } from '../../domain/wallet/price-book.ts';

/** Day and vendor, nobody's for all: in this order margins are listed, and it is their cursor. */
export function marginKey({ effectiveFrom, vendorId = '' }: Pick<DatedMargin, 'effectiveFrom' | 'vendorId'>): string {
  return `${effectiveFrom}:${vendorId}`;
}
