import { ContactListRepository } from '../../application/contacts/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import type { Contact } from '../../domain/contacts/contact.ts';
import type { ContactList } from '../../domain/contacts/contact-list.ts';
import { pricingPrefix } from '../../domain/shared/phone-number.ts';
import { FROM_THE_NEWEST } from '../shared/from-the-newest.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

type ListRow = {
  readonly id: string;
  readonly vendor_id: string;
  readonly name: string;
  readonly size: bigint;
  readonly last_seq: bigint;
  readonly created_at_ms: bigint;
};

const COLUMNS = 'id, vendor_id, name, size, last_seq, created_at_ms';
export class SqliteContactListRepository extends ContactListRepository {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async find(vendorId: string, listId: string): Promise<ContactList | undefined> {
    const row = this.#database.get<ListRow>(`SELECT ${COLUMNS} FROM contact_lists WHERE vendor_id = ? AND id = ?`, [
      vendorId,
      listId,
    ]);
    return row && listOf(row);
  }

  override async findOrAdd(list: ContactList): Promise<ContactList> {
    return this.#database.run(async () => {
      await this.#database.change(
        `INSERT INTO contact_lists (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (vendor_id, name) DO NOTHING`,
        [list.id, list.vendorId, list.name, list.size, list.lastSeq, list.createdAtMs],
      );
      const row = this.#database.get<ListRow>(`SELECT ${COLUMNS} FROM contact_lists WHERE vendor_id = ? AND name = ?`, [
        list.vendorId,
        list.name,
      ]);
      return row ? listOf(row) : list;
    });
  }

  override async join(listId: string, contacts: readonly Pick<Contact, 'id' | 'phone'>[]): Promise<void> {
    const members = contacts.map(({ id, phone }) => [id, phone, pricingPrefix(phone)]);
    await this.#database.run(async () => {
      const joined = await this.#database.change(
        `INSERT INTO contact_list_members (list_id, seq, contact_id, phone, prefix)
         SELECT l.id, l.last_seq + ROW_NUMBER() OVER (ORDER BY j.key), j.value ->> 0, j.value ->> 1, j.value ->> 2
         FROM json_each(?) j, contact_lists l
         WHERE l.id = ? AND NOT EXISTS (
           SELECT 1 FROM contact_list_members m WHERE m.list_id = l.id AND m.contact_id = j.value ->> 0)`,
        [JSON.stringify(members), listId],
      );
      if (joined === 0) return;
      await this.#database.change(
        `INSERT INTO contact_list_prefixes (list_id, prefix, members)
         SELECT m.list_id, m.prefix, COUNT(*) FROM contact_lists l
         JOIN contact_list_members m ON m.list_id = l.id AND m.seq > l.last_seq
         WHERE l.id = ? GROUP BY m.prefix ON CONFLICT DO UPDATE SET members = members + excluded.members`,
        [listId],
      );
      await this.#database.change('UPDATE contact_lists SET last_seq = last_seq + ?, size = size + ? WHERE id = ?', [
        joined,
        joined,
        listId,
      ]);
    });
  }

  override async page(vendorId: string, { limit, cursor = FROM_THE_NEWEST }: PageRequest): Promise<Page<ContactList>> {
    const rows = this.#database.all<ListRow>(
      `SELECT ${COLUMNS} FROM contact_lists WHERE vendor_id = ? AND id < ? ORDER BY id DESC LIMIT ?`,
      [vendorId, cursor, limit + 1],
    );
    return cutPage(rows.map(listOf), limit);
  }
}

function listOf(row: ListRow): ContactList {
  return {
    id: row.id,
    vendorId: row.vendor_id,
    name: row.name,
    size: Number(row.size),
    lastSeq: Number(row.last_seq),
    createdAtMs: Number(row.created_at_ms),
  };
}
