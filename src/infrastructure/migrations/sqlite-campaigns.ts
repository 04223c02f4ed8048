import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteCampaigns: SqliteMigration = {
  name: 'campaigns',
  sql: `
    CREATE TABLE campaigns (
      id TEXT PRIMARY KEY,
      vendor_id TEXT NOT NULL,
      name TEXT NOT NULL,
      -- A request that comes again finds what it launched.
      request_key TEXT,
      state TEXT NOT NULL CHECK (state IN ('preparing', 'running', 'paused', 'cancelled', 'completed')),
      state_reason TEXT,
      paused_for TEXT CHECK (paused_for = 'template'),
      template_retries INTEGER,
      phone_number_id TEXT NOT NULL,
      template TEXT NOT NULL,
      accepted_category TEXT,
      list_id TEXT NOT NULL,
      audience TEXT,
      retry_of TEXT,
      retry_number INTEGER,
      resends_unconfirmed INTEGER NOT NULL CHECK (resends_unconfirmed IN (0, 1)),
      last_seq INTEGER NOT NULL,
      planned_seq INTEGER NOT NULL,
      recipients INTEGER NOT NULL,
      opted_out INTEGER NOT NULL,
      prices TEXT NOT NULL,
      expected_total_micros INTEGER,
      created_at_ms INTEGER NOT NULL,
      starts_at_ms INTEGER,
      -- One that has started, or was cancelled before, still says when it was to start.
      scheduled_for_ms INTEGER,
      -- When it is next asked whether it can be completed.
      review_at_ms INTEGER,
      -- When its hold is next trimmed.
      trim_at_ms INTEGER,
      completed_at_ms INTEGER
    ) STRICT;
    CREATE INDEX campaigns_by_vendor ON campaigns (vendor_id, id);
    CREATE UNIQUE INDEX campaigns_of_request ON campaigns (request_key) WHERE request_key IS NOT NULL;
    CREATE UNIQUE INDEX campaigns_retry_of ON campaigns (retry_of, retry_number) WHERE retry_of IS NOT NULL;
    CREATE INDEX campaigns_by_start ON campaigns (starts_at_ms) WHERE starts_at_ms IS NOT NULL;
    CREATE INDEX campaigns_unfinished ON campaigns (state, id) WHERE completed_at_ms IS NULL;
    CREATE INDEX campaigns_reviewable ON campaigns (review_at_ms) WHERE completed_at_ms IS NULL;
    CREATE INDEX campaigns_by_template ON campaigns (json_extract(template, '$.templateId'), id)
      WHERE completed_at_ms IS NULL;

    CREATE TABLE send_jobs (
      campaign_id TEXT NOT NULL,
      from_seq INTEGER NOT NULL,
      to_seq INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('out', 'waiting', 'done')),
      due_at_ms INTEGER NOT NULL,
      PRIMARY KEY (campaign_id, from_seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX send_jobs_by_state ON send_jobs (campaign_id, state, due_at_ms);
    CREATE INDEX send_jobs_out ON send_jobs (campaign_id, due_at_ms) WHERE state = 'out';

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
      resends_left INTEGER NOT NULL CHECK (resends_left IN (0, 1)),
      due_at_ms INTEGER NOT NULL,
      lease_until_ms INTEGER,
      wamid TEXT,
      error_code INTEGER,
      cause TEXT,
      pricing_type TEXT,
      pricing_category TEXT,
      charged_micros INTEGER CHECK (charged_micros >= 0),
      changed_at_ms INTEGER NOT NULL,
      -- Who wrote to somebody last is told by this, not by the order of the campaigns.
      sent_at_ms INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX messages_by_place ON messages (campaign_id, seq);
    -- What messages on their way may cost is added up in it: looked up one by one, 200 000 take 30 times as long.
    CREATE INDEX messages_by_state ON messages (campaign_id, state, changed_at_ms, seq, reserved_micros);
    CREATE INDEX messages_by_wamid ON messages (wamid) WHERE wamid IS NOT NULL;
    CREATE INDEX messages_by_phone ON messages (phone, id);
    CREATE INDEX messages_sending ON messages (lease_until_ms) WHERE state = 'sending';

    CREATE TABLE sent_seconds (
      campaign_id TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      sends INTEGER NOT NULL CHECK (sends > 0),
      PRIMARY KEY (campaign_id, at_ms)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sending_stops (
      phone_number_id TEXT NOT NULL,
      reason TEXT NOT NULL,
      lifted_by TEXT NOT NULL CHECK (lifted_by IN ('operator', 'payment', 'reinstatement')),
      stopped_at_ms INTEGER NOT NULL,
      until_ms INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX sending_stops_by_lifter ON sending_stops (phone_number_id, lifted_by, until_ms IS NULL);

    -- WhatsApp's newest on what stops the account and lifts that, so that what comes again or late does neither.
    CREATE TABLE account_words (
      subject TEXT PRIMARY KEY,
      at_ms INTEGER NOT NULL,
      is_stop INTEGER NOT NULL CHECK (is_stop IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE phone_number_limits (
      phone_number_id TEXT PRIMARY KEY,
      throughput_per_second INTEGER CHECK (throughput_per_second > 0),
      is_flagged INTEGER NOT NULL CHECK (is_flagged IN (0, 1)),
      quality_at_ms INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE vendor_weights (
      vendor_id TEXT PRIMARY KEY,
      weight INTEGER NOT NULL CHECK (weight > 0)
    ) STRICT`,
};
