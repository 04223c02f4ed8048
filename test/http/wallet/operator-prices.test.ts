import { randomUUID } from 'node:crypto';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { exampleOf } from '../../../src/adapters/shared/http-example.ts';
import { MarketsBody, RateCardBody, RateCardPreviewBody } from '../../../src/adapters/wallet/http-pricing-schemas.ts';
import { SqliteChargeRepository } from '../../../src/adapters/wallet/sqlite-charge-repository.ts';
import type { Charge } from '../../../src/domain/wallet/charge.ts';
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

/** Of the manual clock, at the WABA. */
const TODAY = '2026-11-23';

const VENDOR_B = `ven_${'b'.repeat(32)}`;

const post = (api: MoneyApi, path: string, body: unknown, token = 'operator') =>
  api.request('POST', `/operator/${path}`, { token, body });

async function refuses(api: MoneyApi, path: string, body: unknown, status: number, code: string) {
  const before = api.contents();
  const answer = await post(api, path, body);
  assert.equal([answer.status, answer.body.code], [status, code], JSON.stringify(body).slice(0, 200));
  assert.is(api.contents(), before, 'something was written');
  return answer.body;
}

for (const [path, body, status] of [
  ['rate-cards', RateCardBody, 201],
  ['rate-cards/preview', RateCardPreviewBody, 200],
  ['markets', MarketsBody, 201],
] as const) {
  test(`takes the file that the documentation shows for ${path}`, async ({ api }) => {
    const csv = exampleOf(body.properties.csv);
    const answer = await post(api, path, { effectiveFrom: '2027-01-01', csv });
    assert.is(answer.status, status, JSON.stringify(answer.body));
  });
}

test('answers a margin as amounts are written everywhere', async ({ api }) => {
  const margin = { effectiveFrom: '2026-12-01', basisPoints: 1000 };
  assert.equal((await post(api, 'margins', margin)).body, { ...margin, fixed: '0.0000' });
});

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

/** `n` messages that were delivered `daysAgo`, charged as the seeded card says. */
async function delivered(api: MoneyApi, n: number, changes: Partial<Charge> = {}, daysAgo = 1): Promise<void> {
  const amounts = { costMicros: 863_100n, fromAvailableMicros: 0n, fromReceivableMicros: 0n };
  const what = { market: 'IN', category: 'marketing', firstStatus: 'delivered' as const };
  await new SqliteChargeRepository(api.database).insert(
    Array.from({ length: n }, () => ({
      messageId: `msg_${randomUUID()}`,
      campaignId: 'cmp_1',
      vendorId: 'ven_a',
      journalSeq: 1,
      priceMicros: 1_035_720n,
      fromHoldMicros: 1_035_720n,
      occurredAtMs: api.clock.nowMs() - daysAgo * 86_400_000,
      ...amounts,
      ...what,
      ...changes,
    })),
  );
}

test('tells what a card would do to recent spending, vendor by vendor with its margin, and stores nothing', async ({
  api,
}) => {
  await post(api, 'margins', { effectiveFrom: '2026-12-01', basisPoints: 0, fixed: '0.5', vendorId: VENDOR_B });
  await delivered(api, 3);
  await delivered(api, 2, { vendorId: VENDOR_B });
  await delivered(api, 1, { category: 'authentication-international', priceMicros: 7n, fromHoldMicros: 7n });
  await delivered(api, 1, {}, 10);
  const before = api.contents();
  const asked = { effectiveFrom: '2027-01-01', csv: CARD, days: 7 };
  const { status, body } = await post(api, 'rate-cards/preview', asked);
  assert.is(status, 200);
  assert.is(api.contents(), before);
  assert.equal([body.currency, body.on, body.days], ['INR', '2027-01-01', 7]);
  assert.equal(body.lines, [
    {
      market: 'IN',
      name: 'India',
      category: 'AUTHENTICATION-INTERNATIONAL',
      messages: 1,
      spent: '0.000007',
      price: { before: '2.99652', after: null },
      total: { before: '2.99652', after: null },
      difference: null,
    },
    {
      market: 'IN',
      name: 'India',
      category: 'MARKETING',
      messages: 5,
      spent: '5.1786',
      price: { before: '1.03572', after: '1.2000' },
      // Three at 20 % on 0.8631, then on 1; two with 0.5 on each.
      total: { before: '5.83336', after: '6.6000' },
      difference: '0.76664',
    },
  ]);
  assert.is((await post(api, 'rate-cards/preview', { ...asked, days: 31 })).body.lines[1].messages, 6);
});

