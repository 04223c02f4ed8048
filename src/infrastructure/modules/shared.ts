import type { Container } from 'inversify';
import { join } from 'node:path';
import { FileEmailOutbox } from '../../adapters/shared/file-email-outbox.ts';
import { NodeClock, NodeDigest, NodeIds } from '../../adapters/shared/node-system.ts';
import { SqliteDatabase } from '../../adapters/shared/sqlite-database.ts';
import { SqliteIdempotencyStore } from '../../adapters/shared/sqlite-idempotency-store.ts';
import { SqliteMessageBus } from '../../adapters/shared/sqlite-message-bus.ts';
import { SqliteOutbox } from '../../adapters/shared/sqlite-outbox.ts';
import { RelayOutbox } from '../../application/operations/relay-outbox.ts';
import { IdempotencyStore } from '../../application/shared/idempotency.ts';
import { Logger } from '../../application/shared/logger.ts';
import { Clock, Digest, EmailSender, Ids, MessageBus, Outbox, OutboxReader, UnitOfWork } from '../../application/shared/ports.ts';
import { sqliteBusMigrations } from '../migrations/sqlite-bus.ts';
import { sqliteMigrations } from '../migrations/sqlite-migrations.ts';
import { wire } from '../wire.ts';

export interface SharedSettings {
  readonly dataDir: string;
  readonly logger: Logger;
}

/** What every feature stands on, embedded: files in `dataDir`. */
export function sharedModule(container: Container, { dataDir, logger }: SharedSettings): { close(): Promise<void> } {
  const store = new SqliteDatabase(join(dataDir, 'store.sqlite'), sqliteMigrations);
  const busFile = new SqliteDatabase(join(dataDir, 'bus.sqlite'), sqliteBusMigrations);
  const clock = new NodeClock();
  container.bind(Logger).toConstantValue(logger);
  container.bind(Clock).toConstantValue(clock);
  container.bind(SqliteDatabase).toConstantValue(store);
  container.bind(UnitOfWork).toConstantValue(store);
  container.bind(MessageBus).toConstantValue(new SqliteMessageBus(busFile, clock, logger));
  container.bind(EmailSender).toConstantValue(new FileEmailOutbox(join(dataDir, 'outbox'), clock, new NodeIds()));
  wire(container, Ids, NodeIds);
  wire(container, Digest, NodeDigest);
  const outbox = new SqliteOutbox(store);
  container.bind(Outbox).toConstantValue(outbox);
  container.bind(OutboxReader).toConstantValue(outbox);
  wire(container, IdempotencyStore, SqliteIdempotencyStore, SqliteDatabase);
  wire(container, RelayOutbox, RelayOutbox, OutboxReader, MessageBus);
  return {
    async close() {
      await busFile.close();
      await store.close();
    },
  };
}
