import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteSpend: SqliteMigration = {
  name: 'spend',
  sql: 'CREATE INDEX charges_by_time ON charges (vendor_id, occurred_at_ms)',
};
