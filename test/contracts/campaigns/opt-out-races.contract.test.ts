import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MongoMessageRepository } from '../../../src/adapters/campaigns/mongo-message-repository.ts';
import { SqliteMessageRepository } from '../../../src/adapters/campaigns/sqlite-message-repository.ts';
import { MongoOptOuts } from '../../../src/adapters/contacts/mongo-opt-outs.ts';
import { SqliteOptOuts } from '../../../src/adapters/contacts/sqlite-opt-outs.ts';
import type { MongoDatabase } from '../../../src/adapters/shared/mongo-database.ts';
import type { SqliteDatabase } from '../../../src/adapters/shared/sqlite-database.ts';
import { MaterialiseMessages } from '../../../src/application/campaigns/materialise-messages.ts';
import { OptOutPerson, type Said } from '../../../src/application/campaigns/opt-out-person.ts';
import type { MessageRepository } from '../../../src/application/campaigns/ports.ts';
import type { AudienceReader, OptOuts } from '../../../src/application/contacts/ports.ts';
import type { UnitOfWork } from '../../../src/application/shared/ports.ts';
import { aContact, aPhone } from '../../support/contacts.ts';
import { FixedPriceBook } from '../../support/dispatch.ts';
import { aCampaign } from '../../support/settlement.ts';
import { storeAdapters } from '../../support/store-adapters.ts';

const campaign = aCampaign(1);
const job = { campaignId: campaign.id, fromSeq: 1, toSeq: 2 };
const stop: Said = {
  people: [aPhone(1)],
  word: { id: 'wamid.IN', source: 'reply', isStop: true, scope: campaign.vendorId, atMs: 5 },
};

interface Stores {
  readonly database: UnitOfWork;
  readonly messages: MessageRepository;
  readonly optOuts: OptOuts;
}

const adapters = await storeAdapters<Stores>({
  sqlite: (database: SqliteDatabase) => ({
    database,
    messages: new SqliteMessageRepository(database),
    optOuts: new SqliteOptOuts(database),
  }),
  mongo: (database: MongoDatabase) => ({
    database,
    messages: new MongoMessageRepository(database),
    optOuts: new MongoOptOuts(database),
  }),
});

for (const { name, open, close } of adapters) {
  const test = suite(`A STOP while a range is stored, on ${name}`);
  test.after(close);

  /** `onSlice` comes after the range's people and opt-outs were read, and before its messages are stored. */
  async function opened(onSlice: () => Promise<void> = async () => {}) {
    const { database, messages, optOuts } = await open();
    const clock = { nowMs: () => 10 };
    const members = [1, 2].map((n) => ({ seq: n, contactId: aContact(n).id, phone: aPhone(n), attributes: {} }));
    const audience = { slice: () => onSlice().then(() => ({ members, optedOut: 0 })) } as unknown as AudienceReader;
    const materialise = new MaterialiseMessages(audience, optOuts, messages, new FixedPriceBook(), clock);
    return {
      database,
      messages,
      optOuts,
      materialise,
      optOutPerson: new OptOutPerson(database, optOuts, messages, clock),
    };
  }

  test('is honoured when it commits after the look at the opt-outs and before the messages', async () => {
    const stores = await opened(() => stores.optOutPerson.execute(async () => stop));
    const due = await stores.materialise.execute(campaign, job);
    assert.equal(
      [due.map(({ phone }) => phone), (await stores.messages.counts(campaign.id)).cancelled],
      [[aPhone(2)], 1],
    );
  });

  test('is honoured when it began before the messages were stored and commits after the last look', async () => {
    const { optOuts, optOutPerson, materialise, messages } = await opened();
    let begin = () => {};
    const hasBegun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    // Not in the unit of work of the STOP.
    const materialising = hasBegun.then(() => materialise.execute(campaign, job));
    await optOutPerson.execute(async () => {
      await optOuts.of(aPhone(1));
      begin();
      // SQLite stores nothing until this unit of work ends.
      if (name === 'MongoDB') await materialising;
      return stop;
    });
    const ids = (await materialising).map(({ id }) => id);
    assert.is((await messages.counts(campaign.id)).cancelled, 1);
    assert.is((await messages.markSending(ids, 1000, 10)).size, 1);
  });

  test.run();
}
