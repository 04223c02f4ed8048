/**
 * Reconciliation of a million journals, most of which carry one charge each, the least that a journal of charges can:
 * a hundred wallets with ten campaigns each. The books are made by the domain's own rules. On SQLite, and with
 * `MONGODB_URI` on MongoDB; `--only sqlite` or `--only mongodb` does one of them, `--journals` makes fewer journals.
 *
 * Keys: `wallets`, `journals`, `charges`, `messages`, `differences` (what was looked at and found), `seconds` and
 * `journalsPerSecond`; on MongoDB the same with `OnMongodb` at their end, and `cursorSecondsOnMongodb`, in which the
 * driver alone reads the same documents once, with `ratioToCursorOnMongodb`, the seconds of reconciliation by those: it
 * reads charges twice, and a server on the same processors as the reader is the larger part of both.
 */
import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Container } from 'inversify';
import { messagesOf } from '../src/adapters/campaigns/mongo-campaign-collections.ts';
import type { MongoDatabase } from '../src/adapters/shared/mongo-database.ts';
import { NodeDigest } from '../src/adapters/shared/node-system.ts';
import { SqliteDatabase } from '../src/adapters/shared/sqlite-database.ts';
import { journalDocument, journalsOf } from '../src/adapters/wallet/mongo-journals.ts';
import { CampaignRepository, MessageRepository } from '../src/application/campaigns/ports.ts';
import { RechargeRepository } from '../src/application/payments/ports.ts';
import { ReconcileBooks } from '../src/application/reporting/reconcile-books.ts';
import { Digest } from '../src/application/shared/ports.ts';
import { ChargeRepository, HoldRepository, WalletRepository } from '../src/application/wallet/ports.ts';
import { type Charge, chargeBatch } from '../src/domain/wallet/charge.ts';
import type { Hold } from '../src/domain/wallet/hold.ts';
import { capture, closeHold, openHold } from '../src/domain/wallet/hold.ts';
import type { Journal, JournalDraft } from '../src/domain/wallet/journal.ts';
import { holdDraft, openWallet, post, rechargeDraft, releaseDraft } from '../src/domain/wallet/wallet.ts';
import { sqliteMigrations } from '../src/infrastructure/migrations/sqlite-migrations.ts';
import { reportingModule } from '../src/infrastructure/modules/reporting.ts';
import { bindMongoStores } from '../src/infrastructure/profiles/mongo-stores.ts';
import { bindSqliteStores } from '../src/infrastructure/profiles/sqlite-stores.ts';
import { bind } from '../src/infrastructure/wire.ts';
import { aCampaign, aMessage, PRICES } from '../test/support/settlement.ts';
import { type Bench, type Figures, type Log, secondsOf } from './support/bench.ts';
import { onMongo } from './support/own-database.ts';

const JOURNALS = 1_000_000;
const CAMPAIGNS_PER_WALLET = 10;
const JOURNALS_PER_CAMPAIGN = 1000;
/**
 * All but the hold and the release; the last message of a campaign is never delivered, so there is something to
 * release.
 */
const MESSAGES_PER_CAMPAIGN = JOURNALS_PER_CAMPAIGN - 2;
const PRICE = PRICES.marketing;

export const bars = {
  journals: { min: JOURNALS },
  differences: { max: 0 },
  seconds: { max: 60 },
};

export const run: Bench['run'] = async (log, { only = ['sqlite', 'mongodb'], journals = JOURNALS }) => {
  const wallets = journals / (CAMPAIGNS_PER_WALLET * JOURNALS_PER_CAMPAIGN);
  const uri = process.env['MONGODB_URI'];
  const onSqlite = only.includes('sqlite') ? await reconcileOnSqlite(wallets, log) : {};
  const onMongo = only.includes('mongodb') && uri !== undefined ? await reconcileOnMongo(uri, wallets, log) : {};
  return { ...onSqlite, ...onMongo };
};

async function reconcileOnSqlite(wallets: number, log: Log): Promise<Figures> {
  const directory = await mkdtemp(join(tmpdir(), 'reconcile-bench-'));
  const database = new SqliteDatabase(join(directory, 'store.sqlite'), sqliteMigrations);
  try {
    const container = new Container();
    bindSqliteStores(container, database);
    return await reconciled(container, log, async () => {
      for (let n = 0; n < wallets; n += 1) {
        await database.run(async () => {
          for (const journal of await fill(container, n)) await container.get(WalletRepository).post(journal);
        });
      }
    });
  } finally {
    await database.close();
    await rm(directory, { recursive: true });
  }
}

