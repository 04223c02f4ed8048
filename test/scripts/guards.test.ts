import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { GUARDS } from '../../scripts/guards/guards.ts';

const test = suite('guards');

test('each text that is taken out stands exactly once in its file, so that a moved guard is noticed at once', () => {
  for (const { name, file, patches } of GUARDS) {
    const source = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    for (const [text] of patches) assert.is(source.split(text).length, 2, `${name}: ${text}`);
  }
});

test.run();
