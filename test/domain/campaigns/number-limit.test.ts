import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  changedLimit,
  messagesPerSecond,
  type NumberLimit,
  UPGRADED_PER_SECOND,
} from '../../../src/domain/campaigns/number-limit.ts';

const test = suite('the limit of a phone number');

test('is the configured one until Meta raises it', () => {
  assert.is(messagesPerSecond(80, undefined), 80);
  const raised = changedLimit(undefined, 'THROUGHPUT_UPGRADE', 5);
  assert.is(messagesPerSecond(80, raised), UPGRADED_PER_SECOND);
});

test('is halved while the number is flagged, whatever it was, and never 0', () => {
  const raised = changedLimit(undefined, 'THROUGHPUT_UPGRADE', 5);
  const flagged = changedLimit(raised, 'FLAGGED', 6);
  assert.is(messagesPerSecond(80, flagged), UPGRADED_PER_SECOND / 2);
  assert.is(messagesPerSecond(80, changedLimit(flagged, 'UNFLAGGED', 7)), UPGRADED_PER_SECOND);
  assert.is(messagesPerSecond(1, changedLimit(undefined, 'FLAGGED', 6)), 1);
});

test('stays as it is for an older event, a repeated one, and one that is not about the rate', () => {
  const flagged = changedLimit(undefined, 'FLAGGED', 6);
  assert.is(changedLimit(flagged, 'UNFLAGGED', 5), flagged);
  assert.equal(changedLimit(flagged, 'FLAGGED', 6), flagged);
  assert.is(changedLimit(flagged, 'DOWNGRADE', 7), flagged);
  assert.is(changedLimit(undefined, 'ONBOARDING', 7), undefined);
});

test('is the same in whatever order and however often the events come', () => {
  const event = fc.record({
    event: fc.constantFrom('THROUGHPUT_UPGRADE', 'FLAGGED', 'UNFLAGGED', 'DOWNGRADE'),
    atMs: fc.integer({ min: 1, max: 4 }),
  });
  const rateAfter = (events: readonly { readonly event: string; readonly atMs: number }[]) =>
    messagesPerSecond(
      80,
      events.reduce<NumberLimit | undefined>((limit, { event, atMs }) => changedLimit(limit, event, atMs), undefined),
    );
  const law = fc.property(fc.array(event, { maxLength: 6 }), (events) => {
    const last = (wanted: string) => Math.max(0, ...events.filter((e) => e.event === wanted).map(({ atMs }) => atMs));
    const full = last('THROUGHPUT_UPGRADE') > 0 ? UPGRADED_PER_SECOND : 80;
    const isFlagged = last('FLAGGED') > 0 && last('FLAGGED') >= last('UNFLAGGED');
    assert.is(rateAfter(events), isFlagged ? full / 2 : full);
  });
  fc.assert(law);
});

test.run();
