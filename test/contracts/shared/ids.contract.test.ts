import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeIds } from '../../../src/adapters/shared/node-system.ts';

const test = suite('Ids by Node');

test('gives ascending ids, each once, of version 7 and of now', () => {
  const ids = new NodeIds();
  const nowMs = Date.now();
  const given = Array.from({ length: 10_000 }, () => ids.next('con'));
  assert.equal(given.toSorted(), given);
  assert.is(new Set(given).size, given.length);
  for (const id of given) {
    assert.match(id, /^con_[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$/);
    assert.ok(Math.abs(Number.parseInt(id.slice(4, 16), 16) - nowMs) < 60_000, id);
  }
});

test('gives others to another process', () => {
  const [one, other] = [new NodeIds(), new NodeIds()];
  const tails = Array.from({ length: 1000 }, () => [one.next('x'), other.next('x')]).flat();
  assert.is(new Set(tails.map((id) => id.slice(-12))).size, tails.length);
});

test.run();
