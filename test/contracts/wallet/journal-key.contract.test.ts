import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { StaleWallet } from '../../../src/application/wallet/ports.ts';
import { GENESIS_HASH } from '../../../src/domain/wallet/journal.ts';
import { openWallet, post, rechargeDraft } from '../../../src/domain/wallet/wallet.ts';
import { sha256Hex } from '../../support/ledger-checks.ts';
import { rejection } from '../../support/rejection.ts';
import { storeAdapters } from '../../support/store-adapters.ts';
import { type WalletStores, walletStoresOn } from '../../support/wallet-stores.ts';

interface Stores extends WalletStores {
  /** As if nothing had ever been booked: past the condition of the conditional update. */
  forgetJournals(): Promise<unknown>;
}

const adapters = await storeAdapters<Stores>({
  sqlite: (database) => ({
    ...walletStoresOn.sqlite(database),
    forgetJournals: () => database.change('UPDATE wallets SET seq = 0, head_hash = ?', [GENESIS_HASH]),
  }),
  mongo: (database) => ({
    ...walletStoresOn.mongo(database),
    forgetJournals: () =>
      database.collection('wallets').updateMany({}, { $set: { seq: 0n, headHash: GENESIS_HASH } }, database.session),
  }),
});

for (const { name, open, close } of adapters) {
  const test = suite(`the key of journals on ${name}`);
  test.after(close);

  test('refuses a second journal of a number, also where the wallet has forgotten the first', async () => {
    const { wallets, journals, forgetJournals } = await open();
    const empty = openWallet('ven_a', 'INR');
    const recharged = (micros: bigint) =>
      post(empty, rechargeDraft(empty, micros, 'razorpay', 'rch_1'), 1_000, sha256Hex).journal;
    await wallets.open(empty);
    await wallets.post(recharged(100n));
    await forgetJournals();
    assert.instance(await rejection(wallets.post(recharged(50n))), StaleWallet);
    assert.equal(await journals.slice('ven_a', 1, 10), [recharged(100n)]);
  });

  test.run();
}
