import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SendJobsConsumer } from '../../../src/adapters/campaigns/consumer-send-jobs.ts';
import type { SendJob } from '../../../src/application/campaigns/ports.ts';
import type { RunSendJob } from '../../../src/application/campaigns/run-send-job.ts';
import { SEND_JOBS_TOPIC } from '../../../src/application/campaigns/topics.ts';
import { EventFailures } from '../../../src/application/shared/event-failures.ts';
import type { DeadLetter, MessageBus } from '../../../src/application/shared/ports.ts';
import { DEFAULT_RETRY_POLICY } from '../../../src/application/shared/retry-policy.ts';
import { ServiceUnavailable } from '../../../src/application/shared/unavailable.ts';
import { aDispatch, type Dispatch, JOB_SIZE, type Wrap } from '../../support/dispatch.ts';
import { eventually } from '../../support/eventually.ts';
import { sqliteBus } from '../../support/message-buses.ts';

const test = suite('SendJobsConsumer');

/** Of the store, unless `isStoreGone` says that it does not answer. */
function consumerOf(
  { database, messages, logger, runSendJob }: Dispatch,
  bus: MessageBus,
  { jobs = runSendJob, isStoreGone = () => false }: { jobs?: RunSendJob; isStoreGone?: () => boolean } = {},
): SendJobsConsumer {
  const askStore = async () => {
    if (isStoreGone()) throw new Error('The store is away');
    return messages.find([]);
  };
  return new SendJobsConsumer(bus, jobs, new EventFailures(database, askStore, logger));
}

/** Fails where a worker looks at the messages of the range that begins there, while `error` gives something. */
function failingAt(fromSeq: number, error: () => Error | undefined): Wrap {
  return (target) =>
    new Proxy(target, {
      get(_, name) {
        const member = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        return (...input: unknown[]) => {
          const fault = name === 'inRange' && (input[0] as SendJob).fromSeq === fromSeq ? error() : undefined;
          return fault ? Promise.reject(fault) : member.apply(target, input);
        };
      },
    });
}

/** Planned jobs of 120 recipients on a bus, and how a new process opens it. */
async function onTheBus() {
  const dispatch = aDispatch();
  const campaign = await dispatch.launchToMany(1, 120);
  const { clock, logger } = dispatch;
  const openBus = sqliteBus.create({ clock, logger, retryPolicy: DEFAULT_RETRY_POLICY, faultBaseDelayMs: 1 });
  const bus = await openBus();
  const publish = async () => {
    for (const job of await dispatch.nextJobs()) {
      await bus.publish([{ topic: SEND_JOBS_TOPIC, key: `1:${job.fromSeq}`, value: JSON.stringify(job) }]);
    }
  };
  await publish();
  return { dispatch, campaign, bus, openBus, publish };
}

/** Lets retries come due. */
async function isDrained({ clock }: Dispatch, bus: MessageBus): Promise<boolean> {
  clock.advance(60_000);
  return (await bus.depth(SEND_JOBS_TOPIC)) === 0;
}

test('runs every job that is on the bus', async () => {
  const { dispatch, campaign, bus } = await onTheBus();
  const consumer = consumerOf(dispatch, bus);
  await consumer.start();
  await eventually('the bus is empty', async () => (await bus.depth(SEND_JOBS_TOPIC)) === 0);
  await consumer.stop();
  assert.equal(await dispatch.states(campaign), { accepted: 120 });
  assert.is(dispatch.sender.sent.length, 120);
});

test('waits for what is on its way when it stops, and leaves the rest to the next process', async () => {
  const { dispatch, campaign, bus, openBus } = await onTheBus();
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  dispatch.limiter.atOnce = 3;
  dispatch.sender.answer = async (message) => {
    if (dispatch.sender.sent.length >= 20) await answered;
    return dispatch.sender.accepted(message);
  };
  const consumer = consumerOf(dispatch, bus);
  await consumer.start();
  await eventually('the first messages', () => dispatch.sender.sent.length >= 20);
  let isStopped = false;
  const stopping = consumer.stop().then(() => {
    isStopped = true;
  });
  await eventually('nothing more is sent', async () => (await dispatch.states(campaign)).sending !== undefined);
  assert.is(isStopped, false);
  answer();
  await stopping;
  const { sending, accepted } = await dispatch.states(campaign);
  assert.is(sending, undefined);
  assert.is(accepted, dispatch.sender.sent.length);
  assert.ok((accepted as number) < 120);

  const next = await openBus();
  const nextConsumer = consumerOf(dispatch, next);
  await nextConsumer.start();
  await eventually('the bus is empty', async () => (await next.depth(SEND_JOBS_TOPIC)) === 0);
  await nextConsumer.stop();
  assert.equal(await dispatch.states(campaign), { accepted: 120 });
  assert.is(dispatch.sender.sent.length, 120);
});

