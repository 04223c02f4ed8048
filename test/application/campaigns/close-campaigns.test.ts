import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqliteMessageRepository } from '../../../src/adapters/campaigns/sqlite-message-repository.ts';
import { CloseCampaigns } from '../../../src/application/campaigns/close-campaigns.ts';
import { NEVER_MS, type SendJob } from '../../../src/application/campaigns/ports.ts';
import { type Campaign, TRIM_EVERY_MS } from '../../../src/domain/campaigns/campaign.ts';
import type { Message } from '../../../src/domain/campaigns/message.ts';
import { HOLD_LIFETIME_MS, type Hold, remainingMicros } from '../../../src/domain/wallet/hold.ts';
import type { MessageStatus } from '../../../src/domain/webhooks/meta-events.ts';
import { aMember } from '../../support/actors.ts';
import { aPhone } from '../../support/contacts.ts';
import {
  aDispatch,
  CLOSE_GRACE_MS,
  type Dispatch,
  LEASE_IS_OVER_MS,
  refused,
  UNKNOWN_WAIT_MS,
} from '../../support/dispatch.ts';
import { assertLedgerHolds } from '../../support/ledger-checks.ts';
import { MortalProcess, ProcessDied } from '../../support/mortal-process.ts';
import { aCampaign, aStatus, PRICES } from '../../support/settlement.ts';

const test = suite('CloseCampaigns');

const PRICE_MICROS = PRICES.marketing.priceMicros;

/** A campaign of four that was sent, the last recipient failing. */
async function aSentOne(n = 1, dispatch = aDispatch()) {
  dispatch.sender.answer = (message) =>
    message.to === aPhone(4) ? refused(131026) : dispatch.sender.accepted(message);
  const campaign = await dispatch.launchToMany(n, 4);
  for (const job of await dispatch.nextJobs()) await dispatch.run(job);
  return { dispatch, campaign };
}

async function settle(dispatch: Dispatch, campaign: Campaign, statuses: readonly MessageStatus[]): Promise<void> {
  const messages = await dispatch.messagesOf(campaign);
  await dispatch.settleStatuses.execute(statuses.map((status, index) => aStatus(messages[index] as Message, status)));
}

/** After its review, which is made to be due: the campaign, and its hold. */
async function close({ closeCampaigns, campaigns, holds }: Dispatch, { id }: Campaign) {
  const before = (await campaigns.find(id)) as Campaign;
  if (before.completedAtMs === undefined) await campaigns.save({ ...before, reviewAtMs: 0 });
  await closeCampaigns.execute();
  const [hold] = (await holds.find([id])) as [Hold];
  return { campaign: (await campaigns.find(id)) as Campaign, hold };
}

test('completes a campaign after a quiet time, and gives back what its hold has left', async () => {
  const { dispatch, campaign } = await aSentOne();
  await settle(dispatch, campaign, ['delivered', 'read', 'delivered']);
  dispatch.clock.advance(CLOSE_GRACE_MS - 1);
  assert.is((await close(dispatch, campaign)).campaign.state, 'running');
  dispatch.clock.advance(1);
  const closed = await close(dispatch, campaign);
  assert.equal([closed.campaign.state, closed.campaign.stateReason], ['completed', undefined]);
  assert.is(closed.campaign.completedAtMs, dispatch.clock.nowMs());
  assert.is(closed.hold.state, 'closed');
  assert.is(closed.hold.capturedMicros, 3n * PRICE_MICROS);
  assert.is(closed.hold.releasedMicros, PRICE_MICROS);
  const { availableMicros, heldMicros } = await dispatch.wallet();
  assert.equal([availableMicros, heldMicros], [PRICE_MICROS, 0n]);
  await assertLedgerHolds(dispatch.database);
});

test('lets a late correction of a status start the quiet time anew', async () => {
  const { dispatch, campaign } = await aSentOne();
  await settle(dispatch, campaign, ['delivered', 'failed', 'delivered']);
  dispatch.clock.advance(CLOSE_GRACE_MS - 1);
  await settle(dispatch, campaign, ['read', 'delivered']);
  dispatch.clock.advance(CLOSE_GRACE_MS - 1);
  assert.is((await close(dispatch, campaign)).hold.state, 'open');
  dispatch.clock.advance(1);
  assert.is((await close(dispatch, campaign)).hold.capturedMicros, 3n * PRICE_MICROS);
});

