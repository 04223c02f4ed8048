import { mock } from 'node:test';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqliteSendRateReader } from '../../../src/adapters/campaigns/sqlite-send-rate-reader.ts';
import { BELIEVED_MS } from '../../../src/application/campaigns/campaign-standings.ts';
import type { SendOutcome } from '../../../src/application/campaigns/message-sender.ts';
import { NEVER_MS, type SendJob } from '../../../src/application/campaigns/ports.ts';
import { SYSTEMATIC_REFUSALS } from '../../../src/application/campaigns/refusal-streaks.ts';
import { BatchInterrupted } from '../../../src/application/shared/ports.ts';
import { type Campaign, complete, MAX_TEMPLATE_RETRIES } from '../../../src/domain/campaigns/campaign.ts';
import type { Message } from '../../../src/domain/campaigns/message.ts';
import { ANSWER_LOST, MAX_RETRIES, NOT_TAKEN } from '../../../src/domain/campaigns/send-errors.ts';
import { secondOf } from '../../../src/domain/campaigns/send-rate.ts';
import { aMember } from '../../support/actors.ts';
import { aContact, aPhone } from '../../support/contacts.ts';
import {
  aDispatch,
  type Dispatch,
  LEASE_IS_OVER_MS,
  MAX_IN_FLIGHT,
  refused,
  SEND_TIMEOUT_MS,
  UNKNOWN_WAIT_MS,
  type Wrap,
} from '../../support/dispatch.ts';
import { eventually } from '../../support/eventually.ts';
import { hasStopped, sayStop } from '../../support/opt-outs.ts';
import { rejection } from '../../support/rejection.ts';
import { aCampaign, aStatus } from '../../support/settlement.ts';
import { aTemplate } from '../../support/templates.ts';

const test = suite('RunSendJob');

/** A campaign whose only range is with a worker. */
async function withJob(recipients: number, changes: Partial<Campaign> = {}) {
  const dispatch = aDispatch();
  const campaign = await dispatch.launchToMany(1, recipients, changes);
  const [job] = (await dispatch.nextJobs()) as [SendJob];
  return { dispatch, campaign, job };
}

/** Where each range of the campaign stands. */
async function planOf({ plan, clock }: Dispatch, { id }: Campaign): Promise<'out' | 'waiting' | 'done' | 'due'> {
  if (await plan.isDone(id)) return 'done';
  if ((await plan.outstanding(id, clock.nowMs())) > 0) return 'out';
  return (await plan.takeDue(id, clock.nowMs(), NEVER_MS, 1)).length > 0 ? 'due' : 'waiting';
}

/** Holds one call of a method back until it is told to go on. */
function gate(method: string) {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let reached = () => {};
  const isReached = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const wrap: Wrap = (target) =>
    new Proxy(target, {
      get: (_target, name) => {
        const call = Reflect.get(target, name) as (...input: unknown[]) => unknown;
        return async (...input: unknown[]) => {
          if (name === method) {
            reached();
            await opened;
          }
          return call.apply(target, input);
        };
      },
    });
  return { wrap, open, isReached };
}

test('counts what left in its second, and not what did not leave', async () => {
  const { dispatch, campaign, job } = await withJob(3);
  const startMs = dispatch.clock.nowMs();
  const notSent: SendOutcome = { kind: 'not-sent', cause: 'refused connection' };
  const outcomes = [notSent, refused(131026)];
  dispatch.sender.answer = (message) => outcomes.shift() ?? dispatch.sender.accepted(message);
  await dispatch.run(job);
  const rates = new SqliteSendRateReader(dispatch.database);
  assert.equal((await rates.page(campaign.id, { limit: 5 })).data, [{ atMs: secondOf(startMs), sends: 2 }]);
});

test("tells the limiter Meta's word on the number before it takes slots", async () => {
  const { dispatch, campaign, job } = await withJob(3);
  const { phoneNumberId } = campaign;
  const word = { throughputPerSecond: 20, isFlagged: false, qualityAtMs: 1 };
  await dispatch.phoneNumberLimits.save(phoneNumberId, word);
  dispatch.limiter.onWait = () => assert.equal([...dispatch.limiter.limits], [[phoneNumberId, 20]]);
  await dispatch.run(job);
  assert.equal(await dispatch.states(campaign), { accepted: 3 });
});

test('sends every recipient of the range once, with its own texts and callback data', async () => {
  const dispatch = aDispatch();
  const people = [1, 2, 3].map((n) => aContact(n, { name: `Asha ${n}` }));
  const campaign = await dispatch.launchTo(1, people, {
    template: {
      templateId: 'tpl_1',
      metaName: 'va_sale',
      language: 'hi',
      category: 'marketing',
      parameters: { body: [{ attribute: 'name' }] },
    },
  });
  for (const job of await dispatch.nextJobs()) await dispatch.run(job);
  assert.equal(
    dispatch.sender.sent,
    [1, 2, 3].map((n) => ({
      phoneNumberId: campaign.phoneNumberId,
      to: aPhone(n),
      callbackData: `v1:ven_a:${campaign.id}-${aContact(n).id}`,
      template: { metaName: 'va_sale', language: 'hi', bodyParameters: [`Asha ${n}`] },
    })),
  );
  for (const message of await dispatch.messagesOf(campaign)) {
    assert.is(message.state, 'accepted');
    assert.is(message.wamid, `wamid.v1:ven_a:${message.id}`);
  }
  assert.is(await planOf(dispatch, campaign), 'done');
  assert.is(dispatch.limiter.out.size, 0);
});

