import { createHash } from 'node:crypto';
import {
  type ApiMessage,
  type CampaignEvidence,
  callbackDataOf,
  type Evidence,
  isOf,
  type Journal,
  type SandboxMessage,
  type SentSecond,
  type VendorEvidence,
  vendorOf,
} from './evidence.ts';
import { absolute, decimalOf, sumOf } from './money.ts';

export interface Invariant {
  readonly name: string;
  readonly ok: boolean;
  /** The numbers that it compares. */
  readonly detail: string;
}

/** A message of the app beside what the sandbox accepted for it. */
interface Pair {
  readonly campaign: CampaignEvidence;
  readonly message: ApiMessage;
  readonly accepted: readonly SandboxMessage[];
}

/**
 * Compares what the app says with what the sandbox has seen, message by message and journal by journal. Nothing of the
 * app's own sums is taken for granted: each is computed again, from the sandbox's books and from the ledger.
 */
export function reconcile(evidence: Evidence): readonly Invariant[] {
  const pairs = pairsOf(evidence);
  return [
    imports(evidence),
    recipients(evidence, pairs),
    states(pairs),
    doubleSends(evidence),
    rate(evidence),
    countedSends(evidence),
    chargedMessages(evidence, pairs),
    chargedAmount(evidence, pairs),
    holds(evidence),
    ledgerZero(evidence),
    hashChain(evidence),
    balances(evidence),
    ...(evidence.refused ? [thinWallet(evidence, evidence.refused)] : []),
    faults(evidence),
  ];
}

function pairsOf({ campaigns, sandboxMessages }: Evidence): readonly Pair[] {
  const acceptedBy = new Map<string, SandboxMessage[]>();
  for (const message of sandboxMessages) {
    const key = message.callbackData ?? '';
    const others = acceptedBy.get(key);
    if (others) others.push(message);
    else acceptedBy.set(key, [message]);
  }
  return campaigns.flatMap((campaign) =>
    campaign.messages.map((message) => ({
      campaign,
      message,
      accepted: acceptedBy.get(callbackDataOf(campaign.vendor.vendorId, message.id)) ?? [],
    })),
  );
}

function imports(evidence: Evidence): Invariant {
  const vendors = walletOwners(evidence);
  const inWords = ({ created, duplicates, invalid }: VendorEvidence['expectedImport']) =>
    `${created} contacts, ${duplicates} duplicates, ${invalid} invalid`;
  const differing = vendors
    .map(({ companyName, expectedImport, reportedImport }) => ({
      companyName,
      expected: inWords(expectedImport),
      reported: inWords(reportedImport),
    }))
    .filter(({ expected, reported }) => expected !== reported);
  return {
    name: 'every row of the uploads is accounted for',
    ok: differing.length === 0,
    detail: differing[0]
      ? differing
          .map(({ companyName, expected, reported }) => `${companyName}: ${reported}, not ${expected}`)
          .join('; ')
      : `the files of ${vendors.length} vendors`,
  };
}

/** Every recipient has one message, and it was accepted once, or failed, or is visibly unknown. */
function recipients({ campaigns, sandboxMessages, allowedUnknown }: Evidence, pairs: readonly Pair[]): Invariant {
  const expected = campaigns.reduce((sum, { vendor }) => sum + vendor.phones.length, 0);
  const reached = campaigns.reduce((sum, { vendor, messages }) => {
    const wanted = new Set(vendor.phones);
    return sum + new Set(messages.filter(({ to }) => wanted.has(to.slice(1))).map(({ to }) => to)).size;
  }, 0);
  const unknown = pairs.filter(({ message }) => message.state === 'UNKNOWN').length;
  const lost = pairs.filter(
    ({ message: { state }, accepted }) => accepted.length === 0 && state !== 'FAILED' && state !== 'UNKNOWN',
  ).length;
  const misdirected = pairs.filter(({ message, accepted }) =>
    accepted.some(({ to }) => `+${to}` !== message.to),
  ).length;
  const foreign = sandboxMessages.length - pairs.reduce((sum, { accepted }) => sum + accepted.length, 0);
  return {
    name: 'every recipient has one message, accepted or failed',
    ok:
      reached === expected &&
      pairs.length === expected &&
      lost + misdirected + foreign === 0 &&
      unknown <= allowedUnknown,
    detail:
      `${expected} recipients, ${reached} reached by ${pairs.length} messages, ${lost} lost, ` +
      `${misdirected} misdirected, ${foreign} of nobody, ${unknown} unknown`,
  };
}

