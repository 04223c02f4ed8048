import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MongoTemplateRepository } from '../../../src/adapters/templates/mongo-template-repository.ts';
import { SqliteTemplateRepository } from '../../../src/adapters/templates/sqlite-template-repository.ts';
import type { UnitOfWork } from '../../../src/application/shared/ports.ts';
import type { TemplateRepository } from '../../../src/application/templates/ports.ts';
import { type Template, TemplateAlreadyExists } from '../../../src/domain/templates/template.ts';
import { rejection } from '../../support/rejection.ts';
import { storeAdapters } from '../../support/store-adapters.ts';
import { aTemplate } from '../../support/templates.ts';

interface Stores {
  readonly unitOfWork: UnitOfWork;
  readonly templates: TemplateRepository;
}

const adapters = await storeAdapters<Stores>({
  sqlite: (unitOfWork) => ({ unitOfWork, templates: new SqliteTemplateRepository(unitOfWork) }),
  mongo: (unitOfWork) => ({ unitOfWork, templates: new MongoTemplateRepository(unitOfWork) }),
});

for (const { name, open, close } of adapters) {
  const test = suite<Stores>(`TemplateReader and TemplateRepository on ${name}`);
  test.before.each(async (stores) => {
    Object.assign(stores, await open());
  });
  test.after(close);

  test('finds a template by each of its names, and shows it to its vendor only', async ({ templates }) => {
    const template = aTemplate(1);
    await templates.add(template, 0);
    assert.equal(await templates.find('ven_a', template.id), template);
    assert.is(await templates.find('ven_b', template.id), undefined);
    assert.equal(await templates.findLocked('ven_a', template.id), template);
    assert.is(await templates.findLocked('ven_b', template.id), undefined);
    assert.equal(await templates.findByName('ven_a', 'sale_1', 'en_US'), template);
    assert.is(await templates.findByName('ven_a', 'sale_1', 'hi'), undefined);
    assert.is(await templates.findByName('ven_b', 'sale_1', 'en_US'), undefined);
    assert.equal(await templates.findByMetaName('va_sale_1', 'en_US'), template);
    assert.is(await templates.findByMetaName('va_sale_1', 'hi'), undefined);
  });

  test('saves every change, and digits of an id beyond 2^53', async ({ templates }) => {
    await templates.add(aTemplate(1), 0);
    const changed = aTemplate(1, {
      category: 'UTILITY',
      status: 'REJECTED',
      statusReason: 'INVALID_FORMAT',
      components: [{ type: 'BODY', text: 'Another text.' }],
      statusAtMs: 7_000,
      categoryAtMs: 7_500,
      upcomingCategory: { category: 'MARKETING', atMs: 8_000 },
      noticeAtMs: 7_600,
      quality: 'YELLOW',
      qualityAtMs: 7_700,
      textsAtMs: 7_800,
      flag: { atMs: 7_900, reason: 'Readers block it.' },
      metaTemplateId: '145566778899001123',
      submittedAtMs: 6_000,
    });
    await templates.save(changed);
    assert.equal(await templates.findByMetaId('145566778899001123'), changed);
    const silent: Template = { ...changed, flag: { atMs: 7_900 } };
    await templates.save(silent);
    assert.equal(await templates.find('ven_a', changed.id), silent);
    await templates.save(aTemplate(1));
    assert.equal(await templates.find('ven_a', aTemplate(1).id), aTemplate(1));
  });

  test('refuses a second template of a name and language', async ({ templates }) => {
    await templates.add(aTemplate(1), 0);
    const again = aTemplate(2, { name: 'sale_1', metaName: 'va_sale_1' });
    assert.instance(await rejection(templates.add(again, 0)), TemplateAlreadyExists);
    await templates.add({ ...again, language: 'hi' }, 0);
    await templates.remove(aTemplate(1));
    await templates.add(aTemplate(3, { name: 'sale_1', metaName: 'va_sale_1' }), 0);
  });

  test('takes one of many templates of a name that are added at the same time', async ({ templates }) => {
    const added = await Promise.allSettled(
      [1, 2, 3, 4, 5].map((n) => templates.add(aTemplate(n, { name: 'sale', metaName: 'va_sale' }), 0)),
    );
    const refusals = added.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    assert.is(refusals.length, 4);
    for (const refusal of refusals) assert.instance(refusal, TemplateAlreadyExists);
  });

  test('shows to the later of a unit of work that locks a template and one that saves it what the other did', async ({
    unitOfWork,
    templates,
  }) => {
    for (let n = 1; n <= 10; n++) {
      const [subject, trace] = [aTemplate(n), aTemplate(100 + n)];
      await templates.add(subject, 0);
      const locking = unitOfWork.run(async () => {
        const found = await templates.findLocked('ven_a', subject.id);
        await templates.add(trace, 0);
        return found?.status === 'PAUSED';
      });
      const saving = unitOfWork.run(async () => {
        const isTraced = (await templates.find('ven_a', trace.id)) !== undefined;
        await templates.save({ ...subject, status: 'PAUSED' });
        return isTraced;
      });
      assert.equal((await Promise.all([locking, saving])).sort(), [false, true]);
    }
  });

  test('pages from the newest to the oldest, also those of one status', async ({ templates }) => {
    for (const n of [1, 2, 3, 4]) await templates.add(aTemplate(n, { status: n % 2 ? 'PENDING' : 'APPROVED' }), 0);
    await templates.add(aTemplate(9, { vendorId: 'ven_b', metaName: 'vb_sale_9' }), 0);
    const first = await templates.page('ven_a', { limit: 3 });
    assert.equal(
      first.data.map(({ name }) => name),
      ['sale_4', 'sale_3', 'sale_2'],
    );
    const last = await templates.page('ven_a', { limit: 3, cursor: first.nextCursor ?? '' });
    assert.equal(last, { data: [aTemplate(1)], nextCursor: null });
    const pending = await templates.page('ven_a', { limit: 1, status: 'PENDING' });
    assert.equal(pending.data, [aTemplate(3)]);
    assert.equal(await templates.page('ven_a', { limit: 1, status: 'PENDING', cursor: pending.nextCursor ?? '' }), {
      data: [aTemplate(1)],
      nextCursor: null,
    });
  });

  test('gives each template that is due to one claimer, the longest waiting first', async ({ templates }) => {
    await templates.add(aTemplate(1), 300);
    await templates.add(aTemplate(2), 100);
    await templates.add(aTemplate(3), 200);
    assert.equal(await templates.claimUnsubmitted(299, 1_000, 1), [aTemplate(2)]);
    const claims = Array.from({ length: 8 }, () => templates.claimUnsubmitted(299, 1_000, 10));
    assert.equal((await Promise.all(claims)).flat(), [aTemplate(3)]);
    assert.equal(
      (await templates.claimUnsubmitted(1_000, 2_000, 10)).map(({ name }) => name),
      ['sale_1', 'sale_2', 'sale_3'],
    );
  });

  test('gives out one template of each vendor before a second of any', async ({ templates }) => {
    for (let n = 1; n <= 50; n++) await templates.add({ ...aTemplate(n), vendorId: 'ven_b', metaName: `vb_${n}` }, n);
    await templates.add(aTemplate(51), 60);
    const claimed = await templates.claimUnsubmitted(100, 1_000, 10);
    assert.equal(
      claimed.map(({ name }) => name),
      [1, 51, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `sale_${n}`),
    );
  });

  test('never gives out a template that is submitted', async ({ templates }) => {
    await templates.add(aTemplate(1), 0);
    await templates.save(aTemplate(1, { status: 'PAUSED' }));
    assert.is((await templates.claimUnsubmitted(0, 1, 10)).length, 1);
    await templates.save(aTemplate(1, { submittedAtMs: 5 }));
    assert.equal(await templates.claimUnsubmitted(10_000, 20_000, 10), []);
  });

  test.run();
}