test('reviews a campaign that waits after a fiftieth of its age, and at least every five minutes', async () => {
  const { dispatch, campaign } = await aSentOne();
  const ages: (readonly [ageMs: number, pauseMs: number])[] = [
    [0, 1],
    [50_000, 1000],
    [3_600_000, 72_000],
    [86_400_000, 300_000],
  ];
  for (const [ageMs, pauseMs] of ages) {
    dispatch.clock.advance(campaign.createdAtMs + ageMs - dispatch.clock.nowMs());
    const { reviewAtMs } = (await close(dispatch, campaign)).campaign;
    assert.is(reviewAtMs, dispatch.clock.nowMs() + pauseMs, `at an age of ${ageMs} ms`);
  }
  await settle(dispatch, campaign, ['delivered', 'read', 'delivered']);
  dispatch.clock.advance(299_999);
  await dispatch.closeCampaigns.execute();
  assert.is((await dispatch.campaigns.find(campaign.id))?.completedAtMs, undefined);
  dispatch.clock.advance(1);
  await dispatch.closeCampaigns.execute();
  assert.is((await dispatch.campaigns.find(campaign.id))?.completedAtMs, dispatch.clock.nowMs());
});

test('waits while a message is on its way', async () => {
  const { dispatch, campaign } = await aSentOne();
  for (const statuses of [[], ['delivered', 'delivered'], ['read', 'read', 'sent']] as const) {
    await settle(dispatch, campaign, statuses);
    dispatch.clock.advance(UNKNOWN_WAIT_MS);
    assert.is((await close(dispatch, campaign)).hold.state, 'open');
  }
});

test('keeps of a cancelled campaign only what its messages on their way may cost, and charges that', async () => {
  const dispatch = aDispatch();
  const campaign = await dispatch.launchToMany(1, 900);
  const jobs = await dispatch.nextJobs();
  await dispatch.run(jobs[0] as SendJob);
  await dispatch.changeCampaign.cancel(aMember, 'ven_a', campaign.id);
  assert.is((await close(dispatch, campaign)).hold.releasedMicros, 0n, 'a range is out: not every message is stored');
  for (const job of jobs.slice(1)) await dispatch.run(job);
  const sent = (await dispatch.messagesOf(campaign)).length;
  assert.ok(sent > 3 && sent < 900);
  const { hold, campaign: cancelled } = await close(dispatch, campaign);
  assert.equal([hold.state, hold.releasedMicros], ['open', BigInt(900 - sent) * PRICE_MICROS]);
  assert.is(cancelled.completedAtMs, undefined);
  await settle(dispatch, campaign, ['delivered', 'failed', 'read']);
  assert.equal((await close(dispatch, campaign)).hold.releasedMicros, hold.releasedMicros, 'not at every turn');
  dispatch.clock.advance(TRIM_EVERY_MS);
  const later = await close(dispatch, campaign);
  assert.is(later.hold.releasedMicros, hold.releasedMicros + PRICE_MICROS);
  assert.is(remainingMicros(later.hold), BigInt(sent - 3) * PRICE_MICROS);
  const before = (await dispatch.wallet()).availableMicros;
  await settle(dispatch, campaign, ['delivered', 'delivered']);
  await settle(dispatch, campaign, Array(sent).fill('delivered'));
  assert.equal((await dispatch.wallet()).receivableMicros, 0n);
  assert.is(before - (await dispatch.wallet()).availableMicros, PRICE_MICROS, 'what failed and then came');
  dispatch.clock.advance(CLOSE_GRACE_MS);
  const over = await close(dispatch, campaign);
  assert.equal([over.hold.state, over.hold.capturedMicros], ['closed', BigInt(sent - 1) * PRICE_MICROS]);
  await assertLedgerHolds(dispatch.database);
});

test('gives back hourly what failed, or cost less, of a campaign that waits for its last status', async () => {
  const { dispatch, campaign } = await aSentOne();
  await dispatch.campaigns.save({
    ...((await dispatch.campaigns.find(campaign.id)) as Campaign),
    trimAtMs: dispatch.clock.nowMs() + TRIM_EVERY_MS,
  });
  await settle(dispatch, campaign, ['sent', 'delivered']);
  const [, , third] = await dispatch.messagesOf(campaign);
  const pricing = { type: 'regular', category: 'utility' };
  await dispatch.settleStatuses.execute([aStatus(third as Message, 'delivered', { pricing })]);
  dispatch.clock.advance(TRIM_EVERY_MS - 1);
  assert.is((await close(dispatch, campaign)).hold.releasedMicros, 0n);
  dispatch.clock.advance(1);
  const { hold } = await close(dispatch, campaign);
  assert.equal([hold.state, remainingMicros(hold)], ['open', PRICE_MICROS]);
  assert.is(hold.capturedMicros, PRICE_MICROS + PRICES.utility.priceMicros);
  await assertLedgerHolds(dispatch.database);
});