function states(pairs: readonly Pair[]): Invariant {
  const wrong = pairs.filter(({ message, accepted: [accepted] }) => accepted && message.state !== stateOf(accepted));
  const [first] = wrong;
  const example = first
    ? `: ${first.message.id} is ${first.message.state}, the sandbox posted ${first.accepted[0]?.statuses.join(', ')}`
    : '';
  return {
    name: 'every message stands where the sandbox left it',
    ok: wrong.length === 0,
    detail: `${wrong.length} of ${pairs.length} differ${example}`,
  };
}

function stateOf({ statuses }: SandboxMessage): string {
  const furthest = ['read', 'delivered', 'failed', 'sent'].find((status) => statuses.includes(status));
  return (furthest ?? 'accepted').toUpperCase();
}

function doubleSends({ sandboxMessages, books }: Evidence): Invariant {
  const times = countDoubleSends(sandboxMessages);
  return {
    name: 'no message was accepted twice',
    ok: times === 0 && books.doubleSends === 0,
    detail: `${times} of ${sandboxMessages.length}; ${books.doubleSends} in the sandbox's own count`,
  };
}

/** Messages that were accepted again, told by their callback data or, within a vendor, by their recipient. */
export function countDoubleSends(messages: readonly SandboxMessage[]): number {
  const byCallback = new Set(messages.map(({ callbackData }) => callbackData));
  const byRecipient = new Set(messages.map((message) => `${vendorOf(message)} ${message.to}`));
  return messages.length - Math.min(byCallback.size, byRecipient.size);
}

function rate(evidence: Evidence): Invariant {
  const busiest = maxPerSecond(evidence);
  return {
    name: 'never faster than the rate in any sliding second',
    ok: busiest <= evidence.rate,
    detail: `${busiest} in the busiest second, ${evidence.rate} allowed`,
  };
}

/** What died with its process is in no second; with the store away nobody knows beforehand how much that is. */
function countedSends({ campaigns, books, allowedUnknown, hadOutages = false }: Evidence): Invariant {
  const counted = sentPerSecond(campaigns).reduce((sum, { sends }) => sum + sends, 0);
  return {
    name: 'every send is counted in the second in which it left',
    ok: hadOutages || counted + allowedUnknown >= books.accepted,
    detail: `${counted} counted, ${books.accepted} accepted`,
  };
}

/** Sends of campaigns in every second from their first to their last, or from the first to the last of `span`. */
export function sentPerSecond(
  campaigns: readonly Pick<CampaignEvidence, 'sentSeconds'>[],
  span: readonly SentSecond[] = campaigns.flatMap(({ sentSeconds }) => sentSeconds),
): readonly SentSecond[] {
  const sendsAt = new Map<number, number>();
  for (const { atMs, sends } of campaigns.flatMap(({ sentSeconds }) => sentSeconds)) {
    sendsAt.set(atMs, (sendsAt.get(atMs) ?? 0) + sends);
  }
  const times = span.map(({ atMs }) => atMs).toSorted((a, b) => a - b);
  const [firstMs = 0, lastMs = -1] = [times[0], times.at(-1)];
  const seconds: SentSecond[] = [];
  for (let atMs = firstMs; atMs <= lastMs; atMs += 1000) seconds.push({ atMs, sends: sendsAt.get(atMs) ?? 0 });
  return seconds;
}

export function maxPerSecond({ books, sandboxMessages }: Pick<Evidence, 'books' | 'sandboxMessages'>): number {
  return Math.max(books.maxPerSecond, busiestSecond(sandboxMessages.map(({ acceptedMs }) => acceptedMs)));
}

/** Times are whole milliseconds, cut off: two that are at most 999 apart lie within one second, whatever was cut. */
export function busiestSecond(timesMs: readonly number[]): number {
  const sorted = [...timesMs].sort((a, b) => a - b);
  let [from, most] = [0, 0];
  for (const [index, timeMs] of sorted.entries()) {
    while (timeMs - (sorted[from] as number) > 999) from++;
    most = Math.max(most, index - from + 1);
  }
  return most;
}

function chargedMessages({ campaigns, books }: Evidence, pairs: readonly Pair[]): Invariant {
  const charged = pairs.filter(isCharged);
  const arrived = pairs.filter(({ accepted }) => accepted.some(hasArrived));
  const unpaid = arrived.filter((pair) => !isCharged(pair)).length;
  const unfounded = charged.filter(({ accepted }) => !accepted.some(hasArrived)).length;
  const inLedger = campaigns
    .flatMap(({ vendor }) => vendor.journals.filter(({ kind }) => kind === 'charge'))
    .reduce((sum, { refs }) => sum + Number(refs['charges']), 0);
  return {
    name: 'charged messages = messages delivered or read',
    ok: unpaid + unfounded === 0 && inLedger === arrived.length && books.delivered === arrived.length,
    detail:
      `${charged.length} charged, ${inLedger} in the ledger, ${books.delivered} arrived: ` +
      `${unpaid} not charged, ${unfounded} charged without`,
  };
}

