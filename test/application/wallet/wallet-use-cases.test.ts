import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MissingWallet } from '../../../src/application/wallet/ledger.ts';
import { LedgerConflict } from '../../../src/application/wallet/ports.ts';
import { HOLD_LIFETIME_MS } from '../../../src/domain/wallet/hold.ts';
import { InsufficientFunds, PriceInOtherCurrency, ReceivableOpen } from '../../../src/domain/wallet/wallet.ts';
import { assertLedgerHolds, readLedger } from '../../support/ledger-checks.ts';
import { rejection } from '../../support/rejection.ts';
import { aStatus, PRICES } from '../../support/settlement.ts';
import { aTreasury, type Treasury } from '../../support/treasury.ts';

const test = suite<Treasury>('moving money');

test.before.each((context) => {
  Object.assign(context, aTreasury());
});
test.after.each(({ database }) => assertLedgerHolds(database));

const FIVE_HUNDRED = 500_000_000n;
const PRICE = PRICES.marketing.priceMicros;

function balancesOf({ availableMicros, heldMicros, receivableMicros }: Awaited<ReturnType<Treasury['wallet']>>) {
  return [availableMicros, heldMicros, receivableMicros];
}

test('opens an empty wallet once', async ({ openWallet, wallet, fund }) => {
  await openWallet.open('ven_a');
  assert.equal(balancesOf(await wallet()), [0n, 0n, 0n]);
  await fund(FIVE_HUNDRED);
  await openWallet.open('ven_a');
  assert.equal(balancesOf(await wallet()), [FIVE_HUNDRED, 0n, 0n]);
});

test('takes a vendor without a wallet for a fault of ours', async ({ holdFunds }) => {
  const hold = { vendorId: 'ven_x', campaignId: 'cmp_1', amountMicros: 1n, currency: 'INR' };
  assert.instance(await rejection(holdFunds.execute(hold)), MissingWallet);
});

test('holds money until a time and gives it all back when nothing was charged', async ({
  clock,
  fund,
  holdFunds,
  holds,
  releaseHold,
  wallet,
}) => {
  await fund(FIVE_HUNDRED);
  await holdFunds.execute({ vendorId: 'ven_a', campaignId: 'cmp_1', amountMicros: 300_000_000n, currency: 'INR' });
  assert.equal(balancesOf(await wallet()), [200_000_000n, 300_000_000n, 0n]);
  assert.is((await holds.find(['cmp_1']))[0]?.expiresAtMs, clock.nowMs() + HOLD_LIFETIME_MS);
  await releaseHold.execute('cmp_1');
  assert.equal(balancesOf(await wallet()), [FIVE_HUNDRED, 0n, 0n]);
});

test('releases a hold once, however often and however many do it at once', async ({
  fund,
  holdFunds,
  holds,
  releaseHold,
  wallet,
}) => {
  await fund(FIVE_HUNDRED);
  await holdFunds.execute({ vendorId: 'ven_a', campaignId: 'cmp_1', amountMicros: 300_000_000n, currency: 'INR' });
  await Promise.all(Array.from({ length: 10 }, () => releaseHold.execute('cmp_1')));
  const [hold] = await holds.find(['cmp_1']);
  assert.equal([hold?.state, hold?.releasedMicros], ['closed', 300_000_000n]);
  await releaseHold.execute('cmp_9');
  const after = await wallet();
  assert.equal([balancesOf(after), after.seq], [[FIVE_HUNDRED, 0n, 0n], 3]);
});

test('lets no more campaigns start at once than the wallet covers', async ({ fund, holdFunds, wallet, holds }) => {
  await fund(FIVE_HUNDRED);
  const campaignIds = Array.from({ length: 20 }, (_, index) => `cmp_${index}`);
  const outcomes = await Promise.allSettled(
    campaignIds.map((campaignId) =>
      holdFunds.execute({ vendorId: 'ven_a', campaignId, amountMicros: 120_000_000n, currency: 'INR' }),
    ),
  );
  assert.is(outcomes.filter(({ status }) => status === 'fulfilled').length, 4);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') assert.instance(outcome.reason, InsufficientFunds);
  }
  assert.equal(balancesOf(await wallet()), [20_000_000n, 480_000_000n, 0n]);
  assert.is((await holds.find(campaignIds)).length, 4);
});

test('refuses a second hold of a campaign, and holds nothing more', async ({ fund, holdFunds, wallet }) => {
  await fund(FIVE_HUNDRED);
  const hold = { vendorId: 'ven_a', campaignId: 'cmp_1', amountMicros: 1_000_000n, currency: 'INR' };
  await holdFunds.execute(hold);
  assert.instance(await rejection(holdFunds.execute(hold)), LedgerConflict);
  assert.is((await wallet()).heldMicros, 1_000_000n);
});

