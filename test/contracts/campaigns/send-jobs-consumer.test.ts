import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SendJobsConsumer } from '../../../src/adapters/campaigns/consumer-send-jobs.ts';
import { SEND_JOBS_TOPIC } from '../../../src/application/campaigns/topics.ts';
import { DEFAULT_RETRY_POLICY } from '../../../src/application/shared/retry-policy.ts';
import { aDispatch } from '../../support/dispatch.ts';
import { eventually } from '../../support/eventually.ts';
import { sqliteBus } from '../../support/message-buses.ts';

const test = suite('SendJobsConsumer');

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

test('runs every job that is on the bus', async () => {
  const { dispatch, campaign, bus } = await onTheBus();
  const consumer = new SendJobsConsumer(bus, dispatch.runSendJob);
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
  const consumer = new SendJobsConsumer(bus, dispatch.runSendJob);
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
  const nextConsumer = new SendJobsConsumer(next, dispatch.runSendJob);
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
  const consumer = new SendJobsConsumer(bus, dispatch.runSendJob);
  await consumer.start();
  await eventually('the bus is empty', async () => (await bus.depth(SEND_JOBS_TOPIC)) === 0);
  await consumer.stop();
  assert.equal(await dispatch.states(campaign), { accepted: 117, sending: 3 });
  assert.equal(dispatch.sender.doubleSends(), []);
  assert.is(dispatch.sender.sent.length, 120);
});

test.run();
