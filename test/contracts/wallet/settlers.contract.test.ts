import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeDigest } from '../../../src/adapters/shared/node-system.ts';
import { ChargeMessages } from '../../../src/application/wallet/charge-messages.ts';
import { HoldFunds } from '../../../src/application/wallet/hold-funds.ts';
import { Ledger } from '../../../src/application/wallet/ledger.ts';
import { SettleStatuses } from '../../../src/application/webhooks/settle-statuses.ts';
import type { Message } from '../../../src/domain/campaigns/message.ts';
import { openWallet, rechargeDraft, type Wallet } from '../../../src/domain/wallet/wallet.ts';
import type { MessageStatusEvent } from '../../../src/domain/webhooks/meta-events.ts';
import { type BooksStores, ledgerFaults, mongoBooks, sqliteBooks } from '../../support/ledger-checks.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { aCampaign, aMessage, aStatus, PRICES } from '../../support/settlement.ts';
import { storeAdapters } from '../../support/store-adapters.ts';

const RECIPIENTS = 200;
const BATCH = 20;
const CAMPAIGNS = [aCampaign(1), aCampaign(2)];

const adapters = await storeAdapters<BooksStores>({
  sqlite: sqliteBooks,
  mongo: mongoBooks,
});

/** The use cases of one settler process. */
function aSettler({ unitOfWork, wallets, holds, charges, campaigns, messages }: BooksStores) {
  const clock = new ManualClock();
  const digest = new NodeDigest();
  const ledger = new Ledger(wallets, clock, digest);
  const chargeMessages = new ChargeMessages(unitOfWork, ledger, holds, charges, digest);
  return {
    ledger,
    holdFunds: new HoldFunds(unitOfWork, ledger, holds, clock),
    settleStatuses: new SettleStatuses(unitOfWork, messages, campaigns, chargeMessages, clock, new RecordingLogger()),
  };
}

/** Two running campaigns of one vendor whose messages Meta has taken over, and their holds. */
async function launched(stores: BooksStores): Promise<readonly Message[]> {
  const { unitOfWork, wallets, campaigns, messages } = stores;
  const { ledger, holdFunds } = aSettler(stores);
  const amountMicros = PRICES.marketing.priceMicros * BigInt(RECIPIENTS);
  await wallets.open(openWallet('ven_a', 'INR'));
  await unitOfWork.run(async () => {
    const wallet = await ledger.wallet('ven_a');
    await ledger.post(wallet, rechargeDraft(wallet, amountMicros * 2n, 'razorpay', 'rch_1'));
    const payment = { provider: 'razorpay', orderId: 'order_1', paymentId: 'pay_1', currency: 'INR' };
    const times = { createdAtMs: 1, paidAtMs: 2 };
    await stores.recharges.add({
      id: 'rch_1',
      vendorId: 'ven_a',
      state: 'paid',
      amountMicros: amountMicros * 2n,
      ...payment,
      ...times,
    });
  });
  const sent: Message[] = [];
  for (const campaign of CAMPAIGNS) {
    await campaigns.add(campaign);
    await holdFunds.execute({ vendorId: 'ven_a', campaignId: campaign.id, amountMicros });
    const own = Array.from({ length: RECIPIENTS }, (_, index) => aMessage(campaign, index + 1));
    await messages.addMissing(own.map((message) => ({ ...message, parameters: { bodyParameters: [] } })));
    sent.push(...own);
  }
  return sent;
}

for (const { name, open, close } of adapters) {
  const test = suite(`Two settlers on ${name}`);
  test.after(close);

  test('charge every message of one wallet once, although both get every status', async () => {
    const stores = await open();
    const sent = await launched(stores);
    const batches: MessageStatusEvent[][] = [];
    for (let first = 0; first < sent.length; first += BATCH) {
      const some = sent.slice(first, first + BATCH);
      batches.push(some.flatMap((message) => [aStatus(message, 'sent'), aStatus(message, 'delivered')]));
      batches.push(some.map((message) => aStatus(message, 'read')));
    }
    const settle = async (order: readonly MessageStatusEvent[][]) => {
      const { settleStatuses } = aSettler(stores);
      return Promise.all(order.map((batch) => settleStatuses.execute(batch)));
    };
    const unsettled = await Promise.all([settle(batches), settle(batches.toReversed())]);
    assert.equal(unsettled.flat(2), []);

    const campaignIds = CAMPAIGNS.map(({ id }) => id);
    const wallet = (await stores.wallets.find('ven_a')) as Wallet;
    const faults = await ledgerFaults(stores);
    assert.equal(faults, []);
    assert.equal([wallet.availableMicros, wallet.heldMicros, wallet.receivableMicros], [0n, 0n, 0n]);
    for (const campaignId of campaignIds) assert.is((await stores.messages.counts(campaignId)).read, RECIPIENTS);
  });

  test.run();
}
