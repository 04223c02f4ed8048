import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type MoneyApi, startMoneyApi } from '../../support/money-api.ts';

const test = suite<{ api: MoneyApi }>('/operator prices');

test.before.each(async (context) => {
  context.api = await startMoneyApi();
});
test.after.each(async ({ api }) => {
  await api.stop();
  assert.equal(api.faults, []);
});

const CARD = [
  '"Cost per delivered message, effective January 1",,,,,,',
  'Market,Currency,Marketing,Utility,Authentication,Authentication-International,Service',
  'India,INR,1,0.2,0.2,n/a,0',
  'Germany,INR,9,4,4,n/a,4',
].join('\r\n');

const post = (api: MoneyApi, path: string, body: unknown, token = 'operator') =>
  api.request('POST', `/operator/${path}`, { token, body });

async function refuses(api: MoneyApi, path: string, body: unknown, status: number, code: string) {
  const before = api.contents();
  const answer = await post(api, path, body);
  assert.equal([answer.status, answer.body.code], [status, code], JSON.stringify(body).slice(0, 200));
  assert.is(api.contents(), before, 'something was written');
  return answer.body;
}

test('imports a card, shows it to vendors with their margins, and writes down who did it', async ({ api }) => {
  assert.is(
    (await post(api, 'margins', { effectiveFrom: '2026-12-01', basisPoints: 1000, fixed: '0.05' })).status,
    201,
  );
  const imported = await post(api, 'rate-cards', { effectiveFrom: '2027-01-01', csv: CARD });
  assert.is(imported.status, 201);
  assert.equal(imported.body.rates[0], {
    market: 'IN',
    name: 'India',
    currency: 'INR',
    effectiveFrom: '2027-01-01',
    costs: { MARKETING: '1.0000', UTILITY: '0.2000', AUTHENTICATION: '0.2000', SERVICE: '0.0000' },
  });
  const { body } = await api.request('GET', '/pricing?on=2027-01-01', { token: 'admin' });
  assert.equal(
    body.markets.map(({ market }: { market: string }) => market),
    ['DE', 'IN'],
  );
  assert.is(body.markets[1].prices.MARKETING, '1.1500');
  assert.is((await api.request('GET', '/pricing', { token: 'admin' })).body.markets[0].prices.MARKETING, '1.03572');
  const acts = api.database.all<{ action: string; actor_id: string }>('SELECT * FROM audit_log ORDER BY id');
  assert.equal(
    acts.map(({ action, actor_id }) => [action, actor_id]),
    [
      ['margin.set', 'opr_operator'],
      ['rate_card.imported', 'opr_operator'],
    ],
  );
});

test('refuses malformed and overlapping cards whole, and names what is wrong', async ({ api }) => {
  await post(api, 'rate-cards', { effectiveFrom: '2027-01-01', csv: CARD });
  const at = (csv: string) => ({ effectiveFrom: '2027-01-01', csv });
  assert.is((await post(api, 'rate-cards', at(CARD))).status, 201);
  const overlapping = CARD.replace('Germany,INR,9', 'Germany,INR,9.5');
  const problem = await refuses(api, 'rate-cards', at(overlapping), 409, 'pricing.rate_exists');
  assert.is(problem.market, 'DE');
  const unknown = CARD.replace('Germany', 'Atlantis');
  const malformed = await refuses(api, 'rate-cards', at(unknown), 422, 'pricing.malformed_card');
  assert.equal(malformed.errors, [
    { path: '/body/csv/4', code: 'unknown_market', message: 'There is no market Atlantis' },
  ]);
  for (const csv of [CARD.replace('9,4', '9,-4'), CARD.replace('Market,', 'Land,'), '"a', 'x\n'.repeat(2_000)]) {
    await refuses(api, 'rate-cards', at(csv), 422, 'pricing.malformed_card');
  }
});

test('refuses markets of a day that has begun, and margins that are none', async ({ api }) => {
  const csv = 'prefix,country,market\n91,IN,IN\n';
  await refuses(api, 'markets', { effectiveFrom: '2026-11-23', csv }, 422, 'pricing.markets_too_late');
  await refuses(
    api,
    'markets',
    { effectiveFrom: '2026-12-01', csv: 'prefix,market\n091,IN' },
    422,
    'pricing.malformed_card',
  );
  assert.equal((await post(api, 'markets', { effectiveFrom: '2026-12-01', csv })).body, {
    effectiveFrom: '2026-12-01',
    prefixes: 1,
  });
  await refuses(api, 'margins', { effectiveFrom: '2026-12-01', basisPoints: 100_001 }, 422, 'pricing.invalid_margin');
  await post(api, 'margins', { effectiveFrom: '2026-12-01', basisPoints: 5 });
  await refuses(api, 'margins', { effectiveFrom: '2026-12-01', basisPoints: 6 }, 409, 'pricing.margin_exists');
});

test('refuses bodies of another shape, strangers and vendors', async ({ api }) => {
  for (const [path, body] of [
    ['rate-cards', { csv: CARD }],
    ['rate-cards', { effectiveFrom: '2027-02-30', csv: CARD }],
    ['rate-cards', { effectiveFrom: '2027-01-01', csv: '' }],
    ['rate-cards', { effectiveFrom: '2027-01-01', csv: 'x'.repeat(80_001) }],
    ['margins', { effectiveFrom: '2027-01-01', basisPoints: 1.5 }],
    ['margins', { effectiveFrom: '2027-01-01', basisPoints: -1 }],
    ['margins', { effectiveFrom: '2027-01-01', basisPoints: 1, fixed: '0.0000001' }],
    ['margins', { effectiveFrom: '2027-01-01', basisPoints: 1, vendorId: 'ven_b' }],
  ] as const) {
    await refuses(api, path, body, 400, 'request.invalid');
  }
  for (const path of ['rate-cards', 'markets', 'margins']) {
    const body = { effectiveFrom: '2027-01-01', csv: CARD, basisPoints: 1 };
    assert.is((await api.request('POST', `/operator/${path}`, { body })).status, 401);
    assert.equal((await post(api, path, body, 'admin')).body.code, 'auth.operator_needed');
  }
});

test.run();
