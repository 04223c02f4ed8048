import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { AppProcess } from '../../scripts/demo/app-process.ts';
import { sandboxBooks } from '../../scripts/demo/evidence.ts';
import { figuresOf } from '../../scripts/demo/figures.ts';
import { reconcile } from '../../scripts/demo/reconcile.ts';
import { awaitEnd, collectEvidence, demoSettings, launchAll, prepareVendors } from '../../scripts/demo/run-demo.ts';
import { until } from '../../scripts/demo/wait.ts';
import { aDirectory } from '../support/directory.ts';

const CONTACTS = 600;
const RATE = 200;
/** Messages whose answer can be on its way at one moment. */
const MAX_IN_FLIGHT = 64;
const COMPLETED_WITHIN_MS = 60_000;

const SETTINGS = {
  ...demoSettings(RATE, { seed: 3, faults: { maxDelayMs: 1500, duplicateShare: 0.1 } }),
  // What a killed process has in flight is in doubt for as long as its sends could take.
  META_TIMEOUT_SECONDS: '2',
  UNKNOWN_WAIT_SECONDS: '4',
};

const test = suite('a crash in the middle of a campaign');
const apps: AppProcess[] = [];

test.after(async () => {
  for (const app of apps) await app.stop();
});

async function start(dataDir: string): Promise<AppProcess> {
  const app = await AppProcess.start(dataDir, SETTINGS);
  apps.push(app);
  return app;
}

async function accepted(app: AppProcess): Promise<number> {
  return (await sandboxBooks(app)).accepted;
}

test('loses, repeats and charges nothing wrongly: the next start finishes what SIGKILL broke off', async () => {
  const dataDir = aDirectory();
  const first = await start(dataDir);
  const vendors = await prepareVendors(first, { contacts: CONTACTS, seed: 3 });
  const running = await launchAll(first, vendors);
  await until('a quarter was sent', async () => (await accepted(first)) >= CONTACTS / 4, COMPLETED_WITHIN_MS);
  await first.kill();

  const second = await start(dataDir);
  const atRestart = await accepted(second);
  assert.ok(atRestart >= CONTACTS / 4 && atRestart < CONTACTS, `${atRestart} of ${CONTACTS} were sent at the restart`);
  await awaitEnd(second, running, COMPLETED_WITHIN_MS);

  const evidence = await collectEvidence(second, running, { rate: RATE, allowedUnknown: MAX_IN_FLIGHT });
  const invariants = reconcile(evidence);
  assert.equal(
    invariants.filter(({ ok }) => !ok),
    [],
  );
  const { sent, unknown, failed, delivered, doubleSends } = figuresOf(evidence, invariants, { seconds: 0 });
  assert.is(doubleSends, 0);
  assert.is(delivered + failed + unknown, CONTACTS);
  assert.is(sent + unknown, CONTACTS, 'a message that was not sent again is shown as unknown');
});

test.run();
