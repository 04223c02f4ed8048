import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { statementCsv } from '../../../src/adapters/wallet/http-statement-csv.ts';
import type { Journal } from '../../../src/domain/wallet/journal.ts';

const test = suite('statementCsv');

function aJournal(seq: number, refs: Readonly<Record<string, string>> = {}): Journal {
  const postings = [
    { account: 'vendor:ven_a:receivable', amountMicros: -5n },
    { account: 'meta:cost', amountMicros: 5n },
  ];
  const balances = { availableMicros: 0n, heldMicros: 70_000n, receivableMicros: 9n };
  return { vendorId: 'ven_a', seq, kind: 'charge', postings, refs, balances, bookedAtMs: 0, prevHash: '', hash: 'aa' };
}

test('reads the next page when the client has taken the one before, and never more than 500 journals', async () => {
  const asked: number[] = [];
  const reader = {
    page: async (_vendorId: string, { limit, cursor }: { limit: number; cursor?: string }) => {
      asked.push(limit);
      const before = Number(cursor ?? 1_000_001);
      return {
        data: Array.from({ length: limit }, (_, n) => aJournal(before - 1 - n)),
        nextCursor: String(before - limit),
      };
    },
  };
  const pieces = statementCsv(reader as never, 'ven_a', {});
  for (let n = 0; n < 4; n += 1) await pieces.next();
  assert.equal(asked, [500, 500, 500]);
});

test('shows a debt as a rise of what is owed, and quotes what a spreadsheet would take for more', async () => {
  const reader = { page: async () => ({ data: [aJournal(1, { '=cmd': 'a "b", c' })], nextCursor: null }) };
  const pieces: string[] = [];
  for await (const piece of statementCsv(reader as never, 'ven_a', {})) pieces.push(piece);
  assert.is(
    pieces[1],
    `1,1970-01-01T00:00:00.000Z,charge,0.0000,0.0000,0.000005,0.0000,0.0700,0.000009,"'=cmd=a ""b"", c",aa\r\n`,
  );
});

test.run();
