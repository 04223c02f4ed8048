import { DomainError } from '../shared/errors.ts';
import { formatMicros } from '../shared/money.ts';
import {
  ADJUSTMENTS_ACCOUNT,
  assertBalanced,
  availableAccount,
  type Balances,
  disputesAccount,
  GENESIS_HASH,
  GST_ACCOUNT,
  gatewayAccount,
  heldAccount,
  type Journal,
  type JournalDraft,
  journalContent,
  type Posting,
  receivableAccount,
} from './journal.ts';

/**
 * A vendor's money in one currency. `available` can be spent, `held` is set aside for campaigns, `receivable` is owed
 * to the platform; none is ever below zero. `seq`, `headHash` and `headBookedAtMs` are those of the last journal.
 */
export interface Wallet extends Balances {
  readonly vendorId: string;
  readonly currency: string;
  readonly seq: number;
  readonly headHash: string;
  /** 0: there is no journal yet. */
  readonly headBookedAtMs: number;
  /** The vendor is warned by e-mail when less than this is available; absent: never. No journal records it. */
  readonly alertBelowMicros?: bigint;
}

/**
 * The wallet has less available than is needed: `required`, `available` and `shortfall` say how much.
 * @remedy Recharge the shortfall, or send to fewer.
 */
export class InsufficientFunds extends DomainError {
  readonly code = 'wallet.insufficient_funds';
  readonly kind = 'payment-required';
}

/**
 * Earlier messages are not paid for yet, so nothing new is launched.
 * @remedy Recharge: the debt is paid first.
 */
export class ReceivableOpen extends DomainError {
  readonly code = 'wallet.receivable_open';
  readonly kind = 'payment-required';
}

/**
 * The vendor has no wallet.
 * @remedy Check the vendor's id.
 */
export class WalletNotFound extends DomainError {
  readonly code = 'wallet.not_found';
  readonly kind = 'not-found';
}

/**
 * Prices are in another currency than the wallet's, which `currency` names: the platform's currency has changed since
 * the wallet was opened.
 * @remedy Ask the operator to set `CURRENCY` back to the wallet's.
 */
export class PriceInOtherCurrency extends DomainError {
  readonly code = 'wallet.price_in_other_currency';
  readonly kind = 'conflict';
}

/** A fault of ours: a change that would take an account of a wallet below zero. */
export class NegativeBalance extends Error {
  override readonly name = 'NegativeBalance';
}

export function openWallet(vendorId: string, currency: string): Wallet {
  return {
    vendorId,
    currency,
    availableMicros: 0n,
    heldMicros: 0n,
    receivableMicros: 0n,
    seq: 0,
    headHash: GENESIS_HASH,
    headBookedAtMs: 0,
  };
}

/**
 * Puts a change at the end of the wallet's chain: the wallet after it, and the journal that says so. A wallet's
 * journals never go back in time, whichever process's clock they were booked by: otherwise the balance at a time could
 * miss one.
 */
export function post(
  wallet: Wallet,
  draft: JournalDraft,
  nowMs: number,
  sha256Hex: (text: string) => string,
): { readonly wallet: Wallet; readonly journal: Journal } {
  assertBalanced(draft);
  const { vendorId, headHash: prevHash } = wallet;
  const seq = wallet.seq + 1;
  const bookedAtMs = Math.max(nowMs, wallet.headBookedAtMs);
  const content = { ...draft, vendorId, seq, balances: after(wallet, draft, seq), bookedAtMs, prevHash };
  const journal = { ...content, hash: sha256Hex(journalContent(content)) };
  return { wallet: asOf(wallet, journal), journal };
}

/**
 * The wallet after the next journal, rebuilt from its lines; what the journal itself says of the balances is not used.
 */
export function apply(wallet: Wallet, journal: Journal): Wallet {
  return { ...asOf(wallet, journal), ...after(wallet, journal, journal.seq) };
}

/** The wallet as `journal`, one of its own, left it. */
export function asOf(wallet: Wallet, { balances, seq, hash, bookedAtMs }: Journal): Wallet {
  return { ...wallet, ...balances, seq, headHash: hash, headBookedAtMs: bookedAtMs };
}

/** The only arithmetic on balances, for new journals and for rebuilding from old ones. */
function after(wallet: Wallet, { postings }: JournalDraft, seq: number): Balances {
  const received = (account: string) =>
    postings.reduce((sum, posting) => (posting.account === account ? sum + posting.amountMicros : sum), 0n);
  const balances = {
    availableMicros: wallet.availableMicros + received(availableAccount(wallet.vendorId)),
    heldMicros: wallet.heldMicros + received(heldAccount(wallet.vendorId)),
    receivableMicros: wallet.receivableMicros - received(receivableAccount(wallet.vendorId)),
  };
  if (balances.availableMicros < 0n || balances.heldMicros < 0n || balances.receivableMicros < 0n) {
    throw new NegativeBalance(`Journal ${seq} takes a balance of ${wallet.vendorId} below zero`);
  }
  return balances;
}

/** What a wallet gains pays what is owed first; the rest becomes available. */
function gain({ vendorId, receivableMicros }: Wallet, amountMicros: bigint): readonly Posting[] {
  const owedMicros = amountMicros < receivableMicros ? amountMicros : receivableMicros;
  return [
    { account: receivableAccount(vendorId), amountMicros: owedMicros },
    { account: availableAccount(vendorId), amountMicros: amountMicros - owedMicros },
  ];
}

