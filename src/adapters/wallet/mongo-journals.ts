import type { Journal } from '../../domain/wallet/journal.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';

export interface JournalDocument extends Omit<Journal, 'seq' | 'bookedAtMs'> {
  /** `<vendorId>:<seq>` */
  readonly _id: string;
  readonly seq: bigint;
  readonly bookedAt: Date;
}

export function journalsOf(database: MongoDatabase) {
  return database.collection<JournalDocument>('journals');
}

export function journalDocument({ seq, bookedAtMs, ...journal }: Journal): JournalDocument {
  return { _id: `${journal.vendorId}:${seq}`, ...journal, seq: BigInt(seq), bookedAt: new Date(bookedAtMs) };
}

export function journalOf({ _id, seq, bookedAt, ...journal }: JournalDocument): Journal {
  return { ...journal, seq: Number(seq), bookedAtMs: bookedAt.getTime() };
}
