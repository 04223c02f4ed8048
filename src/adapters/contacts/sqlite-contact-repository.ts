import { type ContactFilter, ContactRepository } from '../../application/contacts/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import type { Contact } from '../../domain/contacts/contact.ts';
import type { PhoneNumber } from '../../domain/shared/phone-number.ts';
import { FROM_THE_NEWEST } from '../shared/from-the-newest.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

type ContactRow = {
  readonly id: string;
  readonly vendor_id: string;
  readonly phone: string;
  readonly name: string | null;
  readonly attributes: string;
  readonly created_at_ms: bigint;
  readonly import_id: string | null;
};

const COLUMNS = 'c.id, c.vendor_id, c.phone, c.name, c.attributes, c.created_at_ms, c.import_id';
/** A batch travels as one JSON text: one statement saves a thousand contacts. */
export class SqliteContactRepository extends ContactRepository {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async findByPhones(vendorId: string, phones: readonly PhoneNumber[]): Promise<readonly Contact[]> {
    return this.#database
      .all<ContactRow>(
        `SELECT ${COLUMNS} FROM contacts c WHERE c.vendor_id = ? AND c.phone IN (SELECT value FROM json_each(?))`,
        [vendorId, JSON.stringify(phones)],
      )
      .map(contactOf);
  }

  override async save(contacts: readonly Contact[]): Promise<void> {
    await this.#insert(
      contacts,
      `ON CONFLICT (id) DO UPDATE SET phone = excluded.phone, name = excluded.name, attributes = excluded.attributes,
         import_id = excluded.import_id`,
    );
  }

  override async keepVersions(contacts: readonly Contact[], replacedAtMs: number): Promise<void> {
    if (contacts.length === 0) return;
    // Of two that were replaced in one millisecond the first is what campaigns from before it have seen.
    await this.#database.change(
      `INSERT INTO contact_versions (contact_id, replaced_at_ms, name, attributes)
       SELECT value ->> 'id', ?, value ->> 'name', value -> 'attributes' FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`,
      [replacedAtMs, JSON.stringify(contacts)],
    );
  }

  override async purgeVersions(replacedBeforeMs: number, limit: number): Promise<number> {
    return this.#database.change(
      `DELETE FROM contact_versions WHERE (contact_id, replaced_at_ms) IN (
         SELECT contact_id, replaced_at_ms FROM contact_versions WHERE replaced_at_ms < ? LIMIT ?)`,
      [replacedBeforeMs, limit],
    );
  }

  override async add(contacts: readonly Contact[]): Promise<void> {
    await this.#insert(contacts, '');
  }

  async #insert(contacts: readonly Contact[], onConflict: string): Promise<void> {
    if (contacts.length === 0) return;
    await this.#database.change(
      `INSERT INTO contacts (id, vendor_id, phone, name, attributes, created_at_ms, import_id)
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
       FROM json_each(?) WHERE true ${onConflict}`,
      [JSON.stringify(contacts.map(valuesOf))],
    );
  }

  override async remove(vendorId: string, contactId: string): Promise<boolean> {
    return this.#database.run(async () => {
      const removed = await this.#database.change('DELETE FROM contacts WHERE vendor_id = ? AND id = ?', [
        vendorId,
        contactId,
      ]);
      if (removed === 0) return false;
      await this.#database.change(
        'UPDATE contact_lists SET size = size - 1 WHERE id IN (SELECT list_id FROM contact_list_members WHERE contact_id = ?)',
        [contactId],
      );
      await this.#database.change(
        `UPDATE contact_list_prefixes SET members = members - 1 WHERE (list_id, prefix) IN (
           SELECT list_id, prefix FROM contact_list_members WHERE contact_id = ?)`,
        [contactId],
      );
      await this.#database.change('DELETE FROM contact_list_members WHERE contact_id = ?', [contactId]);
      await this.#database.change('DELETE FROM contact_versions WHERE contact_id = ?', [contactId]);
      return true;
    });
  }

  override async page(
    vendorId: string,
    { limit, cursor = FROM_THE_NEWEST, listId, phone }: PageRequest & ContactFilter,
  ): Promise<Page<Contact>> {
    const ofPhone = phone === undefined ? '' : 'AND c.phone = ?';
    const last = phone === undefined ? [limit + 1] : [phone, limit + 1];
    const rows =
      listId === undefined
        ? this.#database.all<ContactRow>(
            `SELECT ${COLUMNS} FROM contacts c WHERE c.vendor_id = ? AND c.id < ? ${ofPhone} ORDER BY c.id DESC LIMIT ?`,
            [vendorId, cursor, ...last],
          )
        : this.#database.all<ContactRow>(
            `SELECT ${COLUMNS} FROM contact_list_members m JOIN contacts c ON c.id = m.contact_id
             WHERE m.list_id = ? AND m.contact_id < ? AND c.vendor_id = ? ${ofPhone} ORDER BY m.contact_id DESC LIMIT ?`,
            [listId, cursor, vendorId, ...last],
          );
    return cutPage(rows.map(contactOf), limit);
  }
}

/** As an array and with its attributes as text: SQLite reads that in two thirds of the time. */
function valuesOf({ id, vendorId, phone, name, attributes, createdAtMs, importId }: Contact) {
  return [id, vendorId, phone, name ?? null, JSON.stringify(attributes), createdAtMs, importId ?? null];
}

function contactOf(row: ContactRow): Contact {
  return {
    id: row.id,
    vendorId: row.vendor_id,
    phone: row.phone as PhoneNumber,
    ...(row.name === null ? {} : { name: row.name }),
    attributes: JSON.parse(row.attributes) as Record<string, string>,
    createdAtMs: Number(row.created_at_ms),
    ...(row.import_id === null ? {} : { importId: row.import_id }),
  };
}
