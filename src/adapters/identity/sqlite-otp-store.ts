import { OtpStore, type Redemption } from '../../application/identity/ports.ts';
import { CODE_TTL_MS } from '../../domain/identity/one-time-code.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

type CodeRow = { code_hash: string; expires_ms: bigint };

export class SqliteOtpStore extends OtpStore {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async put(key: string, codeHash: string, nowMs: number): Promise<void> {
    await this.#database.run(async () => {
      // Expired codes leave with the next one that comes, so the table stays as small as five minutes of traffic.
      await this.#database.change('DELETE FROM one_time_codes WHERE expires_ms <= ?', [nowMs]);
      await this.#database.change(
        'INSERT OR REPLACE INTO one_time_codes (key, code_hash, expires_ms) VALUES (?, ?, ?)',
        [key, codeHash, nowMs + CODE_TTL_MS],
      );
    });
  }

  override redeem(key: string, codeHash: string, nowMs: number): Promise<Redemption> {
    return this.#database.run(async () => {
      const sql = 'SELECT code_hash, expires_ms FROM one_time_codes WHERE key = ?';
      const code = this.#database.get<CodeRow>(sql, [key]);
      if (!code || code.expires_ms <= BigInt(nowMs)) return 'expired';
      if (code.code_hash !== codeHash) return 'wrong';
      await this.#database.change('DELETE FROM one_time_codes WHERE key = ?', [key]);
      return 'right';
    });
  }
}
