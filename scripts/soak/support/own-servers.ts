import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { freePort } from '../../demo/free-port.ts';
import { type LocalServer, SERVICES, servicesHome } from '../../demo/local-servers.ts';

/** What `npm run services` installs once, so that another home need not install it again. */
const INSTALLED = ['kafka-3.9.1/libs', 'mongo-0.5.3-beta.196', 'bin/server'] as const;

/**
 * Starts servers that belong to this process alone, in a directory and on ports of their own, so that it may kill them.
 * From then on the environment names them: `serversFor`, `killServer` and `startServer` mean these. They end with this
 * process, and what they have stored goes with them.
 */
export async function startOwnServers(names: readonly (LocalServer | 'toxiproxy')[]): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'own-servers-'));
  const former = servicesHome();
  for (const path of INSTALLED) link(join(former, path), join(home, path));
  Object.assign(process.env, {
    SERVICES_HOME: home,
    SERVICES_DATA: join(home, 'data'),
    MONGO_PORT: String(await freePort()),
    REDIS_PORT: String(await freePort()),
    KAFKA_PORT: String(await freePort()),
    KAFKA_CONTROLLER_PORT: String(await freePort()),
    TOXIPROXY_PORT: String(await freePort()),
  });
  process.once('exit', () => {
    // Not by their own way out, which can take longer than anybody waits: nothing of theirs is kept.
    for (const name of names) killIfThere(join(home, `${name}.pid`));
    rmSync(home, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const { stdout } = await promisify(execFile)('bash', [SERVICES, 'up', ...names]);
  for (const [, name, value] of stdout.matchAll(/^export (\w+)='(.*)'$/gm)) process.env[name as string] = value;
}

function link(from: string, to: string): void {
  if (!existsSync(from) || existsSync(to)) return;
  mkdirSync(join(to, '..'), { recursive: true });
  symlinkSync(from, to);
  if (to.endsWith('libs')) writeFileSync(join(to, '..', '.complete'), '');
}

function killIfThere(pidFile: string): void {
  if (!existsSync(pidFile)) return;
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
