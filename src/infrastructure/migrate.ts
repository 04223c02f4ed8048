import process from 'node:process';
import { PinoLogger } from '../adapters/shared/pino-logger.ts';
import { runCommand } from './command.ts';
import { commandLine } from './command-line.ts';
import { type Config, readConfig, type ServerSettings } from './config.ts';

/** Repeatable. */
await runCommand(async () => {
  commandLine(
    'npm run migrate --',
    "Brings MongoDB's collections, the published prices and Kafka's topics to what this version needs",
  ).parse();
  const config = readConfig(process.env);
  const logger = new PinoLogger({ level: config.LOG_LEVEL, destination: process.stdout });
  if (config.PROFILE === 'production') {
    const { migrateServers } = await import('./migrations/servers.ts');
    await migrateServers(config as Config & ServerSettings);
    logger.info({}, 'migrated');
  } else logger.info({}, 'the embedded profile migrates its files when it starts');
});
