import { JobRuns } from '../../application/operations/ports.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';

interface JobRunDocument {
  /** The job's name. */
  readonly _id: string;
  readonly ranAt: Date;
}

export class MongoJobRuns extends JobRuns {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async lastMs(name: string): Promise<number | undefined> {
    return (await this.#runs().findOne({ _id: name }, this.#database.session))?.ranAt.getTime();
  }

  override async record(name: string, atMs: number): Promise<void> {
    await this.#runs().updateOne(
      { _id: name },
      { $set: { ranAt: new Date(atMs) } },
      { upsert: true, ...this.#database.session },
    );
  }

  #runs() {
    return this.#database.collection<JobRunDocument>('job_runs');
  }
}
