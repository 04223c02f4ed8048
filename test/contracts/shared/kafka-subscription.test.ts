import type { Kafka, KafkaMessage } from 'kafkajs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { KafkaSubscription } from '../../../src/adapters/shared/kafka-subscription.ts';
import type { BusMessage } from '../../../src/application/shared/ports.ts';
import { eventually } from '../../support/eventually.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';

const EVENTS = { GROUP_JOIN: 'join', FETCH: 'fetch', STOP: 'stop', CRASH: 'crash' };

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
  return {
    kafka: { consumer: () => consumer } as unknown as Kafka,
    assign: (partitions: readonly number[]) =>
      listeners.get(EVENTS.GROUP_JOIN)?.({ payload: { memberAssignment: { orders: partitions } } }),
    deliver: (partition: number, value: string) =>
      eachBatch({ batch: { topic: 'orders', partition, messages: [{ offset: '0', value }] } }),
  };
}

const test = suite('KafkaSubscription');

test('begins no batch of a partition that others leave to it while it stops, and resolves when its own is done', async () => {
  const { kafka, assign, deliver } = aMember();
  const [begun, ended]: [string[], string[]] = [[], []];
  let end = () => {};
  const isDone = new Promise<void>((resolve) => {
    end = resolve;
  });
  const subscription = new KafkaSubscription(kafka, new RecordingLogger(), {
    groupId: 'orders',
    topics: ['orders'],
    maxBatch: 1,
    nowMs: () => 0,
    messageOf: (_topic, _partition, { value }: KafkaMessage) => ({
      offset: 0,
      bytes: 1,
      dueMs: 0,
      message: { value: String(value) } as BusMessage,
    }),
    handle: async ([message]) => {
      begun.push(message?.value ?? '');
      await isDone;
      ended.push(message?.value ?? '');
    },
    pauseAfterFault: () => 0,
  });
  await subscription.start();
  assign([0]);
  await deliver(0, 'own');
  await eventually('the handler runs', () => begun.length === 1);
  const stopped = subscription.stop();
  assign([0, 1]);
  await deliver(1, "another's");
  end();
  await stopped;
  assert.equal([begun, ended], [['own'], ['own']]);
});

test.run();
