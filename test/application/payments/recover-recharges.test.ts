import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { ApplyPayment } from '../../../src/application/payments/apply-payment.ts';
import { HandlePaymentEvents } from '../../../src/application/payments/handle-payment-events.ts';
import { PaymentGateways } from '../../../src/application/payments/payment-gateways.ts';
import { MAX_CHECKS, RecoverRecharges } from '../../../src/application/payments/recover-recharges.ts';
import { PAYMENT_EVENTS_TOPIC } from '../../../src/application/payments/topics.ts';
import { EventFailures } from '../../../src/application/shared/event-failures.ts';
import { ServiceUnavailable } from '../../../src/application/shared/unavailable.ts';
import { FIRST_CHECK_AFTER_MS, LAST_CHECK_AFTER_MS } from '../../../src/domain/payments/recharge.ts';
import { RecordingPaymentGateway } from '../../support/recording-payment-gateway.ts';
import { rejection } from '../../support/rejection.ts';
import { aTreasury, type Treasury } from '../../support/treasury.ts';

interface Context extends Treasury {
  gateway: RecordingPaymentGateway;
  recover: RecoverRecharges;
}

const test = suite<Context>('recovering recharges');

test.before.each(async (context) => {
  Object.assign(context, aTreasury());
  context.gateway = new RecordingPaymentGateway('razorpay');
  context.recover = recoveryOf(context);
  await context.openWallet.open('ven_a');
});

function recoveryOf({ database, recharges, gateway, applyPayment, outbox, clock, logger }: Context): RecoverRecharges {
  const gateways = new PaymentGateways([gateway]);
  return new RecoverRecharges(database, recharges, gateways, applyPayment, outbox, clock, logger);
}

/** An order that is to be asked about now. */
async function overdue({ anOrder, recharges, clock }: Context) {
  const { recharge, paid } = await anOrder('ven_a', 500_000_000n);
  await recharges.save({ ...recharge, nextCheckAtMs: clock.nowMs() + FIRST_CHECK_AFTER_MS });
  clock.advance(FIRST_CHECK_AFTER_MS);
  return { recharge, paid };
}

test('credits a payment whose event never came, once, also when it comes after all', async (context) => {
  const { gateway, recover, applyPayment, wallet, recharges } = context;
  const { paid } = await overdue(context);
  gateway.captured.set(paid.orderId, paid);
  await recover.execute();
  await recover.execute();
  await applyPayment.execute(paid);
  const { availableMicros, seq } = await wallet();
  assert.equal([availableMicros, seq], [500_000_000n, 1]);
  assert.is((await recharges.findByOrder('razorpay', paid.orderId))?.nextCheckAtMs, undefined);
});

test('asks about no further order when it is to stop, and about all of them the next time', async (context) => {
  const { gateway, recover } = context;
  const due = [await overdue(context), await overdue(context)];
  const stopping = new AbortController();
  const asked: string[] = [];
  gateway.capturedPayments = async (orderId) => {
    asked.push(orderId);
    stopping.abort();
    return [];
  };
  assert.is(await rejection(recover.execute(stopping.signal)), stopping.signal.reason);
  assert.is(asked.length, 1);
  await recover.execute();
  assert.equal(asked.sort(), due.map(({ paid }) => paid.orderId).sort());
});

test('credits nothing for a payment that went back whole meanwhile', async (context) => {
  const { gateway, recover, wallet } = context;
  const { paid } = await overdue(context);
  gateway.captured.set(paid.orderId, { ...paid, refundedMicros: paid.amountMicros });
  await recover.execute();
  assert.is((await wallet()).seq, 0);
  gateway.captured.set(paid.orderId, { ...paid, refundedMicros: paid.amountMicros - 1n });
  context.clock.advance(FIRST_CHECK_AFTER_MS);
  await recover.execute();
  assert.is((await wallet()).seq, 1);
});

test('credits the payment of an order of which another one went back, whichever is told first', async (context) => {
  const { gateway, recover, wallet } = context;
  for (const isFirst of [true, false]) {
    const { paid } = await overdue(context);
    const wentBack = { ...paid, paymentId: `${paid.paymentId}_late`, refundedMicros: paid.amountMicros };
    gateway.captured.set(paid.orderId, isFirst ? [wentBack, paid] : [paid, wentBack]);
    await recover.execute();
  }
  assert.is((await wallet()).availableMicros, 1_000_000_000n);
});

