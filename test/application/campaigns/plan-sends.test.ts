import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqliteCampaignRepository } from '../../../src/adapters/campaigns/sqlite-campaign-repository.ts';
import { PlanSends } from '../../../src/application/campaigns/plan-sends.ts';
import type { SendJob } from '../../../src/application/campaigns/ports.ts';
import { EXPRESS_SEND_JOBS_TOPIC } from '../../../src/application/campaigns/topics.ts';
import type { Campaign } from '../../../src/domain/campaigns/campaign.ts';
import { aMember } from '../../support/actors.ts';
import { aDispatch, type Dispatch, JOB_SIZE, MAX_OUTSTANDING_JOBS } from '../../support/dispatch.ts';
import { MortalProcess, ProcessDied } from '../../support/mortal-process.ts';
import { rejection } from '../../support/rejection.ts';
import { aCampaign } from '../../support/settlement.ts';

const test = suite('PlanSends');

const LARGE = { lastSeq: 1_000_000, recipients: 1_000_000 };

const bySeq = (a: SendJob, b: SendJob) => a.fromSeq - b.fromSeq;

async function add({ campaigns }: Dispatch, ...added: readonly Campaign[]): Promise<void> {
  for (const campaign of added) await campaigns.add(campaign);
}

test('covers every place of the audience exactly once, with a bounded number of ranges out', async () => {
  const dispatch = aDispatch();
  const campaign = aCampaign(1, { ...LARGE, lastSeq: 3 * MAX_OUTSTANDING_JOBS * JOB_SIZE + 17 });
  await add(dispatch, campaign);
  const all: SendJob[] = [];
  const out: SendJob[] = [];
  for (let turn = 0; turn < 100 && all.at(-1)?.toSeq !== campaign.lastSeq; turn++) {
    const jobs = await dispatch.nextJobs();
    all.push(...jobs);
    out.push(...jobs);
    assert.ok(out.length <= MAX_OUTSTANDING_JOBS);
    assert.is(await dispatch.plan.outstanding(campaign.id, dispatch.clock.nowMs()), out.length);
    for (const job of out.splice(0, 1 + (turn % 7))) await dispatch.plan.leave(job, undefined);
  }
  assert.is(all[0]?.fromSeq, 1);
  assert.is(all.at(-1)?.toSeq, campaign.lastSeq);
  for (const [index, { fromSeq, toSeq }] of all.slice(1).entries()) {
    assert.is(fromSeq, (all[index] as SendJob).toSeq + 1);
    assert.ok(toSeq - fromSeq < JOB_SIZE);
  }
  assert.equal(await dispatch.nextJobs(), []);
});

test('emits nothing while as many ranges as allowed are out', async () => {
  const dispatch = aDispatch();
  await add(dispatch, aCampaign(1, { lastSeq: 10_000, recipients: 10_000 }));
  const jobs = await dispatch.nextJobs();
  assert.is(jobs.length, MAX_OUTSTANDING_JOBS);
  assert.equal(await dispatch.nextJobs(), []);
  await dispatch.plan.leave(jobs[3] as SendJob, undefined);
  assert.is((await dispatch.nextJobs()).length, 1);
});

test('emits waiting ranges when they are due, before new ones', async () => {
  const dispatch = aDispatch();
  const { plan, clock } = dispatch;
  await add(dispatch, aCampaign(1, { lastSeq: 10_000, recipients: 10_000 }));
  const [first, second, third] = (await dispatch.nextJobs()) as [SendJob, SendJob, SendJob];
  await plan.leave(first, clock.nowMs() + 5000);
  await plan.leave(second, clock.nowMs() + 2000);
  const fresh = (await dispatch.nextJobs()) as [SendJob, SendJob];
  assert.is(fresh.length, 2);
  await plan.leave(third, undefined);
  await plan.leave(fresh[0], undefined);
  await plan.leave(fresh[1], undefined);
  clock.advance(2000);
  const jobs = await dispatch.nextJobs();
  assert.equal(jobs[0], second);
  assert.is(jobs.length, 3);
  clock.advance(2999);
  assert.equal(await dispatch.nextJobs(), []);
  await plan.leave(second, undefined);
  clock.advance(1);
  assert.equal(await dispatch.nextJobs(), [first]);
});

