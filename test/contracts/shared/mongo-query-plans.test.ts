import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MongoAudienceReader } from '../../../src/adapters/contacts/mongo-audience-reader.ts';
import { MongoContactListRepository } from '../../../src/adapters/contacts/mongo-contact-list-repository.ts';
import { MongoContactRepository } from '../../../src/adapters/contacts/mongo-contact-repository.ts';
import { MongoOptOuts } from '../../../src/adapters/contacts/mongo-opt-outs.ts';
import { MongoUserRepository } from '../../../src/adapters/identity/mongo-user-repository.ts';
import { MongoVendorRepository } from '../../../src/adapters/identity/mongo-vendor-repository.ts';
import type { MongoDatabase } from '../../../src/adapters/shared/mongo-database.ts';
import { MongoTemplateRepository } from '../../../src/adapters/templates/mongo-template-repository.ts';
import { emailAddress } from '../../../src/domain/identity/email-address.ts';
import { newVendor } from '../../../src/domain/identity/vendor.ts';
import { aContact, aList, aPhone } from '../../support/contacts.ts';
import { monitored, plansOf } from '../../support/mongo-plans.ts';
import { hasStopped, sayStart, sayStop } from '../../support/opt-outs.ts';
import { mongoUri } from '../../support/servers.ts';
import { aMongoDatabase, dropMongoDatabase } from '../../support/store-adapters.ts';
import { aTemplate } from '../../support/templates.ts';

/** After everything that these tests save. */
const NOW_MS = 2_000_000_000_000;

const test = suite<{ database: MongoDatabase }>('Query plans on MongoDB');
const uri = await mongoUri();
const onMongo = uri === undefined ? test.skip : test;
test.before(async (context) => {
  if (uri !== undefined) context.database = await aMongoDatabase(monitored(uri));
});
test.after(async ({ database }) => {
  if (uri !== undefined) await dropMongoDatabase(database);
});

/** Runs `work` and refuses whatever of it reads a whole collection, or sorts what an index would give in order. */
async function assertIndexed(database: MongoDatabase, work: () => Promise<unknown>): Promise<void> {
  const plans = await plansOf(database, work);
  assert.ok(plans.length > 0);
  for (const { command, stages } of plans) {
    assert.ok(stages.length > 0, `${command}: no plan`);
    assert.not.ok(stages.includes('COLLSCAN') || stages.includes('SORT'), `${command}: ${stages.join(', ')}`);
  }
}

onMongo('finds accounts and vendors by index', async ({ database }) => {
  const users = new MongoUserRepository(database);
  const vendors = new MongoVendorRepository(database);
  const email = emailAddress('asha@example.in');
  await assertIndexed(database, async () => {
    await vendors.save(newVendor('ven_a', 'Asha Textiles', 1));
    await vendors.find('ven_a');
    await users.findMember(email);
    await users.putPending({
      id: 'reg_1',
      email,
      passwordHash: 'hash',
      companyName: 'Asha Textiles',
      isContested: false,
      registeredAtMs: 1,
    });
    await users.findPending(email);
    await users.purgePending(1, 5);
    await users.removePending(email);
  });
});

onMongo('imports and removes contacts by index', async ({ database }) => {
  const contacts = new MongoContactRepository(database);
  const lists = new MongoContactListRepository(database);
  const people = [1, 2, 3].map((n) => aContact(n));
  await assertIndexed(database, async () => {
    await contacts.findByPhones('ven_a', [aPhone(1), aPhone(2)]);
    await contacts.save(people);
    await contacts.keepVersions(people, 100);
    await contacts.purgeVersions(200, 2);
    const { id: listId } = await lists.findOrAdd(aList(1));
    await lists.join(listId, people);
    await lists.find('ven_a', listId);
    await contacts.remove('ven_a', aContact(1).id);
  });
});

