import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { aDirectory } from '../support/directory.ts';

const test = suite('the commands of package.json');

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> };

/** The program of each, and its first words. */
const commands = Object.entries(scripts).flatMap(([name, script]): (readonly [string, string, readonly string[]])[] => {
  const [, file] = /^(?:exec )?node --import tsx (\S+)$/.exec(script) ?? [];
  if (file !== undefined) return [[name, process.execPath, ['--import', 'tsx', file]]];
  const [, shell] = /^bash (\S+)$/.exec(script) ?? [];
  return shell === undefined ? [] : [[name, 'bash', [shell]]];
});
const soaks = readdirSync('scripts/soak').filter((file) => file.endsWith('.ts'));
for (const file of soaks) {
  const soak = file.replace('.ts', '');
  commands.push([`soak ${soak}`, process.execPath, ['--import', 'tsx', 'scripts/soak.ts', soak]]);
}

/** One for all, in which tsx keeps what it has compiled. */
const directory = aDirectory();

/** Runs a command where it would fail, or leave something, if it did more than read its arguments. */
function run(program: string, words: readonly string[]) {
  const env = { PATH: process.env['PATH'], DATA_DIR: directory, SERVICES_HOME: directory, TMPDIR: directory };
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(program, words, { env: { ...env, PROFILE: 'production' } }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

assert.ok(commands.length > 14);

for (const [name, program, words] of commands) {
  test(`${name} says how it is called, refuses what it does not take, and does nothing else`, async () => {
    const [helped, refused] = await Promise.all([
      run(program, [...words, '--help']),
      run(program, [...words, '--nonsense']),
    ]);
    assert.equal([helped.code, helped.stderr, refused.code, refused.stdout], [0, '', 2, '']);
    assert.match(helped.stdout, /^usage: npm /i);
    const [message, ...usage] = refused.stderr.split('\n');
    assert.is(message, "error: unknown option '--nonsense'");
    assert.is(usage.join('\n').trim(), helped.stdout.trim());
    const left = readdirSync(directory).filter((entry) => !entry.startsWith('tsx-') && entry !== 'node-compile-cache');
    assert.equal(left, []);
  });
}

test.run();
