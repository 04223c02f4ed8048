import { formatMicros } from '../shared/money.ts';
import type { Balances, Journal } from './journal.ts';
import type { Wallet } from './wallet.ts';

/**
 * Whether a change takes the available money below the vendor's alert level. Only the change that crosses it does: once
 * on the way down, and again only after the money has risen to it.
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
    `Your wallet has ${left} ${currency} left to spend, which is below your alert level of ${below} ${currency}. ` +
    `Another ${held} ${currency} are set aside for running campaigns.\n\nRecharge it before the next launch.\n`
  );
}
