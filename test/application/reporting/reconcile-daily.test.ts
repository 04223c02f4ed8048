import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqliteJobRuns } from '../../../src/adapters/operations/sqlite-job-runs.ts';
import { PaymentGateways } from '../../../src/application/payments/payment-gateways.ts';
import { ReconcileDaily } from '../../../src/application/reporting/reconcile-daily.ts';
import { ReconcileOrders } from '../../../src/application/reporting/reconcile-orders.ts';
import { reconciliationOf, sqliteBooks } from '../../support/ledger-checks.ts';
import { RecordingPaymentGateway } from '../../support/recording-payment-gateway.ts';
import { rejection } from '../../support/rejection.ts';
import { aTreasury, type Treasury } from '../../support/treasury.ts';

const HOUR_MS = 60 * 60 * 1000;

interface Context extends Treasury {
  gateway: RecordingPaymentGateway;
  aScheduler: () => ReconcileDaily;
}

const test = suite<Context>('reconciling once a day');

test.before.each(async (context) => {
  Object.assign(context, aTreasury());
  const { clock, database, journals, logger, recharges, reversals } = context;
  context.gateway = new RecordingPaymentGateway('razorpay');
  const gateways = new PaymentGateways([context.gateway]);
  context.aScheduler = () =>
    new ReconcileDaily(
      reconciliationOf(sqliteBooks(database)),
      new ReconcileOrders(journals, recharges, reversals, gateways),
      new SqliteJobRuns(database),
      clock,
      logger,
    );
  await context.fund(500_000_000n);
});
const runs = ({ logger }: Treasury) => logger.lines.filter(({ message }) => message === 'reconciled').length;

test('runs at the first call, and then not before a day has passed, whichever process leads', async (context) => {
  const { aScheduler, clock } = context;
  await aScheduler().execute();
  assert.is(runs(context), 1);
  clock.advance(23 * HOUR_MS);
  for (let takeover = 0; takeover < 5; takeover += 1) await aScheduler().execute();
  assert.is(runs(context), 1);
  clock.advance(HOUR_MS);
  await aScheduler().execute();
  await aScheduler().execute();
  assert.is(runs(context), 2);
});

test('logs each difference of the books and of the orders, and how many there were', async (context) => {
  const { aScheduler, database, logger } = context;
  await database.change('UPDATE wallets SET available_micros = available_micros + 1');
  await aScheduler().execute();
  const errors = logger.lines.filter(({ level }) => level === 'error').map(({ fields }) => fields['subject']);
  assert.equal(errors, ['wallet', 'order']);
  const { differences, wallets, orders } = logger.lines.at(-1)?.fields ?? {};
  assert.equal([differences, wallets, orders], [2, 1, 1]);
});

test('ends early when it is told to, at the books as at the orders, and comes again', async (context) => {
  const { aScheduler, fund, gateway, logger } = context;
  await fund(500_000_000n);
  const ending = new AbortController();
  let asked = 0;
  gateway.capturedPayments = async () => {
    asked += 1;
    ending.abort();
    return [];
  };
  assert.is(await rejection(aScheduler().execute(ending.signal)), ending.signal.reason);
  assert.is(asked, 1, 'of two orders');
  assert.is(await rejection(aScheduler().execute(ending.signal)), ending.signal.reason);
  assert.is(asked, 1, 'the books come first');
  assert.equal(logger.lines, []);
  await aScheduler().execute();
  assert.is(runs(context), 1);
});

test('warns when orders could not be compared', async (context) => {
  const { aScheduler, gateway, logger } = context;
  gateway.isDown = true;
  await aScheduler().execute();
  const last = logger.lines.at(-1);
  assert.equal([last?.level, last?.fields['unanswered'], last?.fields['differences']], ['warn', 1, 0]);
});

test('runs again after a run that failed', async (context) => {
  const { aScheduler, database } = context;
  await database.change('ALTER TABLE holds RENAME TO hidden');
  assert.match(String(await rejection(aScheduler().execute())), /holds/);
  await database.change('ALTER TABLE hidden RENAME TO holds');
  await aScheduler().execute();
  assert.is(runs(context), 1);
});

test.run();
