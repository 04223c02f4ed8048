import { SessionRepository } from '../../application/identity/ports.ts';
import type { StoredSession } from '../../domain/identity/session.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

type SessionRow = { id: string; member_id: string; refresh_hash: string; expires_ms: bigint };

export class SqliteSessionRepository extends SessionRepository {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async find(sessionId: string): Promise<StoredSession | undefined> {
    const row = this.#database.get<SessionRow>(
      'SELECT id, member_id, refresh_hash, expires_ms FROM sessions WHERE id = ?',
      [sessionId],
    );
    return row && sessionOf(row);
  }

  override async ofMember(memberId: string): Promise<readonly StoredSession[]> {
    return this.#database
      .all<SessionRow>(
        'SELECT id, member_id, refresh_hash, expires_ms FROM sessions WHERE member_id = ? ORDER BY expires_ms DESC',
        [memberId],
      )
      .map(sessionOf);
  }

  override async save({ id, memberId, refreshHash, expiresMs }: StoredSession): Promise<void> {
    await this.#database.change(
      'INSERT OR REPLACE INTO sessions (id, member_id, refresh_hash, expires_ms) VALUES (?, ?, ?, ?)',
      [id, memberId, refreshHash, expiresMs],
    );
  }

  override async remove(sessionIds: readonly string[]): Promise<void> {
    await this.#database.change('DELETE FROM sessions WHERE id IN (SELECT value FROM json_each(?))', [
      JSON.stringify(sessionIds),
    ]);
  }

  override async purge(nowMs: number, limit: number): Promise<number> {
    return this.#database.change(
      'DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE expires_ms <= ? LIMIT ?)',
      [nowMs, limit],
    );
  }
}

function sessionOf(row: SessionRow): StoredSession {
  return {
    id: row.id,
    memberId: row.member_id,
    refreshHash: row.refresh_hash,
    expiresMs: Number(row.expires_ms),
  };
}
