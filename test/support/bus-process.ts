/**
 * Publishes and handles without end on the bus file in argv, one line per confirmed and per handled message: to be
 * killed.
 */
import process from 'node:process';
import { NodeClock } from '../../src/adapters/shared/node-system.ts';
import { SqliteDatabase } from '../../src/adapters/shared/sqlite-database.ts';
import { SqliteMessageBus } from '../../src/adapters/shared/sqlite-message-bus.ts';
import { sqliteBusMigrations } from '../../src/infrastructure/migrations/sqlite-bus.ts';
import { RecordingLogger } from './recording-logger.ts';

const database = new SqliteDatabase(process.argv[2] as string, sqliteBusMigrations);
const bus = new SqliteMessageBus(database, new NodeClock(), new RecordingLogger());

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
