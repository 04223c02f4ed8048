import { AsyncLocalStorage } from 'node:async_hooks';
import Database from 'libsql';
import { UnitOfWork } from '../../application/shared/ports.ts';

/** What SQLite stores: no booleans, no dates. libsql aborts the process when it is handed anything else. */
export type SqliteValue = string | number | bigint | Uint8Array | null;
export type SqliteRow = Record<string, SqliteValue>;

export interface SqliteMigration {
  readonly name: string;
  readonly sql: string;
}

type Statement = ReturnType<InstanceType<typeof Database>['prepare']>;

interface Connection {
  readonly database: InstanceType<typeof Database>;
  readonly statements: Map<string, { readonly statement: Statement; readonly parameterCount: number }>;
}

/**
 * One SQLite file: a connection that writes and one that reads. Calls of libsql are synchronous, so a unit of work owns
 * the writing connection from its first statement to its commit and others queue behind it; what runs outside a unit of
 * work reads the last committed state. Integers are read as bigint, always: a rounded amount is worse than a cast.
 */
export class SqliteDatabase extends UnitOfWork {
  readonly #writer: Connection;
  readonly #reader: Connection;
  readonly #inside = new AsyncLocalStorage<true>();
  #lastWriter: Promise<unknown> = Promise.resolve();

  constructor(file: string, migrations: readonly SqliteMigration[]) {
    super();
    this.#writer = connect(file);
    // FULL: what was answered with a yes survives a power cut, not only a killed process.
    this.#writer.database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    migrate(this.#writer.database, migrations);
    this.#reader = connect(file);
  }

  override async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside.getStore()) return work();
    return this.#exclusively(async () => {
      this.#writer.database.exec('BEGIN IMMEDIATE');
      try {
        const result = await this.#inside.run(true, work);
        this.#writer.database.exec('COMMIT');
        return result;
      } catch (error) {
        if (this.#writer.database.inTransaction) this.#writer.database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  /** Every row of a query. */
  all<R extends SqliteRow>(sql: string, parameters: readonly SqliteValue[] = []): R[] {
    return this.#prepare(this.#inside.getStore() ? this.#writer : this.#reader, sql, parameters).all(parameters) as R[];
  }

  /** The first row of a query. */
  get<R extends SqliteRow>(sql: string, parameters: readonly SqliteValue[] = []): R | undefined {
    return this.all<R>(sql, parameters)[0];
  }

  /** Runs one changing statement, in the unit of work or as one of its own; resolves with the number of changed rows. */
  async change(sql: string, parameters: readonly SqliteValue[] = []): Promise<number> {
    return this.run(async () => Number(this.#prepare(this.#writer, sql, parameters).run(parameters).changes));
  }

  /** Waits for the unit of work that runs, then closes the file. */
  async close(): Promise<void> {
    await this.#exclusively(async () => {
      this.#reader.database.close();
      this.#writer.database.close();
    });
  }

  #exclusively<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#lastWriter.then(work);
    // The next one waits for this one to end, however it ends; who called this one gets its error.
    this.#lastWriter = mine.catch(() => undefined);
    return mine;
  }

  #prepare({ database, statements }: Connection, sql: string, parameters: readonly SqliteValue[]): Statement {
    let prepared = statements.get(sql);
    if (!prepared) {
      prepared = { statement: database.prepare(sql), parameterCount: sql.split('?').length - 1 };
      statements.set(sql, prepared);
    }
    // libsql binds NULL for a missing parameter, ignores a surplus one, and aborts the process for a boolean.
    const { statement, parameterCount } = prepared;
    if (parameterCount !== parameters.length) {
      throw new Error(`${parameterCount} parameters expected, ${parameters.length} given: ${sql}`);
    }
    for (const value of parameters) {
      if (typeof value === 'boolean' || value === undefined) throw new TypeError(`SQLite cannot bind ${value}: ${sql}`);
    }
    return statement;
  }
}

function connect(file: string): Connection {
  const database = new Database(file);
  database.defaultSafeIntegers(true);
  database.exec('PRAGMA busy_timeout = 5000');
  return { database, statements: new Map() };
}

function migrate(database: InstanceType<typeof Database>, migrations: readonly SqliteMigration[]): void {
  const applied = Number(
    (database.prepare('PRAGMA user_version').all([]) as { user_version: bigint }[])[0]?.user_version,
  );
  if (applied > migrations.length)
    throw new Error(`The data is of a newer version: ${applied} migrations, ${migrations.length} known`);
  for (const [index, migration] of migrations.entries()) {
    if (index < applied) continue;
    database.exec(`BEGIN IMMEDIATE; ${migration.sql}; PRAGMA user_version = ${index + 1}; COMMIT`);
  }
}

/** True for a violated PRIMARY KEY or UNIQUE constraint. */
export function isDuplicate(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'SQLITE_CONSTRAINT_UNIQUE';
}
