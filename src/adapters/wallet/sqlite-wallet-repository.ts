import { StaleWallet, WalletRepository } from '../../application/wallet/ports.ts';
import type { Journal } from '../../domain/wallet/journal.ts';
import type { Wallet } from '../../domain/wallet/wallet.ts';
import { isDuplicate, type SqliteDatabase } from '../shared/sqlite-database.ts';

type WalletRow = {
  vendor_id: string;
  currency: string;
  available_micros: bigint;
  held_micros: bigint;
  receivable_micros: bigint;
  seq: bigint;
  head_hash: string;
  head_booked_at_ms: bigint;
  alert_below_micros: bigint | null;
};

export class SqliteWalletRepository extends WalletRepository {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async find(vendorId: string): Promise<Wallet | undefined> {
    const row = this.#database.get<WalletRow>('SELECT * FROM wallets WHERE vendor_id = ?', [vendorId]);
    if (!row) return undefined;
    return {
      vendorId: row.vendor_id,
      currency: row.currency,
      availableMicros: row.available_micros,
      heldMicros: row.held_micros,
      receivableMicros: row.receivable_micros,
      seq: Number(row.seq),
      headHash: row.head_hash,
      headBookedAtMs: Number(row.head_booked_at_ms),
      ...(row.alert_below_micros === null ? {} : { alertBelowMicros: row.alert_below_micros }),
    };
  }

  override async open(wallet: Wallet): Promise<void> {
    await this.#database.change(
      `INSERT INTO wallets (vendor_id, currency, available_micros, held_micros, receivable_micros, seq, head_hash,
         head_booked_at_ms)
       VALUES (?, ?, 0, 0, 0, 0, ?, ?) ON CONFLICT DO NOTHING`,
      [wallet.vendorId, wallet.currency, wallet.headHash, wallet.headBookedAtMs],
    );
  }

  override async post(journal: Journal): Promise<void> {
    const { vendorId, seq, balances, bookedAtMs, prevHash, hash } = journal;
    await this.#database.run(async () => {
      await this.#append(journal);
      const changed = await this.#database.change(
        `UPDATE wallets SET available_micros = ?, held_micros = ?, receivable_micros = ?, seq = ?, head_hash = ?,
           head_booked_at_ms = ?
         WHERE vendor_id = ? AND seq = ? AND head_hash = ?`,
        [
          balances.availableMicros,
          balances.heldMicros,
          balances.receivableMicros,
          seq,
          hash,
          bookedAtMs,
          vendorId,
          seq - 1,
          prevHash,
        ],
      );
      if (changed === 0) throw new StaleWallet('The wallet has changed meanwhile');
    });
  }

  override async alertBelow(vendorId: string, belowMicros: bigint | null): Promise<void> {
    await this.#database.change('UPDATE wallets SET alert_below_micros = ? WHERE vendor_id = ?', [
      belowMicros,
      vendorId,
    ]);
  }

  async #append(journal: Journal): Promise<void> {
    const postings = journal.postings.map(({ account, amountMicros }) => [account, String(amountMicros)]);
    try {
      await this.#database.change(
        `INSERT INTO journals (vendor_id, seq, kind, postings, refs, available_after_micros, held_after_micros,
           receivable_after_micros, booked_at_ms, prev_hash, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          journal.vendorId,
          journal.seq,
          journal.kind,
          JSON.stringify(postings),
          JSON.stringify(journal.refs),
          journal.balances.availableMicros,
          journal.balances.heldMicros,
          journal.balances.receivableMicros,
          journal.bookedAtMs,
          journal.prevHash,
          journal.hash,
        ],
      );
    } catch (error) {
      throw isDuplicate(error) ? new StaleWallet('The wallet has changed meanwhile') : error;
    }
  }
}
