import { type Static, Type } from '@sinclair/typebox';
import type { Spend } from '../../application/reporting/ports.ts';
import { SPEND_GROUPS } from '../../application/reporting/report-spend.ts';
import { InvalidStatementRange, type JournalFilter } from '../../application/wallet/ports.ts';
import { formatMicros } from '../../domain/shared/money.ts';
import type { Charge } from '../../domain/wallet/charge.ts';
import { JOURNAL_KINDS, type Journal } from '../../domain/wallet/journal.ts';
import type { Wallet } from '../../domain/wallet/wallet.ts';
import { balances, balancesView } from '../shared/http-balances.ts';
import { pageOf, pageQuery } from '../shared/http-page.ts';
import {
  Count,
  Currency,
  described,
  idOf,
  like,
  Money,
  nullable,
  oneOf,
  Timestamp,
  view,
} from '../shared/http-schemas.ts';

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$', examples: ['0'.repeat(64)] });

const From = like(Timestamp, '2026-01-01T00:00:00.000Z');
const Until = like(Timestamp, '2026-02-01T00:00:00.000Z');

const Kind = described(
  like(oneOf(JOURNAL_KINDS), 'charge'),
  "`recharge`: a payment came. `hold`: a launch's quote was set aside, or what a campaign costs more that got dearer. `charge`: messages arrived. `release`: a campaign " +
    'cannot cost this any more, once at its end and sometimes in parts before. `refund`, `refund-failed`: a payment went ' +
    'back, or did not after all. `dispute`, `dispute-won`, `dispute-lost`: the buyer disputes a payment, and how that ' +
    "ended. `adjustment`: an operator's correction.",
);

const statementFilter = {
  from: Type.Optional(described(From, 'Booked at this time or later')),
  until: Type.Optional(described(Until, 'Booked before this time')),
  kind: Type.Optional(Kind),
  campaignId: Type.Optional(described(idOf('cmp'), 'Only its holds, charges with a message of it, and its releases')),
};
const StatementFilter = Type.Object(statementFilter);

/** The cursor of a ledger is a journal's `seq`. */
export const LedgerQuery = pageQuery(Type.String({ pattern: '^[1-9]\\d{0,14}$', examples: ['14'] }), statementFilter);
export const StatementQuery = Type.Object(statementFilter, { additionalProperties: false });
export const BalanceQuery = Type.Object(
  { at: Type.Optional(described(Timestamp, 'As the last journal booked by then left it; without it, now')) },
  { additionalProperties: false },
);

export const SpendQuery = Type.Object(
  {
    by: described(oneOf(SPEND_GROUPS), 'What is added up together'),
    from: described(From, 'Messages that arrived, by the clock of WhatsApp, at this time or later'),
    until: described(Until, 'Messages that arrived before this time; at most 92 days after `from`'),
  },
  { additionalProperties: false },
);

const SpendView = view('Spend', {
  key: Type.String({
    examples: ['2026-01-31'],
    description:
      'As `by` asks: a day in the time zone of the WhatsApp account, which the operator configures; the id of a campaign ' +
      'or a template; or a market, such as `IN`',
  }),
  messages: described(Count, 'Messages with a charge'),
  spent: described(like(Money, '3.1071'), "What they cost, in the wallet's currency"),
});
export const SpendReport = view('SpendReport', {
  data: described(Type.Array(SpendView), 'Days in their order; otherwise the dearest first'),
});

export function spendView({ key, messages, spentMicros }: Spend): Static<typeof SpendView> {
  return { key, messages, spent: formatMicros(spentMicros) };
}

/** Throws `InvalidStatementRange`. */
export function filterOf({ from, until, kind, campaignId }: Static<typeof StatementFilter>): JournalFilter {
  if (from !== undefined && until !== undefined && Date.parse(until) <= Date.parse(from)) {
    throw new InvalidStatementRange('`until` is after `from`');
  }
  return {
    ...(from === undefined ? {} : { fromMs: Date.parse(from) }),
    ...(until === undefined ? {} : { untilMs: Date.parse(until) }),
    ...(kind === undefined ? {} : { kind }),
    ...(campaignId === undefined ? {} : { campaignId }),
  };
}

export const WalletView = view('Wallet', {
  currency: described(Currency, 'The currency of all amounts of this vendor, by ISO 4217'),
  ...balances,
  journals: described(Count, 'How many journals the wallet has: the `seq` of its last'),
});

