import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { HandlePaymentEvents } from '../../../src/application/payments/handle-payment-events.ts';
import { PAYMENT_EVENTS_TOPIC, type QueuedPaymentEvent } from '../../../src/application/payments/topics.ts';
import { EventFailures } from '../../../src/application/shared/event-failures.ts';
import type { BusMessage } from '../../../src/application/shared/ports.ts';
import type { Recharge } from '../../../src/domain/payments/recharge.ts';
import { aTreasury, type Treasury } from '../../support/treasury.ts';

interface Context {
  treasury: Treasury;
  handle: HandlePaymentEvents;
}

const test = suite<Context>("Stripe's payments");

const AMOUNT_MICROS = 500_000_000n;
const recharge: Recharge = {
  id: 'rch_1',
  vendorId: 'ven_a',
  provider: 'stripe',
  amountMicros: AMOUNT_MICROS,
  currency: 'INR',
  state: 'pending',
  orderId: 'pi_1',
  createdAtMs: 1_000,
};

test.before.each(async (context) => {
  context.treasury = aTreasury();
  const { database, recharges, applyPayment, applyReversal, logger } = context.treasury;
  context.handle = new HandlePaymentEvents(
    applyPayment,
    applyReversal,
    new EventFailures(database, () => recharges.dueForCheck(0, 1), logger),
  );
  await context.treasury.openWallet.open('ven_a');
  await context.treasury.recharges.add(recharge);
});

let events = 0;

function queued(type: string, changes: object = {}, provider: QueuedPaymentEvent['provider'] = 'stripe'): BusMessage {
  events += 1;
  const intent = { id: 'pi_1', amount: 50_000, amount_received: 50_000, currency: 'inr', ...changes };
  const event = { id: `evt_${events}`, type, data: { object: intent } };
  const value: QueuedPaymentEvent = { provider, receivedAtMs: 1_000, event };
  return {
    id: String(events),
    topic: PAYMENT_EVENTS_TOPIC,
    key: intent.id,
    value: JSON.stringify(value),
    attempt: 1,
    firstSeenMs: 1_000,
  };
}

const succeeded = (changes: object = {}) => queued('payment_intent.succeeded', changes);
const failed = () => queued('payment_intent.payment_failed', { amount_received: 0 });
const available = async ({ treasury }: Context) => (await treasury.wallet()).availableMicros;

test('credit the wallet once, however often and in whatever order the events come', async (context) => {
  const repeated = succeeded();
  const batches = [
    [failed(), queued('payment_intent.created')],
    [repeated, repeated, failed()],
    [succeeded(), repeated],
  ];
  for (const batch of batches) assert.equal(await context.handle.execute(batch), []);
  assert.is(await available(context), AMOUNT_MICROS);
  const stored = await context.treasury.recharges.findByOrder('stripe', 'pi_1');
  assert.equal([stored?.state, stored?.paymentId], ['paid', 'pi_1']);
});

test('go to the dead letters at once when amount or currency is wrong, and credit nothing', async (context) => {
  const wrong = [
    succeeded({ amount_received: 49_999 }),
    succeeded({ amount_received: 50_001 }),
    succeeded({ currency: 'usd' }),
  ];
  const rejections = await context.handle.execute(wrong);
  assert.equal(
    rejections.map(({ retry, cause }) => [retry, cause.split(':', 1)[0]]),
    wrong.map(() => [false, 'payments.mismatch']),
  );
  assert.is(await available(context), 0n);
});

test('are tried again when their order is unknown, and hold up no other', async (context) => {
  const unknown = succeeded({ id: 'pi_unknown' });
  const rejections = await context.handle.execute([unknown, succeeded()]);
  assert.equal(
    rejections.map(({ message, retry }) => [message.id, retry]),
    [[unknown.id, true]],
  );
  assert.is(await available(context), AMOUNT_MICROS);
});

test("do not credit another provider's order of the same id", async (context) => {
  await context.treasury.recharges.add({ ...recharge, id: 'rch_2', provider: 'razorpay', orderId: 'pi_2' });
  const [rejection] = await context.handle.execute([succeeded({ id: 'pi_2' })]);
  assert.match(rejection?.cause ?? '', /^payments\.unknown_order/);
  assert.is(await available(context), 0n);
});

test.run();