test('tells what a margin would do: to all without one of their own, or to one vendor', async ({ api }) => {
  await post(api, 'margins', { effectiveFrom: '2026-12-01', basisPoints: 0, fixed: '0.5', vendorId: VENDOR_B });
  await delivered(api, 3);
  await delivered(api, 2, { vendorId: VENDOR_B });
  const before = api.contents();
  const margin = { effectiveFrom: '2027-01-01', basisPoints: 0, fixed: '1' };
  const general = await post(api, 'margins/preview', margin);
  assert.equal(general.body.lines[0].price, { before: '1.03572', after: '1.8631' });
  assert.equal(general.body.lines[0].total, { before: '5.83336', after: '8.3155' });
  const own = await post(api, 'margins/preview', { ...margin, vendorId: VENDOR_B });
  assert.equal(own.body.lines[0].price, { before: '1.03572', after: '1.03572' });
  assert.is(own.body.lines[0].difference, '1.0000');
  assert.is(api.contents(), before);
});

test('refuses to preview what the import would refuse, as that would, and previews what is imported already', async ({
  api,
}) => {
  const card = { effectiveFrom: TODAY, csv: CARD };
  const margin = { effectiveFrom: TODAY, basisPoints: 100, fixed: '0' };
  await post(api, 'rate-cards', card);
  await post(api, 'margins', margin);
  const before = api.contents();
  const other = { ...card, csv: CARD.replace('Germany,INR,9', 'Germany,INR,9.5') };
  for (const path of ['rate-cards/preview', 'rate-cards']) {
    const problem = await refuses(api, path, other, 409, 'pricing.rate_exists');
    assert.is(problem.market, 'DE');
  }
  for (const path of ['margins/preview', 'margins']) {
    await refuses(api, path, { ...margin, basisPoints: 101 }, 409, 'pricing.margin_exists');
  }
  assert.is((await post(api, 'rate-cards/preview', card)).status, 200);
  assert.is((await post(api, 'margins/preview', margin)).status, 200);
  assert.is((await post(api, 'margins/preview', { ...margin, basisPoints: 101, vendorId: VENDOR_B })).status, 200);
  assert.is(api.contents(), before);
});

test('previews nothing that could not be imported, no longer a past than a month, and for operators only', async ({
  api,
}) => {
  const card = { effectiveFrom: '2027-01-01', csv: CARD };
  const margin = { effectiveFrom: '2027-01-01', basisPoints: 100, fixed: '0' };
  await refuses(api, 'rate-cards/preview', { ...card, csv: 'nothing' }, 422, 'pricing.malformed_card');
  await refuses(api, 'margins/preview', { ...margin, basisPoints: 100_001 }, 422, 'pricing.invalid_margin');
  for (const days of [0, 32, 1.5, '7']) {
    await refuses(api, 'rate-cards/preview', { ...card, days }, 400, 'request.invalid');
    await refuses(api, 'margins/preview', { ...margin, days }, 400, 'request.invalid');
  }
  assert.is((await post(api, 'rate-cards/preview', card, 'admin')).status, 403);
  assert.equal((await post(api, 'margins/preview', margin)).body.lines, []);
});

