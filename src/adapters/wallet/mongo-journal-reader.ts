import type { mongo } from 'mongoose';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import { type JournalFilter, JournalReader } from '../../application/wallet/ports.ts';
import type { Journal, JournalKind } from '../../domain/wallet/journal.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';
import { journalOf, journalsOf } from './mongo-journals.ts';

export class MongoJournalReader extends JournalReader {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async page(
    vendorId: string,
    { limit, cursor }: PageRequest,
    filter: JournalFilter = {},
  ): Promise<Page<Journal>> {
    const before = cursor === undefined ? {} : { seq: { $lt: BigInt(cursor) } };
    const found = await journalsOf(this.#database)
      .find({ vendorId, ...before, ...(await this.#narrowed(vendorId, filter)) }, this.#database.session)
      .sort({ seq: -1 })
      .limit(limit + 1)
      .toArray();
    return cutPage(found.map(journalOf), limit, ({ seq }) => String(seq));
  }

  override async lastAt(vendorId: string, atMs: number): Promise<Journal | undefined> {
    const last = await journalsOf(this.#database).findOne(
      { vendorId, bookedAt: { $lte: new Date(atMs) } },
      { sort: { bookedAt: -1, seq: -1 }, ...this.#database.session },
    );
    return last ? journalOf(last) : undefined;
  }

  async #narrowed(vendorId: string, { fromMs, untilMs, kind, campaignId }: JournalFilter) {
    const bookedAt = {
      ...(fromMs === undefined ? {} : { $gte: new Date(fromMs) }),
      ...(untilMs === undefined ? {} : { $lt: new Date(untilMs) }),
    };
    return {
      ...(Object.keys(bookedAt).length === 0 ? {} : { bookedAt }),
      ...(kind === undefined ? {} : { kind: kind as JournalKind }),
      ...(campaignId === undefined ? {} : await this.#ofCampaign(vendorId, campaignId)),
    };
  }

  /** A journal of charges names no campaign: a batch may have several. Its charges do. */
  async #ofCampaign(vendorId: string, campaignId: string) {
    const charged = await this.#database
      .collection('charges')
      .distinct('journalSeq', { vendorId, campaignId }, this.#database.session);
    return { $or: [{ 'refs.campaign': campaignId }, { seq: { $in: charged as bigint[] } }] };
  }

  override async slice(vendorId: string, fromSeq: number, limit: number): Promise<readonly Journal[]> {
    // Some servers read all that a range has before they cut it: without an end it takes a long wallet's walk squared.
    const next = await this.#from(vendorId, { $gte: BigInt(fromSeq), $lt: BigInt(fromSeq + limit) }, limit);
    if (next.length === limit) return next;
    // The end, or a journal is missing.
    return this.#from(vendorId, { $gte: BigInt(fromSeq) }, limit);
  }

  async #from(vendorId: string, seq: mongo.Filter<bigint>, limit: number): Promise<readonly Journal[]> {
    const found = await journalsOf(this.#database)
      .find({ vendorId, seq }, this.#database.session)
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
