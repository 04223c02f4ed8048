import { MongoCampaignRepository } from '../../../src/adapters/campaigns/mongo-campaign-repository.ts';
import { MongoMessageRepository } from '../../../src/adapters/campaigns/mongo-message-repository.ts';
import { MongoRechargeRepository } from '../../../src/adapters/payments/mongo-recharge-repository.ts';
import type { MongoDatabase } from '../../../src/adapters/shared/mongo-database.ts';
import { MongoOutbox } from '../../../src/adapters/shared/mongo-outbox.ts';
import { NodeClock, NodeDigest } from '../../../src/adapters/shared/node-system.ts';
import { MongoHoldRepository } from '../../../src/adapters/wallet/mongo-hold-repository.ts';
import { MongoWalletRepository } from '../../../src/adapters/wallet/mongo-wallet-repository.ts';
import { HoldFunds } from '../../../src/application/wallet/hold-funds.ts';
import { Ledger } from '../../../src/application/wallet/ledger.ts';
import { OpenWallet } from '../../../src/application/wallet/open-wallet.ts';
import type { Message } from '../../../src/domain/campaigns/message.ts';
import { sumMicros } from '../../../src/domain/shared/money.ts';
import { rechargeDraft } from '../../../src/domain/wallet/wallet.ts';
import { aCampaign, aMessage } from '../../../test/support/settlement.ts';

/** What one write to the store holds. */
const MESSAGES_AT_ONCE = 1000;

/**
 * Vendors with a campaign each whose messages Meta has taken over, as if they had just been sent: only their statuses
 * are missing. The money of each is in its hold, to the last micro.
 */
export async function storeSentMessages(
  database: MongoDatabase,
  vendors: number,
  messagesEach: number,
): Promise<readonly Message[]> {
  const clock = new NodeClock();
  const wallets = new MongoWalletRepository(database);
  const ledger = new Ledger(wallets, clock, new NodeDigest(), new MongoOutbox(database));
  const holdFunds = new HoldFunds(database, ledger, new MongoHoldRepository(database), clock);
  const campaigns = new MongoCampaignRepository(database);
  const messages = new MongoMessageRepository(database);
  const recharges = new MongoRechargeRepository(database);
  const all: Message[] = [];
  for (let number = 1; number <= vendors; number += 1) {
    const vendorId = `ven_${String(number).padStart(32, '0')}`;
    const campaign = aCampaign(number, {
      vendorId,
      recipients: messagesEach,
      lastSeq: messagesEach,
      plannedSeq: messagesEach,
      createdAtMs: clock.nowMs(),
      reviewAtMs: clock.nowMs(),
    });
    const sent = Array.from({ length: messagesEach }, (_, index) => aMessage(campaign, index + 1));
    const amountMicros = sumMicros(sent.map(({ reservedMicros }) => reservedMicros));
    await new OpenWallet(wallets, 'INR').open(vendorId);
    await database.run(async () => {
      const wallet = await ledger.wallet(vendorId);
      const id = `recharge-${number}`;
      await ledger.post(wallet, rechargeDraft(wallet, amountMicros, 'razorpay', id));
      const nowMs = clock.nowMs();
      const payment = { provider: 'razorpay', orderId: `order-${number}`, paymentId: `payment-${number}` };
      const money = { amountMicros, currency: 'INR', state: 'paid', createdAtMs: nowMs, paidAtMs: nowMs } as const;
      await recharges.add({ id, vendorId, ...payment, ...money });
    });
    await database.run(async () => {
      await campaigns.add(campaign);
      await holdFunds.execute({ vendorId, campaignId: campaign.id, amountMicros, currency: 'INR' });
    });
    for (let first = 0; first < sent.length; first += MESSAGES_AT_ONCE) {
      const part = sent.slice(first, first + MESSAGES_AT_ONCE);
      await messages.addMissing(part.map((message) => ({ ...message, parameters: { bodyParameters: [] } })));
    }
    all.push(...sent);
  }
  return all;
}
