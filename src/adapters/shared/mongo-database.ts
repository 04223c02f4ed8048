import mongoose, { type mongo } from 'mongoose';
import { UnitOfWork } from '../../application/shared/ports.ts';
import { OutcomeUnknown, ServiceUnavailable } from '../../application/shared/unavailable.ts';
import { StoreUnits, Unit } from './store-units.ts';

/** A server that does not answer within this is gone: the caller's request fails, and readiness says so. */
const SERVER_TIMEOUT_MS = 3000;
/** How often the driver checks that the server still answers: one that hangs is found within this plus the above. */
const HEARTBEAT_EVERY_MS = 3000;

/**
 * How often the driver looks for pooled connections that are too old or too few. Its default of ten times a second cost
 * an idle api 0.5 % of a core, this half of that. It can be set in the driver's parsed options only; a closed
 * connection is noticed at its next use anyway.
 */
const POOL_CHECKS = { minPoolSizeCheckFrequencyMS: 1000 };

/** A unit of work that keeps losing races is not begun again after this; the driver would go on for 120 s. */
const LAST_BEGINNING_AFTER_MS = 15_000;

/** The server's code for a violated unique index, the one of `_id` among them. */
const DUPLICATE_KEY = 11_000;

/** More than any caller asks for at once; by default the first answer has 101, and each further one is a round trip. */
const WHOLE_ANSWER_DOCUMENTS = 2_000;

/** Codes by which the server says that the same call may work soon; the driver has already retried it. */
const RETRY_LABELS = ['RetryableWriteError', 'UnknownTransactionCommitResult'];

/**
 * One MongoDB database: its collections by the driver's own calls, and units of work as multi-document transactions
 * with snapshot reads and majority writes. mongoose keeps the connection; documents are mapped by each repository and
 * never hydrated: mongoose has lost and doubled writes of hydrated documents when a transaction ran again.
 *
 * Every call takes `session` as its options or spreads it into them. The first command that the server refuses, even
 * for a duplicate key, ends a transaction: an adapter may translate such an error, but not continue after it.
 *
 * Money and `seq` of a ledger are bigint in TypeScript and int64 in the store; times are dates.
 */
export class MongoDatabase extends UnitOfWork {
  readonly #connection: mongoose.Connection;
  /** The driver's database, for what concerns no single collection. */
  readonly native: mongo.Db;
  readonly #units = new StoreUnits<mongo.ClientSession>();
  #lastLoser: Promise<void> = Promise.resolve();

  private constructor(connection: mongoose.Connection) {
    super();
    this.#connection = connection;
    this.native = connection.getClient().db(connection.name);
  }

  /** Rejects when there is no server within 3 s. */
  static async connect(uri: string, name: string): Promise<MongoDatabase> {
    const client = new mongoose.mongo.MongoClient(uri, {
      useBigInt64: true,
      readConcern: { level: 'majority' },
      writeConcern: { w: 'majority' },
      serverSelectionTimeoutMS: SERVER_TIMEOUT_MS,
      connectTimeoutMS: SERVER_TIMEOUT_MS,
      heartbeatFrequencyMS: HEARTBEAT_EVERY_MS,
    });
    Object.assign(client.options, { dbName: name, ...POOL_CHECKS });
    await client.connect();
    return new MongoDatabase(mongoose.createConnection().setClient(client));
  }

  override run<T>(work: () => Promise<T>): Promise<T> {
    return this.#units.run(work, () => this.#runUnit(work));
  }

  /** As `StoreUnits.onCommit`. */
  onCommit(listener: () => void): void {
    this.#units.onCommit(listener);
  }

  collection<D extends mongo.BSON.Document>(name: string): mongo.Collection<D> {
    return this.native.collection<D>(name);
  }

  /** The session of the unit of work around this call, as options for the driver; none outside. */
  get session(): { readonly session?: mongo.ClientSession } {
    const session = this.#units.context;
    return session ? { session } : {};
  }

