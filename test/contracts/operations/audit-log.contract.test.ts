import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqliteAuditLog } from '../../../src/adapters/operations/sqlite-audit-log.ts';
import { NodeIds } from '../../../src/adapters/shared/node-system.ts';
import type { Act } from '../../../src/application/operations/ports.ts';
import { auditStores } from '../../support/audit.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { rejection } from '../../support/rejection.ts';
import { aDatabase } from '../../support/sqlite.ts';

const suspended: Act = {
  vendorId: 'ven_a',
  actor: { kind: 'operator', id: 'opr_1', address: '192.0.2.1' },
  action: 'vendor.suspended',
  target: 'ven_a',
  outcome: 'done',
  details: { reason: 'spam' },
};
const refused: Act = {
  vendorId: null,
  actor: { kind: 'system', id: 'command', address: null },
  action: 'operator.logged_in',
  target: null,
  outcome: 'refused',
};

for (const { name, open, close } of auditStores) {
  const test = suite(`AuditLog on ${name}`);
  test.after(close);

  test('gives an act back as it was recorded, with its time and an id', async () => {
    const { audit, clock } = await open();
    const atMs = clock.nowMs();
    await audit.record(suspended);
    await audit.record(refused);
    const { data, nextCursor } = await audit.page(undefined, { limit: 5 });
    assert.equal(
      data.map(({ id: _id, ...entry }) => entry),
      [
        { ...refused, details: {}, atMs },
        { ...suspended, atMs },
      ],
    );
    assert.match(data[0]?.id ?? '', /^aud_[0-9a-f]{32}$/);
    assert.is(nextCursor, null);
  });

  test('shows a vendor its own acts only, newest first, each once over all pages', async () => {
    const { audit } = await open();
    for (let n = 0; n < 5; n++) {
      await audit.record({ ...suspended, target: `cmp_${n}` });
      await audit.record({ ...suspended, vendorId: 'ven_b' });
      await audit.record(refused);
    }
    const targets: (string | null)[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await audit.page('ven_a', { limit: 2, ...(cursor ? { cursor } : {}) });
      assert.ok(page.data.length <= 2);
      targets.push(...page.data.map(({ target }) => target));
      cursor = page.nextCursor;
    } while (cursor !== null);
    assert.equal(targets, ['cmp_4', 'cmp_3', 'cmp_2', 'cmp_1', 'cmp_0']);
    assert.is((await audit.page(undefined, { limit: 20 })).data.length, 15);
  });

  test('leaves out the actions that it is told to, and fills its pages with others', async () => {
    const { audit } = await open();
    for (let n = 0; n < 3; n++) {
      await audit.record({ ...suspended, target: `cmp_${n}` });
      await audit.record({ ...suspended, action: 'vendor.weight_set' });
      await audit.record({ ...suspended, action: 'adjustment.rejected' });
    }
    const without = ['vendor.weight_set', 'adjustment.rejected'] as const;
    const first = await audit.page('ven_a', { limit: 2 }, without);
    const second = await audit.page('ven_a', { limit: 2, cursor: String(first.nextCursor) }, without);
    assert.equal(
      [first, second].map(({ data }) => data.map(({ target }) => target)),
      [['cmp_2', 'cmp_1'], ['cmp_0']],
    );
    assert.is(second.nextCursor, null);
  });

  test('forgets what was rolled back', async () => {
    const { unitOfWork, audit } = await open();
    const work = unitOfWork.run(async () => {
      await audit.record(suspended);
      throw new RangeError('not done after all');
    });
    assert.instance(await rejection(work), RangeError);
    assert.equal(await audit.page(undefined, { limit: 5 }), { data: [], nextCursor: null });
  });

  test.run();
}

const test = suite('SqliteAuditLog');

test('is append only: the store itself refuses to change or remove an entry', async () => {
  const database = aDatabase();
  const audit = new SqliteAuditLog(database, new ManualClock(), new NodeIds());
  await audit.record(suspended);
  for (const sql of ["UPDATE audit_log SET outcome = 'refused'", 'DELETE FROM audit_log']) {
    assert.match(String(await rejection(database.change(sql))), /append only/);
  }
  assert.is((await audit.page('ven_a', { limit: 5 })).data[0]?.outcome, 'done');
});

test.run();
