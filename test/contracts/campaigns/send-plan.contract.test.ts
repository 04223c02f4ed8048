import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NEVER_MS, type SendJob } from '../../../src/application/campaigns/ports.ts';
import { campaignStores } from '../../support/campaign-stores.ts';
import { rejection } from '../../support/rejection.ts';

const NOW_MS = 400;
/** How long workers may have the ranges, where a test is not about that. */
const UNTIL_MS = NEVER_MS;

const jobs = (count: number, campaignId = 'cmp_1'): SendJob[] =>
  Array.from({ length: count }, (_, index) => ({ campaignId, fromSeq: index * 50 + 1, toSeq: (index + 1) * 50 }));

for (const { name, open, close } of campaignStores) {
  const test = suite(`SendPlan on ${name}`);
  test.after(close);

  test('counts ranges that are with a worker, per campaign', async () => {
    const { plan } = await open();
    assert.is(await plan.isDone('cmp_1'), true);
    await plan.add([...jobs(3), ...jobs(2, 'cmp_2')], UNTIL_MS);
    await plan.add([], UNTIL_MS);
    assert.is(await plan.outstanding('cmp_1', NOW_MS), 3);
    assert.is(await plan.outstanding('cmp_2', NOW_MS), 2);
    assert.is(await plan.isDone('cmp_1'), false);
    await plan.leave(jobs(1)[0] as SendJob, undefined);
    await plan.leave(jobs(2)[1] as SendJob, 500);
    assert.equal(
      new Map(await plan.allOutstanding(NOW_MS)),
      new Map([
        ['cmp_1', 1],
        ['cmp_2', 2],
      ]),
    );
  });

  test('is done when every range was left for good, and not while one waits', async () => {
    const { plan } = await open();
    const [first, second] = jobs(2) as [SendJob, SendJob];
    await plan.add([first, second], UNTIL_MS);
    await plan.leave(first, undefined);
    assert.is(await plan.outstanding('cmp_1', NOW_MS), 1);
    await plan.leave(second, 500);
    assert.is(await plan.outstanding('cmp_1', NOW_MS), 0);
    assert.is(await plan.isDone('cmp_1'), false);
    await plan.takeDue('cmp_1', 500, UNTIL_MS, 1);
    await plan.leave(second, undefined);
    assert.is(await plan.isDone('cmp_1'), true);
  });

  test('keeps a range for which no time will come, with no worker and never due, from being done', async () => {
    const { plan } = await open();
    const [job] = jobs(1) as [SendJob];
    await plan.add([job], UNTIL_MS);
    await plan.leave(job, NEVER_MS);
    assert.is(await plan.outstanding('cmp_1', NOW_MS), 0);
    assert.equal(await plan.takeDue('cmp_1', Date.UTC(9999, 0), UNTIL_MS, 1), []);
    assert.is(await plan.isDone('cmp_1'), false);
  });

  test("ends a campaign's ranges, and none of another's: none of them comes due", async () => {
    const { plan } = await open();
    const [waiting, out] = jobs(2) as [SendJob, SendJob];
    const other = jobs(1, 'cmp_2')[0] as SendJob;
    await plan.add([waiting, out, other], UNTIL_MS);
    await plan.leave(waiting, 500);
    await plan.leave(other, 500);
    await plan.end('cmp_1');
    await plan.end('cmp_1');
    assert.is(await plan.isDone('cmp_1'), true);
    assert.equal(await plan.allOutstanding(NOW_MS), new Map());
    assert.equal(await plan.takeDue('cmp_1', 500, UNTIL_MS, 5), []);
    assert.equal(await plan.takeDue('cmp_2', 500, UNTIL_MS, 5), [other]);
  });

  test('gives ranges that are due, the longest due first, and counts them as with a worker', async () => {
    const { plan } = await open();
    const all = jobs(5);
    await plan.add([...all, ...jobs(1, 'cmp_2')], UNTIL_MS);
    const dues = [300, 100, 200, 301, undefined];
    for (const [index, dueAtMs] of dues.entries()) await plan.leave(all[index] as SendJob, dueAtMs);
    await plan.leave(jobs(1, 'cmp_2')[0] as SendJob, 0);
    assert.equal(await plan.takeDue('cmp_1', 300, UNTIL_MS, 2), [all[1], all[2]]);
    assert.is(await plan.outstanding('cmp_1', NOW_MS), 2);
    assert.equal(await plan.takeDue('cmp_1', 300, UNTIL_MS, 2), [all[0]]);
    assert.equal(await plan.takeDue('cmp_1', 300, UNTIL_MS, 2), []);
    assert.equal(await plan.takeDue('cmp_1', 301, UNTIL_MS, 0), []);
    assert.equal(await plan.takeDue('cmp_1', 301, UNTIL_MS, 2), [all[3]]);
  });

  test('takes a range back from a worker whose time is over, as if it had waited until then', async () => {
    const { plan } = await open();
    const [lost, kept, later] = jobs(3) as [SendJob, SendJob, SendJob];
    await plan.add([lost], NOW_MS);
    await plan.add([kept, later], NOW_MS + 1);
    await plan.leave(later, NOW_MS + 1);
    assert.is(await plan.outstanding('cmp_1', NOW_MS), 1);
    assert.equal(await plan.allOutstanding(NOW_MS), new Map([['cmp_1', 1]]));
    assert.equal(await plan.takeDue('cmp_1', NOW_MS, NOW_MS + 1, 3), [lost]);
    assert.equal(await plan.takeDue('cmp_1', NOW_MS, NOW_MS + 1, 3), []);
    assert.is(await plan.outstanding('cmp_1', NOW_MS), 2);
    assert.is((await plan.takeDue('cmp_1', NOW_MS + 1, UNTIL_MS, 3)).length, 3);
    assert.is(await plan.isDone('cmp_1'), false);
  });

  test('hands no range to two of twenty planners that ask at once', async () => {
    const { plan } = await open();
    const all = jobs(30);
    await plan.add(all, UNTIL_MS);
    for (const job of all) await plan.leave(job, 0);
    const taken = (await Promise.all(Array.from({ length: 20 }, () => plan.takeDue('cmp_1', 0, UNTIL_MS, 3)))).flat();
    assert.equal(
      taken.map(({ fromSeq }) => fromSeq).toSorted((a, b) => a - b),
      all.map(({ fromSeq }) => fromSeq),
    );
  });

  test('refuses a range that is in the plan already, and then adds none of those with it', async () => {
    const { plan } = await open();
    await plan.add(jobs(1), UNTIL_MS);
    assert.instance(await rejection(plan.add(jobs(2).toReversed(), UNTIL_MS)), Error);
    assert.is(await plan.outstanding('cmp_1', NOW_MS), 1);
  });

  test.run();
}
