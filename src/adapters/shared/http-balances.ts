import { formatMicros } from '../../domain/shared/money.ts';
import type { Balances } from '../../domain/wallet/journal.ts';
import { described, like, Money } from './http-schemas.ts';

/** The three amounts of a wallet, as vendors and operators see them. */
export const balances = {
  available: described(Money, 'What can be spent'),
  held: described(like(Money, '3.1071'), 'What is set aside for campaigns, by all holds together'),
  receivable: described(
    like(Money, '0.0000'),
    'What is owed to the platform. While it is above zero nothing is launched; what comes in pays it first',
  ),
};

export function balancesView({ availableMicros, heldMicros, receivableMicros }: Balances) {
  return {
    available: formatMicros(availableMicros),
    held: formatMicros(heldMicros),
    receivable: formatMicros(receivableMicros),
  };
}
