import { createHash } from 'node:crypto';
import { SqliteMessageRepository } from '../../src/adapters/campaigns/sqlite-message-repository.ts';
import type { SqliteDatabase } from '../../src/adapters/shared/sqlite-database.ts';
import { SqliteChargeRepository } from '../../src/adapters/wallet/sqlite-charge-repository.ts';
import { SqliteHoldRepository } from '../../src/adapters/wallet/sqlite-hold-repository.ts';
import { SqliteJournalReader, SqliteWalletRepository } from '../../src/adapters/wallet/sqlite-wallet-repository.ts';
import type { Message } from '../../src/domain/campaigns/message.ts';
import { sumMicros } from '../../src/domain/shared/money.ts';
import { type Charge, chargesContent } from '../../src/domain/wallet/charge.ts';
import { type Hold, remainingMicros } from '../../src/domain/wallet/hold.ts';
import {
  availableAccount,
  heldAccount,
  type Journal,
  type JournalKind,
  journalContent,
  MARGIN_ACCOUNT,
  META_COST_ACCOUNT,
  type Posting,
  receivableAccount,
} from '../../src/domain/wallet/journal.ts';
import { apply, openWallet, type Wallet } from '../../src/domain/wallet/wallet.ts';

export function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** All that a store knows about money. */
export interface LedgerData {
  readonly wallets: readonly Wallet[];
  /** Each vendor's in the order of `seq`. */
  readonly journals: readonly Journal[];
  readonly holds: readonly Hold[];
  readonly charges: readonly Charge[];
  readonly messages: readonly Message[];
}

/** Fails with every fault by its name, unless all the money in the store is where the journals say it is. */
export async function assertLedgerHolds(database: SqliteDatabase): Promise<void> {
  const faults = ledgerFaults(await readLedger(database));
  if (faults.length > 0) throw new Error(`The ledger does not hold:\n  ${faults.join('\n  ')}`);
}

export async function readLedger(database: SqliteDatabase): Promise<LedgerData> {
  const ids = (table: string, column: string) =>
    database.all<{ id: string }>(`SELECT ${column} AS id FROM ${table}`).map(({ id }) => id);
  const wallets = new SqliteWalletRepository(database);
  const journals = new SqliteJournalReader(database);
  const vendorIds = ids('wallets', 'vendor_id');
  return {
    wallets: (await Promise.all(vendorIds.map((id) => wallets.find(id)))) as Wallet[],
    journals: (await Promise.all(vendorIds.map((id) => journals.slice(id, 1, Number.MAX_SAFE_INTEGER)))).flat(),
    holds: await new SqliteHoldRepository(database).find(ids('holds', 'campaign_id')),
    charges: await new SqliteChargeRepository(database).find(ids('charges', 'message_id')),
    messages: await new SqliteMessageRepository(database).find(ids('messages', 'id')),
  };
}

/** What is wrong, in words that name the place; empty for books that hold. */
export function ledgerFaults(data: LedgerData): readonly string[] {
  return [
    ...data.wallets.flatMap((wallet) => [...walletFaults(wallet, data)]),
    ...data.holds.flatMap((hold) => [...holdFaults(hold, data)]),
    ...chargeFaults(data),
    ...messageFaults(data),
  ];
}

/** The chain of hashes has no gap and no changed link, and adds up to the wallet. */
function* walletFaults(wallet: Wallet, { journals, holds }: LedgerData): Generator<string> {
  const { vendorId } = wallet;
  let folded = openWallet(vendorId, wallet.currency);
  for (const journal of journals.filter((each) => each.vendorId === vendorId)) {
    const name = nameOf(journal);
    if (journal.seq !== folded.seq + 1) yield `${name} comes after number ${folded.seq}`;
    if (journal.prevHash !== folded.headHash) yield `${name} does not follow the one before`;
    if (journal.hash !== sha256Hex(journalContent(journal))) yield `${name} was changed`;
    const total = sumMicros(journal.postings.map(({ amountMicros }) => amountMicros));
    if (total !== 0n) yield `${name} adds up to ${total}`;
    try {
      folded = apply(folded, journal);
    } catch (error) {
      yield `${name}: ${error}`;
      return;
    }
  }
  for (const field of ['availableMicros', 'heldMicros', 'receivableMicros', 'seq', 'headHash'] as const) {
    if (wallet[field] !== folded[field]) {
      yield `wallet of ${vendorId}: ${field} is ${wallet[field]}, its journals say ${folded[field]}`;
    }
  }
  const held = sumMicros(
    holds.filter((hold) => hold.vendorId === vendorId && hold.state === 'open').map(remainingMicros),
  );
  if (wallet.heldMicros !== held) yield `wallet of ${vendorId}: holds ${wallet.heldMicros}, its open holds ${held}`;
}

