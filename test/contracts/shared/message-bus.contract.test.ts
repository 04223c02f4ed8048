import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MAX_WEBHOOK_BODY_BYTES } from '../../../src/adapters/shared/http-signed-webhook.ts';
import { NodeClock } from '../../../src/adapters/shared/node-system.ts';
import {
  type BatchHandler,
  BatchInterrupted,
  type BusMessage,
  type DeadLetter,
  type MessageBus,
} from '../../../src/application/shared/ports.ts';
import { eventually } from '../../support/eventually.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { type BusSettings, kafkaBuses, sqliteBus } from '../../support/message-buses.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';

const settings: BusSettings = {
  clock: new NodeClock(),
  retryPolicy: { maxAttempts: 3, baseDelayMs: 4, maxDelayMs: 8 },
  faultBaseDelayMs: 1,
  logger: new RecordingLogger(),
};

const keys = Array.from({ length: 16 }, (_, index) => `vendor-${index}`);

function outgoing(key: string, value: string, topic = 'orders') {
  return { topic, key, value };
}

/** Handles everything, and remembers what it saw. */
function recorder(): { readonly seen: BusMessage[]; readonly handler: BatchHandler } {
  const seen: BusMessage[] = [];
  return {
    seen,
    handler: async (messages) => {
      seen.push(...messages);
      return [];
    },
  };
}

function valuesOf(messages: readonly BusMessage[], key: string): string[] {
  return messages.filter((message) => message.key === key).map((message) => message.value);
}

/** What has died of the orders, at least `count` messages. */
async function deadLetters(bus: MessageBus, count: number): Promise<readonly DeadLetter[]> {
  const letters: DeadLetter[] = [];
  const taking = await bus.takeDeadLetters(['orders'], async (taken) => void letters.push(...taken));
  await eventually(`${count} dead letters were taken`, () => letters.length >= count);
  await taking.stop();
  return letters;
}

/** What a bus has said of messages that died. */
function burials({ lines }: RecordingLogger) {
  return lines.filter(({ message }) => message === 'a message became a dead letter').map(({ fields }) => fields);
}

async function isIdle(bus: MessageBus, topic = 'orders'): Promise<void> {
  await eventually(`nothing is left in ${topic}`, async () => (await bus.depth(topic)) === 0);
}

