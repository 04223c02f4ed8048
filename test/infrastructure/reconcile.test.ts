import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqliteRechargeRepository } from '../../src/adapters/payments/sqlite-recharge-repository.ts';
import { NodeClock, NodeDigest } from '../../src/adapters/shared/node-system.ts';
import { SqliteOutbox } from '../../src/adapters/shared/sqlite-outbox.ts';
import { SqliteWalletRepository } from '../../src/adapters/wallet/sqlite-wallet-repository.ts';
import { Ledger } from '../../src/application/wallet/ledger.ts';
import { openWallet, rechargeDraft } from '../../src/domain/wallet/wallet.ts';
import { readConfig } from '../../src/infrastructure/config.ts';
import { openSqliteStore } from '../../src/infrastructure/profiles/embedded.ts';
import { aDirectory } from '../support/directory.ts';
import { replyWith, startStubServer } from '../support/stub-server.ts';

const test = suite('npm run reconcile');

async function reconcile(directory: string, razorpay: string, ...words: readonly string[]) {
  const command = ['--import', 'tsx', 'src/infrastructure/reconcile.ts', ...words];
  const env = { PATH: process.env['PATH'], DATA_DIR: directory, RAZORPAY_BASE_URL: razorpay };
  return promisify(execFile)(process.execPath, command, { env }).then(
    ({ stdout }) => ({ code: 0, output: stdout.trimEnd() }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      output: `${stdout}${stderr}`.trimEnd(),
    }),
  );
}

/** A wallet with one recharge of 500. */
async function books(directory: string) {
  const database = openSqliteStore(readConfig({ DATA_DIR: directory }));
  const wallets = new SqliteWalletRepository(database);
  const ledger = new Ledger(wallets, new NodeClock(), new NodeDigest(), new SqliteOutbox(database));
  await database.run(async () => {
    await wallets.open(openWallet('ven_a', 'INR'));
    await ledger.post(
      await ledger.wallet('ven_a'),
      rechargeDraft(await ledger.wallet('ven_a'), 500_000_000n, 'razorpay', 'rch_1'),
    );
  });
  const payment = { provider: 'razorpay', orderId: 'order_1', paymentId: 'pay_1', currency: 'INR' };
  const nowMs = Date.now();
  await new SqliteRechargeRepository(database).add({
    id: 'rch_1',
    vendorId: 'ven_a',
    amountMicros: 500_000_000n,
    state: 'paid',
    createdAtMs: nowMs,
    paidAtMs: nowMs,
    ...payment,
  });
  return database;
}

test('shows where all the money is, and says that it is exact', async () => {
  const directory = aDirectory();
  const database = await books(directory);
  const paid = { items: [{ id: 'pay_1', status: 'captured', amount: 50_000, currency: 'INR' }] };
  const provider = await startStubServer(replyWith(200, paid));
  const { code, output } = await reconcile(directory, provider.url);
  assert.is(code, 0, output);
  assert.match(output, /^paid in through razorpay, less what went back +500\.0000 INR$/m);
  assert.match(output, /^vendors: free to spend +500\.0000 INR$/m);
  assert.match(output, /^paid in, less where it stands +0\.0000 INR$/m);
  assert.match(
    output,
    /\nExact: 0 differences in 1 wallets, 1 journals, 0 charges, 0 messages, 1 orders of the last week/,
  );
  const { output: json } = await reconcile(directory, provider.url, '--json');
  const { seconds: _seconds, ...figures } = JSON.parse(json);
  assert.equal(figures, {
    wallets: 1,
    journals: 1,
    charges: 0,
    messages: 0,
    orders: 1,
    unanswered: 0,
    differences: 0,
    accounts: { 'gateway:razorpay': '-500.0000', 'vendor:available': '500.0000' },
  });
  await provider.stop();
  await database.close();
});

test('names each difference and exits with 1', async () => {
  const directory = aDirectory();
  const database = await books(directory);
  await database.change('UPDATE wallets SET held_micros = held_micros + 1');
  const provider = await startStubServer(replyWith(200, { items: [] }));
  const { code, output } = await reconcile(directory, provider.url);
  assert.is(code, 1);
  assert.match(output, /^DIFFERENCE {2}wallet: wallet of ven_a: heldMicros is 1, its journals say 0 \(ven_a\)$/m);
  assert.match(output, /^DIFFERENCE {2}order: order order_1 of razorpay: 500\.0000 INR booked, and not paid there/m);
  assert.match(output, /\n3 differences in /);
  await provider.stop();
  await database.close();
});

test('is not exact where orders could not be compared, and says what it could not find', async () => {
  const directory = aDirectory();
  const database = await books(directory);
  const { code, output } = await reconcile(directory, 'http://127.0.0.1:9');
  assert.is(code, 1, output);
  assert.not.match(output, /Exact/);
  assert.match(
    output,
    /\n0 differences in .* 0 orders of the last week; .* s; 1 orders not compared: their provider does not answer$/,
  );
  await database.close();
  const nowhere = await reconcile(aDirectory(), 'http://127.0.0.1:9');
  assert.is(nowhere.code, 2);
  assert.match(nowhere.output, /DATA_DIR names another folder/);
});

test.run();