test('emits a range again whose job the bus has lost, and its room was free for that', async () => {
  const dispatch = aDispatch();
  await add(dispatch, aCampaign(1, { lastSeq: 10_000, recipients: 10_000 }));
  const lost = await dispatch.nextJobs();
  dispatch.clock.advance(15 * 60_000 - 1);
  assert.equal(await dispatch.nextJobs(), []);
  dispatch.clock.advance(1);
  assert.equal(await dispatch.nextJobs(), lost);
  assert.equal(await dispatch.nextJobs(), []);
});

test('emits each range once while ten planners plan at once', async () => {
  const dispatch = aDispatch();
  await add(dispatch, aCampaign(1, { lastSeq: 12 * JOB_SIZE }));
  const waiting = await dispatch.nextJobs();
  for (const job of waiting) await dispatch.plan.leave(job, 0);
  await add(dispatch, aCampaign(2, { lastSeq: 10 * JOB_SIZE }));
  await Promise.all(Array.from({ length: 10 }, () => dispatch.planSends.execute()));
  const jobs = await dispatch.nextJobs();
  assert.is(new Set(jobs.map(({ campaignId, fromSeq }) => `${campaignId} ${fromSeq}`)).size, jobs.length);
  assert.is(jobs.length, 22);
});

test('emits nothing for campaigns that do not run, nor for a stopped number', async () => {
  const dispatch = aDispatch();
  await add(
    dispatch,
    aCampaign(1, { state: 'paused' }),
    aCampaign(2, { state: 'cancelled' }),
    aCampaign(3, { state: 'completed', completedAtMs: 1 }),
    aCampaign(4, { phoneNumberId: 'stopped' }),
    aCampaign(5, { phoneNumberId: 'open' }),
  );
  await dispatch.stops.stop({
    phoneNumberId: 'stopped',
    reason: 'locked (131031)',
    liftedBy: 'operator',
    stoppedAtMs: 1,
  });
  const planned = async () => (await dispatch.nextJobs()).map(({ campaignId }) => campaignId);
  assert.equal(await planned(), [aCampaign(5).id]);
  await dispatch.stops.clear();
  assert.equal(await planned(), [aCampaign(4).id]);
});

test('emits nothing for a campaign that was paused since the planner saw it', async () => {
  const dispatch = aDispatch();
  const { database, campaigns, plan, stops, vendorWeights, numberRate, outbox, clock, changeCampaign } = dispatch;
  await add(dispatch, aCampaign(1));
  class PausedMeanwhile extends SqliteCampaignRepository {
    override async plannable(nowMs: number, afterId: string, limit: number) {
      const seen = await super.plannable(nowMs, afterId, limit);
      for (const { id } of seen) await changeCampaign.pause(aMember, 'ven_a', id, 'Paused by you');
      return seen;
    }
  }
  const paused = new PausedMeanwhile(database);
  await new PlanSends(database, paused, plan, stops, vendorWeights, numberRate, outbox, clock).execute();
  assert.equal(await outbox.pending(10), []);
  assert.is((await campaigns.find(aCampaign(1).id))?.plannedSeq, 0);
});

test('reaches every campaign in its turn, however many there are and wait for their last statuses', async () => {
  const dispatch = aDispatch();
  const planned = { lastSeq: 10, plannedSeq: 10 };
  const { database, plan } = dispatch;
  await database.run(async () => {
    for (let n = 1; n <= 250; n++) await dispatch.campaigns.add(aCampaign(n, planned));
    for (let n = 251; n <= 700; n++) await dispatch.campaigns.add(aCampaign(n, LARGE));
  });
  const reached: string[] = [];
  while (reached.length < 450) {
    const jobs = await dispatch.nextJobs();
    assert.ok(jobs.length > 0 && jobs.length <= MAX_OUTSTANDING_JOBS);
    reached.push(...jobs.map(({ campaignId }) => campaignId));
    for (const job of jobs) await plan.leave(job, undefined);
  }
  assert.equal(new Set(reached.slice(0, 450)).size, 450);
});