/** What came in is what its journal says, what went out is what charges and release say, and a closed one is empty. */
function* holdFaults(hold: Hold, { journals, charges }: LedgerData): Generator<string> {
  const booked = (kind: JournalKind) =>
    sumMicros(
      journals
        .filter((each) => each.vendorId === hold.vendorId && each.kind === kind)
        .filter(({ refs }) => refs['campaign'] === hold.campaignId)
        .flatMap(({ postings }) => postings)
        .filter(({ account }) => account === heldAccount(hold.vendorId))
        .map(({ amountMicros }) => amountMicros),
    );
  const captured = sumMicros(
    charges.filter(({ campaignId }) => campaignId === hold.campaignId).map(({ fromHoldMicros }) => fromHoldMicros),
  );
  const name = `hold of ${hold.campaignId}`;
  if (hold.amountMicros !== booked('hold')) yield `${name}: ${hold.amountMicros}, its journal ${booked('hold')}`;
  if (hold.releasedMicros !== -booked('release')) yield `${name}: released ${hold.releasedMicros} otherwise`;
  if (hold.capturedMicros !== captured) yield `${name}: captured ${hold.capturedMicros}, its charges ${captured}`;
  if (remainingMicros(hold) < 0n) yield `${name}: below zero`;
  if (hold.state === 'closed' && remainingMicros(hold) !== 0n) yield `${name}: closed with ${remainingMicros(hold)}`;
}

/** Every charge belongs to a charge journal, which has their number, digest and sums. */
function* chargeFaults({ journals, charges }: LedgerData): Generator<string> {
  const orphans = new Set(charges);
  for (const journal of journals.filter(({ kind }) => kind === 'charge')) {
    const { vendorId, seq, refs } = journal;
    const own = charges.filter((charge) => charge.vendorId === vendorId && charge.journalSeq === seq);
    for (const charge of own) orphans.delete(charge);
    const name = nameOf(journal);
    if (refs['charges'] !== String(own.length)) yield `${name} has ${own.length} charges, ${refs['charges']} expected`;
    if (refs['digest'] !== sha256Hex(chargesContent(own))) yield `${name} has other charges than its digest`;
    if (textOf(journal.postings) !== textOf(postingsOf(vendorId, own))) yield `${name} has other sums than its charges`;
  }
  for (const { messageId } of orphans) yield `charge of ${messageId} has no journal`;
  for (const { messageId, priceMicros, fromHoldMicros, fromAvailableMicros, fromReceivableMicros } of charges) {
    const paid = fromHoldMicros + fromAvailableMicros + fromReceivableMicros;
    if (priceMicros !== paid) yield `charge of ${messageId}: costs ${priceMicros}, ${paid} was paid`;
  }
}

function postingsOf(vendorId: string, charges: readonly Charge[]): Posting[] {
  const total = (amountOf: (charge: Charge) => bigint) => sumMicros(charges.map(amountOf));
  return [
    { account: heldAccount(vendorId), amountMicros: -total((charge) => charge.fromHoldMicros) },
    { account: availableAccount(vendorId), amountMicros: -total((charge) => charge.fromAvailableMicros) },
    { account: receivableAccount(vendorId), amountMicros: -total((charge) => charge.fromReceivableMicros) },
    { account: META_COST_ACCOUNT, amountMicros: total((charge) => charge.costMicros) },
    { account: MARGIN_ACCOUNT, amountMicros: total((charge) => charge.priceMicros - charge.costMicros) },
  ];
}

/** Messages that arrived were settled, once, for what they say; nobody else was charged. */
function* messageFaults({ messages, charges }: LedgerData): Generator<string> {
  const byMessage = new Map(charges.map((charge) => [charge.messageId, charge]));
  if (byMessage.size !== charges.length) yield 'a message has two charges';
  for (const { id, state, campaignId, vendorId, chargedMicros } of messages) {
    const charge = byMessage.get(id);
    byMessage.delete(id);
    const arrived = state === 'delivered' || state === 'read';
    if (arrived !== (chargedMicros !== undefined)) yield `message ${id}: ${state}, charged ${chargedMicros}`;
    if ((chargedMicros ?? 0n) !== (charge?.priceMicros ?? 0n)) {
      yield `message ${id}: charged ${chargedMicros}, its charge ${charge?.priceMicros}`;
    }
    if (charge && (charge.campaignId !== campaignId || charge.vendorId !== vendorId)) {
      yield `charge of ${id}: of another campaign or vendor`;
    }
  }
  for (const id of byMessage.keys()) yield `charge of ${id}: no such message`;
}

function nameOf({ vendorId, seq }: Journal): string {
  return `journal ${seq} of ${vendorId}`;
}

/** Comparable whatever the order; lines of zero are left out. */
function textOf(postings: readonly Posting[]): string {
  return postings
    .filter(({ amountMicros }) => amountMicros !== 0n)
    .map(({ account, amountMicros }) => `${account} ${amountMicros}`)
    .sort()
    .join('\n');
}
