import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Container } from 'inversify';
import 'reflect-metadata';
import { NodeDigest } from '../adapters/shared/node-system.ts';
import { ReconcileBooks } from '../application/reporting/reconcile-books.ts';
import { Digest } from '../application/shared/ports.ts';
import { type Config, InvalidConfig, readConfig, type ServerSettings } from './config.ts';
import { reportingModule } from './modules/reporting.ts';
import { bind } from './profiles/backends.ts';

/**
 * `npm run reconcile [-- --json]`: checks all the money in the profile's store, also while the program runs. Names each
 * difference, and exits with 1 when there is one.
 */
try {
  const { json = false } = parseArgs({ options: { json: { type: 'boolean' } } }).values;
  const container = new Container();
  bind(container, Digest, new NodeDigest());
  const close = await openStores(container, readConfig(process.env));
  try {
    reportingModule(container);
    const startedMs = performance.now();
    const { differences, ...figures } = await container.get(ReconcileBooks).execute(({ vendorId, subject, detail }) => {
      console.log(json ? JSON.stringify({ vendorId, subject, detail }) : `${subject}: ${detail} (${vendorId})`);
    });
    const seconds = Number(((performance.now() - startedMs) / 1000).toFixed(2));
    if (json) console.log(JSON.stringify({ ...figures, differences, seconds }));
    else {
      const looked = Object.entries(figures).map(([name, count]) => `${count} ${name}`);
      console.log(`${differences} differences in ${looked.join(', ')}; ${seconds} s`);
    }
    process.exitCode = differences > 0 ? 1 : 0;
  } finally {
    await close();
  }
} catch (error) {
  if (!(error instanceof InvalidConfig)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function openStores(container: Container, config: Config): Promise<() => Promise<void>> {
  if (config.PROFILE === 'embedded') {
    const file = join(config.DATA_DIR, 'store.sqlite');
    if (!existsSync(file)) throw new InvalidConfig(`There is no ${file}: DATA_DIR names another folder`);
    const { SqliteDatabase } = await import('../adapters/shared/sqlite-database.ts');
    const { sqliteMigrations } = await import('./migrations/sqlite-migrations.ts');
    const { bindSqliteStores } = await import('./profiles/sqlite-stores.ts');
    const database = new SqliteDatabase(file, sqliteMigrations);
    bindSqliteStores(container, database);
    return () => database.close();
  }
  const { MongoDatabase } = await import('../adapters/shared/mongo-database.ts');
  const { bindMongoStores } = await import('./profiles/mongo-stores.ts');
  const { MONGODB_URI, MONGODB_DATABASE } = config as Config & ServerSettings;
  const database = await MongoDatabase.connect(MONGODB_URI, MONGODB_DATABASE);
  bindMongoStores(container, database);
  return () => database.close();
}