interface Expected extends Partial<Pick<Message, 'state' | 'attempt' | 'errorCode' | 'wamid'>> {
  readonly state: Message['state'];
  readonly dueInMs?: number;
  readonly dueWithinMs?: number;
  readonly campaign?: Campaign['state'];
  readonly stopped?: true;
  readonly slowDowns?: number;
  readonly plan?: 'done' | 'due' | 'waiting';
}

const outcomes: readonly (readonly [string, SendOutcome, Expected])[] = [
  ['accepted', { kind: 'accepted', wamid: 'wamid.1' }, { state: 'accepted', wamid: 'wamid.1' }],
  ['lost', { kind: 'unknown', cause: 'timed out' }, { state: 'unknown' }],
  ['not sent', { kind: 'not-sent', cause: 'refused' }, { state: 'queued', dueWithinMs: 1000, plan: 'waiting' }],
  [
    'not sent, wait',
    { kind: 'not-sent', cause: 'HTTP 429', retryAfterMs: 7000 },
    { state: 'queued', dueInMs: 7000, plan: 'waiting' },
  ],
  ['retry', refused(131000), { state: 'queued', attempt: 1, dueWithinMs: 1000, plan: 'waiting' }],
  ['retry, wait', refused(131057, 60_000), { state: 'queued', attempt: 1, dueInMs: 60_000, plan: 'waiting' }],
  ['throttle of the number', refused(130429), { state: 'queued', dueInMs: 0, slowDowns: 1, plan: 'due' }],
  ['throttle of the recipient', refused(131056), { state: 'queued', dueInMs: 1000, plan: 'waiting' }],
  ['stop of the platform', refused(190), { state: 'queued', dueInMs: 0, stopped: true, plan: 'due' }],
  ['stop of the campaign', refused(132001), { state: 'queued', dueInMs: 0, campaign: 'paused', plan: 'due' }],
  ['failure of the recipient', refused(131026), { state: 'failed', errorCode: 131026 }],
  ['code that nobody knows', refused(999_999), { state: 'queued', attempt: 1, dueWithinMs: 1000, plan: 'waiting' }],
];

/** What a vendor reads where no code says why. */
const TOLD = { accepted: undefined, unknown: ANSWER_LOST, 'not-sent': NOT_TAKEN };

for (const [what, outcome, expected] of outcomes) {
  test(`takes a message to ${expected.state} after: ${what}`, async () => {
    const { dispatch, campaign, job } = await withJob(1);
    dispatch.sender.answer = () => outcome;
    await dispatch.run(job);
    const [message] = (await dispatch.messagesOf(campaign)) as [Message];
    assert.is(message.state, expected.state);
    assert.is(message.attempt, expected.attempt ?? 0);
    assert.is(message.errorCode, expected.errorCode);
    assert.is(message.wamid, expected.wamid);
    assert.is(message.cause, outcome.kind === 'refused' ? outcome.error.cause : TOLD[outcome.kind]);
    if (expected.dueInMs !== undefined) assert.is(message.dueAtMs - dispatch.clock.nowMs(), expected.dueInMs);
    if (expected.dueWithinMs !== undefined) {
      const delayMs = message.dueAtMs - dispatch.clock.nowMs();
      assert.ok(delayMs > 0 && delayMs <= expected.dueWithinMs);
    }
    const { state, stateReason } = (await dispatch.campaigns.find(campaign.id)) as Campaign;
    assert.is(state, expected.campaign ?? 'running');
    if (state === 'paused') assert.match(String(stateReason), '(132001)');
    const reason = await dispatch.stops.reasonOf(campaign.phoneNumberId, campaign.vendorId);
    if (expected.stopped) assert.match(String(reason), '(190)');
    else assert.is(reason, undefined);
    assert.is(dispatch.limiter.slowDowns, expected.slowDowns ?? 0);
    assert.is(dispatch.limiter.out.size, 0);
    assert.is(await planOf(dispatch, campaign), expected.plan ?? 'done');
    assert.is(dispatch.sender.sent.length, 1);
  });
}

test('fails a message when its retries are used up, with the last code', async () => {
  const { dispatch, campaign, job } = await withJob(1);
  dispatch.sender.answer = () => refused(131000);
  await dispatch.run(job);
  await dispatch.finish(campaign);
  assert.is(dispatch.sender.sent.length, 1 + MAX_RETRIES);
  const [message] = await dispatch.messagesOf(campaign);
  assert.is(message?.state, 'failed');
  assert.is(message?.errorCode, 131000);
});

test('never uses a message up by throttling, however often', async () => {
  const { dispatch, campaign, job } = await withJob(1);
  dispatch.sender.answer = (message, sends) => (sends < 40 ? refused(130429) : dispatch.sender.accepted(message));
  await dispatch.run(job);
  await dispatch.finish(campaign);
  assert.equal(await dispatch.states(campaign), { accepted: 1 });
  assert.is(dispatch.limiter.slowDowns, 39);
});

