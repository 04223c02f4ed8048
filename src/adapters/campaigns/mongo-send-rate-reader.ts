import { SendRateReader, type SendSummary } from '../../application/campaigns/ports.ts';
import type { Page, PageRequest } from '../../application/shared/page.ts';
import type { SentSecond } from '../../domain/campaigns/send-rate.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';
import { MINUTE_MS, sentMinutesOf } from './mongo-campaign-collections.ts';

export class MongoSendRateReader extends SendRateReader {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async summary(campaignId: string): Promise<SendSummary> {
    // Added up by the server: a long campaign of several processes has thousands of documents.
    const [summary] = await sentMinutesOf(this.#database)
      .aggregate<SendSummary>(
        [
          { $match: { campaignId } },
          { $project: { minute: 1, seconds: { $objectToArray: '$sends' } } },
          { $unwind: '$seconds' },
          {
            $group: {
              _id: { $add: [{ $multiply: ['$minute', MINUTE_MS] }, { $multiply: [{ $toInt: '$seconds.k' }, 1000] }] },
              sends: { $sum: '$seconds.v' },
            },
          },
          {
            $group: {
              _id: null,
              sends: { $sum: '$sends' },
              maxPerSecond: { $max: '$sends' },
              firstAtMs: { $min: '$_id' },
              lastAtMs: { $max: '$_id' },
            },
          },
          { $project: { _id: 0 } },
        ],
        this.#database.session,
      )
      .toArray();
    if (!summary) return { sends: 0, maxPerSecond: 0 };
    const { sends, maxPerSecond, firstAtMs, lastAtMs } = summary;
    return {
      sends: Number(sends),
      maxPerSecond: Number(maxPerSecond),
      firstAtMs: Number(firstAtMs),
      lastAtMs: Number(lastAtMs),
    };
  }

  override async page(campaignId: string, { limit, cursor }: PageRequest): Promise<Page<SentSecond>> {
    const beforeMs = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor);
    const data: SentSecond[] = [];
    for await (const second of this.#secondsBefore(campaignId, beforeMs)) {
      if (data.length === limit) return { data, nextCursor: String(data.at(-1)?.atMs) };
      data.push(second);
    }
    return { data, nextCursor: null };
  }

  /** Newest first. */
  async *#secondsBefore(campaignId: string, beforeMs: number): AsyncGenerator<SentSecond> {
    const documents = sentMinutesOf(this.#database)
      .find({ campaignId, minute: { $lte: Math.floor(beforeMs / MINUTE_MS) } }, this.#database.session)
      .sort({ minute: -1 });
    let minute = Number.NaN;
    let sendsBySecond = new Map<number, number>();
    const before = () =>
      [...sendsBySecond]
        .map(([second, sends]) => ({ atMs: minute * MINUTE_MS + second * 1000, sends }))
        .filter(({ atMs }) => atMs < beforeMs)
        .toSorted((one, other) => other.atMs - one.atMs);
    for await (const document of documents) {
      if (document.minute !== minute) {
        yield* before();
        minute = document.minute;
        sendsBySecond = new Map();
      }
      for (const [second, sends] of Object.entries(document.sends)) {
        sendsBySecond.set(Number(second), (sendsBySecond.get(Number(second)) ?? 0) + sends);
      }
    }
    yield* before();
  }
}
