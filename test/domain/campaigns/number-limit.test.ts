import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { changedLimit, messagesPerSecond, UPGRADED_PER_SECOND } from '../../../src/domain/campaigns/number-limit.ts';

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

test.run();
