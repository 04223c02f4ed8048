import { type CampaignEvidence, type Evidence, isOf } from './evidence.ts';
import { decimalOf } from './money.ts';
import { type Invariant, sentPerSecond } from './reconcile.ts';
import { sparkline } from './sparkline.ts';

const COLUMNS = [
  'vendor',
  'contacts',
  'sent',
  'delivered',
  'read',
  'failed',
  'unknown',
  'charged',
  'released',
  'balance',
];

/** A table per vendor and the reconciliation, for people. */
export function report(evidence: Evidence, invariants: readonly Invariant[]): string {
  const rows = [COLUMNS, ...evidence.campaigns.map((campaign) => vendorRow(campaign, evidence))];
  const width = Math.max(...invariants.map(({ name }) => name.length));
  const checks = invariants.map(({ name, ok, detail }) => `  ${ok ? '✓' : '✗'} ${name.padEnd(width)}  ${detail}`);
  return [
    '',
    ...aligned(rows),
    '',
    ...paces(evidence),
    '',
    'Reconciliation with the books of the sandbox',
    ...checks,
    '',
  ].join('\n');
}

/** How fast each vendor was sent, and all of them, second by second as the app has kept it. */
function paces({ campaigns, rate }: Evidence): string[] {
  const all = { name: 'all', seconds: sentPerSecond(campaigns) };
  const each = campaigns.map((campaign) => ({
    name: campaign.vendor.companyName,
    seconds: sentPerSecond([campaign], all.seconds),
  }));
  const width = Math.max(...[...each, all].map(({ name }) => name.length));
  const lines = [...each, all].map(({ name, seconds }) => {
    const most = Math.max(0, ...seconds.map(({ sends }) => sends));
    const bars = sparkline(
      seconds.map(({ sends }) => sends),
      rate,
    );
    return `  ${name.padEnd(width)}  ${bars}  at most ${most} in a second`;
  });
  return [`Sent per second, of ${rate} allowed, as GET /campaigns/:id/rate shows it`, ...lines];
}

function vendorRow(
  { vendor, messages, chargedMicros, releasedMicros }: CampaignEvidence,
  evidence: Evidence,
): string[] {
  const inState = (...states: string[]) => messages.filter(({ state }) => states.includes(state)).length;
  const sent = evidence.sandboxMessages.filter(isOf(vendor)).length;
  const counts = [
    vendor.reportedImport.created,
    sent,
    inState('DELIVERED', 'READ'),
    inState('READ'),
    inState('FAILED'),
    inState('UNKNOWN'),
  ];
  return [
    vendor.companyName,
    ...counts.map((count) => count.toLocaleString('en-IN')),
    ...[chargedMicros, releasedMicros, vendor.wallet.availableMicros].map(rupees),
  ];
}

/** The first column to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}

/** `₹1,02,345.678900`: all decimals, so that columns of amounts are aligned. */
function rupees(micros: bigint): string {
  const [units = '0', fraction = ''] = decimalOf(micros).split('.');
  return `₹${BigInt(units).toLocaleString('en-IN')}.${fraction.padEnd(6, '0')}`;
}
