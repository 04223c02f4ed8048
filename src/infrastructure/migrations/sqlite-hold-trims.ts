import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

/** When a campaign's hold is next trimmed. */
export const sqliteHoldTrims: SqliteMigration = {
  name: 'hold trims',
  sql: 'ALTER TABLE campaigns ADD COLUMN trim_at_ms INTEGER',
};