test('hands a job that failed out again, and those next to it send nothing twice', async () => {
  const { dispatch, campaign, bus } = await onTheBus();
  let faults = 3;
  dispatch.sender.answer = (message) => {
    if (faults === 0) return dispatch.sender.accepted(message);
    faults--;
    throw new Error('a bug');
  };
  const consumer = consumerOf(dispatch, bus);
  await consumer.start();
  await eventually('the others', async () => (await dispatch.states(campaign)).accepted === 117);
  await eventually('the bus is empty', () => isDrained(dispatch, bus));
  await consumer.stop();
  assert.equal(await dispatch.states(campaign), { accepted: 117, sending: 3 });
  assert.equal(dispatch.sender.doubleSends(), []);
  assert.is(dispatch.sender.sent.length, 120);
});

test('makes a dead letter of a job that always fails: jobs behind it run, others get its room, a replay ends it', async () => {
  const dispatch = aDispatch();
  const campaign = await dispatch.launchToMany(1, 2 * JOB_SIZE);
  const { clock, logger } = dispatch;
  const open = sqliteBus.create({ clock, logger, retryPolicy: DEFAULT_RETRY_POLICY, faultBaseDelayMs: 1 });
  const bus = await open();
  let bug: Error | undefined = new TypeError('a bug');
  const { runSendJob } = dispatch.aWorker(failingAt(1, () => bug));
  const consumer = consumerOf(dispatch, bus, { jobs: runSendJob });
  const letters: DeadLetter[] = [];
  const taking = await bus.takeDeadLetters([SEND_JOBS_TOPIC], async (taken) => void letters.push(...taken));
  // One key: both are of one partition.
  const jobs = await dispatch.nextJobs();
  await bus.publish(jobs.map((job) => ({ topic: SEND_JOBS_TOPIC, key: '1:0', value: JSON.stringify(job) })));
  await consumer.start();
  await eventually('the other job', async () => (await dispatch.states(campaign)).accepted === JOB_SIZE);
  await eventually('the dead letter', async () => (await isDrained(dispatch, bus)) && letters.length === 1);
  const [letter] = letters as [DeadLetter];
  assert.is(letter.cause, 'TypeError: a bug');
  assert.equal(JSON.parse(letter.value), jobs[0]);
  assert.equal(await dispatch.states(campaign), { accepted: JOB_SIZE });
  assert.is(await dispatch.plan.outstanding(campaign.id, dispatch.clock.nowMs()), 0);
  assert.is(await dispatch.plan.isDone(campaign.id), false);
  assert.equal(await dispatch.nextJobs(), []);

  bug = undefined;
  await bus.republish([letter, letter]);
  await eventually('the bus is empty', async () => (await bus.depth(SEND_JOBS_TOPIC)) === 0);
  await consumer.stop();
  await taking.stop();
  assert.equal(await dispatch.states(campaign), { accepted: 2 * JOB_SIZE });
  assert.is(await dispatch.plan.isDone(campaign.id), true);
  assert.is(dispatch.sender.sent.length, 2 * JOB_SIZE);
});

test('gives up a job that cannot be read, and keeps no other waiting', async () => {
  const { dispatch, campaign, bus } = await onTheBus();
  await bus.publish([{ topic: SEND_JOBS_TOPIC, key: '1:0', value: '{' }]);
  const consumer = consumerOf(dispatch, bus);
  await consumer.start();
  await eventually('the bus is empty', async () => (await bus.depth(SEND_JOBS_TOPIC)) === 0);
  await consumer.stop();
  assert.equal(await dispatch.states(campaign), { accepted: 120 });
  const letters: DeadLetter[] = [];
  const taking = await bus.takeDeadLetters([SEND_JOBS_TOPIC], async (taken) => void letters.push(...taken));
  await eventually('it died', () => letters.length > 0);
  await taking.stop();
  assert.equal(
    letters.map(({ value, cause, attempt }) => [value, cause, attempt]),
    [['{', 'The send job is not JSON', 1]],
  );
});

test('blames no job for an outage: they are delivered until it is over', async () => {
  const { dispatch, campaign, bus } = await onTheBus();
  const outages = [new ServiceUnavailable(), new Error('No connection')];
  let last: Error | undefined;
  const { runSendJob } = dispatch.aWorker(
    failingAt(1, () => {
      last = outages.shift();
      return last;
    }),
  );
  const consumer = consumerOf(dispatch, bus, { jobs: runSendJob, isStoreGone: () => last !== undefined });
  await consumer.start();
  await eventually('the bus is empty', async () => (await bus.depth(SEND_JOBS_TOPIC)) === 0);
  await consumer.stop();
  assert.equal(await dispatch.states(campaign), { accepted: 120 });
  const lines = dispatch.logger.lines.map(({ message }) => message);
  assert.equal([...new Set(lines)], ['a batch failed and will be retried']);
});

test.run();
