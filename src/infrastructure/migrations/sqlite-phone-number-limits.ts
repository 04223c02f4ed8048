import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqlitePhoneNumberLimits: SqliteMigration = {
  name: 'phone number limits',
  sql: `
CREATE TABLE phone_number_limits (
  phone_number_id TEXT PRIMARY KEY,
  throughput_per_second INTEGER CHECK (throughput_per_second > 0),
  is_flagged INTEGER NOT NULL CHECK (is_flagged IN (0, 1)),
  changed_at_ms INTEGER NOT NULL
) STRICT`,
};
