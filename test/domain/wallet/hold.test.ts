import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  capture,
  closeHold,
  HOLD_LIFETIME_MS,
  type Hold,
  HoldExceeded,
  openHold,
  remainingMicros,
  trimHold,
} from '../../../src/domain/wallet/hold.ts';

const test = suite('holds');

const amounts = fc.bigInt({ min: 0n, max: 1_000n });

function assertAddsUp(hold: Hold): void {
  assert.is(hold.capturedMicros + hold.releasedMicros + remainingMicros(hold), hold.amountMicros);
  assert.ok(hold.capturedMicros >= 0n && hold.releasedMicros >= 0n && remainingMicros(hold) >= 0n);
}

test('is captured, released and remaining at every moment, and never more', () => {
  fc.assert(
    fc.property(amounts, fc.array(amounts, { maxLength: 20 }), (amountMicros, captures) => {
      let hold = openHold('cmp_1', 'ven_a', amountMicros, 0);
      for (const captureMicros of captures) {
        const before = hold;
        if (captureMicros > remainingMicros(hold)) {
          assert.throws(
            () => capture(before, captureMicros),
            (error: Error) => error instanceof HoldExceeded,
          );
        } else {
          hold = capture(hold, captureMicros);
          assert.is(hold.capturedMicros, before.capturedMicros + captureMicros);
        }
        assertAddsUp(hold);
      }
      const closed = closeHold(hold);
      assertAddsUp(closed.hold);
      assert.equal([closed.releasedMicros, closed.hold.state], [remainingMicros(hold), 'closed']);
      assert.is(remainingMicros(closed.hold), 0n);
    }),
  );
});

test('gives back all but what is to be kept, and nothing where less is left', () => {
  fc.assert(
    fc.property(amounts, amounts, amounts, (amountMicros, keptMicros, otherMicros) => {
      const open = openHold('cmp_1', 'ven_a', amountMicros, 0);
      const { hold, releasedMicros } = trimHold(open, keptMicros);
      assertAddsUp(hold);
      assert.equal([hold.state, remainingMicros(open) - releasedMicros], ['open', remainingMicros(hold)]);
      assert.is(remainingMicros(hold), keptMicros < amountMicros ? keptMicros : amountMicros);
      assert.equal(trimHold(hold, keptMicros), { hold, releasedMicros: 0n });
      const both = trimHold(hold, otherMicros);
      assert.is(closeHold(both.hold).releasedMicros + both.releasedMicros + releasedMicros, amountMicros);
    }),
  );
});

test('gives nothing a second time when it is closed again', () => {
  const { hold } = closeHold(openHold('cmp_1', 'ven_a', 100n, 0));
  assert.equal(closeHold(hold), { hold, releasedMicros: 0n });
});

test('refuses to capture less than nothing', () => {
  assert.throws(() => capture(openHold('cmp_1', 'ven_a', 100n, 0), -1n), /-1 of 100 left/);
});

test('expires when Meta has given up delivering', () => {
  assert.is(openHold('cmp_1', 'ven_a', 1n, 5).expiresAtMs, 5 + HOLD_LIFETIME_MS);
  assert.is(HOLD_LIFETIME_MS, 2_592_000_000);
});

test.run();
