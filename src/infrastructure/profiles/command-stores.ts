import type { Container } from 'inversify';
import type { Config, ServerSettings } from '../config.ts';
import { openSqliteStore } from './embedded.ts';
import { bindSqliteStores } from './sqlite-stores.ts';

/** Only the stores, for a command that runs beside the program. Resolves with what closes them. */
export async function bindStores(container: Container, config: Config): Promise<() => Promise<void>> {
  if (config.PROFILE === 'embedded') {
    const database = openSqliteStore(config);
    bindSqliteStores(container, database);
    return () => database.close();
  }
  const { MongoDatabase } = await import('../../adapters/shared/mongo-database.ts');
  const { bindMongoStores } = await import('./mongo-stores.ts');
  const { MONGODB_URI, MONGODB_DATABASE } = config as Config & ServerSettings;
  const database = await MongoDatabase.connect(MONGODB_URI, MONGODB_DATABASE);
  bindMongoStores(container, database);
  return () => database.close();
}
