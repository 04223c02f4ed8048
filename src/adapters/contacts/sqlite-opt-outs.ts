import { OptOuts } from '../../application/contacts/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import { type OptOut, type OptOutSource, type Person, type SaidWord, standing } from '../../domain/contacts/opt-out.ts';
import type { PhoneNumber } from '../../domain/shared/phone-number.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';
import { cursorOf, placeOf } from './opt-out-cursor.ts';

type OptOutRow = { scope: string; phone: string; source: string; at_ms: bigint };
type WordRow = {
  phone: string;
  id: string;
  source: string;
  is_stop: bigint;
  scope: string | null;
  at_ms: bigint;
};

/** `opt_outs` follows from `opt_out_words`. */
export class SqliteOptOuts extends OptOuts {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async hear(person: Person, words: readonly SaidWord[]): Promise<void> {
    await this.#database.run(async () => {
      let news = 0;
      for (const { id, source, isStop, scope, atMs } of words) {
        news += await this.#database.change(
          `INSERT INTO opt_out_words (phone, id, source, is_stop, scope, at_ms) VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT DO NOTHING`,
          [person, id, source, isStop ? 1 : 0, scope ?? null, atMs],
        );
      }
      if (news === 0) return;
      await this.#database.change('DELETE FROM opt_outs WHERE phone = ?', [person]);
      for (const { scope, source, atMs } of standing(await this.wordsOf([person]))) {
        await this.#database.change('INSERT INTO opt_outs (scope, phone, source, at_ms) VALUES (?, ?, ?, ?)', [
          scope,
          person,
          source,
          atMs,
        ]);
      }
    });
  }

  override async wordsOf(people: readonly Person[]): Promise<readonly (SaidWord & { person: Person })[]> {
    const rows = this.#database.all<WordRow>(
      'SELECT * FROM opt_out_words WHERE phone IN (SELECT value FROM json_each(?))',
      [JSON.stringify(people)],
    );
    return rows.map(wordOf);
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

function wordOf({ phone, id, source, is_stop, scope, at_ms }: WordRow) {
  return {
    person: phone,
    id,
    source: source as OptOutSource,
    isStop: is_stop === 1n,
    scope: scope ?? undefined,
    atMs: Number(at_ms),
  };
}
