import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MongoCampaignRepository } from '../../../src/adapters/campaigns/mongo-campaign-repository.ts';
import { MongoMessageRepository } from '../../../src/adapters/campaigns/mongo-message-repository.ts';
import { MongoPhoneNumberLimits } from '../../../src/adapters/campaigns/mongo-phone-number-limits.ts';
import { MongoSendPlan } from '../../../src/adapters/campaigns/mongo-send-plan.ts';
import { MongoSendRateReader } from '../../../src/adapters/campaigns/mongo-send-rate-reader.ts';
import { MongoSendingStops } from '../../../src/adapters/campaigns/mongo-sending-stops.ts';
import { MongoContactImports } from '../../../src/adapters/contacts/mongo-contact-imports.ts';
import { MongoImportFiles } from '../../../src/adapters/contacts/mongo-import-files.ts';
import { MongoApiKeyRepository } from '../../../src/adapters/identity/mongo-api-key-repository.ts';
import { MongoInvitationRepository } from '../../../src/adapters/identity/mongo-invitation-repository.ts';
import { MongoSessionRepository } from '../../../src/adapters/identity/mongo-session-repository.ts';
import { MongoUserRepository } from '../../../src/adapters/identity/mongo-user-repository.ts';
import { MongoAuditLog } from '../../../src/adapters/operations/mongo-audit-log.ts';
import { MongoRechargeRepository } from '../../../src/adapters/payments/mongo-recharge-repository.ts';
import { MongoReversalRepository } from '../../../src/adapters/payments/mongo-reversal-repository.ts';
import { MongoTaxDocumentRepository } from '../../../src/adapters/payments/mongo-tax-document-repository.ts';
import { MongoSpendReader } from '../../../src/adapters/reporting/mongo-spend-reader.ts';
import type { MongoDatabase } from '../../../src/adapters/shared/mongo-database.ts';
import { MongoOutbox } from '../../../src/adapters/shared/mongo-outbox.ts';
import { NodeClock, NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { MongoAdjustmentRepository } from '../../../src/adapters/wallet/mongo-adjustment-repository.ts';
import { MongoChargeRepository } from '../../../src/adapters/wallet/mongo-charge-repository.ts';
import { MongoHoldRepository } from '../../../src/adapters/wallet/mongo-hold-repository.ts';
import { MongoJournalReader } from '../../../src/adapters/wallet/mongo-journal-reader.ts';
import { MongoPriceRecords } from '../../../src/adapters/wallet/mongo-price-records.ts';
import { MongoWalletRepository } from '../../../src/adapters/wallet/mongo-wallet-repository.ts';
import { NEVER_MS } from '../../../src/application/campaigns/ports.ts';
import { openImport } from '../../../src/domain/contacts/contact-import.ts';
import { openHold } from '../../../src/domain/wallet/hold.ts';
import { openWallet, post, rechargeDraft } from '../../../src/domain/wallet/wallet.ts';
import { aQueuedMessage, messageIdOf } from '../../support/campaign-stores.ts';
import { aPhone } from '../../support/contacts.ts';
import { sha256Hex } from '../../support/ledger-checks.ts';
import { monitored, plansOf } from '../../support/mongo-plans.ts';
import { mongoUri } from '../../support/servers.ts';
import { aCampaign, aCharge, aMessage } from '../../support/settlement.ts';
import { aMongoDatabase, dropMongoDatabase } from '../../support/store-adapters.ts';

const campaign = aCampaign(1, { plannedSeq: 10 });
const job = { campaignId: campaign.id, fromSeq: 1, toSeq: 50 };
const numbers = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

interface Context {
  database: MongoDatabase;
  campaigns: MongoCampaignRepository;
  messages: MongoMessageRepository;
  plan: MongoSendPlan;
}

const test = suite<Context>('Hot paths on MongoDB');
const uri = await mongoUri();
const onMongo = uri === undefined ? test.skip : test;

test.before(async (context) => {
  if (uri === undefined) return;
  const database = await aMongoDatabase(monitored(uri));
  const campaigns = new MongoCampaignRepository(database);
  const messages = new MongoMessageRepository(database);
  const plan = new MongoSendPlan(database);
  Object.assign(context, { database, campaigns, messages, plan });
  for (const n of numbers(1, 40)) {
    const isOver = n > 20;
    await campaigns.add(aCampaign(n, { plannedSeq: 10, ...(isOver ? { state: 'completed', completedAtMs: n } : {}) }));
    await messages.addMissing(numbers(1, 20).map((place) => aQueuedMessage(aCampaign(n), place)));
    const jobs = numbers(0, 19).map((range) => ({
      campaignId: aCampaign(n).id,
      fromSeq: range * 50 + 1,
      toSeq: range * 50 + 50,
    }));
    await plan.add(jobs, NEVER_MS);
    for (const each of jobs.slice(0, 10)) await plan.leave(each, n);
  }
});
test.after(async ({ database }) => {
  if (uri !== undefined) await dropMongoDatabase(database);
});

/** The indexes by which the server finds what `work` asks for. Fails for a scan, and for a sort that no index gives. */
async function indexesOf(database: MongoDatabase, work: () => Promise<unknown>): Promise<readonly string[]> {
  const plans = await plansOf(database, work);
  return plans.flatMap(({ command, stages }) => {
    assert.not.ok(stages.includes('COLLSCAN') || stages.includes('SORT'), `${command}: ${stages.join(', ')}`);
    const indexes = stages.filter((stage) => /^(IXSCAN|DISTINCT_SCAN|IDHACK|EXPRESS)/.test(stage));
    assert.ok(indexes.length > 0, `${command}: ${stages.join(', ')}`);
    return [...new Set(indexes.map((stage) => stage.split(' ')[1] ?? '_id_'))];
  });
}

onMongo('finds what is to be sent, and when a range is due, by place', async ({ database, messages }) => {
  assert.equal(await indexesOf(database, () => messages.inRange(job)), ['messages_by_place']);
  assert.equal(await indexesOf(database, () => messages.nextDueAtMs(job)), ['messages_by_place']);
  assert.equal(await indexesOf(database, () => messages.page(campaign.id, { limit: 5 })), ['messages_by_place']);
  const byState = new Set(await indexesOf(database, () => messages.page(campaign.id, { limit: 5 }, 'failed')));
  assert.equal(byState, new Set(['messages_by_state']));
});

onMongo('marks, records and settles messages by their ids', async ({ database, messages }) => {
  const ids = [1, 2].map((n) => messageIdOf(campaign, n));
  const accepted = { state: 'accepted', attempt: 0, dueAtMs: 0, wamid: 'wamid.1' } as const;
  const result = { messageId: ids[0] as string, leaseUntilMs: 1000, ...accepted };
  const indexes = await indexesOf(database, async () => {
    await messages.addMissing([aQueuedMessage(campaign, 1)]);
    await messages.markSending([...ids, 'none'], 1000, 1);
    await messages.recordResults([result, { ...result, messageId: 'none' }], 1);
    await messages.saveSettled(await messages.find(ids), 2);
    await messages.addWamids(new Map([['none', 'wamid.2']]));
  });
  assert.equal(new Set(indexes), new Set(['_id_']));
  assert.is(indexes.length, 9);
});

onMongo('counts sends by id, and reads them newest first', async ({ database, messages }) => {
  const rates = new MongoSendRateReader(database);
  const result = { messageId: 'none', leaseUntilMs: 1, state: 'failed', attempt: 0, dueAtMs: 0 } as const;
  const record = (campaignId: string, minute: number) =>
    messages.recordResults([{ ...result, sent: { campaignId, atMs: minute * 60_000 } }], 1);
  for (const n of numbers(1, 20)) for (const minute of [1, 2, 3]) await record(aCampaign(n).id, minute);
  assert.equal(new Set(await indexesOf(database, () => record(campaign.id, 4))), new Set(['_id_']));
  assert.equal(await indexesOf(database, () => rates.page(campaign.id, { limit: 5 })), ['sent_minutes_newest']);
  assert.equal(await indexesOf(database, () => rates.summary(campaign.id)), ['sent_minutes_newest']);
});

onMongo('has the server add up the sends of a long campaign: it answers with one document', async (context) => {
  const { database, messages } = context;
  const minutes = numbers(1, 300);
  const result = { messageId: 'none', leaseUntilMs: 1, state: 'failed', attempt: 0, dueAtMs: 0 } as const;
  const sends = minutes.map((minute) => ({ ...result, sent: { campaignId: 'cmp_long', atMs: minute * 60_000 } }));
  await messages.recordResults(sends, 1);
  const { client } = database.native;
  const commands: string[] = [];
  const listener = ({ commandName }: { readonly commandName: string }) => commands.push(commandName);
  client.on('commandStarted', listener);
  const summary = await new MongoSendRateReader(database).summary('cmp_long');
  client.off('commandStarted', listener);
  assert.equal(summary, { sends: 300, maxPerSecond: 1, firstAtMs: 60_000, lastAtMs: 18_000_000 });
  assert.equal(commands, ['aggregate']);
});

onMongo('finds messages by the ids that Meta gave them', async ({ database, messages }) => {
  assert.equal(await indexesOf(database, () => messages.idsByWamid(['wamid.1', 'wamid.2'])), ['messages_by_wamid']);
});

onMongo('cancels what is queued for a person, and finds who wrote to them last, by phone', async (context) => {
  const { database, messages } = context;
  assert.equal(await indexesOf(database, () => messages.lastVendorTo([aPhone(3), aPhone(4)], 1e15)), [
    'messages_by_phone',
  ]);
  const cancelling = indexesOf(database, () => messages.cancelQueuedTo(aPhone(19), 'ven_a', 'STOP', 1));
  assert.equal(await cancelling, ['messages_by_phone', 'messages_by_phone']);
  const unsent = () => messages.cancelUnsent([messageIdOf(aCampaign(39), 3)], 'STOP', 1);
  assert.equal(await indexesOf(database, unsent), ['_id_', '_id_']);
});

onMongo('finds senders that died among the messages that are being sent only', async ({ database, messages }) => {
  assert.equal(await indexesOf(database, () => messages.expireSending(1, 'gone', 900)), ['messages_sending']);
});

onMongo("counts, dates and cancels a campaign's messages in the index", async ({ database, messages }) => {
  const [counts] = await plansOf(database, () => messages.counts(campaign.id));
  assert.equal(counts?.stages, ['PROJECTION_COVERED', 'IXSCAN messages_by_state']);
  const looks = await indexesOf(database, async () => {
    assert.not.ok(await messages.hasAny(aCampaign(2).id, ['accepted', 'sent']));
    assert.not.ok(await messages.hasChangedAfter(aCampaign(2).id, 2e12));
  });
  const reserved = () => messages.reservedMicros(campaign.id, ['sent', 'unknown']);
  assert.equal(await indexesOf(database, reserved), ['messages_by_state']);
  assert.equal([looks.length, new Set(looks)], [2 + 9, new Set(['messages_by_state'])]);
  assert.equal(await indexesOf(database, () => messages.cancelQueued(aCampaign(40).id, 1)), ['messages_by_state']);
});

onMongo(
  'finds campaigns to plan among the unfinished ones only, and those to review by when they are due',
  async ({ database, campaigns }) => {
    const planning = await indexesOf(database, () => campaigns.plannable(1, '', 10));
    assert.equal(planning, ['send_jobs_waiting', 'send_jobs_out', 'campaigns_to_plan', '_id_']);
    assert.equal(await indexesOf(database, () => campaigns.hasUnfinished()), ['campaigns_unfinished']);
    assert.equal(await indexesOf(database, () => campaigns.preparing('', 10)), ['campaigns_unfinished']);
    assert.equal(await indexesOf(database, () => campaigns.countPreparing('ven_a', 10)), ['campaigns_unfinished']);
    assert.equal(await indexesOf(database, () => campaigns.ofRequest('k')), ['campaigns_of_request']);
    assert.equal(await indexesOf(database, () => campaigns.lastRetryOf(campaign.id)), ['campaigns_retry_of']);
    assert.equal(await indexesOf(database, () => campaigns.reviewable(1, 10)), ['campaigns_reviewable']);
  },
);

onMongo('finds the campaigns of a template by index', async ({ database, campaigns }) => {
  const finding = indexesOf(database, () => campaigns.ofTemplate(campaign.template.templateId, '', 10));
  assert.equal(await finding, ['campaigns_by_template']);
});

onMongo('plans and leaves ranges by state and id', async ({ database, plan }) => {
  // Either index serves.
  assert.match(
    (await indexesOf(database, () => plan.outstanding(campaign.id, 1))).join(),
    /^send_jobs_(by_state|out)$/,
  );
  assert.equal(await indexesOf(database, () => plan.allOutstanding(1)), ['send_jobs_out']);
  assert.equal(await indexesOf(database, () => plan.isDone(campaign.id)), ['send_jobs_by_state']);
  assert.equal(await indexesOf(database, () => plan.takeDue(campaign.id, 1, 2, 5)), ['send_jobs_by_state', '_id_']);
  assert.equal(await indexesOf(database, () => plan.leave(job, 5)), ['_id_']);
  const stops = new MongoSendingStops(database);
  const limits = new MongoPhoneNumberLimits(database);
  assert.equal(await indexesOf(database, () => limits.find('220011223344556')), ['_id_']);
  assert.equal(await indexesOf(database, () => stops.reasonOf('220011223344556', 'ven_a')), ['_id_', '_id_']);
});

onMongo('charges by ids, and reads journals and their charges in order', async ({ database }) => {
  const wallets = new MongoWalletRepository(database);
  const journals = new MongoJournalReader(database);
  const holds = new MongoHoldRepository(database);
  const charges = new MongoChargeRepository(database);
  const empty = openWallet('ven_a', 'INR');
  await wallets.open(empty);
  await holds.open(openHold(campaign.id, 'ven_a', 10n, 1));
  const { journal } = post(empty, rechargeDraft(empty, 10n, 'razorpay', 'rch_1'), 1, sha256Hex);
  const writing = await indexesOf(database, async () => {
    await wallets.find('ven_a');
    await holds.save((await holds.find([campaign.id]))[0] as never);
    await charges.find([aMessage(campaign, 1).id]);
    await wallets.post(journal);
  });
  assert.equal(new Set(writing), new Set(['_id_']));
  assert.equal(await indexesOf(database, () => journals.page('ven_a', { limit: 5 })), ['journals_in_order']);
  assert.equal(await indexesOf(database, () => journals.lastAt('ven_a', 5)), ['journals_by_time']);
  const ofCampaign = () => journals.page('ven_a', { limit: 5 }, { campaignId: campaign.id });
  assert.equal(await indexesOf(database, ofCampaign), ['journals_by_campaign', 'charges_by_campaign']);
  await charges.insert([aCharge({ campaignId: campaign.id })]);
  assert.equal((await indexesOf(database, ofCampaign)).at(-1), 'journals_in_order');
  const spend = new MongoSpendReader(database);
  const range = { fromMs: 0, untilMs: 10 };
  const [plan] = await plansOf(database, () => spend.spend('ven_a', range, 'campaign', 5));
  assert.ok(plan?.stages.includes('IXSCAN charges_by_time'), plan?.stages.join(', '));
  const slices = await indexesOf(database, () => journals.slice('ven_a', 1, 5));
  assert.equal(new Set(slices), new Set(['journals_in_order']));
  assert.equal(await indexesOf(database, () => charges.ofJournals('ven_a', 1, 1)), ['charges_by_journal']);
  // It sorts the charges of one journal, so that no charge has a larger entry in the index.
  const [page] = await plansOf(database, () => charges.page('ven_a', 1, { limit: 5 }));
  assert.ok(page?.stages.includes('IXSCAN charges_by_journal'), page?.stages.join(', '));
  assert.equal(await indexesOf(database, () => holds.slice('ven_a', 'cmp_0', 5)), ['holds_by_vendor']);
});

onMongo('finds orders, and pages through recharges and campaigns of one vendor', async ({ database, campaigns }) => {
  const recharges = new MongoRechargeRepository(database);
  assert.equal(await indexesOf(database, () => recharges.findByOrder('razorpay', 'order_1')), ['recharges_by_order']);
  assert.equal(await indexesOf(database, () => recharges.findByPayment('razorpay', 'p')), ['recharges_by_payment']);
  assert.equal(await indexesOf(database, () => recharges.dueForCheck(1, 5)), ['recharges_to_check']);
  assert.equal(await indexesOf(database, () => recharges.page('ven_z', { limit: 5 })), ['recharges_newest']);
  const taxDocuments = new MongoTaxDocumentRepository(database);
  assert.equal(await indexesOf(database, () => taxDocuments.ofRecharge('rch_1')), ['tax_documents_by_recharge']);
  assert.equal(await indexesOf(database, () => taxDocuments.page('ven_z', { limit: 5 })), ['tax_documents_newest']);
  assert.equal(await indexesOf(database, () => campaigns.page('ven_z', { limit: 5 })), ['campaigns_newest']);
});

onMongo('finds an API key by its hash, and those of a vendor in order', async ({ database }) => {
  const keys = new MongoApiKeyRepository(database);
  assert.equal(await indexesOf(database, () => keys.findByHash('hash')), ['api_keys_by_hash']);
  assert.equal(await indexesOf(database, () => keys.ofVendor('ven_a')), ['api_keys_by_vendor']);
});

onMongo("finds a vendor's team and its invitations in order, and one by its hash", async ({ database }) => {
  const users = new MongoUserRepository(database);
  const invitations = new MongoInvitationRepository(database);
  assert.equal(await indexesOf(database, () => users.team('ven_a')), ['members_by_vendor']);
  assert.equal(await indexesOf(database, () => invitations.ofVendor('ven_a', 5)), ['invitations_by_vendor']);
  assert.equal(await indexesOf(database, () => invitations.findByHash('hash')), ['invitations_by_hash']);
});

onMongo('finds a session by its id, and those of a member in order', async ({ database }) => {
  const sessions = new MongoSessionRepository(database);
  assert.equal(await indexesOf(database, () => sessions.find('ses_1')), ['_id_']);
  assert.equal(await indexesOf(database, () => sessions.ofMember('mem_1')), ['sessions_by_member']);
});

onMongo('reads the audit log in the order of its index, of one vendor and of all', async ({ database }) => {
  const audit = new MongoAuditLog(database, new NodeClock(), new NodeIds());
  assert.equal(await indexesOf(database, () => audit.page('ven_z', { limit: 5 })), ['audit_log_by_vendor']);
  assert.equal(await indexesOf(database, () => audit.page(undefined, { limit: 5 })), ['_id_']);
});

onMongo('reconciles refunds by recharge and adjustments by vendor', async ({ database }) => {
  const reversals = new MongoReversalRepository(database);
  const adjustments = new MongoAdjustmentRepository(database);
  assert.equal(await indexesOf(database, () => reversals.ofRecharges(['rch_1', 'rch_2'])), ['reversals_by_recharge']);
  assert.equal(await indexesOf(database, () => adjustments.slice('ven_a', '', 5)), ['adjustments_by_vendor']);
});

onMongo('finds by payment what was reported of it early', async ({ database }) => {
  const reversals = new MongoReversalRepository(database);
  assert.equal(await indexesOf(database, () => reversals.takeEarly('razorpay', 'pay_1')), [
    'early_reversals_by_payment',
  ]);
});

onMongo('prices by day, the newest first where only that one counts', async ({ database }) => {
  const prices = new MongoPriceRecords(database);
  assert.equal(await indexesOf(database, () => prices.rates('INR', '2026-11-23')), ['price_rates_by_day']);
  assert.equal(await indexesOf(database, () => prices.markets('2026-11-23')), ['_id_']);
  const margin = await indexesOf(database, () => prices.margin('ven_a', '2026-11-23'));
  assert.equal(new Set(margin), new Set(['price_margins_newest']));
  assert.equal(await indexesOf(database, () => prices.margins({ limit: 5, cursor: '2026-11-23:' })), ['_id_']);
});

onMongo(
  'finds the next import to read by its state and its vendor, and the pieces of its files by id',
  async ({ database }) => {
    const imports = new MongoContactImports(database);
    const files = new MongoImportFiles(database);
    const settings = { list: 'default', tags: [], defaultCountry: 'IN' };
    for (const n of numbers(1, 20)) {
      const contactImport = openImport(`imp_${n}`, 'ven_a', settings, n);
      await imports.add({ ...contactImport, state: n > 10 ? 'completed' : 'queued' });
      await files.add(contactImport.id, 'upload', 0, Buffer.from('phone'));
    }
    const claiming = await indexesOf(database, () => imports.claim(5, 10));
    assert.equal(new Set(claiming), new Set(['contact_imports_by_state', 'contact_imports_newest', '_id_']));
    assert.equal(await indexesOf(database, () => files.find('imp_1', 'upload', 0)), ['_id_']);
    assert.equal(await indexesOf(database, () => imports.page('ven_a', { limit: 5 })), ['contact_imports_newest']);
  },
);

onMongo('relays the outbox in the order of its index', async ({ database }) => {
  const outbox = new MongoOutbox(database);
  await outbox.add([{ topic: 'orders', key: 'ven_a', value: '{}' }]);
  assert.equal(await indexesOf(database, () => outbox.pending(10)), ['outbox_in_order']);
});

test.run();
