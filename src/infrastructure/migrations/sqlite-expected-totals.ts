import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteExpectedTotals: SqliteMigration = {
  name: 'expected totals',
  sql: 'ALTER TABLE campaigns ADD COLUMN expected_total_micros INTEGER',
};
