import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { randomFrom } from '../../../scripts/demo/random.ts';
import type { OutboundTemplateMessage, SendOutcome } from '../../../src/application/campaigns/message-sender.ts';
import type { SendJob } from '../../../src/application/campaigns/ports.ts';
import { BatchInterrupted } from '../../../src/application/shared/ports.ts';
import {
  type Campaign,
  CampaignStateConflict,
  REVIEW_AT_LEAST_EVERY_MS,
  TRIM_EVERY_MS,
} from '../../../src/domain/campaigns/campaign.ts';
import { OPEN_STATES } from '../../../src/domain/campaigns/message.ts';
import type { Hold } from '../../../src/domain/wallet/hold.ts';
import type { MessageStatus } from '../../../src/domain/webhooks/meta-events.ts';
import { aMember } from '../../support/actors.ts';
import {
  aDispatch,
  type Dispatch,
  LEASE_IS_OVER_MS,
  MAX_OUTSTANDING_JOBS,
  refused,
  UNKNOWN_WAIT_MS,
} from '../../support/dispatch.ts';
import { assertLedgerHolds } from '../../support/ledger-checks.ts';
import { MortalProcess, ProcessDied } from '../../support/mortal-process.ts';
import { aStatus } from '../../support/settlement.ts';

const RECIPIENTS = 110;
const NEVER = Number.POSITIVE_INFINITY;

type Step =
  | { readonly do: 'work'; readonly diesAt: number; readonly when: 'before' | 'after'; readonly leavesAfter: number }
  | { readonly do: 'work twice at once' | 'work again' | 'close' | 'clear stops' }
  | { readonly do: 'pause' | 'resume' | 'cancel' }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'report'; readonly seed: number };

const work: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('work' as const),
  diesAt: fc.oneof(fc.constant(NEVER), fc.integer({ min: 1, max: 150 })),
  when: fc.constantFrom('before' as const, 'after' as const),
  leavesAfter: fc.constantFrom(NEVER, NEVER, NEVER, 10, 60),
});
const rest: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom(
      'work twice at once' as const,
      'work again' as const,
      'close' as const,
      'clear stops' as const,
      'pause' as const,
      'resume' as const,
      'resume' as const,
    ),
  }),
  fc.record({
    do: fc.constant('pass' as const),
    ms: fc.constantFrom(1000, 5000, LEASE_IS_OVER_MS, UNKNOWN_WAIT_MS, TRIM_EVERY_MS),
  }),
  fc.record({ do: fc.constant('report' as const), seed: fc.nat() }),
);
/** Most histories are not cancelled, so that most get to the end. */
const histories = fc
  .record({
    seed: fc.nat(),
    steps: fc.array(fc.oneof(work, rest), { minLength: 4, maxLength: 20 }),
    cancelledAt: fc.option(fc.nat({ max: 19 }), { freq: 2 }),
    resends: fc.boolean(),
  })
  .map(({ seed, steps, cancelledAt, resends }) => ({
    seed,
    resends,
    steps: cancelledAt === null ? steps : steps.toSpliced(cancelledAt, 0, { do: 'cancel' as const }),
  }));

type History = typeof histories extends fc.Arbitrary<infer H> ? H : never;

/** Every kind of answer, most of them good. */
function randomAnswer({ sender }: Dispatch, random: () => number) {
  const others: readonly SendOutcome[] = [
    { kind: 'unknown', cause: 'timed out' },
    { kind: 'not-sent', cause: 'connection refused' },
    ...[131000, 130429, 131056, 131026, 131008].map((code) => refused(code)),
  ];
  return (message: OutboundTemplateMessage): SendOutcome => {
    const chance = random();
    if (chance < 0.004) return refused(190);
    if (chance < 0.008) return refused(132001);
    if (chance < 0.8) return sender.accepted(message);
    return others[Math.floor(random() * others.length)] as SendOutcome;
  };
}

/** Reports on a random part of what WhatsApp has, or may have. */
async function report({ sender, settleStatuses, ...dispatch }: Dispatch, campaign: Campaign, seed: number) {
  const random = randomFrom(seed);
  const statuses: readonly MessageStatus[] = ['sent', 'delivered', 'read', 'failed'];
  const events = (await dispatch.messagesOf(campaign)).flatMap((message) => {
    const kind = sender.outcomes.get(message.id)?.at(-1)?.kind;
    if ((kind !== 'accepted' && kind !== 'unknown') || random() < 0.7) return [];
    return [aStatus(message, statuses[Math.floor(random() * statuses.length)] as MessageStatus)];
  });
  assert.equal((await settleStatuses.execute(events)).unsettled, []);
}

