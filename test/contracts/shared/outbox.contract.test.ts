import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { OutboxRelayJob } from '../../../src/adapters/operations/job-outbox-relay.ts';
import { MongoOutbox } from '../../../src/adapters/shared/mongo-outbox.ts';
import { NodeWakeUps } from '../../../src/adapters/shared/node-wake-ups.ts';
import { SqliteOutbox } from '../../../src/adapters/shared/sqlite-outbox.ts';
import { RelayOutbox } from '../../../src/application/operations/relay-outbox.ts';
import { BusUnavailable } from '../../../src/application/shared/bus-unavailable.ts';
import {
  MessageBus,
  type Outbox,
  type OutboxReader,
  type OutgoingMessage,
  type UnitOfWork,
} from '../../../src/application/shared/ports.ts';
import { eventually } from '../../support/eventually.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { storeAdapters } from '../../support/store-adapters.ts';

interface OutboxStores {
  readonly unitOfWork: UnitOfWork;
  readonly outbox: Outbox;
  readonly reader: OutboxReader;
}

/** A poll that does not come in this test's time. */
const NEVER_MS = 3_600_000;

function storesOf(unitOfWork: UnitOfWork, outbox: Outbox & OutboxReader): OutboxStores {
  return { unitOfWork, outbox, reader: outbox };
}

const adapters = await storeAdapters({
  sqlite: (database) => storesOf(database, new SqliteOutbox(database)),
  mongo: (database) => storesOf(database, new MongoOutbox(database)),
});

/** A bus that only takes messages, unless it is down. */
class TakingBus extends MessageBus {
  readonly taken: string[] = [];
  isDown = false;

  override async publish(messages: readonly OutgoingMessage[]): Promise<void> {
    if (this.isDown) throw new BusUnavailable('The bus is down');
    this.taken.push(...messages.map(({ value }) => value));
  }

  override subscribe(): never {
    throw new Error('A relay does not subscribe');
  }

  override republish(): never {
    throw new Error('This bus only takes messages');
  }

  override takeDeadLetters(): never {
    throw new Error('This bus only takes messages');
  }

  override depth(): never {
    throw new Error('A relay does not ask for the depth');
  }
}

function numbered(first: number, last: number): OutgoingMessage[] {
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    topic: 'orders',
    key: 'vendor-1',
    value: String(first + index),
  }));
}

