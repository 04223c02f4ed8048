import { type ImportFileKind, ImportFiles } from '../../application/contacts/ports.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

export class SqliteImportFiles extends ImportFiles {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async add(importId: string, kind: ImportFileKind, index: number, bytes: Uint8Array): Promise<void> {
    await this.#database.change(
      'INSERT INTO contact_import_files (import_id, kind, piece, bytes) VALUES (?, ?, ?, ?)',
      [importId, kind, index, bytes],
    );
  }

  override async find(importId: string, kind: ImportFileKind, index: number): Promise<Uint8Array | undefined> {
    const row = this.#database.get<{ bytes: Uint8Array }>(
      'SELECT bytes FROM contact_import_files WHERE import_id = ? AND kind = ? AND piece = ?',
      [importId, kind, index],
    );
    // libsql gives a bare ArrayBuffer.
    return row && new Uint8Array(row.bytes);
  }

  override async remove(importId: string, kind: ImportFileKind): Promise<void> {
    await this.#database.change('DELETE FROM contact_import_files WHERE import_id = ? AND kind = ?', [importId, kind]);
  }
}