test('delays only the recipient that a pair limit is about, each time longer', async () => {
  const { dispatch, campaign, job } = await withJob(3);
  const triedMs: number[] = [];
  const startMs = dispatch.clock.nowMs();
  dispatch.sender.answer = (message, sends) => {
    if (message.to !== aPhone(2)) return dispatch.sender.accepted(message);
    triedMs.push(dispatch.clock.nowMs() - startMs);
    return sends <= 3 ? refused(131056) : dispatch.sender.accepted(message);
  };
  await dispatch.run(job);
  assert.equal(await dispatch.states(campaign), { accepted: 2, queued: 1 });
  await dispatch.finish(campaign, 500);
  assert.equal(await dispatch.states(campaign), { accepted: 3 });
  assert.equal(triedMs, [0, 1000, 5000, 21_000]);
});

/** A campaign that sends again, with one message whose answer was lost. */
async function withLostAnswer(changes: Partial<Campaign> = {}) {
  const { dispatch, campaign, job } = await withJob(3, { resendsUnconfirmed: true, ...changes });
  dispatch.sender.answer = (message, sends) =>
    message.to === aPhone(2) && sends === 1
      ? { kind: 'unknown', cause: 'timed out' }
      : dispatch.sender.accepted(message);
  await dispatch.run(job);
  assert.equal(await dispatch.states(campaign), { accepted: 2, unknown: 1 });
  const sendsTo2 = () => dispatch.sender.sent.filter(({ to }) => to === aPhone(2)).length;
  const passWait = async () => {
    dispatch.clock.advance(UNKNOWN_WAIT_MS);
    for (const next of await dispatch.nextJobs()) await dispatch.run(next);
  };
  return { dispatch, campaign, sendsTo2, passWait };
}

test('sends a message whose answer was lost once more after its wait, where the campaign chose so', async () => {
  const { dispatch, campaign, sendsTo2, passWait } = await withLostAnswer();
  dispatch.clock.advance(UNKNOWN_WAIT_MS - 1);
  assert.equal(await dispatch.nextJobs(), []);
  dispatch.clock.advance(1);
  for (const job of await dispatch.nextJobs()) await dispatch.run(job);
  assert.equal([sendsTo2(), await dispatch.states(campaign)], [2, { accepted: 3 }]);
  await passWait();
  assert.is(sendsTo2(), 2);
});

test('does not send a third time when the second answer is lost, too', async () => {
  const { dispatch, campaign, sendsTo2, passWait } = await withLostAnswer();
  dispatch.sender.answer = () => ({ kind: 'unknown', cause: 'timed out' });
  await passWait();
  await passWait();
  assert.equal([sendsTo2(), await dispatch.states(campaign)], [2, { accepted: 2, unknown: 1 }]);
  assert.is(await planOf(dispatch, campaign), 'done');
});

test('keeps in doubt what may have arrived when its resend is refused for now or put back', async () => {
  const { dispatch, campaign, sendsTo2, passWait } = await withLostAnswer();
  const sentMs = dispatch.clock.nowMs();
  const inDoubt = async () => {
    const { data } = await dispatch.messages.page(campaign.id, { limit: 3 });
    assert.equal([data[1]?.state, data[1]?.resendsLeft, data[1]?.sentAtMs], ['unknown', 1, sentMs]);
  };
  dispatch.sender.answer = () => refused(131056);
  await passWait();
  assert.is(sendsTo2(), 2);
  await inDoubt();
  const { limiter, run } = dispatch.aWorker();
  limiter.onWait = () => dispatch.clock.advance(LEASE_IS_OVER_MS);
  dispatch.clock.advance(UNKNOWN_WAIT_MS);
  for (const job of await dispatch.nextJobs()) await run(job);
  assert.is(sendsTo2(), 2);
  await inDoubt();
  await dispatch.changeCampaign.cancel(aMember, 'ven_a', campaign.id);
  assert.equal(await dispatch.states(campaign), { accepted: 2, unknown: 1 });
});

test('sends nothing again that a status has confirmed, nor to who has opted out meanwhile', async () => {
  const confirmed = await withLostAnswer();
  const message = (await confirmed.dispatch.messagesOf(confirmed.campaign)).find(({ state }) => state === 'unknown');
  await confirmed.dispatch.settleStatuses.execute([aStatus(message as Message, 'delivered')]);
  await confirmed.passWait();
  assert.is(confirmed.sendsTo2(), 1);
  const optedOut = await withLostAnswer();
  await sayStop(optedOut.dispatch.optOuts, 'ven_a', aPhone(2), 'reply', optedOut.dispatch.clock.nowMs());
  await optedOut.passWait();
  assert.is(optedOut.sendsTo2(), 1);
  assert.is(await planOf(optedOut.dispatch, optedOut.campaign), 'done');
});

test('never sends again what is unknown, where the campaign did not choose so', async () => {
  const { dispatch, campaign, job } = await withJob(1);
  dispatch.sender.answer = () => ({ kind: 'unknown', cause: 'timed out' });
  await dispatch.run(job);
  dispatch.clock.advance(2 * UNKNOWN_WAIT_MS);
  assert.equal(await dispatch.nextJobs(), []);
  await dispatch.run(job);
  assert.equal([dispatch.sender.sent.length, await dispatch.states(campaign)], [1, { unknown: 1 }]);
});

