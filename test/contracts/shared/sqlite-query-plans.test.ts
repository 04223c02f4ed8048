import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqliteAudienceReader } from '../../../src/adapters/contacts/sqlite-audience-reader.ts';
import { aDatabase } from '../../support/sqlite.ts';
import { plansOf } from '../../support/sqlite-plans.ts';

const test = suite('Query plans on SQLite');

test('looks each person up on each list, and walks no list for them', async () => {
  const database = aDatabase();
  const audience = new SqliteAudienceReader(database);
  const lists = [{ listId: 'lst_a', lastSeq: 9 }];
  const [plan = []] = await plansOf(database, () => audience.onLists(lists, ['con_a']));
  const order = plan.filter((step) => /^(SCAN|SEARCH) /.test(step)).map((step) => step.split(' ')[1]);
  assert.equal(order, ['l', 'c', 'm'], plan.join('\n'));
  assert.ok(
    plan.some((step) => step.startsWith('SEARCH m') && step.includes('contact_id=?')),
    plan.join('\n'),
  );
});

test.run();
