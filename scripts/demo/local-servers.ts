import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { until } from './wait.ts';

/** `npm run services`. */
export const SERVICES = fileURLToPath(new URL('../services/services.sh', import.meta.url));
const GONE_WITHIN_MS = 5000;

/** The servers as `npm run services` names them. */
export type LocalServer = 'mongo' | 'kafka' | 'redis';

/** Throws unless `npm run services` started each of them as a process of this machine: others are not ours to kill. */
export function assertOurs(servers: readonly LocalServer[]): void {
  const foreign = servers.filter((server) => pidOf(server) === undefined);
  if (foreign.length === 0) return;
  throw new Error(
    `--kill ends only servers that \`npm run services -- up\` has started without Docker: ${foreign.join(', ')} is none`,
  );
}

/** SIGKILL. Resolves when the process is gone. */
export async function killServer(server: LocalServer): Promise<void> {
  signalServer(server, 'SIGKILL');
  await until(`${server} is gone`, async () => pidOf(server) === undefined, GONE_WITHIN_MS);
}

export function signalServer(server: LocalServer, signal: NodeJS.Signals): void {
  const pid = pidOf(server);
  if (pid === undefined) throw new Error(`${server} was not started by \`npm run services\``);
  process.kill(pid, signal);
}

/** Resolves when the server answers on its port again. */
export async function startServer(server: LocalServer): Promise<void> {
  const child = spawn('bash', [SERVICES, 'up', server], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${server} did not start again:\n${Buffer.concat(said)}`);
}

/** Where `npm run services` installs, and writes what runs. */
export function servicesHome(): string {
  return process.env['SERVICES_HOME'] ?? join(homedir(), '.cache', 'local-services');
}

/** From the file that `npm run services` writes, where that process lives. */
function pidOf(server: LocalServer): number | undefined {
  try {
    const pid = Number(readFileSync(join(servicesHome(), `${server}.pid`), 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    // No such file, or no such process.
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
