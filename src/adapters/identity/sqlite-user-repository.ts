import { UserRepository } from '../../application/identity/ports.ts';
import type { EmailAddress } from '../../domain/identity/email-address.ts';
import { type Member, MemberExists, type PendingUser } from '../../domain/identity/member.ts';
import { isDuplicate, type SqliteDatabase } from '../shared/sqlite-database.ts';

type PendingRow = {
  id: string;
  email: EmailAddress;
  password_hash: string;
  company_name: string;
  contested: bigint;
  registered_at_ms: bigint;
};
type MemberRow = { id: string; vendor_id: string; email: EmailAddress; password_hash: string; role: Member['role'] };

const COLUMNS = 'id, vendor_id, email, password_hash, role';

export class SqliteUserRepository extends UserRepository {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async findPending(email: EmailAddress): Promise<PendingUser | undefined> {
    const row = this.#database.get<PendingRow>('SELECT * FROM pending_users WHERE email = ?', [email]);
    return (
      row && {
        id: row.id,
        email: row.email,
        passwordHash: row.password_hash,
        companyName: row.company_name,
        isContested: row.contested !== 0n,
        registeredAtMs: Number(row.registered_at_ms),
      }
    );
  }

  override async putPending(user: PendingUser): Promise<void> {
    await this.#database.change(
      `INSERT OR REPLACE INTO pending_users (email, id, password_hash, company_name, contested, registered_at_ms)
       VALUES (?, ?, ?, ?, ?, ?)`,
      [user.email, user.id, user.passwordHash, user.companyName, user.isContested ? 1 : 0, user.registeredAtMs],
    );
  }

  override async removePending(email: EmailAddress): Promise<void> {
    await this.#database.change('DELETE FROM pending_users WHERE email = ?', [email]);
  }

  override async purgePending(registeredBeforeMs: number, limit: number): Promise<number> {
    return this.#database.change(
      'DELETE FROM pending_users WHERE email IN (SELECT email FROM pending_users WHERE registered_at_ms < ? LIMIT ?)',
      [registeredBeforeMs, limit],
    );
  }

  override async findMember(email: EmailAddress): Promise<Member | undefined> {
    const row = this.#database.get<MemberRow>(`SELECT ${COLUMNS} FROM members WHERE email = ?`, [email]);
    return row && memberOf(row);
  }

  override async findMemberById(memberId: string): Promise<Member | undefined> {
    const row = this.#database.get<MemberRow>(`SELECT ${COLUMNS} FROM members WHERE id = ?`, [memberId]);
    return row && memberOf(row);
  }

  override async addMember({ id, vendorId, email, passwordHash, role }: Member): Promise<void> {
    try {
      await this.#database.change(
        'INSERT INTO members (id, vendor_id, email, password_hash, role) VALUES (?, ?, ?, ?, ?)',
        [id, vendorId, email, passwordHash, role],
      );
    } catch (error) {
      if (isDuplicate(error)) throw new MemberExists('The e-mail address belongs to a member already');
      throw error;
    }
  }

  override async team(vendorId: string): Promise<readonly Member[]> {
    const sql = `SELECT ${COLUMNS} FROM members WHERE vendor_id = ? ORDER BY id`;
    return this.#database.all<MemberRow>(sql, [vendorId]).map(memberOf);
  }

  /** Units of work run one after the other. */
  override async lockTeam(): Promise<void> {}

  override async moveMember({ id }: Member, email: EmailAddress): Promise<void> {
    try {
      await this.#database.change('UPDATE members SET email = ? WHERE id = ?', [email, id]);
    } catch (error) {
      if (isDuplicate(error)) throw new MemberExists('The e-mail address belongs to a member already');
      throw error;
    }
  }

  override async removeMember(memberId: string): Promise<void> {
    await this.#database.change('DELETE FROM members WHERE id = ?', [memberId]);
  }

  override async saveMember({ id, passwordHash, role }: Member): Promise<void> {
    await this.#database.change('UPDATE members SET password_hash = ?, role = ? WHERE id = ?', [
      passwordHash,
      role,
      id,
    ]);
  }
}

function memberOf(row: MemberRow): Member {
  return {
    id: row.id,
    vendorId: row.vendor_id,
    email: row.email,
    passwordHash: row.password_hash,
    role: row.role,
  };
}
