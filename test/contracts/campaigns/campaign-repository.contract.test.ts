import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { LaunchedAlready } from '../../../src/application/campaigns/ports.ts';
import type { Campaign } from '../../../src/domain/campaigns/campaign.ts';
import { type CampaignStores, campaignStores } from '../../support/campaign-stores.ts';
import { rejection } from '../../support/rejection.ts';
import { aCampaign, PRICES } from '../../support/settlement.ts';

const numbers = (campaigns: readonly Campaign[]) => campaigns.map(({ id }) => Number(id.slice('cmp_'.length)));

for (const { name, open, close } of campaignStores) {
  const test = suite(`CampaignRepository on ${name}`);
  test.after(close);

  async function stored(...campaigns: readonly Campaign[]): Promise<CampaignStores> {
    const stores = await open();
    for (const campaign of campaigns) await stores.campaigns.add(campaign);
    return stores;
  }

  test('gives back every field of a campaign, prices exact', async () => {
    const campaign = aCampaign(1, {
      state: 'paused',
      stateReason: 'Paused by you',
      pausedFor: 'template',
      template: {
        templateId: 'tpl_1',
        metaName: 'va_sale',
        language: 'hi',
        category: 'utility',
        parameters: { header: [{ value: 'Sale' }], body: [{ attribute: 'city', default: 'India' }] },
      },
      plannedSeq: 5,
      optedOut: 3,
      prices: new Map<string, Partial<typeof PRICES>>([
        ['IN', PRICES],
        ['US', { utility: { costMicros: 9_007_199_254_740_993n, priceMicros: 9_007_199_254_740_995n } }],
      ]),
      completedAtMs: 99,
    });
    const { campaigns } = await stored(campaign);
    assert.equal(await campaigns.find(campaign.id), campaign);
    assert.is(await campaigns.find('cmp_none'), undefined);
  });

  test('gives back whom a campaign goes to, and when it starts', async () => {
    const campaign = aCampaign(1, {
      state: 'paused',
      filter: {
        anyOf: [{ listId: 'lst_1', lastSeq: 5 }],
        noneOf: [{ listId: 'lst_2', lastSeq: 7 }],
        failedIn: {
          campaignId: 'cmp_0',
          number: 1,
          classes: ['retry'],
          untilMs: 1_795_300_000_000,
          earlierRetries: ['cmp_9'],
        },
      },
      excluded: 4,
      misfits: [{ reason: 'no name', recipients: 2 }],
      resendsUnconfirmed: true,
      expectedTotalMicros: 9_007_199_254_740_993n,
      requestKey: 'a'.repeat(64),
      trimAtMs: 78,
      startsAtMs: 77,
      scheduledForMs: 77,
      templateRetries: 2,
    });
    const { campaigns } = await stored(campaign);
    assert.equal(await campaigns.find(campaign.id), campaign);
    const { startsAtMs: _start, templateRetries: _retries, ...started } = campaign;
    await campaigns.save({ ...started, state: 'running' });
    assert.equal(await campaigns.find(campaign.id), { ...started, state: 'running' });
  });

  test('knows whether any campaign is not completed, whatever its state', async () => {
    for (const state of ['preparing', 'running', 'paused', 'cancelled'] as const) {
      const { campaigns } = await stored(aCampaign(1, { completedAtMs: 9 }));
      assert.is(await campaigns.hasUnfinished(), false);
      await campaigns.add(aCampaign(2, { state }));
      assert.is(await campaigns.hasUnfinished(), true);
      await campaigns.save(aCampaign(2, { state, completedAtMs: 9 }));
      assert.is(await campaigns.hasUnfinished(), false);
    }
  });

  test('gives the paused campaigns whose start has come, by id and page by page', async () => {
    const { campaigns } = await stored(
      aCampaign(1, { state: 'paused', startsAtMs: 10 }),
      aCampaign(2, { state: 'paused', startsAtMs: 11 }),
      aCampaign(3, { state: 'paused' }),
      aCampaign(4, { state: 'cancelled', startsAtMs: 10 }),
      aCampaign(5, { state: 'paused', startsAtMs: 9, completedAtMs: 9 }),
      aCampaign(6, { state: 'paused', startsAtMs: 1 }),
    );
    assert.equal(numbers(await campaigns.startable(10, '', 10)), [1, 6]);
    assert.equal(numbers(await campaigns.startable(11, '', 2)), [1, 2]);
    assert.equal(numbers(await campaigns.startable(11, aCampaign(2).id, 2)), [6]);
  });

  test('knows the last campaign that retries another, and takes no second of the same number', async () => {
    const retryOf = (n: number, number: number) => ({
      filter: {
        failedIn: { campaignId: aCampaign(n).id, number, classes: ['retry' as const], untilMs: 5, earlierRetries: [] },
      },
    });
    const { campaigns } = await stored(aCampaign(1), aCampaign(2, retryOf(1, 0)));
    assert.is((await campaigns.lastRetryOf(aCampaign(1).id))?.id, aCampaign(2).id);
    assert.is(await campaigns.lastRetryOf(aCampaign(2).id), undefined);
    assert.instance(await rejection(campaigns.add(aCampaign(3, retryOf(1, 0)))), LaunchedAlready);
    await campaigns.add(aCampaign(4, retryOf(1, 1)));
    assert.is((await campaigns.lastRetryOf(aCampaign(1).id))?.id, aCampaign(4).id);
    assert.instance(await rejection(campaigns.add(aCampaign(5, retryOf(1, 1)))), LaunchedAlready);
  });

  test('takes one campaign of a request, also of many at once', async () => {
    const { campaigns, unitOfWork } = await stored(aCampaign(1), aCampaign(2, { requestKey: 'other' }));
    const racers = [3, 4, 5, 6, 7].map((n) => aCampaign(n, { requestKey: 'k' }));
    const launched = await Promise.all(
      racers.map((racer) =>
        unitOfWork.run(async () => {
          const first = await campaigns.ofRequest('k');
          if (!first) await campaigns.add(racer);
          return first ?? racer;
        }),
      ),
    );
    assert.is(new Set(launched.map(({ id }) => id)).size, 1, 'who lost the race looked again');
    const first = await campaigns.ofRequest('k');
    assert.equal(first, launched[0]);
    assert.equal(await campaigns.findMany(racers.map(({ id }) => id)), [first]);
    assert.instance(await rejection(campaigns.add(aCampaign(8, { requestKey: 'k' }))), LaunchedAlready);
    assert.is(await campaigns.ofRequest('none'), undefined);
  });

  test('gives campaigns whose audience is being counted, until they begin, by id and page by page', async () => {
    const preparing = { state: 'preparing', recipients: 0, prices: new Map() } as const;
    const { campaigns } = await stored(
      aCampaign(1, preparing),
      aCampaign(2),
      aCampaign(3, preparing),
      aCampaign(4, preparing),
    );
    assert.equal(numbers(await campaigns.preparing('', 2)), [1, 3]);
    assert.equal(numbers(await campaigns.preparing(aCampaign(3).id, 2)), [4]);
    assert.is(await campaigns.countPreparing(aCampaign(1).vendorId, 5), 3);
    assert.is(await campaigns.countPreparing(aCampaign(1).vendorId, 2), 2);
    assert.is(await campaigns.countPreparing('ven_none', 5), 0);
    const begun = aCampaign(3, { optedOut: 2, excluded: 1, misfits: [{ reason: 'no name', recipients: 3 }] });
    await campaigns.save(begun);
    assert.equal(await campaigns.find(begun.id), begun);
    assert.equal(numbers(await campaigns.preparing('', 5)), [1, 4]);
    assert.equal(await campaigns.reviewable(0, 5), [], 'what is prepared is not reviewed');
  });

  test('gives the running and paused campaigns of a template, by id and page by page', async () => {
    const template = { ...aCampaign(1).template, templateId: 'tpl_1' };
    const { campaigns } = await stored(
      aCampaign(1, { template }),
      aCampaign(2),
      aCampaign(3, { template, state: 'paused' }),
      aCampaign(4, { template, state: 'cancelled' }),
      aCampaign(5, { template, state: 'completed', completedAtMs: 5 }),
      aCampaign(6, { template }),
    );
    assert.equal(numbers(await campaigns.ofTemplate('tpl_1', '', 2)), [1, 3]);
    assert.equal(numbers(await campaigns.ofTemplate('tpl_1', aCampaign(3).id, 2)), [6]);
  });

  test('replaces every field of a campaign, and adds every one', async () => {
    const every: Required<Campaign> = {
      id: aCampaign(1).id,
      vendorId: 'ven_b',
      name: 'another name',
      state: 'paused',
      stateReason: 'Paused by you',
      pausedFor: 'template',
      templateRetries: 2,
      phoneNumberId: '220011223344557',
      template: { ...aCampaign(1).template, templateId: 'tpl_1', category: 'utility' },
      acceptedCategory: 'marketing',
      listId: 'lst_1',
      lastSeq: 11,
      plannedSeq: 9,
      recipients: 8,
      optedOut: 1,
      filter: {
        anyOf: [{ listId: 'lst_2', lastSeq: 5 }],
        failedIn: { campaignId: 'cmp_0', number: 1, classes: ['retry'], untilMs: 5, earlierRetries: ['cmp_9'] },
      },
      excluded: 2,
      misfits: [{ reason: 'no name', recipients: 3 }],
      resendsUnconfirmed: true,
      expectedTotalMicros: 9_007_199_254_740_993n,
      requestKey: 'a'.repeat(64),
      startsAtMs: 70,
      scheduledForMs: 71,
      prices: new Map([['US', { utility: { costMicros: 1n, priceMicros: 2n } }]]),
      createdAtMs: 72,
      completedAtMs: 73,
      reviewAtMs: 74,
      trimAtMs: 75,
    };
    const { campaigns } = await stored(aCampaign(1), aCampaign(2));
    await campaigns.save(every);
    assert.equal(await campaigns.find(every.id), every);
    assert.is((await campaigns.lastRetryOf('cmp_0'))?.id, every.id, 'found by what it is now');
    assert.equal(await campaigns.find(aCampaign(2).id), aCampaign(2), 'no other one is touched');
    await campaigns.save(aCampaign(1));
    assert.equal(await campaigns.find(every.id), aCampaign(1), 'what is gone is gone');
    const added = { ...every, id: aCampaign(3).id };
    await campaigns.add(added);
    assert.equal(await campaigns.find(added.id), added);
  });

  test('refuses a second campaign with the same id', async () => {
    const { campaigns } = await stored(aCampaign(1));
    let refused = false;
    await campaigns.add(aCampaign(1, { name: 'another' })).catch(() => {
      refused = true;
    });
    assert.ok(refused);
    assert.equal(await campaigns.find(aCampaign(1).id), aCampaign(1));
  });

  test('finds those of many that exist', async () => {
    const { campaigns } = await stored(aCampaign(1), aCampaign(2), aCampaign(3));
    const found = await campaigns.findMany([aCampaign(3).id, 'cmp_none', aCampaign(1).id]);
    assert.equal(numbers(found).toSorted(), [1, 3]);
    assert.equal(await campaigns.findMany([]), []);
  });

  test("pages through a vendor's own campaigns, newest first", async () => {
    const { campaigns } = await stored(
      ...[1, 2, 3, 4, 5].map((n) => aCampaign(n)),
      aCampaign(6, { vendorId: 'ven_b' }),
    );
    const first = await campaigns.page('ven_a', { limit: 3 });
    assert.equal(numbers(first.data), [5, 4, 3]);
    const last = await campaigns.page('ven_a', { limit: 3, cursor: first.nextCursor as string });
    assert.equal(numbers(last.data), [2, 1]);
    assert.is(last.nextCursor, null);
  });

  test('gives the planner running campaigns with places to plan or ranges that are due', async () => {
    const planned = { plannedSeq: 10 };
    const { campaigns, plan } = await stored(
      aCampaign(1),
      aCampaign(2, planned),
      aCampaign(3, planned),
      aCampaign(4, planned),
      aCampaign(5, { state: 'paused' }),
      aCampaign(6, { state: 'cancelled' }),
      aCampaign(7, { state: 'completed', completedAtMs: 1 }),
      aCampaign(8, { ...planned, state: 'paused' }),
      aCampaign(9, planned),
      aCampaign(10, { plannedSeq: 5 }),
    );
    const jobOf = (n: number) => ({ campaignId: aCampaign(n).id, fromSeq: 1, toSeq: 10 });
    await plan.add([2, 3, 4, 8, 9].map(jobOf), 200);
    await plan.leave(jobOf(3), 100);
    await plan.leave(jobOf(4), 101);
    await plan.leave(jobOf(8), 0);
    await plan.leave(jobOf(9), undefined);
    assert.equal(numbers(await campaigns.plannable(100, '', 10)), [1, 3, 10]);
    assert.equal(numbers(await campaigns.plannable(101, '', 10)), [1, 3, 4, 10]);
    assert.equal(numbers(await campaigns.plannable(101, '', 2)), [1, 3]);
    assert.equal(numbers(await campaigns.plannable(199, '', 10)), [1, 3, 4, 10]);
    assert.equal(numbers(await campaigns.plannable(200, '', 10)), [1, 2, 3, 4, 10], 'nor is a job that was lost');
    assert.equal(numbers(await campaigns.plannable(101, aCampaign(3).id, 2)), [4, 10]);
  });

  test('gives the closer the campaigns whose review is due, the longest due first', async () => {
    const { campaigns } = await stored(
      aCampaign(1, { reviewAtMs: 5000 }),
      aCampaign(2, { reviewAtMs: 5001 }),
      aCampaign(3, { reviewAtMs: 4998, state: 'paused' }),
      aCampaign(4, { state: 'completed', completedAtMs: 1 }),
      aCampaign(5, { reviewAtMs: 4999, state: 'cancelled' }),
      aCampaign(6, { reviewAtMs: 0, trimAtMs: 7000 }),
    );
    assert.equal(numbers(await campaigns.reviewable(4999, 10)), [6, 3, 5]);
    assert.equal(numbers(await campaigns.reviewable(5000, 10)), [6, 3, 5, 1]);
    assert.equal(numbers(await campaigns.reviewable(5000, 2)), [6, 3]);
    const later = aCampaign(3, { state: 'paused', reviewAtMs: 6000, trimAtMs: 8000 });
    await campaigns.save(later);
    assert.equal(await campaigns.find(later.id), later);
    assert.equal(numbers(await campaigns.reviewable(5000, 10)), [6, 5, 1]);
  });

  test.run();
}
