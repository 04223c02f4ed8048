import { formatMicros } from '../shared/money.ts';
import type { Balances, Journal } from './journal.ts';
import type { Wallet } from './wallet.ts';

/**
 * Whether a change takes the available money below what the vendor wants to be warned of. Only the change that crosses
 * it does: once per way down, and again after the money rose to it.
 */
export function fallsBelow({ availableMicros, alertBelowMicros }: Wallet, after: Balances): boolean {
  if (alertBelowMicros === undefined) return false;
  return availableMicros >= alertBelowMicros && after.availableMicros < alertBelowMicros;
}

/** In words for the vendor. */
export function lowBalanceText({ currency, alertBelowMicros = 0n }: Wallet, { balances }: Journal): string {
  const [left, below] = [balances.availableMicros, alertBelowMicros].map(formatMicros);
  const held = formatMicros(balances.heldMicros);
  return (
    `Your wallet has ${left} ${currency} left to spend, less than the ${below} ${currency} that you want to be told of. ` +
    `${held} ${currency} more are set aside for campaigns that run.\n\nRecharge it before the next launch.\n`
  );
}
