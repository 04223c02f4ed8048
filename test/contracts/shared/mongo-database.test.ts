import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { mongo } from 'mongoose';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MongoCampaignRepository } from '../../../src/adapters/campaigns/mongo-campaign-repository.ts';
import { MongoMessageRepository } from '../../../src/adapters/campaigns/mongo-message-repository.ts';
import { MongoSendPlan } from '../../../src/adapters/campaigns/mongo-send-plan.ts';
import { MongoSendingStops } from '../../../src/adapters/campaigns/mongo-sending-stops.ts';
import { MongoRechargeRepository } from '../../../src/adapters/payments/mongo-recharge-repository.ts';
import { MongoDatabase } from '../../../src/adapters/shared/mongo-database.ts';
import { MongoOutbox } from '../../../src/adapters/shared/mongo-outbox.ts';
import { MongoChargeRepository } from '../../../src/adapters/wallet/mongo-charge-repository.ts';
import { MongoHoldRepository } from '../../../src/adapters/wallet/mongo-hold-repository.ts';
import { MongoJournalReader } from '../../../src/adapters/wallet/mongo-journal-reader.ts';
import { MongoWalletRepository } from '../../../src/adapters/wallet/mongo-wallet-repository.ts';
import { ServiceUnavailable } from '../../../src/application/shared/unavailable.ts';
import type { Recharge } from '../../../src/domain/payments/recharge.ts';
import { openHold } from '../../../src/domain/wallet/hold.ts';
import { openWallet, post, rechargeDraft, type Wallet } from '../../../src/domain/wallet/wallet.ts';
import { aQueuedMessage } from '../../support/campaign-stores.ts';
import { sha256Hex } from '../../support/ledger-checks.ts';
import { monitored } from '../../support/mongo-plans.ts';
import { patiently } from '../../support/patiently.ts';
import { rejection } from '../../support/rejection.ts';
import { mongoUri } from '../../support/servers.ts';
import { aCampaign, aCharge } from '../../support/settlement.ts';
import { aMongoDatabase, dropMongoDatabase } from '../../support/store-adapters.ts';

const aRecharge: Recharge = {
  id: 'rch_1',
  vendorId: 'ven_a',
  provider: 'razorpay',
  amountMicros: 10n,
  currency: 'INR',
  state: 'initiated',
  createdAtMs: 1,
};

function numbersOf(database: MongoDatabase) {
  return database.collection<{ _id: string; value: number }>('numbers');
}

const test = suite<{ database: MongoDatabase; other: MongoDatabase }>('MongoDatabase');
const uri = (await mongoUri()) ?? '';
const onMongo = uri === '' ? test.skip : test;

test.before(async (context) => {
  if (uri === '') return;
  context.database = await aMongoDatabase(monitored(uri));
  context.other = await MongoDatabase.connect(uri, context.database.native.databaseName);
});
test.after(async ({ database, other }) => {
  if (uri === '') return;
  await other.close();
  await dropMongoDatabase(database);
});

onMongo('runs work again that read what another process then changed', async ({ database, other }) => {
  await numbersOf(database).insertOne({ _id: 'a', value: 1 });
  const read: number[] = [];
  await database.run(async () => {
    const value = (await numbersOf(database).findOne({ _id: 'a' }, database.session))?.value ?? 0;
    read.push(value);
    if (read.length === 1) await numbersOf(other).updateOne({ _id: 'a' }, { $set: { value: 10 } });
    await numbersOf(database).updateOne({ _id: 'a' }, { $set: { value: value + 1 } }, database.session);
  });
  assert.equal(read, [1, 10]);
  assert.is((await numbersOf(database).findOne({ _id: 'a' }))?.value, 11);
});

onMongo(
  'gives up with ServiceUnavailable what lost its races for 15 s, with nothing changed',
  async ({ database, other }) => {
    await numbersOf(database).insertOne({ _id: 'busy', value: 1 });
    const { now } = performance;
    let runs = 0;
    try {
      const giving = database.run(async () => {
        runs += 1;
        await numbersOf(database).insertOne({ _id: 'of the loser', value: 1 }, database.session);
        await numbersOf(other).updateOne({ _id: 'busy' }, { $inc: { value: 1 } });
        performance.now = () => now.call(performance) + 15_001;
        await numbersOf(database).updateOne({ _id: 'busy' }, { $set: { value: 0 } }, database.session);
      });
      const error = (await rejection(giving)) as ServiceUnavailable;
      assert.instance(error, ServiceUnavailable);
      assert.equal([error.kind, error.details], ['unavailable', { retryAfterSeconds: 5 }]);
    } finally {
      performance.now = now;
    }
    assert.is(runs, 1);
    assert.is(await numbersOf(database).countDocuments({ _id: 'of the loser' }), 0);
    assert.is((await numbersOf(database).findOne({ _id: 'busy' }))?.value, 2);
  },
);

