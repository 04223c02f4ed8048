import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { QUARTER_HOUR_MS, type SpendKey } from '../../../src/application/reporting/ports.ts';
import { InvalidSpendRange, ReportSpend } from '../../../src/application/reporting/report-spend.ts';
import { rejection } from '../../support/rejection.ts';
import { aCampaign } from '../../support/settlement.ts';

const test = suite('ReportSpend');

/** What the store has, by the key that is asked for. */
function aReport(keys: Partial<Record<SpendKey, readonly string[]>>) {
  const reader = {
    spend: async (_vendorId: string, _range: object, by: SpendKey) =>
      (keys[by] ?? []).map((key, index) => ({ key, messages: 1, spentMicros: BigInt(index + 1) })),
  };
  const campaigns = { findMany: async () => [aCampaign(1), aCampaign(2)] };
  return new ReportSpend(reader as never, campaigns as never, 'Asia/Kolkata');
}

const DAY_MS = 24 * 60 * 60 * 1000;
const input = { vendorId: 'ven_a', fromMs: 0, untilMs: DAY_MS } as const;

test('begins a day at midnight of the WABA, in order', async () => {
  const quarter = (time: string) => String(Date.parse(time) / QUARTER_HOUR_MS);
  const report = aReport({
    'quarter-hour': ['2026-11-23T18:30:00Z', '2026-11-23T18:15:00Z', '2026-11-22T18:30:00Z'].map(quarter),
  });
  assert.equal(await report.execute({ ...input, by: 'day' }), [
    { key: '2026-11-23', messages: 2, spentMicros: 5n },
    { key: '2026-11-24', messages: 1, spentMicros: 1n },
  ]);
});

test('adds up the campaigns of one template', async () => {
  const report = aReport({ campaign: [aCampaign(1).id, aCampaign(2).id] });
  const { templateId } = aCampaign(1).template;
  assert.equal(await report.execute({ ...input, by: 'template' }), [{ key: templateId, messages: 2, spentMicros: 3n }]);
});

test('refuses a time that ends before it begins or is longer than 92 days', async () => {
  for (const untilMs of [0, -1, 92 * DAY_MS + 1]) {
    assert.instance(await rejection(aReport({}).execute({ ...input, untilMs, by: 'day' })), InvalidSpendRange);
  }
  assert.equal(await aReport({}).execute({ ...input, untilMs: 92 * DAY_MS, by: 'day' }), []);
});

test.run();
