import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };

export const mongoContactVersions: MongoMigration = {
  name: 'contact versions',
  async up(database) {
    await ensureCollection(database, {
      name: 'contact_versions',
      schema: {
        required: ['contactId', 'replacedAt', 'attributes'],
        properties: {
          _id: text,
          contactId: text,
          replacedAt: { bsonType: 'date' },
          name: text,
          attributes: { bsonType: 'object', additionalProperties: text },
        },
      },
      indexes: [
        { name: 'contact_versions_of_one', key: { contactId: 1, replacedAt: 1 } },
        { name: 'contact_versions_by_age', key: { replacedAt: 1 } },
      ],
    });
  },
};