test('refuses malformed and overlapping cards whole, and names what is wrong', async ({ api }) => {
  await post(api, 'rate-cards', { effectiveFrom: TODAY, csv: CARD });
  const at = (csv: string) => ({ effectiveFrom: TODAY, csv });
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
  await refuses(api, 'markets', { effectiveFrom: TODAY, csv }, 422, 'pricing.too_late');
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
  const unknown = { effectiveFrom: '2026-12-01', basisPoints: 5, vendorId: `ven_${'c'.repeat(32)}` };
  for (const path of ['margins', 'margins/preview']) await refuses(api, path, unknown, 404, 'wallet.not_found');
  await post(api, 'margins', { effectiveFrom: TODAY, basisPoints: 5 });
  await refuses(api, 'margins', { effectiveFrom: TODAY, basisPoints: 6 }, 409, 'pricing.margin_exists');
});

test('corrects a mistyped margin of a day to come, and never changes what a past day shows', async ({ api }) => {
  const shown = async (on: string) =>
    (await api.request('GET', `/pricing?on=${on}`, { token: 'admin' })).body.markets[0].prices.MARKETING;
  const margin = { effectiveFrom: '2026-12-05', basisPoints: 100_000 };
  await post(api, 'margins', margin);
  assert.is(await shown('2026-12-05'), '9.4941');
  assert.is((await post(api, 'margins', { ...margin, basisPoints: 2_000 })).status, 201);
  assert.is(await shown('2026-12-05'), '1.03572');
  const past = { ...margin, effectiveFrom: '2025-12-02' };
  const problem = await refuses(api, 'margins', past, 422, 'pricing.too_late');
  assert.is(problem.today, TODAY);
  await refuses(api, 'rate-cards', { ...past, basisPoints: undefined, csv: CARD }, 422, 'pricing.too_late');
  assert.is(await shown('2026-01-01'), '1.03572');
  const acts = api.database.all<{ action: string }>('SELECT action FROM audit_log ORDER BY id');
  assert.equal(
    acts.map(({ action }) => action),
    ['margin.set', 'margin.set'],
  );
});

test('shows operators the prices in force with their parts, of all vendors or of one', async ({ api }) => {
  await post(api, 'margins', { effectiveFrom: TODAY, basisPoints: 0, fixed: '0.5', vendorId: VENDOR_B });
  const marketing = async (query: string) => {
    const { status, body } = await api.request('GET', `/operator/pricing${query}`, { token: 'operator' });
    assert.is(status, 200);
    return [body.currency, body.on, body.markets[0].market, body.markets[0].prices.MARKETING];
  };
  const usual = { cost: '0.8631', margin: '0.17262', price: '1.03572' };
  assert.equal(await marketing(''), ['INR', TODAY, 'IN', usual]);
  assert.equal(await marketing(`?vendorId=${VENDOR_B}`), [
    'INR',
    TODAY,
    'IN',
    { cost: '0.8631', margin: '0.5000', price: '1.3631' },
  ]);
  const early = `?vendorId=${VENDOR_B}&on=2026-11-22`;
  assert.equal(await marketing(early), ['INR', '2026-11-22', 'IN', usual]);
  const nobody = `/operator/pricing?vendorId=ven_${'c'.repeat(32)}`;
  assert.equal((await api.request('GET', nobody, { token: 'operator' })).body.code, 'wallet.not_found');
});

test('lists the margins that were set, page by page, for operators only', async ({ api }) => {
  const own = { effectiveFrom: '2026-12-01', basisPoints: 0, vendorId: VENDOR_B };
  const general = { effectiveFrom: TODAY, basisPoints: 1500 };
  await post(api, 'margins', { ...own, fixed: '0.5' });
  await post(api, 'margins', general);
  const page = async (query: string) =>
    (await api.request('GET', `/operator/margins${query}`, { token: 'operator' })).body;
  const first = await page('?limit=1');
  assert.equal(first.data, [{ ...own, fixed: '0.5000' }]);
  assert.equal(await page(`?limit=1&cursor=${first.nextCursor}`), {
    data: [{ ...general, fixed: '0.0000' }],
    nextCursor: null,
  });
  for (const path of ['margins', 'pricing']) {
    assert.is((await api.request('GET', `/operator/${path}`)).status, 401);
    assert.is((await api.request('GET', `/operator/${path}`, { token: 'admin' })).status, 403);
  }
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
