import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { MarkedMessage } from '../../../src/application/campaigns/message-marks.ts';
import type { SendOutcome } from '../../../src/application/campaigns/message-sender.ts';
import { resultOf } from '../../../src/application/campaigns/send-result.ts';
import { backoffMs, SendRetries } from '../../../src/application/campaigns/send-retries.ts';
import {
  ANSWER_LOST,
  classifySendError,
  MAX_RETRIES,
  NOT_TAKEN,
  SEND_ERRORS,
} from '../../../src/domain/campaigns/send-errors.ts';
import { aPhone } from '../../support/contacts.ts';

const test = suite('the result of a send');

const NOW_MS = 1_000_000;

const UNKNOWN_WAIT_MS = 600_000;

function aMarked(attempt = 0): MarkedMessage {
  return { id: 'msg_1', leaseUntilMs: NOW_MS + 10_000, phone: aPhone(1), attempt, parameters: { bodyParameters: [] } };
}

/** What Meta's client makes of an error code. */
function refused(code: number, retryAfterMs?: number): SendOutcome {
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  return { kind: 'refused', error: classifySendError(code), details: 'why', ...wait };
}

/** Since when its first send is unconfirmed. */
const FIRST_MS = 1_000;
const afterResend = (outcome: SendOutcome, attempt = 0) =>
  resultOf({ ...aMarked(attempt), unconfirmedAtMs: FIRST_MS }, outcome, NOW_MS, new SendRetries(), UNKNOWN_WAIT_MS);

const after = (outcome: SendOutcome, attempt = 0, retries = new SendRetries(() => 1)) =>
  resultOf(aMarked(attempt), outcome, NOW_MS, retries, UNKNOWN_WAIT_MS);

test('keeps the id that Meta gave an accepted message', () => {
  const { state, wamid } = after({ kind: 'accepted', wamid: 'wamid.A' });
  assert.equal([state, wamid], ['accepted', 'wamid.A']);
});

test('never queues a message again whose answer was lost, and tells a vendor nothing of the network', () => {
  const { state, cause, dueAtMs } = after({ kind: 'unknown', cause: 'other side closed (UND_ERR_SOCKET)' });
  assert.equal([state, cause, dueAtMs - NOW_MS], ['unknown', ANSWER_LOST, UNKNOWN_WAIT_MS]);
});

test('queues again what surely did not leave, without counting an attempt', () => {
  const result = after({ kind: 'not-sent', cause: 'Connection refused' }, 3);
  assert.equal([result.state, result.attempt, result.cause], ['queued', 3, NOT_TAKEN]);
  const told = after({ kind: 'not-sent', cause: 'HTTP 429', retryAfterMs: 7_000 });
  assert.is(told.dueAtMs, NOW_MS + 7_000);
});

test('comes back at any time up to a backoff that grows while Meta is not reached, and is short again after it was', () => {
  const retries = new SendRetries(() => 1);
  const unreached = () => after({ kind: 'not-sent', cause: 'Connection refused' }, 0, retries).dueAtMs - NOW_MS;
  const waits = Array.from({ length: 10_000 }, unreached);
  assert.equal([waits[0], waits[99], waits[100], waits[300], waits.at(-1)], [1_000, 1_000, 2_000, 4_000, 60_000]);
  after({ kind: 'accepted', wamid: 'wamid.A' }, 0, retries);
  assert.is(unreached(), 1_000);
  const early = after({ kind: 'not-sent', cause: 'Connection refused' }, 0, new SendRetries(() => 0));
  assert.is(early.dueAtMs, NOW_MS);
});

test('fails a message for its recipient at once, with the code and the cause', () => {
  const { state, errorCode, cause } = after(refused(131026));
  assert.equal([state, errorCode], ['failed', 131026]);
  assert.match(cause ?? '', /not on WhatsApp/);
});

test('keeps the messages of a stopped campaign or number for when it goes on, without counting an attempt', () => {
  for (const code of [132001, 131042]) {
    const { state, attempt, dueAtMs } = after(refused(code), 2);
    assert.equal([state, attempt, dueAtMs], ['queued', 2, NOW_MS]);
  }
});

test('queues a throttled message again without an end and without counting', () => {
  const { state, attempt, dueAtMs } = after(refused(130429), 99);
  assert.equal([state, attempt, dueAtMs], ['queued', 99, NOW_MS]);
  assert.is(after(refused(130429, 4_000)).dueAtMs, NOW_MS + 4_000);
});

