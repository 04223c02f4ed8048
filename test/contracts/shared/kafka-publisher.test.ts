import type { Kafka, ProducerBatch, ProducerConfig } from 'kafkajs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { KafkaPublisher } from '../../../src/adapters/shared/kafka-publisher.ts';
import { BusUnavailable } from '../../../src/application/shared/bus-unavailable.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { rejection } from '../../support/rejection.ts';

const PARTITIONS = [0, 1].map((partitionId) => ({ partitionId, leader: partitionId }));

/** A cluster of two partitions, each of which confirms what it is given unless it is `silent`. */
function aCluster() {
  const cluster = { silent: undefined as number | undefined, producers: 0 };
  const producer = ({ createPartitioner }: ProducerConfig) => {
    cluster.producers += 1;
    const partitionOf = createPartitioner?.();
    return {
      connect: async () => {},
      disconnect: async () => {},
      sendBatch: async ({ topicMessages = [] }: ProducerBatch) => {
        const chosen = topicMessages.flatMap(({ topic, messages }) =>
          messages.map((message) => ({
            topicName: topic,
            partition: partitionOf?.({ topic, partitionMetadata: PARTITIONS, message } as never),
          })),
        );
        return chosen.filter(({ partition }) => partition !== cluster.silent);
      },
    };
  };
  return { cluster, kafka: { producer } as unknown as Kafka };
}

const test = suite('KafkaPublisher');

test('confirms nothing that a partition has not confirmed, and goes on with a new producer', async () => {
  const { cluster, kafka } = aCluster();
  const options = { timeoutMs: 1000, maxQueuedMessages: 100, maxQueuedBytes: 1_000_000 };
  const publisher = new KafkaPublisher(kafka, new RecordingLogger(), options);
  const records = Array.from({ length: 20 }, (_, n) => ({ topic: 'events', key: `key ${n}`, value: '{}' }));
  await publisher.publish(records);
  for (const silent of [0, 1]) {
    cluster.silent = silent;
    assert.instance(await rejection(publisher.publish(records)), BusUnavailable);
  }
  cluster.silent = undefined;
  await publisher.publish(records);
  assert.is(cluster.producers, 3);
  await publisher.close();
});

test.run();
