import mongoose, { type mongo } from 'mongoose';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MongoCampaignRepository } from '../../../src/adapters/campaigns/mongo-campaign-repository.ts';
import { MongoMessageRepository } from '../../../src/adapters/campaigns/mongo-message-repository.ts';
import { MongoRechargeRepository } from '../../../src/adapters/payments/mongo-recharge-repository.ts';
import type { MongoDatabase } from '../../../src/adapters/shared/mongo-database.ts';
import { MongoChargeRepository } from '../../../src/adapters/wallet/mongo-charge-repository.ts';
import { MongoHoldRepository } from '../../../src/adapters/wallet/mongo-hold-repository.ts';
import { MongoJournalReader } from '../../../src/adapters/wallet/mongo-journal-reader.ts';
import { MongoWalletRepository } from '../../../src/adapters/wallet/mongo-wallet-repository.ts';
import { openHold } from '../../../src/domain/wallet/hold.ts';
import { openWallet, post, rechargeDraft } from '../../../src/domain/wallet/wallet.ts';
import { aQueuedMessage } from '../../support/campaign-stores.ts';
import { sha256Hex } from '../../support/ledger-checks.ts';
import { rejection } from '../../support/rejection.ts';
import { mongoUri } from '../../support/servers.ts';
import { aCampaign, aMessage } from '../../support/settlement.ts';
import { aMongoDatabase, dropMongoDatabase } from '../../support/store-adapters.ts';

/** The server's code for a document that its collection's validator refuses. */
const DOCUMENT_VALIDATION_FAILURE = 121;

/** What is money or a place in a wallet's chain, wherever in a document it stands. */
const EXACT = /Micros$|^journalSeq$/;

const test = suite<{ database: MongoDatabase }>('Money on MongoDB');
const uri = (await mongoUri()) ?? '';
const onMongo = uri === '' ? test.skip : test;

test.before(async (context) => {
  if (uri === '') return;
  context.database = await aMongoDatabase(uri);
  await storeOneOfEach(context.database);
});
test.after(async ({ database }) => {
  if (uri !== '') await dropMongoDatabase(database);
});

/** By collection: the fields of it that are exact, as paths. */
const exactFields: Readonly<Record<string, readonly string[]>> = {
  wallets: ['availableMicros', 'heldMicros', 'receivableMicros', 'seq'],
  journals: [
    'seq',
    'postings.0.amountMicros',
    'postings.1.amountMicros',
    'balances.availableMicros',
    'balances.heldMicros',
    'balances.receivableMicros',
  ],
  holds: ['amountMicros', 'capturedMicros', 'releasedMicros'],
  charges: ['journalSeq', 'priceMicros', 'costMicros', 'fromHoldMicros', 'fromAvailableMicros', 'fromReceivableMicros'],
  recharges: ['amountMicros'],
  messages: ['reservedMicros', 'chargedMicros'],
  campaigns: ['prices.0.categories.marketing.costMicros', 'prices.0.categories.marketing.priceMicros'],
};

for (const [collection, fields] of Object.entries(exactFields)) {
  onMongo(`holds 64-bit integers in ${collection}, and refuses anything else there`, async ({ database }) => {
    const documents = database.collection<mongo.BSON.Document>(collection);
    for (const field of fields) {
      assert.is(await documents.countDocuments({ [field]: { $type: 'long' } }), 1, field);
      for (const wrong of [1.5, new mongoose.mongo.Double(2), new mongoose.mongo.Int32(3), '4', null]) {
        const refusal = await rejection(documents.updateOne({}, { $set: { [field]: wrong } }));
        assert.is((refusal as mongo.MongoServerError).code, DOCUMENT_VALIDATION_FAILURE, `${field}: ${wrong}`);
      }
    }
  });
}

onMongo('has no other field of money than these', async ({ database }) => {
  for (const [collection, fields] of Object.entries(exactFields)) {
    const document = await database.collection(collection).findOne();
    const found = pathsOf(document).filter((path) => EXACT.test(path.split('.').at(-1) ?? ''));
    const known = found.filter((path) => fields.includes(path) || path.startsWith('prices.0.categories.'));
    assert.equal(found, known, collection);
  }
});

