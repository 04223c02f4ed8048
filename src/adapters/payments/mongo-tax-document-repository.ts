import { StaleSeries, type TaxDocumentFilter, TaxDocumentRepository } from '../../application/payments/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import type { TaxDocument } from '../../domain/payments/tax-document.ts';
import { isDuplicate, type MongoDatabase } from '../shared/mongo-database.ts';

interface DocumentDocument extends Omit<TaxDocument, 'id' | 'issuedAtMs' | 'corrects'> {
  readonly _id: string;
  readonly issuedAt: Date;
  readonly corrects: { readonly number: string; readonly issuedAt: Date } | null;
}

interface SeriesDocument {
  readonly _id: string;
  readonly last: bigint;
}

export class MongoTaxDocumentRepository extends TaxDocumentRepository {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async nextNumber(series: string): Promise<number> {
    try {
      const found = await this.#database
        .collection<SeriesDocument>('tax_series')
        .findOneAndUpdate(
          { _id: series },
          { $inc: { last: 1n } },
          { upsert: true, returnDocument: 'after', ...this.#database.session },
        );
      if (!found) throw new StaleSeries(`Another was first in ${series}`);
      return Number(found.last);
    } catch (error) {
      throw isDuplicate(error) ? new StaleSeries(`Another was first in ${series}`) : error;
    }
  }

  override async add({ id, issuedAtMs, corrects, ...document }: TaxDocument): Promise<void> {
    await this.#documents().insertOne(
      {
        _id: id,
        ...document,
        issuedAt: new Date(issuedAtMs),
        corrects: corrects && { number: corrects.number, issuedAt: new Date(corrects.issuedAtMs) },
      },
      this.#database.session,
    );
  }

  override async find(documentId: string): Promise<TaxDocument | undefined> {
    const found = await this.#documents().findOne({ _id: documentId }, this.#database.session);
    return found ? documentOf(found) : undefined;
  }

  override async ofRecharge(rechargeId: string): Promise<readonly TaxDocument[]> {
    return (await this.#documents().find({ rechargeId }, this.#database.session).toArray()).map(documentOf);
  }

  override async slice(number: string, limit: number): Promise<readonly TaxDocument[]> {
    const found = this.#documents().find({ number: { $gt: number } }, this.#database.session);
    return (await found.sort({ number: 1 }).limit(limit).toArray()).map(documentOf);
  }

  override async page(
    vendorId: string,
    { limit, cursor }: PageRequest,
    { financialYear, kind }: TaxDocumentFilter = {},
  ): Promise<Page<TaxDocument>> {
    const found = await this.#documents()
      .find(
        {
          vendorId,
          ...(financialYear === undefined ? {} : { financialYear }),
          ...(kind === undefined ? {} : { kind }),
          ...(cursor === undefined ? {} : { _id: { $lt: cursor } }),
        },
        this.#database.session,
      )
      .sort({ _id: -1 })
      .limit(limit + 1)
      .toArray();
    return cutPage(found.map(documentOf), limit);
  }

  #documents() {
    return this.#database.collection<DocumentDocument>('tax_documents');
  }
}

function documentOf({ _id, issuedAt, corrects, ...document }: DocumentDocument): TaxDocument {
  return {
    id: _id,
    ...document,
    issuedAtMs: issuedAt.getTime(),
    corrects: corrects && { number: corrects.number, issuedAtMs: corrects.issuedAt.getTime() },
  };
}
