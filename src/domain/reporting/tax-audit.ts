import type { Recharge } from '../payments/recharge.ts';
import type { Reversal, ReversalMove } from '../payments/reversal.ts';
import {
  causeOf,
  causeOfNote,
  gstMicrosOf,
  noteOf,
  type TaxDocument,
  type TaxDocumentKind,
} from '../payments/tax-document.ts';
import { sumMicros } from '../shared/money.ts';
import type { Difference } from './wallet-audit.ts';

/** A vendor's tax documents, and what they are issued for. */
export interface Taxed {
  readonly recharges: readonly Recharge[];
  readonly reversals: readonly Reversal[];
  readonly taxDocuments: readonly TaxDocument[];
}

/**
 * Each paid recharge with tax has one invoice, and money that went back of it for good one note; no document is for
 * anything else, and their tax adds up to what the journals owe to the state.
 */
export function* taxDifferences(vendorId: string, taxed: Taxed, gstPayableMicros: bigint): Generator<Difference> {
  const differing = (detail: string): Difference => ({ vendorId, subject: 'tax-document', detail });
  const due = dueDocuments(taxed);
  for (const document of taxed.taxDocuments) {
    const { cause, number, kind, taxableMicros } = document;
    const expected = due.get(cause);
    due.delete(cause);
    const said = inWords(kind, taxableMicros, gstMicrosOf(document));
    if (said !== expected) yield differing(`${number} for ${cause}: ${said}, ${expected ?? 'nothing'} expected`);
  }
  for (const [cause, expected] of due) yield differing(`${cause}: ${expected} is missing`);
  const signed = taxed.taxDocuments.map((each) =>
    each.kind === 'credit-note' ? -gstMicrosOf(each) : gstMicrosOf(each),
  );
  const documentedMicros = sumMicros(signed);
  if (documentedMicros !== gstPayableMicros) {
    yield differing(`tax of ${vendorId}: ${documentedMicros} in its documents, ${gstPayableMicros} in its journals`);
  }
}

/** How `document` follows `previous` in the order of numbers, if there is a gap: each series counts from 1. */
export function numberDifference(previous: TaxDocument | undefined, document: TaxDocument): Difference | undefined {
  const [series, place] = placeOf(document);
  const [seriesBefore, placeBefore] = previous ? placeOf(previous) : ['', 0];
  const expected = series === seriesBefore ? placeBefore + 1 : 1;
  if (place === expected) return undefined;
  const { vendorId, number } = document;
  return { vendorId, subject: 'tax-document', detail: `${number}: number ${expected} of ${series} expected` };
}

/** By cause. */
function dueDocuments({ recharges, reversals, taxDocuments }: Taxed): Map<string, string> {
  const due = new Map<string, string>();
  const taxed = new Set<string>();
  for (const { id, gst, paidAtMs, amountMicros } of recharges) {
    if (!gst || paidAtMs === undefined) continue;
    taxed.add(id);
    due.set(causeOf({ id }), inWords('invoice', amountMicros, gst.amountMicros));
  }
  const issued = new Set(taxDocuments.map(({ cause }) => cause));
  for (const reversal of reversals.filter(({ rechargeId }) => taxed.has(rechargeId))) {
    for (const move of finalMoves(reversal, issued)) {
      const { amountMicros, gstMicros } = reversal;
      const kind = noteOf(move);
      if (kind) due.set(causeOfNote(move, reversal), inWords(kind, amountMicros - gstMicros, gstMicros));
    }
  }
  return due;
}

/** A refund that failed has both notes, or, where it was never said to be processed, none. */
function finalMoves(reversal: Reversal, issued: ReadonlySet<string>): readonly ReversalMove[] {
  switch (reversal.state) {
    case 'processed':
      return ['refund'];
    case 'failed': {
      const both = ['refund', 'refund-failed'] as const;
      return both.some((move) => issued.has(causeOfNote(move, reversal))) ? both : [];
    }
    case 'lost':
      return ['dispute-lost'];
    default:
      return [];
  }
}

function placeOf({ number }: TaxDocument): [series: string, place: number] {
  const end = number.lastIndexOf('/');
  return [number.slice(0, end), Number(number.slice(end + 1))];
}

function inWords(kind: TaxDocumentKind, taxableMicros: bigint, gstMicros: bigint): string {
  return `${kind} of ${taxableMicros} and ${gstMicros} of tax`;
}
