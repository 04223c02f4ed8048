import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteTemplateRetries: SqliteMigration = {
  name: 'template retries',
  sql: 'ALTER TABLE campaigns ADD COLUMN template_retries INTEGER',
};
