import type { ReconciledBooks } from '../application/reporting/reconcile-books.ts';
import type { ReconciledOrders } from '../application/reporting/reconcile-orders.ts';
import { formatMicros, sumMicros } from '../domain/shared/money.ts';

/** One line for programs. */
export function asJson({ totals, ...books }: ReconciledBooks, orders: ReconciledOrders, seconds: number): string {
  const accounts = Object.fromEntries([...totals].map(([account, micros]) => [account, formatMicros(micros)]));
  return JSON.stringify({
    ...books,
    ...orders,
    differences: books.differences + orders.differences,
    accounts,
    seconds,
  });
}

const PAID_IN = /^gateway:(.*)$/;
const ACCOUNTS: readonly (readonly [RegExp, string])[] = [
  [PAID_IN, 'paid in through $1, less what went back'],
  [/^disputes:(.*)$/, 'disputed at $1, not decided'],
  [/^vendor:available$/, 'vendors: free to spend'],
  [/^vendor:held$/, 'vendors: held for campaigns'],
  [/^vendor:receivable$/, 'vendors: owed by them'],
  [/^gst:payable$/, 'tax on recharges, owed to the state'],
  [/^meta:cost$/, "spent: Meta's cost"],
  [/^margin$/, 'spent: the margin'],
  [/^adjustments$/, 'adjusted by operators'],
];

/**
 * What was paid in and where it stands now, the difference of which is zero, and below whether the books agree. The last
 * line is the verdict.
 */
export function asReport(books: ReconciledBooks, orders: ReconciledOrders, seconds: number, currency: string): string {
  const { totals, wallets, journals, charges, messages } = books;
  const lines = [...totals].map(([account, micros]): readonly [string, bigint] => {
    const [pattern, words] = ACCOUNTS.find(([known]) => known.test(account)) ?? [/^.*$/, '$&'];
    // The account of a gateway gives what is paid in through it: it stands below zero.
    return [account.replace(pattern, words), pattern === PAID_IN ? -micros : micros];
  });
  const table = [...lines.sort(), ['paid in, less where it stands', -sumMicros(totals.values())] as const].map(
    ([words, micros]) => `${words.padEnd(48)}${formatMicros(micros).padStart(24)} ${currency}`,
  );
  const { unanswered } = orders;
  const differences = books.differences + orders.differences;
  const exact = differences + unanswered === 0 ? 'Exact: ' : '';
  const silent = unanswered === 0 ? '' : `; ${unanswered} orders not compared: their provider does not answer`;
  const looked =
    `${wallets} wallets, ${journals} journals, ${charges} charges, ${messages} messages, ` +
    `${orders.orders} orders of the last week; ${seconds} s`;
  return [...table, `${exact}${differences} differences in ${looked}${silent}`].join('\n');
}
