import { SendingStops } from '../../application/campaigns/ports.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';

interface StopDocument {
  /** The phone number's id. */
  readonly _id: string;
  readonly reason: string;
  readonly stoppedAt: Date;
}

/** Reads what identity writes about suspensions: a worker asks before every group of messages. */
export class MongoSendingStops extends SendingStops {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async reasonOf(phoneNumberId: string, vendorId: string): Promise<string | undefined> {
    const session = this.#database.session;
    const stop = await this.#stops().findOne({ _id: phoneNumberId }, session);
    const suspensions = this.#database.collection<Pick<StopDocument, '_id' | 'reason'>>('vendor_suspensions');
    return (stop ?? (await suspensions.findOne({ _id: vendorId }, session)))?.reason;
  }

  override async stop(phoneNumberId: string, reason: string, nowMs: number): Promise<void> {
    await this.#stops().updateOne(
      { _id: phoneNumberId },
      { $setOnInsert: { reason, stoppedAt: new Date(nowMs) } },
      { upsert: true, ...this.#database.session },
    );
  }

  override async clear(): Promise<void> {
    await this.#stops().deleteMany({}, this.#database.session);
  }

  #stops() {
    return this.#database.collection<StopDocument>('sending_stops');
  }
}
