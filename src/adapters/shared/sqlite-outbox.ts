import { Outbox, type OutboxReader, type OutgoingMessage } from '../../application/shared/ports.ts';
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
        await this.#database.change('INSERT INTO outbox_message (topic, key, value) VALUES (?, ?, ?)', [
          topic,
          key,
          value,
        ]);
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

  onAdded(listener: () => void): void {
    this.#listeners.push(listener);
  }
}
