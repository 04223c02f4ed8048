import { type SendJob, SendPlan } from '../../application/campaigns/ports.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

type JobRow = { campaign_id: string; from_seq: bigint; to_seq: bigint };

export class SqliteSendPlan extends SendPlan {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async add(jobs: readonly SendJob[]): Promise<void> {
    await this.#database.run(async () => {
      for (const { campaignId, fromSeq, toSeq } of jobs) {
        await this.#database.change(
          `INSERT INTO send_jobs (campaign_id, from_seq, to_seq, state, due_at_ms) VALUES (?, ?, ?, 'out', 0)`,
          [campaignId, fromSeq, toSeq],
        );
      }
    });
  }

  override async outstanding(campaignId: string): Promise<number> {
    return this.#count(campaignId, `state = 'out'`);
  }

  override async allOutstanding(): Promise<ReadonlyMap<string, number>> {
    const rows = this.#database.all<{ campaign_id: string; jobs: bigint }>(
      `SELECT campaign_id, count(*) AS jobs FROM send_jobs WHERE state = 'out' GROUP BY campaign_id`,
    );
    return new Map(rows.map(({ campaign_id, jobs }) => [campaign_id, Number(jobs)]));
  }

  override async takeDue(campaignId: string, nowMs: number, limit: number): Promise<readonly SendJob[]> {
    return this.#database.run(async () => {
      const rows = this.#database.all<JobRow>(
        `SELECT campaign_id, from_seq, to_seq FROM send_jobs
         WHERE campaign_id = ? AND state = 'waiting' AND due_at_ms <= ? ORDER BY due_at_ms, from_seq LIMIT ?`,
        [campaignId, nowMs, limit],
      );
      for (const row of rows) {
        await this.#database.change(`UPDATE send_jobs SET state = 'out' WHERE campaign_id = ? AND from_seq = ?`, [
          campaignId,
          row.from_seq,
        ]);
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
    return (await this.#count(campaignId, `state IN ('out', 'waiting')`)) === 0;
  }

  override async end(campaignId: string): Promise<void> {
    await this.#database.change(
      `UPDATE send_jobs SET state = 'done', due_at_ms = 0 WHERE campaign_id = ? AND state IN ('out', 'waiting')`,
      [campaignId],
    );
  }

  async #count(campaignId: string, condition: string): Promise<number> {
    const row = this.#database.get<{ jobs: bigint }>(
      `SELECT count(*) AS jobs FROM send_jobs WHERE campaign_id = ? AND ${condition}`,
      [campaignId],
    );
    return Number(row?.jobs ?? 0);
  }
}
