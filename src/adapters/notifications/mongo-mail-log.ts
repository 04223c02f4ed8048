import { MAIL_CLAIM_MS, type MailClaim, MailLog } from '../../application/notifications/ports.ts';
import { isDuplicate, type MongoDatabase } from '../shared/mongo-database.ts';

interface MailDocument {
  readonly _id: string;
  readonly claimedAt: Date;
  readonly sentAt?: Date;
}

export class MongoMailLog extends MailLog {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async claim(id: string, nowMs: number): Promise<MailClaim> {
    const free = { _id: id, sentAt: { $exists: false }, claimedAt: { $lte: new Date(nowMs - MAIL_CLAIM_MS) } };
    try {
      await this.#mails().updateOne(free, { $set: { claimedAt: new Date(nowMs) } }, { upsert: true });
      return 'claimed';
    } catch (error) {
      // There is one, and it is not free.
      if (!isDuplicate(error)) throw error;
      const found = await this.#mails().findOne({ _id: id });
      return found?.sentAt ? 'sent' : 'busy';
    }
  }

  override async markSent(id: string, nowMs: number): Promise<void> {
    await this.#mails().updateOne({ _id: id }, { $set: { sentAt: new Date(nowMs) } });
  }

  override async release(id: string, claimedAtMs: number): Promise<void> {
    await this.#mails().deleteOne({ _id: id, claimedAt: new Date(claimedAtMs), sentAt: { $exists: false } });
  }

  #mails() {
    return this.#database.collection<MailDocument>('mails');
  }
}
