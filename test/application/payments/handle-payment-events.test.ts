import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { ApplyPayment } from '../../../src/application/payments/apply-payment.ts';
import { HandlePaymentEvents } from '../../../src/application/payments/handle-payment-events.ts';
import { PAYMENT_EVENTS_TOPIC } from '../../../src/application/payments/topics.ts';
import { EventFailures } from '../../../src/application/shared/event-failures.ts';
import type { BusMessage } from '../../../src/application/shared/ports.ts';
import { OutcomeUnknown, ServiceUnavailable } from '../../../src/application/shared/unavailable.ts';
import type { PaymentReport } from '../../../src/domain/payments/recharge.ts';
import { rejection } from '../../support/rejection.ts';
import { aTreasury, type Treasury } from '../../support/treasury.ts';

interface Context extends Treasury {
  handle: HandlePaymentEvents;
}

const test = suite<Context>('handling payment events');

test.before.each(async (context) => {
  Object.assign(context, aTreasury());
  context.handle = handlerOf(context);
  await context.openWallet.open('ven_a');
});

function handlerOf({ database, recharges, applyPayment, applyReversal, logger }: Treasury): HandlePaymentEvents {
  return new HandlePaymentEvents(
    applyPayment,
    applyReversal,
    new EventFailures(database, () => recharges.dueForCheck(0, 1), logger),
  );
}

function queued(event: unknown, id = '1'): BusMessage {
  const value = JSON.stringify({ provider: 'razorpay', receivedAtMs: 1_000, event });
  return { id, topic: PAYMENT_EVENTS_TOPIC, key: 'order', value, attempt: 1, firstSeenMs: 1_000 };
}

/** Razorpay's event for a report. */
function razorpay({ orderId, paymentId, amountMicros, currency }: PaymentReport, event = 'payment.captured') {
  const entity = { id: paymentId, order_id: orderId, amount: Number(amountMicros / 10_000n), currency };
  return { event, payload: { payment: { entity } } };
}

test('credits a payment once that is told twice, by two events', async ({ anOrder, handle, wallet }) => {
  const { paid } = await anOrder('ven_a', 500_000_000n);
  const events = [razorpay(paid), razorpay(paid, 'order.paid'), razorpay(paid)];
  assert.equal(await handle.execute(events.map((event) => queued(event))), []);
  assert.is((await wallet()).availableMicros, 500_000_000n);
});

test('passes over events that are no concern of a wallet', async ({ handle }) => {
  assert.equal(await handle.execute([queued({ event: 'refund.created', payload: {} })]), []);
});

test('rejects the bad ones alone: at once what is hopeless, for another try what may have come too early', async ({
  anOrder,
  handle,
  wallet,
}) => {
  const { paid } = await anOrder('ven_a', 500_000_000n);
  const unreadable = queued({ event: 'payment.captured' }, 'unreadable');
  const early = queued(razorpay({ ...paid, orderId: 'order_x' }), 'early');
  const misfit = queued(razorpay({ ...paid, amountMicros: 1_000_000n }), 'misfit');
  const rejections = await handle.execute([unreadable, early, misfit, queued(razorpay(paid))]);
  assert.equal(
    rejections.map(({ message, cause, retry }) => [message, cause.split(':')[0], retry]),
    [
      [unreadable, 'payments.unreadable_event', false],
      [early, 'payments.unknown_order', true],
      [misfit, 'payments.mismatch', false],
    ],
  );
  assert.is((await wallet()).availableMicros, 500_000_000n);
});

test('keeps a refund above the payment for an operator, alone or with an earlier one, and leaves the wallet as it was', async ({
  anOrder,
  handle,
  recharges,
  wallet,
}) => {
  const { paid } = await anOrder('ven_a', 500_000_000n);
  const refund = (id: string, amount: number) => {
    const entity = { id, payment_id: paid.paymentId, amount, currency: paid.currency };
    return queued({ event: 'refund.processed', payload: { refund: { entity } } }, id);
  };
  await handle.execute([queued(razorpay(paid)), refund('rfnd_1', 20_000)]);
  const now = async () => [await wallet(), await recharges.findByPayment('razorpay', paid.paymentId)];
  const before = await now();
  assert.is((await wallet()).availableMicros, 300_000_000n);
  const [above, more] = [refund('rfnd_2', 50_001), refund('rfnd_3', 30_001)];
  const rejections = await handle.execute([above, more, above]);
  assert.equal(
    rejections.map(({ message, cause, retry }) => [message, cause.split(':')[0], retry]),
    [
      [above, 'payments.mismatch', false],
      [more, 'payments.exceeds_what_is_left', true],
      [above, 'payments.mismatch', false],
    ],
  );
  assert.equal(await now(), before);
});

test('puts an event that a fault of ours is in the way of aside for another try, and applies those behind it', async (context) => {
  const { anOrder, handle, wallet, logger } = context;
  const poisoned = queued(razorpay((await anOrder('ven_without_wallet', 500_000_000n)).paid), 'poisoned');
  const garbled = { ...queued({}, 'garbled'), value: 'no JSON' };
  const { paid } = await anOrder('ven_a', 500_000_000n);
  const rejections = await handle.execute([poisoned, garbled, queued(razorpay(paid))]);
  assert.equal(
    rejections.map(({ message, cause, retry }) => [message, cause.split(':')[0], retry]),
    [
      [poisoned, 'MissingWallet', true],
      [garbled, 'SyntaxError', true],
    ],
  );
  assert.is((await wallet()).availableMicros, 500_000_000n);
  assert.equal(
    logger.lines.map(({ level, fields }) => [level, fields['eventId'], (fields['err'] as Error).name]),
    [
      ['error', 'poisoned', 'MissingWallet'],
      ['error', 'garbled', 'SyntaxError'],
    ],
  );
});

for (const outage of [new ServiceUnavailable(), new OutcomeUnknown()]) {
  test(`blames no event when the store says ${outage.name}, so that the batch comes again`, async (context) => {
    const { paid } = await context.anOrder('ven_a', 500_000_000n);
    const applyPayment = { execute: () => Promise.reject(outage) } as unknown as ApplyPayment;
    const handle = handlerOf({ ...context, applyPayment });
    assert.is(await rejection(handle.execute([queued(razorpay(paid))])), outage);
  });
}

test('blames no event when the store is gone, whatever it says', async (context) => {
  const { paid } = await context.anOrder('ven_a', 500_000_000n);
  const gone = new Error('disk I/O error');
  const applyPayment = { execute: () => Promise.reject(gone) } as unknown as ApplyPayment;
  const database = { run: () => Promise.reject(gone) } as unknown as Treasury['database'];
  const handle = handlerOf({ ...context, applyPayment, database });
  assert.is(await rejection(handle.execute([queued(razorpay(paid))])), gone);
});

test.run();
