import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assertLedgerHolds } from '../../support/ledger-checks.ts';
import { type MoneyApi, startMoneyApi } from '../../support/money-api.ts';

const test = suite<{ api: MoneyApi }>('/operator/adjustments');

test.before.each(async (context) => {
  context.api = await startMoneyApi();
  await context.api.fund(500_000_000n);
});
test.after.each(async ({ api }) => {
  await api.stop();
  assert.equal(api.faults, []);
});

const adjustment = { reference: 'ticket-7', vendorId: 'ven_a', amount: '-100.50', reason: 'credited twice by hand' };
const post = (api: MoneyApi, path: string, body?: unknown, token = 'operator') =>
  api.request('POST', `/operator/adjustments${path}`, { token, ...(body === undefined ? {} : { body }) });
const available = async (api: MoneyApi) =>
  (await api.request('GET', '/wallet/balance', { token: 'admin' })).body.available;
const newest = async (api: MoneyApi) =>
  (await api.request('GET', '/wallet/ledger?limit=1', { token: 'admin' })).body.data[0];

test('changes a wallet at once up to the limit, once, and its journal says why', async ({ api }) => {
  for (const _ of [1, 2]) {
    const { status, body } = await post(api, '', adjustment);
    assert.equal([status, body.state, body.amount], [201, 'APPLIED', '-100.5000']);
  }
  assert.is(await available(api), '399.5000');
  const { kind, postings, refs } = await newest(api);
  assert.is(kind, 'adjustment');
  assert.equal(
    postings.map(({ account, amount }: { account: string; amount: string }) => [account, amount]),
    [
      ['adjustments', '100.5000'],
      ['vendor:ven_a:available', '-100.5000'],
    ],
  );
  assert.equal(refs, { adjustment: 'ticket-7', reason: adjustment.reason });
  await assertLedgerHolds(api.database);
});

test('waits above the limit for another operator', async ({ api }) => {
  const alone = await post(api, '', { ...adjustment, reference: 'ticket-6', amount: '-750', vendorId: 'ven_b' });
  assert.is(alone.body.state, 'APPLIED', "the limit that was configured is still one operator's");
  const { body } = await post(api, '', { ...adjustment, amount: '750.000001' });
  assert.equal([body.state, await available(api)], ['PENDING', '500.0000']);
  const waiting = await api.request('GET', '/operator/adjustments/pending', { token: 'operator' });
  assert.equal(waiting.body.data, [body]);
  const own = await post(api, '/ticket-7/approve');
  assert.equal([own.status, own.body.code], [403, 'wallet.second_operator_needed']);
  const other = await post(api, '/ticket-7/approve', undefined, 'operator2');
  assert.equal([other.body.state, other.body.decidedBy], ['APPLIED', 'opr_operator2']);
  assert.is(await available(api), '1250.000001');
  for (const path of ['/ticket-7/approve', '/ticket-7/reject']) {
    const late = await post(api, path, undefined, 'operator2');
    assert.equal([late.status, late.body.code], [409, 'wallet.adjustment_decided']);
  }
  assert.is(await available(api), '1250.000001');
});

test('adds up what one operator adjusts alone in a day, either way, of one wallet', async ({ api }) => {
  const ask = async (reference: string, amount: string, token = 'operator', vendorId = 'ven_a') =>
    (await post(api, '', { ...adjustment, reference, amount, vendorId }, token)).body.state;
  assert.is(await ask('t-1', '-400'), 'APPLIED');
  assert.is(await ask('t-2', '350'), 'APPLIED');
  assert.is(await ask('t-3', '0.000001'), 'PENDING');
  assert.is(await ask('t-2', '350'), 'APPLIED', 'a repetition is not another one');
  assert.is(await ask('t-4', '750', 'operator2'), 'APPLIED');
  assert.is(await ask('t-5', '750', 'operator', 'ven_b'), 'APPLIED');
  await post(api, '/t-3/approve', undefined, 'operator2');
  api.clock.advance(24 * 60 * 60 * 1000 + 1);
  assert.is(await ask('t-6', '750'), 'APPLIED');
});

test('of two at once that are above the limit together one waits', async ({ api }) => {
  const states = await Promise.all(
    ['t-1', 't-2'].map(
      async (reference) => (await post(api, '', { ...adjustment, reference, amount: '400' })).body.state,
    ),
  );
  assert.equal(states.sort(), ['APPLIED', 'PENDING']);
  await assertLedgerHolds(api.database);
});

test('never tells a vendor which operators corrected its wallet', async ({ api }) => {
  await post(api, '', { ...adjustment, amount: '900' });
  await post(api, '/ticket-7/approve', undefined, 'operator2');
  for (const path of ['/wallet/ledger', '/wallet/ledger.csv']) {
    const text = JSON.stringify((await api.request('GET', path, { token: 'admin' })).body);
    assert.match(text, 'ticket-7');
    assert.not.match(text, 'opr_');
  }
});

test('leaves the wallet alone when it is rejected', async ({ api }) => {
  await post(api, '', { ...adjustment, amount: '-5000' });
  assert.is((await post(api, '/ticket-7/reject')).body.state, 'REJECTED');
  assert.is(await available(api), '500.0000');
  assert.equal((await api.request('GET', '/operator/adjustments/pending', { token: 'operator' })).body.data, []);
});

test('refuses what is wrong, and changes nothing', async ({ api }) => {
  await post(api, '', adjustment);
  const before = api.contents();
  for (const [body, status, code] of [
    [{ ...adjustment, amount: '1' }, 409, 'wallet.adjustment_exists'],
    [{ ...adjustment, reference: 'a', amount: '0' }, 422, 'wallet.invalid_adjustment'],
    [{ ...adjustment, reference: 'a', amount: '10000000.000001' }, 422, 'wallet.invalid_adjustment'],
    [{ ...adjustment, reference: 'a', vendorId: 'ven_x' }, 404, 'wallet.not_found'],
    [{ ...adjustment, reference: 'a b' }, 400, 'request.invalid'],
    [{ ...adjustment, amount: '1.0000001' }, 400, 'request.invalid'],
    [{ ...adjustment, reason: '' }, 400, 'request.invalid'],
    [{ ...adjustment, reason: 'two\nlines' }, 400, 'request.invalid'],
    [{ ...adjustment, state: 'applied' }, 400, 'request.invalid'],
  ] as const) {
    const answer = await post(api, '', body);
    assert.equal([answer.status, answer.body.code], [status, code]);
  }
  assert.is((await post(api, '/nothing/approve')).body.code, 'wallet.adjustment_not_found');
  assert.is((await post(api, '', adjustment, 'admin')).status, 403);
  assert.is((await api.request('POST', '/operator/adjustments', { body: adjustment })).status, 401);
  assert.is(api.contents(), before);
});

test.run();
