import process from 'node:process';
import { PinoLogger } from '../adapters/shared/pino-logger.ts';
import { startApp } from './app.ts';
import { InvalidConfig, readConfig } from './config.ts';

/** What is on its way has this long to finish; then the process ends anyway, and the rest comes again at the next start. */
const STOP_WITHIN_MS = 9000;

try {
  const config = readConfig(process.env);
  const logger = new PinoLogger({ level: config.LOG_LEVEL, destination: process.stdout });
  const app = await startApp(config, logger);
  logger.info({ apiUrl: app.apiUrl, sandboxUrl: app.sandboxUrl, dataDir: config.DATA_DIR }, 'ready');

  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => {
      logger.error({ withinMs: STOP_WITHIN_MS }, 'not everything could be finished in time');
      process.exit(1);
    }, STOP_WITHIN_MS).unref();
    await app.stop();
    logger.info({}, 'stopped');
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  if (!(error instanceof InvalidConfig)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
