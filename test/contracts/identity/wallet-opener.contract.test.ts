import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { OpenWallet } from '../../../src/application/wallet/open-wallet.ts';
import { openWallet, post, rechargeDraft } from '../../../src/domain/wallet/wallet.ts';
import { sha256Hex } from '../../support/ledger-checks.ts';
import { rejection } from '../../support/rejection.ts';
import { type WalletStores, walletStores } from '../../support/wallet-stores.ts';

for (const { name, open, close } of walletStores) {
  const test = suite<WalletStores & { readonly opener: OpenWallet }>(`WalletOpener on ${name}`);
  test.after(close);
  test.before.each(async (context) => {
    const stores = await open();
    Object.assign(context, stores, { opener: new OpenWallet(stores.wallets, 'INR') });
  });

  test('gives a vendor an empty wallet', async ({ opener, wallets }) => {
    await opener.open('ven_a');
    assert.equal(await wallets.find('ven_a'), openWallet('ven_a', 'INR'));
    assert.is(await wallets.find('ven_b'), undefined);
  });

  test('leaves a wallet that there is as it is', async ({ opener, wallets }) => {
    await opener.open('ven_a');
    const empty = openWallet('ven_a', 'INR');
    const { wallet, journal } = post(empty, rechargeDraft(empty, 5n, 'razorpay', 'rch_1'), 1_000, sha256Hex);
    await wallets.post(journal);
    await opener.open('ven_a');
    assert.equal(await wallets.find('ven_a'), wallet);
  });

  test('opens none where its unit of work comes to nothing', async ({ unitOfWork, opener, wallets }) => {
    const failing = unitOfWork.run(async () => {
      await opener.open('ven_a');
      throw new Error('no');
    });
    assert.match(String(await rejection(failing)), /no$/);
    assert.is(await wallets.find('ven_a'), undefined);
  });

  test.run();
}
