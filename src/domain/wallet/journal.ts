import { DomainError } from '../shared/errors.ts';
import { sumMicros } from '../shared/money.ts';

export const JOURNAL_KINDS = [
  'recharge',
  'hold',
  'charge',
  'release',
  'refund',
  'refund-failed',
  'dispute',
  'dispute-won',
  'dispute-lost',
  'adjustment',
] as const;
export type JournalKind = (typeof JOURNAL_KINDS)[number];

/** One line of a journal: what the account receives; negative: what it gives. */
export interface Posting {
  readonly account: string;
  readonly amountMicros: bigint;
}

/** The three accounts of a wallet. */
export interface Balances {
  readonly availableMicros: bigint;
  readonly heldMicros: bigint;
  readonly receivableMicros: bigint;
}

/** A change before it has its place in a wallet's chain. `refs` name what it was for, as text. */
export interface JournalDraft {
  readonly kind: JournalKind;
  readonly postings: readonly Posting[];
  readonly refs: Readonly<Record<string, string>>;
}

/**
 * One atomic change of one wallet, never changed afterwards. `balances` are the wallet's after it. `hash` covers the
 * content and `prevHash`, so that a changed or missing journal can be named by its `seq`, which starts at 1 and has no
 * gaps.
 */
export interface Journal extends JournalDraft {
  readonly vendorId: string;
  readonly seq: number;
  readonly balances: Balances;
  readonly bookedAtMs: number;
  readonly prevHash: string;
  readonly hash: string;
}

/**
 * The vendor's wallet has no journal of this number.
 * @remedy Look the `seq` up at `GET /wallet/ledger`.
 */
export class JournalNotFound extends DomainError {
  readonly code = 'wallet.journal_not_found';
  readonly kind = 'not-found';
}

/** What the first journal of a wallet follows. */
export const GENESIS_HASH = '0'.repeat(64);

export const META_COST_ACCOUNT = 'meta:cost';
export const MARGIN_ACCOUNT = 'margin';
export const gatewayAccount = (provider: string): string => `gateway:${provider}`;
/** Money that buyers dispute: with the platform until that is decided. */
export const disputesAccount = (provider: string): string => `disputes:${provider}`;
/** The tax on recharges that the platform owes to the state. */
export const GST_ACCOUNT = 'gst:payable';
export const ADJUSTMENTS_ACCOUNT = 'adjustments';
export const availableAccount = (vendorId: string): string => `vendor:${vendorId}:available`;
export const heldAccount = (vendorId: string): string => `vendor:${vendorId}:held`;
/** What the vendor owes, as a negative sum: it is never above zero. */
export const receivableAccount = (vendorId: string): string => `vendor:${vendorId}:receivable`;

/** A fault of ours, never the caller's: it must not become an answer, so it is not a domain error. */
export class UnbalancedJournal extends Error {
  override readonly name = 'UnbalancedJournal';
}

/** At least two lines, none of them zero, that add up to zero. */
export function assertBalanced({ kind, postings }: JournalDraft): void {
  const total = sumMicros(postings.map((posting) => posting.amountMicros));
  if (total !== 0n) throw new UnbalancedJournal(`A ${kind} journal adds up to ${total}`);
  if (postings.length < 2 || postings.some((posting) => posting.amountMicros === 0n)) {
    throw new UnbalancedJournal(`A ${kind} journal has ${postings.length} lines or an empty one`);
  }
}

/** The text that a journal's hash is computed from: every field in a fixed order, references sorted by name. */
export function journalContent(journal: Omit<Journal, 'hash'>): string {
  const { vendorId, seq, kind, postings, refs, balances, bookedAtMs, prevHash } = journal;
  const lines = postings.map(({ account, amountMicros }) => [account, String(amountMicros)]);
  const names = Object.keys(refs).sort();
  const named = names.map((name) => [name, refs[name]]);
  const { availableMicros, heldMicros, receivableMicros } = balances;
  const after = [availableMicros, heldMicros, receivableMicros].map(String);
  return JSON.stringify([vendorId, seq, kind, lines, named, after, bookedAtMs, prevHash]);
}