test('trims a campaign that is cancelled during its review at the next one, not an hour later', async () => {
  const dispatch = aDispatch();
  const { database, campaigns, messages, plan, holds, releaseHold, clock } = dispatch;
  const campaign = await dispatch.launchToMany(1, 4);
  dispatch.sender.answer = (message) =>
    message.to === aPhone(1) ? dispatch.sender.accepted(message) : refused(131057);
  for (const job of await dispatch.nextJobs()) await dispatch.run(job);
  let units = 0;
  const cancelling = {
    async run<T>(work: () => Promise<T>): Promise<T> {
      units += 1;
      if (units === 2) await dispatch.changeCampaign.cancel(aMember, 'ven_a', campaign.id);
      return database.run(work);
    },
  };
  const settings = { closeGraceMs: CLOSE_GRACE_MS, unknownWaitMs: UNKNOWN_WAIT_MS };
  await new CloseCampaigns(cancelling, campaigns, messages, plan, holds, releaseHold, clock, settings).execute();
  await dispatch.closeCampaigns.execute();
  const [hold] = (await holds.find([campaign.id])) as [Hold];
  assert.equal([hold.releasedMicros, remainingMicros(hold)], [3n * PRICE_MICROS, PRICE_MICROS]);
});

test('waits while a range is out or waits, although no message says so', async () => {
  const dispatch = aDispatch();
  const campaign = await dispatch.launchToMany(1, 4);
  const [job] = (await dispatch.nextJobs()) as [SendJob];
  dispatch.clock.advance(UNKNOWN_WAIT_MS);
  const waiting = await close(dispatch, campaign);
  assert.equal([waiting.campaign.state, waiting.hold.releasedMicros], ['running', 0n]);
  await dispatch.plan.leave(job, 0);
  assert.is((await close(dispatch, campaign)).campaign.state, 'running');
  await dispatch.nextJobs();
  await dispatch.changeCampaign.cancel(aMember, 'ven_a', campaign.id);
  assert.is((await close(dispatch, campaign)).hold.state, 'open');
  await dispatch.run(job);
  assert.is((await close(dispatch, campaign)).hold.state, 'closed');
});

test('waits for the planner, although the campaign is older than its hold', async () => {
  const dispatch = aDispatch();
  const createdAtMs = dispatch.clock.nowMs() - 1000;
  const campaign = await dispatch.launchToMany(1, 4, { createdAtMs });
  dispatch.clock.advance(HOLD_LIFETIME_MS - 1);
  assert.is((await close(dispatch, campaign)).hold.state, 'open');
});

test('waits longer for a message whose answer was lost', async () => {
  const { dispatch, campaign } = await aSentOne();
  dispatch.sender.answer = () => ({ kind: 'unknown', cause: 'timed out' });
  const lost = await dispatch.launchToMany(2, 1);
  for (const job of await dispatch.nextJobs()) await dispatch.run(job);
  await settle(dispatch, campaign, ['delivered', 'delivered', 'delivered']);
  dispatch.clock.advance(UNKNOWN_WAIT_MS - 1);
  assert.is((await close(dispatch, campaign)).campaign.state, 'completed');
  assert.is((await close(dispatch, lost)).campaign.state, 'running');
  dispatch.clock.advance(1);
  const closed = await close(dispatch, lost);
  assert.is(closed.campaign.state, 'completed');
  assert.is(closed.hold.releasedMicros, PRICE_MICROS);
  assert.equal(await dispatch.states(lost), { unknown: 1 });
});

test('charges a message that is delivered after its hold was closed', async () => {
  const { dispatch, campaign } = await aSentOne();
  dispatch.sender.answer = () => ({ kind: 'unknown', cause: 'timed out' });
  const lost = await dispatch.launchToMany(2, 1);
  for (const job of await dispatch.nextJobs()) await dispatch.run(job);
  await settle(dispatch, campaign, ['delivered', 'delivered', 'delivered']);
  dispatch.clock.advance(UNKNOWN_WAIT_MS);
  await dispatch.closeCampaigns.execute();
  const before = await dispatch.wallet();
  await settle(dispatch, lost, ['delivered']);
  const after = await dispatch.wallet();
  assert.is(before.availableMicros - after.availableMicros, PRICE_MICROS);
  await assertLedgerHolds(dispatch.database);
});

