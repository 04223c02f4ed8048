import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeDigest } from '../../../src/adapters/shared/node-system.ts';
import { ChargeMessages } from '../../../src/application/wallet/charge-messages.ts';
import { HoldFunds } from '../../../src/application/wallet/hold-funds.ts';
import { Ledger } from '../../../src/application/wallet/ledger.ts';
import { SettleStatuses } from '../../../src/application/webhooks/settle-statuses.ts';
import type { Campaign } from '../../../src/domain/campaigns/campaign.ts';
import type { Message } from '../../../src/domain/campaigns/message.ts';
import { openWallet, rechargeDraft, type Wallet } from '../../../src/domain/wallet/wallet.ts';
import type { MessageStatusEvent } from '../../../src/domain/webhooks/meta-events.ts';
import { type BooksStores, ledgerFaults, mongoBooks, sqliteBooks } from '../../support/ledger-checks.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { RecordingMetrics } from '../../support/recording-metrics.ts';
import { aCampaign, aMessage, aStatus, PRICES } from '../../support/settlement.ts';
import { storeAdapters } from '../../support/store-adapters.ts';

const RECIPIENTS = 200;
const BATCH = 20;
const CAMPAIGNS = [aCampaign(1), aCampaign(2)];
const VENDORS = 24;
/** Of each vendor. */
const MESSAGES = 6;

const adapters = await storeAdapters<BooksStores>({
  sqlite: sqliteBooks,
  mongo: mongoBooks,
});

/** The use cases of one settler process. */
function aSettler({ unitOfWork, wallets, holds, charges, campaigns, messages, outbox }: BooksStores) {
  const clock = new ManualClock();
  const digest = new NodeDigest();
  const ledger = new Ledger(wallets, clock, digest, outbox);
  const chargeMessages = new ChargeMessages(unitOfWork, ledger, holds, charges, digest);
  return {
    ledger,
    holdFunds: new HoldFunds(unitOfWork, ledger, holds, clock),
    settleStatuses: new SettleStatuses(
      unitOfWork,
      messages,
      campaigns,
      chargeMessages,
      clock,
      new RecordingLogger(),
      new RecordingMetrics(),
    ),
  };
}

/** Running campaigns of one vendor whose messages Meta has taken over, and their holds of all the vendor's money. */
async function launched(
  stores: BooksStores,
  vendorId: string,
  vendorsCampaigns: readonly Campaign[],
  messagesEach: number,
): Promise<readonly Message[]> {
  const { unitOfWork, wallets, campaigns, messages } = stores;
  const { ledger, holdFunds } = aSettler(stores);
  const amountMicros = PRICES.marketing.priceMicros * BigInt(messagesEach);
  const rechargedMicros = amountMicros * BigInt(vendorsCampaigns.length);
  await wallets.open(openWallet(vendorId, 'INR'));
  await unitOfWork.run(async () => {
    const id = `rch_${vendorId}`;
    const wallet = await ledger.wallet(vendorId);
    await ledger.post(wallet, rechargeDraft(wallet, rechargedMicros, 'razorpay', id));
    const payment = { provider: 'razorpay', orderId: `order_${id}`, paymentId: `pay_${id}`, currency: 'INR' };
    const times = { createdAtMs: 1, paidAtMs: 2 };
    await stores.recharges.add({
      id,
      vendorId,
      state: 'paid',
      amountMicros: rechargedMicros,
      ...payment,
      ...times,
    });
  });
  const sent: Message[] = [];
  for (const campaign of vendorsCampaigns) {
    await campaigns.add(campaign);
    await holdFunds.execute({ vendorId, campaignId: campaign.id, amountMicros, currency: 'INR' });
    const own = Array.from({ length: messagesEach }, (_, index) => aMessage(campaign, index + 1));
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
    const sent = await launched(stores, 'ven_a', CAMPAIGNS, RECIPIENTS);
    const batches: MessageStatusEvent[][] = [];
    for (let first = 0; first < sent.length; first += BATCH) {
      const some = sent.slice(first, first + BATCH);
      batches.push(some.flatMap((message) => [aStatus(message, 'sent'), aStatus(message, 'delivered')]));
      batches.push(some.map((message) => aStatus(message, 'read')));
    }
    const settle = async (order: readonly MessageStatusEvent[][]) => {
      const { settleStatuses } = aSettler(stores);
      return Promise.all(order.map(async (batch) => (await settleStatuses.execute(batch)).unsettled));
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

  test('charge every message of many wallets once, the bad one of each batch aside', async () => {
    const stores = await open();
    const sent: Message[] = [];
    for (let n = 1; n <= VENDORS; n += 1) {
      const vendorId = `ven_${n}`;
      sent.push(...(await launched(stores, vendorId, [aCampaign(n, { vendorId })], MESSAGES)));
    }
    // A charge that is there already lets only the store find out that its message cannot be settled.
    const victims = sent.filter(({ seq, vendorId }) => seq === 3 && /[05]$/.test(vendorId));
    for (const { id: messageId, campaignId } of victims) {
      const amounts = { priceMicros: 5n, costMicros: 4n, fromHoldMicros: 5n };
      const rest = {
        fromAvailableMicros: 0n,
        fromReceivableMicros: 0n,
        market: 'IN',
        category: 'marketing',
        occurredAtMs: 0,
      };
      await stores.charges.insert([
        { messageId, campaignId, vendorId: 'ven_planted', journalSeq: 99, firstStatus: 'read', ...amounts, ...rest },
      ]);
    }
    const batch = sent
      .toSorted((a, b) => a.seq - b.seq)
      .flatMap((message) => [aStatus(message, 'sent'), aStatus(message, 'delivered'), aStatus(message, 'read')]);
    const unsettled = await Promise.all(
      [batch, batch.toReversed()].map(async (order) => {
        const { unsettled: left } = await aSettler(stores).settleStatuses.execute(order);
        return [...new Set(left.map(({ index }) => order[index]?.callbackData))].sort();
      }),
    );
    const bad = victims.map((message) => aStatus(message, 'sent').callbackData).sort();
    assert.equal(unsettled, [bad, bad]);

    const good = sent.filter((message) => !victims.includes(message));
    const charges = await stores.charges.find(good.map(({ id }) => id));
    assert.is(charges.length, good.length);
    for (let n = 1; n <= VENDORS; n += 1) {
      const left = victims.filter(({ vendorId }) => vendorId === `ven_${n}`).length;
      const { availableMicros, heldMicros, receivableMicros } = (await stores.wallets.find(`ven_${n}`)) as Wallet;
      const keptMicros = PRICES.marketing.priceMicros * BigInt(left);
      assert.equal([availableMicros, heldMicros, receivableMicros], [0n, keptMicros, 0n], `ven_${n}`);
    }
    const faults = await ledgerFaults(stores);
    const ofVictims = faults.filter((fault) => victims.some(({ id }) => fault.includes(id)));
    assert.equal(faults, ofVictims, 'only the planted charges are wrong');
  });

  test.run();
}
