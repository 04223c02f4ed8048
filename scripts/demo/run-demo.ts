import {
  type CampaignProgress,
  campaignEvidence,
  campaignProgress,
  type Evidence,
  type refusalOf,
  sandboxBooks,
  sandboxMessages,
  vendorEvidence,
} from './evidence.ts';
import type { Step } from './progress.ts';
import { DEMO_SETTINGS, type System } from './system.ts';
import { type LaunchedCampaign, launchCampaign, prepareVendor, type Vendor } from './vendor.ts';
import { throughOutages, until, waitFor } from './wait.ts';

const FIRST_VENDOR_SHARE = 0.7;
/** Above the price of a marketing message to India, margin included. */
const RUPEES_PER_CONTACT = 1.5;
/** A wallet of the least recharge, ₹100, covers fewer. */
const THIN_VENDOR_CONTACTS = 200;
/** Counting a campaign's messages takes the app some time of its own. */
const PROGRESS_EVERY_MS = 500;
/** Statuses that are still to come when a campaign is over: duplicates, and `read` after `delivered`. */
const SETTLED_WITHIN_MS = 30_000;

export interface DemoPlan {
  readonly contacts: number;
  readonly seed: number;
}

/** A vendor whose campaign runs. */
export interface Running {
  readonly vendor: Vendor;
  readonly launched: LaunchedCampaign;
}

/** The settings of an app of the embedded profile that is demonstrated with its sandbox. */
export function demoSettings(
  rate: number,
  sandbox: { readonly seed: number; readonly faults: object; readonly phoneNumbers?: readonly object[] },
) {
  return {
    META_MESSAGES_PER_SECOND: String(rate),
    ...DEMO_SETTINGS,
    SANDBOX_OPTIONS: JSON.stringify(sandbox),
  };
}

/** Two vendors that can pay for their campaigns. */
export function prepareVendors(system: System, { contacts, seed }: DemoPlan): Promise<readonly [Vendor, Vendor]> {
  const first = Math.round(contacts * FIRST_VENDOR_SHARE);
  return Promise.all([
    prepareVendor(system, {
      companyName: 'Asha Sarees',
      contacts: first,
      firstPosition: 0,
      seed,
      delimiter: ',',
      rechargeRupees: budgetFor(first),
    }),
    prepareVendor(system, {
      companyName: 'Ravi Electronics',
      contacts: contacts - first,
      firstPosition: first,
      seed,
      delimiter: ';',
      rechargeRupees: budgetFor(contacts - first),
    }),
  ]);
}

/** A vendor whose wallet does not cover its list. */
export function prepareThinVendor(system: System, { contacts, seed }: DemoPlan): Promise<Vendor> {
  return prepareVendor(system, {
    companyName: 'Thin Wallet Traders',
    contacts: THIN_VENDOR_CONTACTS,
    firstPosition: contacts,
    seed,
    delimiter: ',',
    rechargeRupees: 0n,
  });
}

export function launchAll(system: System, vendors: readonly Vendor[]): Promise<Running[]> {
  return Promise.all(vendors.map(async (vendor) => ({ vendor, launched: await launchCampaign(system, vendor) })));
}

interface Watch {
  readonly onProgress?: (steps: readonly Step[]) => void;
  /** The system is being killed meanwhile, part by part. */
  readonly hasOutages?: boolean;
}

/** Until all campaigns are completed and the last status has come. */
export async function awaitEnd(
  system: System,
  running: readonly Running[],
  withinMs: number,
  { onProgress, hasOutages = false }: Watch = {},
): Promise<void> {
  const areCompleted = async () => {
    const progress = await progressOf(system, running);
    onProgress?.(stepsOf(progress, running));
    return progress.every(({ state }) => state === 'COMPLETED');
  };
  const check = hasOutages ? throughOutages(areCompleted) : areCompleted;
  await until('the campaigns are completed', check, withinMs, PROGRESS_EVERY_MS);
  // What does not come is left to the reconciliation, which tells more than "too late".
  await waitFor(() => isSettled(system, running), SETTLED_WITHIN_MS);
}

export async function collectEvidence(
  system: System,
  running: readonly Running[],
  rest: Pick<Evidence, 'rate' | 'allowedUnknown' | 'hadOutages'>,
  thin?: { readonly vendor: Vendor; readonly refusal: Awaited<ReturnType<typeof refusalOf>> },
): Promise<Evidence> {
  return {
    campaigns: await Promise.all(running.map(({ vendor, launched }) => campaignEvidence(system, vendor, launched))),
    ...(thin ? { refused: { vendor: await vendorEvidence(system, thin.vendor), ...thin.refusal } } : {}),
    sandboxMessages: await sandboxMessages(system),
    books: await sandboxBooks(system),
    errorLines: system.errorLines,
    ...rest,
  };
}

export function progressOf(system: System, running: readonly Running[]): Promise<CampaignProgress[]> {
  return Promise.all(running.map(({ vendor, launched }) => campaignProgress(system, vendor, launched.id)));
}

/** The sandbox has posted everything, and the app has dealt with it. */
async function isSettled(system: System, running: readonly Running[]): Promise<boolean> {
  const books = await sandboxBooks(system);
  const progress = await progressOf(system, running);
  return (
    books.webhooks.pending === 0 &&
    count(progress, 'delivered', 'read') === books.delivered &&
    count(progress, 'read') === books.read
  );
}

/** Failed messages will not be delivered, so they are not waited for. */
function stepsOf(progress: readonly CampaignProgress[], running: readonly Running[]): readonly Step[] {
  const recipients = running.reduce((sum, { launched }) => sum + launched.recipients, 0);
  const deliverable = recipients - count(progress, 'failed');
  const delivered = count(progress, 'delivered', 'read');
  const sent = count(progress, 'accepted', 'sent', 'failed') + delivered;
  const rupeesOf = (name: 'held' | 'charged') => progress.reduce((sum, { money }) => sum + Number(money[name]), 0);
  const show = (value: number) => Math.round(value).toLocaleString('en-IN');
  const showRupees = (value: number) => `₹${show(value)}`;
  const chargeable = (rupeesOf('held') * deliverable) / recipients;
  return [
    { name: 'sent', value: sent, total: recipients, show },
    { name: 'delivered', value: delivered, total: deliverable, show },
    { name: 'charged', value: rupeesOf('charged'), total: chargeable, show: showRupees },
  ];
}

export function count(progress: readonly CampaignProgress[], ...states: readonly string[]): number {
  return progress.reduce(
    (sum, { messages }) => sum + states.reduce((part, state) => part + (messages[state] ?? 0), 0),
    0,
  );
}

function budgetFor(contacts: number): bigint {
  return BigInt(Math.ceil(contacts * RUPEES_PER_CONTACT));
}