test('keeps that a recipient wants no marketing, for every vendor, when WhatsApp answers so', async () => {
  const { dispatch, campaign, job } = await withJob(2);
  dispatch.sender.answer = (message) =>
    message.to === aPhone(2) ? refused(131050) : dispatch.sender.accepted(message);
  await dispatch.run(job);
  assert.equal(await dispatch.states(campaign), { accepted: 1, failed: 1 });
  assert.ok(await hasStopped(dispatch.optOuts, 'ven_another', aPhone(2)));
  assert.not(await hasStopped(dispatch.optOuts, 'ven_another', aPhone(1)));
});

test('fails a recipient whose texts do not fit, and sends it nothing', async () => {
  const dispatch = aDispatch();
  const people = [aContact(1, { name: 'Asha' }), aContact(2), aContact(3, { name: 'two\nlines' })];
  const template = { templateId: 'tpl_1', metaName: 'va_sale', language: 'en', category: 'marketing' as const };
  const campaign = await dispatch.launchTo(1, people, {
    template: { ...template, parameters: { body: [{ attribute: 'name' }] } },
  });
  for (const job of await dispatch.nextJobs()) await dispatch.run(job);
  assert.equal(
    (await dispatch.messagesOf(campaign)).map(({ state, cause }) => [state, cause]),
    [
      ['accepted', undefined],
      ['failed', "The contact's name is empty"],
      ['failed', "The contact's name has a line break, a tab or another control character"],
    ],
  );
  assert.equal(
    dispatch.sender.sent.map(({ to }) => to),
    [aPhone(1)],
  );
});

test('sends nothing again when a finished job is delivered again', async () => {
  const { dispatch, campaign, job } = await withJob(30);
  for (let delivery = 0; delivery < 5; delivery++) await dispatch.run(job);
  assert.is(dispatch.sender.sent.length, 30);
  assert.equal(await dispatch.states(campaign), { accepted: 30 });
  assert.is(await planOf(dispatch, campaign), 'done');
});

test('sends each message once while ten workers of several processes run the same job', async () => {
  const { dispatch, campaign, job } = await withJob(50);
  const other = await dispatch.launchToMany(2, 50);
  const [otherJob] = (await dispatch.nextJobs()) as [SendJob];
  const workers = [dispatch, dispatch.aWorker(), dispatch.aWorker()];
  await Promise.all([
    ...workers.map(({ run }) => run(otherJob)),
    ...Array.from({ length: 10 }, (_, index) => (workers[index % 3] as Dispatch).run(job)),
  ]);
  assert.is(dispatch.sender.sent.length, 100);
  assert.equal(await dispatch.states(campaign), { accepted: 50 });
  assert.equal(await dispatch.states(other), { accepted: 50 });
  for (const { limiter } of workers) assert.is(limiter.out.size, 0);
});

test('keeps a range that another worker still sends from, although this one found nothing to do', async () => {
  const { dispatch, campaign, job } = await withJob(1);
  const answer = gate('send');
  dispatch.sender.answer = (message, sends) => (sends === 1 ? refused(130429) : dispatch.sender.accepted(message));
  const slow = dispatch.aWorker(answer.wrap).run(job);
  await answer.isReached;
  const leaving = gate('leave');
  const other = dispatch.aWorker(leaving.wrap).run(job);
  await leaving.isReached;
  answer.open();
  await slow;
  // Too late, the other one says what it had found.
  leaving.open();
  await other;
  await dispatch.finish(campaign);
  assert.equal(await dispatch.states(campaign), { accepted: 1 });
});

test('exchanges slots that were missed, ahead of those who have not marked anything', async () => {
  const { dispatch, campaign, job } = await withJob(10);
  dispatch.limiter.misses = 14;
  await dispatch.run(job);
  assert.equal(dispatch.limiter.lanes.slice(1), new Array(14).fill('express'));
  assert.is(dispatch.sender.sent.length, 10);
  assert.equal(await dispatch.states(campaign), { accepted: 10 });
  assert.is(dispatch.limiter.out.size, 0);
});

test('looks at the campaign again when a slot was missed: what was paused meanwhile is not sent', async () => {
  const { dispatch, campaign, job } = await withJob(10);
  dispatch.limiter.misses = 10;
  const { limiter } = dispatch;
  const reserve = limiter.reserve.bind(limiter);
  let reservations = 0;
  let paused: Promise<unknown> | undefined;
  limiter.reserve = async (...input) => {
    if (++reservations > 1) paused ??= dispatch.changeCampaign.pause(aMember, 'ven_a', campaign.id, 'Paused by you');
    await paused;
    dispatch.clock.advance(BELIEVED_MS);
    return reserve(...input);
  };
  await dispatch.run(job);
  assert.is(dispatch.sender.sent.length, 0);
  assert.equal(await dispatch.states(campaign), { queued: 10 });
  assert.is(dispatch.limiter.out.size, 0);
});

