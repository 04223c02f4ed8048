import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { VendorSuspensions } from '../../../src/application/identity/ports.ts';
import { PaymentProviderUnavailable } from '../../../src/application/payments/ports.ts';
import { type MoneyApi, startMoneyApi } from '../../support/money-api.ts';
import { cutAfterBody, replyWith } from '../../support/stub-server.ts';

const test = suite<{ api: MoneyApi }>('POST /wallet/recharge/init');

test.before.each(async (context) => {
  context.api = await startMoneyApi();
});
test.after.each(async ({ api }) => {
  await api.stop();
  assert.not(api.faults.some((fault) => !(fault instanceof PaymentProviderUnavailable)));
});

const init = (api: MoneyApi, body: unknown, token = 'admin') =>
  api.request('POST', '/wallet/recharge/init', { token, body });

test('opens an order for ADMIN and credits nothing before it is paid', async ({ api }) => {
  const { status, body } = await init(api, { amount: '500.50', currency: 'INR' });
  assert.is(status, 201);
  assert.match(body.id, /^rch_[0-9a-f]{32}$/);
  assert.equal(
    { ...body, id: '' },
    {
      id: '',
      provider: 'razorpay',
      orderId: 'order_1',
      amount: '500.5000',
      gst: '0.0000',
      total: '500.5000',
      currency: 'INR',
      state: 'PENDING',
      createdAt: '2026-11-23T00:00:00.000Z',
      reversed: '0.0000',
      paidAt: null,
      checkout: { keyId: 'rzp_test_1', orderId: 'order_1' },
    },
  );
  assert.is(JSON.parse(api.provider.requests[0]?.body ?? '').amount, 50_050);
  const balance = await api.request('GET', '/wallet/balance', { token: 'admin' });
  assert.equal([balance.body.available, balance.body.journals], ['0.0000', 0]);
  const { checkout: _checkout, ...recharge } = body;
  assert.equal((await api.request('GET', '/wallet/recharges', { token: 'admin' })).body.data, [recharge]);
  assert.equal((await api.request('GET', '/wallet/recharges', { token: 'other' })).body.data, []);
});

test('opens an order for a suspended vendor too, which may have to pay what it owes', async ({ api }) => {
  await api.container.get(VendorSuspensions).add({ vendorId: 'ven_a', reason: 'Unpaid invoices', sinceMs: 1 });
  assert.is((await init(api, { amount: '500.50', currency: 'INR' })).status, 201);
});

test('refuses STAFF and strangers', async ({ api }) => {
  const before = api.contents();
  for (const [token, status, code] of [
    ['staff', 403, 'auth.role_missing'],
    ['forged', 401, 'auth.required'],
  ] as const) {
    const answer = await init(api, { amount: '500' }, token);
    assert.equal([answer.status, answer.body.code], [status, code]);
  }
  assert.is(api.contents(), before);
  assert.equal(api.provider.requests, []);
});

const wrongBodies: readonly [unknown, string | undefined][] = [
  [undefined, undefined],
  ['[]', undefined],
  [{}, '/body/amount'],
  [{ amount: 500 }, '/body/amount'],
  [{ amount: 500.5 }, '/body/amount'],
  [{ amount: null }, '/body/amount'],
  [{ amount: ['500'] }, '/body/amount'],
  [{ amount: '' }, '/body/amount'],
  [{ amount: '-500' }, '/body/amount'],
  [{ amount: '+500' }, '/body/amount'],
  [{ amount: '5e2' }, '/body/amount'],
  [{ amount: '0x1F4' }, '/body/amount'],
  [{ amount: '500.' }, '/body/amount'],
  [{ amount: '500,00' }, '/body/amount'],
  [{ amount: '500\n' }, '/body/amount'],
  [{ amount: '500.0000001' }, '/body/amount'],
  [{ amount: '1'.repeat(400) }, '/body/amount'],
  [{ amount: '500', currency: 'inr' }, '/body/currency'],
  [{ amount: '500', currency: 'RUPEES' }, '/body/currency'],
  [{ amount: '500', vendorId: 'ven_b' }, '/body/vendorId'],
  [{ amount: '500', state: 'paid' }, '/body/state'],
  ['{"amount":"500","__proto__":{"role":"ADMIN"}}', '/body/__proto__'],
];
for (const [body, path] of wrongBodies) {
  test(`answers 400 to ${JSON.stringify(body)?.slice(0, 60)}, and does nothing`, async ({ api }) => {
    const before = api.contents();
    const answer = await init(api, body);
    assert.equal([answer.status, answer.body.code], [400, 'request.invalid']);
    if (path !== undefined) assert.is(answer.body.errors[0].path, path);
    assert.is(api.contents(), before);
    assert.equal(api.provider.requests, []);
  });
}

test('answers 400 to what is no JSON object', async ({ api }) => {
  for (const text of ['{"amount":', '"500"', 'amount=500', 'null']) {
    const answer = await init(api, text);
    assert.equal([answer.status, answer.body.code], [400, 'request.malformed_json'], text);
  }
});

const refusals: readonly [object, string][] = [
  [{ amount: '0' }, 'payments.invalid_amount'],
  [{ amount: '99.99' }, 'payments.invalid_amount'],
  [{ amount: '500000.01' }, 'payments.invalid_amount'],
  [{ amount: '999999999.999999' }, 'payments.invalid_amount'],
  [{ amount: '500.001' }, 'payments.invalid_amount'],
  [{ amount: '500', currency: 'USD' }, 'payments.wrong_currency'],
];
for (const [body, code] of refusals) {
  test(`answers 422 ${code} to ${JSON.stringify(body)}, and does nothing`, async ({ api }) => {
    const before = api.contents();
    const answer = await init(api, body);
    assert.equal([answer.status, answer.body.code], [422, code]);
    assert.is(answer.headers.get('content-type'), 'application/problem+json');
    if (code === 'payments.invalid_amount') {
      assert.equal([answer.body.minimum, answer.body.maximum], ['100.0000', '500000.0000']);
    }
    assert.is(api.contents(), before);
    assert.equal(api.provider.requests, []);
  });
}

test('answers 503 when the provider has no order for us, tells the reason to an operator only, and keeps a trace', async ({
  api,
}) => {
  for (const answer of [replyWith(500, 'stack trace'), replyWith(200, {}), cutAfterBody]) {
    api.provider.answer = answer;
    const { status, body } = await init(api, { amount: '500' });
    assert.equal([status, body.code], [503, 'payments.provider_unavailable']);
    assert.equal(Object.keys(body).sort(), ['code', 'detail', 'status', 'title', 'type']);
    assert.not.match(JSON.stringify(body), /stack trace|127\.0\.0\.1|key-secret|HTTP/);
  }
  assert.match(String((api.faults[0] as Error).cause), /HTTP 500/);
  const { data } = (await api.request('GET', '/wallet/recharges', { token: 'admin' })).body;
  assert.equal(
    data.map(({ state, orderId }: { state: string; orderId: unknown }) => [state, orderId]),
    [1, 2, 3].map(() => ['INITIATED', null]),
  );
});

test.run();
