import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { randomFrom } from '../../../scripts/demo/random.ts';
import { NodeRateLimiter } from '../../../src/adapters/campaigns/node-rate-limiter.ts';
import type { Timeline } from '../../../src/adapters/campaigns/node-timeline.ts';
import { type Lane, RateLimiter, type Slot } from '../../../src/application/campaigns/ports.ts';
import { REDIS_LATENCY_MS, RedisLimiters } from '../../support/redis-limiters.ts';
import { CALM, countedBy, mostInOneSecond, NUMBER, type SendingScenario } from '../../support/sending-simulation.ts';
import { redisUrl } from '../../support/servers.ts';
import { nodeTimers, type Timers, VirtualTimeline } from '../../support/virtual-timeline.ts';

type CreateLimiter = (limits: ReadonlyMap<string, number>, timeline: VirtualTimeline) => RateLimiter;

interface Adapter {
  readonly name: string;
  readonly processes: number;
  /** By which slots of different calls may be nearer or farther than they should. */
  readonly jitterMs: number;
  /** How long after a change slots from before may still be sent. */
  readonly aheadMs: number;
  readonly create: CreateLimiter;
  readonly close?: () => Promise<void> | undefined;
}

/** So many processes, as one limiter. */
function onRedis(url: string, processes: number): Adapter {
  let redis: RedisLimiters | undefined;
  return {
    name: `Redis, by ${processes}`,
    processes,
    jitterMs: 2 * REDIS_LATENCY_MS,
    aheadMs: 300,
    create: (limits, timeline) => {
      redis ??= new RedisLimiters(url);
      return redis.spread(processes, limits, timeline);
    },
    close: () => redis?.close(),
  };
}

const url = await redisUrl();
const limiters: readonly Adapter[] = [
  {
    name: 'Node',
    processes: 1,
    jitterMs: 0.001,
    aheadMs: 0,
    create: (limits, timeline) => new NodeRateLimiter(limits, timeline),
  },
  ...(url === undefined ? [] : [1, 3].map((processes) => onRedis(url, processes))),
];

const share = fc.constantFrom(0, 0, 0.02, 0.3);
const scenarios: fc.Arbitrary<SendingScenario> = fc.record({
  seed: fc.nat(),
  limitPerSecond: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 20, max: 1000 })),
  callers: fc.integer({ min: 1, max: 20 }),
  slowestAnswerMs: fc.integer({ min: 0, max: 3000 }),
  dropShare: share,
  missShare: share,
  stallShare: share,
  refusedShare: fc.constantFrom(0, 0, 0.001, 0.1),
});

/** No sliding second has more than the limit, whatever happens. */
function neverAboveTheLimit(create: CreateLimiter, onSent: (messages: number) => void = () => {}) {
  return fc.asyncProperty(scenarios, async (scenario) => {
    const counted = await countedBy(create, scenario, 5000);
    onSent(counted.length - scenario.limitPerSecond);
    const most = mostInOneSecond(counted);
    assert.ok(most <= scenario.limitPerSecond, `${most} in a second, where ${scenario.limitPerSecond} are allowed`);
  });
}