/** With as many sends on their way as there may be, and as many whose slots have come; `answerAll` ends the former. */
async function fullOfSends() {
  const { dispatch, campaign, job } = await withJob(2 * MAX_IN_FLIGHT);
  let answerAll = () => {};
  const answered = new Promise<void>((resolve) => {
    answerAll = resolve;
  });
  dispatch.sender.answer = async (message) => {
    await answered;
    return dispatch.sender.accepted(message);
  };
  let waits = 0;
  dispatch.limiter.onWait = () => {
    waits++;
  };
  const running = dispatch.run(job);
  // Who is on its way has looked twice, the others once.
  await eventually('all slots have come', () => waits === 3 * MAX_IN_FLIGHT);
  return { dispatch, campaign, running, answerAll };
}

test('sends no more at once than there are connections, and keeps the slots of the others', async () => {
  const { dispatch, campaign, running, answerAll } = await fullOfSends();
  assert.equal([dispatch.sender.sent.length, dispatch.limiter.out.size], [MAX_IN_FLIGHT, 2 * MAX_IN_FLIGHT]);
  answerAll();
  await running;
  await dispatch.finish(campaign);
  assert.equal(await dispatch.states(campaign), { accepted: 2 * MAX_IN_FLIGHT });
  assert.is(dispatch.limiter.out.size, 0);
});

/** Lets the timers of the process run, and the clock, until `result` is there. */
async function withTimers<T>({ clock }: Dispatch, result: Promise<T>): Promise<T> {
  const stepMs = 100;
  const done = result.then(() => true);
  for (let passedMs = 0; passedMs < LEASE_IS_OVER_MS; passedMs += stepMs) {
    const turn = new Promise<boolean>((resolve) => {
      setImmediate(resolve, false);
    });
    if (await Promise.race([done, turn])) return result;
    clock.advance(stepMs);
    mock.timers.tick(stepMs);
  }
  throw new Error('It did not come');
}

for (const waitsFor of ['another slot', 'a connection']) {
  test(`does not leave in doubt what waits for ${waitsFor} when its lease ends, and gives back what comes later`, async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const { dispatch, campaign, job } = await withJob(MAX_IN_FLIGHT + 1);
      let come = () => {};
      const late = new Promise<void>((resolve) => {
        come = resolve;
      });
      if (waitsFor === 'a connection') {
        dispatch.sender.answer = async (message) => {
          await late;
          return dispatch.sender.accepted(message);
        };
      } else {
        dispatch.limiter.misses = 1;
        const { limiter } = dispatch;
        const reserve = limiter.reserve.bind(limiter);
        let reservations = 0;
        limiter.reserve = async (...input) => {
          if (++reservations > 1) await late;
          return reserve(...input);
        };
      }
      const running = dispatch.run(job);
      const isBack = async () => {
        while ((await dispatch.states(campaign))['queued'] !== 1) await new Promise(setImmediate);
      };
      await withTimers(dispatch, isBack());
      come();
      await withTimers(dispatch, running);
      assert.is(dispatch.sender.sent.length, MAX_IN_FLIGHT);
      assert.equal(await dispatch.states(campaign), { accepted: MAX_IN_FLIGHT, queued: 1 });
      assert.is(dispatch.limiter.out.size, 0);
    } finally {
      mock.timers.reset();
    }
  });
}

test('a pause holds for what waits for a connection', async () => {
  const { dispatch, campaign, running, answerAll } = await fullOfSends();
  await dispatch.changeCampaign.pause(aMember, 'ven_a', campaign.id, 'Paused by you');
  dispatch.clock.advance(BELIEVED_MS);
  dispatch.limiter.misses = MAX_IN_FLIGHT;
  answerAll();
  await running;
  assert.equal(await dispatch.states(campaign), { accepted: MAX_IN_FLIGHT, queued: MAX_IN_FLIGHT });
  assert.is(dispatch.limiter.out.size, 0);
});

test('marks nothing more when it is to leave while it waits for slots, and gives them back', async () => {
  const { dispatch, campaign, job } = await withJob(10);
  const reserve = dispatch.limiter.reserve.bind(dispatch.limiter);
  let isLeaving = false;
  dispatch.limiter.reserve = async (...input) => {
    isLeaving = true;
    return reserve(...input);
  };
  assert.instance(await rejection(dispatch.run(job, () => isLeaving)), BatchInterrupted);
  assert.equal([dispatch.sender.sent.length, dispatch.limiter.out.size], [0, 0]);
  assert.equal(await dispatch.states(campaign), { queued: 10 });
});

test('gives slots and messages back when the store fails while a missed slot is exchanged', async () => {
  const { dispatch, campaign, job } = await withJob(10);
  let finds = 0;
  const failing: Wrap = (target) =>
    new Proxy(target, {
      get: (_target, name) => {
        const call = Reflect.get(target, name) as (...input: unknown[]) => unknown;
        if (name === 'reasonOf' && ++finds > 1) return () => Promise.reject(new Error('no store'));
        return (...input: unknown[]) => call.apply(target, input);
      },
    });
  const broken = dispatch.aWorker(failing);
  broken.limiter.misses = 10;
  broken.limiter.onWait = () => dispatch.clock.advance(BELIEVED_MS);
  assert.match(String(await rejection(broken.run(job))), 'no store');
  assert.equal([broken.limiter.out.size, dispatch.sender.sent.length], [0, 0]);
  assert.equal(await dispatch.states(campaign), { queued: 10 });
});

