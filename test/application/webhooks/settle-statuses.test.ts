import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { UnitOfWork } from '../../../src/application/shared/ports.ts';
import { OutcomeUnknown, ServiceUnavailable } from '../../../src/application/shared/unavailable.ts';
import { SettleStatuses } from '../../../src/application/webhooks/settle-statuses.ts';
import type { Message } from '../../../src/domain/campaigns/message.ts';
import { assertLedgerHolds, readLedger } from '../../support/ledger-checks.ts';
import { RecordingMetrics } from '../../support/recording-metrics.ts';
import { rejection } from '../../support/rejection.ts';
import { aCampaign, aMessage, aStatus, PRICES } from '../../support/settlement.ts';
import { aTreasury, type Treasury } from '../../support/treasury.ts';

interface Context extends Treasury {
  sent: readonly Message[];
}

const test = suite<Context>('settling statuses');

const PRICE = PRICES.marketing.priceMicros;

test.before.each(async (context) => {
  Object.assign(context, aTreasury());
  await context.fund(500_000_000n);
  context.sent = await context.launch(1, 8);
});

function at(messages: readonly Message[], index: number): Message {
  const message = messages[index];
  if (!message) throw new Error(`There is no message ${index}`);
  return message;
}

async function statesOf({ messages, sent }: Context) {
  const found = await messages.find(sent.map(({ id }) => id));
  return sent.map(({ id }) => found.find((message) => message.id === id)?.state);
}

test('settles a batch with duplicates, disorder and failures in one journal', async (context) => {
  const { charges, database, holds, sent, settleStatuses, wallet } = context;
  const [a, b, c, d] = [at(sent, 0), at(sent, 1), at(sent, 2), at(sent, 3)];
  const batch = [
    aStatus(a, 'delivered'),
    aStatus(a, 'sent'),
    aStatus(a, 'delivered'),
    aStatus(b, 'read'),
    aStatus(b, 'delivered'),
    aStatus(c, 'failed'),
    aStatus(c, 'failed'),
    aStatus(d, 'sent'),
  ];
  const before = await wallet();
  assert.equal((await settleStatuses.execute(batch)).unsettled, []);
  assert.equal((await statesOf(context)).slice(0, 5), ['delivered', 'read', 'failed', 'sent', 'accepted']);
  const after = await wallet();
  assert.is(after.seq, before.seq + 1);
  assert.is(after.heldMicros, before.heldMicros - 2n * PRICE);
  assert.is((await charges.ofJournals('ven_a', after.seq, after.seq)).length, 2);
  assert.is((await holds.find([a.campaignId]))[0]?.capturedMicros, 2n * PRICE);
  await assertLedgerHolds(database);
});

test("measures from Meta's time of a status to its settlement, for those that say something new", async (context) => {
  const { clock, sent, settleStatuses, settlementMetrics } = context;
  const agoMs = (ms: number) => ({ occurredAtMs: clock.nowMs() - ms });
  const [a, b] = [at(sent, 0), at(sent, 1)];
  const unknown = { ...a, id: 'msg_none', wamid: 'wamid.none' };
  await settleStatuses.execute([
    aStatus(a, 'delivered', agoMs(2500)),
    aStatus(a, 'delivered', agoMs(90_000)),
    aStatus(b, 'sent', agoMs(-60_000)),
    aStatus(unknown, 'sent', agoMs(7000)),
  ]);
  assert.equal(settlementMetrics.observed, [
    ['settlement_lag_seconds', 2.5],
    ['settlement_lag_seconds', 0],
  ]);
});

test('changes nothing when the same batch comes again', async ({ database, sent, settleStatuses, clock }) => {
  const batch = sent.map((message, index) => aStatus(message, index % 2 ? 'delivered' : 'failed'));
  await settleStatuses.execute(batch);
  const before = await readLedger(database);
  clock.advance(60_000);
  assert.equal((await settleStatuses.execute(batch.toReversed())).unsettled, []);
  assert.equal(await readLedger(database), before);
});

test('charges each message once when the same statuses come in 20 batches at once', async ({
  database,
  charges,
  sent,
  settleStatuses,
  wallet,
}) => {
  const batch = sent.flatMap((message) => [aStatus(message, 'delivered'), aStatus(message, 'read')]);
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => settleStatuses.execute(batch)));
  assert.equal(
    outcomes.flatMap(({ unsettled }) => unsettled),
    [],
  );
  assert.is((await charges.find(sent.map(({ id }) => id))).length, sent.length);
  assert.is((await wallet()).heldMicros, 0n);
  await assertLedgerHolds(database);
});

