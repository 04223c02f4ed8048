import mongoose, { type mongo } from 'mongoose';
import { type Backlog, Outbox, type OutboxReader, type OutgoingMessage } from '../../application/shared/ports.ts';
import type { MongoDatabase } from './mongo-database.ts';

interface OutboxDocument extends OutgoingMessage {
  readonly _id: mongo.ObjectId;
  /** The server's cluster time: ascending over all processes, and larger for each document. */
  readonly addedAt: mongo.Timestamp;
}

/** The server replaces it by its time when it inserts the document. */
const SERVER_TIME = new mongoose.mongo.Timestamp({ t: 0, i: 0 });

/**
 * Both sides of the outbox: one instance serves `Outbox` and `OutboxReader`, so that adding wakes the relay at once.
 */
export class MongoOutbox extends Outbox implements OutboxReader {
  readonly #database: MongoDatabase;
  readonly #listeners: (() => void)[] = [];
  readonly #announce = () => {
    for (const listener of this.#listeners) listener();
  };

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async add(messages: readonly OutgoingMessage[]): Promise<void> {
    if (messages.length === 0) return;
    await this.#database.run(async () => {
      await this.#outbox().insertMany(
        messages.map(({ topic, key, value }) => ({
          _id: new mongoose.mongo.ObjectId(),
          addedAt: SERVER_TIME,
          topic,
          key,
          value,
        })),
        this.#database.session,
      );
      this.#database.onCommit(this.#announce);
    });
  }

  async pending(limit: number): Promise<readonly (OutgoingMessage & { readonly id: string })[]> {
    const found = await this.#outbox()
      .find({}, this.#database.session)
      .sort({ addedAt: 1, _id: 1 })
      .limit(limit)
      .toArray();
    return found.map(({ _id, topic, key, value }) => ({ id: _id.toHexString(), topic, key, value }));
  }

  async remove(ids: readonly string[]): Promise<void> {
    const _ids = ids.map((id) => mongoose.mongo.ObjectId.createFromHexString(id));
    await this.#outbox().deleteMany({ _id: { $in: _ids } }, this.#database.session);
  }

  async backlog(): Promise<Backlog> {
    const messages = await this.#outbox().estimatedDocumentCount();
    const oldest = await this.#outbox().findOne({}, { sort: { addedAt: 1, _id: 1 }, ...this.#database.session });
    return oldest ? { messages, oldestAddedMs: oldest.addedAt.getHighBits() * 1000 } : { messages };
  }

  onAdded(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #outbox() {
    return this.#database.collection<OutboxDocument>('outbox');
  }
}
