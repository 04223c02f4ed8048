import { createHmac } from 'node:crypto';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Bench, CALM, call, openBench, settledBooks } from './harness.ts';

const payments = suite('the sandbox as payment gateway');
const BASIC = `Basic ${Buffer.from('rzp_test_sandbox:sandbox-payment-secret').toString('base64')}`;
let bench: Bench;

payments.before.each(async () => {
  bench = await openBench();
});
payments.after.each(async () => {
  await bench.close();
});

const at = (path: string): string => `${bench.sandbox.url}${path}`;
const request = { amount: 50_000, currency: 'INR', receipt: 'rch_1', notes: { vendorId: 'ven_1' } };

async function newOrder(): Promise<string> {
  const { json } = await call(at('/v1/orders'), 'POST', request, BASIC);
  return json.id;
}

payments('creates an order as Razorpay does', async () => {
  const { status, json } = await call(at('/v1/orders'), 'POST', request, BASIC);
  assert.is(status, 200);
  assert.match(json.id, /^order_[A-Za-z0-9]{14}$/);
  const { amount, amount_due, currency, receipt, notes } = json;
  assert.equal([amount, amount_due, currency, receipt, json.status], [50_000, 50_000, 'INR', 'rch_1', 'created']);
  assert.equal(notes, { vendorId: 'ven_1' });
  assert.equal((await call(at(`/v1/orders/${json.id}`), 'GET', undefined, BASIC)).json, json);
});

payments('refuses a wrong key, wrong orders and unknown ids', async () => {
  assert.is((await call(at('/v1/orders'), 'POST', request, 'Basic eDp5')).status, 401);
  for (const wrong of [
    { amount: 99 },
    { amount: 100.5 },
    { amount: '50000' },
    { currency: 'inr' },
    { notes: { a: 1 } },
  ]) {
    const { status, json } = await call(at('/v1/orders'), 'POST', { ...request, ...wrong }, BASIC);
    assert.equal([status, json.error.code], [400, 'BAD_REQUEST_ERROR']);
  }
  assert.is((await call(at('/v1/orders'), 'POST', 'null', BASIC)).status, 400);
  for (const path of ['/v1/orders/order_x', '/v1/orders/order_x/payments']) {
    assert.is((await call(at(path), 'GET', undefined, BASIC)).status, 400);
  }
});

payments('tells of a captured payment with two signed events, each with an id of its own', async () => {
  const id = await newOrder();
  const { json: payment } = await call(at(`/pay/${id}`), 'POST', { outcome: 'captured' });
  await bench.receiver.until('both events', (posts) => posts.length === 2);
  const { posts } = bench.receiver;
  assert.equal(new Set(posts.map(({ json }) => json.event)), new Set(['payment.captured', 'order.paid']));
  assert.is(new Set(posts.map(({ headers }) => headers['x-razorpay-event-id'])).size, 2);
  for (const { body, headers, json } of posts) {
    const signature = createHmac('sha256', 'sandbox-payment-webhook-secret').update(body).digest('hex');
    assert.is(headers['x-razorpay-signature'], signature);
    const { entity } = json.payload.payment;
    assert.equal([entity.id, entity.order_id, entity.amount, entity.status], [payment.id, id, 50_000, 'captured']);
  }
  const { json: order } = await call(at(`/v1/orders/${id}`), 'GET', undefined, BASIC);
  assert.equal([order.status, order.amount_paid, order.amount_due], ['paid', 50_000, 0]);
});

payments('lets an order be paid after a failure, and once only', async () => {
  const id = await newOrder();
  assert.is((await call(at(`/pay/${id}`), 'POST', { outcome: 'failed' })).json.status, 'failed');
  const answers = await Promise.all([1, 2, 3].map(() => call(at(`/pay/${id}`), 'POST', { outcome: 'captured' })));
  assert.equal(answers.map(({ status }) => status).sort(), [200, 400, 400]);
  await settledBooks(bench);
  const events = bench.receiver.posts.map(({ json }) => json.event).sort();
  assert.equal(events, ['order.paid', 'payment.captured', 'payment.failed']);
  const { json } = await call(at(`/v1/orders/${id}/payments`), 'GET', undefined, BASIC);
  assert.equal(
    json.items.map((each: { status: string }) => each.status),
    ['failed', 'captured'],
  );
});