test('holds nothing of a wallet in another currency than the price, were it free', async ({
  fund,
  holdFunds,
  holds,
  wallet,
}) => {
  await fund(FIVE_HUNDRED);
  const before = await wallet();
  for (const amountMicros of [0n, 1n]) {
    const hold = { vendorId: 'ven_a', campaignId: 'cmp_1', amountMicros, currency: 'USD' };
    const refused = await rejection(holdFunds.execute(hold));
    assert.instance(refused, PriceInOtherCurrency);
    assert.equal((refused as PriceInOtherCurrency).details, { currency: 'INR' });
  }
  assert.equal([await wallet(), await holds.find(['cmp_1'])], [before, []]);
});

test('holds nothing for a campaign that is free, without an empty journal', async ({
  openWallet,
  holdFunds,
  holds,
  releaseHold,
  wallet,
}) => {
  await openWallet.open('ven_a');
  await holdFunds.execute({ vendorId: 'ven_a', campaignId: 'cmp_1', amountMicros: 0n, currency: 'INR' });
  assert.is((await holds.find(['cmp_1']))[0]?.state, 'open');
  await releaseHold.execute('cmp_1');
  assert.equal([(await holds.find(['cmp_1']))[0]?.state, (await wallet()).seq], ['closed', 0]);
});

test('lets a vendor that owes launch nothing until a recharge has paid it', async ({
  fund,
  holdFunds,
  launch,
  settleStatuses,
  wallet,
}) => {
  await fund(PRICE);
  const [message] = await launch(1, 1);
  const dear = { pricing: { type: 'regular', category: 'authentication-international' } };
  await settleStatuses.execute([aStatus(message as NonNullable<typeof message>, 'delivered', dear)]);
  const owed = PRICES['authentication-international'].priceMicros - PRICE;
  assert.equal(balancesOf(await wallet()), [0n, 0n, owed]);
  const hold = { vendorId: 'ven_a', campaignId: 'cmp_2', amountMicros: 1_000_000n, currency: 'INR' };
  assert.instance(await rejection(holdFunds.execute(hold)), ReceivableOpen);
  await fund(owed - 10_000n);
  assert.instance(await rejection(holdFunds.execute(hold)), ReceivableOpen);
  await fund(1_010_000n);
  await holdFunds.execute(hold);
  assert.equal(balancesOf(await wallet()), [0n, 1_000_000n, 0n]);
});

test('charges a batch in one journal, and nothing of it when one of its messages has a charge', async ({
  database,
  chargeMessages,
  charges,
  fund,
  launch,
  settleStatuses,
  wallet,
}) => {
  await fund(FIVE_HUNDRED);
  const sent = await launch(1, 3);
  await settleStatuses.execute(sent.slice(0, 1).map((message) => aStatus(message, 'delivered')));
  const before = await readLedger(database);
  const again = sent.map(({ id: messageId, campaignId, reservedMicros }) => ({
    messageId,
    campaignId,
    reservedMicros,
    price: PRICES.marketing,
    category: 'marketing',
    market: 'IN',
    firstStatus: 'delivered' as const,
    occurredAtMs: 1_000,
  }));
  assert.instance(await rejection(chargeMessages.execute('ven_a', again)), LedgerConflict);
  assert.equal(await readLedger(database), before);
  await settleStatuses.execute(sent.slice(1).map((message) => aStatus(message, 'delivered')));
  const { seq } = await wallet();
  assert.equal([seq, (await charges.ofJournals('ven_a', seq, seq)).length], [4, 2]);
});

test('books nothing for an empty batch', async ({ chargeMessages, fund, wallet }) => {
  await fund(FIVE_HUNDRED);
  await chargeMessages.execute('ven_a', []);
  assert.is((await wallet()).seq, 1);
});

test('a launch that leaves less than the vendor wants asks for one e-mail, and a recharge for the next', async (context) => {
  const { fund, holdFunds, wallets, outbox } = context;
  await fund(100n);
  await wallets.alertBelow('ven_a', 50n);
  const launch = (n: number, amountMicros: bigint) =>
    holdFunds.execute({ vendorId: 'ven_a', campaignId: `cmp_${n}`, amountMicros, currency: 'INR' });
  const mails = async () => (await outbox.pending(10)).length;
  await launch(1, 40n);
  assert.is(await mails(), 0);
  await launch(2, 20n);
  await launch(3, 20n);
  assert.is(await mails(), 1);
  await fund(100n);
  assert.is(await mails(), 1);
  await launch(4, 100n);
  assert.is(await mails(), 2);
});

test.run();
