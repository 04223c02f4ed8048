import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const date = { bsonType: 'date' };

export const mongoDeadLetters: MongoMigration = {
  name: 'dead letters',
  async up(database) {
    await ensureCollection(database, {
      name: 'dead_letters',
      schema: {
        required: ['topic', 'key', 'eventId', 'value', 'cause', 'attempt', 'firstSeen', 'died', 'state', 'history'],
        properties: {
          _id: text,
          topic: text,
          key: text,
          eventId: text,
          value: text,
          cause: text,
          attempt: { bsonType: 'int', minimum: 1 },
          firstSeen: date,
          died: date,
          state: { enum: ['waiting', 'replaying', 'replayed', 'discarded'] },
          history: { bsonType: 'array', items: { bsonType: 'object', required: ['atMs', 'what'] } },
        },
      },
      indexes: [
        { name: 'dead_letters_newest', key: { died: -1, _id: -1 } },
        { name: 'dead_letters_by_state', key: { state: 1, died: -1, _id: -1 } },
        { name: 'dead_letters_by_topic', key: { topic: 1, state: 1, died: -1 } },
      ],
    });
  },
};