test('closes after 30 days whatever the messages say, and sends nothing afterwards', async () => {
  const { dispatch, campaign } = await aSentOne();
  await settle(dispatch, campaign, ['delivered', 'sent']);
  dispatch.clock.advance(HOLD_LIFETIME_MS - 1);
  assert.is((await close(dispatch, campaign)).hold.state, 'open');
  dispatch.clock.advance(1);
  const closed = await close(dispatch, campaign);
  assert.is(closed.campaign.state, 'completed');
  assert.is(closed.hold.releasedMicros, 3n * PRICE_MICROS);
  const sent = dispatch.sender.sent.length;
  await dispatch.run({ campaignId: campaign.id, fromSeq: 1, toSeq: 4 });
  assert.is(dispatch.sender.sent.length, sent);
});

test('leaves nothing queued of a campaign that ended while a message was being sent', async () => {
  const dispatch = aDispatch();
  const campaign = await dispatch.launchToMany(1, 1);
  const [job] = (await dispatch.nextJobs()) as [SendJob];
  dispatch.sender.answer = async () => {
    dispatch.clock.advance(HOLD_LIFETIME_MS);
    assert.is((await close(dispatch, campaign)).campaign.state, 'completed');
    return refused(130429);
  };
  await dispatch.run(job);
  assert.equal(await dispatch.states(campaign), { cancelled: 1 });
});

test('closes after 30 days what was paused before its audience was planned, and says why', async () => {
  const dispatch = aDispatch();
  const campaign = await dispatch.launchToMany(1, 3000);
  await dispatch.nextJobs();
  await dispatch.changeCampaign.pause(aMember, 'ven_a', campaign.id, 'Paused by you');
  assert.ok(((await dispatch.campaigns.find(campaign.id))?.plannedSeq ?? 0) < campaign.lastSeq);
  dispatch.clock.advance(HOLD_LIFETIME_MS - 1);
  assert.is((await close(dispatch, campaign)).campaign.state, 'paused');
  dispatch.clock.advance(1);
  const closed = await close(dispatch, campaign);
  assert.is(closed.campaign.state, 'completed');
  assert.match(closed.campaign.stateReason ?? '', /held for 30 days: what had not left was cancelled/);
  assert.is(closed.hold.releasedMicros, 3000n * PRICE_MICROS);
});

test('gives the money of a cancelled campaign back although some of its ranges wait for ever', async () => {
  const dispatch = aDispatch();
  const campaign = await dispatch.launchToMany(1, 900);
  dispatch.sender.answer = () => refused(131000);
  for (const job of await dispatch.nextJobs()) await dispatch.run(job);
  await dispatch.changeCampaign.cancel(aMember, 'ven_a', campaign.id);
  dispatch.clock.advance(CLOSE_GRACE_MS);
  const closed = await close(dispatch, campaign);
  assert.is(closed.campaign.state, 'cancelled');
  assert.is(closed.campaign.completedAtMs, dispatch.clock.nowMs());
  assert.is(closed.hold.releasedMicros, 900n * PRICE_MICROS);
});

test('waits for the workers of a cancelled campaign, and cancels what they bring back', async () => {
  const dispatch = aDispatch();
  const campaign = await dispatch.launchToMany(1, 4);
  const [job] = (await dispatch.nextJobs()) as [SendJob];
  dispatch.sender.answer = async () => {
    await dispatch.changeCampaign.cancel(aMember, 'ven_a', campaign.id);
    dispatch.clock.advance(UNKNOWN_WAIT_MS);
    assert.is((await close(dispatch, campaign)).hold.state, 'open');
    return refused(130429);
  };
  await dispatch.run(job);
  await dispatch.closeCampaigns.execute();
  assert.equal(await dispatch.states(campaign), { cancelled: 4 });
  dispatch.clock.advance(CLOSE_GRACE_MS);
  assert.is((await close(dispatch, campaign)).hold.releasedMicros, 4n * PRICE_MICROS);
  assert.is(await dispatch.plan.isDone(campaign.id), true, 'no range waits for ever');
});

