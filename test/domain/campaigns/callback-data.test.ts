import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  formatCallbackData,
  MAX_CALLBACK_DATA_BYTES,
  parseCallbackData,
} from '../../../src/domain/campaigns/callback-data.ts';

const test = suite('callback data');
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,100}$/);

test('gives back the ids that were formatted, for all ids', () => {
  fc.assert(
    fc.property(id, id, (vendorId, messageId) => {
      assert.equal(parseCallbackData(formatCallbackData(vendorId, messageId)), { vendorId, messageId });
    }),
  );
});

test('never exceeds the bytes that Meta keeps', () => {
  const longest = 'x'.repeat(MAX_CALLBACK_DATA_BYTES - 'v1:v:'.length);
  assert.is(Buffer.byteLength(formatCallbackData('v', longest)), MAX_CALLBACK_DATA_BYTES);
  assert.throws(() => formatCallbackData('v', `${longest}x`), /do not fit/);
});

test('refuses ids that would be read back differently', () => {
  for (const bad of ['', 'a:b', 'a b', 'é', 'a\n']) {
    assert.throws(() => formatCallbackData(bad, 'm'), /do not fit/, bad);
    assert.throws(() => formatCallbackData('v', bad), /do not fit/, bad);
  }
});

test('ignores what this platform did not write', () => {
  for (const text of ['', 'm_01JD8Z3V7Q5K', 'v2:a:b', 'v1:a', 'v1::b', 'v1:a:', 'v1:a:b:c', ' v1:a:b']) {
    assert.is(parseCallbackData(text), undefined, text);
  }
});

test.run();
