import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { laterState, type MessageState, messageId } from '../../../src/domain/campaigns/message.ts';

const test = suite('message states');

const WAY_UP: readonly MessageState[] = [
  'queued',
  'sending',
  'unknown',
  'accepted',
  'sent',
  'failed',
  'delivered',
  'read',
];
const states = fc.constantFrom(...WAY_UP, 'cancelled' as const);
const statuses = fc.constantFrom('sent' as const, 'delivered' as const, 'read' as const, 'failed' as const);

test('end the same whatever the order and the repetitions of the statuses', () => {
  const histories = fc
    .array(statuses, { maxLength: 8 })
    .chain((history) =>
      fc.tuple(fc.constant(history), fc.shuffledSubarray([...history, ...history], { minLength: 2 * history.length })),
    );
  fc.assert(
    fc.property(states, histories, (start, [history, shuffledTwice]) => {
      assert.is(shuffledTwice.reduce(laterState, start), history.reduce(laterState, start));
    }),
  );
});

test('only ever move up', () => {
  fc.assert(
    fc.property(states, states, (current, reported) => {
      const later = laterState(current, reported);
      assert.ok(later === current || later === reported);
      assert.is(laterState(later, current), later);
    }),
  );
  for (const [index, state] of WAY_UP.entries()) {
    for (const lower of WAY_UP.slice(0, index + 1)) assert.is(laterState(state, lower), state);
    for (const higher of WAY_UP.slice(index)) assert.is(laterState(state, higher), higher);
  }
});

test('follow Meta when it corrects a failure, and when it sent what was cancelled here', () => {
  assert.is(laterState('failed', 'delivered'), 'delivered');
  assert.is(laterState('cancelled', 'delivered'), 'delivered');
  assert.is(laterState('cancelled', 'sent'), 'cancelled');
  assert.is(laterState('delivered', 'failed'), 'delivered');
});

test('belong to one message per campaign and contact', () => {
  assert.is(messageId('cmp_1', 'con_1'), messageId('cmp_1', 'con_1'));
  assert.is(new Set([messageId('cmp_1', 'con_1'), messageId('cmp_1', 'con_2'), messageId('cmp_2', 'con_1')]).size, 3);
});

test.run();
