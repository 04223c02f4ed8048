import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sumMicros } from '../../../src/domain/shared/money.ts';
import { type Chargeable, type ChargedBatch, chargeBatch, chargesContent } from '../../../src/domain/wallet/charge.ts';
import { closeHold, type Hold, openHold, remainingMicros } from '../../../src/domain/wallet/hold.ts';
import { openWallet, post, type Wallet } from '../../../src/domain/wallet/wallet.ts';
import { sha256Hex } from '../../support/ledger-checks.ts';

const test = suite('charging a batch');

const QUOTED = 1_000n;

function aChargeable(n: number, priceMicros = QUOTED, changes: Partial<Chargeable> = {}): Chargeable {
  return {
    messageId: `msg_${n}`,
    campaignId: 'cmp_1',
    price: { costMicros: (priceMicros * 5n) / 6n, priceMicros },
    reservedMicros: QUOTED,
    category: 'marketing',
    market: 'IN',
    firstStatus: 'delivered',
    occurredAtMs: 1_000 + n,
    ...changes,
  };
}

function aWallet(availableMicros: bigint, ...holds: readonly Hold[]): Wallet {
  return { ...openWallet('ven_a', 'INR'), availableMicros, heldMicros: sumMicros(holds.map(remainingMicros)) };
}

function charged(wallet: Wallet, holds: readonly Hold[], chargeables: readonly Chargeable[]): ChargedBatch {
  return chargeBatch(wallet, new Map(holds.map((hold) => [hold.campaignId, hold])), chargeables, sha256Hex);
}

function sources({ charges }: ChargedBatch): readonly (readonly bigint[])[] {
  return charges.map(({ fromHoldMicros, fromAvailableMicros, fromReceivableMicros }) => [
    fromHoldMicros,
    fromAvailableMicros,
    fromReceivableMicros,
  ]);
}

const hold = (recipients: number) => openHold('cmp_1', 'ven_a', QUOTED * BigInt(recipients), 0);

test('pays a message as quoted out of its hold', () => {
  const batch = charged(aWallet(500n, hold(2)), [hold(2)], [aChargeable(1)]);
  assert.equal(sources(batch), [[QUOTED, 0n, 0n]]);
  assert.is(batch.holds.get('cmp_1')?.capturedMicros, QUOTED);
  assert.equal(batch.draft.postings, [
    { account: 'vendor:ven_a:held', amountMicros: -1_000n },
    { account: 'meta:cost', amountMicros: 833n },
    { account: 'margin', amountMicros: 167n },
  ]);
});

test('leaves in the hold what a cheaper category does not cost', () => {
  const batch = charged(aWallet(0n, hold(1)), [hold(1)], [aChargeable(1, 400n)]);
  assert.equal(sources(batch), [[400n, 0n, 0n]]);
  assert.is(remainingMicros(batch.holds.get('cmp_1') as Hold), 600n);
});

test("takes a dearer category's difference from available and then as a debt, never from another message's part", () => {
  const dear = [aChargeable(1, 1_500n), aChargeable(2, 1_500n), aChargeable(3, 1_500n)];
  const batch = charged(aWallet(700n, hold(4)), [hold(4)], dear);
  assert.equal(sources(batch), [
    [QUOTED, 500n, 0n],
    [QUOTED, 200n, 300n],
    [QUOTED, 0n, 500n],
  ]);
  assert.is(remainingMicros(batch.holds.get('cmp_1') as Hold), QUOTED);
  const { wallet } = post(aWallet(700n, hold(4)), batch.draft, 0, sha256Hex);
  assert.equal([wallet.availableMicros, wallet.heldMicros, wallet.receivableMicros], [0n, QUOTED, 800n]);
});

test('charges what arrives after the hold was closed, or without a hold, from elsewhere', () => {
  const closed = closeHold(hold(3)).hold;
  for (const holds of [[closed], []]) {
    const batch = charged(aWallet(1_500n), holds, [aChargeable(1), aChargeable(2)]);
    assert.equal(sources(batch), [
      [0n, QUOTED, 0n],
      [0n, 500n, 500n],
    ]);
  }
});

