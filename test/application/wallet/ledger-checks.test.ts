import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { SqliteDatabase } from '../../../src/adapters/shared/sqlite-database.ts';
import { assertLedgerHolds, ledgerFaults, readLedger, sqliteBooks } from '../../support/ledger-checks.ts';
import { aStatus } from '../../support/settlement.ts';
import { aTreasury } from '../../support/treasury.ts';

const test = suite<{ database: SqliteDatabase }>('the check of the ledger');

/** Two vendors with journals of every kind, open and closed holds, charges and messages of every end. */
test.before.each(async (context) => {
  const treasury = aTreasury();
  context.database = treasury.database;
  for (const [vendorId, n] of [
    ['ven_a', 1],
    ['ven_b', 3],
  ] as const) {
    await treasury.fund(500_000_000n, vendorId);
    const sent = await treasury.launch(n, 4, { vendorId });
    const [first, second, third, fourth] = sent as [
      (typeof sent)[0],
      (typeof sent)[0],
      (typeof sent)[0],
      (typeof sent)[0],
    ];
    const dear = { pricing: { type: 'regular', category: 'authentication-international' } };
    await treasury.settleStatuses.execute([
      aStatus(first, 'delivered'),
      aStatus(second, 'read', dear),
      aStatus(third, 'failed'),
    ]);
    await treasury.settleStatuses.execute([aStatus(fourth, 'delivered', { pricing: { type: 'free_entry_point' } })]);
    await treasury.releaseHold.execute(first.campaignId);
    await treasury.launch(n + 1, 2, { vendorId });
  }
});

test('passes on books that nobody touched', async ({ database }) => {
  const { journals, charges } = await readLedger(database);
  assert.equal([...new Set(journals.map(({ kind }) => kind))].sort(), ['charge', 'hold', 'recharge', 'release']);
  assert.is(charges.length, 4);
  await assertLedgerHolds(database);
});

