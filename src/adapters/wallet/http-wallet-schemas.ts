import { type Static, Type } from '@sinclair/typebox';
import type { Spend } from '../../application/reporting/ports.ts';
import { SPEND_GROUPS } from '../../application/reporting/report-spend.ts';
import { InvalidStatementRange, type JournalFilter } from '../../application/wallet/ports.ts';
import { formatMicros } from '../../domain/shared/money.ts';
import { JOURNAL_KINDS, type Journal } from '../../domain/wallet/journal.ts';
import type { Wallet } from '../../domain/wallet/wallet.ts';
import { balances, balancesView } from '../shared/http-balances.ts';
import { pageOf, pageQuery } from '../shared/http-page.ts';
import { Count, Currency, idOf, like, Money, nullable, oneOf, Timestamp, view } from '../shared/http-schemas.ts';

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$', examples: ['0'.repeat(64)] });

const From = like(Timestamp, '2026-01-01T00:00:00.000Z');
const Until = like(Timestamp, '2026-02-01T00:00:00.000Z');

/** `from` is included, `until` is not; both are times of booking. */
const statementFilter = {
  from: Type.Optional(From),
  until: Type.Optional(Until),
  kind: Type.Optional(like(oneOf(JOURNAL_KINDS), 'charge')),
  campaign: Type.Optional(idOf('cmp')),
};
const StatementFilter = Type.Object(statementFilter);

/** The cursor of a ledger is a journal's `seq`. */
export const LedgerQuery = pageQuery(Type.String({ pattern: '^[1-9]\\d{0,14}$', examples: ['14'] }), statementFilter);
export const StatementQuery = Type.Object(statementFilter, { additionalProperties: false });
export const BalanceQuery = Type.Object({ at: Type.Optional(Timestamp) }, { additionalProperties: false });

export const SpendQuery = Type.Object(
  {
    by: oneOf(SPEND_GROUPS),
    from: From,
    until: Until,
  },
  { additionalProperties: false },
);

/** `key`: a day (`2026-01-31`), an id or a market, depending on `by`. */
const SpendView = view('Spend', {
  key: Type.String({ examples: ['2026-01-31'] }),
  messages: Count,
  spent: like(Money, '3.1071'),
});
export const SpendReport = view('SpendReport', { data: Type.Array(SpendView) });

export function spendView({ key, messages, spentMicros }: Spend): Static<typeof SpendView> {
  return { key, messages, spent: formatMicros(spentMicros) };
}

/** Throws `InvalidStatementRange`. */
export function filterOf({ from, until, kind, campaign }: Static<typeof StatementFilter>): JournalFilter {
  if (from !== undefined && until !== undefined && Date.parse(until) <= Date.parse(from)) {
    throw new InvalidStatementRange('`until` is after `from`');
  }
  return {
    ...(from === undefined ? {} : { fromMs: Date.parse(from) }),
    ...(until === undefined ? {} : { untilMs: Date.parse(until) }),
    ...(kind === undefined ? {} : { kind }),
    ...(campaign === undefined ? {} : { campaignId: campaign }),
  };
}

export const WalletView = view('Wallet', { currency: Currency, ...balances, journals: Count });

/** `below`: a decimal string in units of the currency; null: never. */
export const BalanceAlertBody = view('ChangeBalanceAlert', {
  below: nullable(Type.String({ pattern: '^\\d{1,9}(\\.\\d{1,6})?$', examples: ['500.00'] })),
});

export const BalanceAlertView = view('BalanceAlert', { below: nullable(like(Money, '500.0000')) });

export function balanceAlertView({ alertBelowMicros }: Wallet): Static<typeof BalanceAlertView> {
  return { below: alertBelowMicros === undefined ? null : formatMicros(alertBelowMicros) };
}

/**
 * `kind`: `recharge`; `hold`, a launch's quote; `charge`, messages that arrived; `release`, what a campaign cannot cost any
 * more, once at its end and sometimes in parts before; `refund`, `refund-failed`, `dispute`, `dispute-won`,
 * `dispute-lost`; `adjustment`, an operator's. `refs` name what it was for.
 */
export const JournalView = view('Journal', {
  seq: Count,
  kind: Type.String({ examples: ['recharge'] }),
  postings: Type.Array(view('Posting', { account: Type.String({ examples: ['gateway:razorpay'] }), amount: Money })),
  refs: Type.Record(Type.String(), Type.String()),
  balances: view('Balances', balances),
  bookedAt: Timestamp,
  prevHash: Hash,
  hash: Hash,
});

export const LedgerPage = pageOf('LedgerPage', JournalView, LedgerQuery);

export function walletView(wallet: Wallet): Static<typeof WalletView> {
  return {
    currency: wallet.currency,
    ...balancesView(wallet),
    journals: wallet.seq,
  };
}

export function journalView({
  seq,
  kind,
  postings,
  refs,
  balances: after,
  bookedAtMs,
  prevHash,
  hash,
}: Journal): Static<typeof JournalView> {
  return {
    seq,
    kind,
    postings: postings.map(({ account, amountMicros }) => ({ account, amount: formatMicros(amountMicros) })),
    refs,
    balances: balancesView(after),
    bookedAt: new Date(bookedAtMs).toISOString(),
    prevHash,
    hash,
  };
}
