import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const date = { bsonType: 'date' };
const category = { enum: ['MARKETING', 'UTILITY', 'AUTHENTICATION'] };

/** With Meta's time of each thing that it tells of a template, so that an older event never wins. */
const templates = {
  name: 'templates',
  schema: {
    required: [
      'vendorId',
      'name',
      'language',
      'category',
      'components',
      'metaName',
      'status',
      'statusAt',
      'categoryAt',
      'createdAt',
    ],
    properties: {
      _id: text,
      vendorId: text,
      name: text,
      language: text,
      components: { bsonType: 'array', items: { bsonType: 'object' } },
      metaName: text,
      metaTemplateId: text,
      status: { enum: ['PENDING', 'APPROVED', 'REJECTED', 'PAUSED', 'DISABLED', 'DELETED'] },
      statusReason: text,
      statusAt: date,
      category,
      categoryAt: date,
      upcomingCategory: {
        bsonType: 'object',
        required: ['category', 'at'],
        properties: { category, at: date },
      },
      noticeAt: date,
      quality: text,
      qualityAt: date,
      textsAt: date,
      flag: { bsonType: 'object', required: ['at'], properties: { at: date, reason: text } },
      submitAfter: date,
      submittedAt: date,
      createdAt: date,
    },
  },
  indexes: [
    { name: 'templates_by_name', key: { vendorId: 1, name: 1, language: 1 }, unique: true },
    { name: 'templates_by_meta_name', key: { metaName: 1, language: 1 }, unique: true },
    {
      name: 'templates_by_meta_id',
      key: { metaTemplateId: 1 },
      unique: true,
      partialFilterExpression: { metaTemplateId: { $exists: true } },
    },
    { name: 'templates_newest', key: { vendorId: 1, _id: -1 } },
    {
      name: 'templates_to_submit',
      key: { submitAfter: 1, _id: 1 },
      partialFilterExpression: { submitAfter: { $exists: true } },
    },
  ],
};

export const mongoTemplates: MongoMigration = {
  name: 'templates',
  up: (database) => ensureCollection(database, templates),
};
