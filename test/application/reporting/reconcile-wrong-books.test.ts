import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeDigest } from '../../../src/adapters/shared/node-system.ts';
import { ChargeMessages } from '../../../src/application/wallet/charge-messages.ts';
import { HoldFunds } from '../../../src/application/wallet/hold-funds.ts';
import { Ledger } from '../../../src/application/wallet/ledger.ts';
import type { Message, ReportedPricing } from '../../../src/domain/campaigns/message.ts';
import type { Chargeable } from '../../../src/domain/wallet/charge.ts';
import type { JournalDraft, JournalKind } from '../../../src/domain/wallet/journal.ts';
import { adjustmentDraft, openWallet, rechargeDraft } from '../../../src/domain/wallet/wallet.ts';
import { settleStatus } from '../../../src/domain/webhooks/settlement.ts';
import { type BooksStores, ledgerFaults, mongoBooks, sqliteBooks } from '../../support/ledger-checks.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { aCampaign, aMessage, aStatus, PRICES } from '../../support/settlement.ts';
import { storeAdapters } from '../../support/store-adapters.ts';

const PAID = 100_000_000n;
const campaign = aCampaign(1);
const sent = aMessage(campaign, 1);
const AVAILABLE = 'vendor:ven_a:available';

const ledgerOf = ({ wallets, outbox }: BooksStores) => new Ledger(wallets, new ManualClock(), new NodeDigest(), outbox);

/** A wallet with a recharge, and a campaign with one message that Meta has taken over. */
async function book(stores: BooksStores): Promise<void> {
  const { unitOfWork, wallets, recharges, holds, campaigns, messages } = stores;
  const ledger = ledgerOf(stores);
  await wallets.open(openWallet('ven_a', 'INR'));
  await recharges.add({
    id: 'rch_1',
    vendorId: 'ven_a',
    provider: 'razorpay',
    amountMicros: PAID,
    currency: 'INR',
    state: 'paid',
    orderId: 'order_1',
    paymentId: 'pay_1',
    createdAtMs: 1,
    paidAtMs: 2,
  });
  await unitOfWork.run(async () => {
    const wallet = await ledger.wallet('ven_a');
    await ledger.post(wallet, rechargeDraft(wallet, PAID, 'razorpay', 'rch_1'));
    await campaigns.add(campaign);
    const hold = { vendorId: 'ven_a', campaignId: campaign.id, amountMicros: sent.reservedMicros, currency: 'INR' };
    await new HoldFunds(unitOfWork, ledger, holds, new ManualClock()).execute(hold);
    await messages.addMissing([{ ...sent, parameters: { bodyParameters: [] } }]);
  });
}

/** As `ledger` would, past every rule on what a journal is for. */
async function post(stores: BooksStores, draft: JournalDraft): Promise<void> {
  const ledger = ledgerOf(stores);
  await stores.unitOfWork.run(async () => ledger.post(await ledger.wallet('ven_a'), draft));
}

/** The message arrives for `pricing`; what is written is what `forge` makes of it. */
async function arrive(
  stores: BooksStores,
  pricing: ReportedPricing | undefined,
  forge: (message: Message, charge: Chargeable | undefined) => readonly [Message, Chargeable | undefined],
): Promise<void> {
  const { pricing: _regular, ...bare } = aStatus(sent, 'delivered');
  const settled = settleStatus(sent, campaign, pricing ? { ...bare, pricing } : bare);
  const [message, charge] = forge(settled.message, settled.charge);
  const { unitOfWork, holds, charges, messages } = stores;
  const chargeMessages = new ChargeMessages(unitOfWork, ledgerOf(stores), holds, charges, new NodeDigest());
  await unitOfWork.run(async () => {
    await messages.saveSettled([message], 1);
    await chargeMessages.execute('ven_a', charge ? [charge] : []);
  });
}

const unnamed: Readonly<Record<string, readonly [draft: (micros: bigint) => JournalDraft, fault: string]>> = {
  'a recharge without its reference': [
    (micros) => ({ kind: 'recharge', postings: moving('gateway:razorpay', micros), refs: {} }),
    'journal 3 of ven_a is for recharge and names no recharge',
  ],
  'a journal of an unknown kind': [
    (micros) => ({ kind: 'bonus' as JournalKind, postings: moving('margin', micros), refs: { recharge: 'rch_1' } }),
    'journal 3 of ven_a is of no known kind: bonus',
  ],
  'a refund that names a dispute only': [
    (micros) => ({ kind: 'refund', postings: moving('gateway:razorpay', micros), refs: { dispute: 'disp_1' } }),
    'journal 3 of ven_a is for refund and names no refund',
  ],
};

function moving(account: string, micros: bigint) {
  return [
    { account, amountMicros: -micros },
    { account: AVAILABLE, amountMicros: micros },
  ];
}