for (const lateMs of [0, 60_000]) {
  test(`asks again when an unpaid order is twice as old, the last time at the end, each ${lateMs} ms late`, async (context) => {
    const { recover, recharges, clock } = context;
    const { recharge, paid } = await overdue(context);
    const ageMs = () => clock.nowMs() - recharge.createdAtMs;
    let checks = 0;
    for (;;) {
      clock.advance(lateMs);
      await recover.execute();
      checks += 1;
      const next = (await recharges.findByOrder('razorpay', paid.orderId))?.nextCheckAtMs;
      if (next === undefined) break;
      assert.is(next, recharge.createdAtMs + Math.min(2 * ageMs(), LAST_CHECK_AFTER_MS));
      assert.equal(await recharges.dueForCheck(next - 1, 10), []);
      clock.advance(next - clock.nowMs());
    }
    assert.is(ageMs(), LAST_CHECK_AFTER_MS + lateMs);
    assert.ok(checks <= Math.ceil(Math.log2(LAST_CHECK_AFTER_MS / FIRST_CHECK_AFTER_MS)) + 1);
  });
}

test('goes on with the others when a provider cannot be asked, and asks it again', async (context) => {
  const { gateway, recover, wallet, logger } = context;
  const { paid } = await overdue(context);
  gateway.captured.set(paid.orderId, paid);
  gateway.isDown = true;
  await recover.execute();
  assert.is((await wallet()).seq, 0);
  assert.is(logger.lines.length, 1);
  gateway.isDown = false;
  context.clock.advance(FIRST_CHECK_AFTER_MS / 4);
  await recover.execute();
  assert.is((await wallet()).availableMicros, 500_000_000n);
});

test('asks ever more seldom where a provider never answers, and in the end no more, and says so once', async (context) => {
  const { gateway, recover, recharges, clock, logger } = context;
  const { recharge } = await overdue(context);
  gateway.isDown = true;
  const endMs = recharge.createdAtMs + LAST_CHECK_AFTER_MS;
  const askedAtMs: number[] = [];
  while (clock.nowMs() <= endMs) {
    const before = logger.lines.length;
    await recover.execute();
    if (logger.lines.length > before) askedAtMs.push(clock.nowMs());
    clock.advance(60_000);
  }
  assert.is(askedAtMs.at(-1), endMs);
  assert.ok(askedAtMs.length < 40);
  assert.equal(
    logger.lines.filter(({ level }) => level === 'error').map(({ fields }) => fields['rechargeId']),
    [recharge.id],
  );
  assert.equal(await recharges.dueForCheck(clock.nowMs() + LAST_CHECK_AFTER_MS, 10), []);
});

test('keeps asking about live orders beside thousands whose provider is gone', async (context) => {
  const { recover, gateway, recharges, clock, wallet } = context;
  const { recharge, paid } = await overdue(context);
  gateway.captured.set(paid.orderId, paid);
  for (let n = 1; n <= 20 * MAX_CHECKS; n += 1) {
    const gone = { provider: 'gone', orderId: `gone_${n}`, createdAtMs: clock.nowMs() - LAST_CHECK_AFTER_MS / 2 };
    await recharges.add({ ...recharge, ...gone, id: `rch_gone_${n}`, nextCheckAtMs: clock.nowMs() });
  }
  for (let runs = 0; runs <= 20; runs += 1) {
    await recover.execute();
    clock.advance(60_000);
  }
  assert.is((await wallet()).availableMicros, 500_000_000n);
  assert.equal(await recharges.dueForCheck(clock.nowMs(), 1), []);
});

test('goes on with the others when a provider is configured no more, or a payment cannot be booked now', async (context) => {
  const { gateway, recover, wallet, recharges, logger } = context;
  const heard = await overdue(context);
  await recharges.add({
    ...heard.recharge,
    id: 'rch_gone',
    provider: 'gone',
    nextCheckAtMs: context.clock.nowMs() - 2,
  });
  // Taxed, and no seller is configured any more.
  const gst = { basisPoints: 1800, amountMicros: 90_000_000n, reversedMicros: 0n };
  const taxed = { ...heard.recharge, id: 'rch_taxed', orderId: 'order_taxed', gst };
  await recharges.add({ ...taxed, nextCheckAtMs: context.clock.nowMs() - 1 });
  const payment = { ...heard.paid, orderId: 'order_taxed', paymentId: 'pay_taxed', amountMicros: 590_000_000n };
  gateway.captured.set('order_taxed', payment);
  gateway.captured.set(heard.paid.orderId, heard.paid);
  await recover.execute();
  assert.equal(
    logger.lines.map(({ fields }) => (fields['err'] as { code?: string }).code),
    ['payments.provider_not_configured', 'payments.seller_missing'],
  );
  assert.is((await wallet()).availableMicros, 500_000_000n);
  assert.equal(await recharges.dueForCheck(context.clock.nowMs(), 10), []);
  const due = await recharges.dueForCheck(context.clock.nowMs() + FIRST_CHECK_AFTER_MS, 10);
  assert.equal(due.map(({ id }) => id).sort(), ['rch_gone', 'rch_taxed']);
});

