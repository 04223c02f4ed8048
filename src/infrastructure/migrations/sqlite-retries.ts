import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

/** Retries say what they came after, cancelled or not, and until when they count failures. */
export const sqliteRetries: SqliteMigration = {
  name: 'retries',
  sql: `
    UPDATE campaigns SET audience = json_set(
      json_remove(audience, '$.filter.failedIn.cancelledRetries'),
      '$.filter.failedIn.earlierRetries', json_extract(audience, '$.filter.failedIn.cancelledRetries'),
      '$.filter.failedIn.number', retry_number,
      '$.filter.failedIn.untilMs', created_at_ms
    ) WHERE retry_of IS NOT NULL
  `,
};
