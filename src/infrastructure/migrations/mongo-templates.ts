import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const date = { bsonType: 'date' };
const CATEGORIES = ['MARKETING', 'UTILITY', 'AUTHENTICATION'];

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
      category: { enum: CATEGORIES },
      components: { bsonType: 'array', items: { bsonType: 'object' } },
      metaName: text,
      status: { enum: ['PENDING', 'APPROVED', 'REJECTED', 'PAUSED', 'DISABLED', 'DELETED'] },
      statusReason: text,
      statusAt: date,
      categoryAt: date,
      upcomingCategory: {
        bsonType: 'object',
        required: ['category', 'at'],
        properties: { category: { enum: CATEGORIES }, at: date },
      },
      noticeAt: date,
      quality: text,
      qualityAt: date,
      textsAt: date,
      flag: { bsonType: 'object', required: ['at'], properties: { at: date, reason: text } },
      metaTemplateId: text,
      submittedAt: date,
      submitAfter: date,
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
  async up(database) {
    await ensureCollection(database, templates);
  },
};

/** Meta's times and warnings, in the rule where the one above was applied without. */
export const mongoTemplateTimes: MongoMigration = {
  name: 'template times',
  async up(database) {
    await ensureCollection(database, templates);
  },
};
