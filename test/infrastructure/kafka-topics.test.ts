import kafkajs, { type Admin } from 'kafkajs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { migrateKafka } from '../../src/infrastructure/migrations/kafka-topics.ts';

const TOPICS = [{ name: 'orders', partitions: 1 }];

const test = suite('migrateKafka');

test('waits for new topics however often kafkajs has given up on them', async () => {
  const broker = Object.assign(new kafkajs.KafkaJSProtocolError('unknown'), { type: 'UNKNOWN_TOPIC_OR_PARTITION' });
  const givenUp = new kafkajs.KafkaJSNumberOfRetriesExceeded(broker, { retryCount: 5, retryTime: 500 });
  const { admin, asked } = anAdmin([givenUp, broker, givenUp]);
  await migrateKafka(admin, TOPICS);
  assert.equal(asked.slice(-3), ['orders', 'orders.retry', 'orders.dead']);
});

test('does not wait for what waiting does not mend', async () => {
  const broker = Object.assign(new kafkajs.KafkaJSProtocolError('no'), { type: 'TOPIC_AUTHORIZATION_FAILED' });
  const { admin, asked } = anAdmin([broker]);
  const error = await migrateKafka(admin, TOPICS).catch((reason: unknown) => reason);
  assert.is(error, broker);
  assert.is(asked.length, 1);
});

test.run();

/** A broker without topics that answers the first questions about new ones with these errors. */
function anAdmin(errors: Error[]): { readonly admin: Admin; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const admin: Pick<Admin, 'listTopics' | 'describeCluster' | 'createTopics' | 'fetchTopicOffsets'> = {
    listTopics: async () => [],
    describeCluster: async () => ({ brokers: [], controller: null, clusterId: 'test' }),
    createTopics: async () => true,
    fetchTopicOffsets: async (topic) => {
      asked.push(topic);
      const error = errors.shift();
      if (error) throw error;
      return [];
    },
  };
  return { admin: admin as Admin, asked };
}
