import { formatMicros } from '../../domain/shared/money.ts';
import type { Balances } from '../../domain/wallet/journal.ts';
import { like, Money } from './http-schemas.ts';

/** The three amounts of a wallet, as vendors and operators see them. */
export const balances = { available: Money, held: like(Money, '3.1071'), receivable: like(Money, '0.0000') };

export function balancesView({ availableMicros, heldMicros, receivableMicros }: Balances) {
  return {
    available: formatMicros(availableMicros),
    held: formatMicros(heldMicros),
    receivable: formatMicros(receivableMicros),
  };
}