for (const { name, processes, jitterMs, aheadMs, create, close } of limiters) {
  const test = suite(`RateLimiter on ${name}`);
  test.after(() => close?.());

  function aLimiter(limitPerSecond: number, timers?: Timers) {
    const timeline = new VirtualTimeline(timers);
    return { timeline, limiter: create(new Map([[NUMBER, limitPerSecond]]), timeline) };
  }

  test('lets no sliding second hold more than the limit, wherever the provider looks at its clock', async () => {
    let sent = 0;
    const property = neverAboveTheLimit(create, (messages) => {
      sent += messages;
    });
    await fc.assert(property, { numRuns: name === 'Node' ? 200 : 50 });
    assert.ok(sent > 10_000, `only ${sent} messages were sent`);
  });

  for (const limitPerSecond of [1, 80, 1000]) {
    test(`uses a limit of ${limitPerSecond} a second to 97 % while there is work`, async () => {
      const counted = await countedBy(create, { ...CALM, callers: 20, limitPerSecond }, 22_000);
      const startMs = counted[limitPerSecond] as number;
      const sent = counted.filter((ms) => ms >= startMs && ms < startMs + 20_000).length;
      assert.ok(sent >= 20 * limitPerSecond * 0.97, `${sent} in 20 s`);
    });
  }

  test('gives no slot in its first second, which may be the last one of a former process', async () => {
    const { timeline, limiter } = aLimiter(10);
    const startMs = timeline.nowMs();
    let slots: readonly Slot[] = [];
    void limiter.reserve(NUMBER, 1).then((given) => {
      slots = given;
    });
    await timeline.pass(1100);
    assert.ok((slots[0] as Slot).atMs >= startMs + 1000);
  });

  test('gives no slot in its first second either when its limit is raised at once', async () => {
    const { timeline, limiter } = aLimiter(10);
    const startMs = timeline.nowMs();
    limiter.setLimit(NUMBER, 1000);
    const [slot] = (await timeline.until(limiter.reserve(NUMBER, 1))) as readonly [Slot];
    assert.ok(slot.atMs >= startMs + 1000, `after ${slot.atMs - startMs} ms`);
  });

  test('forgets nothing that was sent when a limit is lowered and raised again within a second', async () => {
    const { timeline, limiter } = aLimiter(100);
    const countedMs: number[] = [];
    const jamEndsMs = timeline.nowMs() + 3000;
    const sendOne = async (slot: Slot) => {
      await limiter.wait(slot);
      const jamMs = jamEndsMs - timeline.nowMs();
      if (jamMs > 0 && jamMs <= 1000) await timeline.after(jamMs);
      countedMs.push(timeline.nowMs());
      limiter.answered(slot);
    };
    const send = async () => {
      for (;;) for (const slot of await limiter.reserve(NUMBER, 5)) void sendOne(slot);
    };
    for (let caller = 0; caller < 10; caller++) void send();
    await timeline.pass(3050);
    limiter.setLimit(NUMBER, 50);
    await timeline.pass(200);
    limiter.setLimit(NUMBER, 100);
    await timeline.pass(2000);
    const most = mostInOneSecond(countedMs.toSorted((a, b) => a - b));
    assert.ok(most <= 100, `${most} in a second`);
    assert.ok(countedMs.length > 200, `${countedMs.length} in all`);
  });

  test('spaces slots evenly after a pause, with no burst', async () => {
    const { timeline, limiter } = aLimiter(100);
    await timeline.pass(60_000);
    const slots: Slot[] = [];
    const work = async () => {
      while (slots.length < 50) slots.push(...(await limiter.reserve(NUMBER, 50)));
    };
    void work();
    await timeline.pass(2000);
    for (const [index, { atMs }] of slots.slice(1).entries()) {
      assert.ok(Math.abs(atMs - (slots[index] as Slot).atMs - 10) < jitterMs);
    }
  });

  test('catches up when answers come in bunches: it sends what the tokens allow, not what even spacing leaves', async () => {
    const scenario = { ...CALM, callers: 20, limitPerSecond: 80, slowestAnswerMs: 100 };
    const counted = await countedBy(create, scenario, 42_000);
    const startMs = counted[80] as number;
    const sent = counted.filter((ms) => ms >= startMs && ms < startMs + 40_000).length;
    const meanAnswerMs = 25;
    const allowed = (40 * 80) / (1 + meanAnswerMs / 1000);
    assert.ok(sent >= allowed * 0.9875, `${sent} of ${allowed}`);
  });

  /** What a process promises to those in it. */
  const inAProcess = processes === 1 ? test : () => {};

  inAProcess('serves those who ask in their order, each with what is near and never with nothing', async () => {
    const { timeline, limiter } = aLimiter(100, nodeTimers(randomFrom(1)));
    const served: { caller: number; count: number; firstMs: number; lastMs: number }[] = [];
    const callers = Array.from({ length: 100 }, (_, caller) => caller);
    await timeline.pass(900);
    for (const caller of callers) {
      await timeline.pass(2.7);
      void limiter.reserve(NUMBER, 7).then((slots) => {
        served.push({ caller, count: slots.length, firstMs: slots[0]?.atMs ?? 0, lastMs: slots.at(-1)?.atMs ?? 0 });
        for (const slot of slots) limiter.answered(slot);
      });
    }
    await timeline.pass(10_000);
    assert.equal(
      served.map(({ caller }) => caller),
      callers,
    );
    for (const [index, { count, firstMs }] of served.entries()) {
      assert.ok(count >= 1 && count <= 7);
      assert.ok(firstMs > (served[index - 1]?.lastMs ?? 0));
    }
  });

  test('gives express callers five of six slots while both wait, and the others the sixth', async () => {
    const { timeline, limiter } = aLimiter(200);
    const given: Lane[] = [];
    const take = async (lane: Lane) => {
      for (let left = 5; left > 0; ) {
        const slots = await limiter.reserve(NUMBER, left, lane);
        for (const _slot of slots) given.push(lane);
        left -= slots.length;
      }
    };
    for (let caller = 0; caller < 20; caller++) void take('bulk');
    for (let caller = 0; caller < 12; caller++) void take('express');
    await timeline.pass(3000);
    const bulk = given.slice(0, given.lastIndexOf('express')).filter((lane) => lane === 'bulk').length;
    assert.ok(bulk >= 8 && bulk <= 16, `${bulk} slots beside 60`);
    assert.is(given.length, 160);
  });

  test('says of a slot whose time has passed that it was missed, and of one that is near that it is good', async () => {
    const { timeline, limiter } = aLimiter(10);
    await timeline.pass(2000);
    const [slot] = (await timeline.until(limiter.reserve(NUMBER, 1))) as readonly [Slot];
    assert.is(await timeline.until(limiter.wait(slot)), true);
    await timeline.pass(Math.max(200, aheadMs));
    assert.is(await timeline.until(limiter.wait(slot)), false);
  });

  test('waits while all slots are out, goes on a second after an answer, and at once after a drop', async () => {
    const { timeline, limiter } = aLimiter(2);
    const taken: Slot[] = [];
    const take = async (count: number) => {
      while (count > 0) {
        taken.push(...(await limiter.reserve(NUMBER, 1)));
        count--;
      }
    };
    void take(4);
    await timeline.pass(60_000);
    assert.is(taken.length, 2);
    limiter.answered(taken[0] as Slot);
    const answeredMs = timeline.nowMs();
    await timeline.pass(10_000);
    assert.is(taken.length, 3);
    assert.ok((taken[2] as Slot).atMs >= answeredMs + 1000 && (taken[2] as Slot).atMs < answeredMs + 1100);
    limiter.drop(taken[1] as Slot);
    const droppedMs = timeline.nowMs();
    await timeline.pass(100);
    assert.is(taken.length, 4);
    assert.ok((taken[3] as Slot).atMs < droppedMs + 100);
  });

  test('gives nobody the slot that was dropped ahead of its time before the second of its token is over', async () => {
    const limit = 1000;
    const { timeline, limiter } = aLimiter(limit);
    const taken: Slot[] = [];
    while (taken.length < limit) {
      taken.push(...(await timeline.until(limiter.reserve(NUMBER, limit - taken.length))));
    }
    await timeline.pass(1000);
    // All at once: their slots may catch up, so that even spacing alone does not keep them apart.
    for (const slot of taken) limiter.answered(slot);
    const answeredMs = timeline.nowMs();
    for (let i = 0; i < 5; i++) {
      const [slot] = (await timeline.until(limiter.reserve(NUMBER, 1))) as readonly [Slot];
      assert.ok(slot.atMs >= answeredMs + 1000, `${answeredMs + 1000 - slot.atMs} ms early`);
      limiter.drop(slot);
    }
  });

  test('keeps a limit that was lowered from a second later on, and uses one that was raised', async () => {
    const { timeline, limiter } = aLimiter(100);
    const sentMs: number[] = [];
    const sendOne = async (slot: Slot) => {
      await limiter.wait(slot);
      sentMs.push(timeline.nowMs());
      await timeline.after(30);
      limiter.answered(slot);
    };
    const send = async () => {
      for (;;) for (const slot of await limiter.reserve(NUMBER, 5)) void sendOne(slot);
    };
    for (let caller = 0; caller < 10; caller++) void send();
    const sentUnder = async (limit: number) => {
      limiter.setLimit(NUMBER, limit);
      await timeline.pass(1100);
      const fromMs = timeline.nowMs();
      await timeline.pass(4000);
      return sentMs.filter((ms) => ms >= fromMs);
    };
    for (const limit of [100, 20, 200, 1, 100]) {
      const sent = await sentUnder(limit);
      assert.ok(mostInOneSecond(sent) <= limit, `${mostInOneSecond(sent)} in a second of ${limit}`);
      assert.ok(sent.length >= 4 * limit * 0.9 - 1, `${sent.length} in four seconds of ${limit}`);
    }
  });

  test('keeps numbers apart', async () => {
    const timeline = new VirtualTimeline();
    const limiter = create(
      new Map([
        ['busy', 1],
        ['free', 1],
      ]),
      timeline,
    );
    void limiter.reserve('busy', 1);
    void limiter.reserve('busy', 1);
    let given = 0;
    void limiter.reserve('free', 1).then((slots) => {
      given = slots.length;
    });
    await timeline.pass(2000);
    assert.is(given, 1);
  });

  test('slows down once for all refusals of a second, again for those of the next, and comes back by steps', async () => {
    const { timeline, limiter } = aLimiter(100);
    const sentMs: number[] = [];
    const send = async () => {
      for (;;) {
        for (const slot of await limiter.reserve(NUMBER, 5)) {
          await limiter.wait(slot);
          sentMs.push(timeline.nowMs());
          limiter.answered(slot);
        }
      }
    };
    for (let caller = 0; caller < 10; caller++) void send();
    const rateIn = async (seconds: number) => {
      const before = sentMs.length;
      await timeline.pass(seconds * 1000);
      return (sentMs.length - before) / seconds;
    };
    await timeline.pass(3000);
    assert.ok((await rateIn(2)) > 95);
    for (let refusal = 0; refusal < 30; refusal++) limiter.slowDown(NUMBER);
    await timeline.pass(aheadMs);
    const slowed = await rateIn(0.9 - aheadMs / 3000);
    assert.ok(slowed > 65 && slowed < 75, `${slowed} a second after one cut`);
    const rates: number[] = [];
    for (let second = 0; second < 5; second++) {
      await timeline.pass(50);
      for (let refusal = 0; refusal < 30; refusal++) limiter.slowDown(NUMBER);
      await timeline.pass(aheadMs);
      rates.push(await rateIn(1 - aheadMs / 1000));
    }
    assert.ok((rates.at(-1) as number) < 25, `a refusal every second: ${rates}`);
    const recovering: number[] = [];
    for (let step = 0; step < 5; step++) recovering.push(await rateIn(10));
    assert.equal(
      recovering,
      recovering.toSorted((a, b) => a - b),
    );
    assert.ok((recovering[0] as number) < 50, `after 10 s: ${recovering}`);
    assert.ok((recovering.at(-1) as number) > 95, `after 50 s: ${recovering}`);
  });

  test.run();
}

