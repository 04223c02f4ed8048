import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteStatements: SqliteMigration = {
  name: 'statements',
  sql: `
CREATE INDEX journals_by_time ON journals (vendor_id, booked_at_ms, seq);
CREATE INDEX charges_by_campaign ON charges (campaign_id, journal_seq)`,
};
