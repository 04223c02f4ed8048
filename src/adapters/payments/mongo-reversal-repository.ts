import { ReversalRepository } from '../../application/payments/ports.ts';
import { EARLY_REPORT_KEPT_MS, type Reversal, type ReversalReport } from '../../domain/payments/reversal.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';

/** `_id`: provider and the provider's id. */
interface ReversalDocument extends Omit<Reversal, 'changedAtMs'> {
  readonly _id: string;
  readonly changedAt: Date;
}

/** `_id`: provider, the provider's id and the state. The amount is text, as nobody has checked it yet. */
interface EarlyReversalDocument extends Omit<ReversalReport, 'amountMicros'> {
  readonly _id: string;
  readonly amountMicros: string;
  readonly keptAt: Date;
}

export class MongoReversalRepository extends ReversalRepository {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async find(provider: string, reversalId: string): Promise<Reversal | undefined> {
    const found = await this.#reversals().findOne({ _id: `${provider}:${reversalId}` }, this.#database.session);
    return found ? reversalOf(found) : undefined;
  }

  override async ofRecharges(rechargeIds: readonly string[]): Promise<readonly Reversal[]> {
    const found = await this.#reversals()
      .find({ rechargeId: { $in: rechargeIds } }, this.#database.session)
      .toArray();
    return found.map(reversalOf);
  }

  override async save({ changedAtMs, ...reversal }: Reversal): Promise<void> {
    await this.#reversals().replaceOne(
      { _id: `${reversal.provider}:${reversal.reversalId}` },
      { ...reversal, changedAt: new Date(changedAtMs) },
      { upsert: true, ...this.#database.session },
    );
  }

  override async keepEarly({ amountMicros, ...report }: ReversalReport, nowMs: number): Promise<void> {
    const tooOld = { keptAt: { $lt: new Date(nowMs - EARLY_REPORT_KEPT_MS) } };
    await this.#early().deleteMany(tooOld, this.#database.session);
    await this.#early().updateOne(
      { _id: `${report.provider}:${report.reversalId}:${report.state}` },
      { $setOnInsert: { ...report, amountMicros: String(amountMicros), keptAt: new Date(nowMs) } },
      { upsert: true, ...this.#database.session },
    );
  }

  override async takeEarly(provider: string, paymentId: string): Promise<readonly ReversalReport[]> {
    const found = await this.#early()
      .find({ provider, paymentId }, this.#database.session)
      .sort({ keptAt: 1, _id: 1 })
      .toArray();
    if (found.length > 0) await this.#early().deleteMany({ provider, paymentId }, this.#database.session);
    return found.map(reportOf);
  }

  #reversals() {
    return this.#database.collection<ReversalDocument>('reversals');
  }

  #early() {
    return this.#database.collection<EarlyReversalDocument>('early_reversals');
  }
}

function reversalOf({ _id, changedAt, ...reversal }: ReversalDocument): Reversal {
  return { ...reversal, changedAtMs: changedAt.getTime() };
}

function reportOf({ _id, keptAt: _kept, amountMicros, ...report }: EarlyReversalDocument): ReversalReport {
  return { ...report, amountMicros: BigInt(amountMicros) };
}
