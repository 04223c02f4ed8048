import { SendingStops } from '../../application/campaigns/ports.ts';
import type { SendingStop } from '../../domain/campaigns/sending-stop.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';

interface StopDocument {
  /** So that a number has one stop with an end and one without. */
  readonly _id: string;
  readonly phoneNumberId: string;
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
    const [stop] = await this.#stops()
      .find({ _id: { $in: idsOf(phoneNumberId) } }, session)
      .sort({ _id: 1 })
      .limit(1)
      .toArray();
    const suspensions = this.#database.collection<Pick<StopDocument, '_id' | 'reason'>>('vendor_suspensions');
    return (stop ?? (await suspensions.findOne({ _id: vendorId }, session)))?.reason;
  }

  override async stop({ phoneNumberId, reason, stoppedAtMs, untilMs }: SendingStop): Promise<void> {
    const [endless, ending] = idsOf(phoneNumberId);
    const until = untilMs === undefined ? undefined : new Date(untilMs);
    await this.#stops().updateOne(
      { _id: until ? ending : endless },
      { $setOnInsert: { phoneNumberId, reason, stoppedAt: new Date(stoppedAtMs), ...(until ? { until } : {}) } },
      { upsert: true, ...this.#database.session },
    );
    if (!until) return;
    const endsSooner = { _id: ending, until: { $lt: until } };
    await this.#stops().updateOne(endsSooner, { $set: { reason, until } }, this.#database.session);
  }

  override async all(): Promise<readonly SendingStop[]> {
    const found = await this.#stops().find({}, this.#database.session).sort({ _id: 1 }).toArray();
    return found.map(({ phoneNumberId, reason, stoppedAt, until }) => ({
      phoneNumberId,
      reason,
      stoppedAtMs: stoppedAt.getTime(),
      ...(until ? { untilMs: until.getTime() } : {}),
    }));
  }

  override async lift(phoneNumberId: string): Promise<boolean> {
    const ofNumber = { _id: { $in: idsOf(phoneNumberId) } };
    return (await this.#stops().deleteMany(ofNumber, this.#database.session)).deletedCount > 0;
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

/** Of the stop without an end, and of the one with; they sort in this order. */
function idsOf(phoneNumberId: string): readonly [string, string] {
  return [phoneNumberId, `${phoneNumberId} until`];
}
