import {
  type Beginning,
  IDEMPOTENCY_LEASE_MS,
  IDEMPOTENCY_RETENTION_MS,
  type IdempotencyKey,
  IdempotencyStore,
  type StoredAnswer,
} from '../../application/shared/idempotency.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

type Row = {
  fingerprint: string;
  expires_ms: bigint;
  lease_ends_ms: bigint;
  status: bigint | null;
  content_type: string;
  body: string;
};

export class SqliteIdempotencyStore extends IdempotencyStore {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override begin({ ownerId, key }: IdempotencyKey, fingerprint: string, nowMs: number): Promise<Beginning> {
    return this.#database.run(async () => {
      const row = this.#database.get<Row>(
        `SELECT fingerprint, expires_ms, lease_ends_ms, status, content_type, body
         FROM idempotency_keys WHERE owner_id = ? AND key = ?`,
        [ownerId, key],
      );
      const leaseEndsMs = nowMs + IDEMPOTENCY_LEASE_MS;
      if (!row || row.expires_ms <= BigInt(nowMs)) {
        await this.#database.change(
          `INSERT OR REPLACE INTO idempotency_keys (owner_id, key, fingerprint, expires_ms, lease_ends_ms)
           VALUES (?, ?, ?, ?, ?)`,
          [ownerId, key, fingerprint, nowMs + IDEMPOTENCY_RETENTION_MS, leaseEndsMs],
        );
        return { kind: 'fresh', leaseEndsMs };
      }
      if (row.fingerprint !== fingerprint) return { kind: 'mismatch' };
      if (row.status !== null) {
        const answer = { status: Number(row.status), contentType: row.content_type, body: row.body };
        return { kind: 'replay', answer };
      }
      if (row.lease_ends_ms > BigInt(nowMs)) return { kind: 'running' };
      await this.#database.change('UPDATE idempotency_keys SET lease_ends_ms = ? WHERE owner_id = ? AND key = ?', [
        leaseEndsMs,
        ownerId,
        key,
      ]);
      return { kind: 'fresh', leaseEndsMs };
    });
  }

  override async complete({ ownerId, key }: IdempotencyKey, leaseEndsMs: number, answer: StoredAnswer): Promise<void> {
    await this.#database.change(
      `UPDATE idempotency_keys SET status = ?, content_type = ?, body = ?
       WHERE owner_id = ? AND key = ? AND lease_ends_ms = ? AND status IS NULL`,
      [answer.status, answer.contentType, answer.body, ownerId, key, leaseEndsMs],
    );
  }

  override async abandon({ ownerId, key }: IdempotencyKey, leaseEndsMs: number): Promise<void> {
    await this.#database.change(
      'DELETE FROM idempotency_keys WHERE owner_id = ? AND key = ? AND lease_ends_ms = ? AND status IS NULL',
      [ownerId, key, leaseEndsMs],
    );
  }

  override purge(nowMs: number, limit: number): Promise<number> {
    return this.#database.change(
      `DELETE FROM idempotency_keys WHERE (owner_id, key) IN (
         SELECT owner_id, key FROM idempotency_keys WHERE expires_ms <= ? LIMIT ?)`,
      [nowMs, limit],
    );
  }
}
