import { ApiRefusal, allOf, answerOf, apiClient } from '../../clients/typescript/client.ts';
import { JsonClient } from './json-client.ts';
import { microsOf } from './money.ts';
import type { System } from './system.ts';
import type { LaunchedCampaign, Vendor } from './vendor.ts';

const API_PAGE = 200;
const SANDBOX_PAGE = 1000;

/** A change of a wallet, as the API's ledger shows it. */
export interface Journal {
  readonly vendorId: string;
  readonly seq: number;
  readonly kind: string;
  readonly postings: readonly { readonly account: string; readonly amountMicros: bigint }[];
  readonly refs: Readonly<Record<string, string>>;
  readonly balances: {
    readonly availableMicros: bigint;
    readonly heldMicros: bigint;
    readonly receivableMicros: bigint;
  };
  readonly bookedAtMs: number;
  readonly prevHash: string;
  readonly hash: string;
}

/** A second of the clock, by its beginning, and how many messages left in it. */
export interface SentSecond {
  readonly atMs: number;
  readonly sends: number;
}

export interface Wallet {
  readonly availableMicros: bigint;
  readonly heldMicros: bigint;
  readonly receivableMicros: bigint;
  readonly journals: number;
}

export interface VendorEvidence extends Vendor {
  readonly wallet: Wallet;
  /** Oldest first. */
  readonly journals: readonly Journal[];
  /** How many campaigns the API lists. */
  readonly campaigns: number;
}

/** A message as the API shows it. */
export interface ApiMessage {
  readonly id: string;
  /** `+` and digits. */
  readonly to: string;
  readonly state: string;
  /** Absent until it is charged. */
  readonly chargedMicros?: bigint;
}

export interface CampaignEvidence {
  readonly vendor: VendorEvidence;
  readonly launched: LaunchedCampaign;
  readonly state: string;
  readonly heldMicros: bigint;
  readonly chargedMicros: bigint;
  readonly releasedMicros: bigint;
  readonly remainingMicros: bigint;
  readonly messages: readonly ApiMessage[];
  /** Sends by the second in which they left, as the app has kept them; newest first. */
  readonly sentSeconds: readonly SentSecond[];
}

/** A message that the sandbox accepted, and the statuses that it has posted. */
export interface SandboxMessage {
  readonly callbackData: string | null;
  /** Bare digits. */
  readonly to: string;
  readonly category: string;
  readonly pricingType: string;
  readonly acceptedMs: number;
  readonly statuses: readonly string[];
}

/** What the program is to send along with a message, and Meta gives back. */
export function callbackDataOf(vendorId: string, messageId: string): string {
  return `v1:${vendorId}:${messageId}`;
}

/** Whose message it is, by its callback data. */
export function vendorOf({ callbackData }: Pick<SandboxMessage, 'callbackData'>): string | undefined {
  return callbackData?.split(':')[1];
}

export function isOf({ vendorId }: Pick<Vendor, 'vendorId'>) {
  return (message: Pick<SandboxMessage, 'callbackData'>) => vendorOf(message) === vendorId;
}

export interface SandboxBooks {
  readonly accepted: number;
  readonly delivered: number;
  readonly read: number;
  readonly failed: number;
  readonly doubleSends: number;
  readonly maxPerSecond: number;
  readonly webhooks: { readonly pending: number };
}

/** A launch that the wallet does not cover, and its answer. */
export interface RefusedLaunch {
  readonly vendor: VendorEvidence;
  readonly status: number;
  readonly code: unknown;
  readonly requiredMicros: bigint;
  readonly availableMicros: bigint;
  readonly shortfallMicros: bigint;
}

/** All that both sides say in the end. */
export interface Evidence {
  readonly campaigns: readonly CampaignEvidence[];
  readonly refused?: RefusedLaunch;
  readonly sandboxMessages: readonly SandboxMessage[];
  readonly books: SandboxBooks;
  /** Messages per second that the number allows. */
  readonly rate: number;
  /** How many messages may end without anybody knowing whether they were sent: none, unless processes were killed. */
  readonly allowedUnknown: number;
  /** Servers were killed on purpose: then the log says so, and that is no fault. */
  readonly hadOutages?: boolean;
  readonly errorLines: readonly string[];
}

/** How a campaign stands while it runs. */
export interface CampaignProgress {
  readonly state: string;
  readonly messages: Readonly<Record<string, number>>;
  readonly money: {
    readonly held: string;
    readonly charged: string;
    readonly released: string;
    readonly remaining: string;
  };
}