payments('shows a page with the amount, and pays by its form', async () => {
  const id = await newOrder();
  const page = await fetch(at(`/pay/${id}`));
  assert.match(page.headers.get('content-type') ?? '', /^text\/html/);
  assert.match(await page.text(), /₹500\.00[\s\S]*value="captured"[\s\S]*value="failed"/);
  const pay = () => fetch(at(`/pay/${id}`), { method: 'POST', body: new URLSearchParams({ outcome: 'captured' }) });
  const paid = await pay();
  assert.equal([paid.status, /Paid/.test(await paid.text())], [200, true]);
  const again = await pay();
  assert.equal([again.status, /already paid/.test(await again.text())], [400, true]);
  assert.is((await call(at(`/pay/${id}`), 'POST', { outcome: 'maybe' })).status, 400);
});

payments('writes what comes from an order into the page as text', async () => {
  const { json } = await call(at('/v1/orders'), 'POST', { ...request, receipt: '<script>' }, BASIC);
  assert.not.match(await (await fetch(at(`/pay/${json.id}`))).text(), /<script>/);
});

payments('gives a payment back in parts, never more than was paid, and tells of each', async () => {
  const payment = (await call(at(`/pay/${await newOrder()}`), 'POST', { outcome: 'captured' })).json;
  const refund = (body: object) => call(at(`/v1/payments/${payment.id}/refund`), 'POST', body, BASIC);
  const first = await refund({ amount: 20_000 });
  assert.equal([first.status, first.json.amount, first.json.payment_id], [200, 20_000, payment.id]);
  for (const amount of [30_001, 0, -1, 0.5, '5']) assert.is((await refund({ amount })).status, 400, String(amount));
  assert.is((await refund({})).json.amount, 30_000);
  assert.is((await refund({})).status, 400);
  const { items } = (await call(at(`/v1/orders/${payment.order_id}/payments`), 'GET', undefined, BASIC)).json;
  assert.equal([items[0].status, items[0].amount_refunded], ['refunded', 50_000]);
  await settledBooks(bench);
  const refunds = bench.receiver.posts.map(({ json }) => json).filter(({ event }) => event === 'refund.processed');
  assert.equal(refunds.map(({ payload }) => payload.refund.entity.amount).sort(), [20_000, 30_000]);
});

payments('lets the bank of a buyer dispute a payment, under one id', async () => {
  const payment = (await call(at(`/pay/${await newOrder()}`), 'POST', { outcome: 'captured' })).json;
  const dispute = (phase: string, id = payment.id) => call(at(`/sandbox/disputes/${id}`), 'POST', { phase });
  for (const phase of ['created', 'won', 'lost']) assert.is((await dispute(phase)).status, 200);
  assert.is((await dispute('withdrawn')).status, 400);
  assert.is((await dispute('created', 'pay_nobody')).status, 400);
  await settledBooks(bench);
  const told = bench.receiver.posts.map(({ json }) => json).filter(({ event }) => event.includes('dispute'));
  assert.equal(told.map(({ event }) => event).sort(), [
    'payment.dispute.created',
    'payment.dispute.lost',
    'payment.dispute.won',
  ]);
  assert.is(new Set(told.map(({ payload }) => payload.dispute.entity.id)).size, 1);
});

payments('posts an event again until a 2xx, over a restart too, with the same id and bytes', async () => {
  const { receiver } = bench;
  receiver.respond = () => ({ status: 500 });
  await call(at(`/pay/${await newOrder()}`), 'POST', { outcome: 'failed' });
  await receiver.until('a refused post', (posts) => posts.length >= 1);
  await bench.restart();
  receiver.respond = () => ({ status: 204 });
  await settledBooks(bench);
  const ids = receiver.posts.map(({ headers }) => headers['x-razorpay-event-id']);
  assert.ok(ids.length >= 2);
  assert.is(new Set(ids).size, 1);
  assert.is(new Set(receiver.posts.map(({ body }) => body.toString())).size, 1);
});

payments('posts duplicates with the id of the original', async () => {
  await bench.close();
  bench = await openBench({ faults: { ...CALM, duplicateShare: 1 } });
  await call(at(`/pay/${await newOrder()}`), 'POST', { outcome: 'captured' });
  await settledBooks(bench);
  const ids = bench.receiver.posts.map(({ headers }) => headers['x-razorpay-event-id']);
  assert.equal([ids.length, new Set(ids).size], [4, 2]);
});

payments.run();
