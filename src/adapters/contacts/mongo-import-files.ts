import { mongo } from 'mongoose';
import { type ImportFileKind, ImportFiles } from '../../application/contacts/ports.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';
import { importFilesOf } from './mongo-contact-collections.ts';

export class MongoImportFiles extends ImportFiles {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async add(importId: string, kind: ImportFileKind, index: number, bytes: Uint8Array): Promise<void> {
    await importFilesOf(this.#database).insertOne(
      { _id: `${importId}:${kind}:${index}`, importId, kind, bytes: new mongo.Binary(bytes) },
      this.#database.session,
    );
  }

  override async find(importId: string, kind: ImportFileKind, index: number): Promise<Uint8Array | undefined> {
    const found = await importFilesOf(this.#database).findOne(
      { _id: `${importId}:${kind}:${index}` },
      this.#database.session,
    );
    return found?.bytes.value();
  }

  override async remove(importId: string, kind: ImportFileKind): Promise<void> {
    await importFilesOf(this.#database).deleteMany({ importId, kind }, this.#database.session);
  }
}
