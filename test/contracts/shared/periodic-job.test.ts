import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { PeriodicJob } from '../../../src/adapters/shared/job-periodic.ts';
import { eventually } from '../../support/eventually.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';

const test = suite('PeriodicJob');

/** A job whose runs end when the test says so. */
function aJob(intervalMs = 0) {
  const logger = new RecordingLogger();
  const runs: { readonly end: (error?: Error) => void }[] = [];
  const seen = { running: 0, most: 0 };
  const work = async () => {
    seen.running++;
    seen.most = Math.max(seen.most, seen.running);
    try {
      await new Promise<void>((resolve, reject) => {
        runs.push({ end: (error) => (error ? reject(error) : resolve()) });
      });
    } finally {
      seen.running--;
    }
  };
  return { job: new PeriodicJob('a-job', intervalMs, work, logger), logger, runs, seen };
}

/** Long enough for every timer of 0 ms that is set. */
async function someTurns(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) {
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  }
}

test('runs at once and again after each run, never twice at once', async () => {
  const { job, runs, seen } = aJob();
  job.start();
  for (let run = 1; run <= 5; run++) {
    await eventually(`run ${run}`, () => runs.length === run);
    await someTurns();
    assert.is(runs.length, run);
    runs[run - 1]?.end();
  }
  await eventually('the sixth run', () => runs.length === 6);
  runs[5]?.end();
  await job.stop();
  assert.is(seen.most, 1);
});

test('waits for the longer pause only after a run that found nothing to do', async () => {
  const found = [true, true, false];
  let runs = 0;
  const work = async () => found[runs++] ?? true;
  const job = new PeriodicJob('a-job', { busyMs: 0, idleMs: 3_600_000 }, work, new RecordingLogger());
  job.start();
  await eventually('the run that finds nothing', () => runs === 3);
  await someTurns();
  assert.is(runs, 3);
  await job.stop();
});

test('runs at once when it is woken, whatever its pause', async () => {
  const { job, runs } = aJob(3_600_000);
  job.start();
  for (let run = 1; run <= 3; run++) {
    await eventually(`run ${run}`, () => runs.length === run);
    runs[run - 1]?.end();
    await someTurns();
    assert.is(runs.length, run);
    job.wake();
    job.wake();
  }
  await eventually('run 4', () => runs.length === 4);
  runs[3]?.end();
  await job.stop();
});

test('runs once more, and never twice at once, when it is woken during a run', async () => {
  const { job, runs, seen } = aJob(3_600_000);
  job.start();
  await eventually('the first run', () => runs.length === 1);
  job.wake();
  job.wake();
  await someTurns();
  assert.is(runs.length, 1);
  runs[0]?.end();
  await eventually('the second run', () => runs.length === 2);
  runs[1]?.end();
  await someTurns();
  assert.is(runs.length, 2);
  assert.is(seen.most, 1);
  await job.stop();
});

test('is not woken before its start or after its stop', async () => {
  const { job, runs } = aJob(3_600_000);
  job.wake();
  await someTurns();
  assert.is(runs.length, 0);
  job.start();
  await eventually('the first run', () => runs.length === 1);
  const stopping = job.stop();
  job.wake();
  runs[0]?.end();
  await stopping;
  await someTurns();
  assert.is(runs.length, 1);
});

test('has jobs of one pause run at the same time, whenever their last runs ended', async () => {
  const PAUSE_MS = 200;
  const [first, second] = [[], []] as [number[], number[]];
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const jobs = [first, second].map((times) => {
    const work = async () => {
      times.push(performance.now());
      if (times === second) await ended;
    };
    return new PeriodicJob('a-job', PAUSE_MS, work, new RecordingLogger());
  });
  for (const job of jobs) job.start();
  await eventually('the second is between two runs of the first', () => {
    const sinceMs = performance.now() - (first.at(-1) ?? 0);
    return first.length > 1 && sinceMs > PAUSE_MS / 3 && sinceMs < PAUSE_MS / 2;
  });
  end();
  const areTogether = () => first.some((a) => second.slice(1).some((b) => Math.abs(a - b) < PAUSE_MS / 10));
  await eventually('they run together', areTogether);
  await Promise.all(jobs.map((job) => job.stop()));
});

test('logs a failure and runs again', async () => {
  const { job, logger, runs } = aJob();
  job.start();
  await eventually('the first run', () => runs.length === 1);
  const error = new Error('no store');
  runs[0]?.end(error);
  await eventually('the second run', () => runs.length === 2);
  runs[1]?.end();
  await job.stop();
  assert.equal(
    logger.lines.map(({ level, fields }) => [level, fields]),
    [['error', { err: error, job: 'a-job' }]],
  );
});

test('stops when the run in progress has ended, and runs no more', async () => {
  const { job, runs } = aJob();
  job.start();
  await eventually('the first run', () => runs.length === 1);
  let isStopped = false;
  const stopping = job.stop().then(() => {
    isStopped = true;
  });
  await someTurns();
  assert.is(isStopped, false);
  runs[0]?.end();
  await stopping;
  await someTurns();
  assert.is(runs.length, 1);
});

test('tells its run that it is to end, and takes no offence when it ends for that', async () => {
  const logger = new RecordingLogger();
  let runs = 0;
  const work = (signal: AbortSignal) =>
    new Promise<never>((_resolve, reject) => {
      runs += 1;
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  const job = new PeriodicJob('a-job', 0, work, logger);
  for (const run of [1, 2]) {
    job.start();
    await eventually(`run ${run}`, () => runs === run);
    await job.stop();
  }
  assert.equal(logger.lines, []);
});

test('does not run when it is stopped before its first run', async () => {
  const { job, runs } = aJob();
  job.start();
  await job.stop();
  await someTurns();
  assert.is(runs.length, 0);
});

test('never runs twice at once when it is started twice, or again while its last run is in progress', async () => {
  const { job, runs, seen } = aJob();
  job.start();
  job.start();
  await eventually('the first run', () => runs.length === 1);
  await someTurns();
  assert.is(runs.length, 1);
  const stopping = job.stop();
  job.start();
  await someTurns();
  assert.is(runs.length, 1);
  for (let run = 1; run <= 4; run++) {
    await eventually(`run ${run}`, () => runs.length >= run);
    runs[run - 1]?.end();
  }
  await stopping;
  await eventually('the last run', () => runs.length === 5);
  runs[4]?.end();
  await job.stop();
  assert.is(seen.most, 1);
});

test('does not begin the run that stood behind another when it was stopped', async () => {
  const { job, runs } = aJob();
  job.start();
  await eventually('the first run', () => runs.length === 1);
  void job.stop();
  job.start();
  await someTurns();
  const stopped = job.stop();
  runs[0]?.end();
  await stopped;
  assert.is(runs.length, 1);
});

test.run();