test('goes on with the others when a fault of ours keeps a payment from being booked, and asks again later', async (context) => {
  const { gateway, recover, recharges, wallet, logger, clock } = context;
  const heard = await overdue(context);
  const poisoned = { ...heard.recharge, id: 'rch_poisoned', vendorId: 'ven_without_wallet', orderId: 'order_poisoned' };
  await recharges.add({ ...poisoned, nextCheckAtMs: clock.nowMs() - 1 });
  gateway.captured.set('order_poisoned', { ...heard.paid, orderId: 'order_poisoned', paymentId: 'pay_poisoned' });
  gateway.captured.set(heard.paid.orderId, heard.paid);
  await recover.execute();
  assert.is((await wallet()).availableMicros, 500_000_000n);
  assert.equal(
    logger.lines.map(({ level, fields }) => [level, fields['rechargeId'], (fields['err'] as Error).name]),
    [['error', 'rch_poisoned', 'MissingWallet']],
  );
  assert.equal(
    (await recharges.dueForCheck(clock.nowMs() + FIRST_CHECK_AFTER_MS, 10)).map(({ id }) => id),
    ['rch_poisoned'],
  );
});

test('blames no order when the store is not there', async (context) => {
  const { gateway, clock, recharges } = context;
  const { recharge, paid } = await overdue(context);
  gateway.captured.set(paid.orderId, paid);
  const outage = new ServiceUnavailable();
  const applyPayment = { execute: () => Promise.reject(outage) } as unknown as ApplyPayment;
  assert.is(await rejection(recoveryOf({ ...context, applyPayment }).execute()), outage);
  assert.equal(
    (await recharges.dueForCheck(clock.nowMs(), 10)).map(({ id }) => id),
    [recharge.id],
  );
});

test('asks everybody in turn where more orders cannot be asked about than one run asks for', async (context) => {
  const { gateway, recover, wallet, recharges, clock } = context;
  const { recharge, paid } = await overdue(context);
  gateway.captured.set(paid.orderId, paid);
  for (let n = 1; n <= MAX_CHECKS; n += 1) {
    const gone = { provider: 'gone', orderId: `gone_${n}`, nextCheckAtMs: clock.nowMs() - 1 };
    await recharges.add({ ...recharge, id: `rch_gone_${n}`, ...gone });
  }
  clock.advance(1);
  await recover.execute();
  assert.is((await wallet()).seq, 0);
  await recover.execute();
  assert.is((await wallet()).availableMicros, 500_000_000n);
  assert.equal(await recharges.dueForCheck(clock.nowMs(), 1), []);
  clock.advance(FIRST_CHECK_AFTER_MS);
  assert.is((await recharges.dueForCheck(clock.nowMs(), MAX_CHECKS + 1)).length, MAX_CHECKS);
});

test('hands a payment that does not fit its order to an operator, as an event of it would be, once', async (context) => {
  const { gateway, recover, wallet, recharges, outbox, clock, database, applyPayment, applyReversal, logger } = context;
  const { recharge, paid } = await overdue(context);
  gateway.captured.set(paid.orderId, { ...paid, amountMicros: 490_000_000n });
  for (let runs = 0; runs < 3; runs += 1) {
    await recover.execute();
    clock.advance(LAST_CHECK_AFTER_MS);
  }
  const handle = new HandlePaymentEvents(
    applyPayment,
    applyReversal,
    new EventFailures(database, () => recharges.dueForCheck(0, 1), logger),
  );
  const queued = (await outbox.pending(10)).map((message) => ({ ...message, attempt: 1, firstSeenMs: 1 }));
  assert.equal(
    queued.map(({ topic, key }) => [topic, key]),
    [[PAYMENT_EVENTS_TOPIC, paid.orderId]],
  );
  const [rejected] = await handle.execute(queued);
  assert.is(rejected?.retry, false);
  assert.match(rejected?.cause ?? '', /^payments\.mismatch: .* payment pay_1 is 490\.0000 INR/);
  assert.is((await wallet()).seq, 0);
  assert.equal(await recharges.findByOrder('razorpay', paid.orderId), recharge);
});

test.run();