/** Limiters as they are often written: slot after slot at the times that `nextMs` gives, deaf to answers. */
class DeafRateLimiter extends RateLimiter {
  readonly #timeline: Timeline;
  readonly #nextMs: (nowMs: number) => number;

  constructor(timeline: Timeline, nextMs: (nowMs: number) => number) {
    super();
    this.#timeline = timeline;
    this.#nextMs = nextMs;
  }

  override async reserve(phoneNumberId: string, _count: number): Promise<readonly Slot[]> {
    const slot = { phoneNumberId, atMs: this.#nextMs(this.#timeline.nowMs()) };
    await this.wait(slot);
    return [slot];
  }

  override async wait({ atMs }: Slot): Promise<boolean> {
    while (this.#timeline.nowMs() < atMs) await this.#timeline.sleep(atMs - this.#timeline.nowMs());
    return true;
  }

  override answered(): void {}
  override drop(): void {}
  override setLimit(): void {}
  override slowDown(): void {}
}

function limitOf(limits: ReadonlyMap<string, number>): number {
  return limits.get(NUMBER) as number;
}

const naive: readonly { readonly name: string; readonly create: CreateLimiter }[] = [
  {
    name: 'a fixed window',
    create: (limits, timeline) => {
      let window = Math.floor(timeline.nowMs() / 1000) + 1;
      let used = 0;
      return new DeafRateLimiter(timeline, (nowMs) => {
        const current = Math.floor(nowMs / 1000);
        if (current > window || used === limitOf(limits)) {
          window = Math.max(current, window + 1);
          used = 0;
        }
        used++;
        return window * 1000;
      });
    },
  },
  {
    name: 'a token bucket with a burst of a tenth',
    create: (limits, timeline) => {
      const spacingMs = 1000 / limitOf(limits);
      const burstMs = Math.ceil(limitOf(limits) / 10) * spacingMs;
      let paidMs = timeline.nowMs() + 1000;
      return new DeafRateLimiter(timeline, (nowMs) => {
        paidMs = Math.max(paidMs, nowMs - burstMs) + spacingMs;
        return paidMs;
      });
    },
  },
  {
    name: 'even spacing from sending to sending',
    create: (limits, timeline) => {
      let lastMs = timeline.nowMs() + 1000;
      return new DeafRateLimiter(timeline, (nowMs) => {
        lastMs = Math.max(nowMs, lastMs + 1000 / limitOf(limits));
        return lastMs;
      });
    },
  },
];

const control = suite('The property that a rate limiter is tested with');

for (const { name, create } of naive) {
  control(`catches ${name}`, async () => {
    const { failed, errorInstance } = await fc.check(neverAboveTheLimit(create), { numRuns: 60, endOnFailure: true });
    assert.ok(failed);
    assert.match(String(errorInstance), 'are allowed');
  });
}

control.run();
