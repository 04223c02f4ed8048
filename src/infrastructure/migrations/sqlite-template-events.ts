import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

/** What Meta says of templates, and what that does to their campaigns. */
export const sqliteTemplateEvents: SqliteMigration = {
  name: 'template events',
  sql: `
    ALTER TABLE templates ADD COLUMN category_at_ms INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE templates ADD COLUMN upcoming_category TEXT;
    ALTER TABLE templates ADD COLUMN upcoming_category_at_ms INTEGER;
    ALTER TABLE templates ADD COLUMN quality TEXT;
    ALTER TABLE campaigns ADD COLUMN paused_for TEXT CHECK (paused_for = 'template');
    CREATE INDEX campaigns_by_template ON campaigns (json_extract(template, '$.templateId'), id)
      WHERE completed_at_ms IS NULL;
  `,
};

/** Meta's time of each thing that it tells of a template, so that an older event never wins, and its warnings. */
export const sqliteTemplateTimes: SqliteMigration = {
  name: 'template times',
  sql: `
    ALTER TABLE templates ADD COLUMN notice_at_ms INTEGER;
    ALTER TABLE templates ADD COLUMN quality_at_ms INTEGER;
    ALTER TABLE templates ADD COLUMN texts_at_ms INTEGER;
    ALTER TABLE templates ADD COLUMN flagged_at_ms INTEGER;
    ALTER TABLE templates ADD COLUMN flag_reason TEXT;
  `,
};
