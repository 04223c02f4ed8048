import fc from 'fast-check';
import { type PartitionerArgs, Partitioners } from 'kafkajs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { partitionByKey } from '../../../src/adapters/shared/kafka-partitioner.ts';

const args = (key: string, partitions: number) => {
  const partitionMetadata = Array.from({ length: partitions }, (_, partitionId) => ({ partitionId, leader: 0 }));
  return { topic: 'events', partitionMetadata, message: { key, value: '' } } as unknown as PartitionerArgs;
};

test('puts every key where any other client of Kafka would: one that comes after us finds the order kept', () => {
  const ours = partitionByKey(new Set())();
  const kafkas = Partitioners.DefaultPartitioner();
  const key = fc.oneof(fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 }));
  fc.assert(
    fc.property(key, fc.integer({ min: 1, max: 997 }), (some, partitions) => {
      assert.is(ours(args(some, partitions)), kafkas(args(some, partitions)));
    }),
    { numRuns: 2000 },
  );
});

test.run();