test('sends only what its lease covers to the end, and marks anew what waited too long for its slot', async () => {
  const { dispatch, campaign, job } = await withJob(1);
  let isSlow = true;
  dispatch.limiter.onWait = () => {
    if (isSlow) dispatch.clock.advance(SEND_TIMEOUT_MS / 2);
    isSlow = false;
  };
  dispatch.sender.answer = async (message) => {
    const leaseUntilMs = (await dispatch.messages.nextDueAtMs(job)) as number;
    assert.ok(leaseUntilMs >= dispatch.clock.nowMs() + SEND_TIMEOUT_MS);
    return dispatch.sender.accepted(message);
  };
  await dispatch.run(job);
  await dispatch.finish(campaign);
  assert.equal(await dispatch.states(campaign), { accepted: 1 });
  assert.is(dispatch.limiter.out.size, 0);
});

test('marks every message durably before it leaves', async () => {
  const { dispatch, campaign, job } = await withJob(30);
  dispatch.sender.answer = async (message) => {
    const { sending = 0, accepted = 0 } = await dispatch.states(campaign);
    assert.ok(sending > 0 && sending + accepted >= dispatch.sender.sent.length);
    return dispatch.sender.accepted(message);
  };
  await dispatch.run(job);
  assert.equal(await dispatch.states(campaign), { accepted: 30 });
});

test('gives its slots back when the store fails, and loses nothing', async () => {
  const { dispatch, campaign, job } = await withJob(30);
  const failing: Wrap = (target) =>
    new Proxy(target, {
      get: (_target, name) => {
        if (name === 'markSending') return () => Promise.reject(new Error('no store'));
        const call = Reflect.get(target, name) as (...input: unknown[]) => unknown;
        return (...input: unknown[]) => call.apply(target, input);
      },
    });
  const broken = dispatch.aWorker(failing);
  assert.match(String(await rejection(broken.run(job))), 'no store');
  assert.is(broken.limiter.out.size, 0);
  assert.is(dispatch.sender.sent.length, 0);
  await dispatch.run(job);
  assert.equal(await dispatch.states(campaign), { accepted: 30 });
});

test('never resends what a fault of the sender left in doubt, and sends the rest', async () => {
  const { dispatch, campaign, job } = await withJob(10);
  dispatch.sender.answer = (message) => {
    if (message.to === aPhone(4)) throw new Error('a bug');
    return dispatch.sender.accepted(message);
  };
  assert.match(String(await rejection(dispatch.run(job))), 'a bug');
  assert.is(dispatch.limiter.out.size, 0);
  await dispatch.run(job);
  assert.equal(await dispatch.states(campaign), { accepted: 9, sending: 1 });
  dispatch.clock.advance(LEASE_IS_OVER_MS);
  await dispatch.expireSending.execute();
  await dispatch.finish(campaign);
  assert.equal(await dispatch.states(campaign), { accepted: 9, unknown: 1 });
  assert.is(dispatch.sender.sent.length, 10);
});

test('rejects when the worker leaves in the middle, stores what was on its way, and loses nothing', async () => {
  const { dispatch, campaign, job } = await withJob(50);
  dispatch.limiter.atOnce = 10;
  const isLeaving = () => dispatch.sender.sent.length >= 20;
  assert.instance(await rejection(dispatch.run(job, isLeaving)), BatchInterrupted);
  const { accepted = 0, queued = 0, ...others } = await dispatch.states(campaign);
  assert.equal(others, {});
  assert.is(accepted, dispatch.sender.sent.length);
  assert.ok(queued > 0);
  assert.is(await planOf(dispatch, campaign), 'out');
  await dispatch.aWorker().run(job);
  assert.equal(await dispatch.states(campaign), { accepted: 50 });
  assert.is(dispatch.sender.sent.length, 50);
  assert.is(await planOf(dispatch, campaign), 'done');
});

test('stops within a group when the campaign is paused, and goes on when it is resumed', async () => {
  const { dispatch, campaign, job } = await withJob(50);
  dispatch.limiter.atOnce = 5;
  dispatch.sender.answer = async (message) => {
    if (message.to === aPhone(3)) await dispatch.changeCampaign.pause(aMember, 'ven_a', campaign.id, 'Paused by you');
    dispatch.clock.advance(BELIEVED_MS / 5);
    return dispatch.sender.accepted(message);
  };
  await dispatch.run(job);
  const sent = dispatch.sender.sent.length;
  assert.ok(sent >= 5 && sent < 50, `${sent} were sent`);
  assert.equal(await dispatch.states(campaign), { accepted: sent, queued: 50 - sent });
  assert.equal(await dispatch.nextJobs(), []);
  await dispatch.run(job);
  assert.is(dispatch.sender.sent.length, sent);
  await dispatch.resumeCampaign.execute(aMember, 'ven_a', campaign.id);
  dispatch.sender.answer = (message) => dispatch.sender.accepted(message);
  await dispatch.finish(campaign);
  assert.equal(await dispatch.states(campaign), { accepted: 50 });
  assert.is(dispatch.sender.sent.length, 50);
});