test('names itself in the journal by the number and the digest of its charges', () => {
  const batch = charged(aWallet(0n, hold(2)), [hold(2)], [aChargeable(1), aChargeable(2)]);
  assert.equal(batch.draft.refs, { charges: '2', digest: sha256Hex(chargesContent(batch.charges)) });
  assert.is(chargesContent(batch.charges.toReversed()), chargesContent(batch.charges));
  const [first, second] = batch.charges as [(typeof batch.charges)[0], (typeof batch.charges)[0]];
  for (const change of [
    { messageId: 'msg_3' },
    { campaignId: 'cmp_2' },
    { priceMicros: 1n },
    { costMicros: 1n },
    { fromHoldMicros: 1n },
    { fromAvailableMicros: 1n },
    { fromReceivableMicros: 1n },
    { category: 'utility' },
    { firstStatus: 'read' as const },
    { market: 'DE' },
    { occurredAtMs: 1 },
  ]) {
    assert.is.not(chargesContent([{ ...first, ...change }, second]), chargesContent(batch.charges));
  }
});

const campaignIds = ['cmp_1', 'cmp_2', 'cmp_3'] as const;
const histories = fc.record({
  availableMicros: fc.bigInt({ min: 0n, max: 5_000n }),
  closed: fc.subarray([...campaignIds]),
  messages: fc.array(
    fc.record({
      campaignId: fc.constantFrom(...campaignIds),
      reservedMicros: fc.bigInt({ min: 0n, max: 1_000n }),
      priceMicros: fc.bigInt({ min: 0n, max: 2_000n }),
      arrives: fc.boolean(),
    }),
    { minLength: 1, maxLength: 20 },
  ),
});

test('splits every price into its three sources, in any mix of campaigns, and takes no balance below zero', () => {
  fc.assert(
    fc.property(histories, ({ availableMicros, closed, messages }) => {
      const holds = campaignIds.map((campaignId) => {
        const own = messages.filter((message) => message.campaignId === campaignId);
        const open = openHold(campaignId, 'ven_a', sumMicros(own.map(({ reservedMicros }) => reservedMicros)), 0);
        return closed.includes(campaignId) ? closeHold(open).hold : open;
      });
      const wallet = aWallet(availableMicros, ...holds);
      const arrived = messages.flatMap(({ arrives, priceMicros, ...message }, n) =>
        arrives ? [aChargeable(n, priceMicros, message)] : [],
      );
      fc.pre(arrived.some(({ price }) => price.priceMicros > 0n));
      const batch = charged(wallet, holds, arrived);
      const after = post(wallet, batch.draft, 0, sha256Hex).wallet;

      for (const [index, charge] of batch.charges.entries()) {
        const { reservedMicros, campaignId, price } = arrived[index] as Chargeable;
        const { fromHoldMicros, fromAvailableMicros, fromReceivableMicros } = charge;
        assert.is(fromHoldMicros + fromAvailableMicros + fromReceivableMicros, price.priceMicros);
        assert.ok(fromAvailableMicros >= 0n && fromReceivableMicros >= 0n);
        if (closed.some((id) => id === campaignId)) assert.is(fromHoldMicros, 0n);
        else {
          // As much as it needs and all that it may have of its own part, whatever the others of its batch cost.
          assert.ok(fromHoldMicros <= reservedMicros && fromHoldMicros <= price.priceMicros);
          assert.ok(fromHoldMicros === reservedMicros || fromHoldMicros === price.priceMicros);
        }
        assert.equal([charge.vendorId, charge.journalSeq], ['ven_a', wallet.seq + 1]);
      }
      for (const campaignId of campaignIds) {
        const own = batch.charges.filter((charge) => charge.campaignId === campaignId);
        const captured = sumMicros(own.map(({ fromHoldMicros }) => fromHoldMicros));
        assert.is(batch.holds.get(campaignId)?.capturedMicros, captured);
      }
      const total = sumMicros(batch.charges.map(({ priceMicros }) => priceMicros));
      const worth = ({ availableMicros, heldMicros, receivableMicros }: Wallet) =>
        availableMicros + heldMicros - receivableMicros;
      assert.is(worth(after), worth(wallet) - total);
      assert.ok(after.receivableMicros === 0n || after.availableMicros === 0n, 'owes while there is money');
    }),
  );
});

test.run();
