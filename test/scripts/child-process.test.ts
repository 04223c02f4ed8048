import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { outputLine } from '../../scripts/demo/child-process.ts';

const test = suite('a line of output');

test('says what it holds as JSON, and nothing where it is text or was cut off by a kill', () => {
  assert.equal(outputLine('{"level":"error","msg":"no"}'), { level: 'error', msg: 'no' });
  assert.equal(outputLine('> shared-waba@0.1.0 start'), {});
  assert.equal(outputLine('{"level":"error","msg":"n'), {});
});

test.run();
