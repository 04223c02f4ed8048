import { Container } from 'inversify';
import { RazorpayPaymentGateway } from '../../src/adapters/payments/razorpay-payment-gateway.ts';
import { idempotency } from '../../src/adapters/shared/http-idempotency.ts';
import { NodeDigest, NodeIds } from '../../src/adapters/shared/node-system.ts';
import { NodeWakeUps } from '../../src/adapters/shared/node-wake-ups.ts';
import { MaterialiseMessages } from '../../src/application/campaigns/materialise-messages.ts';
import { CampaignRepository } from '../../src/application/campaigns/ports.ts';
import { PrepareCampaigns } from '../../src/application/campaigns/prepare-campaigns.ts';
import { ContactListRepository, ContactRepository } from '../../src/application/contacts/ports.ts';
import { WalletOpener } from '../../src/application/identity/ports.ts';
import { ApplyPayment } from '../../src/application/payments/apply-payment.ts';
import { PaymentGateways } from '../../src/application/payments/payment-gateways.ts';
import { RechargeRepository } from '../../src/application/payments/ports.ts';
import { IdempotencyStore } from '../../src/application/shared/idempotency.ts';
import { Logger } from '../../src/application/shared/logger.ts';
import { Clock, Digest, Ids, UnitOfWork } from '../../src/application/shared/ports.ts';
import type { Principal } from '../../src/application/shared/principal.ts';
import { WakeUps } from '../../src/application/shared/wake-ups.ts';
import { TemplateRepository } from '../../src/application/templates/ports.ts';
import { TemplateGateway } from '../../src/application/templates/template-gateway.ts';
import { PriceRecords } from '../../src/application/wallet/ports.ts';
import type { Contact } from '../../src/domain/contacts/contact.ts';
import type { Template } from '../../src/domain/templates/template.ts';
import { campaignsModule } from '../../src/infrastructure/modules/campaigns.ts';
import { contactsModule } from '../../src/infrastructure/modules/contacts.ts';
import { paymentsModule, type TaxSettings } from '../../src/infrastructure/modules/payments.ts';
import { templatesModule } from '../../src/infrastructure/modules/templates.ts';
import { walletModule } from '../../src/infrastructure/modules/wallet.ts';
import { bindSqliteStores } from '../../src/infrastructure/profiles/sqlite-stores.ts';
import { seedPrices } from '../../src/infrastructure/seed-prices.ts';
import { startApi } from './api.ts';
import { aContact, aList } from './contacts.ts';
import { ManualClock } from './manual-clock.ts';
import { RecordingLogger } from './recording-logger.ts';
import { RecordingTemplateGateway } from './recording-template-gateway.ts';
import { aDatabase } from './sqlite.ts';
import { replyWith, startStubServer } from './stub-server.ts';
import { aTemplate } from './templates.ts';

const PRINCIPALS: Readonly<Record<string, Principal>> = {
  admin: { memberId: 'mem_1', vendorId: 'ven_a', role: 'ADMIN' },
  staff: { memberId: 'mem_2', vendorId: 'ven_a', role: 'STAFF' },
  other: { memberId: 'mem_3', vendorId: 'ven_b', role: 'ADMIN' },
};

/**
 * The routes of wallet, payments and campaigns, with a stub in the place of Razorpay. The tokens are `admin` and
 * `staff` of `ven_a`, `other`, an ADMIN of `ven_b`, and `operator` and `operator2`; both vendors have an empty wallet.
 * Nothing is taxed without `tax`.
 */