test('settles several vendors and campaigns in one batch, each vendor in a journal of its own', async (context) => {
  const { database, fund, launch, sent, settleStatuses, wallet } = context;
  const second = await launch(2, 2);
  await fund(500_000_000n, 'ven_b');
  const foreign = await launch(3, 2, { vendorId: 'ven_b' });
  const [before, foreignBefore] = [await wallet(), await wallet('ven_b')];
  const batch = [at(foreign, 0), at(sent, 0), at(second, 1), at(foreign, 1)].map((each) => aStatus(each, 'delivered'));
  assert.equal((await settleStatuses.execute(batch)).unsettled, []);
  const [after, foreignAfter] = [await wallet(), await wallet('ven_b')];
  assert.equal([after.seq, before.heldMicros - after.heldMicros], [before.seq + 1, 2n * PRICE]);
  assert.equal(
    [foreignAfter.seq, foreignBefore.heldMicros - foreignAfter.heldMicros],
    [foreignBefore.seq + 1, 2n * PRICE],
  );
  await assertLedgerHolds(database);
});

test('books no journal for statuses that cost nothing', async ({ sent, settleStatuses, wallet }) => {
  const { seq } = await wallet();
  const free = { pricing: { type: 'free_entry_point', category: 'marketing' } };
  const service = { pricing: { type: 'regular', category: 'service' } };
  await settleStatuses.execute([
    aStatus(at(sent, 0), 'sent'),
    aStatus(at(sent, 1), 'failed'),
    aStatus(at(sent, 2), 'delivered', free),
    aStatus(at(sent, 3), 'delivered', service),
  ]);
  assert.is((await wallet()).seq, seq);
});

test('finds a message by the id that Meta gave it, without our callback data or with foreign ones', async (context) => {
  const { sent, settleStatuses } = context;
  const [a, b] = [at(sent, 0), at(sent, 1)];
  await settleStatuses.execute([aStatus(a, 'sent'), aStatus(b, 'sent')]);
  const { callbackData: _none, ...bare } = aStatus(a, 'delivered');
  assert.equal(
    (await settleStatuses.execute([bare, aStatus(b, 'read', { callbackData: 'm_01JD8Z3V7Q5K' })])).unsettled,
    [],
  );
  assert.equal((await statesOf(context)).slice(0, 2), ['delivered', 'read']);
});

test('charges the vendor of the message, whoever the callback data names', async ({
  fund,
  sent,
  settleStatuses,
  wallet,
}) => {
  await fund(500_000_000n, 'ven_b');
  const callbackData = `v1:ven_b:${at(sent, 0).id}`;
  await settleStatuses.execute([aStatus(at(sent, 0), 'delivered', { callbackData })]);
  assert.is((await wallet('ven_b')).availableMicros, 500_000_000n);
  assert.is((await wallet()).seq, 3);
});

test('settles the other statuses beside one whose callback data names another vendor, each once', async (context) => {
  const { database, fund, launch, sent, settleStatuses, wallet } = context;
  await fund(500_000_000n, 'ven_b');
  const [foreign] = (await launch(2, 1, { vendorId: 'ven_b' })) as [Message];
  const [a, b] = [at(sent, 0), at(sent, 1)];
  const misnamed = aStatus(a, 'delivered', { callbackData: `v1:ven_b:${a.id}` });
  const batch = [misnamed, aStatus(b, 'delivered'), aStatus(foreign, 'delivered'), misnamed];
  assert.equal((await settleStatuses.execute(batch)).unsettled, []);
  assert.equal((await statesOf(context)).slice(0, 3), ['delivered', 'delivered', 'accepted']);
  assert.is((await wallet()).heldMicros, 6n * PRICE);
  assert.is((await wallet('ven_b')).heldMicros, 0n);
  await assertLedgerHolds(database);
});

test('names the statuses of messages that it does not know, and settles the others', async (context) => {
  const { sent, settleStatuses } = context;
  const stranger = aMessage(aCampaign(9), 1);
  const { callbackData: _none, ...bare } = aStatus(stranger, 'sent');
  const batch = [aStatus(stranger, 'delivered'), aStatus(at(sent, 0), 'delivered'), bare];
  assert.equal((await settleStatuses.execute(batch)).unsettled, [
    { index: 0, cause: `No message of ours has the id ${stranger.id}` },
    { index: 2, cause: `No message of ours has the id ${stranger.wamid}` },
  ]);
  assert.is((await statesOf(context))[0], 'delivered');
});

test('charges what arrives after the hold has closed', async ({
  database,
  releaseHold,
  sent,
  settleStatuses,
  wallet,
}) => {
  await releaseHold.execute(at(sent, 0).campaignId);
  assert.equal((await settleStatuses.execute([aStatus(at(sent, 0), 'delivered')])).unsettled, []);
  const { availableMicros, heldMicros } = await wallet();
  assert.equal([availableMicros, heldMicros], [500_000_000n - PRICE, 0n]);
  await assertLedgerHolds(database);
});

