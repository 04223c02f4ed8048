import { JobRuns } from '../../application/operations/ports.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

export class SqliteJobRuns extends JobRuns {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async lastMs(name: string): Promise<number | undefined> {
    const row = this.#database.get<{ ran_at_ms: bigint }>('SELECT ran_at_ms FROM job_runs WHERE name = ?', [name]);
    return row && Number(row.ran_at_ms);
  }

  override async record(name: string, atMs: number): Promise<void> {
    await this.#database.change(
      `INSERT INTO job_runs (name, ran_at_ms) VALUES (?, ?)
       ON CONFLICT (name) DO UPDATE SET ran_at_ms = excluded.ran_at_ms`,
      [name, atMs],
    );
  }
}