function reconcileOnMongo(uri: string, wallets: number, log: Log): Promise<Figures> {
  return onMongo(uri, async (database) => {
    const container = new Container();
    bindMongoStores(container, database);
    const figures = await reconciled(container, log, async () => {
      for (let n = 0; n < wallets; n += 1) await appendAtOnce(database, await fill(container, n));
    });
    const cursorSeconds = await secondsOf(async () => {
      for (const collection of [journalsOf(database), database.collection('charges'), messagesOf(database)]) {
        for await (const _document of collection.find({})) {
          // Read, and no more.
        }
      }
    });
    const named = Object.entries(figures).map(([key, value]) => [`${key}OnMongodb`, value] as const);
    const ratio = (figures['seconds'] ?? Number.NaN) / cursorSeconds;
    return {
      ...Object.fromEntries(named),
      cursorSecondsOnMongodb: cursorSeconds,
      ratioToCursorOnMongodb: ratio,
    };
  });
}

/** One unit of work for each of a million journals would take the better part of an hour. */
async function appendAtOnce(database: MongoDatabase, journals: readonly Journal[]): Promise<void> {
  await journalsOf(database).insertMany(journals.map(journalDocument));
  const last = journals.at(-1) as Journal;
  const { vendorId, seq, balances, hash } = last;
  await database
    .collection<{ _id: string }>('wallets')
    .updateOne({ _id: vendorId }, { $set: { ...balances, seq: BigInt(seq), headHash: hash } });
}

async function reconciled(container: Container, log: Log, seed: () => Promise<void>): Promise<Figures> {
  bind(container, Digest, new NodeDigest());
  reportingModule(container);
  log(`the books are written, in ${(await secondsOf(seed)).toFixed(0)} s`);
  const startedMs = performance.now();
  const found = await container.get(ReconcileBooks).execute(({ detail }) => log(detail));
  const seconds = (performance.now() - startedMs) / 1000;
  const { wallets, journals, charges, messages, differences } = found;
  return { wallets, journals, charges, messages, differences, seconds, journalsPerSecond: journals / seconds };
}

/** Writes one wallet's books but for its journals, which it gives. */
async function fill(container: Container, n: number): Promise<readonly Journal[]> {
  const digest = container.get(Digest);
  const sha256Hex = (text: string) => digest.sha256Hex(text);
  const vendorId = `ven_${n}`;
  let wallet = openWallet(vendorId, 'INR');
  await container.get(WalletRepository).open(wallet);
  const journals: Journal[] = [];
  const book = (draft: JournalDraft) => {
    const posted = post(wallet, draft, 1_795_300_000_000 + wallet.seq, sha256Hex);
    journals.push(posted.journal);
    wallet = posted.wallet;
  };
  const quoteMicros = PRICE.priceMicros * BigInt(MESSAGES_PER_CAMPAIGN + 1);
  const amountMicros = quoteMicros * BigInt(CAMPAIGNS_PER_WALLET);
  const payment = { provider: 'razorpay', orderId: `order_${n}`, paymentId: `pay_${n}`, currency: 'INR' };
  await container.get(RechargeRepository).add({
    id: `rch_${n}`,
    vendorId,
    amountMicros,
    state: 'paid',
    ...payment,
    createdAtMs: 1,
    paidAtMs: 2,
  });
  book(rechargeDraft(wallet, amountMicros, 'razorpay', `rch_${n}`));
  for (let c = 0; c < CAMPAIGNS_PER_WALLET; c += 1) {
    const campaign = aCampaign(n * CAMPAIGNS_PER_WALLET + c, { vendorId });
    await container.get(CampaignRepository).add(campaign);
    let hold: Hold = openHold(campaign.id, vendorId, quoteMicros, 1);
    book(holdDraft(wallet, quoteMicros, campaign.id));
    const sent = Array.from({ length: MESSAGES_PER_CAMPAIGN + 1 }, (_, index) => {
      const isLast = index === MESSAGES_PER_CAMPAIGN;
      const settled = isLast ? {} : { state: 'delivered' as const, chargedMicros: PRICE.priceMicros };
      return { ...aMessage(campaign, index + 1, settled), parameters: { bodyParameters: [] } };
    });
    const delivered = sent.slice(0, MESSAGES_PER_CAMPAIGN);
    await container.get(MessageRepository).addMissing(sent);
    await container.get(MessageRepository).saveSettled(delivered, 3);
    const charges: Charge[] = [];
    for (const { id, reservedMicros } of delivered) {
      const chargeable = {
        messageId: id,
        campaignId: campaign.id,
        price: PRICE,
        reservedMicros,
        market: 'IN',
        category: 'marketing',
      };
      const one = [{ ...chargeable, firstStatus: 'delivered' as const, occurredAtMs: 3 }];
      const batch = chargeBatch(wallet, new Map([[campaign.id, hold]]), one, sha256Hex);
      charges.push(...batch.charges);
      book(batch.draft);
      hold = capture(hold, PRICE.priceMicros);
    }
    await container.get(ChargeRepository).insert(charges);
    await container.get(HoldRepository).open(openHold(campaign.id, vendorId, quoteMicros, 1));
    const closed = closeHold(hold);
    await container.get(HoldRepository).save(closed.hold);
    book(releaseDraft(wallet, closed.releasedMicros, campaign.id));
  }
  return journals;
}