test('sends nothing with slots that were waited for through a pause, and gives them back', async () => {
  const { dispatch, campaign, job } = await withJob(10);
  const { limiter } = dispatch;
  const reserve = limiter.reserve.bind(limiter);
  limiter.reserve = async (phoneNumberId, count) => {
    await dispatch.changeCampaign.pause(aMember, 'ven_a', campaign.id, 'Paused by you');
    return reserve(phoneNumberId, count);
  };
  await dispatch.run(job);
  assert.is(dispatch.sender.sent.length, 0);
  assert.is(limiter.out.size, 0);
  assert.equal(await dispatch.states(campaign), { queued: 10 });
  limiter.reserve = reserve;
  await dispatch.resumeCampaign.execute(aMember, 'ven_a', campaign.id);
  await dispatch.finish(campaign);
  assert.equal(await dispatch.states(campaign), { accepted: 10 });
});

test('takes no slots for a campaign that stands still', async () => {
  const { dispatch, campaign, job } = await withJob(10);
  await dispatch.changeCampaign.pause(aMember, 'ven_a', campaign.id, 'Paused by you');
  dispatch.limiter.reserve = async () => {
    throw new Error('Slots were asked for');
  };
  await dispatch.run(job);
  assert.equal(await dispatch.states(campaign), { queued: 10 });
});

test('sends no more after a cancellation, and keeps what was on its way', async () => {
  const { dispatch, campaign, job } = await withJob(50);
  dispatch.limiter.atOnce = 5;
  dispatch.sender.answer = async (message) => {
    if (message.to === aPhone(3)) await dispatch.changeCampaign.cancel(aMember, 'ven_a', campaign.id);
    return dispatch.sender.accepted(message);
  };
  await dispatch.run(job);
  const sent = dispatch.sender.sent.length;
  assert.ok(sent >= 5 && sent < 50, `${sent} were sent`);
  assert.equal(await dispatch.states(campaign), { accepted: sent, cancelled: 50 - sent });
  assert.is(await planOf(dispatch, campaign), 'done');
  await dispatch.run(job);
  assert.is(dispatch.sender.sent.length, sent);
});

test('sends nothing of a campaign that was cancelled before its job came, and leaves the range for good', async () => {
  const { dispatch, campaign, job } = await withJob(5);
  await dispatch.changeCampaign.cancel(aMember, 'ven_a', campaign.id);
  await dispatch.run(job);
  assert.is(dispatch.sender.sent.length, 0);
  assert.equal(await dispatch.states(campaign), {});
  assert.is(await planOf(dispatch, campaign), 'done');
});

test('cancels the messages that it made while the campaign was being cancelled', async () => {
  const { dispatch, campaign, job } = await withJob(5);
  const making = gate('addMissing');
  const run = dispatch.aWorker(making.wrap).run(job);
  await making.isReached;
  await dispatch.changeCampaign.cancel(aMember, 'ven_a', campaign.id);
  making.open();
  await run;
  assert.equal(await dispatch.states(campaign), { cancelled: 5 });
});

test('leaves nothing queued or waiting of a campaign that expires while its worker leaves the range', async () => {
  const { dispatch, campaign, job } = await withJob(1);
  dispatch.sender.answer = () => refused(131056);
  const leaving = gate('leave');
  const run = dispatch.aWorker(leaving.wrap).run(job);
  await leaving.isReached;
  // As MongoDB completes it, with a snapshot from before the message came back to the queue.
  await dispatch.plan.end(campaign.id);
  await dispatch.database.run(() => dispatch.campaigns.save(complete(campaign, dispatch.clock.nowMs())));
  leaving.open();
  await run;
  assert.equal([await dispatch.states(campaign), await planOf(dispatch, campaign)], [{ cancelled: 1 }, 'done']);
});

test('sends nothing of a campaign that is not known', async () => {
  const { dispatch, job } = await withJob(1);
  await dispatch.run({ ...job, campaignId: 'cmp_none' });
  assert.is(dispatch.sender.sent.length, 0);
});

test("stops a suspended vendor's sending within a group, and finishes when it is resumed", async () => {
  const { dispatch, campaign, job } = await withJob(50);
  const { vendorId } = campaign;
  dispatch.limiter.atOnce = 5;
  dispatch.sender.answer = async (message) => {
    if (message.to === aPhone(3)) await dispatch.suspensions.add({ vendorId, reason: 'spam', sinceMs: 1 });
    dispatch.clock.advance(BELIEVED_MS / 5);
    return dispatch.sender.accepted(message);
  };
  await dispatch.run(job);
  const sent = dispatch.sender.sent.length;
  assert.ok(sent >= 5 && sent < 50, `${sent} were sent`);
  assert.equal(await dispatch.nextJobs(), []);
  await dispatch.run(job);
  assert.is(dispatch.sender.sent.length, sent);
  await dispatch.suspensions.remove(vendorId);
  dispatch.sender.answer = (message) => dispatch.sender.accepted(message);
  await dispatch.finish(campaign);
  assert.equal(await dispatch.states(campaign), { accepted: 50 });
});