onMongo('refuses, by the store itself, money that does not add up', async ({ database }) => {
  const wrong: readonly (readonly [string, mongo.UpdateFilter<mongo.BSON.Document>])[] = [
    ['wallets', { $inc: { availableMicros: -11n } }],
    ['wallets', { $inc: { heldMicros: -1n } }],
    ['wallets', { $inc: { receivableMicros: -1n } }],
    ['journals', { $inc: { 'postings.0.amountMicros': 1n } }],
    ['journals', { $pop: { postings: 1 } }],
    ['holds', { $inc: { capturedMicros: 11n } }],
    ['holds', { $inc: { capturedMicros: 6n, releasedMicros: 5n } }],
    ['holds', { $inc: { releasedMicros: -1n } }],
    ['charges', { $inc: { priceMicros: 1n } }],
    ['charges', { $inc: { fromHoldMicros: 1n } }],
    ['recharges', { $set: { amountMicros: 0n } }],
    ['messages', { $set: { chargedMicros: -1n } }],
  ];
  for (const [collection, change] of wrong) {
    const refusal = await rejection(database.collection<mongo.BSON.Document>(collection).updateOne({}, change));
    const said = `${collection} ${Object.keys(change)}`;
    assert.is((refusal as mongo.MongoServerError).code, DOCUMENT_VALIDATION_FAILURE, said);
  }
});

onMongo('reads on behind a journal that is missing', async ({ database }) => {
  let wallet = openWallet('ven_gap', 'INR');
  const wallets = new MongoWalletRepository(database);
  await wallets.open(wallet);
  for (let seq = 1; seq <= 6; seq += 1) {
    const posted = post(wallet, rechargeDraft(wallet, 1n, 'razorpay', `rch_gap_${seq}`), seq, sha256Hex);
    await wallets.post(posted.journal);
    wallet = posted.wallet;
  }
  await database.collection('journals').deleteMany({ vendorId: 'ven_gap', seq: { $in: [2n, 3n] } });
  const journals = new MongoJournalReader(database);
  const seqs = async (fromSeq: number, limit: number) =>
    (await journals.slice('ven_gap', fromSeq, limit)).map(({ seq }) => seq);
  assert.equal(await seqs(1, 2), [1, 4]);
  assert.equal(await seqs(2, 2), [4, 5]);
  assert.equal(await seqs(5, 2), [5, 6]);
  assert.equal(await seqs(6, 2), [6]);
});

test.run();

async function storeOneOfEach(database: MongoDatabase): Promise<void> {
  const empty = openWallet('ven_a', 'INR');
  const wallets = new MongoWalletRepository(database);
  const { journal } = post(empty, rechargeDraft(empty, 10n, 'razorpay', 'rch_1'), 1, sha256Hex);
  await wallets.open(empty);
  await wallets.post(journal);
  await new MongoHoldRepository(database).open(openHold('cmp_1', 'ven_a', 10n, 1));
  await new MongoChargeRepository(database).insert([
    {
      messageId: 'msg_1',
      campaignId: 'cmp_1',
      vendorId: 'ven_a',
      journalSeq: 1,
      priceMicros: 10n,
      costMicros: 8n,
      fromHoldMicros: 5n,
      fromAvailableMicros: 4n,
      fromReceivableMicros: 1n,
      category: 'marketing',
      market: 'IN',
      firstStatus: 'delivered',
      occurredAtMs: 1,
    },
  ]);
  await new MongoRechargeRepository(database).add({
    id: 'rch_1',
    vendorId: 'ven_a',
    provider: 'razorpay',
    amountMicros: 10n,
    currency: 'INR',
    state: 'initiated',
    createdAtMs: 1,
  });
  await new MongoCampaignRepository(database).add(aCampaign(1));
  const messages = new MongoMessageRepository(database);
  await messages.addMissing([aQueuedMessage(aCampaign(1), 1)]);
  await messages.saveSettled([aMessage(aCampaign(1), 1, { state: 'read', chargedMicros: 10n })], 1);
}

/** `postings.0.amountMicros`, … */
function pathsOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null || value instanceof Date) return [path];
  return Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, path === '' ? name : `${path}.${name}`));
}
