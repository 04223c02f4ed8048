import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MongoLeases } from '../../../src/adapters/operations/mongo-leases.ts';
import { NodeLeases } from '../../../src/adapters/operations/node-leases.ts';
import type { Leases } from '../../../src/application/operations/leases.ts';
import { storeAdapters } from '../../support/store-adapters.ts';

const TTL_MS = 1000;
const NOW_MS = 1_790_000_000_000;
const CONTENDERS = 20;

const stores = await storeAdapters<Leases>({
  sqlite: () => new NodeLeases(),
  mongo: (database) => new MongoLeases(database),
});

for (const { name, open, close } of stores) {
  const test = suite(`Leases by ${name === 'SQLite' ? 'Node' : name}`);
  let leases: Leases;
  test.before.each(async () => {
    leases = await open();
  });
  test.after(close);

  test('gives a lease to one of those that ask at once', async () => {
    const holders = Array.from({ length: CONTENDERS }, (_, index) => `process-${index}`);
    const given = await Promise.all(holders.map((holder) => leases.hold('scheduler', holder, NOW_MS, TTL_MS)));
    assert.is(given.filter(Boolean).length, 1);
  });

  test('is renewed by its holder only, and another takes it when it ran out', async () => {
    assert.ok(await leases.hold('scheduler', 'a', NOW_MS, TTL_MS));
    assert.ok(await leases.hold('scheduler', 'a', NOW_MS + 900, TTL_MS));
    assert.not(await leases.hold('scheduler', 'b', NOW_MS + 1899, TTL_MS));
    assert.ok(await leases.hold('scheduler', 'b', NOW_MS + 1900, TTL_MS));
    assert.not(await leases.hold('scheduler', 'a', NOW_MS + 1901, TTL_MS));
  });

  test('is free at once when its holder releases it, and when nobody else does', async () => {
    await leases.hold('scheduler', 'a', NOW_MS, TTL_MS);
    await leases.release('scheduler', 'b');
    assert.not(await leases.hold('scheduler', 'b', NOW_MS, TTL_MS));
    await leases.release('scheduler', 'a');
    assert.ok(await leases.hold('scheduler', 'b', NOW_MS, TTL_MS));
  });

  test('is one of its name: another name is another lease', async () => {
    await leases.hold('scheduler', 'a', NOW_MS, TTL_MS);
    assert.ok(await leases.hold('purge', 'b', NOW_MS, TTL_MS));
  });

  test.run();
}
