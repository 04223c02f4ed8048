import { ReversalRepository } from '../../application/payments/ports.ts';
import type { Reversal } from '../../domain/payments/reversal.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';

/** `_id`: provider and the provider's id. */
interface ReversalDocument extends Omit<Reversal, 'changedAtMs'> {
  readonly _id: string;
  readonly changedAt: Date;
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

  #reversals() {
    return this.#database.collection<ReversalDocument>('reversals');
  }
}

function reversalOf({ _id, changedAt, ...reversal }: ReversalDocument): Reversal {
  return { ...reversal, changedAtMs: changedAt.getTime() };
}
