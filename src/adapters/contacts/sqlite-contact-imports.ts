import { ContactImports } from '../../application/contacts/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import type { ContactImport, ImportState } from '../../domain/contacts/contact-import.ts';
import { FROM_THE_NEWEST } from '../shared/from-the-newest.ts';
import type { SqliteDatabase, SqliteValue } from '../shared/sqlite-database.ts';

type ImportRow = { readonly state: string; readonly content: string };

export class SqliteContactImports extends ContactImports {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async add(contactImport: ContactImport): Promise<void> {
    await this.#database.change(
      'INSERT INTO contact_imports (id, vendor_id, state, created_at_ms, content) VALUES (?, ?, ?, ?, ?)',
      [
        contactImport.id,
        contactImport.vendorId,
        contactImport.state,
        contactImport.createdAtMs,
        JSON.stringify(contactImport),
      ],
    );
  }

  override async find(vendorId: string, importId: string): Promise<ContactImport | undefined> {
    return this.#where('vendor_id = ? AND id = ?', [vendorId, importId])[0];
  }

  override async page(
    vendorId: string,
    { limit, cursor = FROM_THE_NEWEST }: PageRequest,
  ): Promise<Page<ContactImport>> {
    const found = this.#where('vendor_id = ? AND id < ? ORDER BY id DESC LIMIT ?', [vendorId, cursor, limit + 1]);
    return cutPage(found, limit);
  }

  override async count(vendorId: string, states: readonly ImportState[]): Promise<number> {
    const row = this.#database.get<{ imports: bigint }>(
      `SELECT count(*) AS imports FROM contact_imports
       WHERE vendor_id = ? AND state IN (SELECT value FROM json_each(?))`,
      [vendorId, JSON.stringify(states)],
    );
    return Number(row?.imports ?? 0n);
  }

  override async move(importId: string, from: ImportState, to: ImportState): Promise<boolean> {
    const changed = await this.#database.change(
      'UPDATE contact_imports SET state = ?, claim_ends_ms = NULL WHERE id = ? AND state = ?',
      [to, importId, from],
    );
    return changed > 0;
  }

  override async arrived(contactImport: ContactImport): Promise<boolean> {
    const changed = await this.#database.change(
      `UPDATE contact_imports SET state = ?, content = ? WHERE id = ? AND state = 'uploading'`,
      [contactImport.state, JSON.stringify(contactImport), contactImport.id],
    );
    return changed > 0;
  }

  override async claim(nowMs: number, claimEndsMs: number): Promise<ContactImport | undefined> {
    // Most looks find nothing: no unit of work for them.
    if (!this.#claimable(nowMs)) return undefined;
    return this.#database.run(async () => {
      const found = this.#claimable(nowMs);
      if (!found) return undefined;
      await this.#database.change(
        `UPDATE contact_imports SET state = 'running', claimed_at_ms = ?, claim_ends_ms = ? WHERE id = ?`,
        [nowMs, claimEndsMs, found.id],
      );
      return { ...found, state: 'running' };
    });
  }

  override async progress(
    contactImport: ContactImport,
    claimEndsMs: number,
    nextClaimEndsMs: number,
  ): Promise<boolean> {
    const changed = await this.#database.change(
      `UPDATE contact_imports SET state = ?, claim_ends_ms = ?, content = ?
       WHERE id = ? AND state = 'running' AND claim_ends_ms = ?`,
      [contactImport.state, nextClaimEndsMs, JSON.stringify(contactImport), contactImport.id, claimEndsMs],
    );
    return changed > 0;
  }

  override async expired(
    createdBeforeMs: number,
    uploadingBeforeMs: number,
    limit: number,
  ): Promise<readonly string[]> {
    return this.#where(`created_at_ms < ? OR created_at_ms < ? AND state = 'uploading' LIMIT ?`, [
      createdBeforeMs,
      uploadingBeforeMs,
      limit,
    ]).map(({ id }) => id);
  }

  override async remove(importId: string): Promise<void> {
    await this.#database.change('DELETE FROM contact_imports WHERE id = ?', [importId]);
  }

  #claimable(nowMs: number): ContactImport | undefined {
    return this.#where(
      `state IN ('queued', 'running') AND CASE state
         WHEN 'running' THEN claim_ends_ms <= ?
         ELSE vendor_id NOT IN (SELECT vendor_id FROM contact_imports WHERE state = 'running')
       END ORDER BY state = 'queued',
         (SELECT max(claimed_at_ms) FROM contact_imports AS own WHERE own.vendor_id = contact_imports.vendor_id),
         id LIMIT 1`,
      [nowMs],
    )[0];
  }

  #where(condition: string, parameters: readonly SqliteValue[]): ContactImport[] {
    return this.#database
      .all<ImportRow>(`SELECT state, content FROM contact_imports WHERE ${condition}`, parameters)
      .map(({ state, content }) => ({ ...(JSON.parse(content) as ContactImport), state: state as ImportState }));
  }
}
