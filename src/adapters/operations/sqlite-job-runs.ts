import { type JobRun, JobRuns } from '../../application/operations/ports.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

export class SqliteJobRuns extends JobRuns {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async last(name: string): Promise<JobRun | undefined> {
    const row = this.#database.get<{ ran_at_ms: bigint; differences: bigint }>(
      'SELECT ran_at_ms, differences FROM job_runs WHERE name = ?',
      [name],
    );
    return row && { atMs: Number(row.ran_at_ms), differences: Number(row.differences) };
  }

  override async record(name: string, { atMs, differences }: JobRun): Promise<void> {
    await this.#database.change(
      `INSERT INTO job_runs (name, ran_at_ms, differences) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET ran_at_ms = excluded.ran_at_ms, differences = excluded.differences`,
      [name, atMs, differences],
    );
  }
}
