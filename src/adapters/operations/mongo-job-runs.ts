import { type JobRun, JobRuns } from '../../application/operations/ports.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';

interface JobRunDocument {
  /** The job's name. */
  readonly _id: string;
  readonly ranAt: Date;
  readonly differences: number;
}

export class MongoJobRuns extends JobRuns {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async last(name: string): Promise<JobRun | undefined> {
    const found = await this.#runs().findOne({ _id: name }, this.#database.session);
    return found ? { atMs: found.ranAt.getTime(), differences: found.differences } : undefined;
  }

  override async record(name: string, { atMs, differences }: JobRun): Promise<void> {
    await this.#runs().updateOne(
      { _id: name },
      { $set: { ranAt: new Date(atMs), differences } },
      { upsert: true, ...this.#database.session },
    );
  }

  #runs() {
    return this.#database.collection<JobRunDocument>('job_runs');
  }
}
