import { spawn } from 'node:child_process';
import process from 'node:process';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What became of one test file. `note` says why where the counts alone do not. */
export interface FileRun extends Counts {
  readonly output: string;
  readonly note: string;
  readonly timedOut: boolean;
}

export interface RunOptions {
  /** The tree that the file is in. */
  readonly root: string;
  readonly timeoutMs: number;
  readonly env: NodeJS.ProcessEnv;
}

/** No test of the file has the words of TEST_ONLY, or it has none at all. */
export const NO_TEST_RAN = 'no test ran';

const isDeno = 'Deno' in globalThis;
const ansiColour = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

function count(output: string, name: string): number | undefined {
  const match = new RegExp(`^\\s*${name}:\\s+(\\d+)`, 'm').exec(output);
  return match ? Number(match[1]) : undefined;
}

function verdict(
  output: string,
  exitCode: number | null,
  timedOut: boolean,
  timeoutMs: number,
): Counts & { readonly note: string } {
  const total = count(output, 'Total');
  const passed = count(output, 'Passed') ?? 0;
  const skipped = count(output, 'Skipped') ?? 0;
  if (timedOut)
    return { passed, skipped, failed: Math.max(1, (total ?? 0) - passed), note: `timed out after ${timeoutMs} ms` };
  if (total === undefined)
    return { passed, skipped, failed: 1, note: 'no totals: died at import, hung, or a suite without .run()' };
  if (total + skipped === 0) return { passed, skipped, failed: 1, note: NO_TEST_RAN };
  const failed = total - passed;
  if (exitCode !== 0 && failed === 0) return { passed, skipped, failed: 1, note: `exit code ${exitCode}` };
  return { passed, skipped, failed, note: '' };
}

/** Runs a test file in a process of its own. */
export function runTestFile(file: string, { root, timeoutMs, env }: RunOptions): Promise<FileRun> {
  const preloads = env['PROPERTY_SEED'] === undefined ? [] : ['./test/support/property-seed.ts'];
  const args = isDeno
    ? ['run', '-A', '--quiet', ...preloads.flatMap((name) => ['--preload', name]), file]
    : [
        '--enable-source-maps',
        ...['tsx', './scripts/test/amend-uvu.mjs', ...preloads].flatMap((name) => ['--import', name]),
        file,
      ];
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...env, NODE_ENV: 'test' },
    });
    const chunks: Buffer[] = [];
    let timedOut = false;
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
      // A process that it started may hold these, which would keep `close` away.
      child.stdout.destroy();
      child.stderr.destroy();
    }, timeoutMs);
    child.on('close', (exitCode) => {
      clearTimeout(timer);
      const output = Buffer.concat(chunks).toString().replace(ansiColour, '');
      done({ ...verdict(output, exitCode, timedOut, timeoutMs), output, timedOut });
    });
  });
}