const dear = PRICES['authentication-international'];
type Forged = Parameters<typeof arrive>[2];
const wrongPrices: Readonly<Record<string, readonly [pricing: ReportedPricing | undefined, Forged, fault: string]>> = {
  'a regular message that arrived for nothing': [
    { type: 'regular', category: 'marketing' },
    (message) => [{ ...message, chargedMicros: 0n }, undefined],
    'arrived in IN and is regular, 1035720 as marketing, and not charged',
  ],
  'a regular message of a category without a rate that arrived for nothing': [
    { type: 'regular', category: 'marketing_lite' },
    (message) => [{ ...message, chargedMicros: 0n }, undefined],
    'arrived in IN and is regular, 1035720 as marketing, and not charged',
  ],
  'a message without pricing that arrived for nothing': [
    undefined,
    (message) => [{ ...message, chargedMicros: 0n }, undefined],
    'arrived in IN and is regular, 1035720 as marketing, and not charged',
  ],
  'a charge above the price that the campaign kept': [
    { type: 'regular', category: 'marketing' },
    (message, charge) => {
      const price = { ...PRICES.marketing, priceMicros: PRICES.marketing.priceMicros + 1n };
      return [{ ...message, chargedMicros: price.priceMicros }, charge && { ...charge, price }];
    },
    'charged 1035721 at a cost of 863100, IN marketing was 1035720 at a cost of 863100 at the launch',
  ],
  'a charge with another cost than the campaign kept': [
    { type: 'regular', category: 'marketing' },
    (message, charge) => [message, charge && { ...charge, price: { ...charge.price, costMicros: 1n } }],
    'charged 1035720 at a cost of 1, IN marketing was 1035720 at a cost of 863100 at the launch',
  ],
  'a charge of a category that the campaign kept no price for': [
    { type: 'regular', category: 'marketing_lite' },
    (message, charge) => [message, charge && { ...charge, category: 'marketing_lite' }],
    'charged 1035720 at a cost of 863100, IN marketing_lite was undefined at a cost of undefined at the launch',
  ],
  'a charge of another category than was reported': [
    { type: 'regular', category: 'marketing' },
    (message, charge) => {
      const other = charge && { ...charge, price: dear, category: 'authentication-international' };
      return [{ ...message, chargedMicros: dear.priceMicros }, other];
    },
    'charged as authentication-international, reported as marketing',
  ],
  'a charge of another market': [
    { type: 'regular', category: 'marketing' },
    (message, charge) => [message, charge && { ...charge, market: 'Other' }],
    'goes to IN, its charge says Other',
  ],
  'a charge of a free message': [
    { type: 'regular', category: 'marketing' },
    (message, charge) => [{ ...message, pricing: { type: 'free_entry_point', category: 'marketing' } }, charge],
    'charged 1035720, although it is free_entry_point',
  ],
};

for (const { name, open, close } of await storeAdapters<BooksStores>({ sqlite: sqliteBooks, mongo: mongoBooks })) {
  const test = suite<{ stores: BooksStores }>(`reconciling wrong books on ${name}`);
  test.before.each(async (context) => {
    context.stores = await open();
    await book(context.stores);
  });
  test.after(close);

  test('finds nothing where each message costs what the campaign kept', async ({ stores }) => {
    await arrive(stores, { type: 'regular', category: 'marketing_lite' }, (...settled) => settled);
    assert.equal(await ledgerFaults(stores), []);
  });

  for (const [what, [draft, fault]] of Object.entries(unnamed)) {
    test(`names ${what}, though it adds up and follows the one before`, async ({ stores }) => {
      await post(stores, draft(7_000_000n));
      assert.equal(await ledgerFaults(stores), [fault]);
    });
  }

  test('names a journal that moves money of an account that its kind has nothing to do with', async ({ stores }) => {
    const wallet = await ledgerOf(stores).wallet('ven_a');
    const { refs, postings } = adjustmentDraft(wallet, 7_000_000n, { adjustment: 'T-1' });
    const adjustment = { vendorId: 'ven_a', reference: 'T-1', amountMicros: 7_000_000n, state: 'applied' } as const;
    await stores.adjustments.add({ ...adjustment, reason: 'goodwill', requestedBy: 'opr_1', requestedAtMs: 1 });
    const elsewhere = postings.map((posting) => ({
      ...posting,
      account: posting.account.replace('adjustments', 'margin'),
    }));
    await post(stores, { kind: 'adjustment', refs, postings: elsewhere });
    assert.equal(await ledgerFaults(stores), ['journal 3 of ven_a is for adjustment and moves money of margin']);
  });

  for (const [what, [pricing, forge, fault]] of Object.entries(wrongPrices)) {
    test(`names ${what}`, async ({ stores }) => {
      await arrive(stores, pricing, forge);
      assert.equal(await ledgerFaults(stores), [`message ${sent.id}: ${fault}`]);
    });
  }

  test.run();
}
