import { type DeadLetterCount, type DeadLetterFilter, DeadLetterStore } from '../../application/operations/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import {
  afterDeath,
  type DeadLetterState,
  type DeadLetterStep,
  type KeptDeadLetter,
} from '../../domain/operations/dead-letter.ts';
import type { SqliteDatabase, SqliteValue } from '../shared/sqlite-database.ts';
import { letterCursor, letterPlace } from './dead-letter-cursor.ts';

type LetterRow = {
  id: string;
  topic: string;
  key: string;
  event_id: string;
  value: string;
  cause: string;
  attempt: bigint;
  first_seen_ms: bigint;
  died_ms: bigint;
  state: string;
  history: string;
};

export class SqliteDeadLetterStore extends DeadLetterStore {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async add(letters: readonly KeptDeadLetter[]): Promise<void> {
    await this.#database.run(async () => {
      for (const letter of letters) {
        const known = await this.find(letter.id);
        const kept = afterDeath(known, letter);
        if (kept === known) continue;
        await this.#database.change(
          `INSERT OR REPLACE INTO dead_letters
             (id, topic, key, event_id, value, cause, attempt, first_seen_ms, died_ms, state, history)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          [
            kept.id,
            kept.topic,
            kept.key,
            kept.eventId,
            kept.value,
            kept.cause,
            kept.attempt,
            kept.firstSeenMs,
            kept.diedMs,
            kept.state,
            JSON.stringify(kept.history),
          ],
        );
      }
    });
  }

  override async find(id: string): Promise<KeptDeadLetter | undefined> {
    const row = this.#database.get<LetterRow>('SELECT * FROM dead_letters WHERE id = ?', [id]);
    return row && letterOf(row);
  }

  override async page(
    { state, ...filter }: DeadLetterFilter & { readonly state?: DeadLetterState },
    { limit, cursor }: PageRequest,
  ): Promise<Page<KeptDeadLetter>> {
    const { sql, parameters } = conditionOf(filter, state);
    const { diedMs, id } = letterPlace(cursor);
    const rows = this.#database.all<LetterRow>(
      `SELECT * FROM dead_letters WHERE ${sql} AND (died_ms, id) < (?, ?) ORDER BY died_ms DESC, id DESC LIMIT ?`,
      [...parameters, diedMs, id, limit + 1],
    );
    return cutPage(rows.map(letterOf), limit, letterCursor);
  }

  override async move(
    filter: DeadLetterFilter,
    from: DeadLetterState,
    to: DeadLetterState,
    step: DeadLetterStep,
  ): Promise<number> {
    const { sql, parameters } = conditionOf(filter, from);
    return this.#database.change(
      `UPDATE dead_letters SET state = ?, history = json_insert(history, '$[#]', json(?)) WHERE ${sql}`,
      [to, JSON.stringify(step), ...parameters],
    );
  }

  override async purge(handledBeforeMs: number, limit: number): Promise<number> {
    return this.#database.change(
      `DELETE FROM dead_letters WHERE id IN (
         SELECT id FROM dead_letters WHERE state IN ('replayed', 'discarded') AND died_ms < ?
           AND json_extract(history, '$[#-1].atMs') < ? LIMIT ?)`,
      [handledBeforeMs, handledBeforeMs, limit],
    );
  }

  override async counts(): Promise<readonly DeadLetterCount[]> {
    return this.#database
      .all<{ topic: string; state: string; letters: bigint; oldest: bigint }>(
        `SELECT topic, state, count(*) AS letters, min(died_ms) AS oldest FROM dead_letters
         GROUP BY topic, state ORDER BY topic, state`,
      )
      .map(({ topic, state, letters, oldest }) => ({
        topic,
        state: state as DeadLetterState,
        letters: Number(letters),
        oldestDiedMs: Number(oldest),
      }));
  }
}

function conditionOf(
  { ids, topic, cause, diedFromMs, diedUntilMs }: DeadLetterFilter,
  state: DeadLetterState | undefined,
): { readonly sql: string; readonly parameters: readonly SqliteValue[] } {
  const conditions: (readonly [string, SqliteValue])[] = [];
  if (state !== undefined) conditions.push(['state = ?', state]);
  if (ids !== undefined) conditions.push(['id IN (SELECT value FROM json_each(?))', JSON.stringify(ids)]);
  if (topic !== undefined) conditions.push(['topic = ?', topic]);
  if (cause !== undefined) conditions.push(['instr(cause, ?) > 0', cause]);
  if (diedFromMs !== undefined) conditions.push(['died_ms >= ?', diedFromMs]);
  if (diedUntilMs !== undefined) conditions.push(['died_ms <= ?', diedUntilMs]);
  const sql = conditions.map(([condition]) => condition).join(' AND ') || 'TRUE';
  return { sql, parameters: conditions.map(([, parameter]) => parameter) };
}

function letterOf(row: LetterRow): KeptDeadLetter {
  return {
    id: row.id,
    topic: row.topic,
    key: row.key,
    eventId: row.event_id,
    value: row.value,
    cause: row.cause,
    attempt: Number(row.attempt),
    firstSeenMs: Number(row.first_seen_ms),
    diedMs: Number(row.died_ms),
    state: row.state as DeadLetterState,
    history: JSON.parse(row.history) as DeadLetterStep[],
  };
}