for (const adapter of [sqliteBus, ...(await kafkaBuses())]) {
  const test = suite(`MessageBus on ${adapter.name}`);
  test.after(() => adapter.close?.());

  test('hands out a message as it was published', async () => {
    const clock = new ManualClock();
    const bus = await adapter.create({ ...settings, clock })();
    const { seen, handler } = recorder();
    await bus.publish([outgoing('vendor-1', '{"text":"₹ 80.50 \\u0000"}')]);
    const subscription = await bus.subscribe({ topic: 'orders', maxBatch: 10, handler });
    await isIdle(bus);
    assert.equal(
      seen.map(({ id, ...rest }) => ({ ...rest, hasId: id.length > 0 })),
      [
        {
          topic: 'orders',
          key: 'vendor-1',
          value: '{"text":"₹ 80.50 \\u0000"}',
          attempt: 1,
          firstSeenMs: clock.nowMs(),
          hasId: true,
        },
      ],
    );
    await subscription.stop();
  });

  test('carries a message as large as the largest webhook, and buries it with its cause', async () => {
    const bus = await adapter.create(settings)();
    const value = JSON.stringify('\ufffd'.repeat(MAX_WEBHOOK_BODY_BYTES));
    const subscription = await bus.subscribe({
      topic: 'orders',
      maxBatch: 10,
      handler: async (messages) => messages.map((message) => ({ message, cause: 'too much to read', retry: false })),
    });
    await bus.publish([outgoing('vendor-1', value), outgoing('vendor-1', '2')]);
    await isIdle(bus);
    const [large, small] = await deadLetters(bus, 2);
    assert.ok(large?.value === value);
    assert.is(small?.value, '2');
    await subscription.stop();
  });

  test('handles each of thousands of messages once, in order per key, in batches that never pass their limit', async () => {
    const bus = await adapter.create(settings)();
    const { seen, handler } = recorder();
    const batchSizes: number[] = [];
    const subscription = await bus.subscribe({
      topic: 'orders',
      maxBatch: 100,
      handler: (messages) => {
        batchSizes.push(messages.length);
        return handler(messages);
      },
    });
    const numbers = Array.from({ length: 5000 }, (_, index) => index);
    await Promise.all(
      numbers.map((number) => bus.publish([outgoing(keys[number % keys.length] as string, String(number))])),
    );
    await isIdle(bus);
    for (const [index, key] of keys.entries()) {
      const expected = numbers.filter((number) => number % keys.length === index).map(String);
      assert.equal(valuesOf(seen, key), expected);
    }
    assert.is(seen.length, numbers.length);
    assert.ok(Math.max(...batchSizes) <= 100);
    assert.ok(Math.max(...batchSizes) > 1);
    await subscription.stop();
  });

  test('gathers what keeps coming into few batches, for as long as the subscription says', async () => {
    const bus = await adapter.create(settings)();
    const batchSizes: number[] = [];
    const subscription = await bus.subscribe({
      topic: 'orders',
      maxBatch: 10_000,
      gatherMs: 1000,
      handler: async (messages) => {
        batchSizes.push(messages.length);
        return [];
      },
    });
    await bus.publish([outgoing('vendor-1', 'first')]);
    await eventually('the first one does not wait', () => batchSizes.length === 1);
    const untilMs = performance.now() + 400;
    while (performance.now() < untilMs) await bus.publish([outgoing('vendor-1', 'next')]);
    await isIdle(bus);
    // A fetch that was waiting already may bring the next one by itself.
    assert.ok(batchSizes.length <= 3, `there were ${batchSizes.length} batches`);
    await subscription.stop();
  });

  test('keeps one batch of a key in flight, and handles other keys beside it', async () => {
    const bus = await adapter.create(settings)();
    const inFlight = new Set<string>();
    let mostInFlight = 0;
    let overlaps = 0;
    const releases: (() => void)[] = [];
    const subscription = await bus.subscribe({
      topic: 'orders',
      maxBatch: 1,
      handler: async ([message]) => {
        const key = message?.key as string;
        if (inFlight.has(key)) overlaps += 1;
        inFlight.add(key);
        mostInFlight = Math.max(mostInFlight, inFlight.size);
        await new Promise<void>((resolve) => releases.push(resolve));
        inFlight.delete(key);
        return [];
      },
    });
    await bus.publish(keys.flatMap((key) => [outgoing(key, '1'), outgoing(key, '2')]));
    await eventually('two keys are in flight', () => mostInFlight > 1);
    await eventually('everything is handled', async () => {
      releases.shift()?.();
      return (await bus.depth('orders')) === 0;
    });
    assert.is(overlaps, 0);
    await subscription.stop();
  });

  test('keeps the order per key whatever fails, and loses nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ key: fc.constantFrom(...keys.slice(0, 6)), rejects: fc.nat(2) }), { maxLength: 60 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
        fc.integer({ min: 1, max: 7 }),
        async (plan, dice, maxBatch) => {
          const logger = new RecordingLogger();
          const bus = await adapter.create({ ...settings, logger })();
          const firstDeliveries: BusMessage[] = [];
          const done: BusMessage[] = [];
          const subscription = await bus.subscribe({
            topic: 'orders',
            maxBatch,
            handler: async (messages) => {
              if (dice.next().value < 3) throw new Error('The store is away');
              const rejected = messages.filter(
                ({ value, attempt }) => attempt <= (plan[Number(value)]?.rejects as number),
              );
              firstDeliveries.push(...messages.filter(({ attempt }) => attempt === 1));
              done.push(...messages.filter((message) => !rejected.includes(message)));
              return rejected.map((message) => ({ message, cause: 'not yet', retry: true }));
            },
          });
          await Promise.all(plan.map(({ key }, index) => bus.publish([outgoing(key, String(index))])));
          await isIdle(bus);
          for (const key of keys) {
            const published = plan.flatMap((entry, index) => (entry.key === key ? [String(index)] : []));
            assert.equal(valuesOf(firstDeliveries, key), published);
          }
          assert.equal(
            done.map(({ value }) => Number(value)).sort((a, b) => a - b),
            plan.map((_, index) => index),
          );
          assert.equal(burials(logger), []);
          await subscription.stop();
        },
      ),
      { numRuns: 25 },
    );
  });

  test('hands the whole batch out again after a fault, without blocking other keys', async () => {
    const logger = new RecordingLogger();
    const bus = await adapter.create({ ...settings, logger })();
    const { seen, handler } = recorder();
    let faults = 0;
    let isMended = false;
    const subscription = await bus.subscribe({
      topic: 'orders',
      maxBatch: 10,
      handler: async (messages) => {
        if (!isMended && messages.some(({ key }) => key === 'vendor-0')) {
          faults += 1;
          throw new Error('The store is away');
        }
        return handler(messages);
      },
    });
    await bus.publish(keys.flatMap((key) => [outgoing(key, '1'), outgoing(key, '2')]));
    await eventually('the fault has repeated', () => faults > settings.retryPolicy.maxAttempts);
    await eventually('some other key is done', () => seen.length > 0);
    assert.equal(valuesOf(seen, 'vendor-0'), []);
    isMended = true;
    await isIdle(bus);
    assert.equal(valuesOf(seen, 'vendor-0'), ['1', '2']);
    assert.is(seen.length, keys.length * 2);
    assert.ok(seen.every(({ attempt }) => attempt === 1));
    assert.equal(burials(logger), []);
    await subscription.stop();
  });

  test('brings a batch again that its handler had to leave, and reports a fault and nothing else', async () => {
    const logger = new RecordingLogger();
    const bus = await adapter.create({ ...settings, logger })();
    const { seen, handler } = recorder();
    const errors = [new BatchInterrupted(), new Error('The store is away')];
    const subscription = await bus.subscribe({
      topic: 'orders',
      maxBatch: 10,
      handler: async (messages) => {
        const error = errors.shift();
        if (error) throw error;
        return handler(messages);
      },
    });
    await bus.publish([outgoing('vendor-1', '1')]);
    await isIdle(bus);
    assert.equal(valuesOf(seen, 'vendor-1'), ['1']);
    assert.equal(
      logger.lines.map(({ level, fields }) => [level, String(fields['err'])]),
      [['error', 'Error: The store is away']],
    );
    await subscription.stop();
  });

  test('brings a rejected message again, not before its time, while later ones pass', async () => {
    const clock = new ManualClock();
    const bus = await adapter.create({ ...settings, clock })();
    const { seen, handler } = recorder();
    const subscription = await bus.subscribe({
      topic: 'orders',
      maxBatch: 1,
      handler: async (messages) => {
        await handler(messages);
        return messages
          .filter(({ value, attempt }) => value === 'bad' && attempt === 1)
          .map((message) => ({ message, cause: 'not yet', retry: true }));
      },
    });
    const publishedMs = clock.nowMs();
    await bus.publish([outgoing('vendor-1', 'bad'), outgoing('vendor-1', 'good')]);
    await eventually('only the rejected one is left', async () => (await bus.depth('orders')) === 1);
    assert.equal(valuesOf(seen, 'vendor-1'), ['bad', 'good']);

    clock.advance(1);
    await bus.publish([outgoing('vendor-1', 'better')]);
    await eventually('only the rejected one is left', async () => (await bus.depth('orders')) === 1);
    assert.equal(valuesOf(seen, 'vendor-1'), ['bad', 'good', 'better']);

    clock.advance(settings.retryPolicy.maxDelayMs);
    await isIdle(bus);
    const [first, again] = seen.filter(({ value }) => value === 'bad');
    assert.equal(again, { ...(first as BusMessage), attempt: 2, firstSeenMs: publishedMs });
    await subscription.stop();
  });

  test('tries as often as the subscription says, where it says so', async () => {
    const bus = await adapter.create(settings)();
    const attempts: number[] = [];
    const subscription = await bus.subscribe({
      topic: 'orders',
      maxBatch: 10,
      handler: async (messages) => {
        attempts.push(...messages.map(({ attempt }) => attempt));
        return messages.map((message) => ({ message, cause: 'not yet', retry: true }));
      },
      retryPolicy: { ...settings.retryPolicy, maxAttempts: 5 },
    });
    await bus.publish([outgoing('vendor-1', '1')]);
    await isIdle(bus);
    assert.equal(attempts, [1, 2, 3, 4, 5]);
    assert.is((await deadLetters(bus, 1)).length, 1);
    await subscription.stop();
  });

  test('buries a message whose attempts have run out, with its last cause and its time', async () => {
    const clock = new NodeClock();
    const logger = new RecordingLogger();
    const bus = await adapter.create({ ...settings, clock, logger })();
    const attempts: number[] = [];
    const subscription = await bus.subscribe({
      topic: 'orders',
      maxBatch: 10,
      handler: async (messages) =>
        messages.map((message) => {
          attempts.push(message.attempt);
          return { message, cause: `no stock, ${message.attempt}`, retry: true };
        }),
    });
    const startedMs = clock.nowMs();
    await bus.publish([outgoing('vendor-1', 'hopeless')]);
    await isIdle(bus);
    assert.equal(attempts, [1, 2, 3]);
    const [dead, ...others] = await deadLetters(bus, 1);
    assert.equal(others, []);
    assert.equal([dead?.topic, dead?.key, dead?.value], ['orders', 'vendor-1', 'hopeless']);
    assert.equal([dead?.attempt, dead?.cause], [3, 'no stock, 3']);
    assert.ok((dead?.diedMs as number) >= startedMs && (dead?.diedMs as number) <= clock.nowMs());
    assert.ok((dead?.firstSeenMs as number) <= (dead?.diedMs as number));
    assert.equal(burials(logger), [{ topic: 'orders', id: dead?.id, attempt: 3, cause: 'no stock, 3' }]);
    await subscription.stop();
  });

  test('keeps a thousand characters of a cause, whatever it quotes', async () => {
    const logger = new RecordingLogger();
    const bus = await adapter.create({ ...settings, logger })();
    const subscription = await bus.subscribe({
      topic: 'orders',
      maxBatch: 10,
      handler: async (messages) => messages.map((message) => ({ message, cause: 'x'.repeat(2_000_000), retry: true })),
    });
    await bus.publish([outgoing('vendor-1', 'hopeless')]);
    const [dead] = await deadLetters(bus, 1);
    assert.equal([dead?.cause, burials(logger)[0]?.cause], ['x'.repeat(1000), 'x'.repeat(1000)]);
    await subscription.stop();
  });

  test('buries a poison message at once and goes on with the rest of its batch', async () => {
    const bus = await adapter.create(settings)();
    const { seen, handler } = recorder();
    await bus.publish(['1', 'poison', '2'].map((value) => outgoing('vendor-1', value)));
    const subscription = await bus.subscribe({
      topic: 'orders',
      maxBatch: 10,
      handler: async (messages) => {
        const poison = messages.filter(({ value }) => value === 'poison');
        await handler(messages.filter((message) => !poison.includes(message)));
        return poison.map((message) => ({ message, cause: 'not JSON', retry: false }));
      },
    });
    await isIdle(bus);
    assert.equal(valuesOf(seen, 'vendor-1'), ['1', '2']);
    const dead = await deadLetters(bus, 1);
    assert.equal(
      dead.map(({ value, cause, attempt }) => [value, cause, attempt]),
      [['poison', 'not JSON', 1]],
    );
    await subscription.stop();
  });

  test('hands over every dead letter of its topics, those that died before too, and again those it failed to', async () => {
    const open = adapter.create(settings);
    const bus = await open();
    const dying: BatchHandler = async (messages) =>
      messages.map((message) => ({ message, cause: `poison ${message.value}`, retry: false }));
    const subscription = await bus.subscribe({ topic: 'orders', maxBatch: 10, handler: dying });
    const refunds = await bus.subscribe({ topic: 'refunds', maxBatch: 10, handler: dying });
    await bus.publish(['1', '2'].map((value) => outgoing('vendor-1', value)));
    await isIdle(bus);
    const taken: DeadLetter[] = [];
    let failures = 1;
    const taking = await bus.takeDeadLetters(['orders', 'refunds'], async (letters) => {
      if (failures-- > 0) throw new Error('The store is not there');
      taken.push(...letters);
    });
    await eventually('both were taken', () => taken.length === 2);
    await bus.publish([outgoing('vendor-1', '3')]);
    await eventually('the third was taken', () => taken.length === 3);
    assert.equal(
      taken.map(({ value, cause, attempt }) => [value, cause, attempt]),
      [
        ['1', 'poison 1', 1],
        ['2', 'poison 2', 1],
        ['3', 'poison 3', 1],
      ],
    );
    await bus.publish([outgoing('vendor-1', '5', 'refunds')]);
    await eventually('that of the other topic was taken', () => taken.at(-1)?.topic === 'refunds');
    await taking.stop();
    await refunds.stop();
    const rest: DeadLetter[] = [];
    await bus.publish([outgoing('vendor-1', '4')]);
    await isIdle(bus);
    const again = await bus.takeDeadLetters(['orders'], async (letters) => void rest.push(...letters));
    await eventually('the fourth was taken', () => rest.length > 0);
    assert.equal(
      rest.map(({ value }) => value),
      ['4'],
    );
    await again.stop();
    await subscription.stop();
  });

  test('publishes a dead letter again with its id and its first time, under its key, for a first attempt', async () => {
    const bus = await adapter.create(settings)();
    const seen: BusMessage[] = [];
    const subscription = await bus.subscribe({
      topic: 'orders',
      maxBatch: 10,
      handler: async (messages) => {
        seen.push(...messages);
        return messages.map((message) => ({ message, cause: 'poison', retry: seen.length < 3 }));
      },
    });
    await bus.publish([outgoing('vendor-1', 'letter')]);
    const [letter] = (await deadLetters(bus, 1)) as [DeadLetter];
    await bus.republish([letter]);
    await bus.republish([letter]);
    const deadAgain = await deadLetters(bus, 2);
    const [first, ...others] = seen as [BusMessage, ...BusMessage[]];
    const again = others.filter(({ attempt }) => attempt === 1);
    assert.is(again.length, 2);
    for (const { id, key, value, firstSeenMs } of again) {
      assert.equal([id, key, value, firstSeenMs], [first.id, 'vendor-1', 'letter', first.firstSeenMs]);
    }
    assert.equal(
      [letter, ...deadAgain].map(({ id }) => id),
      [first.id, first.id, first.id],
    );
    await subscription.stop();
  });

  test('hands out to a new process what the old one had not settled, dead letters and retries kept', async () => {
    const clock = new ManualClock();
    const open = adapter.create({ ...settings, clock });
    const crashing = await open();
    await crashing.publish(['1', 'poison', 'later', '2', '3'].map((value) => outgoing('vendor-1', value)));
    let isDead = false;
    await crashing.subscribe({
      topic: 'orders',
      maxBatch: 3,
      handler: async (messages) => {
        isDead ||= messages.some(({ value }) => value === '2');
        // The process dies in the middle of this batch: neither this one nor any later one is ever settled.
        if (isDead) await new Promise(() => {});
        return messages
          .filter(({ value }) => value !== '1')
          .map((message) => ({ message, cause: 'broken', retry: message.value === 'later' }));
      },
    });
    await eventually('the second batch is in flight', () => isDead);

    const bus = await open();
    assert.is(await bus.depth('orders'), 3);
    const { seen, handler } = recorder();
    const subscription = await bus.subscribe({ topic: 'orders', maxBatch: 10, handler });
    clock.advance(settings.retryPolicy.maxDelayMs);
    await isIdle(bus);
    assert.equal(seen.map(({ value, attempt }) => `${value} ${attempt}`).sort(), ['2 1', '3 1', 'later 2']);
    const dead = await deadLetters(bus, 1);
    assert.equal(
      dead.map(({ value }) => value),
      ['poison'],
    );
    await subscription.stop();
  });

  test('waits on stop for the batch in flight, takes no new one, and the next subscription goes on', async () => {
    const bus = await adapter.create(settings)();
    let isInFlight = false;
    let release = () => {};
    const first = recorder();
    const subscription = await bus.subscribe({
      topic: 'orders',
      maxBatch: 1,
      handler: async (messages) => {
        isInFlight = true;
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        return first.handler(messages);
      },
    });
    await bus.publish(['1', '2'].map((value) => outgoing('vendor-1', value)));
    await eventually('the first batch is in flight', () => isInFlight);
    let isStopped = false;
    const stopping = subscription.stop().then(() => {
      isStopped = true;
    });
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    assert.not(isStopped);
    release();
    await stopping;
    assert.equal(valuesOf(first.seen, 'vendor-1'), ['1']);
    assert.is(await bus.depth('orders'), 1);

    const second = recorder();
    const next = await bus.subscribe({ topic: 'orders', maxBatch: 1, handler: second.handler });
    await isIdle(bus);
    assert.equal(valuesOf(second.seen, 'vendor-1'), ['2']);
    await next.stop();
  });

  test('keeps topics apart: a stuck one neither blocks nor fills another', async () => {
    const bus = await adapter.create(settings)();
    const { seen, handler } = recorder();
    const stuck = await bus.subscribe({
      topic: 'orders',
      maxBatch: 10,
      handler: async () => {
        throw new Error('The store is away');
      },
    });
    const healthy = await bus.subscribe({ topic: 'refunds', maxBatch: 10, handler });
    await bus.publish([outgoing('vendor-1', 'an order'), outgoing('vendor-1', 'a refund', 'refunds')]);
    await isIdle(bus, 'refunds');
    assert.equal(
      seen.map(({ topic, value }) => [topic, value]),
      [['refunds', 'a refund']],
    );
    assert.is(await bus.depth('orders'), 1);
    await Promise.all([stuck.stop(), healthy.stop()]);
  });

  test('counts what waits, with or without a subscription', async () => {
    const bus = await adapter.create(settings)();
    assert.is(await bus.depth('orders'), 0);
    await bus.publish([outgoing('vendor-1', '1'), outgoing('vendor-2', '2'), outgoing('vendor-3', '3', 'refunds')]);
    assert.is(await bus.depth('orders'), 2);
    assert.is(await bus.depth('refunds'), 1);
  });

  test('refuses a second subscription of a topic', async () => {
    const bus = await adapter.create(settings)();
    const { handler } = recorder();
    const subscription = await bus.subscribe({ topic: 'orders', maxBatch: 1, handler });
    let refusal: unknown;
    await bus.subscribe({ topic: 'orders', maxBatch: 1, handler }).catch((error: unknown) => {
      refusal = error;
    });
    assert.instance(refusal, Error);
    await subscription.stop();
  });

  test.run();
}