onMongo('lets nothing that a lost run left behind into the run that follows', async ({ database, other }) => {
  await numbersOf(database).insertOne({ _id: 'b', value: 1 });
  let letGo = () => {};
  const following = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let leftBehind: Promise<unknown> | undefined;
  await database.run(async () => {
    if (leftBehind) {
      letGo();
      assert.instance(await leftBehind, Error);
    } else {
      const late = following.then(() => numbersOf(database).insertOne({ _id: 'late', value: 1 }, database.session));
      leftBehind = late.catch((error: unknown) => error);
      await numbersOf(database).findOne({ _id: 'b' }, database.session);
      await numbersOf(other).updateOne({ _id: 'b' }, { $set: { value: 10 } });
    }
    await numbersOf(database).updateOne({ _id: 'b' }, { $inc: { value: 1 } }, database.session);
  });
  assert.is((await numbersOf(database).findOne({ _id: 'b' }))?.value, 11);
  assert.is(await numbersOf(database).findOne({ _id: 'late' }), null);
});

onMongo('loses none of 200 postings that two processes make to one wallet at once', async ({ database, other }) => {
  const stores = [database, other].map((unitOfWork) => ({
    unitOfWork,
    wallets: new MongoWalletRepository(unitOfWork),
  }));
  await new MongoWalletRepository(database).open(openWallet('ven_race', 'INR'));
  const postings = stores.flatMap(({ unitOfWork, wallets }) =>
    Array.from({ length: 100 }, () =>
      patiently(() =>
        unitOfWork.run(async () => {
          const wallet = (await wallets.find('ven_race')) as Wallet;
          const next = post(wallet, rechargeDraft(wallet, 3n, 'razorpay', 'rch_1'), 1, sha256Hex);
          await wallets.post(next.journal);
        }),
      ),
    ),
  );
  await Promise.all(postings);
  const wallet = await new MongoWalletRepository(database).find('ven_race');
  assert.equal([wallet?.availableMicros, wallet?.seq], [600n, 200]);
});

onMongo('relays in the order of adding, although the clocks of two processes differ', async ({ database, other }) => {
  const outboxes = [new MongoOutbox(database), new MongoOutbox(other)];
  const values = Array.from({ length: 10 }, (_, index) => String(index));
  const now = Date.now;
  try {
    for (const [index, value] of values.entries()) {
      const lagMs = index % 2 === 0 ? 0 : 60_000;
      Date.now = () => now() - lagMs;
      await outboxes[index % 2]?.add([{ topic: 'orders', key: 'ven_a', value }]);
    }
  } finally {
    Date.now = now;
  }
  const pending = await new MongoOutbox(database).pending(100);
  assert.equal(
    pending.map(({ value }) => value),
    values,
  );
});

onMongo('sends every command of its stores as a part of the unit of work around it', async ({ database }) => {
  const sent: mongo.CommandStartedEvent[] = [];
  const listener = (event: mongo.CommandStartedEvent) => sent.push(event);
  database.native.client.on('commandStarted', listener);
  await database.run(() => callEverything(database));
  database.native.client.off('commandStarted', listener);
  const outside = sent.filter(({ command }) => command['autocommit'] !== false);
  assert.equal(
    outside.map(({ command, commandName }) => `${commandName} ${command[commandName]}`),
    [],
  );
  assert.ok(sent.length >= 40, `${sent.length} commands`);
});

onMongo('rejects soon when the server is gone, and works again when it is back', async () => {
  const gate = await openGate(uri);
  const store = await MongoDatabase.connect(gate.uri, 'test_gate');
  const read = () => store.run(() => store.collection('numbers').findOne({}, store.session));
  try {
    await read();
    gate.close();
    const startedMs = performance.now();
    assert.instance(await rejection(read()), Error);
    assert.instance(await rejection(store.ping()), Error);
    const tookMs = performance.now() - startedMs;
    // The driver alone looks for a server for 30 s each time.
    assert.ok(tookMs < 25_000, `${tookMs} ms`);
    gate.open();
    await store.ping();
    await read();
  } finally {
    await store.close();
    gate.end();
  }
});