test("stops a number's sending until an operator clears it, and then finishes", async () => {
  const { dispatch, campaign, job } = await withJob(50);
  const other = await dispatch.launchToMany(2, 5);
  dispatch.limiter.atOnce = 5;
  dispatch.sender.answer = (message) =>
    message.to === aPhone(3) ? refused(131031) : dispatch.sender.accepted(message);
  await dispatch.run(job);
  const sent = dispatch.sender.sent.length;
  assert.ok(sent < 50, `${sent} were sent`);
  assert.match(String(await dispatch.stops.reasonOf(campaign.phoneNumberId, campaign.vendorId)), '(131031)');
  assert.is((await dispatch.campaigns.find(campaign.id))?.state, 'running');
  dispatch.clock.advance(60_000);
  assert.equal(await dispatch.nextJobs(), []);
  await dispatch.run(job);
  assert.is(dispatch.sender.sent.length, sent);
  await dispatch.stops.clear();
  dispatch.sender.answer = (message) => dispatch.sender.accepted(message);
  await dispatch.finish(campaign);
  assert.equal(await dispatch.states(campaign), { accepted: 50 });
  assert.equal(await dispatch.states(other), { accepted: 5 });
  assert.equal(dispatch.sender.doubleSends(), []);
});

test('pauses a campaign whose recipients are all refused for the same fault, before it has used them up', async () => {
  const { dispatch, campaign, job } = await withJob(50);
  dispatch.limiter.atOnce = 1;
  dispatch.sender.answer = () => refused(131008);
  await dispatch.run(job);
  const { state, stateReason } = (await dispatch.campaigns.find(campaign.id)) as Campaign;
  assert.is(state, 'paused');
  assert.match(String(stateReason), '(131008)');
  const { failed = 0 } = await dispatch.states(campaign);
  assert.ok(failed >= SYSTEMATIC_REFUSALS && failed < 50, `${failed} failed`);
});

test('does not pause for such refusals with an accepted message in between', async () => {
  const { dispatch, campaign, job } = await withJob(50);
  dispatch.sender.answer = (message) =>
    Number(message.to) % (SYSTEMATIC_REFUSALS - 1) === 0 ? dispatch.sender.accepted(message) : refused(131008);
  await dispatch.run(job);
  assert.is((await dispatch.campaigns.find(campaign.id))?.state, 'running');
});

/** A campaign of a template that WhatsApp has approved. */
async function ofApproved(recipients: number) {
  const dispatch = aDispatch();
  const template = aTemplate(1, { status: 'APPROVED' });
  await dispatch.templates.add(template, 0);
  const campaign = await dispatch.launchToMany(1, recipients, {
    template: { ...aCampaign(1).template, templateId: template.id },
  });
  return { dispatch, campaign };
}

test('goes on by itself after a refusal of a template that is approved already: no event about it comes', async () => {
  const { dispatch, campaign } = await ofApproved(3);
  let refusals = 0;
  dispatch.sender.answer = (message) => (refusals++ === 0 ? refused(132001) : dispatch.sender.accepted(message));
  await dispatch.finish(campaign, 60_000);
  assert.equal(await dispatch.states(campaign), { accepted: 3 });
});

test('waits for its vendor, with the reason, when an approved template is refused again and again', async () => {
  const { dispatch, campaign } = await ofApproved(1);
  dispatch.sender.answer = () => refused(132001);
  await dispatch.finish(campaign, 60_000, 60).catch(() => undefined);
  assert.is(dispatch.sender.sent.length, MAX_TEMPLATE_RETRIES + 1);
  const stored = (await dispatch.campaigns.find(campaign.id)) as Campaign;
  assert.equal([stored.state, stored.startsAtMs, stored.pausedFor], ['paused', undefined, undefined]);
  assert.match(stored.stateReason ?? '', /\(132001\), 7 times, though WhatsApp calls it approved/);
  dispatch.sender.answer = (message) => dispatch.sender.accepted(message);
  await dispatch.resumeCampaign.execute(aMember, 'ven_a', campaign.id);
  await dispatch.finish(campaign);
  assert.equal(await dispatch.states(campaign), { accepted: 1 });
});

test('leaves a campaign alone that its vendor cancelled before a refusal would have paused it', async () => {
  const { dispatch, campaign, job } = await withJob(1);
  dispatch.sender.answer = async () => {
    await dispatch.changeCampaign.cancel(aMember, 'ven_a', campaign.id);
    return refused(132001);
  };
  await dispatch.run(job);
  assert.is((await dispatch.campaigns.find(campaign.id))?.state, 'cancelled');
});

test('keeps a state that a status brought before the answer, and adds the wamid', async () => {
  const { dispatch, campaign, job } = await withJob(1);
  dispatch.sender.answer = async (message) => {
    const [sending] = (await dispatch.messagesOf(campaign)) as [Message];
    await dispatch.messages.saveSettled([{ ...sending, state: 'delivered' }], dispatch.clock.nowMs());
    return dispatch.sender.accepted(message);
  };
  await dispatch.run(job);
  const [message] = (await dispatch.messagesOf(campaign)) as [Message];
  assert.is(message.state, 'delivered');
  assert.is(message.wamid, `wamid.v1:ven_a:${message.id}`);
});

test.run();
