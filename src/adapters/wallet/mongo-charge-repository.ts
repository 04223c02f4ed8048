import type { mongo } from 'mongoose';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import { ChargeRepository, LedgerConflict } from '../../application/wallet/ports.ts';
import type { Charge } from '../../domain/wallet/charge.ts';
import { isDuplicate, type MongoDatabase } from '../shared/mongo-database.ts';

interface ChargeDocument extends Omit<Charge, 'messageId' | 'journalSeq' | 'occurredAtMs'> {
  /** The message's id. */
  readonly _id: string;
  readonly journalSeq: bigint;
  readonly occurredAt: Date;
}

export class MongoChargeRepository extends ChargeRepository {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async insert(charges: readonly Charge[]): Promise<void> {
    if (charges.length === 0) return;
    const documents = charges.map(({ messageId, journalSeq, occurredAtMs, ...charge }) => ({
      _id: messageId,
      journalSeq: BigInt(journalSeq),
      occurredAt: new Date(occurredAtMs),
      ...charge,
    }));
    await this.#database.run(async () => {
      try {
        await this.#charges().insertMany(documents, this.#database.session);
      } catch (error) {
        throw isDuplicate(error) ? new LedgerConflict('A message is charged already', { cause: error }) : error;
      }
    });
  }

  override async find(messageIds: readonly string[]): Promise<readonly Charge[]> {
    return this.#where({ _id: { $in: messageIds } });
  }

  override async ofJournals(vendorId: string, fromSeq: number, toSeq: number): Promise<readonly Charge[]> {
    return this.#where({ vendorId, journalSeq: { $gte: BigInt(fromSeq), $lte: BigInt(toSeq) } }, { journalSeq: 1 });
  }

  override async page(
    vendorId: string,
    journalSeq: number,
    { limit, cursor = '' }: PageRequest,
  ): Promise<Page<Charge>> {
    const filter = { vendorId, journalSeq: BigInt(journalSeq), _id: { $gt: cursor } };
    // By itself a server may go through all charges of the vendor.
    const found = await this.#where(filter, { _id: 1 }, { limit: limit + 1, hint: 'charges_by_journal' });
    return cutPage(found, limit, ({ messageId }) => messageId);
  }

  async #where(
    filter: mongo.Filter<ChargeDocument>,
    sort: mongo.Sort = {},
    options: mongo.FindOptions = {},
  ): Promise<readonly Charge[]> {
    const found = await this.#charges()
      .find(filter, { ...this.#database.wholeAnswer, ...options })
      .sort(sort)
      .toArray();
    return found.map(({ _id, journalSeq, occurredAt, ...charge }) => ({
      messageId: _id,
      ...charge,
      journalSeq: Number(journalSeq),
      occurredAtMs: occurredAt.getTime(),
    }));
  }

  #charges() {
    return this.#database.collection<ChargeDocument>('charges');
  }
}
