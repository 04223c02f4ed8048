import { SendingStops } from '../../application/campaigns/ports.ts';
import { type SendingStop, STOP_LIFTERS, type StopLifter } from '../../domain/campaigns/sending-stop.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';

interface StopDocument {
  /** So that a number has one stop with an end and one without per lifter. */
  readonly _id: string;
  readonly phoneNumberId: string;
  readonly reason: string;
  readonly liftedBy: StopLifter;
  readonly stoppedAt: Date;
  readonly until?: Date;
}

/** WhatsApp's newest event on a subject. */
interface WordDocument {
  /** The subject. */
  readonly _id: string;
  readonly at: Date;
  readonly isStop: boolean;
}

/** Reads what identity writes about suspensions: a worker asks before every group of messages. */
export class MongoSendingStops extends SendingStops {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async reasonOf(phoneNumberId: string, vendorId: string): Promise<string | undefined> {
    const options = this.#database.session;
    const ids = STOP_LIFTERS.flatMap((lifter) => idsOf(phoneNumberId, lifter));
    const stops = this.#stops().find({ _id: { $in: ids } }, options);
    const suspensions = this.#database.collection<Pick<StopDocument, '_id' | 'reason'>>('vendor_suspensions');
    const suspension = () => suspensions.findOne({ _id: vendorId }, options);
    // Messages wait for the answer, so both are asked at once; a session takes one call at a time.
    const [stopped, suspended] = options.session
      ? [await stops.toArray(), await suspension()]
      : await Promise.all([stops.toArray(), suspension()]);
    return (stopped.sort(inOrder)[0] ?? suspended)?.reason;
  }

  override async stop({ phoneNumberId, reason, liftedBy, stoppedAtMs, untilMs }: SendingStop): Promise<boolean> {
    const [endless, ending] = idsOf(phoneNumberId, liftedBy);
    const until = untilMs === undefined ? undefined : new Date(untilMs);
    const { upsertedCount } = await this.#stops().updateOne(
      { _id: until ? ending : endless },
      {
        $setOnInsert: {
          phoneNumberId,
          reason,
          liftedBy,
          stoppedAt: new Date(stoppedAtMs),
          ...(until ? { until } : {}),
        },
      },
      { upsert: true, ...this.#database.session },
    );
    if (!until || upsertedCount > 0) return upsertedCount > 0;
    const endsSooner = { _id: ending, until: { $lt: until } };
    const later = { $set: { reason, until } };
    return (await this.#stops().updateOne(endsSooner, later, this.#database.session)).modifiedCount > 0;
  }

  override async all(): Promise<readonly SendingStop[]> {
    const found = await this.#stops().find({}, this.#database.session).toArray();
    return found.sort(inOrder).map(({ phoneNumberId, reason, liftedBy, stoppedAt, until }) => ({
      phoneNumberId,
      reason,
      liftedBy,
      stoppedAtMs: stoppedAt.getTime(),
      ...(until ? { untilMs: until.getTime() } : {}),
    }));
  }

  override async liftFor(lifter: StopLifter): Promise<void> {
    await this.#stops().deleteMany({ liftedBy: lifter }, this.#database.session);
  }

  override async hear(subject: string, atMs: number, isStop: boolean): Promise<boolean> {
    const words = this.#database.collection<WordDocument>('account_words');
    const at = new Date(atMs);
    const known = await words.findOne({ _id: subject }, this.#database.session);
    if (known && (known.at > at || (known.at.getTime() === atMs && (known.isStop || !isStop)))) return false;
    await words.updateOne({ _id: subject }, { $set: { at, isStop } }, { upsert: true, ...this.#database.session });
    return true;
  }

  override async lift(phoneNumberId: string): Promise<boolean> {
    return (await this.#stops().deleteMany({ phoneNumberId }, this.#database.session)).deletedCount > 0;
  }

  override async liftEnded(nowMs: number): Promise<void> {
    await this.#stops().deleteMany({ until: { $lte: new Date(nowMs) } }, this.#database.session);
  }

  override async clear(): Promise<void> {
    await this.#stops().deleteMany({}, this.#database.session);
  }

  #stops() {
    return this.#database.collection<StopDocument>('sending_stops');
  }
}

/** Of the stop without an end, and of the one with. */
function idsOf(phoneNumberId: string, lifter: StopLifter): readonly [string, string] {
  return [`${phoneNumberId} ${lifter}`, `${phoneNumberId} ${lifter} until`];
}

function inOrder(one: StopDocument, other: StopDocument): number {
  if (one.phoneNumberId !== other.phoneNumberId) return one.phoneNumberId < other.phoneNumberId ? -1 : 1;
  return (
    Number(Boolean(one.until)) - Number(Boolean(other.until)) || one.stoppedAt.getTime() - other.stoppedAt.getTime()
  );
}
