import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

/** With Meta's time of each thing that it tells of a template, so that an older event never wins. */
export const sqliteTemplates: SqliteMigration = {
  name: 'templates',
  sql: `
    CREATE TABLE templates (
      id TEXT PRIMARY KEY,
      vendor_id TEXT NOT NULL,
      name TEXT NOT NULL,
      language TEXT NOT NULL,
      components TEXT NOT NULL,
      meta_name TEXT NOT NULL,
      meta_template_id TEXT UNIQUE,
      status TEXT NOT NULL,
      status_reason TEXT,
      status_at_ms INTEGER NOT NULL,
      category TEXT NOT NULL,
      category_at_ms INTEGER NOT NULL,
      upcoming_category TEXT,
      upcoming_category_at_ms INTEGER,
      notice_at_ms INTEGER,
      quality TEXT,
      quality_at_ms INTEGER,
      texts_at_ms INTEGER,
      flagged_at_ms INTEGER,
      flag_reason TEXT,
      submit_after_ms INTEGER,
      submitted_at_ms INTEGER,
      created_at_ms INTEGER NOT NULL,
      UNIQUE (vendor_id, name, language),
      UNIQUE (meta_name, language)
    ) STRICT;
    CREATE INDEX templates_newest ON templates (vendor_id, id);
    CREATE INDEX templates_to_submit ON templates (submit_after_ms) WHERE submit_after_ms IS NOT NULL`,
};
