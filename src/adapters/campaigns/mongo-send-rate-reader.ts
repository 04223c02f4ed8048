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
    let summary: SendSummary = { sends: 0, maxPerSecond: 0 };
    for await (const { atMs, sends } of this.#secondsBefore(campaignId, Number.MAX_SAFE_INTEGER)) {
      summary = {
        sends: summary.sends + sends,
        maxPerSecond: Math.max(summary.maxPerSecond, sends),
        firstAtMs: atMs,
        lastAtMs: summary.lastAtMs ?? atMs,
      };
    }
    return summary;
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
