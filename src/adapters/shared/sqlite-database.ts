import Database from 'libsql';
import { UnitOfWork } from '../../application/shared/ports.ts';
import { StoreUnits, Unit } from './store-units.ts';

/** What SQLite stores: no booleans, no dates. libsql aborts the process when it is handed anything else. */
export type SqliteValue = string | number | bigint | Uint8Array | null;
export type SqliteRow = Record<string, SqliteValue>;

/** A row of type `R` on its way in: a column may have a number, although integers are read as bigint. */
export type RowToStore<R extends SqliteRow> = { [C in keyof R]: R[C] | (bigint extends R[C] ? number : never) };

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
  readonly #units = new StoreUnits<Connection>();
  #lastWriter: Promise<unknown> = Promise.resolve();

  constructor(file: string, migrations: readonly SqliteMigration[]) {
    super();
    this.#writer = connect(file);
    // FULL: what was confirmed survives a power cut, not only a killed process.
    this.#writer.database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    // In pages, 32 MiB: a large import changes pages all over its indexes, and most of them again before long.
    this.#writer.database.exec('PRAGMA wal_autocheckpoint = 8192');
    migrate(this.#writer.database, migrations);
    this.#reader = connect(file);
    this.#reader.database.exec('PRAGMA query_only = ON');
  }

  override run<T>(work: () => Promise<T>): Promise<T> {
    return this.#units.run(work, () => this.#exclusively(() => this.#runUnit(work)));
  }

  async #runUnit<T>(work: () => Promise<T>): Promise<T> {
    const { database } = this.#writer;
    const unit = new Unit(this.#writer);
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = await this.#units.attempt(unit, work);
      database.exec('COMMIT');
      unit.announce();
      return result;
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  /** As `StoreUnits.onCommit`. */
  onCommit(listener: () => void): void {
    this.#units.onCommit(listener);
  }

  /** Every row of a query. */
  all<R extends SqliteRow>(sql: string, parameters: readonly SqliteValue[] = []): R[] {
    return prepare(this.#units.context ?? this.#reader, sql, parameters).all(bindable(parameters)) as R[];
  }

  /** The first row of a query. */
  get<R extends SqliteRow>(sql: string, parameters: readonly SqliteValue[] = []): R | undefined {
    return this.all<R>(sql, parameters)[0];
  }

  /** Runs one changing statement, in the unit of work or as its own; resolves with the number of changed rows. */
  async change(sql: string, parameters: readonly SqliteValue[] = []): Promise<number> {
    const writer = this.#units.context;
    if (!writer) return this.run(() => this.change(sql, parameters));
    return Number(prepare(writer, sql, parameters).run(bindable(parameters)).changes);
  }

  /** Adds a row, as `change`. */
  insert(table: string, row: SqliteRow): Promise<number> {
    const columns = Object.keys(row);
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    return this.change(sql, Object.values(row));
  }

  /** Gives these columns of the row with this `id` these values, as `change`. */
  update(table: string, { id, ...row }: SqliteRow & { readonly id: string }): Promise<number> {
    const columns = Object.keys(row).map((column) => `${column} = ?`);
    return this.change(`UPDATE ${table} SET ${columns.join(', ')} WHERE id = ?`, [...Object.values(row), id]);
  }

  /** Waits for the unit of work that runs, then closes the file, which has all data unless another process reads it. */
  async close(): Promise<void> {
    await this.#exclusively(async () => {
      this.#reader.database.close();
      // SQLite does this when the last connection closes, but prepared statements keep ours open, and libsql lets
      // nobody end them. What another process still reads stays in the log: a stop does not wait for it.
      this.#writer.database.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)');
      this.#writer.database.close();
    });
  }

  #exclusively<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#lastWriter.then(work);
    // The next one waits for this one to end, however it ends (its caller gets the error), and lets I/O in between:
    // calls of libsql never yield, so a long queue of units of work would stop the process from listening.
    this.#lastWriter = mine.then(nextTurn, nextTurn);
    return mine;
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function prepare({ database, statements }: Connection, sql: string, parameters: readonly SqliteValue[]): Statement {
  let prepared = statements.get(sql);
  if (!prepared) {
    prepared = { statement: database.prepare(sql), parameterCount: sql.split('?').length - 1 };
    statements.set(sql, prepared);
  }
  // libsql binds NULL for a missing parameter and ignores a surplus one, both silently.
  if (prepared.parameterCount !== parameters.length) {
    throw new Error(`${prepared.parameterCount} parameters expected, ${parameters.length} given: ${sql}`);
  }
  return prepared.statement;
}

/** libsql binds numbers as REAL, NaN as NULL and bigints modulo 2^64, and aborts the process for a boolean. */
function bindable(values: readonly SqliteValue[]): SqliteValue[] {
  return values.map((value) => {
    if (typeof value === 'string' || value === null || value instanceof Uint8Array) return value;
    if (typeof value === 'bigint' && BigInt.asIntN(64, value) === value) return value;
    if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
    if (typeof value === 'number' && Number.isFinite(value) && !Number.isInteger(value)) return value;
    throw new TypeError(`SQLite cannot hold ${typeof value} ${value}`);
  });
}

function connect(file: string): Connection {
  const database = new Database(file);
  database.defaultSafeIntegers(true);
  database.exec('PRAGMA busy_timeout = 5000');
  // Negative means KiB: room for the indexes of a large import; with its default of 2 MiB SQLite reads them again and
  // again.
  database.exec('PRAGMA cache_size = -32768');
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

/** True when another process has held the file for longer than the busy time-out. */
export function isBusy(error: unknown): boolean {
  return String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');
}