export const BalanceAlertBody = view('ChangeBalanceAlert', {
  below: described(
    nullable(Type.String({ pattern: '^\\d{1,9}(\\.\\d{1,6})?$', examples: ['500.00'] })),
    "In the wallet's currency; null: no alert",
  ),
});

export const BalanceAlertView = view('BalanceAlert', {
  below: described(nullable(like(Money, '500.0000')), "In the wallet's currency; null: no alert"),
});

export function balanceAlertView({ alertBelowMicros }: Wallet): Static<typeof BalanceAlertView> {
  return { below: alertBelowMicros === undefined ? null : formatMicros(alertBelowMicros) };
}

export const JournalView = view('Journal', {
  seq: described(Count, "Its number among the wallet's journals: from 1, without gaps"),
  kind: like(Kind, 'recharge'),
  postings: described(
    Type.Array(
      view('Posting', {
        account: Type.String({
          examples: ['gateway:razorpay'],
          description:
            'One of the wallet, `vendor:<id>:available`, `:held` or `:receivable` (what is owed, as a negative sum), or ' +
            'the other side, such as `gateway:razorpay`, `meta:cost` or `margin`',
        }),
        amount: described(Money, "What the account receives, in the wallet's currency; with a minus, what it gives"),
      }),
    ),
    'They add up to zero',
  ),
  refs: Type.Record(Type.String(), Type.String(), {
    description:
      'What it was for, by name: ids such as `campaign` or `recharge`. Of a charge: `charges`, how many messages, which ' +
      '`GET /wallet/ledger/{seq}/charges` lists, and `digest`, a hash over those charges, so that none can be changed or ' +
      'swapped unnoticed',
  }),
  balances: view('Balances', balances, 'What the wallet had after it'),
  bookedAt: described(Timestamp, 'When it was written'),
  prevHash: described(Hash, 'The hash of the journal before it; of the first, zeros'),
  hash: described(Hash, 'Over its content and `prevHash`, as the operation describes'),
});

/** A number, not an id: every vendor counts its own. */
export const JournalPath = Type.Object(
  {
    seq: Type.Integer({
      minimum: 1,
      maximum: Number.MAX_SAFE_INTEGER,
      examples: [14],
      description: 'The number of the journal',
    }),
  },
  { additionalProperties: false },
);

const MESSAGE_ID = 'cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f-con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f';
export const ChargesQuery = pageQuery(Type.String({ pattern: '^[\\w-]{1,100}$', examples: [MESSAGE_ID] }));

export const ChargeView = view('Charge', {
  messageId: Type.String({ examples: [MESSAGE_ID], description: 'The message that arrived' }),
  campaignId: idOf('cmp'),
  amount: described(
    like(Money, '1.0357'),
    "What it cost, in the wallet's currency: the sum of the three parts that follow",
  ),
  fromHold: described(like(Money, '1.0357'), "Taken from its campaign's hold"),
  fromAvailable: described(like(Money, '0.0000'), 'Taken from what was available, as the hold did not cover it'),
  fromReceivable: described(like(Money, '0.0000'), 'Owed since then, as nothing more was available'),
  cost: described(like(Money, '0.8631'), 'What of it WhatsApp gets; the rest is the margin'),
  market: Type.String({ examples: ['IN'], description: "WhatsApp's pricing region, told by the phone number" }),
  category: Type.String({ examples: ['MARKETING'], description: 'As WhatsApp reported it with the message' }),
  firstStatus: described(oneOf(['delivered', 'read']), 'Which status said first that it arrived'),
  occurredAt: described(Timestamp, 'When it arrived, by the clock of WhatsApp'),
});

export const ChargesPage = pageOf('ChargesPage', ChargeView, ChargesQuery, 'By message id');

export const LedgerPage = pageOf('LedgerPage', JournalView, LedgerQuery);

export function walletView(wallet: Wallet): Static<typeof WalletView> {
  return {
    currency: wallet.currency,
    ...balancesView(wallet),
    journals: wallet.seq,
  };
}

export function chargeView(charge: Charge): Static<typeof ChargeView> {
  return {
    messageId: charge.messageId,
    campaignId: charge.campaignId,
    amount: formatMicros(charge.priceMicros),
    fromHold: formatMicros(charge.fromHoldMicros),
    fromAvailable: formatMicros(charge.fromAvailableMicros),
    fromReceivable: formatMicros(charge.fromReceivableMicros),
    cost: formatMicros(charge.costMicros),
    market: charge.market,
    category: charge.category.toUpperCase(),
    firstStatus: charge.firstStatus,
    occurredAt: new Date(charge.occurredAtMs).toISOString(),
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
