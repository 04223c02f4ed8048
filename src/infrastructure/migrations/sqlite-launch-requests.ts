import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

/** A request that comes again finds what it launched. */
export const sqliteLaunchRequests: SqliteMigration = {
  name: 'launch requests',
  sql: `
    ALTER TABLE campaigns ADD COLUMN request_key TEXT;
    CREATE UNIQUE INDEX campaigns_of_request ON campaigns (request_key) WHERE request_key IS NOT NULL;
  `,
};
