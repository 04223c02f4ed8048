import { constants, setPriority } from 'node:os';
import process from 'node:process';
import { Option } from 'commander';
import { requestFields } from '../adapters/shared/http-request-id.ts';
import { PinoLogger } from '../adapters/shared/pino-logger.ts';
import { startApp } from './app.ts';
import { CannotStart } from './cannot-start.ts';
import { runCommand } from './command.ts';
import { commandLine } from './command-line.ts';
import { readConfig } from './config.ts';
import { ROLES, type Role } from './roles.ts';

/**
 * Work in progress has this long to finish; then the process ends anyway, and the next start takes up the rest.
 */
const STOP_WITHIN_MS = 9000;

await runCommand(async () => {
  const { role } = commandLine('npm start --', 'Runs the program, by the settings in its environment')
    .addOption(new Option('--role <role>', 'what this process does').choices(ROLES).default('all'))
    .parse()
    .opts<{ readonly role: Role }>();
  // Where processes share a machine, webhooks are answered before they are settled (ADR 30).
  if (role === 'settler') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const config = readConfig(process.env);
  const logger = new PinoLogger({ level: config.LOG_LEVEL, destination: process.stdout, context: requestFields });
  const app = await startApp(config, role, logger).catch((error: unknown) => {
    if (error instanceof CannotStart)
      logger.error(error.cause === undefined ? {} : { cause: String(error.cause) }, error.message);
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
      logger.error({ withinMs: STOP_WITHIN_MS }, 'not everything was finished in time');
      process.exit(1);
    }, STOP_WITHIN_MS).unref();
    await app.stop();
    logger.info({}, 'stopped');
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
});
