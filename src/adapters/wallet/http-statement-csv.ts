import { pages } from '../../application/shared/page.ts';
import type { JournalFilter, JournalReader } from '../../application/wallet/ports.ts';
import { formatMicros, sumMicros } from '../../domain/shared/money.ts';
import { availableAccount, heldAccount, type Journal, receivableAccount } from '../../domain/wallet/journal.ts';
import { csvCell, harmless } from '../shared/http-csv-cell.ts';

/** Rows in memory at once. */
const ROWS_AT_ONCE = 500;
const COLUMNS = [
  'seq',
  'booked_at',
  'kind',
  'available',
  'held',
  'receivable',
  'available_after',
  'held_after',
  'receivable_after',
  'references',
  'hash',
];

/**
 * A statement as CSV (RFC 4180), newest first, piece by piece: what each journal did to the three accounts of the
 * wallet, signed, and what they had after it. A journal that is booked while it is written is not in it.
 */
export async function* statementCsv(
  journals: JournalReader,
  vendorId: string,
  filter: JournalFilter,
): AsyncGenerator<string> {
  yield `${COLUMNS.join(',')}\r\n`;
  for await (const page of pages((cursor) => journals.page(vendorId, { limit: ROWS_AT_ONCE, ...cursor }, filter))) {
    yield page.map((journal) => `${row(journal).join(',')}\r\n`).join('');
  }
}

function row({ vendorId, seq, kind, postings, refs, balances, bookedAtMs, hash }: Journal): string[] {
  const change = (account: string) =>
    sumMicros(postings.filter((posting) => posting.account === account).map(({ amountMicros }) => amountMicros));
  const references = Object.entries(refs).map(([name, value]) => `${name}=${value}`);
  return [
    String(seq),
    new Date(bookedAtMs).toISOString(),
    csvCell(harmless(kind)),
    formatMicros(change(availableAccount(vendorId))),
    formatMicros(change(heldAccount(vendorId))),
    // Its account gives what the vendor owes.
    formatMicros(-change(receivableAccount(vendorId))),
    formatMicros(balances.availableMicros),
    formatMicros(balances.heldMicros),
    formatMicros(balances.receivableMicros),
    csvCell(harmless(references.join(' '))),
    hash,
  ];
}
