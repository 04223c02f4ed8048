import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { RUNTIME_ARGS } from './child-process.ts';
import type { Invariant } from './reconcile.ts';

const RECONCILED_WITHIN_MS = 120_000;
const MAX_OUTPUT_BYTES = 10_000_000;

/** What `npm run reconcile` says of a system's store: the program's own check, beside the judge's. */
export async function reconciledBooks(environment: Readonly<Record<string, string>>): Promise<Invariant> {
  const main = fileURLToPath(new URL('../../src/infrastructure/reconcile.ts', import.meta.url));
  const options = {
    env: { ...process.env, ...environment },
    timeout: RECONCILED_WITHIN_MS,
    maxBuffer: MAX_OUTPUT_BYTES,
  };
  const { failed, output } = await new Promise<{ failed: boolean; output: string }>((resolve) => {
    execFile(process.execPath, [...RUNTIME_ARGS, main], options, (error, stdout, stderr) => {
      resolve({ failed: error !== null, output: `${stdout}${stderr}`.trimEnd() });
    });
  });
  const detail = failed ? output : (output.split('\n').at(-1) ?? '');
  return { name: 'npm run reconcile finds no difference', ok: !failed, detail };
}
