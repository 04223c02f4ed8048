import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ChargeMessages } from '../../../src/application/wallet/charge-messages.ts';
import { contacts, type MoneyApi, startMoneyApi } from '../../support/money-api.ts';

const test = suite<{ api: MoneyApi }>('/wallet');

test.before.each(async (context) => {
  context.api = await startMoneyApi();
});
test.after.each(async ({ api }) => {
  await api.stop();
  assert.equal(api.faults, []);
});

test('shows ADMIN and STAFF the balance of their own vendor, as decimal strings', async ({ api }) => {
  await api.fund(500_000_000n);
  const body = { templateId: await api.template(1), listId: await api.list(1, contacts(3)), name: 'sale' };
  assert.is((await api.request('POST', '/campaigns/launch', { token: 'staff', body })).status, 202);
  for (const token of ['admin', 'staff']) {
    const answer = await api.request('GET', '/wallet/balance', { token });
    assert.is(answer.status, 200);
    assert.equal(answer.body, {
      currency: 'INR',
      available: '496.89284',
      held: '3.10716',
      receivable: '0.0000',
      journals: 2,
    });
  }
  const other = await api.request('GET', '/wallet/balance', { token: 'other' });
  assert.equal([other.body.available, other.body.journals], ['0.0000', 0]);
});

test('shows ADMIN the journals, newest first, page by page', async ({ api }) => {
  for (const rupees of [100n, 200n, 300n]) await api.fund(rupees * 1_000_000n);
  const first = await api.request('GET', '/wallet/ledger?limit=2', { token: 'admin' });
  assert.is(first.status, 200);
  assert.equal(
    first.body.data.map(({ seq, kind }: { seq: number; kind: string }) => [seq, kind]),
    [
      [3, 'recharge'],
      [2, 'recharge'],
    ],
  );
  const { postings, balances, bookedAt, prevHash } = first.body.data[0];
  assert.equal(balances, { available: '600.0000', held: '0.0000', receivable: '0.0000' });
  assert.equal(postings, [
    { account: 'gateway:razorpay', amount: '-300.0000' },
    { account: 'vendor:ven_a:available', amount: '300.0000' },
  ]);
  assert.is(bookedAt, '2026-11-23T00:00:00.000Z');
  assert.is(prevHash, first.body.data[1].hash);
  const second = await api.request('GET', `/wallet/ledger?limit=2&cursor=${first.body.nextCursor}`, { token: 'admin' });
  assert.equal([second.body.data.length, second.body.data[0].seq, second.body.nextCursor], [1, 1, null]);
  assert.equal((await api.request('GET', '/wallet/ledger', { token: 'other' })).body, { data: [], nextCursor: null });
});

