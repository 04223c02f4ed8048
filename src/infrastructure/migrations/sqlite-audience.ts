import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteAudience: SqliteMigration = {
  name: 'audience',
  sql: `
    ALTER TABLE campaigns ADD COLUMN starts_at_ms INTEGER;
    ALTER TABLE campaigns ADD COLUMN audience TEXT;
    ALTER TABLE campaigns ADD COLUMN retry_of TEXT;
    ALTER TABLE campaigns ADD COLUMN retry_number INTEGER;
    CREATE UNIQUE INDEX campaigns_retry_of ON campaigns (retry_of, retry_number) WHERE retry_of IS NOT NULL;
    CREATE INDEX campaigns_by_start ON campaigns (starts_at_ms) WHERE starts_at_ms IS NOT NULL;
  `,
};
