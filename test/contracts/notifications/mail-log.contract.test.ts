import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MongoMailLog } from '../../../src/adapters/notifications/mongo-mail-log.ts';
import { SqliteMailLog } from '../../../src/adapters/notifications/sqlite-mail-log.ts';
import { MAIL_CLAIM_MS, type MailLog } from '../../../src/application/notifications/ports.ts';
import { storeAdapters } from '../../support/store-adapters.ts';

const stores = await storeAdapters<MailLog>({
  sqlite: (database) => new SqliteMailLog(database),
  mongo: (database) => new MongoMailLog(database),
});

const NOW = 1_000_000;

for (const { name, open, close } of stores) {
  const test = suite<{ log: MailLog }>(`MailLog on ${name}`);
  test.before.each(async (context) => {
    context.log = await open();
  });
  test.after(close);

  test('lets one of many claim an e-mail, and nobody after it was sent', async ({ log }) => {
    const claims = await Promise.all(Array.from({ length: 20 }, () => log.claim('invoice:1', NOW)));
    assert.equal(claims.sort(), [...Array(19).fill('busy'), 'claimed']);
    await log.markSent('invoice:1', NOW + 1);
    assert.is(await log.claim('invoice:1', NOW + 10 * MAIL_CLAIM_MS), 'sent');
  });

  test('keeps e-mails apart by their whole id', async ({ log }) => {
    const ids = ['invoice:1', 'invoice:11', 'INVOICE:1'];
    for (const id of ids) assert.is(await log.claim(id, NOW), 'claimed');
  });

  test('gives a claim whose time is over to one other', async ({ log }) => {
    assert.is(await log.claim('invoice:1', NOW), 'claimed');
    assert.is(await log.claim('invoice:1', NOW + MAIL_CLAIM_MS - 1), 'busy');
    const late = await Promise.all(Array.from({ length: 10 }, () => log.claim('invoice:1', NOW + MAIL_CLAIM_MS)));
    assert.is(late.filter((claim) => claim === 'claimed').length, 1);
  });

  test('lets a released e-mail be claimed at once, but not one that another has claimed or sent since', async ({
    log,
  }) => {
    await log.claim('invoice:1', NOW);
    await log.release('invoice:1', NOW);
    assert.is(await log.claim('invoice:1', NOW + 1), 'claimed');
    await log.release('invoice:1', NOW);
    assert.is(await log.claim('invoice:1', NOW + 2), 'busy');
    await log.markSent('invoice:1', NOW + 2);
    await log.release('invoice:1', NOW + 1);
    assert.is(await log.claim('invoice:1', NOW + 3), 'sent');
  });

  test.run();
}
