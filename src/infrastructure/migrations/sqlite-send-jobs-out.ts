import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteSendJobsOut: SqliteMigration = {
  name: 'send jobs that are out',
  sql: `CREATE INDEX send_jobs_out ON send_jobs (campaign_id) WHERE state = 'out'`,
};