export async function startMoneyApi({ tax }: { readonly tax?: TaxSettings } = {}) {
  const database = aDatabase();
  const clock = new ManualClock();
  const provider = await startStubServer(replyWith(200, { id: 'order_1' }));
  const container = new Container();
  bindSqliteStores(container, database);
  container.bind(Clock).toConstantValue(clock);
  container.bind(Ids).toConstantValue(new NodeIds());
  container.bind(Digest).toConstantValue(new NodeDigest());
  container.bind(Logger).toConstantValue(new RecordingLogger());
  container.bind(TemplateGateway).toConstantValue(new RecordingTemplateGateway());
  container.bind(WakeUps).toConstantValue(new NodeWakeUps());
  contactsModule(container);
  templatesModule(container);
  walletModule(container, {
    currency: 'INR',
    wabaTimeZone: 'Asia/Kolkata',
    marginBasisPoints: 2000,
    adjustAloneMicros: 750_000_000n,
  });
  await seedPrices(container.get(UnitOfWork), container.get(PriceRecords), container.get(Clock).nowMs());
  const razorpay = { baseUrl: provider.url, keyId: 'rzp_test_1', keySecret: 'key-secret', timeoutMs: 30_000 };
  paymentsModule(container, new PaymentGateways([new RazorpayPaymentGateway(razorpay)]), tax);
  campaignsModule(container, {
    phoneNumberId: '220011223344556',
    messagesPerSecond: 2,
    sendTimeoutMs: 5_000,
    maxInFlight: 10,
    closeGraceMs: 60_000,
    unknownWaitMs: 900_000,
  });
  for (const vendorId of ['ven_a', 'ven_b', `ven_${'b'.repeat(32)}`]) await container.get(WalletOpener).open(vendorId);
  const api = await startApi(container, {
    verifyToken: (token) => PRINCIPALS[token],
    verifyOperatorToken: async (token) => (token.startsWith('operator') ? { operatorId: `opr_${token}` } : undefined),
    middlewares: [
      idempotency(container.get(IdempotencyStore), clock, (error) => {
        throw error;
      }),
    ],
  });
  let payments = 0;

  return {
    ...api,
    container,
    clock,
    database,
    provider,
    async fund(amountMicros: bigint, vendorId = 'ven_a'): Promise<void> {
      payments += 1;
      const order = { provider: 'razorpay', orderId: `paid_${payments}`, amountMicros, currency: 'INR' };
      const id = container.get(Ids).next('rch');
      const createdAtMs = clock.nowMs();
      await container.get(RechargeRepository).add({ ...order, id, vendorId, state: 'pending', createdAtMs });
      await container.get(ApplyPayment).execute({ ...order, paymentId: `pay_${payments}`, outcome: 'captured' });
    },
    /** Does what the scheduler does for campaigns that are being prepared. */
    prepare: (signal = new AbortController().signal) => container.get(PrepareCampaigns).execute(signal),
    /** Makes the messages of a whole campaign, as its workers do range by range. */
    async materialise(campaignId: string): Promise<void> {
      const campaign = await container.get(CampaignRepository).find(campaignId);
      if (!campaign) throw new Error(`There is no campaign ${campaignId}`);
      await container.get(CampaignRepository).save({ ...campaign, plannedSeq: campaign.lastSeq });
      const job = { campaignId, fromSeq: 1, toSeq: campaign.lastSeq };
      await container.get(MaterialiseMessages).execute(campaign, job);
    },
    /** A list of `contacts`; gives its id. */
    async list(n: number, contacts: readonly Contact[], vendorId = 'ven_a'): Promise<string> {
      const lists = container.get(ContactListRepository);
      return database.run(async () => {
        await container.get(ContactRepository).save(contacts);
        const { id } = await lists.findOrAdd(aList(n, { vendorId }));
        await lists.join(id, contacts);
        return id;
      });
    },
    /** A template, approved where `changes` say nothing else; gives its id. */
    async template(n: number, changes: Partial<Template> = {}): Promise<string> {
      const template = aTemplate(n, { status: 'APPROVED', ...changes });
      await container.get(TemplateRepository).add(template, clock.nowMs());
      return template.id;
    },
    /** Every row of the store: the same text, the same content. */
    contents(): string {
      const tables = database.all<{ name: string }>(
        `SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`,
      );
      const rows = tables.map(({ name }) => [name, database.all(`SELECT * FROM ${name}`)]);
      return JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
    },
    async stop() {
      await api.stop();
      await provider.stop();
    },
  };
}

export type MoneyApi = Awaited<ReturnType<typeof startMoneyApi>>;

/** Indian contacts of `ven_a`, whose market has a price. */
export function contacts(count: number): readonly Contact[] {
  return Array.from({ length: count }, (_, n) => aContact(n + 1));
}
