import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MongoJobRuns } from '../../../src/adapters/operations/mongo-job-runs.ts';
import { SqliteJobRuns } from '../../../src/adapters/operations/sqlite-job-runs.ts';
import type { JobRuns } from '../../../src/application/operations/ports.ts';
import { storeAdapters } from '../../support/store-adapters.ts';

const stores = await storeAdapters<JobRuns>({
  sqlite: (database) => new SqliteJobRuns(database),
  mongo: (database) => new MongoJobRuns(database),
});

for (const { name, open, close } of stores) {
  const test = suite(`JobRuns on ${name}`);
  test.after(close);

  test('remembers of each job when it ended last', async () => {
    const runs = await open();
    assert.is(await runs.lastMs('reconcile'), undefined);
    await runs.record('reconcile', 1_790_000_000_000);
    await runs.record('reconcile', 1_790_000_000_007);
    await runs.record('other', 5);
    assert.equal([await runs.lastMs('reconcile'), await runs.lastMs('other')], [1_790_000_000_007, 5]);
  });

  test.run();
}
