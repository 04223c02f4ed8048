import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Container } from 'inversify';
import { NodeRateLimiter } from '../../adapters/campaigns/node-rate-limiter.ts';
import { NodeLeases } from '../../adapters/operations/node-leases.ts';
import { NodeRequestCounter } from '../../adapters/shared/node-request-counter.ts';
import { NodeWakeUps } from '../../adapters/shared/node-wake-ups.ts';
import { isBusy, SqliteDatabase } from '../../adapters/shared/sqlite-database.ts';
import { SqliteMessageBus } from '../../adapters/shared/sqlite-message-bus.ts';
import { RateLimiter } from '../../application/campaigns/ports.ts';
import { Leases } from '../../application/operations/leases.ts';
import { Logger } from '../../application/shared/logger.ts';
import { Clock, MessageBus } from '../../application/shared/ports.ts';
import { RequestCounter } from '../../application/shared/request-counter.ts';
import { WakeUps } from '../../application/shared/wake-ups.ts';
import { PriceRecords } from '../../application/wallet/ports.ts';
import type { Config } from '../config.ts';
import { sqliteBusMigrations } from '../migrations/sqlite-bus.ts';
import { sqliteMigrations } from '../migrations/sqlite-migrations.ts';
import { seedPrices } from '../seed-prices.ts';
import { bind } from '../wire.ts';
import type { Backends } from './backends.ts';
import { bindSqliteStores } from './sqlite-stores.ts';

/** The file of every store, migrated. */
export function openSqliteStore({ DATA_DIR }: Config): SqliteDatabase {
  mkdirSync(DATA_DIR, { recursive: true, mode: 0o700 });
  return new SqliteDatabase(join(DATA_DIR, 'store.sqlite'), sqliteMigrations);
}

/** Files in `DATA_DIR`, for one process. Needs Clock and Logger. */
export async function bindEmbedded(container: Container, config: Config): Promise<Backends> {
  const store = openSqliteStore(config);
  // A file of its own, as a broker would be: nothing can rely on a transaction over both.
  const bus = new SqliteDatabase(join(config.DATA_DIR, 'bus.sqlite'), sqliteBusMigrations);
  bindSqliteStores(container, store);
  await seedPrices(store, container.get(PriceRecords), container.get(Clock).nowMs());
  bind(container, MessageBus, new SqliteMessageBus(bus, container.get(Clock), container.get(Logger)));
  const limits = new Map([[config.META_PHONE_NUMBER_ID, config.META_MESSAGES_PER_SECOND]]);
  bind(container, Leases, new NodeLeases());
  bind(container, WakeUps, new NodeWakeUps());
  bind(container, RequestCounter, new NodeRequestCounter());
  bind(container, RateLimiter, new NodeRateLimiter(limits));
  return {
    probes: {
      store: async () => void store.get('SELECT 1'),
      bus: async () => void bus.get('SELECT 1'),
    },
    isOutage: isBusy,
    async close() {
      await bus.close();
      await store.close();
    },
  };
}
