/** Publishes and handles without end on the topics of the prefix in argv, a line for each: to be killed. */
import process from 'node:process';
import { kafkaClient } from '../../src/adapters/shared/kafka-client.ts';
import { KafkaMessageBus } from '../../src/adapters/shared/kafka-message-bus.ts';
import { NodeClock } from '../../src/adapters/shared/node-system.ts';
import { RecordingLogger } from './recording-logger.ts';

const [, , brokers, prefix] = process.argv as [string, string, string, string];
const kafka = kafkaClient({ brokers: brokers.split(',') });
const bus = new KafkaMessageBus(kafka, new NodeClock(), new RecordingLogger(), { prefix });

await bus.subscribe({
  topic: 'orders',
  maxBatch: 5,
  handler: async (messages) => {
    for (const { value } of messages) process.stdout.write(`handled ${value}\n`);
    return [];
  },
});
for (let number = 0; ; number += 1) {
  await bus.publish([{ topic: 'orders', key: `vendor-${number % 7}`, value: String(number) }]);
  process.stdout.write(`confirmed ${number}\n`);
}
