import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { AppProcess } from '../../scripts/demo/app-process.ts';
import { type SandboxBooks, sandboxMessages } from '../../scripts/demo/evidence.ts';
import { JsonClient } from '../../scripts/demo/json-client.ts';
import { reconcile } from '../../scripts/demo/reconcile.ts';
import { awaitEnd, collectEvidence, demoSettings } from '../../scripts/demo/run-demo.ts';
import { launchCampaign, prepareVendor } from '../../scripts/demo/vendor.ts';
import { until } from '../../scripts/demo/wait.ts';
import { aDirectory } from '../support/directory.ts';

const CONTACTS = 600;
/**
 * What the app is told that the number may send, what the number may really send, and what it may when it is flagged.
 */
const CONFIGURED = 80;
const ALLOWED = 50;
const FLAGGED = 40;
/** 80 and 0.7 × 80 a second are both refused: with so many accepted, the rate has been slowed down twice. */
const SLOWED_DOWN_AFTER = 120;
/** The sandbox takes no more a second than `ALLOWED`, so that the new limit has been looked up meanwhile. */
const LOOKED_UP_WITHIN = 120;
const COMPARED = 60;
const WITHIN_MS = 90_000;

const test = suite('a number that is refused for its rate');
const apps: AppProcess[] = [];

test.after(async () => {
  for (const app of apps) await app.stop();
});

test('is sent slower, keeps to a limit that Meta lowers meanwhile, recovers by steps, and delivers everything once', async () => {
  const faults = { failureShare: 0, answerDelayMs: 5 };
  const number = { id: '220011223344556', displayPhoneNumber: '918044556677', messagesPerSecond: ALLOWED };
  const settings = demoSettings(CONFIGURED, { seed: 5, faults, phoneNumbers: [number] });
  const app = await AppProcess.start(aDirectory(), settings);
  apps.push(app);
  const sandbox = new JsonClient(app.sandboxUrl);
  const books = () => sandbox.get<SandboxBooks & { readonly received: number }>('/sandbox/books');
  const refused = async () => {
    const { received, accepted } = await books();
    return received - accepted;
  };
  const accepted = async () => (await books()).accepted;
  const vendor = await prepareVendor(app, {
    companyName: 'Asha Sarees',
    contacts: CONTACTS,
    firstPosition: 0,
    seed: 5,
    delimiter: ',',
    rechargeRupees: 1000n,
  });
  const running = [{ vendor, launched: await launchCampaign(app, vendor) }];

  const isSlowedDown = async () => (await accepted()) >= SLOWED_DOWN_AFTER && (await refused()) > 0;
  await until('the number was refused, and refused again', isSlowedDown, WITHIN_MS);
  const atEvent = await accepted();
  const value = { display_phone_number: number.displayPhoneNumber, event: 'FLAGGED', current_limit: 'TIER_100K' };
  await sandbox.post('/sandbox/events', { field: 'phone_number_quality_update', value });
  const isLookedUp = async () => (await accepted()) >= atEvent + LOOKED_UP_WITHIN;
  await until('the new limit was looked up', isLookedUp, WITHIN_MS);
  const refusedBefore = await refused();
  await awaitEnd(app, running, WITHIN_MS);

  const times = (await sandboxMessages(app)).map(({ acceptedMs }) => acceptedMs).sort((a, b) => a - b);
  const late = medianGapMs(times.slice(-COMPARED));
  // Wherever it lies: how soon the limit is looked up depends on the machine.
  const starts = Array.from({ length: CONTACTS - COMPARED - atEvent }, (_, index) => atEvent + index);
  const slowest = Math.max(...starts.map((start) => medianGapMs(times.slice(start, start + COMPARED))));
  assert.is(await refused(), refusedBefore, 'refused although the limit had been lowered');
  assert.ok(slowest > (1.15 * 1000) / FLAGGED, `one message in ${slowest} ms is not slower than the limit`);
  assert.ok(late < 0.9 * slowest, `one message in ${late} ms after one in ${slowest} ms is no recovery`);

  const evidence = await collectEvidence(app, running, { rate: CONFIGURED, allowedUnknown: 0 });
  const [alert, ...others] = evidence.errorLines;
  assert.match(alert ?? '', /phone_number_quality_update FLAGGED/);
  const invariants = reconcile({ ...evidence, errorLines: others });
  assert.equal(
    invariants.filter(({ ok }) => !ok),
    [],
  );
  const recipients = evidence.sandboxMessages.map(({ to }) => to);
  assert.equal([recipients.length, new Set(recipients).size, evidence.books.doubleSends], [CONTACTS, CONTACTS, 0]);
  const [campaign] = evidence.campaigns;
  const open = campaign?.messages.filter(({ state }) => state !== 'DELIVERED' && state !== 'READ');
  assert.equal([campaign?.messages.length, open], [CONTACTS, []]);
});

/** Of the times between one message and the next: a pause of the machine in between changes nothing. */
function medianGapMs(times: readonly number[]): number {
  const gaps = times.slice(1).map((time, index) => time - (times[index] as number));
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] as number;
}

test.run();
