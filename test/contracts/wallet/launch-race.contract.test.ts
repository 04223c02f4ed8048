import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeDigest } from '../../../src/adapters/shared/node-system.ts';
import { ServiceUnavailable } from '../../../src/application/shared/unavailable.ts';
import { HoldFunds } from '../../../src/application/wallet/hold-funds.ts';
import { Ledger } from '../../../src/application/wallet/ledger.ts';
import { InsufficientFunds, openWallet, rechargeDraft } from '../../../src/domain/wallet/wallet.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { type WalletStores, walletStores } from '../../support/wallet-stores.ts';

const LAUNCHES = 1_000;
const QUOTE_MICROS = 3_107_160n;

for (const { name, open, close } of walletStores) {
  const test = suite<WalletStores>(`Launches that race on ${name}`);
  test.after(close);
  test.before.each(async (stores) => {
    Object.assign(stores, await open());
  });

  test(`start one of ${LAUNCHES} that the wallet covers only once`, async ({
    unitOfWork,
    wallets,
    holds,
    journals,
    outbox,
  }) => {
    const clock = new ManualClock();
    const ledger = new Ledger(wallets, clock, new NodeDigest(), outbox);
    const holdFunds = new HoldFunds(unitOfWork, ledger, holds, clock);
    await unitOfWork.run(async () => {
      await wallets.open(openWallet('ven_a', 'INR'));
      const wallet = await ledger.wallet('ven_a');
      await ledger.post(wallet, rechargeDraft(wallet, 2n * QUOTE_MICROS - 1n, 'razorpay', 'rch_1'));
    });
    const campaignIds = Array.from({ length: LAUNCHES }, (_, n) => `cmp_${n}`);
    const outcomes = await Promise.allSettled(
      campaignIds.map((campaignId) =>
        holdFunds.execute({ vendorId: 'ven_a', campaignId, amountMicros: QUOTE_MICROS, currency: 'INR' }),
      ),
    );
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    assert.is(refusals.length, LAUNCHES - 1);
    // On a busy server some are given up before they could look: they have held nothing either.
    const isRefusal = (error: Error) => error instanceof InsufficientFunds || error instanceof ServiceUnavailable;
    assert.equal(
      refusals.filter((error) => !isRefusal(error)),
      [],
    );
    assert.is((await holds.find(campaignIds)).length, 1);
    const { availableMicros, heldMicros, seq } = await ledger.wallet('ven_a');
    assert.equal([availableMicros, heldMicros, seq], [QUOTE_MICROS - 1n, QUOTE_MICROS, 2]);
    assert.is((await journals.slice('ven_a', 1, 10)).length, 2);
  });

  test.run();
}
