import { Type } from '@sinclair/typebox';
import { formatMicros } from '../../domain/shared/money.ts';
import type { Journal } from '../../domain/wallet/journal.ts';
import type { Wallet } from '../../domain/wallet/wallet.ts';
import { pageQuery } from '../shared/http-page.ts';

/** The cursor of a ledger is a journal's `seq`. */
export const LedgerQuery = pageQuery(Type.String({ pattern: '^[1-9]\\d{0,14}$' }));

export function walletView(wallet: Wallet): object {
  return {
    currency: wallet.currency,
    available: formatMicros(wallet.availableMicros),
    held: formatMicros(wallet.heldMicros),
    receivable: formatMicros(wallet.receivableMicros),
    journals: wallet.seq,
  };
}

export function journalView({ seq, kind, postings, refs, bookedAtMs, prevHash, hash }: Journal): object {
  return {
    seq,
    kind,
    postings: postings.map(({ account, amountMicros }) => ({ account, amount: formatMicros(amountMicros) })),
    refs,
    bookedAt: new Date(bookedAtMs).toISOString(),
    prevHash,
    hash,
  };
}
