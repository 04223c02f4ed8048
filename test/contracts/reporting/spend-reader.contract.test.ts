import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MongoSpendReader } from '../../../src/adapters/reporting/mongo-spend-reader.ts';
import { SqliteSpendReader } from '../../../src/adapters/reporting/sqlite-spend-reader.ts';
import { QUARTER_HOUR_MS, type SpendReader } from '../../../src/application/reporting/ports.ts';
import type { Charge } from '../../../src/domain/wallet/charge.ts';
import { messageIdOf } from '../../support/campaign-stores.ts';
import { type BooksStores, mongoBooks, sqliteBooks } from '../../support/ledger-checks.ts';
import { aCampaign, aCharge } from '../../support/settlement.ts';
import { storeAdapters } from '../../support/store-adapters.ts';

const CAMPAIGNS = [aCampaign(1), aCampaign(2)] as const;
const START_MS = 2_000_000 * QUARTER_HOUR_MS;
const RANGE = { fromMs: START_MS, untilMs: START_MS + 10 * QUARTER_HOUR_MS };

function chargeOf(
  campaign: (typeof CAMPAIGNS)[number],
  n: number,
  priceMicros: bigint,
  changes: Partial<Charge> = {},
): Charge {
  const messageId = messageIdOf(campaign, n);
  const price = { priceMicros, fromHoldMicros: priceMicros };
  return aCharge({ messageId, campaignId: campaign.id, ...price, occurredAtMs: START_MS, ...changes });
}

const adapters = await storeAdapters<BooksStores & { readonly spend: SpendReader }>({
  sqlite: (database) => ({ ...sqliteBooks(database), spend: new SqliteSpendReader(database) }),
  mongo: (database) => ({ ...mongoBooks(database), spend: new MongoSpendReader(database) }),
});

for (const { name, open, close } of adapters) {
  const test = suite<BooksStores & { spend: SpendReader }>(`SpendReader on ${name}`);
  test.after(close);
  test.before.each(async (context) => {
    Object.assign(context, await open());
    const [first, second] = CAMPAIGNS;
    await context.charges.insert([
      chargeOf(first, 1, 5n),
      chargeOf(first, 2, 7n, { market: 'Other', category: 'utility', occurredAtMs: START_MS + QUARTER_HOUR_MS - 1 }),
      chargeOf(second, 3, 9_007_199_254_740_993n, { occurredAtMs: START_MS + QUARTER_HOUR_MS }),
      chargeOf(first, 4, 100n, { vendorId: 'ven_b' }),
      chargeOf(first, 5, 100n, { occurredAtMs: START_MS - 1 }),
      chargeOf(first, 6, 100n, { occurredAtMs: RANGE.untilMs }),
    ]);
  });

  test('adds up the charges of one vendor and one time by campaign, the dearest first, to the last micro', async ({
    spend,
  }) => {
    const both = [
      { key: CAMPAIGNS[1].id, messages: 1, spentMicros: 9_007_199_254_740_993n },
      { key: CAMPAIGNS[0].id, messages: 2, spentMicros: 12n },
    ];
    assert.equal(await spend.spend('ven_a', RANGE, 'campaign', 10), both);
    assert.equal(await spend.spend('ven_a', RANGE, 'campaign', 1), both.slice(0, 1));
    assert.equal(await spend.spend('ven_c', RANGE, 'campaign', 10), []);
  });

  test('adds up by quarters of an hour', async ({ spend }) => {
    assert.equal(await spend.spend('ven_a', RANGE, 'quarter-hour', 10), [
      { key: '2000001', messages: 1, spentMicros: 9_007_199_254_740_993n },
      { key: '2000000', messages: 2, spentMicros: 12n },
    ]);
  });

  test('adds up by market', async ({ spend }) => {
    assert.equal(await spend.spend('ven_a', RANGE, 'market', 10), [
      { key: 'IN', messages: 2, spentMicros: 9_007_199_254_740_998n },
      { key: 'Other', messages: 1, spentMicros: 7n },
    ]);
  });

  test('adds up by what a price depends on: category and market', async ({ spend }) => {
    assert.equal(await spend.spend('ven_a', RANGE, 'price', 10), [
      { key: 'marketing IN', messages: 2, spentMicros: 9_007_199_254_740_998n },
      { key: 'utility Other', messages: 1, spentMicros: 7n },
    ]);
  });

  test.run();
}
