import { type Backlog, Outbox, type OutboxReader, type OutgoingMessage } from '../../application/shared/ports.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

/**
 * Both sides of the outbox: one instance serves `Outbox` and `OutboxReader`, so that adding wakes the relay at once.
 */
export class SqliteOutbox extends Outbox implements OutboxReader {
  readonly #database: SqliteDatabase;
  readonly #listeners: (() => void)[] = [];
  readonly #announce = () => {
    for (const listener of this.#listeners) listener();
  };

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async add(messages: readonly OutgoingMessage[]): Promise<void> {
    if (messages.length === 0) return;
    await this.#database.run(async () => {
      for (const { topic, key, value } of messages) {
        await this.#database.change(
          'INSERT INTO outbox_message (topic, key, value, added_at_s) VALUES (?, ?, ?, unixepoch())',
          [topic, key, value],
        );
      }
      this.#database.onCommit(this.#announce);
    });
  }

  async pending(limit: number): Promise<readonly (OutgoingMessage & { readonly id: string })[]> {
    return this.#database.all<{ id: string; topic: string; key: string; value: string }>(
      'SELECT CAST(seq AS TEXT) AS id, topic, key, value FROM outbox_message ORDER BY seq LIMIT ?',
      [limit],
    );
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#database.change(
      'DELETE FROM outbox_message WHERE seq IN (SELECT CAST(value AS INTEGER) FROM json_each(?))',
      [JSON.stringify(ids)],
    );
  }

  async backlog(): Promise<Backlog> {
    const row = this.#database.get<{ messages: bigint; oldest_s: bigint | null }>(
      `SELECT COUNT(*) AS messages, (SELECT added_at_s FROM outbox_message ORDER BY seq LIMIT 1) AS oldest_s
       FROM outbox_message`,
    );
    const messages = Number(row?.messages ?? 0);
    return row?.oldest_s == null ? { messages } : { messages, oldestAddedMs: Number(row.oldest_s) * 1000 };
  }

  onAdded(listener: () => void): void {
    this.#listeners.push(listener);
  }
}