const A_CHARGED_MESSAGE = `(SELECT message_id FROM charges ORDER BY message_id LIMIT 1)`;
const CHARGE_JOURNAL = `vendor_id = 'ven_a' AND kind = 'charge'`;
/** What somebody with access to the file might do, each past all CHECKs, and what the check must say about it. */
const tamperings: Readonly<Record<string, readonly [sql: string, fault: RegExp]>> = {
  'a raised balance': [
    `UPDATE wallets SET available_micros = available_micros + 1 WHERE vendor_id = 'ven_a'`,
    /wallet of ven_a: availableMicros/,
  ],
  'a balance moved to another vendor': [
    `UPDATE wallets SET available_micros = available_micros + iif(vendor_id = 'ven_a', 7, -7)`,
    /wallet of ven_b: availableMicros/,
  ],
  'a changed amount on both sides of a journal': [
    `UPDATE journals SET postings = replace(postings, '500000000', '600000000') WHERE vendor_id = 'ven_a' AND seq = 1`,
    /journal 1 of ven_a was changed/,
  ],
  'a changed amount on one side': [
    `UPDATE journals SET postings = replace(postings, '"500000000"', '"500000001"') WHERE vendor_id = 'ven_a' AND seq = 1`,
    /journal 1 of ven_a adds up to 1/,
  ],
  'a changed balance after a journal': [
    `UPDATE journals SET held_after_micros = held_after_micros + 1 WHERE vendor_id = 'ven_a' AND seq = 2`,
    /journal 2 of ven_a states \d+ available, \d+ held, 0 owed, the lines so far give/,
  ],
  'a changed reference': [
    `UPDATE journals SET refs = '{"recharge":"rch_x"}' WHERE vendor_id = 'ven_b' AND seq = 1`,
    /journal 1 of ven_b was changed/,
  ],
  'a changed time': [
    `UPDATE journals SET booked_at_ms = booked_at_ms + 1 WHERE vendor_id = 'ven_a' AND seq = 2`,
    /journal 2 of ven_a was changed/,
  ],
  'a missing journal': [
    `DELETE FROM journals WHERE vendor_id = 'ven_a' AND seq = 2`,
    /journal 3 of ven_a comes after number 1/,
  ],
  'a missing last journal': [
    `DELETE FROM journals WHERE (vendor_id, seq) IN (SELECT vendor_id, seq FROM wallets WHERE vendor_id = 'ven_a')`,
    /wallet of ven_a: headHash/,
  ],
  'a journal that was taken out and the chain closed over the gap': [
    `DELETE FROM journals WHERE vendor_id = 'ven_a' AND seq = 2;
     UPDATE journals SET seq = seq - 1 WHERE vendor_id = 'ven_a' AND seq > 2;
     UPDATE wallets SET seq = seq - 1 WHERE vendor_id = 'ven_a'`,
    /journal 2 of ven_a does not follow the one before/,
  ],
  'a missing charge': [
    `DELETE FROM charges WHERE message_id = ${A_CHARGED_MESSAGE}`,
    /journal 3 of ven_a has 1 charges, 2 expected/,
  ],
  'an invented charge': [
    `INSERT INTO charges SELECT 'msg_x', campaign_id, vendor_id, 99, price_micros, cost_micros, from_hold_micros,
       from_available_micros, from_receivable_micros, market, category, first_status, occurred_at_ms
     FROM charges WHERE message_id = ${A_CHARGED_MESSAGE}`,
    /charge of msg_x has no journal/,
  ],
  'two charges that swapped their messages': [
    `UPDATE charges SET message_id = 'x' || message_id WHERE vendor_id = 'ven_a';
     UPDATE charges SET message_id = (SELECT m.id FROM messages m WHERE m.vendor_id = 'ven_a'
       AND m.charged_micros > 0 AND 'x' || m.id <> charges.message_id) WHERE vendor_id = 'ven_a'`,
    /journal 3 of ven_a has other charges than its digest/,
  ],
  'a charge with another price': [
    `UPDATE charges SET price_micros = price_micros - 1, from_hold_micros = from_hold_micros - 1
     WHERE message_id = ${A_CHARGED_MESSAGE}`,
    /journal 3 of ven_a has other sums than its charges/,
  ],
  'a charge with another first status': [
    `UPDATE charges SET first_status = 'read' WHERE message_id = ${A_CHARGED_MESSAGE}`,
    /journal 3 of ven_a has other charges than its digest/,
  ],
  'a digest that was made to fit changed charges': [
    `UPDATE journals SET refs = '{"charges":"1","digest":"0"}' WHERE ${CHARGE_JOURNAL}`,
    /journal 3 of ven_a was changed/,
  ],
  'a hold that was captured twice': [
    `UPDATE holds SET captured_micros = captured_micros + 1, released_micros = released_micros - 1 WHERE vendor_id = 'ven_a'
       AND state = 'closed'`,
    /captured \d+, its charges \d+/,
  ],
  'a hold that was opened again': [
    `UPDATE holds SET state = 'open', released_micros = 0 WHERE vendor_id = 'ven_a' AND state = 'closed'`,
    /wallet of ven_a: holds \d+, its open holds \d+/,
  ],
  'a larger hold': [
    `UPDATE holds SET amount_micros = amount_micros + 5 WHERE vendor_id = 'ven_b' AND state = 'open'`,
    /hold of cmp_0+4: \d+, its journal \d+/,
  ],
  'a message that arrived and was forgotten': [
    `UPDATE messages SET charged_micros = NULL WHERE id = ${A_CHARGED_MESSAGE}`,
    /delivered, charged undefined/,
  ],
  'a message that only says itself that it is charged': [
    `UPDATE messages SET charged_micros = 5 WHERE charged_micros = 0`,
    /charged 5, its charge undefined/,
  ],
  'a recharge that was never booked': [
    `INSERT INTO recharges (id, vendor_id, provider, amount_micros, currency, gst_basis_points, gst_micros, reversed_micros,
       gst_reversed_micros, state, created_at_ms, paid_at_ms)
     VALUES ('rch_x', 'ven_a', 'razorpay', 5000000, 'INR', 0, 0, 0, 0, 'paid', 1, 2)`,
    /recharge rch_x: 5000000, its journal is missing/,
  ],
  'a recharge of another amount': [
    `UPDATE recharges SET amount_micros = amount_micros + 1 WHERE vendor_id = 'ven_a'`,
    /recharge rch_0+1: 500000001, its journal 500000000/,
  ],
  'a journal without its recharge': [
    `DELETE FROM recharges WHERE vendor_id = 'ven_b'`,
    /recharge rch_0+2: there is none, its journal 500000000/,
  ],
  'a hold that is gone': [
    `DELETE FROM holds WHERE vendor_id = 'ven_b' AND state = 'closed'`,
    /hold of cmp_0+3: missing/,
  ],
  'a charge of a message that is gone': [`DELETE FROM messages WHERE id = ${A_CHARGED_MESSAGE}`, /no such message/],
};

for (const [what, [sql, fault]] of Object.entries(tamperings)) {
  test(`names ${what}`, async ({ database }) => {
    await database.run(async () => {
      for (const statement of sql.split(';'))
        assert.ok((await database.change(statement)) > 0, 'nothing was tampered with');
    });
    assert.match((await ledgerFaults(sqliteBooks(database))).join('\n'), fault);
  });
}

test.run();
