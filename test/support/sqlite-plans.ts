import type { SqliteDatabase, SqliteValue } from '../../src/adapters/shared/sqlite-database.ts';

/** How SQLite runs each query that `work` asks, in their order: an adapter's own queries, not copies of them. */
export async function plansOf(database: SqliteDatabase, work: () => Promise<unknown>): Promise<readonly string[][]> {
  const asked: [string, readonly SqliteValue[] | undefined][] = [];
  const { all } = database;
  database.all = (sql, parameters) => {
    asked.push([sql, parameters]);
    return all.call(database, sql, parameters) as never;
  };
  try {
    await work();
  } finally {
    database.all = all;
  }
  return asked.map(([sql, parameters]) =>
    database.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, parameters).map(({ detail }) => detail),
  );
}
