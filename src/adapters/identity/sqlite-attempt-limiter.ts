import { AttemptLimiter } from '../../application/identity/ports.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

/** One row per attempt; it leaves its window when it expires. */
export class SqliteAttemptLimiter extends AttemptLimiter {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override take(key: string, limit: number, windowMs: number, nowMs: number): Promise<number> {
    return this.#database.run(async () => {
      await this.#database.change('DELETE FROM attempts WHERE expires_ms <= ?', [nowMs]);
      const [taken] = this.#database.all<{ count: bigint; first_ms: bigint }>(
        'SELECT count(*) AS count, min(expires_ms) AS first_ms FROM attempts WHERE key = ?',
        [key],
      );
      if (taken && taken.count >= BigInt(limit)) return Number(taken.first_ms) - nowMs;
      await this.#database.change('INSERT INTO attempts (key, expires_ms) VALUES (?, ?)', [key, nowMs + windowMs]);
      return 0;
    });
  }

  override async clear(key: string): Promise<void> {
    await this.#database.change('DELETE FROM attempts WHERE key = ?', [key]);
  }

  override async giveBack(key: string): Promise<void> {
    await this.#database.change(
      'DELETE FROM attempts WHERE rowid = (SELECT rowid FROM attempts WHERE key = ? ORDER BY expires_ms DESC LIMIT 1)',
      [key],
    );
  }
}
