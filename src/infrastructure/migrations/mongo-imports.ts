import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const date = { bsonType: 'date' };

export const mongoImports: MongoMigration = {
  name: 'imports',
  async up(database) {
    await ensureCollection(database, {
      name: 'contact_imports',
      schema: {
        required: ['vendorId', 'state', 'createdAt', 'claimEndsAt', 'content'],
        properties: {
          _id: text,
          vendorId: text,
          state: { enum: ['uploading', 'queued', 'running', 'stopped', 'completed', 'failed'] },
          createdAt: date,
          claimEndsAt: { bsonType: ['date', 'null'] },
          content: text,
        },
      },
      indexes: [
        { name: 'contact_imports_newest', key: { vendorId: 1, _id: -1 } },
        { name: 'contact_imports_by_state', key: { state: 1, _id: 1 } },
        { name: 'contact_imports_by_age', key: { createdAt: 1 } },
      ],
    });
    await ensureCollection(database, {
      name: 'contact_import_files',
      schema: {
        required: ['importId', 'kind', 'bytes'],
        properties: { _id: text, importId: text, kind: { enum: ['upload', 'errors'] }, bytes: { bsonType: 'binData' } },
      },
      indexes: [{ name: 'contact_import_files_of_one', key: { importId: 1, kind: 1 } }],
    });
  },
};

/** A vendor has one import running at most. Where an earlier version ran several, they go on one after the other. */
export const mongoImportsByTurns: MongoMigration = {
  name: 'imports by turns',
  async up(database) {
    const imports = database.collection('contact_imports');
    await imports.updateMany({ state: 'running' }, { $set: { state: 'queued', claimEndsAt: null } });
    await imports.createIndex(
      { vendorId: 1 },
      { name: 'contact_imports_running', unique: true, partialFilterExpression: { state: 'running' } },
    );
  },
};
