import type { Page, PageRequest } from '../../application/shared/page.ts';
import { JournalReader } from '../../application/wallet/ports.ts';
import type { Journal } from '../../domain/wallet/journal.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';
import { journalOf, journalsOf } from './mongo-journals.ts';

export class MongoJournalReader extends JournalReader {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async page(vendorId: string, { limit, cursor }: PageRequest): Promise<Page<Journal>> {
    const before = cursor === undefined ? {} : { seq: { $lt: BigInt(cursor) } };
    const found = await journalsOf(this.#database)
      .find({ vendorId, ...before }, this.#database.session)
      .sort({ seq: -1 })
      .limit(limit + 1)
      .toArray();
    const data = found.slice(0, limit).map(journalOf);
    return { data, nextCursor: found.length > limit ? String(data.at(-1)?.seq) : null };
  }

  override async slice(vendorId: string, fromSeq: number, limit: number): Promise<readonly Journal[]> {
    const found = await journalsOf(this.#database)
      .find({ vendorId, seq: { $gte: BigInt(fromSeq) } }, this.#database.session)
      .sort({ seq: 1 })
      .limit(limit)
      .toArray();
    return found.map(journalOf);
  }

  override async vendorIds(afterId: string, limit: number): Promise<readonly string[]> {
    const found = await this.#database
      .collection<{ _id: string }>('wallets')
      .find({ _id: { $gt: afterId } }, { projection: { _id: 1 }, ...this.#database.session })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    return found.map(({ _id }) => _id);
  }
}
