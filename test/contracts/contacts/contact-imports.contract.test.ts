import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type ContactImport, openImport } from '../../../src/domain/contacts/contact-import.ts';
import { type ContactStores, contactStores } from '../../support/contact-stores.ts';

function anImport(n: number, changes: Partial<ContactImport> = {}): ContactImport {
  const settings = { list: 'default', tags: ['vip'], defaultCountry: 'IN' };
  return { ...openImport(`imp_${String(n).padStart(32, '0')}`, 'ven_a', settings, 1_000 + n), ...changes };
}

const queued = (n: number, changes: Partial<ContactImport> = {}) => anImport(n, { state: 'queued', ...changes });

for (const store of contactStores) {
  const test = suite<ContactStores>(`ContactImports and ImportFiles on ${store.name}`);
  test.before.each(async (context) => {
    Object.assign(context, await store.open());
  });
  test.after(store.close);

  test('finds what was added, for its own vendor only, and pages from the newest', async ({ imports }) => {
    for (const n of [1, 2, 3]) await imports.add(anImport(n));
    await imports.add(anImport(4, { vendorId: 'ven_b' }));
    assert.equal(await imports.find('ven_a', anImport(1).id), anImport(1));
    assert.is(await imports.find('ven_a', anImport(4).id), undefined);
    const first = await imports.page('ven_a', { limit: 2 });
    assert.equal(first.data, [anImport(3), anImport(2)]);
    assert.equal(await imports.page('ven_a', { limit: 2, cursor: first.nextCursor as string }), {
      data: [anImport(1)],
      nextCursor: null,
    });
    assert.equal(
      [await imports.count('ven_a', ['uploading', 'queued']), await imports.count('ven_a', ['queued'])],
      [3, 0],
    );
  });

  test('replaces an upload that has arrived, once', async ({ imports }) => {
    await imports.add(anImport(1));
    const arrived = queued(1, { bytes: 7, headings: ['phone'] });
    assert.equal([await imports.arrived(arrived), await imports.arrived(arrived)], [true, false]);
    assert.is(await imports.arrived(queued(2)), false);
    assert.equal(await imports.find('ven_a', arrived.id), arrived);
  });

  test('moves from the expected state only, and changes nothing else', async ({ imports }) => {
    await imports.add(queued(1, { received: 5 }));
    assert.is(await imports.move(queued(1).id, 'running', 'stopped'), false);
    assert.is(await imports.move(queued(1).id, 'queued', 'stopped'), true);
    assert.equal(await imports.find('ven_a', queued(1).id), queued(1, { state: 'stopped', received: 5 }));
  });

  test('gives each queued import to one claimant, the oldest first', async ({ imports }) => {
    await imports.add(anImport(1));
    await imports.add(queued(3, { vendorId: 'ven_b' }));
    await imports.add(queued(2));
    const claims = await Promise.all([1, 2, 3].map(() => imports.claim(10, 20)));
    assert.equal(claims.map((claimed) => claimed?.id).sort(), [queued(2).id, queued(3).id, undefined]);
    assert.is(claims.find((claimed) => claimed)?.state, 'running');
  });

  test('gives one import of a vendor at a time, so that another with a small file does not wait', async ({
    imports,
  }) => {
    for (const n of [1, 2]) await imports.add(queued(n));
    assert.is((await imports.claim(10, 20))?.id, queued(1).id);
    assert.is(await imports.claim(10, 20), undefined);
    await imports.add(queued(3, { vendorId: 'ven_b' }));
    assert.is((await imports.claim(10, 20))?.id, queued(3).id);
    // The first's process has died: that one first, before others of its vendor.
    assert.is((await imports.claim(20, 30))?.id, queued(1).id);
    await imports.move(queued(1).id, 'running', 'stopped');
    assert.is((await imports.claim(21, 31))?.id, queued(3).id);
    assert.is((await imports.claim(21, 31))?.id, queued(2).id);
    await imports.move(queued(1).id, 'stopped', 'queued');
    assert.is(await imports.claim(22, 32), undefined);
  });

  test('gives vendors turns, so that none waits for all the files of two others', async ({ imports }) => {
    for (const n of [1, 2, 3]) await imports.add(queued(n));
    for (const n of [4, 5, 6]) await imports.add(queued(n, { vendorId: 'ven_b' }));
    await imports.add(queued(7, { vendorId: 'ven_c' }));
    const order: (string | undefined)[] = [];
    for (let nowMs = 10; nowMs < 17; nowMs += 1) {
      const claimed = await imports.claim(nowMs, 100);
      order.push(claimed?.id);
      if (claimed) await imports.move(claimed.id, 'running', 'completed');
    }
    assert.equal(
      order,
      [1, 4, 7, 2, 5, 3, 6].map((n) => queued(n).id),
    );
    assert.is(await imports.claim(17, 100), undefined);
  });

  test('gives no two imports of a vendor to claims at once', async ({ imports }) => {
    // Claims that do not meet prove nothing, so they get several chances to.
    for (let round = 0; round < 6; round += 1) {
      const first = round * 8 + 1;
      for (let n = first; n < first + 8; n += 1) {
        await imports.add(queued(n, { vendorId: `ven_${round}${n < first + 6 ? 'a' : 'b'}` }));
      }
      const claims = await Promise.all(Array.from({ length: 16 }, () => imports.claim(10, 20)));
      const claimed = claims.flatMap((found) => found?.id ?? []);
      assert.equal(claimed.sort(), [queued(first).id, queued(first + 6).id].sort());
    }
  });

  test('gives an import to another when the claim is over, and takes no more progress from the first', async ({
    imports,
  }) => {
    await imports.add(queued(1));
    await imports.claim(10, 20);
    assert.is(await imports.claim(19, 29), undefined);
    assert.is((await imports.claim(20, 30))?.id, queued(1).id);
    const running = queued(1, { state: 'running', received: 500 });
    assert.is(await imports.progress(running, 20, 40), false);
    assert.is(await imports.progress(running, 30, 40), true);
    assert.equal(await imports.find('ven_a', running.id), running);
    assert.is(await imports.claim(39, 50), undefined);
  });

  test('takes no progress of an import that was stopped, nor of its earlier run', async ({ imports }) => {
    await imports.add(queued(1));
    await imports.claim(10, 20);
    await imports.move(queued(1).id, 'running', 'stopped');
    const running = queued(1, { state: 'running', received: 500 });
    assert.is(await imports.progress(running, 20, 30), false);
    await imports.move(queued(1).id, 'stopped', 'queued');
    assert.is(await imports.progress(running, 20, 30), false);
    await imports.claim(15, 25);
    assert.is(await imports.progress(running, 20, 30), false);
    assert.is((await imports.find('ven_a', running.id))?.received, 0);
  });

  test('rolls progress back with the unit of work', async ({ imports, unitOfWork }) => {
    await imports.add(queued(1));
    await imports.claim(10, 20);
    const failing = unitOfWork.run(async () => {
      await imports.progress(queued(1, { state: 'running', received: 500 }), 20, 30);
      throw new Error('the batch fails');
    });
    await failing.then(
      () => assert.unreachable(),
      () => undefined,
    );
    assert.is((await imports.find('ven_a', queued(1).id))?.received, 0);
  });

  test('knows what is older than its time', async ({ imports }) => {
    await imports.add(anImport(1));
    await imports.add(queued(2));
    await imports.add(anImport(3));
    assert.equal(await imports.expired(1_001, 1_003, 10), [anImport(1).id]);
    assert.equal([...(await imports.expired(1_003, 1_003, 10))].sort(), [anImport(1).id, anImport(2).id]);
    assert.is((await imports.expired(9_999, 9_999, 2)).length, 2);
    await imports.remove(anImport(1).id);
    assert.equal(await imports.expired(1_001, 1_003, 10), []);
  });

  test('keeps the pieces of files apart by import and kind, byte by byte', async ({ files }) => {
    const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);
    await files.add('imp_1', 'upload', 0, bytes);
    await files.add('imp_1', 'upload', 1, Buffer.from('next'));
    await files.add('imp_1', 'errors', 0, Buffer.from('error'));
    await files.add('imp_2', 'upload', 0, Buffer.from('other'));
    const text = async (id: string, kind: 'upload' | 'errors', index: number) => {
      const found = await files.find(id, kind, index);
      return found && Buffer.from(found).toString();
    };
    assert.equal(Uint8Array.from((await files.find('imp_1', 'upload', 0)) ?? []), bytes);
    assert.is(await text('imp_1', 'upload', 1), 'next');
    assert.is(await text('imp_1', 'upload', 2), undefined);
    await files.remove('imp_1', 'upload');
    assert.equal(
      [await text('imp_1', 'upload', 0), await text('imp_1', 'errors', 0), await text('imp_2', 'upload', 0)],
      [undefined, 'error', 'other'],
    );
  });

  test.run();
}
