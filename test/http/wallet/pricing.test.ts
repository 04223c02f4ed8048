import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type MoneyApi, startMoneyApi } from '../../support/money-api.ts';

const test = suite<{ api: MoneyApi }>('/pricing');

test.before.each(async (context) => {
  context.api = await startMoneyApi();
});
test.after.each(async ({ api }) => {
  await api.stop();
  assert.equal(api.faults, []);
});

const INDIA = {
  market: 'IN',
  name: 'India',
  prices: {
    MARKETING: '1.03572',
    UTILITY: '0.1380',
    AUTHENTICATION: '0.1380',
    'AUTHENTICATION-INTERNATIONAL': '2.99652',
    SERVICE: '0.1380',
  },
};

test('shows ADMIN and STAFF their own prices of today, and not what they cost', async ({ api }) => {
  await api.database.change(`INSERT INTO price_margins VALUES ('ven_b', '2026-11-01', 0, 0)`);
  for (const token of ['admin', 'staff']) {
    const { status, body } = await api.request('GET', '/pricing', { token });
    assert.is(status, 200);
    assert.equal(body, { currency: 'INR', on: '2026-11-23', markets: [INDIA] });
  }
  const other = await api.request('GET', '/pricing', { token: 'other' });
  assert.is(other.body.markets[0].prices.MARKETING, '0.8631');
});

test('shows the prices of another day', async ({ api }) => {
  const { body } = await api.request('GET', '/pricing?on=2025-12-31', { token: 'admin' });
  assert.equal([body.on, body.markets[0].prices.MARKETING], ['2025-12-31', '0.94152']);
  const early = await api.request('GET', '/pricing?on=2020-01-01', { token: 'admin' });
  assert.equal(early.body.markets, []);
});

test('answers 401 to strangers and 400 to a day that is none', async ({ api }) => {
  assert.is((await api.request('GET', '/pricing')).status, 401);
  for (const query of ['on=2026-02-30', 'on=today', 'on=', 'at=2026-01-01', 'vendorId=ven_b']) {
    const { status, body } = await api.request('GET', `/pricing?${query}`, { token: 'admin' });
    assert.equal([status, body.code], [400, 'request.invalid'], query);
  }
});

test.run();
