import { ApiKeyRepository } from '../../application/identity/ports.ts';
import type { ApiKey } from '../../domain/identity/api-key.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

type KeyRow = {
  id: string;
  vendor_id: string;
  name: string;
  prefix: string;
  secret_hash: string;
  scopes: string;
  created_ms: bigint;
  expires_ms: bigint | null;
  last_used_ms: bigint | null;
};

const COLUMNS = 'id, vendor_id, name, prefix, secret_hash, scopes, created_ms, expires_ms, last_used_ms';

export class SqliteApiKeyRepository extends ApiKeyRepository {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async add(key: ApiKey): Promise<void> {
    await this.#database.change(`INSERT INTO api_keys (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, [
      key.id,
      key.vendorId,
      key.name,
      key.prefix,
      key.secretHash,
      JSON.stringify(key.scopes),
      key.createdMs,
      key.expiresMs,
      key.lastUsedMs,
    ]);
  }

  override async findByHash(secretHash: string): Promise<ApiKey | undefined> {
    const row = this.#database.get<KeyRow>(`SELECT ${COLUMNS} FROM api_keys WHERE secret_hash = ?`, [secretHash]);
    return row && keyOf(row);
  }

  override async ofVendor(vendorId: string): Promise<readonly ApiKey[]> {
    const sql = `SELECT ${COLUMNS} FROM api_keys WHERE vendor_id = ? ORDER BY id DESC`;
    return this.#database.all<KeyRow>(sql, [vendorId]).map(keyOf);
  }

  override async remove(vendorId: string, keyId: string): Promise<boolean> {
    return (await this.#database.change('DELETE FROM api_keys WHERE id = ? AND vendor_id = ?', [keyId, vendorId])) > 0;
  }

  override async touch(keyId: string, nowMs: number): Promise<void> {
    await this.#database.change('UPDATE api_keys SET last_used_ms = ? WHERE id = ?', [nowMs, keyId]);
  }
}

function keyOf(row: KeyRow): ApiKey {
  return {
    id: row.id,
    vendorId: row.vendor_id,
    name: row.name,
    prefix: row.prefix,
    secretHash: row.secret_hash,
    scopes: JSON.parse(row.scopes) as ApiKey['scopes'],
    createdMs: Number(row.created_ms),
    expiresMs: row.expires_ms === null ? null : Number(row.expires_ms),
    lastUsedMs: row.last_used_ms === null ? null : Number(row.last_used_ms),
  };
}
