import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

/** A campaign that has started, or was cancelled before, still says when it was to start. */
export const sqliteScheduledStarts: SqliteMigration = {
  name: 'scheduled starts',
  sql: 'ALTER TABLE campaigns ADD COLUMN scheduled_for_ms INTEGER',
};
