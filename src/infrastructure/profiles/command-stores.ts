import 'reflect-metadata';
import { Container } from 'inversify';
import { NodeClock, NodeIds } from '../../adapters/shared/node-system.ts';
import { Clock, Ids } from '../../application/shared/ports.ts';
import type { Config, ServerSettings } from '../config.ts';
import { bind } from '../wire.ts';
import { openSqliteStore } from './embedded.ts';
import { bindSqliteStores } from './sqlite-stores.ts';

/** Runs a command on the stores, with Clock and Ids, beside the running program. */
export async function onStores(config: Config, work: (container: Container) => Promise<void>): Promise<void> {
  const container = new Container();
  bind(container, Clock, new NodeClock());
  bind(container, Ids, new NodeIds());
  const close = await bindStores(container, config);
  try {
    await work(container);
  } finally {
    await close();
  }
}

/** Only the stores, for a command that runs beside the program. Resolves with what closes them. */
export async function bindStores(container: Container, config: Config): Promise<() => Promise<void>> {
  if (config.PROFILE === 'embedded') {
    const database = openSqliteStore(config);
    bindSqliteStores(container, database);
    return () => database.close();
  }
  const { bindMongoStores, connectMongo } = await import('./mongo-stores.ts');
  const database = await connectMongo(config as Config & ServerSettings);
  bindMongoStores(container, database);
  return () => database.close();
}
