import type { mongo } from 'mongoose';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MongoMessageRepository } from '../../../src/adapters/campaigns/mongo-message-repository.ts';
import { MongoPhoneNumberLimits } from '../../../src/adapters/campaigns/mongo-phone-number-limits.ts';
import { MongoSendingStops } from '../../../src/adapters/campaigns/mongo-sending-stops.ts';
import { MongoContactListRepository } from '../../../src/adapters/contacts/mongo-contact-list-repository.ts';
import { MongoContactRepository } from '../../../src/adapters/contacts/mongo-contact-repository.ts';
import { MongoOptOuts } from '../../../src/adapters/contacts/mongo-opt-outs.ts';
import { MongoApiKeyRepository } from '../../../src/adapters/identity/mongo-api-key-repository.ts';
import { MongoInvitationRepository } from '../../../src/adapters/identity/mongo-invitation-repository.ts';
import { MongoOperatorRepository } from '../../../src/adapters/identity/mongo-operator-repository.ts';
import { MongoSessionRepository } from '../../../src/adapters/identity/mongo-session-repository.ts';
import { MongoUserRepository } from '../../../src/adapters/identity/mongo-user-repository.ts';
import { MongoVendorRepository } from '../../../src/adapters/identity/mongo-vendor-repository.ts';
import { MongoVendorSuspensions } from '../../../src/adapters/identity/mongo-vendor-suspensions.ts';
import { MongoMailLog } from '../../../src/adapters/notifications/mongo-mail-log.ts';
import { MongoAuditLog } from '../../../src/adapters/operations/mongo-audit-log.ts';
import { MongoTaxDocumentRepository } from '../../../src/adapters/payments/mongo-tax-document-repository.ts';
import type { MongoDatabase } from '../../../src/adapters/shared/mongo-database.ts';
import { NodeClock, NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { MongoTemplateRepository } from '../../../src/adapters/templates/mongo-template-repository.ts';
import { emailAddress } from '../../../src/domain/identity/email-address.ts';
import { newVendor } from '../../../src/domain/identity/vendor.ts';
import { aContact, aList, aPhone } from '../../support/contacts.ts';
import { sayStop } from '../../support/opt-outs.ts';
import { rejection } from '../../support/rejection.ts';
import { mongoUri } from '../../support/servers.ts';
import { aMongoDatabase, dropMongoDatabase } from '../../support/store-adapters.ts';
import { anInvoice } from '../../support/tax.ts';
import { aTemplate } from '../../support/templates.ts';

/** The server's code for a document that its collection's validator refuses. */
const DOCUMENT_VALIDATION_FAILURE = 121;
const email = emailAddress('asha@example.in');

interface Stored {
  readonly collection: string;
  /** Has the adapter store a document with every field. */
  readonly store: (database: MongoDatabase) => Promise<unknown>;
  readonly optional?: readonly string[];
}

const documents: readonly Stored[] = [
  {
    collection: 'vendors',
    store: (database) => new MongoVendorRepository(database).add(newVendor('ven_a', 'Asha Textiles', 1)),
  },
  {
    collection: 'members',
    store: (database) =>
      new MongoUserRepository(database).addMember({
        id: 'mem_1',
        vendorId: 'ven_a',
        email,
        passwordHash: 'hash',
        role: 'ADMIN',
      }),
  },
  {
    collection: 'pending_users',
    store: (database) =>
      new MongoUserRepository(database).putPending({
        id: 'reg_1',
        email,
        passwordHash: 'hash',
        companyName: 'Asha',
        isContested: false,
        registeredAtMs: 1,
      }),
  },
  {
    collection: 'operators',
    store: (database) => new MongoOperatorRepository(database).add({ id: 'opr_1', email, passwordHash: 'hash' }),
  },
  {
    collection: 'api_keys',
    store: (database) =>
      new MongoApiKeyRepository(database).add({
        id: 'key_1',
        vendorId: 'ven_a',
        name: 'CRM',
        prefix: 'wak_12345678',
        secretHash: 'hash',
        scopes: ['vendor:read'],
        createdMs: 1,
        expiresMs: 2,
        lastUsedMs: 3,
      }),
  },
  {
    collection: 'invitations',
    store: (database) =>
      new MongoInvitationRepository(database).put({
        id: 'inv_1',
        vendorId: 'ven_a',
        email,
        role: 'STAFF',
        secretHash: 'hash',
        expiresMs: Date.UTC(2100, 0, 1),
      }),
  },
  { collection: 'team_changes', store: (database) => new MongoUserRepository(database).lockTeam('ven_a') },
  {
    collection: 'sessions',
    store: (database) =>
      new MongoSessionRepository(database).save({
        id: 'ses_1',
        memberId: 'mem_1',
        refreshHash: 'hash',
        expiresMs: Date.UTC(2100, 0, 1),
      }),
  },
  {
    collection: 'vendor_suspensions',
    store: (database) => new MongoVendorSuspensions(database).add({ vendorId: 'ven_a', reason: 'spam', sinceMs: 1 }),
  },
  {
    collection: 'audit_log',
    store: (database) =>
      new MongoAuditLog(database, new NodeClock(), new NodeIds()).record({
        vendorId: 'ven_a',
        actor: { kind: 'member', id: 'mem_1', address: '192.0.2.1' },
        action: 'vendor.updated',
        target: 'ven_a',
        outcome: 'done',
      }),
  },
  {
    collection: 'contacts',
    store: (database) => new MongoContactRepository(database).save([aContact(1, { name: 'Asha' })]),
    optional: ['name'],
  },
  {
    collection: 'contact_versions',
    store: (database) => new MongoContactRepository(database).keepVersions([aContact(1, { name: 'Asha' })], 5),
    optional: ['name'],
  },
  { collection: 'contact_lists', store: (database) => new MongoContactListRepository(database).findOrAdd(aList(1)) },
  {
    collection: 'contact_list_members',
    store: async (database) => {
      const lists = new MongoContactListRepository(database);
      await lists.join((await lists.findOrAdd(aList(1))).id, [aContact(1)]);
    },
  },
  {
    collection: 'phone_number_limits',
    store: (database) =>
      new MongoPhoneNumberLimits(database).save('1', { throughputPerSecond: 1000, isFlagged: true, qualityAtMs: 5 }),
    optional: ['throughputPerSecond'],
  },
  {
    collection: 'sent_minutes',
    store: (database) =>
      new MongoMessageRepository(database).recordResults(
        [
          {
            messageId: 'm',
            leaseUntilMs: 1,
            state: 'failed',
            attempt: 0,
            dueAtMs: 0,
            sent: { campaignId: 'c', atMs: 60_000 },
          },
        ],
        1,
      ),
  },
  {
    collection: 'tax_documents',
    store: (database) =>
      new MongoTaxDocumentRepository(database).add(anInvoice(1, { corrects: { number: 'INV/2627/1', issuedAtMs: 1 } })),
  },
  { collection: 'tax_series', store: (database) => new MongoTaxDocumentRepository(database).nextNumber('INV/2627') },
  {
    collection: 'mails',
    store: async (database) => {
      const log = new MongoMailLog(database);
      await log.claim('mail_1', 1);
      await log.markSent('mail_1', 2);
    },
    optional: ['sentAt'],
  },
  { collection: 'opt_outs', store: (database) => sayStop(new MongoOptOuts(database), 'ven_a', aPhone(1), 'reply', 1) },
  {
    collection: 'opt_out_words',
    store: (database) => sayStop(new MongoOptOuts(database), 'ven_a', aPhone(1), 'reply', 1),
    optional: ['scope'],
  },
  {
    collection: 'whatsapp_users',
    store: (database) => new MongoOptOuts(database).link(new Map([['IN.1', aPhone(1)]])),
  },
  { collection: 'account_words', store: (database) => new MongoSendingStops(database).hear('payment', 5, true) },
  {
    collection: 'templates',
    store: (database) =>
      new MongoTemplateRepository(database).add(
        aTemplate(1, { statusReason: 'INVALID_FORMAT', metaTemplateId: '1', submittedAtMs: 1 }),
        1,
      ),
    optional: ['statusReason', 'metaTemplateId', 'submittedAt', 'submitAfter'],
  },
];

const test = suite<{ database: MongoDatabase }>('Validators of MongoDB');
const uri = await mongoUri();
const onMongo = uri === undefined ? test.skip : test;
test.before(async (context) => {
  if (uri !== undefined) context.database = await aMongoDatabase(uri);
});
test.after(async ({ database }) => {
  if (uri !== undefined) await dropMongoDatabase(database);
});

for (const { collection, store, optional = [] } of documents) {
  onMongo(`refuses a document of ${collection} that lacks a field or has one of a wrong type`, async ({ database }) => {
    await store(database);
    const stored = await database.collection(collection).findOne();
    assert.ok(stored);
    const { _id, ...fields } = stored;
    const assertRefused = async (change: string, document: mongo.BSON.Document) => {
      const refusal = await rejection(database.collection(collection).insertOne(document));
      assert.is((refusal as mongo.MongoServerError).code, DOCUMENT_VALIDATION_FAILURE, change);
    };
    for (const field of Object.keys(fields)) {
      const wrong = typeof fields[field] === 'boolean' ? 'text' : true;
      await assertRefused(`${field} is ${wrong}`, { ...fields, _id: 'another', [field]: wrong });
      if (optional.includes(field)) continue;
      const { [field]: _lacking, ...others } = fields;
      await assertRefused(`no ${field}`, { ...others, _id: 'another' });
    }
  });
}

test.run();
