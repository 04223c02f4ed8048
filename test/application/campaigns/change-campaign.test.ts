import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ChangeCampaign } from '../../../src/application/campaigns/change-campaign.ts';
import { CampaignNotFound, CampaignStateConflict } from '../../../src/domain/campaigns/campaign.ts';
import { aMember } from '../../support/actors.ts';
import { aDispatch } from '../../support/dispatch.ts';
import { assertLedgerHolds } from '../../support/ledger-checks.ts';
import { MortalProcess, ProcessDied } from '../../support/mortal-process.ts';
import { rejection } from '../../support/rejection.ts';
import { aCampaign } from '../../support/settlement.ts';

const test = suite('ChangeCampaign');

/** A running campaign with five messages, the first of them on its way. */
async function aRunningOne() {
  const dispatch = aDispatch();
  const campaign = await dispatch.launchToMany(1, 5, { plannedSeq: 5 });
  await dispatch.materialise.execute(campaign, { campaignId: campaign.id, fromSeq: 1, toSeq: 5 });
  const [first] = await dispatch.messagesOf(campaign);
  await dispatch.messages.markSending([first?.id as string], dispatch.clock.nowMs() + 1000, dispatch.clock.nowMs());
  const stored = () => dispatch.campaigns.find(campaign.id);
  return { dispatch, campaign, stored, change: dispatch.changeCampaign, resume: dispatch.resumeCampaign };
}

test('pauses with a reason and resumes without, each any number of times', async () => {
  const { change, resume, campaign, stored } = await aRunningOne();
  await change.pause(aMember, 'ven_a', campaign.id, 'Paused by you');
  const paused = await change.pause(aMember, 'ven_a', campaign.id, 'another reason');
  assert.equal(paused, { ...campaign, state: 'paused', stateReason: 'Paused by you' });
  assert.equal(await stored(), paused);
  await resume.execute(aMember, 'ven_a', campaign.id);
  assert.equal(await resume.execute(aMember, 'ven_a', campaign.id), campaign);
  assert.equal(await stored(), campaign);
});

test('writes down who paused, resumed and cancelled, once however often it is asked', async () => {
  const { change, resume, campaign, dispatch } = await aRunningOne();
  for (const _time of [1, 2]) await change.pause(aMember, 'ven_a', campaign.id, 'Paused by you');
  for (const _time of [1, 2]) await resume.execute(aMember, 'ven_a', campaign.id);
  for (const _time of [1, 2]) await change.cancel(aMember, 'ven_a', campaign.id);
  await rejection(resume.execute(aMember, 'ven_a', campaign.id));
  const { data } = await dispatch.audit.page('ven_a', { limit: 9 });
  assert.equal(
    data.map(({ actor, action, target }) => [actor, action, target]),
    ['cancelled', 'resumed', 'paused'].map((what) => [aMember, `campaign.${what}`, campaign.id]),
  );
});

test('cancels what is not on its way yet, any number of times', async () => {
  const { change, dispatch, campaign, stored } = await aRunningOne();
  await change.pause(aMember, 'ven_a', campaign.id, 'Paused by you');
  await change.cancel(aMember, 'ven_a', campaign.id);
  await change.cancel(aMember, 'ven_a', campaign.id);
  assert.equal(await stored(), { ...campaign, state: 'cancelled', reviewAtMs: 0 });
  assert.equal(await dispatch.states(campaign), { sending: 1, cancelled: 4 });
});

test('refuses what does not follow on the state, and changes nothing', async () => {
  const { change, resume, campaign, stored, dispatch } = await aRunningOne();
  await change.cancel(aMember, 'ven_a', campaign.id);
  assert.instance(await rejection(change.pause(aMember, 'ven_a', campaign.id, 'late')), CampaignStateConflict);
  assert.instance(await rejection(resume.execute(aMember, 'ven_a', campaign.id)), CampaignStateConflict);
  assert.is((await stored())?.state, 'cancelled');
  const completed = { ...campaign, state: 'completed' as const, completedAtMs: 1 };
  await dispatch.campaigns.save(completed);
  assert.instance(await rejection(change.cancel(aMember, 'ven_a', campaign.id)), CampaignStateConflict);
  assert.equal(await stored(), completed);
});

test('gives the money of a campaign back at once of which nothing was planned, whatever it waited for', async () => {
  const waiting = [{}, { state: 'paused' }, { state: 'paused', startsAtMs: 9e12 }] as const;
  for (const [n, changes] of waiting.entries()) {
    const { clock, ...dispatch } = aDispatch();
    const campaign = await dispatch.launchToMany(n, 5, changes);
    const cancelled = await dispatch.changeCampaign.cancel(aMember, 'ven_a', campaign.id);
    assert.equal([cancelled.state, cancelled.completedAtMs], ['cancelled', clock.nowMs()]);
    assert.equal(await dispatch.campaigns.find(campaign.id), cancelled);
    const [hold] = await dispatch.holds.find([campaign.id]);
    assert.equal([hold?.state, hold?.releasedMicros], ['closed', hold?.amountMicros]);
    assert.is((await dispatch.wallet()).heldMicros, 0n);
    clock.advance(1);
    assert.equal(await dispatch.changeCampaign.cancel(aMember, 'ven_a', campaign.id), cancelled);
    assert.equal(await dispatch.nextJobs(), []);
    await assertLedgerHolds(dispatch.database);
  }
});

test('cancels what has no money yet', async () => {
  const dispatch = aDispatch();
  await dispatch.campaigns.add(aCampaign(1, { state: 'preparing' }));
  const { state, completedAtMs } = await dispatch.changeCampaign.cancel(aMember, 'ven_a', aCampaign(1).id);
  assert.equal([state, completedAtMs], ['cancelled', dispatch.clock.nowMs()]);
});

test("knows nobody else's campaigns", async () => {
  const { change, resume, campaign, stored, dispatch } = await aRunningOne();
  assert.instance(await rejection(change.pause(aMember, 'ven_b', campaign.id, 'not mine')), CampaignNotFound);
  assert.instance(await rejection(resume.execute(aMember, 'ven_b', campaign.id)), CampaignNotFound);
  assert.instance(await rejection(change.cancel(aMember, 'ven_b', campaign.id)), CampaignNotFound);
  assert.instance(await rejection(change.cancel(aMember, 'ven_a', 'cmp_none')), CampaignNotFound);
  assert.equal(await stored(), campaign);
  assert.equal(await dispatch.states(campaign), { sending: 1, queued: 4 });
});

test('cancels the campaign and its messages together or not at all, whichever call it dies at', async () => {
  for (let call = 1; ; call++) {
    const { dispatch, campaign, stored } = await aRunningOne();
    const mortal = new MortalProcess(call, 'after');
    const { wrap } = mortal;
    const mortalChange = new ChangeCampaign(
      wrap(dispatch.database),
      wrap(dispatch.campaigns),
      wrap(dispatch.messages),
      wrap(dispatch.releaseHold),
      wrap(dispatch.audit),
      dispatch.clock,
    );
    const error = await mortalChange.cancel(aMember, 'ven_a', campaign.id).catch((thrown: unknown) => thrown);
    const isCancelled = (await stored())?.state === 'cancelled';
    assert.equal(
      await dispatch.states(campaign),
      isCancelled ? { sending: 1, cancelled: 4 } : { sending: 1, queued: 4 },
    );
    if (error instanceof ProcessDied) continue;
    assert.ok(isCancelled && call > 4);
    return;
  }
});

test.run();
