import type { ChangeImport } from '../../application/contacts/change-import.ts';
import type { RunImports } from '../../application/contacts/run-imports.ts';
import type { Logger } from '../../application/shared/logger.ts';
import type { WakeUps } from '../../application/shared/wake-ups.ts';
import { PeriodicJob } from '../shared/job-periodic.ts';

/** Imports that a process reads at once, of different vendors: a second one does not wait for a large file. */
const IMPORTS_AT_ONCE = 2;
/** How long an import waits whose wake-up was lost, or, once its claim has ended, whose process died. */
const LOOK_EVERY_MS = 5000;
/** Looking while others are at work costs an idle process nothing. */
const LOOK_BESIDE_EVERY_MS = 1000;
const PURGE_EVERY_MS = 60 * 60 * 1000;

/** Reads imports in the background. Leaves an import between two batches when it is stopped. */
export class ImportsJob {
  readonly #jobs: readonly PeriodicJob[];
  readonly #wakeUps: WakeUps;
  #isLeaving = false;

  constructor(
    runImports: RunImports,
    changeImport: ChangeImport,
    wakeUps: WakeUps,
    logger: Logger,
    lookEveryMs = LOOK_EVERY_MS,
  ) {
    this.#wakeUps = wakeUps;
    // The n-th looks while n others are at work: when none is queued, one of them is enough to ask.
    const run = async (n: number) => {
      if (runImports.atWork >= n) await runImports.execute(() => this.#isLeaving);
    };
    const readers = Array.from({ length: IMPORTS_AT_ONCE }, (_, n) => {
      return new PeriodicJob(`imports-${n}`, n === 0 ? lookEveryMs : LOOK_BESIDE_EVERY_MS, () => run(n), logger);
    });
    this.#jobs = [...readers, new PeriodicJob('purge-imports', PURGE_EVERY_MS, () => changeImport.purge(), logger)];
    wakeUps.onReceived('imports', () => {
      for (const reader of readers) reader.wake();
    });
  }

  start(): void {
    this.#isLeaving = false;
    for (const job of this.#jobs) job.start();
  }

  async stop(): Promise<void> {
    this.#isLeaving = true;
    await Promise.all(this.#jobs.map((job) => job.stop()));
    // Others go on with what was handed back.
    this.#wakeUps.send('imports');
  }
}
