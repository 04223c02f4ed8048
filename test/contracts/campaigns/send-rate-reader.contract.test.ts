import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { SendResult } from '../../../src/application/campaigns/ports.ts';
import { aQueuedMessage, campaignStores, messageIdOf } from '../../support/campaign-stores.ts';
import { aCampaign } from '../../support/settlement.ts';

const campaign = aCampaign(1);
/** On a minute. */
const START_MS = 1_795_305_600_000;

/** A message of the campaign that left `atMs` after the start. */
function sent(n: number, atMs: number, of = campaign): SendResult {
  const base = {
    messageId: messageIdOf(of, n),
    leaseUntilMs: 1000,
    state: 'accepted',
    attempt: 0,
    dueAtMs: 0,
    wamid: `wamid.${n}`,
  } as const;
  return { ...base, sent: { campaignId: of.id, atMs: START_MS + atMs } };
}

for (const { name, open, close } of campaignStores) {
  const test = suite(`SendRateReader on ${name}`);
  test.after(close);

  test('says of a campaign that has sent nothing that it has sent nothing', async () => {
    const { rates } = await open();
    assert.equal(await rates.summary(campaign.id), { sends: 0, maxPerSecond: 0 });
    assert.equal(await rates.page(campaign.id, { limit: 5 }), { data: [], nextCursor: null });
  });

  test('counts what left in its second, whatever became of it, and nothing that stayed', async () => {
    const { messages, rates } = await open();
    const { sent: _stayed, ...notSent } = sent(3, 0);
    await messages.recordResults([sent(1, 0), sent(2, 999), { ...notSent, state: 'queued' }], 5);
    await messages.recordResults(
      [
        { ...sent(4, 1000), state: 'failed' },
        { ...sent(5, 500), state: 'unknown' },
      ],
      6,
    );
    assert.equal((await rates.page(campaign.id, { limit: 5 })).data, [
      { atMs: START_MS + 1000, sends: 1 },
      { atMs: START_MS, sends: 3 },
    ]);
    const summary = { sends: 4, maxPerSecond: 3, firstAtMs: START_MS, lastAtMs: START_MS + 1000 };
    assert.equal(await rates.summary(campaign.id), summary);
  });

  test('keeps campaigns apart', async () => {
    const { messages, rates } = await open();
    await messages.recordResults([sent(1, 0), sent(1, 0, aCampaign(2)), sent(2, 0, aCampaign(2))], 5);
    assert.is((await rates.summary(campaign.id)).sends, 1);
    assert.is((await rates.summary(aCampaign(2).id)).maxPerSecond, 2);
  });

  test('counts everything that many senders record at once', async () => {
    const { messages, rates } = await open();
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => messages.recordResults([sent(n, 0), sent(n, 1000), sent(n, 61_000)], 5)),
    );
    assert.equal(
      (await rates.page(campaign.id, { limit: 5 })).data.map(({ sends }) => sends),
      [20, 20, 20],
    );
    assert.is((await rates.summary(campaign.id)).maxPerSecond, 20);
  });

  test('gives seconds newest first, page by page, each once', async () => {
    const { messages, rates } = await open();
    const seconds = [0, 1, 58, 59, 60, 61, 119, 180, 3600];
    await messages.recordResults(
      seconds.map((at, n) => sent(n, at * 1000)),
      5,
    );
    const seen: number[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page = await rates.page(campaign.id, { limit: 2, ...(cursor === undefined ? {} : { cursor }) });
      assert.ok(page.data.length <= 2);
      seen.push(...page.data.map(({ atMs }) => (atMs - START_MS) / 1000));
      cursor = page.nextCursor;
    }
    assert.equal(seen, seconds.toReversed());
    const summary = { sends: 9, maxPerSecond: 1, firstAtMs: START_MS, lastAtMs: START_MS + 3_600_000 };
    assert.equal(await rates.summary(campaign.id), summary);
  });

  test('forgets the sends of results that were not stored', async () => {
    const { unitOfWork, messages, rates } = await open();
    await messages.addMissing([aQueuedMessage(campaign, 1)]);
    const failed = unitOfWork.run(async () => {
      await messages.recordResults([sent(1, 0)], 5);
      throw new Error('not stored');
    });
    await failed.catch(() => undefined);
    assert.is((await rates.summary(campaign.id)).sends, 0);
  });

  test.run();
}
