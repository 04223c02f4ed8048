import type { Kafka, KafkaMessage } from 'kafkajs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { KafkaSubscription } from '../../../src/adapters/shared/kafka-subscription.ts';
import type { BusMessage } from '../../../src/application/shared/ports.ts';
import { eventually } from '../../support/eventually.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';

const EVENTS = { GROUP_JOIN: 'join', REBALANCING: 'rebalancing', FETCH: 'fetch', STOP: 'stop', CRASH: 'crash' };

/** A member of a group whose assignments and batches the test decides. */
function aMember() {
  const listeners = new Map<string, (event: object) => void>();
  let eachBatch: (payload: object) => Promise<void> = async () => {};
  const consumer = {
    events: EVENTS,
    on: (event: string, listener: (event: object) => void) => listeners.set(event, listener),
    connect: async () => {},
    subscribe: async () => {},
    run: async (options: { eachBatch: typeof eachBatch }) => {
      eachBatch = options.eachBatch;
    },
    commitOffsets: async () => {},
    pause: () => {},
    resume: () => {},
    disconnect: async () => {},
  };
  let members = 0;
  let offset = 0;
  const join = () => {
    members += 1;
    return { ...consumer };
  };
  return {
    kafka: { consumer: join } as unknown as Kafka,
    /** How many there were, one after the other. */
    members: () => members,
    rebalance: () => listeners.get(EVENTS.REBALANCING)?.({}),
    assign: (partitions: readonly number[]) =>
      listeners.get(EVENTS.GROUP_JOIN)?.({ payload: { memberAssignment: { orders: partitions } } }),
    deliver: (partition: number, value: string) =>
      eachBatch({ batch: { topic: 'orders', partition, messages: [{ offset: String(offset++), value }] } }),
  };
}

const aSubscription = (kafka: Kafka, handle: (batch: readonly BusMessage[]) => Promise<void>) =>
  new KafkaSubscription(kafka, new RecordingLogger(), {
    groupId: 'orders',
    topics: ['orders'],
    maxBatch: 1,
    nowMs: () => 0,
    messageOf: (_topic, _partition, { offset, value }: KafkaMessage) => ({
      offset: Number(offset),
      bytes: 1,
      dueMs: 0,
      message: { value: String(value) } as BusMessage,
    }),
    handle,
    pauseAfterFault: () => 0,
  });

const test = suite('KafkaSubscription');

test('begins anew where a member joins in the middle of its fetches: what one of them still brings is not handled', async () => {
  const { kafka, members, rebalance, assign, deliver } = aMember();
  const handled: string[] = [];
  const subscription = aSubscription(kafka, async ([message]) => void handled.push(message?.value ?? ''));
  await subscription.start();
  assign([0]);
  await deliver(0, 'first');
  await eventually('it is handled', () => handled.length === 1);
  rebalance();
  assign([0]);
  await deliver(0, 'second');
  await eventually('it is handled', () => handled.length === 2);
  assert.is(members(), 1);
  assign([0]);
  await deliver(0, 'beyond what is fetched again');
  await eventually('there is a new member', () => members() === 2);
  assign([0]);
  await deliver(0, 'third');
  await eventually('it is handled', () => handled.length === 3);
  assert.equal(handled, ['first', 'second', 'third']);
  await subscription.stop();
});

test('begins no batch of a partition that others leave to it while it stops, and resolves when its own is done', async () => {
  const { kafka, rebalance, assign, deliver } = aMember();
  const [begun, ended]: [string[], string[]] = [[], []];
  let end = () => {};
  const isDone = new Promise<void>((resolve) => {
    end = resolve;
  });
  const subscription = aSubscription(kafka, async ([message]) => {
    begun.push(message?.value ?? '');
    await isDone;
    ended.push(message?.value ?? '');
  });
  await subscription.start();
  assign([0]);
  await deliver(0, 'own');
  await eventually('the handler runs', () => begun.length === 1);
  const stopped = subscription.stop();
  rebalance();
  assign([0, 1]);
  await deliver(1, "another's");
  end();
  await stopped;
  assert.equal([begun, ended], [['own'], ['own']]);
});

test.run();