onMongo('walks an audience by index, and counts it without a walk', async ({ database }) => {
  const lists = new MongoContactListRepository(database);
  const audience = new MongoAudienceReader(database);
  const optOuts = new MongoOptOuts(database);
  const { id: listId } = await lists.findOrAdd(aList(2));
  await lists.join(listId, [aContact(1), aContact(2)]);
  await assertIndexed(database, async () => {
    await sayStop(optOuts, 'ven_a', aPhone(1), 'reply', 1);
    await hasStopped(optOuts, 'ven_a', aPhone(1));
    await audience.countOptOuts('ven_a', 2);
    for await (const part of audience.optedOut('ven_a', listId, 2)) assert.ok(part);
    await audience.slice('ven_a', listId, 1, 2, NOW_MS);
    await optOuts.of(aPhone(1));
    await optOuts.page('ven_a', { limit: 2 });
    await optOuts.page('ven_a', { limit: 2, cursor: `5:${aPhone(1)}:reply` });
    await optOuts.saidBy([aPhone(1)]);
    await optOuts.unlinked(new Map([['IN.1', aPhone(1)]]));
    await optOuts.link(new Map([['IN.1', aPhone(1)]]));
    await optOuts.phoneOf('IN.1');
    await sayStart(optOuts, 'ven_a', aPhone(1), 'reply', 2);
  });
  const counting = await plansOf(database, () => audience.listNow('ven_a', listId));
  assert.equal(
    counting.map(({ command }) => command),
    ['find contact_lists'],
  );
});

onMongo('finds and claims templates by index', async ({ database }) => {
  const templates = new MongoTemplateRepository(database);
  await templates.add(aTemplate(1), 0);
  await assertIndexed(database, async () => {
    await templates.find('ven_a', aTemplate(1).id);
    await templates.findLocked('ven_a', aTemplate(1).id);
    await templates.findByName('ven_a', 'sale_1', 'en_US');
    await templates.findByMetaName('va_sale_1', 'en_US');
    await templates.findByMetaId('145566778899001123');
    await templates.claimUnsubmitted(1, 2, 10);
    await templates.save(aTemplate(1, { submittedAtMs: 1 }));
    await templates.remove(aTemplate(1));
  });
});

onMongo("pages a vendor's own by indexes that begin with the vendor or the list", async ({ database }) => {
  const contacts = new MongoContactRepository(database);
  const lists = new MongoContactListRepository(database);
  const templates = new MongoTemplateRepository(database);
  const { id: listId } = await lists.findOrAdd(aList(1));
  await lists.join(listId, [aContact(1), aContact(2)]);
  // Newer ones of somebody else, so that walking down the ids alone would find nothing for long.
  for (let n = 100; n < 150; n += 1) {
    await contacts.save([aContact(n, { vendorId: 'ven_b' })]);
    await lists.findOrAdd(aList(n, { vendorId: 'ven_b' }));
    await templates.add(aTemplate(n, { vendorId: 'ven_b' }), 0);
  }
  const indexesOf = async (work: () => Promise<unknown>) =>
    (await plansOf(database, work)).map(({ stages }) => stages.find((stage) => stage.startsWith('IXSCAN')));
  assert.equal(await indexesOf(() => contacts.page('ven_a', { limit: 2 })), ['IXSCAN contacts_newest']);
  assert.equal(await indexesOf(() => lists.page('ven_a', { limit: 2 })), ['IXSCAN contact_lists_newest']);
  assert.equal(await indexesOf(() => templates.page('ven_a', { limit: 2, status: 'PENDING' })), [
    'IXSCAN templates_newest',
  ]);
  const [members] = await indexesOf(() => contacts.page('ven_a', { limit: 2, listId }));
  assert.is(members, 'IXSCAN contact_list_members_once');
  for (const list of [{}, { listId }]) {
    const [byPhone] = await indexesOf(() => contacts.page('ven_a', { limit: 2, phone: aPhone(1), ...list }));
    assert.is(byPhone, 'IXSCAN contacts_by_phone');
  }
  const audience = new MongoAudienceReader(database);
  const people = [aContact(1).id, aContact(2).id];
  const [found] = await indexesOf(() => audience.onLists([{ listId, lastSeq: 2 }], people));
  assert.is(found, 'IXSCAN contact_list_members_once');
});

test.run();
