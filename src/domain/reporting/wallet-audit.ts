import { payableMicros, type Recharge } from '../payments/recharge.ts';
import type { Reversal } from '../payments/reversal.ts';
import type { TaxDocument } from '../payments/tax-document.ts';
import { sumMicros } from '../shared/money.ts';
import type { Adjustment } from '../wallet/adjustment.ts';
import { type Charge, chargesContent } from '../wallet/charge.ts';
import { type Hold, remainingMicros } from '../wallet/hold.ts';
import {
  availableAccount,
  type Balances,
  GST_ACCOUNT,
  heldAccount,
  type Journal,
  type JournalKind,
  journalContent,
  MARGIN_ACCOUNT,
  META_COST_ACCOUNT,
  type Posting,
  receivableAccount,
} from '../wallet/journal.ts';
import { apply, openWallet, type Wallet } from '../wallet/wallet.ts';

/** A place where the books do not agree, in words that name it. */
export interface Difference {
  readonly vendorId: string;
  readonly subject:
    | 'journal'
    | 'wallet'
    | 'hold'
    | 'charge'
    | 'message'
    | 'recharge'
    | 'refund'
    | 'dispute'
    | 'adjustment'
    | 'tax-document'
    | 'order';
  readonly detail: string;
}

/** What a vendor's journals were booked for, as it is stored beside them. */
export interface Subledgers {
  readonly holds: readonly Hold[];
  readonly recharges: readonly Recharge[];
  readonly reversals: readonly Reversal[];
  readonly adjustments: readonly Adjustment[];
  readonly taxDocuments: readonly TaxDocument[];
}

/**
 * What a journal was booked for: the reference that names it, and the accounts that it may move besides the vendor's.
 */
interface Cause {
  readonly ref: 'recharge' | 'campaign' | 'refund' | 'dispute' | 'adjustment';
  readonly others: RegExp;
}
const REFUND: Cause = { ref: 'refund', others: /^(?:gateway:.+|gst:payable)$/ };
const DISPUTE: Cause = { ref: 'dispute', others: /^disputes:.+$/ };
const HOLD: Cause = { ref: 'campaign', others: /^(?!)/ };
/** Charges are compared by their digest. */
const CAUSES: Readonly<Record<Exclude<JournalKind, 'charge'>, Cause>> & Readonly<Record<string, Cause>> = {
  recharge: { ref: 'recharge', others: REFUND.others },
  hold: HOLD,
  release: HOLD,
  refund: REFUND,
  'refund-failed': REFUND,
  dispute: DISPUTE,
  'dispute-won': DISPUTE,
  'dispute-lost': { ref: 'dispute', others: /^(?:disputes:.+|gateway:.+|gst:payable)$/ },
  adjustment: { ref: 'adjustment', others: /^adjustments$/ },
};

/** What the journals say about one refund or dispute. */
interface Reversed {
  /** Out of the vendor's accounts. */
  readonly lostMicros: bigint;
  /** With the platform until the dispute is decided. */
  readonly disputedMicros: bigint;
  /** No longer owed to the state. */
  readonly gstMicros: bigint;
}
const NOT_REVERSED: Reversed = { lostMicros: 0n, disputedMicros: 0n, gstMicros: 0n };

/** What the journals say about one campaign's hold. */
interface Booked {
  heldMicros: bigint;
  releasedMicros: bigint;
  capturedMicros: bigint;
}

/**
 * Rebuilds one wallet from its journals, in the order of `seq`, and names what does not follow from them: a broken
 * chain, a changed journal, charges that are not their journal's, and in the end a balance, a hold, a recharge, a
 * refund, a dispute or an adjustment that the journals do not explain. In memory it keeps only one sum for each of
 * these.
 */
export class WalletAudit {
  readonly #vendorId: string;
  readonly #sha256Hex: (text: string) => string;
  readonly #booked = new Map<string, Booked>();
  readonly #recharged = new Map<string, bigint>();
  /** The tax in each recharge. */
  readonly #taxed = new Map<string, bigint>();
  readonly #adjusted = new Map<string, bigint>();
  /** By kind, provider and id. */
  readonly #reversed = new Map<string, Reversed>();
  readonly #totals = new Map<string, bigint>();
  #folded: Wallet;
  #journals = 0;
  /** The last journal's balances differ from what its lines lead to. */
  #isAstray = false;

  constructor(vendorId: string, sha256Hex: (text: string) => string) {
    this.#vendorId = vendorId;
    this.#sha256Hex = sha256Hex;
    this.#folded = openWallet(vendorId, '');
  }

  /** The last number that was taken in; 0 before the first. */
  get lastSeq(): number {
    return this.#folded.seq;
  }

  get journals(): number {
    return this.#journals;
  }