/** What a wallet loses comes from available, and what is missing there is owed. Holds are not touched. */
function lose({ vendorId, availableMicros }: Wallet, amountMicros: bigint): readonly Posting[] {
  const paidMicros = amountMicros < availableMicros ? amountMicros : availableMicros;
  return [
    { account: availableAccount(vendorId), amountMicros: -paidMicros },
    { account: receivableAccount(vendorId), amountMicros: paidMicros - amountMicros },
  ];
}

/** The gateway gives what was paid: the wallet's amount, and the tax on top. */
export function rechargeDraft(
  wallet: Wallet,
  amountMicros: bigint,
  provider: string,
  rechargeId: string,
  gstMicros = 0n,
): JournalDraft {
  return {
    kind: 'recharge',
    postings: withoutZeros([
      { account: gatewayAccount(provider), amountMicros: -amountMicros - gstMicros },
      ...gain(wallet, amountMicros),
      { account: GST_ACCOUNT, amountMicros: gstMicros },
    ]),
    refs: { recharge: rechargeId },
  };
}

/**
 * A refund leaves through the gateway; disputed money waits with the platform until it is won back or lost.
 * `amountMicros` is the wallet's part; the tax beside it goes back when the money has gone for good.
 */
export function reversalDraft(
  wallet: Wallet,
  kind: 'refund' | 'refund-failed' | 'dispute' | 'dispute-won' | 'dispute-lost',
  amountMicros: bigint,
  provider: string,
  refs: JournalDraft['refs'],
  gstMicros = 0n,
): JournalDraft {
  const tax = (sign: bigint) => ({ account: GST_ACCOUNT, amountMicros: sign * gstMicros });
  const paidMicros = amountMicros + gstMicros;
  const gateway = gatewayAccount(provider);
  const disputes = disputesAccount(provider);
  const postings: Readonly<Record<typeof kind, readonly Posting[]>> = {
    refund: [...lose(wallet, amountMicros), tax(-1n), { account: gateway, amountMicros: paidMicros }],
    'refund-failed': [{ account: gateway, amountMicros: -paidMicros }, ...gain(wallet, amountMicros), tax(1n)],
    dispute: [...lose(wallet, amountMicros), { account: disputes, amountMicros }],
    'dispute-won': [{ account: disputes, amountMicros: -amountMicros }, ...gain(wallet, amountMicros)],
    'dispute-lost': [
      { account: disputes, amountMicros: -amountMicros },
      tax(-1n),
      { account: gateway, amountMicros: paidMicros },
    ],
  };
  return { kind, postings: withoutZeros(postings[kind]), refs };
}

/** An operator's correction: a positive amount is the vendor's gain. */
export function adjustmentDraft(wallet: Wallet, amountMicros: bigint, refs: JournalDraft['refs']): JournalDraft {
  const own = amountMicros > 0n ? gain(wallet, amountMicros) : lose(wallet, -amountMicros);
  const postings = withoutZeros([{ account: ADJUSTMENTS_ACCOUNT, amountMicros: -amountMicros }, ...own]);
  return { kind: 'adjustment', postings, refs };
}

/** What a recharge must bring before `amountMicros` can be held: it first pays what is owed. */
export function shortfallMicros({ availableMicros, receivableMicros }: Wallet, amountMicros: bigint): bigint {
  const missingMicros = amountMicros > availableMicros ? amountMicros - availableMicros : 0n;
  return missingMicros + receivableMicros;
}

/** No amount in another currency may meet a wallet: the numbers alone say nothing. Throws `PriceInOtherCurrency`. */
export function assertCurrency({ currency }: Wallet, priceCurrency: string): void {
  if (currency === priceCurrency) return;
  throw new PriceInOtherCurrency(`The wallet is in ${currency}, the price in ${priceCurrency}`, { currency });
}

/** Throws `ReceivableOpen` for a vendor that owes money, and `InsufficientFunds` for more than is available. */
export function assertCovers(wallet: Wallet, amountMicros: bigint): void {
  const { availableMicros, receivableMicros, currency } = wallet;
  const details = {
    required: formatMicros(amountMicros),
    available: formatMicros(availableMicros),
    shortfall: formatMicros(shortfallMicros(wallet, amountMicros)),
    currency,
  };
  if (receivableMicros > 0n) {
    throw new ReceivableOpen('Earlier messages are not paid for yet; the next recharge pays them first', {
      ...details,
      receivable: formatMicros(receivableMicros),
    });
  }
  if (amountMicros > availableMicros) throw new InsufficientFunds('The wallet does not cover this campaign', details);
}

/**
 * Moves a campaign's quote from available to held; refuses what the wallet does not cover, and a vendor that owes
 * money.
 */
export function holdDraft(wallet: Wallet, amountMicros: bigint, campaignId: string): JournalDraft {
  assertCovers(wallet, amountMicros);
  return {
    kind: 'hold',
    postings: [
      { account: availableAccount(wallet.vendorId), amountMicros: -amountMicros },
      { account: heldAccount(wallet.vendorId), amountMicros },
    ],
    refs: { campaign: campaignId },
  };
}

/** Gives back what is left of a campaign's hold; as with a recharge, what is owed is paid first. */
export function releaseDraft(wallet: Wallet, amountMicros: bigint, campaignId: string): JournalDraft {
  return {
    kind: 'release',
    postings: withoutZeros([
      { account: heldAccount(wallet.vendorId), amountMicros: -amountMicros },
      ...gain(wallet, amountMicros),
    ]),
    refs: { campaign: campaignId },
  };
}

export function withoutZeros(postings: readonly Posting[]): Posting[] {
  return postings.filter((posting) => posting.amountMicros !== 0n);
}
