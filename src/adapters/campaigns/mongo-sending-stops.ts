import { SendingStops } from '../../application/campaigns/ports.ts';
import type { SendingStop } from '../../domain/campaigns/sending-stop.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';

interface StopDocument {
  /** The phone number's id. */
  readonly _id: string;
  readonly reason: string;
  readonly stoppedAt: Date;
  readonly until?: Date;
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

  override async stop({ phoneNumberId, reason, stoppedAtMs, untilMs }: SendingStop): Promise<void> {
    const until = untilMs === undefined ? {} : { until: new Date(untilMs) };
    await this.#stops().updateOne(
      { _id: phoneNumberId },
      { $setOnInsert: { reason, stoppedAt: new Date(stoppedAtMs), ...until } },
      { upsert: true, ...this.#database.session },
    );
  }

  override async all(): Promise<readonly SendingStop[]> {
    const found = await this.#stops().find({}, this.#database.session).sort({ _id: 1 }).toArray();
    return found.map(({ _id, reason, stoppedAt, until }) => ({
      phoneNumberId: _id,
      reason,
      stoppedAtMs: stoppedAt.getTime(),
      ...(until ? { untilMs: until.getTime() } : {}),
    }));
  }

  override async lift(phoneNumberId: string): Promise<boolean> {
    return (await this.#stops().deleteOne({ _id: phoneNumberId }, this.#database.session)).deletedCount > 0;
  }

  override async liftEnded(nowMs: number): Promise<number> {
    return (await this.#stops().deleteMany({ until: { $lte: new Date(nowMs) } }, this.#database.session)).deletedCount;
  }

  override async clear(): Promise<void> {
    await this.#stops().deleteMany({}, this.#database.session);
  }

  #stops() {
    return this.#database.collection<StopDocument>('sending_stops');
  }
}
