import { OptOuts } from '../../application/contacts/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import type { OptOut, OptOutSource, Person } from '../../domain/contacts/opt-out.ts';
import type { PhoneNumber } from '../../domain/shared/phone-number.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';
import { cursorOf, placeOf } from './opt-out-cursor.ts';

type OptOutRow = { scope: string; phone: string; source: string; at_ms: bigint };

/** `opt_ins` keeps when each word was taken back, so that an older one that comes late changes nothing. */
export class SqliteOptOuts extends OptOuts {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async add(scope: string, person: Person, source: OptOutSource, atMs: number): Promise<void> {
    await this.#database.change(
      `INSERT INTO opt_outs (scope, phone, source, at_ms)
       SELECT ?, ?, ?, ? WHERE NOT EXISTS (
         SELECT 1 FROM opt_ins WHERE scope = ? AND phone = ? AND source = ? AND at_ms > ?)
       ON CONFLICT DO UPDATE SET at_ms = max(at_ms, excluded.at_ms)`,
      [scope, person, source, atMs, scope, person, source, atMs],
    );
  }

  override async remove(scope: string, person: Person, source: OptOutSource, atMs: number): Promise<void> {
    await this.#database.run(async () => {
      await this.#database.change(
        `INSERT INTO opt_ins (scope, phone, source, at_ms) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET at_ms = max(at_ms, excluded.at_ms)`,
        [scope, person, source, atMs],
      );
      await this.#database.change('DELETE FROM opt_outs WHERE scope = ? AND phone = ? AND source = ? AND at_ms < ?', [
        scope,
        person,
        source,
        atMs,
      ]);
    });
  }

  override async of(person: Person): Promise<readonly OptOut[]> {
    return this.#database
      .all<OptOutRow>('SELECT * FROM opt_outs WHERE phone = ? ORDER BY at_ms DESC, scope, source', [person])
      .map(optOutOf);
  }

  override async saidBy(people: readonly Person[]): Promise<readonly OptOut[]> {
    return this.#database
      .all<OptOutRow>('SELECT * FROM opt_outs WHERE phone IN (SELECT value FROM json_each(?))', [
        JSON.stringify(people),
      ])
      .map(optOutOf);
  }

  override async page(scope: string, { limit, cursor }: PageRequest): Promise<Page<OptOut>> {
    const place = placeOf(cursor);
    const rows = this.#database.all<OptOutRow>(
      `SELECT * FROM opt_outs WHERE scope = ? AND (at_ms, phone, source) < (?, ?, ?)
       ORDER BY at_ms DESC, phone DESC, source DESC LIMIT ?`,
      [scope, place.atMs, place.person, place.source, limit + 1],
    );
    return cutPage(rows.map(optOutOf), limit, cursorOf);
  }

  override async unlinked(phoneByName: ReadonlyMap<string, PhoneNumber>): Promise<ReadonlyMap<string, PhoneNumber>> {
    const rows = this.#database.all<{ user_id: string; phone: string }>(
      'SELECT user_id, phone FROM whatsapp_users WHERE user_id IN (SELECT value FROM json_each(?))',
      [JSON.stringify([...phoneByName.keys()])],
    );
    const known = new Map(rows.map(({ user_id, phone }) => [user_id, phone]));
    return new Map([...phoneByName].filter(([name, phone]) => known.get(name) !== phone));
  }

  override async link(phoneByName: ReadonlyMap<string, PhoneNumber>): Promise<void> {
    await this.#database.run(async () => {
      for (const [name, phone] of phoneByName) {
        await this.#database.change(
          `INSERT INTO whatsapp_users (user_id, phone) VALUES (?, ?)
           ON CONFLICT DO UPDATE SET phone = excluded.phone`,
          [name, phone],
        );
      }
    });
  }

  override async phoneOf(name: Person): Promise<PhoneNumber | undefined> {
    const row = this.#database.get<{ phone: string }>('SELECT phone FROM whatsapp_users WHERE user_id = ?', [name]);
    return row?.phone as PhoneNumber | undefined;
  }
}

function optOutOf({ scope, phone, source, at_ms }: OptOutRow): OptOut {
  return { scope, person: phone, source: source as OptOutSource, atMs: Number(at_ms) };
}