  /** What each account received, the vendor's three without its id. */
  get totals(): ReadonlyMap<string, bigint> {
    return this.#totals;
  }

  /** Takes the next journals, and every charge that names one of them or a number in between. */
  *take(journals: readonly Journal[], charges: readonly Charge[]): Generator<Difference> {
    const bySeq = new Map<number, Charge[]>();
    for (const charge of charges) {
      const alike = bySeq.get(charge.journalSeq);
      if (alike) alike.push(charge);
      else bySeq.set(charge.journalSeq, [charge]);
    }
    for (const journal of journals) {
      this.#journals += 1;
      yield* this.#chain(journal);
      if (journal.kind === 'charge') {
        yield* this.#charged(journal, bySeq.get(journal.seq) ?? []);
        bySeq.delete(journal.seq);
      } else yield* this.#moved(journal);
    }
    yield* this.orphans([...bySeq.values()].flat());
  }

  /** Charges that name no journal of charges. */
  *orphans(charges: readonly Charge[]): Generator<Difference> {
    for (const { messageId } of charges) yield this.#difference('charge', `charge of ${messageId} has no journal`);
  }

  /** Compares with what the store held when the last journal was read. */
  *close(wallet: Wallet, { holds, recharges, reversals, adjustments }: Subledgers): Generator<Difference> {
    for (const field of ['availableMicros', 'heldMicros', 'receivableMicros', 'seq', 'headHash'] as const) {
      if (wallet[field] !== this.#folded[field]) {
        const detail = `wallet of ${this.#vendorId}: ${field} is ${wallet[field]}, its journals say ${this.#folded[field]}`;
        yield this.#difference('wallet', detail);
      }
    }
    const held = sumMicros(holds.filter(({ state }) => state === 'open').map(remainingMicros));
    if (wallet.heldMicros !== held) {
      const detail = `wallet of ${this.#vendorId}: holds ${wallet.heldMicros}, its open holds ${held}`;
      yield this.#difference('wallet', detail);
    }
    for (const hold of holds) yield* this.#hold(hold);
    const stored = new Set(holds.map(({ campaignId }) => campaignId));
    for (const [campaignId, { heldMicros }] of this.#booked) {
      if (heldMicros > 0n && !stored.has(campaignId)) {
        yield this.#difference('hold', `hold of ${campaignId}: missing, its journal says ${heldMicros}`);
      }
    }
    yield* this.#recharges(recharges);
    yield* this.#reversals(recharges, reversals);
    yield* this.#adjustments(adjustments);
  }

