import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  DEFAULT_START_WORDS,
  DEFAULT_STOP_WORDS,
  optOutWords,
  readOptOutWord,
} from '../../../src/domain/contacts/opt-out.ts';

const test = suite('the words of an opt-out');
const words = optOutWords(DEFAULT_STOP_WORDS, DEFAULT_START_WORDS);
const read = (text: string, buttonPayload?: string) =>
  readOptOutWord({ text, ...(buttonPayload === undefined ? {} : { buttonPayload }) }, words);

test('are known in many languages, however they are written', () => {
  for (const text of [
    'STOP',
    ' stop. ',
    '"Stop!" 🛑',
    'Ｓｔｏｐ',
    'Opt  Out',
    'बंद करो',
    'ARRÊT',
    'بند کریں',
    'நிறுத்து',
  ]) {
    assert.is(read(text), 'stop', text);
  }
  for (const text of ['Start', 'शुरू', 'UNSTOP', 'Démarrer']) assert.is(read(text), 'start', text);
});

test('are the whole reply or none', () => {
  for (const text of ['', '!', 'Where is the bus stop?', 'stop it', 'stopping', 'restart']) {
    assert.is(read(text), undefined, text);
  }
});

test('are in a reply of 200 characters at most, so that no text takes long', () => {
  const filled = (length: number) => `stop${'!'.repeat(length - 4)}`;
  assert.is(read(filled(200)), 'stop');
  assert.is(read(filled(201)), undefined);
  assert.is(read('Hello', `${filled(201)}:v42`), undefined);
  // To clean all of it would take days.
  assert.is(read(`a${'!'.repeat(4_000_000)}a`), undefined);
});

test('are in a button by its payload before the colon, or by its label', () => {
  assert.is(read('No, thanks', 'STOP:v42:m_1'), 'stop');
  assert.is(read('Stop promotions', 'x'), 'stop');
  assert.is(read('Yes', 'YES:STOP'), undefined);
});

test('in no language mean both', () => {
  for (const word of words.stop) assert.not.ok(words.start.has(word), word);
});

test('can be others, and an empty list has none', () => {
  const own = optOutWords(' Halt , ', '');
  assert.equal([readOptOutWord({ text: 'halt' }, own), readOptOutWord({ text: '' }, own)], ['stop', undefined]);
});

test.run();
