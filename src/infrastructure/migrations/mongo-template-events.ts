import type { MongoMigration } from '../../adapters/shared/mongo-migration.ts';

/** What Meta says of templates, and what that does to their campaigns. */
export const mongoTemplateEvents: MongoMigration = {
  name: 'template events',
  async up(database) {
    await database.collection('campaigns').createIndexes([
      {
        name: 'campaigns_by_template',
        key: { 'template.templateId': 1, _id: 1 },
        partialFilterExpression: { completedAt: null },
      },
    ]);
  },
};
