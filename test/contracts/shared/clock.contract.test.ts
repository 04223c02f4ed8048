import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeClock } from '../../../src/adapters/shared/node-system.ts';

const test = suite('Clock by Node');

test('tells the time in whole milliseconds since the Unix epoch', () => {
  const beforeMs = Date.now();
  const nowMs = new NodeClock().nowMs();
  assert.ok(Number.isInteger(nowMs) && nowMs >= beforeMs && nowMs <= Date.now(), String(nowMs));
});

test.run();
