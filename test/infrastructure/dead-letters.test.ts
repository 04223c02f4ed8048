import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqliteDeadLetterStore } from '../../src/adapters/operations/sqlite-dead-letter-store.ts';
import { readConfig } from '../../src/infrastructure/config.ts';
import { openSqliteStore } from '../../src/infrastructure/profiles/embedded.ts';
import { aDeadLetter } from '../support/dead-letters.ts';
import { aDirectory } from '../support/directory.ts';

const test = suite('npm run dead-letters');

async function deadLetters(directory: string, ...words: readonly string[]) {
  const command = ['--import', 'tsx', 'src/infrastructure/dead-letters.ts', ...words];
  const env = { PATH: process.env['PATH'], DATA_DIR: directory };
  return promisify(execFile)(process.execPath, command, { env }).then(
    ({ stdout }) => ({ code: 0, output: JSON.parse(stdout), stderr: '' }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, output: undefined, stderr }),
  );
}

test('lists, shows, replays and discards beside the program that has the files open', async () => {
  const directory = aDirectory();
  const database = openSqliteStore(readConfig({ DATA_DIR: directory }));
  const store = new SqliteDeadLetterStore(database);
  await store.add([1, 2, 3].map((n) => aDeadLetter(n)));
  const ids = [1, 2, 3].map((n) => aDeadLetter(n).id);
  const { output: list } = await deadLetters(directory, 'list', '--cause', 'No message', '--limit', '2');
  assert.equal(
    list.data.map(({ id }: { id: string }) => id),
    [ids[2], ids[1]],
  );
  const { output: one } = await deadLetters(directory, 'show', ids[0] as string);
  assert.equal([one.value, one.history.length], [aDeadLetter(1).value, 1]);
  assert.equal((await deadLetters(directory, 'replay', ids[0] as string)).output, { letters: 1 });
  assert.equal((await deadLetters(directory, 'discard', ids[1] as string, '--reason', 'a test')).output, {
    letters: 1,
  });
  assert.equal((await deadLetters(directory, 'replay', '--all')).output, { letters: 1 });
  const states = await Promise.all(ids.map(async (id) => (await store.find(id))?.state));
  assert.equal(states, ['replaying', 'discarded', 'replaying']);
  await database.close();
});

test('does nothing where nothing was named, and says what is missing', async () => {
  const directory = aDirectory();
  assert.match((await deadLetters(directory, 'replay')).stderr, /Name ids, give a filter, or pass --all/);
  assert.match((await deadLetters(directory, 'discard', '--all')).stderr, /--reason/);
  assert.match((await deadLetters(directory, 'show', 'dlt_none')).stderr, /no such dead letter/);
  for (const words of [['replay'], ['discard', '--reason', 'a slip']]) {
    const { code, stderr } = await deadLetters(directory, ...words, 'dlt_none');
    assert.equal([code, stderr], [2, 'There is no such dead letter: dlt_none\n']);
  }
  assert.is((await deadLetters(directory, 'list', '--state', 'dying')).code, 2);
});

test.run();
