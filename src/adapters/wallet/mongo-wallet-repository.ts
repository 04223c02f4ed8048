import { StaleWallet, WalletRepository } from '../../application/wallet/ports.ts';
import type { Journal } from '../../domain/wallet/journal.ts';
import type { Wallet } from '../../domain/wallet/wallet.ts';
import { isDuplicate, type MongoDatabase } from '../shared/mongo-database.ts';
import { journalDocument, journalsOf } from './mongo-journals.ts';

interface WalletDocument extends Omit<Wallet, 'vendorId' | 'seq' | 'headBookedAtMs'> {
  /** The vendor's id. */
  readonly _id: string;
  readonly seq: bigint;
  readonly headBookedAt?: Date;
}

export class MongoWalletRepository extends WalletRepository {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async find(vendorId: string): Promise<Wallet | undefined> {
    const found = await this.#wallets().findOne({ _id: vendorId }, this.#database.session);
    if (!found) return undefined;
    const { _id, seq, headBookedAt, ...wallet } = found;
    return { vendorId, ...wallet, seq: Number(seq), headBookedAtMs: headBookedAt?.getTime() ?? 0 };
  }

  override async open({ vendorId, currency, headHash }: Wallet): Promise<void> {
    const empty = { currency, availableMicros: 0n, heldMicros: 0n, receivableMicros: 0n, seq: 0n, headHash };
    await this.#wallets().updateOne(
      { _id: vendorId },
      { $setOnInsert: empty },
      { upsert: true, ...this.#database.session },
    );
  }

  override async post(journal: Journal): Promise<void> {
    const { vendorId, seq, balances, bookedAtMs, prevHash, hash } = journal;
    await this.#database.run(async () => {
      await this.#append(journal);
      const { matchedCount } = await this.#wallets().updateOne(
        { _id: vendorId, seq: BigInt(seq - 1), headHash: prevHash },
        { $set: { ...balances, seq: BigInt(seq), headHash: hash, headBookedAt: new Date(bookedAtMs) } },
        this.#database.session,
      );
      if (matchedCount === 0) throw new StaleWallet('The wallet has changed meanwhile');
    });
  }

  override async alertBelow(vendorId: string, belowMicros: bigint | null): Promise<void> {
    const change =
      belowMicros === null
        ? { $unset: { alertBelowMicros: true as const } }
        : { $set: { alertBelowMicros: belowMicros } };
    await this.#wallets().updateOne({ _id: vendorId }, change, this.#database.session);
  }

  async #append(journal: Journal): Promise<void> {
    try {
      await journalsOf(this.#database).insertOne(journalDocument(journal), this.#database.session);
    } catch (error) {
      throw isDuplicate(error) ? new StaleWallet('The wallet has changed meanwhile') : error;
    }
  }

  #wallets() {
    return this.#database.collection<WalletDocument>('wallets');
  }
}
