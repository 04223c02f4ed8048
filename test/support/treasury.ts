import { SqliteCampaignRepository } from '../../src/adapters/campaigns/sqlite-campaign-repository.ts';
import { SqliteMessageRepository } from '../../src/adapters/campaigns/sqlite-message-repository.ts';
import { SqliteRechargeRepository } from '../../src/adapters/payments/sqlite-recharge-repository.ts';
import { SqliteReversalRepository } from '../../src/adapters/payments/sqlite-reversal-repository.ts';
import { NodeDigest } from '../../src/adapters/shared/node-system.ts';
import { SqliteChargeRepository } from '../../src/adapters/wallet/sqlite-charge-repository.ts';
import { SqliteHoldRepository } from '../../src/adapters/wallet/sqlite-hold-repository.ts';
import { SqliteJournalReader } from '../../src/adapters/wallet/sqlite-journal-reader.ts';
import { SqliteWalletRepository } from '../../src/adapters/wallet/sqlite-wallet-repository.ts';
import { ChargeMessages } from '../../src/application/wallet/charge-messages.ts';
import { HoldFunds } from '../../src/application/wallet/hold-funds.ts';
import { Ledger } from '../../src/application/wallet/ledger.ts';
import { OpenWallet } from '../../src/application/wallet/open-wallet.ts';
import { ReleaseHold } from '../../src/application/wallet/release-hold.ts';
import { SettleStatuses } from '../../src/application/webhooks/settle-statuses.ts';
import type { Campaign } from '../../src/domain/campaigns/campaign.ts';
import type { Message } from '../../src/domain/campaigns/message.ts';
import type { PaymentReport, Recharge } from '../../src/domain/payments/recharge.ts';
import { sumMicros } from '../../src/domain/shared/money.ts';
import type { Wallet } from '../../src/domain/wallet/wallet.ts';
import { ManualClock } from './manual-clock.ts';
import { appliersOf } from './payments.ts';
import { RecordingLogger } from './recording-logger.ts';
import { RecordingMetrics } from './recording-metrics.ts';
import { aCampaign, aMessage } from './settlement.ts';
import { aDatabase } from './sqlite.ts';
import { anIssuer, taxStoresOn } from './tax.ts';

/** Everything that moves money, on a database of its own. */
export function aTreasury() {
  const database = aDatabase();
  const clock = new ManualClock();
  const logger = new RecordingLogger();
  const digest = new NodeDigest();
  const wallets = new SqliteWalletRepository(database);
  const holds = new SqliteHoldRepository(database);
  const charges = new SqliteChargeRepository(database);
  const recharges = new SqliteRechargeRepository(database);
  const campaigns = new SqliteCampaignRepository(database);
  const messages = new SqliteMessageRepository(database);
  const taxStores = taxStoresOn.sqlite(database);
  const ledger = new Ledger(wallets, clock, digest, taxStores.outbox);
  const openWallet = new OpenWallet(wallets, 'INR');
  const holdFunds = new HoldFunds(database, ledger, holds, clock);
  const chargeMessages = new ChargeMessages(database, ledger, holds, charges, digest);
  const settlementMetrics = new RecordingMetrics();
  const untaxed = anIssuer(taxStores, clock);
  const reversals = new SqliteReversalRepository(database);
  const { applyPayment, applyReversal } = appliersOf(
    { unitOfWork: database, recharges, reversals },
    ledger,
    untaxed,
    clock,
  );
  let orders = 0;

  /** An order at the gateway that is still to be paid, and the report that says it was. */
  async function anOrder(vendorId: string, amountMicros: bigint): Promise<{ recharge: Recharge; paid: PaymentReport }> {
    orders += 1;
    const orderId = `order_${orders}`;
    const recharge: Recharge = {
      id: `rch_${String(orders).padStart(32, '0')}`,
      vendorId,
      provider: 'razorpay',
      amountMicros,
      currency: 'INR',
      state: 'pending',
      orderId,
      createdAtMs: clock.nowMs(),
    };
    await recharges.add(recharge);
    const payment = { provider: 'razorpay', orderId, paymentId: `pay_${orders}`, amountMicros, currency: 'INR' };
    return { recharge, paid: { ...payment, outcome: 'captured' } };
  }

  return {
    database,
    outbox: taxStores.outbox,
    clock,
    logger,
    settlementMetrics,
    wallets,
    journals: new SqliteJournalReader(database),
    holds,
    charges,
    recharges,
    reversals,
    campaigns,
    messages,
    ledger,
    openWallet,
    holdFunds,
    releaseHold: new ReleaseHold(database, ledger, holds),
    chargeMessages,
    applyPayment,
    applyReversal,
    settleStatuses: new SettleStatuses(database, messages, campaigns, chargeMessages, clock, logger, settlementMetrics),
    anOrder,
    wallet: (vendorId = 'ven_a'): Promise<Wallet> => ledger.wallet(vendorId),
    /** Opens the vendor's wallet where there is none, and pays `amountMicros` into it. */
    async fund(amountMicros: bigint, vendorId = 'ven_a'): Promise<void> {
      await openWallet.open(vendorId);
      await applyPayment.execute((await anOrder(vendorId, amountMicros)).paid);
    },
    /** The `n`-th campaign with its hold and `recipients` messages that Meta has taken over. */
    async launch(n: number, recipients: number, changes: Partial<Campaign> = {}): Promise<readonly Message[]> {
      const campaign = aCampaign(n, { recipients, ...changes });
      const sent = Array.from({ length: recipients }, (_, index) => aMessage(campaign, index + 1));
      await database.run(async () => {
        await campaigns.add(campaign);
        const amountMicros = sumMicros(sent.map(({ reservedMicros }) => reservedMicros));
        await holdFunds.execute({
          vendorId: campaign.vendorId,
          campaignId: campaign.id,
          amountMicros,
          currency: 'INR',
        });
        const texts = { parameters: { bodyParameters: [] } };
        await messages.addMissing(
          sent.map(({ wamid: _later, ...message }) => ({ ...message, ...texts, state: 'queued' })),
        );
        const leaseUntilMs = 1;
        await messages.markSending(
          sent.map(({ id }) => id),
          leaseUntilMs,
          0,
        );
        const result = { leaseUntilMs, attempt: 0, dueAtMs: 0, sent: { campaignId: campaign.id, atMs: 0 } };
        await messages.recordResults(
          sent.map(({ id, wamid = '' }) => ({ ...result, messageId: id, state: 'accepted', wamid })),
          0,
        );
      });
      return sent;
    },
  };
}

export type Treasury = ReturnType<typeof aTreasury>;
