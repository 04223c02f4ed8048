/**
 * Takes the guards out one by one, in copies of the tree, and sees that the test of each fails then. A guard that
 * nothing misses, and a test that fails anyway, are failures.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { commandLine } from '../src/infrastructure/command-line.ts';
import { GUARDS, type Guard } from './guards/guards.ts';
import { type FileRun, NO_TEST_RAN, runTestFile } from './test/run-file.ts';

/** A test that the missing guard makes wait for ever has failed too. */
const TEST_TIMEOUT_MS = 120_000;
const root = resolve(import.meta.dirname, '..');
const words = commandLine('npm run guards --', 'Takes guards out one by one, and sees that the test of each fails then')
  .argument('[words...]', 'of the names of those to take out; without them all')
  .parse()
  .args.join(' ');
/** Each has guards out of its own at a time. */
const copies = Array.from({ length: availableParallelism() }, aCopy);

function aCopy(): string {
  const copy = mkdtempSync(join(tmpdir(), 'shared-waba-guards-'));
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  for (const name of ['src', 'test', 'scripts', 'bench', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** As the runner does it; `only` are words of the tests to run. */
function run(copy: string, test: string, only?: string): Promise<FileRun> {
  const { TEST_ONLY: _another, ...env } = process.env;
  const chosen = only === undefined ? env : { ...env, TEST_ONLY: only };
  return runTestFile(test, { root: copy, timeoutMs: TEST_TIMEOUT_MS, env: chosen });
}

async function isMissed(copy: string, { file, patches, test, only }: Guard): Promise<boolean> {
  const path = join(copy, file);
  const original = readFileSync(path, 'utf8');
  let without = original;
  for (const [text, replacement] of patches) {
    if (without.split(text).length !== 2) throw new Error(`Not exactly once in ${file}: ${text}`);
    without = without.replace(text, () => replacement);
  }
  writeFileSync(path, without);
  try {
    const { failed, note } = await run(copy, test, only);
    return failed > 0 && note !== NO_TEST_RAN;
  } finally {
    writeFileSync(path, original);
  }
}

const guards = GUARDS.filter(({ name }) => name.includes(words));
let failures = 0;
let skipped = 0;

/** Each item once, as many at a time as there are copies. */
async function inCopies<T>(items: Iterable<T>, work: (copy: string, item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const next = async (copy: string) => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(copy, item);
  };
  await Promise.all(copies.map(next));
}

await inCopies(new Set(guards.map((guard) => guard.test)), async (copy, test) => {
  const { failed, output } = await run(copy, test);
  if (failed === 0) return;
  failures += 1;
  console.log(output);
  console.log(`FAIL     ${test} fails with every guard in its place`);
});
await inCopies(guards, async (copy, guard) => {
  if (guard.needs && process.env[guard.needs] === undefined) {
    skipped += 1;
    console.log(`skipped  ${guard.name}: ${guard.needs} is not set`);
    return;
  }
  const missed = await isMissed(copy, guard);
  if (!missed) failures += 1;
  console.log(`${missed ? 'ok      ' : 'FAIL    '} ${guard.name}`);
});
console.log(`${guards.length - failures - skipped} missed by their tests, ${failures} failed, ${skipped} skipped`);
process.exitCode = failures === 0 && guards.length > 0 ? 0 : 1;
