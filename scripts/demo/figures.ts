import type { CampaignEvidence, Evidence } from './evidence.ts';
import { decimalOf, sumOf } from './money.ts';
import { chargedInLedger, countDoubleSends, type Invariant, ledgerDifference, maxPerSecond } from './reconcile.ts';

/** What `--json` prints. Amounts are decimal strings in rupees. */
export interface Figures {
  /** Recipients of both campaigns, and the rows of their files that were none. */
  readonly contacts: number;
  readonly invalid: number;
  readonly duplicates: number;
  /** Messages that the sandbox accepted; `delivered` has those in it that were read. */
  readonly sent: number;
  readonly delivered: number;
  readonly read: number;
  readonly failed: number;
  readonly unknown: number;
  /** Messages that were charged, and their money. */
  readonly charged: number;
  readonly chargedAmount: string;
  readonly released: string;
  /** What both vendors have available in the end. */
  readonly balanceAfter: string;
  readonly ledgerDifference: string;
  readonly maxPerSecond: number;
  readonly rate: number;
  /** Of the whole demo, and what was accepted per second from the first message to the last. */
  readonly seconds: number;
  readonly messagesPerSecond: number;
  readonly doubleSends: number;
  /** Of the app's process, where the system tells. */
  readonly peakMemoryMb?: number;
  readonly ok: boolean;
}

export interface Measured {
  readonly seconds: number;
  readonly peakMemoryMb?: number;
}

export function figuresOf(evidence: Evidence, invariants: readonly Invariant[], measured: Measured): Figures {
  const { campaigns, sandboxMessages, books } = evidence;
  const messages = campaigns.flatMap((campaign) => campaign.messages);
  const inState = (...states: string[]) => messages.filter(({ state }) => states.includes(state)).length;
  const total = (numberOf: (campaign: CampaignEvidence) => number) =>
    campaigns.reduce((sum, campaign) => sum + numberOf(campaign), 0);
  return {
    contacts: total(({ vendor }) => vendor.reportedImport.created),
    invalid: total(({ vendor }) => vendor.reportedImport.invalid),
    duplicates: total(({ vendor }) => vendor.reportedImport.duplicates),
    sent: sandboxMessages.length,
    delivered: inState('DELIVERED', 'READ'),
    read: inState('READ'),
    failed: inState('FAILED'),
    unknown: inState('UNKNOWN'),
    charged: messages.filter(({ chargedMicros = 0n }) => chargedMicros > 0n).length,
    chargedAmount: decimalOf(chargedInLedger(campaigns)),
    released: decimalOf(sumOf(campaigns.map(({ releasedMicros }) => releasedMicros))),
    balanceAfter: decimalOf(sumOf(campaigns.map(({ vendor }) => vendor.wallet.availableMicros))),
    ledgerDifference: decimalOf(ledgerDifference(evidence)),
    maxPerSecond: maxPerSecond({ books, sandboxMessages }),
    rate: evidence.rate,
    seconds: rounded(measured.seconds),
    messagesPerSecond: rounded(acceptedPerSecond(sandboxMessages.map(({ acceptedMs }) => acceptedMs))),
    doubleSends: countDoubleSends(sandboxMessages),
    ...(measured.peakMemoryMb === undefined ? {} : { peakMemoryMb: measured.peakMemoryMb }),
    ok: invariants.every(({ ok }) => ok),
  };
}

/** n messages have n - 1 intervals between them. Times come in the order of acceptance. */
function acceptedPerSecond(timesMs: readonly number[]): number {
  const spanMs = (timesMs.at(-1) ?? 0) - (timesMs[0] ?? 0);
  return spanMs > 0 ? ((timesMs.length - 1) * 1000) / spanMs : 0;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