export async function campaignProgress(system: System, vendor: Vendor, campaignId: string): Promise<CampaignProgress> {
  const params = { path: { id: campaignId } };
  const { state, messages, money } = await answerOf(
    apiClient(system.apiUrl, vendor.token).GET('/campaigns/{id}', { params }),
  );
  if (!money) throw new Error(`${campaignId} has no hold`);
  return { state, messages, money };
}

/** The newest first. */
export async function sentSecondsOf(system: System, vendor: Vendor, campaignId: string): Promise<SentSecond[]> {
  const api = apiClient(system.apiUrl, vendor.token);
  const path = { id: campaignId };
  const seconds = await allOf((page) =>
    answerOf(api.GET('/campaigns/{id}/rate', { params: { path, query: { limit: API_PAGE, ...page } } })),
  );
  return seconds.map(({ at, sends }) => ({ atMs: Date.parse(at), sends }));
}

export function sandboxBooks(system: System): Promise<SandboxBooks> {
  return new JsonClient(system.sandboxUrl).get('/sandbox/books');
}

export function sandboxMessages(system: System): Promise<SandboxMessage[]> {
  return new JsonClient(system.sandboxUrl).all('/sandbox/messages', SANDBOX_PAGE);
}

export async function vendorEvidence(system: System, vendor: Vendor): Promise<VendorEvidence> {
  const api = apiClient(system.apiUrl, vendor.token);
  const limit = API_PAGE;
  const wallet = await answerOf(api.GET('/wallet/balance'));
  const journals = await allOf((page) =>
    answerOf(api.GET('/wallet/ledger', { params: { query: { limit, ...page } } })),
  );
  const campaigns = await allOf((page) => answerOf(api.GET('/campaigns', { params: { query: { limit, ...page } } })));
  return {
    ...vendor,
    wallet: {
      availableMicros: microsOf(wallet.available),
      heldMicros: microsOf(wallet.held),
      receivableMicros: microsOf(wallet.receivable),
      journals: wallet.journals,
    },
    journals: journals.map((view) => journalOf(vendor.vendorId, view)).sort((a, b) => a.seq - b.seq),
    campaigns: campaigns.length,
  };
}

export async function campaignEvidence(
  system: System,
  vendor: Vendor,
  launched: LaunchedCampaign,
): Promise<CampaignEvidence> {
  const { state, money } = await campaignProgress(system, vendor, launched.id);
  const api = apiClient(system.apiUrl, vendor.token);
  const path = { id: launched.id };
  const query = { limit: API_PAGE };
  const messages = await allOf((page) =>
    answerOf(api.GET('/campaigns/{id}/messages', { params: { path, query: { ...query, ...page } } })),
  );
  return {
    vendor: await vendorEvidence(system, vendor),
    launched,
    state,
    heldMicros: microsOf(money.held),
    chargedMicros: microsOf(money.charged),
    releasedMicros: microsOf(money.released),
    remainingMicros: microsOf(money.remaining),
    messages: messages.map(({ charged, ...message }) => ({
      ...message,
      ...(charged === null ? {} : { chargedMicros: microsOf(charged) }),
    })),
    sentSeconds: await sentSecondsOf(system, vendor, launched.id),
  };
}

/** What a launch was answered with that should be refused. */
export async function refusalOf(launch: Promise<unknown>): Promise<Omit<RefusedLaunch, 'vendor'>> {
  let [status, body]: [number, ApiRefusal['problem']] = [202, {}];
  try {
    await launch;
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    ({ status, problem: body } = error);
  }
  const amount = (name: string) => microsOf(String(body[name] ?? 0));
  return {
    status,
    code: body['code'],
    requiredMicros: amount('required'),
    availableMicros: amount('available'),
    shortfallMicros: amount('shortfall'),
  };
}

interface JournalView {
  readonly seq: number;
  readonly kind: string;
  readonly postings: readonly { readonly account: string; readonly amount: string }[];
  readonly refs: Readonly<Record<string, string>>;
  readonly balances: { readonly available: string; readonly held: string; readonly receivable: string };
  readonly bookedAt: string;
  readonly prevHash: string;
  readonly hash: string;
}

function journalOf(vendorId: string, { postings, balances, bookedAt, ...journal }: JournalView): Journal {
  return {
    ...journal,
    vendorId,
    postings: postings.map(({ account, amount }) => ({ account, amountMicros: microsOf(amount) })),
    balances: {
      availableMicros: microsOf(balances.available),
      heldMicros: microsOf(balances.held),
      receivableMicros: microsOf(balances.receivable),
    },
    bookedAtMs: Date.parse(bookedAt),
  };
}