export function isCharged({ message }: Pick<Pair, 'message'>): boolean {
  return (message.chargedMicros ?? 0n) > 0n;
}

function hasArrived({ statuses }: SandboxMessage): boolean {
  return statuses.includes('delivered') || statuses.includes('read');
}

function chargedAmount({ campaigns }: Evidence, pairs: readonly Pair[]): Invariant {
  const due = sumOf(pairs.map(priceOf));
  const wrong = pairs.filter((pair) => (pair.message.chargedMicros ?? 0n) !== priceOf(pair)).length;
  const fromHolds = sumOf(campaigns.map(({ chargedMicros }) => chargedMicros));
  const inLedger = chargedInLedger(campaigns);
  return {
    name: 'charged amount = their prices',
    ok: wrong === 0 && due === fromHolds && due === inLedger,
    detail: `${rupees(due)} due, ${rupees(inLedger)} in the ledger, ${rupees(fromHolds)} out of the holds, ${wrong} wrong`,
  };
}

/** What the quote said for a message that the sandbox bills as quoted; nothing for any other. */
function priceOf({ campaign: { launched }, accepted: [accepted] }: Pair): bigint {
  const billed =
    accepted !== undefined &&
    hasArrived(accepted) &&
    accepted.pricingType === 'regular' &&
    accepted.category === launched.category;
  return billed ? launched.unitPriceMicros : 0n;
}

/** What charges took from the vendors' accounts. */
export function chargedInLedger(campaigns: readonly CampaignEvidence[]): bigint {
  return -sumOf(
    campaigns.flatMap(({ vendor }) =>
      vendor.journals
        .filter(({ kind }) => kind === 'charge')
        .map((journal) => received(journal, (account) => account.startsWith(`vendor:${vendor.vendorId}:`))),
    ),
  );
}

/** Held as quoted, nothing left at the end, and the same in the ledger. */
function holds({ campaigns }: Evidence): Invariant {
  const wrong = campaigns.filter((campaign) => {
    const { vendor, launched, heldMicros, chargedMicros, releasedMicros, remainingMicros, state } = campaign;
    const moved = (kind: Journal['kind']) =>
      sumOf(
        vendor.journals
          .filter((journal) => journal.kind === kind)
          .map((journal) => received(journal, (account) => account === `vendor:${vendor.vendorId}:held`)),
      );
    return (
      state !== 'COMPLETED' ||
      heldMicros !== launched.totalMicros ||
      heldMicros !== chargedMicros + releasedMicros + remainingMicros ||
      remainingMicros !== 0n ||
      moved('hold') !== heldMicros ||
      -moved('charge') !== chargedMicros ||
      -moved('release') !== releasedMicros
    );
  });
  const total = (key: 'heldMicros' | 'chargedMicros' | 'releasedMicros' | 'remainingMicros') =>
    rupees(sumOf(campaigns.map((campaign) => campaign[key])));
  return {
    name: 'hold = charged + released + remaining',
    ok: wrong.length === 0,
    detail:
      `${total('heldMicros')} = ${total('chargedMicros')} + ${total('releasedMicros')} + ${total('remainingMicros')}` +
      (wrong.length > 0 ? `; wrong for ${wrong.map(({ vendor }) => vendor.companyName).join(', ')}` : ''),
  };
}

function ledgerZero(evidence: Evidence): Invariant {
  const journals = walletOwners(evidence).flatMap((vendor) => vendor.journals);
  const sums = journals.map((journal) => received(journal, () => true));
  const unbalanced = sums.filter((sum) => sum !== 0n).length;
  return {
    name: 'the ledger adds up to zero',
    ok: unbalanced === 0 && journals.length > 0,
    detail: `${rupees(sumOf(sums))} over ${journals.length} journals, ${unbalanced} unbalanced`,
  };
}

function hashChain(evidence: Evidence): Invariant {
  const broken = walletOwners(evidence).flatMap((vendor) => {
    let prevHash = '0'.repeat(64);
    for (const [index, journal] of vendor.journals.entries()) {
      const hash = createHash('sha256').update(hashedText(journal)).digest('hex');
      if (journal.seq !== index + 1 || journal.prevHash !== prevHash || journal.hash !== hash) {
        return [`${vendor.companyName}'s journal ${journal.seq}`];
      }
      prevHash = hash;
    }
    return [];
  });
  return {
    name: 'the chain of hashes is whole',
    ok: broken.length === 0,
    detail: broken.length > 0 ? `broken at ${broken.join(', ')}` : 'every journal follows the one before',
  };
}

