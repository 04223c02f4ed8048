import { type SendJob, SendPlan } from '../../application/campaigns/ports.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

type JobRow = { campaign_id: string; from_seq: bigint; to_seq: bigint };

export class SqliteSendPlan extends SendPlan {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async add(jobs: readonly SendJob[], untilMs: number): Promise<void> {
    await this.#database.run(async () => {
      for (const { campaignId, fromSeq, toSeq } of jobs) {
        await this.#database.change(
          `INSERT INTO send_jobs (campaign_id, from_seq, to_seq, state, due_at_ms) VALUES (?, ?, ?, 'out', ?)`,
          [campaignId, fromSeq, toSeq, untilMs],
        );
      }
    });
  }

  override async outstanding(campaignId: string, nowMs: number): Promise<number> {
    return this.#count(`campaign_id = ? AND state = 'out' AND due_at_ms > ?`, [campaignId, nowMs]);
  }

  override async allOutstanding(nowMs: number): Promise<ReadonlyMap<string, number>> {
    const rows = this.#database.all<{ campaign_id: string; jobs: bigint }>(
      `SELECT campaign_id, count(*) AS jobs FROM send_jobs WHERE state = 'out' AND due_at_ms > ? GROUP BY campaign_id`,
      [nowMs],
    );
    return new Map(rows.map(({ campaign_id, jobs }) => [campaign_id, Number(jobs)]));
  }

  override async takeDue(
    campaignId: string,
    nowMs: number,
    untilMs: number,
    limit: number,
  ): Promise<readonly SendJob[]> {
    return this.#database.run(async () => {
      const rows = this.#database.all<JobRow>(
        `SELECT campaign_id, from_seq, to_seq FROM send_jobs
         WHERE campaign_id = ? AND state IN ('waiting', 'out') AND due_at_ms <= ? ORDER BY due_at_ms, from_seq LIMIT ?`,
        [campaignId, nowMs, limit],
      );
      for (const row of rows) {
        await this.#database.change(
          `UPDATE send_jobs SET state = 'out', due_at_ms = ? WHERE campaign_id = ? AND from_seq = ?`,
          [untilMs, campaignId, row.from_seq],
        );
      }
      return rows.map((row) => ({
        campaignId: row.campaign_id,
        fromSeq: Number(row.from_seq),
        toSeq: Number(row.to_seq),
      }));
    });
  }

  override async leave({ campaignId, fromSeq }: SendJob, resumeAtMs: number | undefined): Promise<void> {
    await this.#database.change(
      'UPDATE send_jobs SET state = ?, due_at_ms = ? WHERE campaign_id = ? AND from_seq = ?',
      [resumeAtMs === undefined ? 'done' : 'waiting', resumeAtMs ?? 0, campaignId, fromSeq],
    );
  }

  override async isDone(campaignId: string): Promise<boolean> {
    return (await this.#count(`campaign_id = ? AND state IN ('out', 'waiting')`, [campaignId])) === 0;
  }

  override async end(campaignId: string): Promise<void> {
    await this.#database.change(
      `UPDATE send_jobs SET state = 'done', due_at_ms = 0 WHERE campaign_id = ? AND state IN ('out', 'waiting')`,
      [campaignId],
    );
  }

  async #count(condition: string, values: readonly (string | number)[]): Promise<number> {
    const row = this.#database.get<{ jobs: bigint }>(
      `SELECT count(*) AS jobs FROM send_jobs WHERE ${condition}`,
      values,
    );
    return Number(row?.jobs ?? 0);
  }
}
