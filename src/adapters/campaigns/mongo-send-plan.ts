import { type SendJob, SendPlan } from '../../application/campaigns/ports.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';
import { sendJobId, sendJobsOf } from './mongo-campaign-collections.ts';

/** When a range is due that is done. */
const NEVER_MIND = new Date(0);

export class MongoSendPlan extends SendPlan {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async add(jobs: readonly SendJob[], untilMs: number): Promise<void> {
    if (jobs.length === 0) return;
    const documents = jobs.map((job) => ({
      _id: sendJobId(job),
      campaignId: job.campaignId,
      fromSeq: job.fromSeq,
      toSeq: job.toSeq,
      state: 'out' as const,
      dueAt: new Date(untilMs),
    }));
    await this.#database.run(() => sendJobsOf(this.#database).insertMany(documents, this.#database.session));
  }

  override async outstanding(campaignId: string, nowMs: number): Promise<number> {
    const filter = { campaignId, state: 'out', dueAt: { $gt: new Date(nowMs) } } as const;
    return sendJobsOf(this.#database).countDocuments(filter, this.#database.session);
  }

  override async allOutstanding(nowMs: number): Promise<ReadonlyMap<string, number>> {
    const out = { state: 'out', dueAt: { $gt: new Date(nowMs) } };
    const groups = await sendJobsOf(this.#database)
      .aggregate<{ _id: string; jobs: number }>(
        [{ $match: out }, { $group: { _id: '$campaignId', jobs: { $sum: 1 } } }],
        this.#database.session,
      )
      .toArray();
    return new Map(groups.map(({ _id, jobs }) => [_id, Number(jobs)]));
  }

  override async takeDue(
    campaignId: string,
    nowMs: number,
    untilMs: number,
    limit: number,
  ): Promise<readonly SendJob[]> {
    // To MongoDB a limit of 0 is none.
    if (limit === 0) return [];
    return this.#database.run(async () => {
      const due = await sendJobsOf(this.#database)
        .find(
          { campaignId, state: { $in: ['out', 'waiting'] }, dueAt: { $lte: new Date(nowMs) } },
          this.#database.session,
        )
        .sort({ dueAt: 1, fromSeq: 1 })
        .limit(limit)
        .toArray();
      if (due.length === 0) return [];
      await sendJobsOf(this.#database).updateMany(
        { _id: { $in: due.map(({ _id }) => _id) } },
        { $set: { state: 'out', dueAt: new Date(untilMs) } },
        this.#database.session,
      );
      return due.map(({ fromSeq, toSeq }) => ({ campaignId, fromSeq, toSeq }));
    });
  }

  override async leave(job: SendJob, resumeAtMs: number | undefined): Promise<void> {
    await sendJobsOf(this.#database).updateOne(
      { _id: sendJobId(job) },
      {
        $set:
          resumeAtMs === undefined
            ? { state: 'done', dueAt: NEVER_MIND }
            : { state: 'waiting', dueAt: new Date(resumeAtMs) },
      },
      this.#database.session,
    );
  }

  override async isDone(campaignId: string): Promise<boolean> {
    const open = await sendJobsOf(this.#database).findOne(
      { campaignId, state: { $in: ['out', 'waiting'] } },
      { projection: { _id: 1 }, ...this.#database.session },
    );
    return open === null;
  }

  override async end(campaignId: string): Promise<void> {
    await sendJobsOf(this.#database).updateMany(
      { campaignId, state: { $in: ['out', 'waiting'] } },
      { $set: { state: 'done', dueAt: NEVER_MIND } },
      this.#database.session,
    );
  }
}