test('shares a number by the weights of the vendors, however many campaigns each of them has', async () => {
  const dispatch = aDispatch();
  const { campaigns, plan, vendorWeights, outbox, planSends } = dispatch;
  await vendorWeights.set('ven_b', 2);
  await vendorWeights.set('ven_c', 4);
  for (let n = 1; n <= 10; n++) {
    await add(dispatch, aCampaign(n, { ...LARGE, vendorId: ['ven_b', 'ven_c'][n - 1] ?? 'ven_a' }));
  }
  const placesOf = new Map<string, number>();
  for (let turn = 0; turn < 70; turn++) {
    await planSends.execute();
    const pending = await outbox.pending(1000);
    await outbox.remove(pending.map(({ id }) => id));
    for (const { value } of pending) {
      const job = JSON.parse(value) as SendJob;
      const vendorId = (await campaigns.find(job.campaignId))?.vendorId ?? '';
      placesOf.set(vendorId, (placesOf.get(vendorId) ?? 0) + job.toSeq - job.fromSeq + 1);
      await plan.leave(job, undefined);
    }
  }
  const [a = 0, b = 0, c = 0] = ['ven_a', 'ven_b', 'ven_c'].map((vendorId) => placesOf.get(vendorId));
  assert.ok(a > 0 && Math.abs(b / a - 2) < 0.05 && Math.abs(c / a - 4) < 0.05, `${a}, ${b}, ${c}`);
});

test('emits a small campaign at once on the lane of its own, although large ones fill the number', async () => {
  const dispatch = aDispatch();
  await add(dispatch, aCampaign(1, LARGE));
  const filling = await dispatch.nextJobs();
  assert.is(filling.length, MAX_OUTSTANDING_JOBS);
  await add(dispatch, aCampaign(2, { vendorId: 'ven_b', lastSeq: 2 * JOB_SIZE, recipients: 2 * JOB_SIZE }));
  await dispatch.planSends.execute();
  const small = await dispatch.outbox.pending(100);
  assert.is(small.length, 2);
  assert.ok(small.every(({ topic }) => topic === EXPRESS_SEND_JOBS_TOPIC));
});

test('keys jobs by phone number, and the slices of a number by more than one key', async () => {
  const dispatch = aDispatch();
  await add(dispatch, aCampaign(1, { ...LARGE, phoneNumberId: '1' }));
  await dispatch.planSends.execute();
  const keys = (await dispatch.outbox.pending(100)).map(({ key }) => key);
  assert.ok(keys.every((key) => key.startsWith('1:')));
  assert.ok(new Set(keys).size > 8);
});

test('plans and emits together or not at all, whichever call it dies at', async () => {
  const dispatch = aDispatch();
  const lastSeq = (MAX_OUTSTANDING_JOBS + 4) * JOB_SIZE;
  const dieAt = async (n: number, call: number, when: 'before' | 'after') => {
    await add(dispatch, aCampaign(n, { ...LARGE, lastSeq, phoneNumberId: String(n) }));
    // One range waits and is due, so that both kinds are emitted.
    const [first, ...others] = (await dispatch.nextJobs()) as [SendJob, ...SendJob[]];
    await dispatch.plan.leave(first, 0);
    const done = others.slice(0, 3);
    for (const job of done) await dispatch.plan.leave(job, undefined);
    const mortal = new MortalProcess(call, when);
    const { wrap } = mortal;
    const planner = new PlanSends(
      wrap(dispatch.database),
      wrap(dispatch.campaigns),
      wrap(dispatch.plan),
      wrap(dispatch.stops),
      wrap(dispatch.vendorWeights),
      wrap(dispatch.numberRate),
      wrap(dispatch.outbox),
      dispatch.clock,
    );
    if (call !== Number.POSITIVE_INFINITY) assert.instance(await rejection(planner.execute()), ProcessDied);
    else await planner.execute();
    const emitted = await dispatch.nextJobs();
    assert.equal(emitted.toSorted(bySeq), [
      first,
      ...[1, 2, 3]
        .map((more) => MAX_OUTSTANDING_JOBS + more)
        .map((range) => ({
          campaignId: first.campaignId,
          fromSeq: (range - 1) * JOB_SIZE + 1,
          toSeq: range * JOB_SIZE,
        })),
    ]);
    // Out of the way of the next one.
    await dispatch.campaigns.save(aCampaign(n, { state: 'cancelled' }));
    return mortal.calls;
  };
  const calls = await dieAt(1, Number.POSITIVE_INFINITY, 'before');
  assert.ok(calls >= 8);
  for (let call = 1; call <= calls; call++) {
    await dieAt(2 * call, call, 'before');
    await dieAt(2 * call + 1, call, 'after');
  }
});

test.run();
