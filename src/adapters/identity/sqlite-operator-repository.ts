import { OperatorRepository } from '../../application/identity/ports.ts';
import type { EmailAddress } from '../../domain/identity/email-address.ts';
import { type Operator, OperatorExists } from '../../domain/identity/operator.ts';
import { isDuplicate, type SqliteDatabase } from '../shared/sqlite-database.ts';

type OperatorRow = { id: string; email: EmailAddress; password_hash: string };

const COLUMNS = 'id, email, password_hash';

export class SqliteOperatorRepository extends OperatorRepository {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async find(operatorId: string): Promise<Operator | undefined> {
    const row = this.#database.get<OperatorRow>(`SELECT ${COLUMNS} FROM operators WHERE id = ?`, [operatorId]);
    return row && operatorOf(row);
  }

  override async findByEmail(email: EmailAddress): Promise<Operator | undefined> {
    const row = this.#database.get<OperatorRow>(`SELECT ${COLUMNS} FROM operators WHERE email = ?`, [email]);
    return row && operatorOf(row);
  }

  override async all(): Promise<readonly Operator[]> {
    return this.#database.all<OperatorRow>(`SELECT ${COLUMNS} FROM operators ORDER BY email`, []).map(operatorOf);
  }

  override async add({ id, email, passwordHash }: Operator): Promise<void> {
    try {
      await this.#database.change('INSERT INTO operators (id, email, password_hash) VALUES (?, ?, ?)', [
        id,
        email,
        passwordHash,
      ]);
    } catch (error) {
      if (isDuplicate(error)) throw new OperatorExists('The e-mail address belongs to an operator already');
      throw error;
    }
  }

  override async remove(operatorId: string): Promise<void> {
    await this.#database.change('DELETE FROM operators WHERE id = ?', [operatorId]);
  }
}

function operatorOf(row: OperatorRow): Operator {
  return { id: row.id, email: row.email, passwordHash: row.password_hash };
}
