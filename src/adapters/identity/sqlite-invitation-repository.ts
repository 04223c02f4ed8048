import { InvitationRepository } from '../../application/identity/ports.ts';
import type { Invitation } from '../../domain/identity/team.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

type InvitationRow = {
  id: string;
  vendor_id: string;
  email: Invitation['email'];
  role: Invitation['role'];
  secret_hash: string;
  expires_ms: bigint;
};

const COLUMNS = 'id, vendor_id, email, role, secret_hash, expires_ms';

export class SqliteInvitationRepository extends InvitationRepository {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async put({ id, vendorId, email, role, secretHash, expiresMs }: Invitation): Promise<void> {
    await this.#database.change(`INSERT OR REPLACE INTO invitations (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)`, [
      id,
      vendorId,
      email,
      role,
      secretHash,
      expiresMs,
    ]);
  }

  override async findByHash(secretHash: string): Promise<Invitation | undefined> {
    const sql = `SELECT ${COLUMNS} FROM invitations WHERE secret_hash = ?`;
    const row = this.#database.get<InvitationRow>(sql, [secretHash]);
    return row && invitationOf(row);
  }

  override async ofVendor(vendorId: string, limit: number): Promise<readonly Invitation[]> {
    const sql = `SELECT ${COLUMNS} FROM invitations WHERE vendor_id = ? ORDER BY id DESC LIMIT ?`;
    return this.#database.all<InvitationRow>(sql, [vendorId, limit]).map(invitationOf);
  }

  override async remove(vendorId: string, invitationId: string): Promise<boolean> {
    const sql = 'DELETE FROM invitations WHERE id = ? AND vendor_id = ?';
    return (await this.#database.change(sql, [invitationId, vendorId])) > 0;
  }

  override async purge(nowMs: number, limit: number): Promise<number> {
    return this.#database.change(
      'DELETE FROM invitations WHERE id IN (SELECT id FROM invitations WHERE expires_ms <= ? LIMIT ?)',
      [nowMs, limit],
    );
  }
}

function invitationOf(row: InvitationRow): Invitation {
  return {
    id: row.id,
    vendorId: row.vendor_id,
    email: row.email,
    role: row.role,
    secretHash: row.secret_hash,
    expiresMs: Number(row.expires_ms),
  };
}
