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

  test('remembers of each job when it ended last, and what it found', async () => {
    const runs = await open();
    assert.is(await runs.last('reconcile'), undefined);
    const last = { atMs: 1_790_000_000_007, differences: 0 };
    await runs.record('reconcile', { atMs: 1_790_000_000_000, differences: 3 });
    await runs.record('reconcile', last);
    await runs.record('other', { atMs: 5, differences: 2 });
    assert.equal([await runs.last('reconcile'), await runs.last('other')], [last, { atMs: 5, differences: 2 }]);
  });

  test.run();
}