  /** As `session`, for a `find` that takes all its results in one answer: 45 instead of 62 ms for 500 messages. */
  get wholeAnswer(): { readonly batchSize: number; readonly session?: mongo.ClientSession } {
    return { batchSize: WHOLE_ANSWER_DOCUMENTS, ...this.session };
  }

  /** Deletes at most `limit` that fit, and of those only what fits still when it is deleted; gives their number. */
  async deleteSome<D extends mongo.BSON.Document>(
    documents: mongo.Collection<D>,
    filter: mongo.Filter<D>,
    limit: number,
  ): Promise<number> {
    const found = await documents
      .find(filter, { projection: { _id: 1 }, ...this.session })
      .limit(limit)
      .toArray();
    const those = { ...filter, _id: { $in: found.map(({ _id }) => _id) } } as mongo.Filter<D>;
    return (await documents.deleteMany(those, this.session)).deletedCount;
  }

  /** Resolves when the server answers; rejects when it is gone, after 3 s, or hangs, after 10 s. */
  async ping(): Promise<void> {
    await this.native.command({ ping: 1 });
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }

  async #runUnit<T>(work: () => Promise<T>): Promise<T> {
    const lastBeginningMs = performance.now() + LAST_BEGINNING_AFTER_MS;
    // Not the connection's own call: it waits for 10 s for a server that is gone.
    const session = this.#connection.getClient().startSession();
    let unit: Unit<mongo.ClientSession> | undefined;
    let endTurn: (() => void) | undefined;
    try {
      const result = await session.withTransaction(
        async () => {
          if (unit) endTurn ??= await this.#turnOfLosers();
          if (unit && performance.now() > lastBeginningMs) throw givenUp(unit.failure?.error);
          unit = new Unit(session);
          return this.#units.attempt(unit, work);
        },
        { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
      );
      unit?.announce();
      return result;
    } catch (error) {
      // The work was complete, and the server has not said what became of the commit.
      if (unit && !unit.failure && isMongoOutage(error)) throw new OutcomeUnknown(undefined, error);
      throw error;
    } finally {
      endTurn?.();
      await session.endSession();
    }
  }

  /**
   * Units of work that lost a race run one at a time from then on: 200 at one document, all repeating at once, made 14
   * attempts for each commit.
   */
  async #turnOfLosers(): Promise<() => void> {
    const before = this.#lastLoser;
    let end = () => {};
    this.#lastLoser = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  }
}

/** `cause` is what ended the last attempt, where it is known. */
function givenUp(cause: unknown): ServiceUnavailable {
  return new ServiceUnavailable(
    `Others were faster for ${LAST_BEGINNING_AFTER_MS / 1000} s; nothing was changed`,
    cause,
  );
}

/** True for what the driver throws when the server is gone, hangs, or hands over to another. */
export function isMongoOutage(error: unknown): boolean {
  const { MongoError, MongoNetworkError, MongoServerSelectionError, MongoTopologyClosedError } = mongoose.mongo;
  return (
    error instanceof MongoNetworkError ||
    error instanceof MongoServerSelectionError ||
    error instanceof MongoTopologyClosedError ||
    (error instanceof MongoError && RETRY_LABELS.some((label) => error.hasErrorLabel(label)))
  );
}

/** True for a violated unique index. */
export function isDuplicate(error: unknown): boolean {
  return (error as { code?: unknown }).code === DUPLICATE_KEY;
}

/** An update that stores the fields that are there and removes those that are undefined. */
export function replacing(fields: Readonly<Record<string, unknown>>): {
  readonly $set: Record<string, unknown>;
  readonly $unset: Record<string, true>;
} {
  const entries = Object.entries(fields);
  return {
    $set: Object.fromEntries(entries.filter(([, value]) => value !== undefined)),
    $unset: Object.fromEntries(entries.filter(([, value]) => value === undefined).map(([name]) => [name, true])),
  };
}