  *#chain(journal: Journal): Generator<Difference> {
    const name = `journal ${journal.seq} of ${this.#vendorId}`;
    const broken = (detail: string) => this.#difference('journal', `${name} ${detail}`);
    if (journal.seq !== this.#folded.seq + 1) yield broken(`comes after number ${this.#folded.seq}`);
    if (journal.prevHash !== this.#folded.headHash) yield broken('does not follow the one before');
    if (journal.hash !== this.#sha256Hex(journalContent(journal))) yield broken('was changed');
    for (const { account, amountMicros } of journal.postings) {
      add(this.#totals, account.replace(`vendor:${this.#vendorId}:`, 'vendor:'), amountMicros);
    }
    const total = sumMicros(journal.postings.map(({ amountMicros }) => amountMicros));
    if (total !== 0n) yield broken(`adds up to ${total}`);
    try {
      this.#folded = apply(this.#folded, journal);
    } catch (error) {
      yield broken(`cannot be booked: ${(error as Error).message}`);
      this.#folded = { ...this.#folded, seq: journal.seq, headHash: journal.hash };
    }
    const sums = inWords(this.#folded);
    const said = inWords(journal.balances);
    // After a missing journal all later ones disagree: only the first of them says so.
    if (said !== sums && !this.#isAstray) yield broken(`states ${said}, the lines so far give ${sums}`);
    this.#isAstray = said !== sums;
  }

  *#charged(journal: Journal, charges: readonly Charge[]): Generator<Difference> {
    const { seq, refs, postings } = journal;
    const broken = (detail: string) => this.#difference('charge', `journal ${seq} of ${this.#vendorId} has ${detail}`);
    if (refs['charges'] !== String(charges.length)) {
      yield broken(`${charges.length} charges, ${refs['charges']} expected`);
    }
    if (refs['digest'] !== this.#sha256Hex(chargesContent(charges))) yield broken('other charges than its digest');
    if (comparable(postings) !== comparable(chargePostings(this.#vendorId, charges))) {
      yield broken('other sums than its charges');
    }
    for (const charge of charges) {
      const paid = charge.fromHoldMicros + charge.fromAvailableMicros + charge.fromReceivableMicros;
      if (charge.priceMicros !== paid) {
        const detail = `charge of ${charge.messageId}: costs ${charge.priceMicros}, ${paid} was paid`;
        yield this.#difference('charge', detail);
      }
      this.#bookedOf(charge.campaignId).capturedMicros += charge.fromHoldMicros;
    }
  }

  *#moved({ seq, kind, refs, postings }: Journal): Generator<Difference> {
    const cause: Cause | undefined = CAUSES[kind];
    const id = cause && refs[cause.ref];
    if (!cause || id === undefined) {
      const missing = cause ? `is for ${kind} and names no ${cause.ref}` : `is of no known kind: ${kind}`;
      yield this.#difference('journal', `journal ${seq} of ${this.#vendorId} ${missing}`);
      return;
    }
    const own = [availableAccount, heldAccount, receivableAccount].map((account) => account(this.#vendorId));
    const foreign = postings.find(({ account }) => !own.includes(account) && !cause.others.test(account));
    if (foreign) {
      const detail = `journal ${seq} of ${this.#vendorId} is for ${kind} and moves money of ${foreign.account}`;
      yield this.#difference('journal', detail);
    }
    const received = (prefix: string) =>
      sumMicros(postings.filter(({ account }) => account.startsWith(prefix)).map(({ amountMicros }) => amountMicros));
    const gained = received(`vendor:${this.#vendorId}:`);
    if (cause.ref === 'recharge') {
      // What was paid: the vendor's part and the tax.
      add(this.#recharged, id, gained + received(GST_ACCOUNT));
      add(this.#taxed, id, received(GST_ACCOUNT));
    } else if (cause.ref === 'adjustment') add(this.#adjusted, id, gained);
    else if (kind === 'hold') this.#bookedOf(id).heldMicros += received(heldAccount(this.#vendorId));
    else if (kind === 'release') this.#bookedOf(id).releasedMicros -= received(heldAccount(this.#vendorId));
    else {
      const provider = postings.find(({ account }) => /^(gateway|disputes):/.test(account))?.account.split(':')[1];
      const key = `${cause.ref} ${provider} ${id}`;
      const { lostMicros, disputedMicros, gstMicros } = this.#reversed.get(key) ?? NOT_REVERSED;
      this.#reversed.set(key, {
        lostMicros: lostMicros - gained,
        disputedMicros: disputedMicros + received('disputes:'),
        gstMicros: gstMicros - received(GST_ACCOUNT),
      });
    }
  }

  *#hold(hold: Hold): Generator<Difference> {
    const booked = this.#booked.get(hold.campaignId) ?? { heldMicros: 0n, releasedMicros: 0n, capturedMicros: 0n };
    const broken = (detail: string) => this.#difference('hold', `hold of ${hold.campaignId}: ${detail}`);
    const remaining = remainingMicros(hold);
    if (hold.amountMicros !== booked.heldMicros) yield broken(`${hold.amountMicros}, its journal ${booked.heldMicros}`);
    if (hold.releasedMicros !== booked.releasedMicros) {
      yield broken(`released ${hold.releasedMicros}, its journals ${booked.releasedMicros}`);
    }
    if (hold.capturedMicros !== booked.capturedMicros) {
      yield broken(`captured ${hold.capturedMicros}, its charges ${booked.capturedMicros}`);
    }
    if (remaining < 0n) yield broken(`${remaining} remain`);
    if (hold.state === 'closed' && remaining !== 0n) yield broken(`closed with ${remaining}`);
  }

  /** Paid recharges and journals one to one, with the same amount and the same tax in it. */
  *#recharges(recharges: readonly Recharge[]): Generator<Difference> {
    const unmatched = new Map(this.#recharged);
    for (const recharge of recharges) {
      const { id } = recharge;
      const booked = unmatched.get(id);
      unmatched.delete(id);
      const due = recharge.paidAtMs === undefined ? undefined : payableMicros(recharge);
      if (booked === due) {
        const [tax, taxed] = [due === undefined ? 0n : (recharge.gst?.amountMicros ?? 0n), this.#taxed.get(id) ?? 0n];
        if (tax !== taxed) yield this.#difference('recharge', `recharge ${id}: ${tax} of tax, its journal ${taxed}`);
        continue;
      }
      const detail = `recharge ${id}: ${due === undefined ? 'not paid' : due}, its journal ${booked ?? 'is missing'}`;
      yield this.#difference('recharge', detail);
    }
    for (const [id, booked] of unmatched) {
      yield this.#difference('recharge', `recharge ${id}: there is none, its journal ${booked}`);
    }
  }

  /**
   * What the vendor lost by each refund and dispute, how much of it is still with the platform, and the recharge's sum.
   */
  *#reversals(recharges: readonly Recharge[], reversals: readonly Reversal[]): Generator<Difference> {
    const unmatched = new Map(this.#reversed);
    const reversedOf = new Map<string, bigint>();
    const taxReversedOf = new Map<string, bigint>();
    for (const { kind, provider, reversalId, rechargeId, state, ...money } of reversals) {
      const key = `${kind} ${provider} ${reversalId}`;
      const booked = unmatched.get(key) ?? NOT_REVERSED;
      unmatched.delete(key);
      const isUndone = state === 'failed' || state === 'won';
      const partMicros = money.amountMicros - money.gstMicros;
      const due = {
        lostMicros: isUndone ? 0n : partMicros,
        disputedMicros: state === 'opened' ? partMicros : 0n,
        gstMicros: isUndone || state === 'opened' ? 0n : money.gstMicros,
      };
      if (!isUndone) add(reversedOf, rechargeId, money.amountMicros);
      if (!isUndone) add(taxReversedOf, rechargeId, money.gstMicros);
      const [said, journals] = [reversedInWords(due), reversedInWords(booked)];
      if (said !== journals) yield this.#difference(kind, `${key}: ${state}, ${said}, its journals ${journals}`);
    }
    for (const [key, { lostMicros }] of unmatched) {
      const kind = key.startsWith('refund') ? 'refund' : 'dispute';
      yield this.#difference(kind, `${key}: there is none, its journals ${lostMicros}`);
    }
    for (const { id, reversedMicros = 0n, gst } of recharges) {
      for (const [what, said, due] of [
        ['', reversedMicros, reversedOf.get(id) ?? 0n],
        [' of tax', gst?.reversedMicros ?? 0n, taxReversedOf.get(id) ?? 0n],
      ] as const) {
        if (said === due) continue;
        const detail = `recharge ${id}: ${said}${what} went back, its refunds and disputes ${due}`;
        yield this.#difference('recharge', detail);
      }
    }
  }

  /** Applied adjustments and journals one to one, with the same amount. */
  *#adjustments(adjustments: readonly Adjustment[]): Generator<Difference> {
    const unmatched = new Map(this.#adjusted);
    for (const { reference, amountMicros, state } of adjustments) {
      const booked = unmatched.get(reference);
      unmatched.delete(reference);
      const due = state === 'applied' ? amountMicros : undefined;
      if (booked === due) continue;
      const detail = `adjustment ${reference}: ${due ?? state}, its journal ${booked ?? 'is missing'}`;
      yield this.#difference('adjustment', detail);
    }
    for (const [reference, booked] of unmatched) {
      yield this.#difference('adjustment', `adjustment ${reference}: there is none, its journal ${booked}`);
    }
  }

  #bookedOf(campaignId: string): Booked {
    const known = this.#booked.get(campaignId);
    if (known) return known;
    const booked = { heldMicros: 0n, releasedMicros: 0n, capturedMicros: 0n };
    this.#booked.set(campaignId, booked);
    return booked;
  }

  #difference(subject: Difference['subject'], detail: string): Difference {
    return { vendorId: this.#vendorId, subject, detail };
  }
}

function chargePostings(vendorId: string, charges: readonly Charge[]): Posting[] {
  const total = (amountOf: (charge: Charge) => bigint) => sumMicros(charges.map(amountOf));
  return [
    { account: heldAccount(vendorId), amountMicros: -total(({ fromHoldMicros }) => fromHoldMicros) },
    { account: availableAccount(vendorId), amountMicros: -total(({ fromAvailableMicros }) => fromAvailableMicros) },
    { account: receivableAccount(vendorId), amountMicros: -total(({ fromReceivableMicros }) => fromReceivableMicros) },
    { account: META_COST_ACCOUNT, amountMicros: total(({ costMicros }) => costMicros) },
    { account: MARGIN_ACCOUNT, amountMicros: total(({ priceMicros, costMicros }) => priceMicros - costMicros) },
  ];
}

function add(sums: Map<string, bigint>, key: string, amountMicros: bigint): void {
  sums.set(key, (sums.get(key) ?? 0n) + amountMicros);
}

function reversedInWords({ lostMicros, disputedMicros, gstMicros }: Reversed): string {
  return `${lostMicros} lost, ${disputedMicros} disputed, ${gstMicros} of tax`;
}

function inWords({ availableMicros, heldMicros, receivableMicros }: Balances): string {
  return `${availableMicros} available, ${heldMicros} held, ${receivableMicros} owed`;
}

/** The same text for the same lines in whatever order; lines of zero are left out. */
function comparable(postings: readonly Posting[]): string {
  return postings
    .filter(({ amountMicros }) => amountMicros !== 0n)
    .map(({ account, amountMicros }) => `${account} ${amountMicros}`)
    .sort()
    .join('\n');
}
