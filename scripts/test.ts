/**
 * Runs every test file in a process of its own and prints one computed total. uvu alone exits 0 when a `before` hook
 * throws or a suite is never run, and has no time-out: here each of these counts as a failure. What failed is told once
 * more at the end, in short.
 * TEST_JOBS, TEST_TIMEOUT_MS and TEST_VERBOSE are read; TEST_ONLY, which
 * runs only the tests whose suite and title have its words; and PROPERTY_SEED, which makes every property test draw the
 * same examples again.
 */
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';
import { commandLine } from '../src/infrastructure/command-line.ts';
import { digest, type Failure, failuresIn, readable } from './test/failures.ts';
import { type Counts, runTestFile } from './test/run-file.ts';

const root = resolve(import.meta.dirname, '..');
const timeoutMs = Number(process.env['TEST_TIMEOUT_MS'] ?? 240_000);
const jobs = Number(process.env['TEST_JOBS'] ?? Math.max(2, availableParallelism()));
const filters = commandLine('npm test --', 'Runs the tests')
  .argument('[filters...]', 'parts of the paths of those files to run; without them all')
  .parse().args;
/** Files that time out have a cause in common, such as a server that hangs: after these many the rest is not run. */
const MAX_TIMED_OUT = 3;
/** Which servers a file ran on and which it did without, as `test/support/servers.ts` says; and how much it checked. */
const SHOWN_LINE = /^\[(?:server|skipped|checked)\].*$/gm;

async function runFile(file: string): Promise<Counts> {
  const startedMs = performance.now();
  const { output, note, timedOut, ...counts } = await runTestFile(file, { root, timeoutMs, env: process.env });
  if (timedOut) filesTimedOut++;
  const total = counts.passed + counts.failed;
  const tookS = ((performance.now() - startedMs) / 1000).toFixed(1);
  const skipped = counts.skipped ? ` (${counts.skipped} skipped)` : '';
  console.log(
    `${counts.failed ? 'FAIL' : 'ok  '} ${file}  ${counts.passed}/${total}${skipped}  ${tookS} s${note ? `  ${note}` : ''}`,
  );
  if (counts.failed) failures.push(...failuresIn(output, note).map((failure) => ({ ...failure, file })));
  if (counts.failed || process.env['TEST_VERBOSE']) console.log(readable(output));
  else for (const [line] of output.matchAll(SHOWN_LINE)) console.log(`       ${line}`);
  return counts;
}

const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => relative(root, join(root, 'test', name)))
  .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
  .sort();
const queue = [...files];
const results: Counts[] = [];
let filesTimedOut = 0;
const failures: (Failure & { readonly file: string })[] = [];
await Promise.all(
  Array.from({ length: jobs }, async () => {
    while (filesTimedOut < MAX_TIMED_OUT) {
      const file = queue.shift();
      if (file === undefined) return;
      results.push(await runFile(file));
    }
  }),
);
if (queue.length > 0) {
  console.log(`\n${filesTimedOut} files timed out: ${queue.length} more were not run, and count as failed`);
  results.push({ passed: 0, failed: queue.length, skipped: 0 });
}
if (files.length === 0) {
  console.log('no test file matches');
  results.push({ passed: 0, failed: 1, skipped: 0 });
}
if (failures.length > 0) console.log(`\nWhat failed:\n${digest(failures).join('\n')}`);
const sum = (key: keyof Counts) => results.reduce((total, counts) => total + counts[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
