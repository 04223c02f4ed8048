import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { OutboundTemplateMessage, SendOutcome } from '../../../src/application/campaigns/message-sender.ts';
import type { SendJob } from '../../../src/application/campaigns/ports.ts';
import type { Campaign } from '../../../src/domain/campaigns/campaign.ts';
import { aPhone } from '../../support/contacts.ts';
import { aDispatch, type Dispatch, LEASE_IS_OVER_MS, refused } from '../../support/dispatch.ts';
import { MortalProcess, ProcessDied } from '../../support/mortal-process.ts';
import { rejection } from '../../support/rejection.ts';

const test = suite('RunSendJob in a process that dies');

const RECIPIENTS = 7;
const NEVER = Number.POSITIVE_INFINITY;

/** One recipient of each kind. */
function answerOf({ sender }: Dispatch) {
  return (message: OutboundTemplateMessage, sends: number): SendOutcome => {
    if (message.to === aPhone(2)) return refused(131026);
    if (message.to === aPhone(3)) return { kind: 'unknown', cause: 'timed out' };
    if (message.to === aPhone(4) && sends === 1) return refused(131000);
    if (message.to === aPhone(5) && sends === 1) return refused(130429);
    return sender.accepted(message);
  };
}

/** Runs the `n`-th campaign's only job in a process that dies at a call; gives how often that process was called. */
async function dieAt(dispatch: Dispatch, n: number, call: number, when: 'before' | 'after') {
  const campaign = await dispatch.launchToMany(n, RECIPIENTS);
  const job = (await dispatch.nextJobs()).find(({ campaignId }) => campaignId === campaign.id) as SendJob;
  const mortal = new MortalProcess(call, when);
  const process = dispatch.aWorker(mortal.wrap);
  process.limiter.atOnce = 3;
  await process.run(job).catch((error) => assert.instance(error, ProcessDied));
  assert.is(process.limiter.out.size, 0);
  return { campaign, job, calls: mortal.calls };
}

/** What happens to everybody in the end, when nobody dies or when somebody did. */
function assertEndsWell(dispatch: Dispatch, campaign: Campaign, states: Awaited<ReturnType<Dispatch['states']>>): void {
  assert.equal(dispatch.sender.doubleSends(), []);
  const { accepted = 0, failed = 0, unknown = 0, ...others } = states;
  assert.equal(others, {});
  assert.is(accepted + failed + unknown, RECIPIENTS);
  const mine = [...dispatch.sender.outcomes].filter(([id]) => id.startsWith(campaign.id));
  const isAccepted = ([, outcomes]: (typeof mine)[number]) => outcomes.some(({ kind }) => kind === 'accepted');
  assert.ok(accepted <= mine.filter(isAccepted).length);
}

for (const when of ['before', 'after'] as const) {
  test(`sends nothing twice and loses nobody, whichever call it dies at, ${when} its effect`, async () => {
    const dispatch = aDispatch();
    dispatch.sender.answer = answerOf(dispatch);
    const { calls } = await dieAt(dispatch, 1, NEVER, when);
    assert.ok(calls >= 20, `${calls} calls`);
    let doubts = 0;
    for (let call = 1; call <= calls; call++) {
      const { campaign, job } = await dieAt(dispatch, call + 1, call, when);
      // The bus hands the job to the next process at once, and that one finishes what is not in doubt.
      await dispatch.run(job);
      dispatch.clock.advance(LEASE_IS_OVER_MS);
      await dispatch.expireSending.execute();
      await dispatch.finish(campaign);
      const states = await dispatch.states(campaign);
      assertEndsWell(dispatch, campaign, states);
      doubts += (states.unknown ?? 0) - 1;
    }
    assert.ok(doubts > 0, 'some calls leave a message in doubt');
  });
}

test('has no more messages in doubt than it had slots for at once', async () => {
  const dispatch = aDispatch();
  const campaign = await dispatch.launchToMany(1, 50);
  const [job] = (await dispatch.nextJobs()) as [SendJob];
  const mortal = new MortalProcess(25, 'after');
  const worker = dispatch.aWorker(mortal.wrap);
  worker.limiter.atOnce = 25;
  assert.instance(await rejection(worker.run(job)), ProcessDied);
  await dispatch.run(job);
  const { accepted = 0, sending = 0 } = await dispatch.states(campaign);
  assert.is(accepted + sending, 50);
  assert.ok(sending > 0 && sending <= 25, `${sending} in doubt`);
  assert.equal(dispatch.sender.doubleSends(), []);
});

test.run();
