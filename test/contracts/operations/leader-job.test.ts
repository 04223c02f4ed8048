import { mock } from 'node:test';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { LeaderJob } from '../../../src/adapters/operations/job-leader.ts';
import { NodeLeases } from '../../../src/adapters/operations/node-leases.ts';
import { Leases } from '../../../src/application/operations/leases.ts';
import { eventually } from '../../support/eventually.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';

const TIMING = { ttlMs: 10_000, renewEveryMs: 1 };
const SHORT_TTL_MS = 200;

/** Leases of a store that can be lost from sight. */
class LeasesBehindOutages extends Leases {
  readonly #leases: Leases;
  isGone = false;
  /** What the last answer said. */
  isHeld = false;
  renewals = 0;

  constructor(leases: Leases) {
    super();
    this.#leases = leases;
  }

  override async hold(name: string, holder: string, nowMs: number, ttlMs: number): Promise<boolean> {
    this.renewals += 1;
    this.isHeld = false;
    if (this.isGone) throw new Error('The store does not answer');
    this.isHeld = await this.#leases.hold(name, holder, nowMs, ttlMs);
    return this.isHeld;
  }

  override async release(name: string, holder: string): Promise<void> {
    await this.#leases.release(name, holder);
  }
}

const test = suite('LeaderJob');

interface Worker {
  isAtWork: boolean;
  isEnding: boolean;
  starts: number;
}

/** Processes that share the leases and the time. */
function aGroup() {
  const clock = new ManualClock();
  const leases = new NodeLeases();
  return {
    clock,
    join(holder: string, finish: () => Promise<void> = async () => {}, timing = TIMING) {
      const worker: Worker = { isAtWork: false, isEnding: false, starts: 0 };
      const seen = new LeasesBehindOutages(leases);
      const led = {
        start: () => {
          worker.isAtWork = true;
          worker.starts += 1;
        },
        stop: async () => {
          worker.isEnding = true;
          await finish();
          worker.isAtWork = false;
        },
      };
      const job = new LeaderJob('scheduler', holder, [led], seen, clock, new RecordingLogger(), timing);
      return { job, worker, leases: seen };
    },
  };
}

/** So many that who has not led by now does not. */
async function someRenewals(leases: LeasesBehindOutages): Promise<void> {
  const enough = leases.renewals + 5;
  await eventually('it asked again and again', () => leases.renewals >= enough);
}

test('lets one of two processes work, and the other when the first has stopped', async () => {
  const { join } = aGroup();
  const [first, second] = [join('a'), join('b')];
  first.job.start();
  await eventually('the first works', () => first.worker.isAtWork);
  second.job.start();
  await someRenewals(second.leases);
  assert.not(second.worker.isAtWork);
  await first.job.stop();
  assert.not(first.worker.isAtWork);
  await eventually('the second works', () => second.worker.isAtWork);
  await second.job.stop();
});

test('gives its lease back only when the work in progress has ended', async () => {
  const { join } = aGroup();
  let end = () => {};
  const isDone = new Promise<void>((resolve) => {
    end = resolve;
  });
  const [first, second] = [join('a', () => isDone), join('b')];
  first.job.start();
  await eventually('the first works', () => first.worker.isAtWork);
  second.job.start();
  const stopped = first.job.stop();
  await someRenewals(second.leases);
  assert.not(second.worker.isAtWork);
  end();
  await stopped;
  await eventually('the second works', () => second.worker.isAtWork);
  await second.job.stop();
});

test('begins no other work while one of its workers takes its time to end', async () => {
  const running = new Set<string>();
  let end = () => {};
  const isDone = new Promise<void>((resolve) => {
    end = resolve;
  });
  const worker = (name: string, finished?: Promise<void>) => ({
    start: () => running.add(name),
    stop: async () => {
      await finished;
      running.delete(name);
    },
  });
  const workers = [worker('relay'), worker('slow', isDone), worker('plan')];
  const job = new LeaderJob(
    'scheduler',
    'a',
    workers,
    new NodeLeases(),
    new ManualClock(),
    new RecordingLogger(),
    TIMING,
  );
  job.start();
  await eventually('they work', () => running.size === 3);
  const stopped = job.stop();
  await eventually('the others have stopped', () => running.size === 1);
  assert.equal([...running], ['slow']);
  end();
  await stopped;
  assert.is(running.size, 0);
});

test('stops working when another has taken the lease that it could not renew in time', async () => {
  const { join, clock } = aGroup();
  const [first, second] = [join('a'), join('b')];
  first.job.start();
  await eventually('the first works', () => first.worker.isAtWork);
  first.leases.isGone = true;
  clock.advance(TIMING.ttlMs);
  second.job.start();
  await eventually('the second works', () => second.worker.isAtWork);
  first.leases.isGone = false;
  await eventually('the first stands by', () => !first.worker.isAtWork);
  assert.ok(second.worker.isAtWork);
  await Promise.all([first.job.stop(), second.job.stop()]);
});

test('begins no work on a lease that ended while it waited for its former work', async () => {
  const { join, clock } = aGroup();
  let end = () => {};
  const isDone = new Promise<void>((resolve) => {
    end = resolve;
  });
  const timing = { ...TIMING, ttlMs: SHORT_TTL_MS };
  const [first, second] = [join('a', () => isDone, timing), join('b', undefined, timing)];
  first.job.start();
  await eventually('the first works', () => first.worker.isAtWork);
  first.leases.isGone = true;
  await eventually('its lease ends, and its work does not', () => first.worker.isEnding);
  first.leases.isGone = false;
  await eventually('it has the lease again', () => first.leases.isHeld);
  clock.advance(SHORT_TTL_MS);
  second.job.start();
  await eventually('the second works', () => second.worker.isAtWork);
  const now = performance.now.bind(performance);
  const later = mock.method(performance, 'now', () => now() + SHORT_TTL_MS);
  end();
  await someRenewals(first.leases);
  later.mock.restore();
  const ended = [first.worker.starts, second.worker.isAtWork];
  await Promise.all([first.job.stop(), second.job.stop()]);
  assert.equal(ended, [1, true]);
});

test('works on when the store is back before its lease has ended', async () => {
  const { join } = aGroup();
  const { job, worker, leases } = join('a');
  job.start();
  await eventually('it works', () => worker.isAtWork);
  leases.isGone = true;
  await someRenewals(leases);
  assert.ok(worker.isAtWork);
  leases.isGone = false;
  await someRenewals(leases);
  assert.ok(worker.isAtWork);
  await job.stop();
});

test('stops working by itself when its lease ends and the store does not answer', async () => {
  const { join } = aGroup();
  const { job, worker, leases } = join('a', undefined, { ...TIMING, ttlMs: SHORT_TTL_MS });
  job.start();
  await eventually('it works', () => worker.isAtWork);
  leases.isGone = true;
  await eventually('it stands by', () => !worker.isAtWork);
  await job.stop();
});

test.run();
