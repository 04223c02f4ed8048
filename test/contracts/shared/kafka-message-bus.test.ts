import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { resolve } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import kafkajs, { type Admin } from 'kafkajs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { kafkaClient } from '../../../src/adapters/shared/kafka-client.ts';
import { KafkaMessageBus, type KafkaMessageBusOptions } from '../../../src/adapters/shared/kafka-message-bus.ts';
import { MAX_RECORD_BYTES } from '../../../src/adapters/shared/kafka-publisher.ts';
import { NodeClock } from '../../../src/adapters/shared/node-system.ts';
import { BusUnavailable } from '../../../src/application/shared/bus-unavailable.ts';
import type { BatchHandler } from '../../../src/application/shared/ports.ts';
import { migrateKafka } from '../../../src/infrastructure/migrations/kafka-topics.ts';
import { eventually } from '../../support/eventually.ts';
import { KafkaGate } from '../../support/kafka-gate.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { rejection } from '../../support/rejection.ts';
import { kafkaBrokers } from '../../support/servers.ts';

const brokers = await kafkaBrokers();

const PARTITIONS = 4;
const TOPICS = [{ name: 'orders', partitions: PARTITIONS }];
/** At one a second: longer than the group waits for a silent member. */
const HEARTBEATS_BEYOND_SESSION = 8;
/** Of what is published while the broker is gone, each after half a second. */
const REFUSALS = 8;
/** kafkajs alone says no after 8 s and more; the deadline is 400 ms, the rest is a machine under load. */
const REFUSED_WITHIN_MS = 4000;
/** How often something may be too slow because of what else the machine does. */
const MAX_ROUNDS = 5;
const MAX_IDLE_ROUNDS = 30;

const keys = Array.from({ length: 16 }, (_, index) => `vendor-${index}`);

function anOrder(value: string, key = 'vendor-1') {
  return { topic: 'orders', key, value };
}

function recorder(): { readonly seen: string[]; readonly handler: BatchHandler } {
  const seen: string[] = [];
  return {
    seen,
    handler: async (messages) => {
      seen.push(...messages.map(({ value }) => value));
      return [];
    },
  };
}

async function takes(bus: KafkaMessageBus, value: string): Promise<boolean> {
  try {
    await bus.publish([anOrder(value)]);
    return true;
  } catch (error) {
    assert.instance(error, BusUnavailable);
    return false;
  }
}

const alone = suite('KafkaMessageBus without a broker');

async function brokerlessBus(options: Partial<KafkaMessageBusOptions>, broker = '127.0.0.1:1') {
  return new KafkaMessageBus(kafkaClient({ brokers: [broker] }), new NodeClock(), new RecordingLogger(), options);
}

alone('says no within its deadline to whoever publishes, whether the broker is gone or silent', async () => {
  const sockets = new Set<Socket>();
  const silent = createServer((socket) => sockets.add(socket)).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as { port: number };
  for (const broker of ['127.0.0.1:1', `127.0.0.1:${port}`]) {
    const bus = await brokerlessBus({ publishTimeoutMs: 400 }, broker);
    const startMs = performance.now();
    const errors = await Promise.all([1, 2, 3].map((value) => rejection(bus.publish([anOrder(String(value))]))));
    assert.ok(performance.now() - startMs < REFUSED_WITHIN_MS, `${performance.now() - startMs} ms`);
    for (const error of errors) assert.instance(error, BusUnavailable);
    assert.is(await bus.isReachable(), false);
    await bus.close();
  }
  for (const socket of sockets) socket.destroy();
  silent.close();
});

alone(
  'refuses at once what does not fit its queue, by number and by size, and a message that no broker takes',
  async () => {
    const bus = await brokerlessBus({ publishTimeoutMs: 50, maxQueuedMessages: 3, maxQueuedBytes: 2000 });
    const order = anOrder('1');
    const waiting = [rejection(bus.publish([order, order])), rejection(bus.publish([order]))];
    assert.match(String(await rejection(bus.publish([order]))), 'More messages wait');
    await Promise.all(waiting);
    assert.match(String(await rejection(bus.publish([anOrder('x'.repeat(2000))]))), 'More messages wait');
    assert.match(String(await rejection(bus.publish([anOrder('x'.repeat(16_000_000))]))), 'larger');
    // All three fit now: the queue holds nothing of what was refused. Which of the two deadlines ends them is chance.
    const unsent = await rejection(bus.publish([order, order, order]));
    assert.match(String(unsent), /not confirmed|cannot be written/);
    await bus.close();
  },
);