test("leaves a recipient with too many messages alone for Meta's 4^n seconds, without counting an attempt", () => {
  const retries = new SendRetries();
  const wait = () => {
    const result = after(refused(131056), 2, retries);
    assert.equal([result.state, result.attempt], ['queued', 2]);
    return result.dueAtMs - NOW_MS;
  };
  assert.equal([wait(), wait(), wait(), wait()], [1_000, 4_000, 16_000, 64_000]);
  const other = { ...aMarked(), phone: aPhone(2) };
  assert.is(resultOf(other, refused(131056), NOW_MS, retries, UNKNOWN_WAIT_MS).dueAtMs, NOW_MS + 1_000);
  after({ kind: 'accepted', wamid: 'wamid.A' }, 0, retries);
  assert.is(wait(), 1_000);
});

test('tries again at any time up to the backoff, so that what failed together does not come back together', () => {
  const waits = [0, 0.25, 1].map((random) => after(refused(131000), 2, new SendRetries(() => random)).dueAtMs - NOW_MS);
  assert.equal(waits, [0, 1_000, 4_000]);
});

test('lets retries beyond a tenth of the sends wait for the longest time, and none fail for it', () => {
  const retries = new SendRetries(() => 0);
  const dueOf = () => {
    const { state, dueAtMs } = after(refused(131000), 0, retries);
    assert.is(state, 'queued');
    return dueAtMs - NOW_MS;
  };
  for (let saved = 0; saved < 100; saved++) assert.is(dueOf(), 0);
  assert.is(dueOf(), 60_000);
  for (let sent = 0; sent < 11; sent++) after({ kind: 'accepted', wamid: 'wamid.A' }, 0, retries);
  assert.equal([dueOf(), dueOf()], [0, 60_000]);
});

test("tries Meta's own troubles again with growing pauses, and fails after the last allowed retry", () => {
  for (const code of [1, 131000, 131057, 999_999]) {
    const error = classifySendError(code);
    const maxRetries = error.class === 'retry' ? error.maxRetries : 0;
    for (let attempt = 0; attempt < maxRetries; attempt += 1) {
      const result = after(refused(code), attempt);
      assert.equal(
        [result.state, result.attempt, result.dueAtMs],
        ['queued', attempt + 1, NOW_MS + backoffMs(attempt)],
      );
    }
    assert.equal(
      [after(refused(code), maxRetries).state, after(refused(code), maxRetries).errorCode],
      ['failed', code],
    );
  }
  assert.is(after(refused(131057, 60_000)).dueAtMs, NOW_MS + 60_000);
});

test('doubles the pause up to a minute', () => {
  assert.equal([0, 1, 2, 5, 6, 50].map(backoffMs), [1_000, 2_000, 4_000, 32_000, 60_000, 60_000]);
});

test('leaves a message unconfirmed whose resend surely was not accepted, with its resend if it may come again', () => {
  const again: SendOutcome[] = [131056, 130429, 131000, 132001, 131042].map((code) => refused(code));
  for (const outcome of [...again, { kind: 'not-sent', cause: 'Connection refused' } as const]) {
    const { state, cause, unconfirmedAtMs } = afterResend(outcome);
    assert.equal([state, cause, unconfirmedAtMs], ['unknown', ANSWER_LOST, FIRST_MS]);
  }
  for (const outcome of [refused(131026), { kind: 'unknown', cause: 'timed out' } as const]) {
    const { state, cause, errorCode, unconfirmedAtMs } = afterResend(outcome);
    assert.equal([state, cause, errorCode, unconfirmedAtMs], ['unknown', ANSWER_LOST, undefined, undefined]);
  }
  const last = afterResend(refused(131000), MAX_RETRIES);
  assert.equal([last.state, last.unconfirmedAtMs], ['unknown', undefined]);
  assert.is(afterResend({ kind: 'accepted', wamid: 'wamid.A' }).state, 'accepted');
});

test('has a defined result for every code, every attempt and every wait', () => {
  const codes = fc.oneof(
    fc.constantFrom(...Object.keys(SEND_ERRORS).map(Number)),
    fc.integer({ min: 0, max: 3_000_000 }),
  );
  const waits = fc.option(fc.integer({ min: 0, max: 3_600_000 }), { nil: undefined });
  fc.assert(
    fc.property(codes, fc.nat(20), waits, (code, attempt, retryAfterMs) => {
      const result = after(refused(code, retryAfterMs), attempt);
      assert.is(result.messageId, 'msg_1');
      assert.ok(result.state === 'queued' || result.state === 'failed');
      assert.is(result.errorCode, result.state === 'failed' ? code : undefined);
      assert.ok(result.dueAtMs >= NOW_MS && result.attempt >= attempt && result.attempt <= attempt + 1);
    }),
  );
});

test.run();
