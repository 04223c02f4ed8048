import type { ChangeImport } from '../../application/contacts/change-import.ts';
import type { RunImports } from '../../application/contacts/run-imports.ts';
import type { Logger } from '../../application/shared/logger.ts';
import { PeriodicJob } from '../shared/job-periodic.ts';

/** Imports that a process reads at once: a second vendor does not wait for a large one. */
const IMPORTS_AT_ONCE = 2;
const LOOK_EVERY_MS = 1000;
const PURGE_EVERY_MS = 60 * 60 * 1000;

/** Reads imports in the background. Leaves an import between two batches when it is stopped. */
export class ImportsJob {
  readonly #jobs: readonly PeriodicJob[];
  #isLeaving = false;

  constructor(runImports: RunImports, changeImport: ChangeImport, logger: Logger) {
    // The n-th looks while n others are at work: when none is queued, one of them is enough to ask.
    const run = async (n: number) => {
      if (runImports.atWork >= n) await runImports.execute(() => this.#isLeaving);
    };
    this.#jobs = [
      ...Array.from({ length: IMPORTS_AT_ONCE }, (_, n) => {
        return new PeriodicJob(`imports-${n}`, LOOK_EVERY_MS, () => run(n), logger);
      }),
      new PeriodicJob('purge-imports', PURGE_EVERY_MS, () => changeImport.purge(), logger),
    ];
  }

  start(): void {
    this.#isLeaving = false;
    for (const job of this.#jobs) job.start();
  }

  async stop(): Promise<void> {
    this.#isLeaving = true;
    await Promise.all(this.#jobs.map((job) => job.stop()));
  }
}
