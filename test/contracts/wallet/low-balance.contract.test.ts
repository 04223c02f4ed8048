import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeDigest } from '../../../src/adapters/shared/node-system.ts';
import type { MailRequest } from '../../../src/application/shared/mail-request.ts';
import { Ledger } from '../../../src/application/wallet/ledger.ts';
import { adjustmentDraft, openWallet } from '../../../src/domain/wallet/wallet.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { rejection } from '../../support/rejection.ts';
import { type WalletStores, walletStores } from '../../support/wallet-stores.ts';

interface Context extends WalletStores {
  /** Books changes of the available money, each in a unit of work of its own, all at once. */
  change(...micros: readonly bigint[]): Promise<void>;
  mails(): Promise<readonly MailRequest[]>;
}

for (const { name, open, close } of walletStores) {
  const test = suite<Context>(`Warnings of low balance on ${name}`);
  test.after(close);
  test.before.each(async (context) => {
    const stores = await open();
    const { unitOfWork, wallets, outbox } = stores;
    const ledger = new Ledger(wallets, new ManualClock(), new NodeDigest(), outbox);
    await wallets.open(openWallet('ven_a', 'INR'));
    const book = (amountMicros: bigint) =>
      unitOfWork.run(async () => {
        const wallet = await ledger.wallet('ven_a');
        await ledger.post(wallet, adjustmentDraft(wallet, amountMicros, { adjustment: 'adj_1' }));
      });
    Object.assign(context, stores, {
      change: async (...micros: readonly bigint[]) => void (await Promise.all(micros.map(book))),
      mails: async () => (await outbox.pending(1000)).map(({ value }) => JSON.parse(value) as MailRequest),
    });
    await context.change(100n);
  });

  test('are off at first, and off again after they were taken back', async ({ wallets, change, mails }) => {
    await change(-60n, 60n);
    await wallets.alertBelow('ven_a', 50n);
    await wallets.alertBelow('ven_a', null);
    assert.is((await wallets.find('ven_a'))?.alertBelowMicros, undefined);
    await change(-60n);
    assert.equal(await mails(), []);
  });

  test('leave the balances as they are, and stay through changes of them', async ({ wallets, change }) => {
    const before = await wallets.find('ven_a');
    await wallets.alertBelow('ven_a', 50n);
    assert.equal(await wallets.find('ven_a'), { ...before, alertBelowMicros: 50n });
    await change(1n);
    assert.is((await wallets.find('ven_a'))?.alertBelowMicros, 50n);
  });

  test('come once for many changes that go below, whoever was last above', async ({ wallets, change, mails }) => {
    await wallets.alertBelow('ven_a', 50n);
    await change(...Array.from({ length: 12 }, () => -5n));
    const [mail, ...others] = await mails();
    assert.equal(others, []);
    assert.equal([mail?.to, mail?.subject], ['ven_a', 'Your wallet runs low']);
    assert.match(mail?.text ?? '', /0\.000045 INR left to spend, which is below your alert level of 0\.00005 INR/);
  });

  test('come again after the balance rose to the threshold, and not when it did not', async ({
    wallets,
    change,
    mails,
  }) => {
    await wallets.alertBelow('ven_a', 50n);
    await change(-50n);
    assert.equal(await mails(), []);
    await change(-1n);
    await change(-40n);
    await change(40n);
    await change(-1n);
    assert.is((await mails()).length, 1);
    await change(2n);
    await change(-1n);
    const ids = (await mails()).map(({ id }) => id);
    assert.is(ids.length, 2);
    assert.is(new Set(ids).size, 2);
  });

  test('say nothing of a wallet that is below already, or of a change that was rolled back', async ({
    wallets,
    unitOfWork,
    outbox,
    change,
    mails,
  }) => {
    await wallets.alertBelow('ven_a', 200n);
    await change(-10n);
    assert.equal(await mails(), []);
    await wallets.alertBelow('ven_a', 50n);
    const ledger = new Ledger(wallets, new ManualClock(), new NodeDigest(), outbox);
    await rejection(
      unitOfWork.run(async () => {
        const wallet = await ledger.wallet('ven_a');
        await ledger.post(wallet, adjustmentDraft(wallet, -60n, { adjustment: 'adj_1' }));
        throw new Error('killed');
      }),
    );
    assert.equal(await mails(), []);
  });

  test.run();
}
