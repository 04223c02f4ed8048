import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { randomFrom } from '../../../scripts/demo/random.ts';
import { BalanceAt } from '../../../src/application/reporting/balance-at.ts';
import type { Wallet } from '../../../src/domain/wallet/wallet.ts';
import { aStatus } from '../../support/settlement.ts';
import { aTreasury } from '../../support/treasury.ts';

const test = suite('BalanceAt');

test('gives the balance that the wallet had, at every moment of its history', async () => {
  const treasury = aTreasury();
  const random = randomFrom(7);
  const balanceAt = new BalanceAt(treasury.ledger, treasury.journals);
  const moments: { readonly atMs: number; readonly wallet: Wallet }[] = [];
  await treasury.openWallet.open('ven_a');
  for (let n = 1; n <= 40; n += 1) {
    moments.push({ atMs: treasury.clock.nowMs(), wallet: await treasury.wallet() });
    treasury.clock.advance(1 + Math.floor(random() * 1000));
    await treasury.fund(100_000_000n);
    const sent = await treasury.launch(n, 3);
    await treasury.settleStatuses.execute(sent.slice(0, 2).map((message) => aStatus(message, 'delivered')));
    if (random() < 0.5) await treasury.releaseHold.execute(sent[0]?.campaignId ?? '');
  }
  for (const { atMs, wallet } of moments) assert.equal(await balanceAt.execute('ven_a', atMs), wallet);
  assert.equal(await balanceAt.execute('ven_a', treasury.clock.nowMs()), await treasury.wallet());
});

test('leaves out no journal that was booked by a process whose clock was behind', async () => {
  const { clock, journals, ledger, openWallet, fund, wallet } = aTreasury();
  await openWallet.open('ven_a');
  await fund(100_000_000n);
  const aheadMs = clock.nowMs();
  clock.advance(-50);
  await fund(30_000_000n);
  const after = await wallet();
  assert.is(after.availableMicros, 130_000_000n);
  assert.equal(await new BalanceAt(ledger, journals).execute('ven_a', aheadMs), after);
});

test.run();
