import { setImmediate } from 'node:timers/promises';
import {
  AudienceReader,
  type AudienceSlice,
  type ListNow,
  type ListPart,
  MAX_AUDIENCE_SLICE,
  type PrefixCount,
} from '../../application/contacts/ports.ts';
import { ALL_VENDORS } from '../../domain/contacts/opt-out.ts';
import type { PhoneNumber } from '../../domain/shared/phone-number.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

/** The members of a list of the vendor; binds the list's id, the vendor's id, and two bounds of `seq`. */
const MEMBERS = `FROM contact_list_members m JOIN contact_lists l ON l.id = m.list_id
  WHERE m.list_id = ? AND l.vendor_id = ? AND m.seq BETWEEN ? AND ?`;
const IS_OUT = `EXISTS (SELECT 1 FROM opt_outs o WHERE o.scope IN (l.vendor_id, '${ALL_VENDORS}') AND o.phone = m.phone)`;

/** Opt-outs that are looked up among the contacts at once. */
const OPT_OUTS_AT_ONCE = 1_000;

/** What the contact said at a time, which it binds, as JSON; null: what it says now. */
const VERSION = `(SELECT json_object('name', v.name, 'attributes', v.attributes) FROM contact_versions v
  WHERE v.contact_id = m.contact_id AND v.replaced_at_ms > ? ORDER BY v.replaced_at_ms LIMIT 1)`;

type MemberRow = {
  readonly seq: bigint;
  readonly contact_id: string;
  readonly phone: string;
  readonly name: string | null;
  readonly attributes: string;
  readonly version: string | null;
  readonly is_out: bigint;
};

export class SqliteAudienceReader extends AudienceReader {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async listNow(vendorId: string, listId: string): Promise<ListNow | undefined> {
    const rows = this.#database.all<{ last_seq: bigint; prefix: string | null; members: bigint | null }>(
      `SELECT l.last_seq, p.prefix, p.members FROM contact_lists l
       LEFT JOIN contact_list_prefixes p ON p.list_id = l.id AND p.members > 0
       WHERE l.id = ? AND l.vendor_id = ? ORDER BY p.prefix`,
      [listId, vendorId],
    );
    if (!rows[0]) return undefined;
    const members = rows.flatMap(({ prefix, members: count }) =>
      prefix === null ? [] : [{ prefix, count: Number(count) }],
    );
    return { lastSeq: Number(rows[0].last_seq), members };
  }

  override async countOptOuts(vendorId: string, limit: number): Promise<number> {
    const row = this.#database.get<{ count: bigint }>(
      `SELECT COUNT(*) AS count FROM (SELECT 1 FROM opt_outs WHERE scope IN (?, '${ALL_VENDORS}') LIMIT ?)`,
      [vendorId, limit],
    );
    return Number(row?.count);
  }

  override async *optedOut(
    vendorId: string,
    listId: string,
    throughSeq: number,
  ): AsyncGenerator<readonly PrefixCount[]> {
    for (const people of this.#optedOutPeople(vendorId)) {
      // CROSS JOIN: from the opt-outs, which are fewer than the members.
      const rows = this.#database.all<{ prefix: string; count: bigint }>(
        `SELECT m.prefix, COUNT(*) AS count FROM json_each(?) o
         CROSS JOIN contacts c ON c.vendor_id = ? AND c.phone = o.value
         CROSS JOIN contact_list_members m ON m.list_id = ? AND m.contact_id = c.id
         WHERE m.seq <= ? GROUP BY m.prefix`,
        [JSON.stringify(people), vendorId, listId, throughSeq],
      );
      yield rows.map(({ prefix, count }) => ({ prefix, count: Number(count) }));
    }
  }

  override async slice(
    vendorId: string,
    listId: string,
    fromSeq: number,
    toSeq: number,
    asOfMs: number,
  ): Promise<AudienceSlice> {
    if (toSeq - fromSeq >= MAX_AUDIENCE_SLICE) {
      throw new RangeError(`A slice of ${toSeq - fromSeq + 1} members; at most ${MAX_AUDIENCE_SLICE}`);
    }
    await setImmediate();
    const rows = this.#database.all<MemberRow>(
      `SELECT m.seq, m.contact_id, m.phone, c.name, c.attributes, ${VERSION} AS version, ${IS_OUT} AS is_out
       ${MEMBERS.replace('WHERE', 'JOIN contacts c ON c.id = m.contact_id WHERE')} ORDER BY m.seq`,
      [asOfMs, listId, vendorId, fromSeq, toSeq],
    );
    const kept = rows.filter(({ is_out }) => is_out === 0n);
    const members = kept.map(({ seq, contact_id, phone, version, ...now }) => {
      const { name, attributes } = version === null ? now : (JSON.parse(version) as typeof now);
      return {
        seq: Number(seq),
        contactId: contact_id,
        phone: phone as PhoneNumber,
        ...(name === null ? {} : { name }),
        attributes: JSON.parse(attributes) as Record<string, string>,
      };
    });
    return { members, optedOut: rows.length - kept.length };
  }

  override async onLists(lists: readonly ListPart[], contactIds: readonly string[]): Promise<ReadonlySet<string>> {
    // CROSS JOIN: looks each person up. SQLite would walk every list once for every person.
    const rows = this.#database.all<{ contact_id: string }>(
      `SELECT DISTINCT m.contact_id FROM json_each(?) l CROSS JOIN json_each(?) c
       CROSS JOIN contact_list_members m ON m.list_id = l.value ->> 'listId' AND m.contact_id = c.value
       WHERE m.seq <= l.value ->> 'lastSeq'`,
      [JSON.stringify(lists), JSON.stringify(contactIds)],
    );
    return new Set(rows.map(({ contact_id }) => contact_id));
  }

  /** Each person once, in parts of at most a fixed size. Remembers those of the vendor's own scope, the smaller one. */
  *#optedOutPeople(vendorId: string): Generator<readonly string[]> {
    const own = new Set<string>();
    for (const scope of [vendorId, ALL_VENDORS]) {
      let after = '';
      for (;;) {
        const people = this.#database
          .all<{ phone: string }>(
            'SELECT DISTINCT phone FROM opt_outs WHERE scope = ? AND phone > ? ORDER BY phone LIMIT ?',
            [scope, after, OPT_OUTS_AT_ONCE],
          )
          .map(({ phone }) => phone);
        const last = people.at(-1);
        if (last === undefined) break;
        after = last;
        yield people.filter((phone) => !own.has(phone));
        if (scope === vendorId) for (const phone of people) own.add(phone);
      }
    }
  }
}