/** All that the ledger shows of a journal but its hash, in this order, with references by name. */
function hashedText(journal: Journal): string {
  const { vendorId, seq, kind, postings, refs, balances, bookedAtMs, prevHash } = journal;
  const { availableMicros, heldMicros, receivableMicros } = balances;
  return JSON.stringify([
    vendorId,
    seq,
    kind,
    postings.map(({ account, amountMicros }) => [account, `${amountMicros}`]),
    Object.entries(refs).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    [`${availableMicros}`, `${heldMicros}`, `${receivableMicros}`],
    bookedAtMs,
    prevHash,
  ]);
}

function balances(evidence: Evidence): Invariant {
  const vendors = walletOwners(evidence);
  const difference = balanceDifference(vendors);
  const negative = vendors.filter((vendor) => !staysAboveZero(vendor)).length;
  const miscounted = vendors.filter(({ wallet, journals }) => wallet.journals !== journals.length).length;
  return {
    name: 'every balance equals its journals',
    ok: difference === 0n && negative === 0 && miscounted === 0,
    detail:
      `${rupees(difference)} apart in ${vendors.length} wallets, ${negative} below zero at some time, ` +
      `${miscounted} with a journal too many or too few`,
  };
}

/** By how much balances and recharges differ from their journals, and journals from zero, all added up. */
export function ledgerDifference(evidence: Evidence): bigint {
  const vendors = walletOwners(evidence);
  const unbalanced = vendors.flatMap(({ journals }) =>
    journals.map((journal) => absolute(received(journal, () => true))),
  );
  return balanceDifference(vendors) + sumOf(unbalanced);
}

function balanceDifference(vendors: readonly VendorEvidence[]): bigint {
  return sumOf(
    vendors.flatMap(({ vendorId, wallet, journals, rechargedMicros }) => {
      const total = (name: string) =>
        sumOf(journals.map((journal) => received(journal, (account) => account === `vendor:${vendorId}:${name}`)));
      const paid = (account: string) => account.startsWith('gateway:') || account.startsWith('gst:');
      const gatewayAfterTax = sumOf(journals.map((journal) => received(journal, paid)));
      return [
        absolute(wallet.availableMicros - total('available')),
        absolute(wallet.heldMicros - total('held')),
        absolute(wallet.receivableMicros + total('receivable')),
        absolute(rechargedMicros + gatewayAfterTax),
      ];
    }),
  );
}

function staysAboveZero({ vendorId, journals }: VendorEvidence): boolean {
  return ['available', 'held'].every((name) => {
    let balance = 0n;
    return journals.every((journal) => {
      balance += received(journal, (account) => account === `vendor:${vendorId}:${name}`);
      return balance >= 0n;
    });
  });
}

/** 402 with exact amounts, and neither money nor a message has moved. */
function thinWallet({ campaigns, sandboxMessages }: Evidence, refused: NonNullable<Evidence['refused']>): Invariant {
  const { vendor, status, code, requiredMicros, availableMicros, shortfallMicros } = refused;
  const unitPriceMicros = campaigns[0]?.launched.unitPriceMicros ?? 0n;
  const sent = sandboxMessages.filter(isOf(vendor)).length;
  return {
    name: 'a wallet that is too thin gets 402, and nothing is sent',
    ok:
      status === 402 &&
      code === 'wallet.insufficient_funds' &&
      requiredMicros === unitPriceMicros * BigInt(vendor.phones.length) &&
      availableMicros === vendor.rechargedMicros &&
      shortfallMicros === requiredMicros - availableMicros &&
      vendor.wallet.availableMicros === availableMicros &&
      vendor.campaigns === 0 &&
      sent === 0,
    detail:
      `${status}: ${rupees(requiredMicros)} required, ${rupees(availableMicros)} available, ` +
      `${rupees(shortfallMicros)} short; ${vendor.campaigns} campaigns, ${sent} messages`,
  };
}

function faults({ errorLines, hadOutages = false }: Evidence): Invariant {
  const [first] = errorLines;
  return {
    name: 'the app logged no fault',
    ok: first === undefined || hadOutages,
    detail: `${errorLines.length} lines of level error${hadOutages ? ' while servers were killed' : ''}${first === undefined ? '' : `, the first: ${first}`}`,
  };
}

function walletOwners({ campaigns, refused }: Evidence): readonly VendorEvidence[] {
  return [...campaigns.map(({ vendor }) => vendor), ...(refused ? [refused.vendor] : [])];
}

/** What the accounts of a kind get from a journal. */
function received({ postings }: Journal, isMeant: (account: string) => boolean): bigint {
  return sumOf(postings.filter(({ account }) => isMeant(account)).map(({ amountMicros }) => amountMicros));
}

function rupees(micros: bigint): string {
  return `₹${decimalOf(micros)}`;
}