test('waits for a message of a cancelled campaign whose sender died', async () => {
  const dispatch = aDispatch();
  const campaign = await dispatch.launchToMany(1, 2);
  const [job] = (await dispatch.nextJobs()) as [SendJob];
  await dispatch.materialise.execute(campaign, job);
  const [first] = await dispatch.messagesOf(campaign);
  const nowMs = dispatch.clock.nowMs();
  await dispatch.messages.markSending([first?.id as string], nowMs + LEASE_IS_OVER_MS, nowMs);
  await dispatch.changeCampaign.cancel(aMember, 'ven_a', campaign.id);
  await dispatch.run(job);
  dispatch.clock.advance(CLOSE_GRACE_MS);
  assert.is((await close(dispatch, campaign)).hold.state, 'open');
  dispatch.clock.advance(LEASE_IS_OVER_MS);
  await dispatch.expireSending.execute();
  assert.equal(await dispatch.states(campaign), { unknown: 1, cancelled: 1 });
  dispatch.clock.advance(UNKNOWN_WAIT_MS);
  assert.is((await close(dispatch, campaign)).hold.releasedMicros, 2n * PRICE_MICROS);
});

test('closes once, however many close at once and however often', async () => {
  const { dispatch, campaign } = await aSentOne();
  await settle(dispatch, campaign, ['delivered', 'delivered', 'delivered']);
  dispatch.clock.advance(CLOSE_GRACE_MS);
  await Promise.all(Array.from({ length: 10 }, () => dispatch.closeCampaigns.execute()));
  const first = await close(dispatch, campaign);
  dispatch.clock.advance(HOLD_LIFETIME_MS);
  assert.equal(await close(dispatch, campaign), first);
  assert.is((await dispatch.wallet()).availableMicros, PRICE_MICROS);
  const { data: journals } = await dispatch.journals.page('ven_a', { limit: 50 });
  assert.is(journals.filter(({ kind }) => kind === 'release').length, 1);
});

test('completes and releases together or not at all, whichever call it dies at', async () => {
  const dispatch = aDispatch();
  const { database, campaigns, messages, plan, holds, releaseHold, clock } = dispatch;
  for (let call = 1; ; call++) {
    const { campaign } = await aSentOne(call, dispatch);
    await settle(dispatch, campaign, ['delivered', 'delivered', 'delivered']);
    clock.advance(CLOSE_GRACE_MS);
    const { wrap } = new MortalProcess(call, 'after');
    const mortal = new CloseCampaigns(
      wrap(database),
      wrap(campaigns),
      wrap(messages),
      wrap(plan),
      wrap(holds),
      wrap(releaseHold),
      clock,
      { closeGraceMs: CLOSE_GRACE_MS, unknownWaitMs: UNKNOWN_WAIT_MS },
    );
    const error = await mortal.execute().catch((thrown: unknown) => thrown);
    const isCompleted = (await campaigns.find(campaign.id))?.completedAtMs !== undefined;
    assert.is((await holds.find([campaign.id]))[0]?.state, isCompleted ? 'closed' : 'open');
    assert.is((await close(dispatch, campaign)).hold.state, 'closed');
    if (error instanceof ProcessDied) continue;
    assert.ok(isCompleted && call > 8);
    break;
  }
  await assertLedgerHolds(database);
});

test('reaches every campaign, however many wait for a status or cannot be closed', async () => {
  const { dispatch, campaign } = await aSentOne(900);
  const { database, campaigns, plan, holds, releaseHold, clock } = dispatch;
  await settle(dispatch, campaign, ['delivered', 'delivered', 'delivered']);
  const broken = new Set(Array.from({ length: 250 }, (_, index) => aCampaign(index + 1).id));
  await database.run(async () => {
    for (let n = 1; n <= 450; n++) {
      await campaigns.add(aCampaign(n, { state: 'cancelled', createdAtMs: clock.nowMs(), reviewAtMs: 0 }));
      await plan.add([{ campaignId: aCampaign(n).id, fromSeq: 1, toSeq: 10 }], NEVER_MS);
    }
  });
  clock.advance(CLOSE_GRACE_MS);
  const messages = new (class extends SqliteMessageRepository {
    override async cancelQueued(campaignId: string, nowMs: number): Promise<void> {
      if (broken.has(campaignId)) throw new Error('this one cannot be read');
      await super.cancelQueued(campaignId, nowMs);
    }
  })(database);
  const settings = { closeGraceMs: CLOSE_GRACE_MS, unknownWaitMs: UNKNOWN_WAIT_MS };
  const closer = new CloseCampaigns(database, campaigns, messages, plan, holds, releaseHold, clock, settings);
  const failures: unknown[] = [];
  for (let turn = 1; turn <= 3; turn++) await closer.execute().catch((error: unknown) => failures.push(error));
  assert.equal(
    failures.map((error) => (error as AggregateError).errors.length),
    [200, 50],
  );
  assert.is((await campaigns.find(campaign.id))?.state, 'completed');
});

test.run();
