import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };

export const mongoTeam: MongoMigration = {
  name: 'team',
  async up(database) {
    await ensureCollection(database, {
      name: 'invitations',
      schema: {
        required: ['vendorId', 'email', 'role', 'secretHash', 'expiresAt'],
        properties: {
          _id: text,
          vendorId: text,
          email: text,
          role: { enum: ['ADMIN', 'STAFF'] },
          secretHash: text,
          expiresAt: { bsonType: 'date' },
        },
      },
      indexes: [
        { name: 'invitations_by_hash', key: { secretHash: 1 }, unique: true },
        { name: 'invitations_by_address', key: { vendorId: 1, email: 1 }, unique: true },
        { name: 'invitations_by_vendor', key: { vendorId: 1, _id: -1 } },
        { name: 'invitations_expire', key: { expiresAt: 1 }, expireAfterSeconds: 0 },
      ],
    });
    await ensureCollection(database, {
      name: 'team_changes',
      schema: { required: ['count'], properties: { _id: text, count: { bsonType: ['int', 'long'] } } },
    });
  },
};
