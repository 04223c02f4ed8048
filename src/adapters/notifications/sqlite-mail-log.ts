import { MAIL_CLAIM_MS, type MailClaim, MailLog } from '../../application/notifications/ports.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

export class SqliteMailLog extends MailLog {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async claim(id: string, nowMs: number): Promise<MailClaim> {
    return this.#database.run(async () => {
      const claimed = await this.#database.change(
        `INSERT INTO mails (id, claimed_at_ms) VALUES (?, ?) ON CONFLICT (id) DO UPDATE
         SET claimed_at_ms = excluded.claimed_at_ms WHERE sent_at_ms IS NULL AND claimed_at_ms <= ?`,
        [id, nowMs, nowMs - MAIL_CLAIM_MS],
      );
      if (claimed === 1) return 'claimed';
      const sent = this.#database.get('SELECT 1 FROM mails WHERE id = ? AND sent_at_ms IS NOT NULL', [id]);
      return sent ? 'sent' : 'busy';
    });
  }

  override async markSent(id: string, nowMs: number): Promise<void> {
    await this.#database.change('UPDATE mails SET sent_at_ms = ? WHERE id = ?', [nowMs, id]);
  }

  override async release(id: string, claimedAtMs: number): Promise<void> {
    await this.#database.change('DELETE FROM mails WHERE id = ? AND claimed_at_ms = ? AND sent_at_ms IS NULL', [
      id,
      claimedAtMs,
    ]);
  }
}