test('tells an operator once per batch and kind what was settled in a way that needs a look', async ({
  sent,
  settleStatuses,
  logger,
}) => {
  const odd = { pricing: { type: 'half_price', category: 'marketing' } };
  await settleStatuses.execute([
    aStatus(at(sent, 0), 'delivered', odd),
    aStatus(at(sent, 1), 'read', odd),
    aStatus(at(sent, 2), 'delivered'),
    aStatus(at(sent, 2), 'failed'),
  ]);
  assert.equal(
    logger.lines.map(({ level, fields }) => [level, fields['vendorId'], fields['alarm'], fields['count']]),
    [
      ['warn', 'ven_a', 'unknown-pricing-type', 2],
      ['warn', 'ven_a', 'failed-after-delivered', 1],
    ],
  );
  const first = { code: 'unknown-pricing-type', messageId: at(sent, 0).id, detail: 'half_price' };
  assert.equal(logger.lines[0]?.fields['first'], first);
});

/** Each spoils the settlement of one message of a batch of eight, in a way that only the store finds out. */
const spoilers: Readonly<Record<string, (context: Context, victim: Message) => Promise<void>>> = {
  'a charge that is there already': async ({ charges }, { id: messageId, campaignId, vendorId }) => {
    const amounts = {
      priceMicros: 5n,
      costMicros: 4n,
      fromHoldMicros: 5n,
      fromAvailableMicros: 0n,
      fromReceivableMicros: 0n,
    };
    const where = { messageId, campaignId, vendorId, journalSeq: 99 };
    await charges.insert([
      { ...where, ...amounts, market: 'IN', category: 'marketing', firstStatus: 'read', occurredAtMs: 0 },
    ]);
  },
  'a campaign whose prices cannot be read': async ({ database, launch, sent }, victim) => {
    const [other] = await launch(2, 1);
    await database.change('UPDATE messages SET campaign_id = ? WHERE id = ?', [other?.campaignId ?? '', victim.id]);
    await database.change(`UPDATE campaigns SET prices = '{' WHERE id <> ?`, [at(sent, 0).campaignId]);
  },
  'a campaign that is gone': async ({ database }, victim) => {
    await database.change(`UPDATE messages SET campaign_id = 'cmp_gone' WHERE id = ?`, [victim.id]);
  },
};

for (const [what, spoil] of Object.entries(spoilers)) {
  test(`rejects the one status with ${what}, and settles all the others`, async (context) => {
    const { charges, holds, logger, sent, settleStatuses, wallet } = context;
    const victim = at(sent, 5);
    await spoil(context, victim);
    const [hold] = await holds.find([victim.campaignId]);
    const before = await wallet();
    const { unsettled } = await settleStatuses.execute(sent.map((message) => aStatus(message, 'delivered')));
    assert.equal(
      unsettled.map(({ index }) => index),
      [5],
    );
    assert.equal(
      await statesOf(context),
      sent.map((message) => (message === victim ? 'accepted' : 'delivered')),
    );
    assert.is(before.heldMicros - (await wallet()).heldMicros, 7n * PRICE);
    const captured = ((await holds.find([victim.campaignId]))[0]?.capturedMicros ?? 0n) - (hold?.capturedMicros ?? 0n);
    assert.is(captured, 7n * PRICE, "the victim's money stays in the hold");
    const ofOthers = sent.filter((message) => message !== victim).map(({ id }) => id);
    assert.is((await charges.find(ofOthers)).length, 7);
    assert.equal(
      logger.lines.map(({ level, fields }) => [level, fields['messageId']]),
      [['error', victim.id]],
    );
  });
}

test('says once why statuses of a vendor cannot be settled, however many they are', async (context) => {
  const { database, logger, sent, settleStatuses } = context;
  const victims = [at(sent, 1), at(sent, 5), at(sent, 6)];
  for (const { id } of victims) {
    await database.change(`UPDATE messages SET campaign_id = 'cmp_gone' WHERE id = ?`, [id]);
  }
  const { unsettled } = await settleStatuses.execute(sent.map((message) => aStatus(message, 'delivered')));
  assert.equal(
    unsettled.map(({ index }) => index),
    [1, 5, 6],
  );
  assert.equal(
    logger.lines.map(({ fields }) => [fields['messageId'], fields['count']]),
    [[at(sent, 1).id, 3]],
  );
});

test('puts aside what cannot be reckoned without settling the others a second time', async (context) => {
  const { campaigns, chargeMessages, clock, database, logger, messages, sent } = context;
  await database.change(`UPDATE messages SET campaign_id = 'cmp_gone' WHERE id = ?`, [at(sent, 5).id]);
  const onceOnly = new SettleStatuses(
    new Unplugged(database, 1),
    messages,
    campaigns,
    chargeMessages,
    clock,
    logger,
    new RecordingMetrics(),
  );
  const { unsettled } = await onceOnly.execute(sent.map((message) => aStatus(message, 'delivered')));
  assert.equal(
    unsettled.map(({ index }) => index),
    [5],
  );
});

