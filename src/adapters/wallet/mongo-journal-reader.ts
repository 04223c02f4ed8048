import type { mongo } from 'mongoose';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import { type JournalFilter, JournalReader } from '../../application/wallet/ports.ts';
import type { Journal, JournalKind } from '../../domain/wallet/journal.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';
import { type JournalDocument, journalOf, journalsOf } from './mongo-journals.ts';

/** The kind of journals that charge messages. */
const CHARGING: JournalKind = 'charge';
/** The charges of some journals: a settled batch has up to 1 000. */
const CHARGES_AT_ONCE = 2000;

interface JournalsOfVendor {
  readonly vendorId: string;
  readonly seq: { readonly $gt: bigint; readonly $lte?: bigint; readonly $lt?: bigint };
  readonly kind?: JournalKind;
}

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
    const { kind, campaignId } = filter;
    const seq = await this.#numbersWithin(vendorId, cursor, filter);
    const journals = { vendorId, seq, ...(kind === undefined ? {} : { kind: kind as JournalKind }) };
    const found =
      campaignId === undefined
        ? await this.#newest(journals, limit + 1)
        : await this.#newestOfCampaign(journals, campaignId, limit + 1);
    return cutPage(found, limit, (journal) => String(journal.seq));
  }

  /** No journal is booked earlier than the one before it, so a bound in time is one in `seq` as well. */
  async #numbersWithin(vendorId: string, cursor: string | undefined, { fromMs, untilMs }: JournalFilter) {
    const lastBefore = async (atMs: number) => BigInt((await this.lastAt(vendorId, atMs - 1))?.seq ?? 0);
    return {
      $gt: fromMs === undefined ? 0n : await lastBefore(fromMs),
      ...(untilMs === undefined ? {} : { $lte: await lastBefore(untilMs) }),
      ...(cursor === undefined ? {} : { $lt: BigInt(cursor) }),
    };
  }

  /** A journal of charges names no campaign: a batch may have several. Its charges do. */
  async #newestOfCampaign(journals: JournalsOfVendor, campaignId: string, limit: number): Promise<readonly Journal[]> {
    const named = await this.#newest({ ...journals, 'refs.campaign': campaignId }, limit);
    const numbers = await this.#newestNumbersOfCharges(journals, campaignId, limit);
    if (numbers.length === 0) return named;
    const charging = await this.#newest({ ...journals, seq: { $in: numbers } }, limit);
    return [...named, ...charging].sort((a, b) => b.seq - a.seq).slice(0, limit);
  }

  /** One page at a time: a large campaign has hundreds of thousands. */
  async #newestNumbersOfCharges(
    { vendorId, seq, kind = CHARGING }: JournalsOfVendor,
    campaignId: string,
    limit: number,
  ): Promise<bigint[]> {
    const numbers = new Set<bigint>();
    if (kind !== CHARGING) return [];
    for (let journalSeq: mongo.Condition<bigint> = seq; numbers.size < limit; ) {
      const found = await this.#database
        .collection<{ vendorId: string; campaignId: string; journalSeq: bigint }>('charges')
        .find(
          { vendorId, campaignId, journalSeq },
          { projection: { _id: 0, journalSeq: 1 }, ...this.#database.session },
        )
        .sort({ journalSeq: -1 })
        .limit(CHARGES_AT_ONCE)
        .toArray();
      for (const charge of found) numbers.add(charge.journalSeq);
      const last = found.at(-1);
      if (found.length < CHARGES_AT_ONCE || !last) break;
      journalSeq = { ...seq, $lt: last.journalSeq };
    }
    return [...numbers].slice(0, limit);
  }

  async #newest(filter: mongo.Filter<JournalDocument>, limit: number): Promise<readonly Journal[]> {
    const found = await journalsOf(this.#database)
      .find(filter, this.#database.session)
      .sort({ seq: -1 })
      .limit(limit)
      .toArray();
    return found.map(journalOf);
  }

  override async lastAt(vendorId: string, atMs: number): Promise<Journal | undefined> {
    const last = await journalsOf(this.#database).findOne(
      { vendorId, bookedAt: { $lte: new Date(atMs) } },
      { sort: { bookedAt: -1, seq: -1 }, ...this.#database.session },
    );
    return last ? journalOf(last) : undefined;
  }

  override async slice(vendorId: string, fromSeq: number, limit: number): Promise<readonly Journal[]> {
    // Some servers read a whole range before they limit it: without an end, walking a long wallet takes quadratic time.
    const next = await this.#from(vendorId, { $gte: BigInt(fromSeq), $lt: BigInt(fromSeq + limit) }, limit);
    if (next.length === limit) return next;
    // This is the end, or a journal is missing.
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