test('shows ADMIN the messages behind a charge, with their campaigns, and no other vendor', async ({ api }) => {
  await api.fund(500_000_000n);
  const body = { templateId: await api.template(1), listId: await api.list(1, contacts(1)), name: 'sale' };
  const launched = await api.request('POST', '/campaigns/launch', { token: 'admin', body });
  const [campaignId, late] = [launched.body.id, `cmp_${'c'.repeat(32)}`];
  const chargeable = {
    price: { priceMicros: 1_035_720n, costMicros: 863_100n },
    reservedMicros: 1_035_720n,
    market: 'IN',
    category: 'marketing',
    firstStatus: 'delivered' as const,
    occurredAtMs: api.clock.nowMs(),
  };
  await api.container.get(ChargeMessages).execute('ven_a', [
    { ...chargeable, messageId: `${campaignId}-con_1`, campaignId },
    // Its hold is closed.
    { ...chargeable, messageId: `${late}-con_2`, campaignId: late },
  ]);
  const ask = (path: string, token = 'admin') => api.request('GET', `/wallet/ledger/${path}`, { token });
  const { status, body: page } = await ask('3/charges');
  assert.is(status, 200);
  const shown = {
    amount: '1.03572',
    fromHold: '1.03572',
    fromAvailable: '0.0000',
    fromReceivable: '0.0000',
    cost: '0.8631',
    market: 'IN',
    category: 'MARKETING',
    firstStatus: 'delivered',
    occurredAt: '2026-11-23T00:00:00.000Z',
  };
  const expected = [
    { messageId: `${campaignId}-con_1`, campaignId, ...shown },
    { messageId: `${late}-con_2`, campaignId: late, ...shown, fromHold: '0.0000', fromAvailable: '1.03572' },
  ].sort((a, b) => (a.messageId < b.messageId ? -1 : 1));
  assert.equal(page, { data: expected, nextCursor: null });
  const first = (await ask('3/charges?limit=1')).body;
  const second = (await ask(`3/charges?limit=1&cursor=${first.nextCursor}`)).body;
  assert.equal([...first.data, ...second.data, second.nextCursor], [...expected, null]);
  assert.equal((await ask('1/charges')).body, { data: [], nextCursor: null });
  const kindsOf = async (id: string) => {
    const { data } = (await api.request('GET', `/wallet/ledger?campaignId=${id}`, { token: 'admin' })).body;
    return data.map(({ kind }: { kind: string }) => kind);
  };
  assert.equal([await kindsOf(campaignId), await kindsOf(late)], [['charge', 'hold'], ['charge']]);
  const [unknown, others] = [await ask('4/charges'), await ask('3/charges', 'other')];
  for (const answer of [unknown, others]) {
    assert.equal([answer.status, answer.body.code], [404, 'wallet.journal_not_found']);
  }
  assert.is((await ask('3/charges', 'staff')).status, 403);
  for (const none of ['0', '-1', 'x', '1.5']) assert.is((await ask(`${none}/charges`)).status, 400, none);
});

test('shows the journals of a time and a kind, and refuses a time that is none', async ({ api }) => {
  await api.fund(100_000_000n);
  const count = async (query: string) =>
    (await api.request('GET', `/wallet/ledger?${query}`, { token: 'admin' })).body.data.length;
  assert.is(await count('kind=recharge&from=2026-11-23T00:00:00Z&until=2026-11-23T00:00:01Z'), 1);
  assert.is(await count('until=2026-11-23T00:00:00Z'), 0);
  assert.is(await count('kind=hold'), 0);
  for (const [query, field] of [
    ['from=yesterday', 'from'],
    ['campaignId=sale', 'campaignId'],
    ["kind='", 'kind'],
  ]) {
    const { status, body } = await api.request('GET', `/wallet/ledger?${query}`, { token: 'admin' });
    assert.equal([status, body.errors[0].path], [400, `/query/${field}`], query);
  }
});

test('gives the balance at any time in the past', async ({ api }) => {
  await api.fund(100_000_000n);
  const at = async (time: string) =>
    (await api.request('GET', `/wallet/balance?at=${time}`, { token: 'staff' })).body.available;
  assert.is(await at('2026-11-22T23:59:59.999Z'), '0.0000');
  assert.is(await at('2026-11-23T00:00:00Z'), '100.0000');
});

test('shows ADMIN what was spent, and refuses a group or a time that is none', async ({ api }) => {
  const time = 'from=2026-11-01T00:00:00Z&until=2026-12-01T00:00:00Z';
  for (const by of ['day', 'campaign', 'template', 'market']) {
    const { status, body } = await api.request('GET', `/wallet/spend?by=${by}&${time}`, { token: 'admin' });
    assert.equal([status, body], [200, { data: [] }], by);
  }
  const code = async (query: string, token = 'admin') =>
    (await api.request('GET', `/wallet/spend?${query}`, { token })).body.code;
  assert.is(await code(`by=hour&${time}`), 'request.invalid');
  assert.is(await code('by=day&from=2026-11-01T00:00:00Z'), 'request.invalid');
  assert.is(await code('by=day&from=2026-11-02T00:00:00Z&until=2026-11-01T00:00:00Z'), 'reporting.invalid_range');
  assert.is(await code(`by=day&${time}`, 'staff'), 'auth.role_missing');
});

