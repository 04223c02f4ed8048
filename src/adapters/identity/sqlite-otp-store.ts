import { OtpStore, type Redemption } from '../../application/identity/ports.ts';
import { CODE_TTL_MS, MAX_WRONG_ATTEMPTS } from '../../domain/identity/one-time-code.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

type CodeRow = { code_hash: string; expires_ms: bigint; wrong_attempts: bigint };

/** The key is in the column that once held only e-mail addresses. */
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
        'INSERT OR REPLACE INTO one_time_codes (email, code_hash, expires_ms, wrong_attempts) VALUES (?, ?, ?, 0)',
        [key, codeHash, nowMs + CODE_TTL_MS],
      );
    });
  }

  override redeem(key: string, codeHash: string, nowMs: number): Promise<Redemption> {
    return this.#database.run(async () => {
      const code = this.#database.get<CodeRow>(
        'SELECT code_hash, expires_ms, wrong_attempts FROM one_time_codes WHERE email = ?',
        [key],
      );
      if (!code || code.expires_ms <= BigInt(nowMs)) return 'expired';
      if (code.code_hash === codeHash) {
        await this.#discard(key);
        return 'right';
      }
      if (code.wrong_attempts >= BigInt(MAX_WRONG_ATTEMPTS)) {
        await this.#discard(key);
        return 'too-many-attempts';
      }
      await this.#database.change('UPDATE one_time_codes SET wrong_attempts = wrong_attempts + 1 WHERE email = ?', [
        key,
      ]);
      return 'wrong';
    });
  }

  async #discard(key: string): Promise<void> {
    await this.#database.change('DELETE FROM one_time_codes WHERE email = ?', [key]);
  }
}
