import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeOneTimeCodes } from '../../../src/adapters/identity/node-one-time-codes.ts';
import type { OneTimeCodes } from '../../../src/application/identity/ports.ts';

const generators: { name: string; open: (secret: string) => OneTimeCodes }[] = [
  { name: 'node:crypto', open: (secret) => new NodeOneTimeCodes(Buffer.alloc(32, secret)) },
];

for (const { name, open } of generators) {
  const test = suite(`OneTimeCodes by ${name}`);

  test('gives six digits each time, small numbers included, hardly ever the same', () => {
    const codes = Array.from({ length: 2000 }, () => open('a').generate());
    for (const code of codes) assert.match(code, /^\d{6}$/);
    // 2 000 of a million: 2 repeated on average, and a tenth of them with a leading zero.
    assert.ok(new Set(codes).size > 1950);
    assert.ok(codes.some((code) => code.startsWith('0')));
  });

  test('hashes the same code for the same thing alike, and nothing else', () => {
    const codes = open('a');
    const hash = codes.hash('reg_1', '123456');
    assert.is(codes.hash('reg_1', '123456'), hash);
    assert.is(open('a').hash('reg_1', '123456'), hash);
    assert.is.not(codes.hash('reg_1', '123457'), hash);
    assert.is.not(codes.hash('reg_2', '123456'), hash);
    assert.is.not(codes.hash('reg_', '1123456'), hash);
    assert.is.not(open('b').hash('reg_1', '123456'), hash);
  });

  test.run();
}