/** The store, until somebody pulls its plug. */
class Unplugged extends UnitOfWork {
  readonly #inner: UnitOfWork;
  #runsLeft: number;

  constructor(inner: UnitOfWork, runsLeft: number) {
    super();
    this.#inner = inner;
    this.#runsLeft = runsLeft;
  }

  override async run<T>(work: () => Promise<T>): Promise<T> {
    this.#runsLeft -= 1;
    if (this.#runsLeft < 0) throw new Error('The disk is gone');
    return this.#inner.run(work);
  }
}

/** Counts the units of work that run side by side. */
class Counted extends UnitOfWork {
  begun = 0;
  running = 0;
  most = 0;
  readonly #inner: UnitOfWork;

  constructor(inner: UnitOfWork) {
    super();
    this.#inner = inner;
  }

  override async run<T>(work: () => Promise<T>): Promise<T> {
    this.begun += 1;
    this.running += 1;
    this.most = Math.max(this.most, this.running);
    return this.#inner.run(work).finally(() => {
      this.running -= 1;
    });
  }
}

/** A message of each of `vendors` vendors, delivered. */
async function ofManyVendors({ fund, launch }: Context, vendors: number) {
  const sent: Message[] = [];
  for (let n = 1; n <= vendors; n += 1) {
    await fund(500_000_000n, `ven_many_${n}`);
    sent.push(...(await launch(100 + n, 1, { vendorId: `ven_many_${n}` })));
  }
  return sent.map((message) => aStatus(message, 'delivered'));
}

test('settles sixteen vendors side by side and the others after them', async (context) => {
  const { campaigns, chargeMessages, clock, database, logger, messages } = context;
  const batch = await ofManyVendors(context, 40);
  const counted = new Counted(database);
  const settle = new SettleStatuses(
    counted,
    messages,
    campaigns,
    chargeMessages,
    clock,
    logger,
    new RecordingMetrics(),
  );
  assert.equal((await settle.execute(batch)).unsettled, []);
  assert.is(counted.most, 16);
  assert.is((await readLedger(database)).charges.length, 40);
  await assertLedgerHolds(database);
});

test('begins no other vendor when the store is gone, and leaves nothing running', async (context) => {
  const { campaigns, chargeMessages, clock, database, logger, messages } = context;
  const batch = await ofManyVendors(context, 40);
  const counted = new Counted(new Unplugged(database, 3));
  const settle = new SettleStatuses(
    counted,
    messages,
    campaigns,
    chargeMessages,
    clock,
    logger,
    new RecordingMetrics(),
  );
  assert.match(String(await rejection(settle.execute(batch))), /The disk is gone/);
  assert.is(counted.running, 0);
  assert.ok(counted.begun < 40, `${counted.begun} units of work`);
});

for (const outage of [new ServiceUnavailable('Others were faster'), new OutcomeUnknown()])
  test(`blames no status when the store says ${outage.name}, and halves nothing`, async (context) => {
    const { campaigns, chargeMessages, clock, database, logger, messages, sent } = context;
    let runs = 0;
    class Busy extends UnitOfWork {
      override async run<T>(): Promise<T> {
        runs += 1;
        throw outage;
      }
    }
    const settle = new SettleStatuses(
      new Busy(),
      messages,
      campaigns,
      chargeMessages,
      clock,
      logger,
      new RecordingMetrics(),
    );
    const batch = sent.map((message) => aStatus(message, 'delivered'));
    assert.is(await rejection(settle.execute(batch)), outage);
    assert.is(runs, 1);
    assert.equal(logger.lines, []);
    await assertLedgerHolds(database);
  });

for (const runsLeft of [0, 1]) {
  test(`blames no status when the store is gone after ${runsLeft} units of work, so that all come again`, async (context) => {
    const { campaigns, chargeMessages, clock, database, fund, launch, logger, messages, sent, settleStatuses } =
      context;
    await fund(500_000_000n, 'ven_b');
    const foreign = await launch(3, 2, { vendorId: 'ven_b' });
    const batch = [...sent, ...foreign].map((message) => aStatus(message, 'delivered'));
    const store = new Unplugged(database, runsLeft);
    const unplugged = new SettleStatuses(
      store,
      messages,
      campaigns,
      chargeMessages,
      clock,
      logger,
      new RecordingMetrics(),
    );
    assert.match(String(await rejection(unplugged.execute(batch))), /The disk is gone/);
    assert.equal(logger.lines, []);
    await assertLedgerHolds(database);
    assert.equal((await settleStatuses.execute(batch)).unsettled, []);
    await assertLedgerHolds(database);
    assert.is((await readLedger(database)).charges.length, batch.length);
  });
}

test.run();
