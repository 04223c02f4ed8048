import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type FetchedMessage, KafkaPartition } from '../../../src/adapters/shared/kafka-partition.ts';
import { eventually } from '../../support/eventually.ts';

const test = suite('KafkaPartition');

const fetched = (offset: number): FetchedMessage => {
  const id = String(offset);
  return { offset, bytes: 1, dueMs: 0, message: { id, topic: 't', key: 'k', value: id, attempt: 1, firstSeenMs: 0 } };
};

/** So many batches that one must be coming again and again. */
const MANY = 20;

/** A partition that handles two messages at a time, with what it has handled and committed. */
function aPartition() {
  const batches: string[][] = [];
  const commits: number[] = [];
  const partition = new KafkaPartition({
    maxBatch: 2,
    nowMs: () => 1,
    handle: async (batch) => {
      batches.push(batch.map(({ value }) => value));
      if (batches.length === MANY) void partition.stop();
    },
    commit: async (offset) => void commits.push(offset),
    setFetching: () => undefined,
    pauseAfterFault: (error) => {
      throw error;
    },
  });
  partition.assign();
  return { partition, batches, commits };
}

test('handles each message once when offsets begin again, as the topic was made anew', async () => {
  const { partition, batches, commits } = aPartition();
  partition.add([100, 101, 102, 5, 6, 7].map(fetched));
  await eventually('all are handled', () => batches.length === MANY || batches.flat().includes('7'));
  await partition.stop();
  assert.equal(batches, [['100', '101'], ['102', '5'], ['6', '7']]); // biome-ignore format: one line
  assert.equal(commits, [102, 6, 8]);
});

test('handles nothing again that came back while it was being handled', async () => {
  const { partition, batches, commits } = aPartition();
  partition.add([1, 2].map(fetched));
  partition.revoke();
  partition.assign();
  partition.add([1, 2, 3].map(fetched));
  await eventually('all are handled', () => batches.flat().includes('3'));
  await partition.stop();
  assert.equal(commits.at(-1), 4);
});

test.run();
