import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sparkline } from '../../scripts/demo/sparkline.ts';

const test = suite('Sparkline');

test('draws each value at its height, nothing as a blank, and what is above the top as the top', () => {
  assert.is(sparkline([0, 1, 50, 100, 120], 100), ' ▁▄██');
  assert.is(sparkline([], 100), '');
});

test('draws a long run on one line and loses no peak', () => {
  const line = sparkline([...new Array(999).fill(1), 100], 100);
  assert.ok(line.length <= 60);
  assert.is(line.at(-1), '█');
});

test.run();