alone('does not subscribe where there is nobody, and says so', async () => {
  const bus = await brokerlessBus({});
  const { handler } = recorder();
  const subscribing = () => bus.subscribe({ topic: 'orders', maxBatch: 1, handler });
  assert.instance(await rejection(subscribing()), BusUnavailable);
  assert.instance(await rejection(subscribing()), BusUnavailable);
  await bus.close();
});

alone.run();

if (brokers) {
  const test = suite('KafkaMessageBus');
  const prefix = `test-${randomUUID()}.`;
  const prefixes: string[] = [];
  const buses: KafkaMessageBus[] = [];
  let admin: Admin;

  test.before(async () => {
    admin = kafkaClient({ brokers }).admin();
    await admin.connect();
  });
  test.after(async () => {
    await Promise.all(buses.map((bus) => bus.close()));
    await admin.deleteTopics({ topics: (await admin.listTopics()).filter((topic) => topic.startsWith(prefix)) });
    await admin.disconnect();
  });

  async function newPrefix(): Promise<string> {
    const mine = `${prefix}${prefixes.length}.`;
    prefixes.push(mine);
    await migrateKafka(admin, TOPICS, mine);
    return mine;
  }

  /** Of the group of orders, when it is not rebalancing. */
  async function members(ownPrefix: string): Promise<number | undefined> {
    const { groups } = await admin.describeGroups([`${ownPrefix}shared-waba.orders`]);
    return groups[0]?.state === 'Stable' ? groups[0].members.length : undefined;
  }

  function aBus(ownPrefix: string, options: Partial<KafkaMessageBusOptions> = {}) {
    const gate = new KafkaGate();
    const logger = new RecordingLogger();
    const kafka = kafkaClient({ brokers: brokers as readonly string[], socketFactory: gate.socketFactory });
    const bus = new KafkaMessageBus(kafka, new NodeClock(), logger, {
      prefix: ownPrefix,
      faultBaseDelayMs: 5,
      ...options,
    });
    buses.push(bus);
    return { bus, gate, logger };
  }

  test('loses nothing that it confirms after a batch whose answer was lost', async () => {
    const { bus, gate } = aBus(await newPrefix(), { publishTimeoutMs: 1000 });
    const { seen, handler } = recorder();
    await bus.publish([anOrder('first')]);
    gate.deafen();
    const lost = ['a', 'b', 'c'].map((value) => rejection(bus.publish([anOrder(value)])));
    for (const error of await Promise.all(lost)) assert.instance(error, BusUnavailable);
    gate.open();
    const confirmed = ['d', 'e', 'f'];
    await eventually('it takes messages again', () => takes(bus, 'again'));
    await Promise.all(confirmed.map((value) => bus.publish([anOrder(value)])));
    const subscription = await bus.subscribe({ topic: 'orders', maxBatch: 10, handler });
    await eventually('all are handled', async () => (await bus.depth('orders')) === 0);
    for (const value of confirmed) assert.ok(seen.includes(value), `${value} is not among ${seen}`);
    await subscription.stop();
  });

  test('goes on within three seconds when the broker is back, and tells of each outage once', async () => {
    const { bus, gate, logger } = aBus(await newPrefix(), { publishTimeoutMs: 500 });
    const { seen, handler } = recorder();
    const subscription = await bus.subscribe({ topic: 'orders', maxBatch: 10, handler });
    await bus.publish([anOrder('before')]);
    const timesMs: number[] = [];
    while (Math.min(...timesMs) >= 3000 && timesMs.length < MAX_ROUNDS) {
      gate.shut();
      for (let refused = 0; refused < REFUSALS; refused += 1) assert.not(await takes(bus, 'no'));
      assert.is(await bus.isReachable(), false);
      gate.open();
      const openedMs = performance.now();
      await eventually('it takes messages', () => takes(bus, `after ${timesMs.length}`));
      timesMs.push(performance.now() - openedMs);
      await eventually('it hands messages out', () => seen.includes(`after ${timesMs.length - 1}`));
      assert.is(await bus.isReachable(), true);
    }
    assert.ok(Math.min(...timesMs) < 3000, `${timesMs} ms`);
    const told = logger.lines.filter(({ message }) => message === 'messages could not be written to the bus');
    assert.is(told.length, timesMs.length);
    await subscription.stop();
  });

  test('keeps its partition, and handles once, while a handler works for longer than a session', async () => {
    const ownPrefix = await newPrefix();
    const { bus, gate } = aBus(ownPrefix);
    const { bus: other } = aBus(ownPrefix);
    const { seen, handler } = recorder();
    const slow: BatchHandler = async (messages) => {
      if (messages[0]?.value === 'slow') await gate.sent('heartbeat', HEARTBEATS_BEYOND_SESSION);
      return handler(messages);
    };
    const subscription = await bus.subscribe({ topic: 'orders', maxBatch: 1, handler: slow });
    await bus.publish([anOrder('slow'), ...keys.slice(2, 6).map((key) => anOrder('beside', key))]);
    await eventually('all are handled', async () => (await other.depth('orders')) === 0);
    assert.equal(seen.toSorted(), ['beside', 'beside', 'beside', 'beside', 'slow']);
    await subscription.stop();
  });

  test('waits for a handler before the next batch of its partition, though the partition went away and came back', async () => {
    const ownPrefix = await newPrefix();
    const { bus, gate } = aBus(ownPrefix);
    const { bus: other } = aBus(ownPrefix);
    const handled = new Set<string>();
    const atWork = new Set<string>();
    let overlaps = 0;
    let release = () => {};
    const isReleased = new Promise<void>((done) => {
      release = done;
    });
    const subscription = await bus.subscribe({
      topic: 'orders',
      maxBatch: 1,
      handler: async ([message]) => {
        const [, partition] = String(message?.id).split('/') as [string, string];
        if (atWork.has(partition)) overlaps += 1;
        atWork.add(partition);
        handled.add(message?.value as string);
        await isReleased;
        atWork.delete(partition);
        return [];
      },
    });
    await bus.publish(keys.map((key) => anOrder(key, key)));
    await eventually('every partition is at work', () => atWork.size === PARTITIONS);
    let visits = 0;
    await other.subscribe({
      topic: 'orders',
      maxBatch: 1,
      handler: () => {
        visits += 1;
        return new Promise(() => {});
      },
    });
    await eventually('the visitor has a share', () => visits > 0);
    await other.close();
    await eventually('the visitor has left', async () => (await members(ownPrefix)) === 1);
    // The first may be from before; when the third is sent, what the second brought was handed over.
    await gate.sent('fetch', 3);
    release();
    await eventually('all are handled', async () => (await bus.depth('orders')) === 0);
    assert.is(overlaps, 0);
    assert.is(handled.size, keys.length);
    await subscription.stop();
  });

  test('leaves its partitions to others within two seconds of a stop', async () => {
    const ownPrefix = await newPrefix();
    const { bus: leaving } = aBus(ownPrefix);
    const { bus: staying } = aBus(ownPrefix);
    const first = recorder();
    const second = recorder();
    const other = await staying.subscribe({ topic: 'orders', maxBatch: 10, handler: second.handler });
    const timesMs: number[] = [];
    while (Math.min(...timesMs) >= 2000 && timesMs.length < MAX_ROUNDS) {
      const subscription = await leaving.subscribe({ topic: 'orders', maxBatch: 10, handler: first.handler });
      first.seen.length = 0;
      second.seen.length = 0;
      await staying.publish(keys.map((key) => anOrder(key, key)));
      await eventually('both have a share', () => first.seen.length > 0 && second.seen.length > 0);
      await eventually('all are handled', async () => (await staying.depth('orders')) === 0);
      const startMs = performance.now();
      await subscription.stop();
      await staying.publish(keys.map((key) => anOrder(`${key} again`, key)));
      await eventually('the other has them all', async () => (await staying.depth('orders')) === 0);
      timesMs.push(performance.now() - startMs);
      assert.is(second.seen.filter((value) => value.endsWith('again')).length, keys.length);
    }
    assert.ok(Math.min(...timesMs) < 2000, `${timesMs} ms`);
    await other.stop();
  });

  test('loses no confirmed message when its process is killed, and another takes over when its session ends', async () => {
    const ownPrefix = await newPrefix();
    const script = resolve(import.meta.dirname, '../../support/kafka-bus-process.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, brokers.join(), ownPrefix], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const confirmed = new Set<string>();
    const handled = new Set<string>();
    for await (const line of createInterface({ input: child.stdout })) {
      const [what, number] = line.split(' ') as [string, string];
      (what === 'confirmed' ? confirmed : handled).add(number);
      if (confirmed.size === 300) child.kill('SIGKILL');
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    assert.is(child.signalCode, 'SIGKILL');

    const { bus } = aBus(ownPrefix);
    const { seen, handler } = recorder();
    const subscription = await bus.subscribe({ topic: 'orders', maxBatch: 5, handler });
    await eventually('nothing is left', async () => (await bus.depth('orders')) === 0);
    for (const number of seen) handled.add(number);
    assert.equal(
      [...confirmed].filter((number) => !handled.has(number)),
      [],
    );
    await subscription.stop();
  });

  test('takes at most one hundredth of a core while nothing happens', async () => {
    const { bus, gate } = aBus(await newPrefix());
    const { handler } = recorder();
    const subscription = await bus.subscribe({ topic: 'orders', maxBatch: 5, handler });
    await bus.publish([anOrder('1')]);
    await eventually('it is idle', async () => (await bus.depth('orders')) === 0);
    const shares: number[] = [];
    // The quietest of some rounds of a heartbeat and what belongs to it: what else the machine does makes a process dearer, never cheaper.
    while (Math.min(...shares) > 0.01 && shares.length < MAX_IDLE_ROUNDS) {
      const before = process.cpuUsage();
      const startMs = performance.now();
      await gate.sent('heartbeat');
      const { user, system } = process.cpuUsage(before);
      shares.push((user + system) / 1000 / (performance.now() - startMs));
    }
    assert.ok(Math.min(...shares) <= 0.01, `${shares.map((share) => (share * 100).toFixed(2))} % of a core`);
    await subscription.stop();
  });

  test('creates topics, retries and dead letters, and finds them there the next time', async () => {
    const ownPrefix = await newPrefix();
    await migrateKafka(admin, TOPICS, ownPrefix);
    const topics = ['orders', 'orders.dead', 'orders.retry'].map((name) => `${ownPrefix}${name}`);
    const { topics: found } = await admin.fetchTopicMetadata({ topics });
    assert.equal(found.map(({ name, partitions }) => [name.slice(ownPrefix.length), partitions.length]).sort(), [
      ['orders', 4],
      ['orders.dead', 1],
      ['orders.retry', 4],
    ]);
  });

  test('lets topics that exist take messages as large as it writes, and leaves their other settings', async () => {
    const topic = `${await newPrefix()}orders`;
    const resource = { type: kafkajs.ConfigResourceTypes.TOPIC, name: topic };
    const configEntries = [
      { name: 'max.message.bytes', value: '1000000' },
      { name: 'retention.ms', value: '3600000' },
    ];
    const settings = async () => {
      const { resources } = await admin.describeConfigs({ includeSynonyms: false, resources: [resource] });
      const setting = (name: string) => {
        return resources[0]?.configEntries.find(({ configName }) => configName === name)?.configValue;
      };
      return `${setting('max.message.bytes')} ${setting('retention.ms')}`;
    };
    await admin.alterConfigs({ validateOnly: false, resources: [{ ...resource, configEntries }] });
    // A broker learns of what was changed a moment after the controller has confirmed it.
    await eventually('the settings are the old ones', async () => (await settings()) === '1000000 3600000');
    for (let migration = 1; migration <= 2; migration += 1) {
      await migrateKafka(admin, TOPICS, topic.slice(0, -'orders'.length));
      await eventually('the messages may be larger', async () => (await settings()) === `${MAX_RECORD_BYTES} 3600000`);
    }
  });

  test.run();
}
