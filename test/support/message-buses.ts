import { join } from 'node:path';
import { SqliteDatabase } from '../../src/adapters/shared/sqlite-database.ts';
import { SqliteMessageBus } from '../../src/adapters/shared/sqlite-message-bus.ts';
import type { Clock, MessageBus } from '../../src/application/shared/ports.ts';
import type { RetryPolicy } from '../../src/application/shared/retry-policy.ts';
import { sqliteBusMigrations } from '../../src/infrastructure/migrations/sqlite-bus.ts';
import { aDirectory } from './directory.ts';
import { RecordingLogger } from './recording-logger.ts';

export interface BusSettings {
  readonly clock: Clock;
  readonly retryPolicy: RetryPolicy;
  /** The pause after the first fault of a handler. */
  readonly faultBaseDelayMs: number;
}

/** An adapter of MessageBus for its contract suite. */
export interface BusAdapter {
  readonly name: string;
  /** Opens buses on the same, at first empty, storage: the second one is what a new process would have. */
  create(settings: BusSettings): () => Promise<MessageBus>;
}

export const sqliteBus: BusAdapter = {
  name: 'SQLite',
  create({ clock, retryPolicy, faultBaseDelayMs }) {
    const file = join(aDirectory(), 'bus.db');
    return async () =>
      new SqliteMessageBus(new SqliteDatabase(file, sqliteBusMigrations), clock, new RecordingLogger(), {
        retryPolicy,
        faultBaseDelayMs,
      });
  },
};
