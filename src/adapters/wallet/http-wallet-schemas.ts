import { type Static, Type } from '@sinclair/typebox';
import type { Spend } from '../../application/reporting/ports.ts';
import { SPEND_GROUPS, type SpendGroup } from '../../application/reporting/report-spend.ts';
import type { JournalFilter } from '../../application/wallet/ports.ts';
import { formatMicros } from '../../domain/shared/money.ts';
import type { Journal } from '../../domain/wallet/journal.ts';
import type { Wallet } from '../../domain/wallet/wallet.ts';
import { pageQuery } from '../shared/http-page.ts';

const Time = Type.String({ format: 'date-time' });

/** `from` is included, `until` is not; both are times of booking. */
const statementFilter = {
  from: Type.Optional(Time),
  until: Type.Optional(Time),
  kind: Type.Optional(Type.String({ pattern: '^[a-z][a-z-]{0,31}$' })),
  campaign: Type.Optional(Type.String({ pattern: '^cmp_[0-9a-f]{32}$' })),
};
const StatementFilter = Type.Object(statementFilter);

/** The cursor of a ledger is a journal's `seq`. */
export const LedgerQuery = pageQuery(Type.String({ pattern: '^[1-9]\\d{0,14}$' }), statementFilter);
export const StatementQuery = Type.Object(statementFilter, { additionalProperties: false });
export const BalanceQuery = Type.Object({ at: Type.Optional(Time) }, { additionalProperties: false });

export const SpendQuery = Type.Object(
  { by: Type.Unsafe<SpendGroup>({ type: 'string', enum: [...SPEND_GROUPS] }), from: Time, until: Time },
  { additionalProperties: false },
);

export function spendView({ key, messages, spentMicros }: Spend): object {
  return { key, messages, spent: formatMicros(spentMicros) };
}

export function filterOf({ from, until, kind, campaign }: Static<typeof StatementFilter>): JournalFilter {
  return {
    ...(from === undefined ? {} : { fromMs: Date.parse(from) }),
    ...(until === undefined ? {} : { untilMs: Date.parse(until) }),
    ...(kind === undefined ? {} : { kind }),
    ...(campaign === undefined ? {} : { campaignId: campaign }),
  };
}

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