test('exports a statement as CSV to ADMIN of the vendor only', async ({ api }) => {
  await api.fund(100_000_000n);
  await api.fund(250_500_000n);
  const { status, body: text, headers } = await api.request('GET', '/wallet/ledger.csv', { token: 'admin' });
  assert.is(status, 200);
  assert.match(headers.get('content-type') ?? '', /^text\/csv/);
  assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="?statement\.csv/);
  const [head, newest, oldest, end] = text.split('\r\n');
  assert.is(
    head,
    'seq,booked_at,kind,available,held,receivable,available_after,held_after,receivable_after,references,hash',
  );
  assert.match(
    newest ?? '',
    /^2,2026-11-23T00:00:00.000Z,recharge,250.5000,0.0000,0.0000,350.5000,0.0000,0.0000,recharge=rch_\w+,[0-9a-f]{64}$/,
  );
  assert.match(oldest ?? '', /^1,2026-11-23T00:00:00.000Z,recharge,100.0000,/);
  assert.is(end, '');
  assert.is(
    (await api.request('GET', '/wallet/ledger.csv?kind=hold', { token: 'admin' })).body.split('\r\n').length,
    2,
  );
  assert.is((await api.request('GET', '/wallet/ledger.csv', { token: 'other' })).body.split('\r\n').length, 2);
  assert.is((await api.request('GET', '/wallet/ledger.csv', { token: 'staff' })).status, 403);
});

test('refuses a kind that no journal has, and a time that ends before it begins, of the statement too', async ({
  api,
}) => {
  const range = 'from=2026-02-01T00:00:00Z&until=2026-01-01T00:00:00Z';
  for (const path of ['/wallet/ledger', '/wallet/ledger.csv']) {
    assert.is((await api.request('GET', `${path}?kind=foo`, { token: 'admin' })).status, 400);
    assert.is((await api.request('GET', `${path}?${range}`, { token: 'admin' })).status, 422);
  }
});

test('does not show STAFF the journals and the recharges', async ({ api }) => {
  for (const path of ['/wallet/ledger', '/wallet/recharges']) {
    const { status, body } = await api.request('GET', path, { token: 'staff' });
    assert.equal([status, body.code], [403, 'auth.role_missing'], path);
  }
});

test('answers 401 to strangers', async ({ api }) => {
  for (const path of ['/wallet/balance', '/wallet/ledger', '/wallet/recharges']) {
    for (const token of [{}, { token: 'forged' }]) {
      const { status, body } = await api.request('GET', path, token);
      assert.equal([status, body.code], [401, 'auth.required'], path);
    }
  }
});

test('refuses wrong queries by name', async ({ api }) => {
  for (const [query, field] of [
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=ten', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['cursor=0', 'cursor'],
    ['cursor=-1', 'cursor'],
    ["cursor=1' OR 1=1", 'cursor'],
    ['vendorId=ven_b', 'vendorId'],
  ]) {
    const { status, body } = await api.request('GET', `/wallet/ledger?${query}`, { token: 'admin' });
    assert.equal([status, body.code, body.errors[0].path], [400, 'request.invalid', `/query/${field}`], query);
  }
});

test('keeps below what an ADMIN is told of a low balance, and tells nobody at first', async ({ api }) => {
  const set = (below: unknown, token = 'admin') => api.request('PATCH', '/wallet/alert', { token, body: { below } });
  const get = async (token = 'admin') => (await api.request('GET', '/wallet/alert', { token })).body;
  assert.equal(await get(), { below: null });
  assert.equal((await set('500.5')).body, { below: '500.5000' });
  assert.equal(await get(), { below: '500.5000' });
  assert.equal(await get('other'), { below: null });
  for (const wrong of [500, '-1', '', undefined]) assert.is((await set(wrong)).status, 400);
  assert.is((await set('1', 'staff')).status, 403);
  assert.equal(await get(), { below: '500.5000' });
  const { status, body } = await set(-1);
  const wrong = { path: '/body/below', code: 'anyOf', message: 'must be string, or must be null' };
  assert.equal([status, body.errors], [400, [wrong]]);
  assert.equal((await set(null)).body, { below: null });
});

test.run();