test.run();

/** Calls each method of the stores of money, campaigns and the outbox. */
async function callEverything(database: MongoDatabase): Promise<void> {
  const wallets = new MongoWalletRepository(database);
  const journals = new MongoJournalReader(database);
  const empty = openWallet('ven_a', 'INR');
  const { journal } = post(empty, rechargeDraft(empty, 10n, 'razorpay', 'rch_1'), 1, sha256Hex);
  await wallets.open(empty);
  await wallets.find('ven_a');
  await wallets.post(journal);
  await journals.page('ven_a', { limit: 5 });
  await journals.slice('ven_a', 1, 5);

  const holds = new MongoHoldRepository(database);
  const hold = openHold('cmp_1', 'ven_a', 10n, 1);
  await holds.open(hold);
  await holds.find(['cmp_1']);
  await holds.save(hold);

  const charges = new MongoChargeRepository(database);
  await charges.insert([aCharge()]);
  await charges.find(['msg_1']);
  await charges.ofJournals('ven_a', 1, 1);

  const recharges = new MongoRechargeRepository(database);
  await recharges.add(aRecharge);
  await recharges.save({ ...aRecharge, state: 'pending', orderId: 'order_1' });
  await recharges.findByOrder('razorpay', 'order_1');
  await recharges.page('ven_a', { limit: 5 });

  const campaigns = new MongoCampaignRepository(database);
  const campaign = aCampaign(1);
  await campaigns.add(campaign);
  await campaigns.save(campaign);
  await campaigns.find(campaign.id);
  await campaigns.findMany([campaign.id]);
  await campaigns.page('ven_a', { limit: 5 });
  await campaigns.plannable(1, '', 5);
  await campaigns.reviewable(1, 5);

  const plan = new MongoSendPlan(database);
  const job = { campaignId: campaign.id, fromSeq: 1, toSeq: 10 };
  await plan.add([job], 1);
  await plan.outstanding(campaign.id, 1);
  await plan.leave(job, 1);
  await plan.takeDue(campaign.id, 1, 2, 5);
  await plan.isDone(campaign.id);

  const messages = new MongoMessageRepository(database);
  const message = aQueuedMessage(campaign, 1);
  await messages.addMissing([message]);
  await messages.inRange(job);
  await messages.cancelUnsent(['none'], 'left', 1);
  await messages.nextDueAtMs(job);
  await messages.markSending([message.id, 'none'], 1, 1);
  const accepted = { state: 'accepted', attempt: 0, dueAtMs: 0, wamid: 'w' } as const;
  await messages.recordResults([{ messageId: 'none', leaseUntilMs: 1, ...accepted }], 1);
  await messages.expireSending(1, 'gone', 900);
  await messages.cancelQueued(campaign.id, 1);
  await messages.saveSettled(await messages.find([message.id]), 1);
  await messages.addWamids(new Map([[message.id, 'w']]));
  await messages.idsByWamid(['w']);
  await messages.counts(campaign.id);
  await messages.hasAny(campaign.id, ['unknown']);
  await messages.hasChangedAfter(campaign.id, 1);
  await messages.page(campaign.id, { limit: 5 });

  const stops = new MongoSendingStops(database);
  await stops.stop({ phoneNumberId: '1', reason: 'account locked', liftedBy: 'operator', stoppedAtMs: 1 });
  await stops.reasonOf('1', 'ven_a');
  await stops.clear();

  const outbox = new MongoOutbox(database);
  await outbox.add([{ topic: 'orders', key: 'ven_a', value: '{}' }]);
  await outbox.remove((await outbox.pending(5)).map(({ id }) => id));
}

/** A way to the server at `uri` that can be closed. */
async function openGate(uri: string) {
  const { hostname, port } = new URL(uri.split(',')[0] ?? '');
  const sockets = new Set<Socket>();
  let isOpen = true;
  const server = createServer((client) => {
    if (!isOpen) {
      client.destroy();
      return;
    }
    const upstream = connect(Number(port), hostname);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      // An end of either side is an end of both; the driver says what it makes of it.
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    isOpen = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    uri: `mongodb://127.0.0.1:${(server.address() as AddressInfo).port}/?directConnection=true`,
    close,
    open: () => {
      isOpen = true;
    },
    end: () => {
      close();
      server.close();
    },
  };
}
