import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { PairRate, RateMeter, SlidingLog } from '../../src/adapters/sandbox/sandbox-rate.ts';

/** Ascending times with many close to one another and some about a second apart. */
const times = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 995, max: 1005 })), {
    minLength: 1,
    maxLength: 300,
  })
  .map((gaps) => {
    let now = 0;
    return gaps.map((gap) => {
      now += gap;
      return now;
    });
  });

const rate = suite('the sandbox as judge of the rate');

rate('a sliding log counts exactly the events of the last 1 000 ms, the older end excluded', () => {
  fc.assert(
    fc.property(times, (all) => {
      const log = new SlidingLog();
      all.forEach((now, i) => {
        const expected = all.slice(0, i + 1).filter((time) => time > now - 1000).length;
        assert.is(log.record(now), expected);
      });
    }),
  );
});

rate('the meter keeps the greatest count of any window that is 1 000 ms long', () => {
  fc.assert(
    fc.property(times, (all) => {
      const meter = new RateMeter(0, 0);
      for (const now of all) meter.arrive(now);
      const windows = all.map((start) => all.filter((time) => time >= start && time < start + 1000).length);
      assert.is(meter.maxPerSecond, Math.max(...windows));
      assert.is(meter.received, all.length);
    }),
  );
});

rate('a meter that was restored counts what the process before it accepted within the second', () => {
  const meter = new RateMeter(7, 3);
  for (const acceptedMs of [100, 200, 300, 400]) meter.restore(acceptedMs);
  meter.arrive(1150);
  assert.equal([meter.received, meter.maxPerSecond], [8, 4]);
});

rate('a pair may burst 45 messages, then gets one each 6 s', () => {
  const pairs = new PairRate();
  const burst = Array.from({ length: 50 }, () => pairs.admit('a', 0));
  assert.is(burst.filter(Boolean).length, 45);
  assert.is(pairs.admit('a', 5999), false);
  assert.is(pairs.admit('a', 6000), true);
  assert.is(pairs.admit('a', 6001), false);
  assert.is(pairs.admit('b', 6001), true, 'another recipient is not concerned');
});

rate('no span of time holds more than 45 messages of a pair and one more for each 6 s', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 400 }), (gaps) => {
      const pairs = new PairRate();
      let now = 0;
      const admitted = gaps.flatMap((gap) => {
        now += gap;
        return pairs.admit('a', now) ? [now] : [];
      });
      for (let i = 0; i < admitted.length; i += 7) {
        for (let j = i; j < admitted.length; j++) {
          const spanMs = (admitted[j] as number) - (admitted[i] as number);
          assert.ok(j - i + 1 <= 45 + Math.floor(spanMs / 6000));
        }
      }
    }),
  );
});

rate.run();
