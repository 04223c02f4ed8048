import process from 'node:process';
import { requestFields } from '../adapters/shared/http-request-id.ts';
import { PinoLogger } from '../adapters/shared/pino-logger.ts';
import { startApp } from './app.ts';
import { CannotStart } from './cannot-start.ts';
import { readArguments, runCommand } from './command.ts';
import { InvalidConfig, readConfig } from './config.ts';
import { ROLES, type Role } from './roles.ts';

/**
 * Work in progress has this long to finish; then the process ends anyway, and the rest comes again at the next start.
 */
const STOP_WITHIN_MS = 9000;

const USAGE = `npm start [-- --role ${ROLES.join('|')}]`;

function readRole(): Role {
  const { role } = readArguments(USAGE, { options: { role: { type: 'string', default: 'all' } } }).values;
  const known = ROLES.find((name) => name === role);
  if (!known) throw new InvalidConfig(`--role must be one of ${ROLES.join(', ')}`);
  return known;
}

await runCommand(async () => {
  const role = readRole();
  const config = readConfig(process.env);
  const logger = new PinoLogger({ level: config.LOG_LEVEL, destination: process.stdout, context: requestFields });
  const app = await startApp(config, role, logger).catch((error: unknown) => {
    if (error instanceof CannotStart) logger.error({ cause: String(error.cause) }, error.message);
    else logger.error({ err: error }, 'the program cannot start');
    // What was opened before would keep the process.
    process.exit(1);
  });
  const { PROFILE: profile, DATA_DIR: dataDir } = config;
  logger.info({ apiUrl: app.url, sandboxUrl: app.sandboxUrl, role, profile, dataDir }, 'ready');

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
});