async function live(dispatch: Dispatch, n: number, { seed, steps, resends }: History): Promise<Campaign> {
  const random = randomFrom(seed);
  const { clock, changeCampaign, resumeCampaign, stops } = dispatch;
  dispatch.sender.answer = randomAnswer(dispatch, random);
  const campaign = await dispatch.launchToMany(n, RECIPIENTS, resends ? { resendsUnconfirmed: true } : {});
  /** What the bus holds, and what it once gave out. */
  const onBus: SendJob[] = [];
  const delivered: SendJob[] = [];
  const takeJob = async () => {
    onBus.push(...(await dispatch.nextJobs()));
    const job = onBus.shift();
    if (job) delivered.push(job);
    return job;
  };
  const change = (changing: Promise<unknown>) =>
    changing.catch((error) => assert.instance(error, CampaignStateConflict));

  async function take(step: Step): Promise<void> {
    switch (step.do) {
      case 'work': {
        const job = await takeJob();
        const mortal = new MortalProcess(step.diesAt, step.when);
        const process = dispatch.aWorker(mortal.wrap);
        const leavesAt = dispatch.sender.sent.length + step.leavesAfter;
        try {
          if (job) await process.run(job, () => dispatch.sender.sent.length >= leavesAt);
        } catch (error) {
          assert.ok(error instanceof ProcessDied || error instanceof BatchInterrupted, String(error));
          onBus.push(job as SendJob);
        }
        assert.is(process.limiter.out.size, 0);
        return;
      }
      case 'work twice at once': {
        const job = await takeJob();
        if (job) await Promise.all([dispatch.run(job), dispatch.aWorker().run(job)]);
        return;
      }
      case 'work again': {
        const job = delivered[Math.floor(random() * delivered.length)];
        if (job) await dispatch.run(job);
        return;
      }
      case 'close':
        return dispatch.closeCampaigns.execute();
      case 'clear stops':
        return stops.clear();
      case 'pause':
        await change(changeCampaign.pause(aMember, 'ven_a', campaign.id, 'Paused by you'));
        return;
      case 'resume':
        await change(resumeCampaign.execute(aMember, 'ven_a', campaign.id));
        return;
      case 'cancel':
        await change(changeCampaign.cancel(aMember, 'ven_a', campaign.id));
        return;
      case 'pass':
        clock.advance(step.ms);
        return dispatch.expireSending.execute();
      case 'report':
        return report(dispatch, campaign, step.seed);
    }
  }

  for (const step of steps) {
    await take(step);
    assertSendsOf(dispatch, campaign);
    await assertDoubtsAreKept(dispatch, campaign);
    assert.ok((await total(dispatch, campaign)) <= RECIPIENTS);
    assert.ok((await dispatch.plan.outstanding(campaign.id, dispatch.clock.nowMs())) <= MAX_OUTSTANDING_JOBS);
  }
  for (const job of onBus) await dispatch.run(job);
  return campaign;
}

/** Nobody gets a message again that may have arrived; where the campaign chose so, once. */
function assertSendsOf({ sender }: Dispatch, { id, resendsUnconfirmed }: Campaign): void {
  const most = resendsUnconfirmed ? 2 : 1;
  for (const [messageId, outcomes] of sender.outcomes) {
    if (!messageId.startsWith(id)) continue;
    // What was refused after a send in doubt may be tried again: the doubt is of one send only.
    const arrivals = outcomes.filter(({ kind }) => kind === 'accepted' || kind === 'unknown').length;
    assert.ok(arrivals <= most, `${arrivals} sends of ${messageId} may have arrived`);
  }
}

/** What may have arrived is never taken for unsent, also when a resend was refused. */
async function assertDoubtsAreKept(dispatch: Dispatch, campaign: Campaign): Promise<void> {
  for (const { id, state } of await dispatch.messagesOf(campaign)) {
    const outcomes = dispatch.sender.outcomes.get(id) ?? [];
    if (outcomes.every(({ kind }) => kind === 'refused' || kind === 'not-sent')) continue;
    assert.ok(state !== 'queued' && state !== 'cancelled', `${id} may have arrived and is ${state}`);
  }
}

async function total(dispatch: Dispatch, campaign: Campaign): Promise<number> {
  return Object.values(await dispatch.states(campaign)).reduce((sum, count) => sum + count, 0);
}

/** The operator mends, the vendor resumes, WhatsApp takes everything, and reports. */
async function end(dispatch: Dispatch, campaign: Campaign): Promise<void> {
  const { clock, sender, stops, resumeCampaign, campaigns, closeCampaigns } = dispatch;
  sender.answer = (message) => sender.accepted(message);
  clock.advance(LEASE_IS_OVER_MS);
  await dispatch.expireSending.execute();
  await stops.clear();
  if ((await campaigns.find(campaign.id))?.state === 'paused')
    await resumeCampaign.execute(aMember, 'ven_a', campaign.id);
  if ((await campaigns.find(campaign.id))?.state === 'running') await dispatch.finish(campaign, LEASE_IS_OVER_MS);
  const onTheirWay = (await dispatch.messagesOf(campaign)).filter(
    ({ state }) => state === 'accepted' || state === 'sent',
  );
  await dispatch.settleStatuses.execute(onTheirWay.map((message) => aStatus(message, 'delivered')));
  await closeCampaigns.execute();
  clock.advance(UNKNOWN_WAIT_MS + REVIEW_AT_LEAST_EVERY_MS);
  await closeCampaigns.execute();
}

const test = suite('A campaign');

test('sends each message at most once, or once more where it chose so, and ends with every recipient in one final state, whatever happens', async () => {
  const dispatch = aDispatch();
  let n = 0;
  let crashes = 0;
  const property = fc.asyncProperty(histories, async (history) => {
    n++;
    crashes += history.steps.filter((step) => step.do === 'work' && step.diesAt !== NEVER).length;
    const campaign = await live(dispatch, n, history);
    await end(dispatch, campaign);
    assertSendsOf(dispatch, campaign);
    const ended = (await dispatch.campaigns.find(campaign.id)) as Campaign;
    assert.ok(ended.completedAtMs !== undefined, `${ended.state} and not closed`);
    const states = await dispatch.states(campaign);
    for (const state of OPEN_STATES) assert.is(states[state], undefined);
    if (ended.state === 'completed') assert.is(await total(dispatch, campaign), RECIPIENTS);
    const [hold] = (await dispatch.holds.find([campaign.id])) as [Hold];
    assert.is(hold.capturedMicros + hold.releasedMicros, hold.amountMicros);
  });
  await fc.assert(property, { numRuns: 25 });
  assert.ok(crashes > 10, 'processes died');
  await assertLedgerHolds(dispatch.database);
});

test.run();
