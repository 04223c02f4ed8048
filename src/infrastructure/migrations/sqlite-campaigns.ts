import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteCampaigns: SqliteMigration = {
  name: 'campaigns',
  sql: `
CREATE TABLE campaigns (
  id TEXT PRIMARY KEY,
  vendor_id TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('preparing', 'running', 'paused', 'cancelled', 'completed')),
  state_reason TEXT,
  phone_number_id TEXT NOT NULL,
  template TEXT NOT NULL,
  list_id TEXT NOT NULL,
  last_seq INTEGER NOT NULL,
  planned_seq INTEGER NOT NULL,
  recipients INTEGER NOT NULL,
  opted_out INTEGER NOT NULL,
  prices TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  completed_at_ms INTEGER
) STRICT;
CREATE INDEX campaigns_by_vendor ON campaigns (vendor_id, id);
CREATE INDEX campaigns_unfinished ON campaigns (state, id) WHERE completed_at_ms IS NULL;
CREATE TABLE send_jobs (
  campaign_id TEXT NOT NULL,
  from_seq INTEGER NOT NULL,
  to_seq INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('out', 'waiting', 'done')),
  due_at_ms INTEGER NOT NULL,
  PRIMARY KEY (campaign_id, from_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX send_jobs_by_state ON send_jobs (campaign_id, state, due_at_ms);
CREATE TABLE messages (
  id TEXT PRIMARY KEY,
  campaign_id TEXT NOT NULL,
  vendor_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  phone TEXT NOT NULL,
  market TEXT NOT NULL,
  reserved_micros INTEGER NOT NULL CHECK (reserved_micros >= 0),
  parameters TEXT NOT NULL,
  state TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  due_at_ms INTEGER NOT NULL,
  lease_until_ms INTEGER,
  wamid TEXT,
  error_code INTEGER,
  cause TEXT,
  pricing_type TEXT,
  pricing_category TEXT,
  charged_micros INTEGER CHECK (charged_micros >= 0),
  changed_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX messages_by_place ON messages (campaign_id, seq);
CREATE INDEX messages_by_state ON messages (campaign_id, state, changed_at_ms);
CREATE INDEX messages_by_wamid ON messages (wamid) WHERE wamid IS NOT NULL;
CREATE INDEX messages_sending ON messages (lease_until_ms) WHERE state = 'sending';
CREATE TABLE sending_stops (
  phone_number_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  stopped_at_ms INTEGER NOT NULL,
  until_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX sending_stops_by_number ON sending_stops (phone_number_id, until_ms IS NULL)`,
};

/** Of stops from before it is not known what else lifts them: an operator does. */
export const sqliteStopLifters: SqliteMigration = {
  name: 'stop lifters',
  sql: `
ALTER TABLE sending_stops ADD COLUMN lifted_by TEXT NOT NULL DEFAULT 'operator'
  CHECK (lifted_by IN ('operator', 'payment', 'reinstatement'));
DROP INDEX sending_stops_by_number;
CREATE UNIQUE INDEX sending_stops_by_lifter ON sending_stops (phone_number_id, lifted_by, until_ms IS NULL)`,
};

/** Who wrote to somebody last is told by when it was sent, not by the order of the campaigns. */
export const sqliteSendTimes: SqliteMigration = {
  name: 'send times',
  sql: 'ALTER TABLE messages ADD COLUMN sent_at_ms INTEGER',
};
