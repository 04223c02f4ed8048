import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { digest, failuresIn, readable } from '../../scripts/test/failures.ts';

const test = suite('what the runner tells of failed tests');

/** What a test file of this text prints. */
function outputOf(text: string, environment: Readonly<Record<string, string>> = {}): string {
  const source = `import { suite } from 'uvu'; const test = suite('Wallet'); ${text} test.run();`;
  const args = ['--import', './scripts/test/amend-uvu.mjs', '--input-type=module', '--eval', source];
  return spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '0', ...environment },
  }).stdout;
}

/** The title and the first line of each failure. */
function toldOf(text: string): readonly string[] {
  return failuresIn(outputOf(text), '').map(({ title, lines }) => `${title} ${lines[0]}`);
}

test('the error of a test is told, and that of the hook after it as well', () => {
  assert.equal(
    toldOf(`
      test.after.each(() => { throw new Error('the hook broke'); });
      test('holds', () => { throw new Error('it does not hold'); });
    `),
    ['Wallet  "holds" it does not hold', 'Wallet  "holds (hook)" the hook broke'],
  );
  const text = `test.before(() => { throw new Error('no server'); }); test.after(() => { throw new Error('no table'); });`;
  assert.equal(toldOf(`${text} test('holds', () => {});`), [
    'Wallet  "the beginning (hook)" no server',
    'Wallet  "the end (hook)" no table',
  ]);
});

test('only the tests that were asked for run, by suite and title, without the hooks of a suite that has none', () => {
  const text = `test.before(() => console.log('begun')); test('holds', () => {}); test('breaks', () => { throw 1; });`;
  const counts = (words: string) =>
    /Total: +(\d+)\n +Passed: +(\d+)/.exec(outputOf(text, { TEST_ONLY: words }))?.slice(1);
  assert.equal(counts('Wallet: holds'), ['1', '1']);
  assert.equal(counts('nobody'), ['0', '0']);
  assert.not.match(outputOf(text, { TEST_ONLY: 'nobody' }), 'begun');
});

test('an error is told with its causes', () => {
  const output = outputOf(`
    test('holds', () => { throw new Error('fetch failed', { cause: new Error('refused', { cause: 'port 1' }) }); });
  `);
  assert.match(output, '[cause] Error: refused');
  assert.match(output, '[cause] port 1');
});

test('an error is told with its details, whatever they are', () => {
  const output = outputOf(`
    test('holds', () => { throw Object.assign(new Error('too little'), { details: { missing: 10n } }); });
  `);
  assert.match(output, '{ missing: 10n }');
});

test('where no test told of an error, it is the note, the last test that began, and the last lines', () => {
  const output = outputOf(`test('is quick', () => {}); test('hangs', () => process.exit(0));`);
  const [failure, ...others] = failuresIn(`${output}\nKilled`, 'timed out');
  assert.equal([others, failure?.title], [[], 'timed out']);
  assert.equal([failure?.lines[0], failure?.lines.at(-1)], ['the last test that began: Wallet: hangs', 'Killed']);
  assert.not.match(readable(output), '[at]');
});

test('however much failed, what is told at the end fits the end of a log', () => {
  const failure = { file: 'a.test.ts', title: '"holds"', lines: Array.from({ length: 100 }, (_, n) => `line ${n}`) };
  const one = digest([failure]);
  assert.equal([one[0], one[1]], ['FAIL a.test.ts  "holds"', '     line 0']);
  for (const count of [1, 2, 5, 20, 500]) assert.ok(digest(new Array(count).fill(failure)).length <= 45, `${count}`);
  assert.match(digest(new Array(500).fill(failure)).at(-1) ?? '', /^and \d+ more$/);
});

test('a run where file after file times out ends early, and what was not run counts as failed', () => {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/test.ts', 'test/domain'], {
    encoding: 'utf8',
    env: { ...process.env, TEST_TIMEOUT_MS: '1', TEST_JOBS: '1' },
  });
  const [, timedOut, notRun] = /^(\d+) files timed out: (\d+) more were not run/m.exec(stdout) ?? [];
  const [, failed] = /^0 passed, (\d+) failed/m.exec(stdout) ?? [];
  assert.equal([timedOut, Number(failed), status], ['3', 3 + Number(notRun), 1]);
});

test.run();