for (const { name, open, close } of adapters) {
  const test = suite(`Outbox and OutboxReader on ${name}`);
  test.after(close);

  test('keeps messages as they were added, oldest first, across units of work', async () => {
    const { outbox, reader } = await open();
    await outbox.add(numbered(1, 2));
    await outbox.add([{ topic: 'refunds', key: 'vendor-2', value: '{"text":"₹"}' }]);
    const pending = await reader.pending(10);
    assert.equal(
      pending.map(({ id, ...message }) => message),
      [...numbered(1, 2), { topic: 'refunds', key: 'vendor-2', value: '{"text":"₹"}' }],
    );
    assert.is(new Set(pending.map(({ id }) => id)).size, 3);
    assert.equal(await reader.pending(1), pending.slice(0, 1));
  });

  test('leaves nothing of a unit of work that was rolled back, and wakes nobody for it', async () => {
    const { unitOfWork, outbox, reader } = await open();
    let wakes = 0;
    reader.onAdded(() => {
      wakes += 1;
    });
    const failure = new Error('The wallet is empty');
    const failed = unitOfWork.run(async () => {
      await outbox.add(numbered(1, 1));
      throw failure;
    });
    assert.is(await failed.catch((error: unknown) => error), failure);
    await outbox.add(numbered(2, 2));
    await eventually('the next one wakes', () => wakes > 0);
    assert.is(wakes, 1);
    assert.equal(
      (await reader.pending(10)).map(({ value }) => value),
      ['2'],
    );
  });

  test('shows and announces a message after its unit of work has committed, not before', async () => {
    const { unitOfWork, outbox, reader } = await open();
    let seenOnWake: number | undefined;
    reader.onAdded(() => {
      void reader.pending(10).then((pending) => {
        seenOnWake = pending.length;
      });
    });
    let release = () => {};
    let isAdded = false;
    const work = unitOfWork.run(async () => {
      await outbox.add(numbered(1, 2));
      isAdded = true;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    });
    await eventually('the messages are added', () => isAdded);
    assert.equal(await reader.pending(10), []);
    assert.is(seenOnWake, undefined);
    release();
    await work;
    await eventually('the relay is woken', () => seenOnWake !== undefined);
    assert.is(seenOnWake, 2);
  });

  test('forgets what was removed, and only that', async () => {
    const { outbox, reader } = await open();
    await outbox.add(numbered(1, 3));
    const [first, , third] = await reader.pending(10);
    await reader.remove([first?.id as string, third?.id as string]);
    assert.equal(
      (await reader.pending(10)).map(({ value }) => value),
      ['2'],
    );
  });

  test('is relayed in order, with nothing left, however many there are', async () => {
    const { outbox, reader } = await open();
    const bus = new TakingBus();
    await outbox.add(numbered(1, 1200));
    const relay = new RelayOutbox(reader, bus);
    while ((await relay.execute()) > 0);
    assert.equal(
      bus.taken,
      numbered(1, 1200).map(({ value }) => value),
    );
    assert.equal(await reader.pending(10), []);
  });

  test('relays twice what the bus had taken when the process died before the removal', async () => {
    const { outbox, reader } = await open();
    const bus = new TakingBus();
    await outbox.add(numbered(1, 2));
    await bus.publish(await reader.pending(10));
    await new RelayOutbox(reader, bus).execute();
    assert.equal(bus.taken, ['1', '2', '1', '2']);
    assert.equal(await reader.pending(10), []);
  });

  test('is emptied by the relay job at its start, and at once when something is added', async () => {
    const { outbox, reader } = await open();
    const bus = new TakingBus();
    await outbox.add(numbered(1, 1));
    const wakeUps = new NodeWakeUps();
    reader.onAdded(() => wakeUps.send('outbox'));
    const never = { busyMs: NEVER_MS, idleMs: NEVER_MS };
    const job = new OutboxRelayJob(new RelayOutbox(reader, bus), wakeUps, new RecordingLogger(), never);
    job.start();
    await eventually('the backlog is relayed', () => bus.taken.length === 1);
    await outbox.add(numbered(2, 3));
    await eventually('the new ones are relayed', () => bus.taken.length === 3);
    await job.stop();
    await outbox.add(numbered(4, 4));
    assert.equal(bus.taken, ['1', '2', '3']);
  });

  test('is emptied by the relay job when a wake-up was lost, too', async () => {
    const { outbox, reader } = await open();
    const bus = new TakingBus();
    const relayOutbox = new RelayOutbox(reader, bus);
    const job = new OutboxRelayJob(relayOutbox, new NodeWakeUps(), new RecordingLogger(), { busyMs: 1, idleMs: 1 });
    job.start();
    await outbox.add(numbered(1, 1));
    await eventually('the first is relayed', () => bus.taken.length === 1);
    await outbox.add(numbered(2, 2));
    await eventually('the second is relayed', () => bus.taken.length === 2);
    await job.stop();
  });

  test('keeps what the bus refuses, and relays it in order when the bus is back', async () => {
    const { outbox, reader } = await open();
    const bus = new TakingBus();
    bus.isDown = true;
    const logger = new RecordingLogger();
    const job = new OutboxRelayJob(new RelayOutbox(reader, bus), new NodeWakeUps(), logger);
    job.start();
    await outbox.add(numbered(1, 1));
    await eventually('the refusal is logged', () => logger.lines.length > 0);
    await outbox.add(numbered(2, 2));
    bus.isDown = false;
    await eventually('both are relayed', () => bus.taken.length === 2);
    assert.equal(bus.taken, ['1', '2']);
    assert.instance(logger.lines[0]?.fields['err'], BusUnavailable);
    await job.stop();
  });

  test('tells how many messages wait, and when the oldest of them came', async () => {
    const { outbox, reader } = await open();
    assert.equal(await reader.backlog(), { messages: 0 });
    const sinceMs = Date.now();
    await outbox.add(['1', '2', '3'].map((value) => ({ topic: 't', key: 'k', value })));
    const { messages, oldestAddedMs = 0 } = await reader.backlog();
    assert.is(messages, 3);
    // Whole seconds, and perhaps another machine's.
    assert.ok(Math.abs(oldestAddedMs - sinceMs) < 60_000);
    await reader.remove((await reader.pending(3)).map(({ id }) => id));
    assert.equal(await reader.backlog(), { messages: 0 });
  });

  test.run();
}
