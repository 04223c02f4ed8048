import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { NodeDigest } from '../adapters/shared/node-system.ts';
import { PaymentGateways } from '../application/payments/payment-gateways.ts';
import { ReconcileBooks } from '../application/reporting/reconcile-books.ts';
import { ORDERS_LOOKED_BACK_MS } from '../application/reporting/reconcile-daily.ts';
import { ReconcileOrders } from '../application/reporting/reconcile-orders.ts';
import { Digest } from '../application/shared/ports.ts';
import type { Difference } from '../domain/reporting/wallet-audit.ts';
import { runCommand } from './command.ts';
import { commandLine } from './command-line.ts';
import { type Config, hasSandbox, InvalidConfig, readConfig } from './config.ts';
import { paymentGateways } from './modules/payments.ts';
import { reportingModule } from './modules/reporting.ts';
import { onStores } from './profiles/command-stores.ts';
import { asJson, asReport } from './reconcile-report.ts';
import { bind } from './wire.ts';

await runCommand(async () => {
  const { json } = commandLine(
    'npm run reconcile --',
    "Checks all the money in the profile's store, even while the program runs, and the payment providers' orders of the " +
      'last week. Names each difference, and exits with 1 when there is one or an order was not compared.',
  )
    .option('--json', 'each difference, and the outcome, as a line of JSON')
    .parse()
    .opts<{ readonly json?: true }>();
  const config = readConfig(process.env);
  const file = join(config.DATA_DIR, 'store.sqlite');
  if (config.PROFILE === 'embedded' && !existsSync(file)) {
    throw new InvalidConfig(`There is no ${file}: DATA_DIR names another folder`);
  }
  const gateways = await paymentGateways(providersOf(config));
  await onStores(config, async (container) => {
    bind(container, Digest, new NodeDigest());
    bind(container, PaymentGateways, gateways);
    reportingModule(container);
    const startedMs = performance.now();
    const report = (difference: Difference) => {
      const { vendorId, subject, detail } = difference;
      console.log(json ? JSON.stringify(difference) : `DIFFERENCE  ${subject}: ${detail} (${vendorId})`);
    };
    const books = await container.get(ReconcileBooks).execute(report);
    const orders = await container.get(ReconcileOrders).execute(Date.now() - ORDERS_LOOKED_BACK_MS, report);
    const seconds = Number(((performance.now() - startedMs) / 1000).toFixed(2));
    console.log(json ? asJson(books, orders, seconds) : asReport(books, orders, seconds, config.CURRENCY));
    process.exitCode = books.differences + orders.differences + orders.unanswered > 0 ? 1 : 0;
  });
});

/** The sandbox listens where the program that started it says. */
function providersOf(config: Config): Config {
  if (!hasSandbox(config) || process.env['RAZORPAY_BASE_URL'] !== undefined) return config;
  return { ...config, RAZORPAY_BASE_URL: `http://127.0.0.1:${config.SANDBOX_PORT}` };
}
