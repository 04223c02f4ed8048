import type { mongo } from 'mongoose';
import { type DeadLetterCount, type DeadLetterFilter, DeadLetterStore } from '../../application/operations/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import {
  afterDeath,
  type DeadLetterState,
  type DeadLetterStep,
  type KeptDeadLetter,
} from '../../domain/operations/dead-letter.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';
import { letterCursor, letterPlace } from './dead-letter-cursor.ts';

interface LetterDocument extends Omit<KeptDeadLetter, 'id' | 'firstSeenMs' | 'diedMs'> {
  readonly _id: string;
  readonly firstSeen: Date;
  readonly died: Date;
}

export class MongoDeadLetterStore extends DeadLetterStore {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  /** Two commands for any number: one by one they kept a settler and the store busy while poison came in. */
  override async add(letters: readonly KeptDeadLetter[]): Promise<void> {
    await this.#database.run(async () => {
      const ids = letters.map(({ id }) => id);
      const found = await this.#letters()
        .find({ _id: { $in: ids } }, this.#database.session)
        .toArray();
      const known = new Map(found.map((document) => [document._id, letterOf(document)]));
      const news = new Map<string, KeptDeadLetter>();
      for (const letter of letters) {
        const before = news.get(letter.id) ?? known.get(letter.id);
        const kept = afterDeath(before, letter);
        if (kept !== before) news.set(letter.id, kept);
      }
      if (news.size === 0) return;
      await this.#letters().bulkWrite([...news.values()].map(replacement), this.#database.session);
    });
  }

  override async find(id: string): Promise<KeptDeadLetter | undefined> {
    const found = await this.#letters().findOne({ _id: id }, this.#database.session);
    return found ? letterOf(found) : undefined;
  }

  override async page(
    { state, ...filter }: DeadLetterFilter & { readonly state?: DeadLetterState },
    { limit, cursor }: PageRequest,
  ): Promise<Page<KeptDeadLetter>> {
    const { diedMs, id } = letterPlace(cursor);
    const died = new Date(diedMs);
    const before = cursor === undefined ? {} : { $or: [{ died: { $lt: died } }, { died, _id: { $lt: id } }] };
    const found = await this.#letters()
      .find({ $and: [conditionOf(filter, state), before] }, this.#database.session)
      .sort({ died: -1, _id: -1 })
      .limit(limit + 1)
      .toArray();
    return cutPage(found.map(letterOf), limit, letterCursor);
  }

  override async move(
    filter: DeadLetterFilter,
    from: DeadLetterState,
    to: DeadLetterState,
    step: DeadLetterStep,
  ): Promise<number> {
    const { modifiedCount } = await this.#letters().updateMany(
      conditionOf(filter, from),
      { $set: { state: to }, $push: { history: step } as never },
      this.#database.session,
    );
    return modifiedCount;
  }

  override async purge(handledBeforeMs: number, limit: number): Promise<number> {
    const handled: mongo.Filter<LetterDocument> = {
      state: { $in: ['replayed', 'discarded'] },
      died: { $lt: new Date(handledBeforeMs) },
      'history.atMs': { $not: { $gte: handledBeforeMs } },
    };
    return this.#database.deleteSome(this.#letters(), handled, limit);
  }

  override async counts(): Promise<readonly DeadLetterCount[]> {
    const groups = await this.#letters()
      .aggregate<{ _id: { topic: string; state: DeadLetterState }; letters: number; oldest: Date }>(
        [
          {
            $group: {
              _id: { topic: '$topic', state: '$state' },
              letters: { $sum: 1 },
              oldest: { $min: '$died' },
            },
          },
          { $sort: { _id: 1 } },
        ],
        this.#database.session,
      )
      .toArray();
    return groups.map(({ _id, letters, oldest }) => ({ ..._id, letters, oldestDiedMs: oldest.getTime() }));
  }

  #letters() {
    return this.#database.collection<LetterDocument>('dead_letters');
  }
}

function conditionOf(
  { ids, topic, cause, diedFromMs, diedUntilMs }: DeadLetterFilter,
  state: DeadLetterState | undefined,
): mongo.Filter<LetterDocument> {
  const died = {
    ...(diedFromMs === undefined ? {} : { $gte: new Date(diedFromMs) }),
    ...(diedUntilMs === undefined ? {} : { $lte: new Date(diedUntilMs) }),
  };
  return {
    ...(state === undefined ? {} : { state }),
    ...(ids === undefined ? {} : { _id: { $in: ids } }),
    ...(topic === undefined ? {} : { topic }),
    ...(cause === undefined ? {} : { cause: { $regex: cause.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') } }),
    ...(Object.keys(died).length === 0 ? {} : { died }),
  };
}

function replacement({ id, firstSeenMs, diedMs, ...content }: KeptDeadLetter) {
  const document = { ...content, firstSeen: new Date(firstSeenMs), died: new Date(diedMs) };
  return { replaceOne: { filter: { _id: id }, replacement: document, upsert: true } };
}

function letterOf({ _id, firstSeen, died, ...letter }: LetterDocument): KeptDeadLetter {
  return { id: _id, ...letter, firstSeenMs: firstSeen.getTime(), diedMs: died.getTime() };
}
