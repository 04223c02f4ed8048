import process from 'node:process';
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { randomFrom } from '../../../scripts/demo/random.ts';
import { MongoRechargeRepository } from '../../../src/adapters/payments/mongo-recharge-repository.ts';
import { MongoReversalRepository } from '../../../src/adapters/payments/mongo-reversal-repository.ts';
import { SqliteRechargeRepository } from '../../../src/adapters/payments/sqlite-recharge-repository.ts';
import { SqliteReversalRepository } from '../../../src/adapters/payments/sqlite-reversal-repository.ts';
import { NodeDigest } from '../../../src/adapters/shared/node-system.ts';
import type { RechargeRepository, ReversalRepository } from '../../../src/application/payments/ports.ts';
import { BalanceAt } from '../../../src/application/reporting/balance-at.ts';
import { AdjustWallet } from '../../../src/application/wallet/adjust-wallet.ts';
import { ChargeMessages } from '../../../src/application/wallet/charge-messages.ts';
import { HoldFunds } from '../../../src/application/wallet/hold-funds.ts';
import { Ledger } from '../../../src/application/wallet/ledger.ts';
import { ReleaseHold } from '../../../src/application/wallet/release-hold.ts';
import { SettleStatuses } from '../../../src/application/webhooks/settle-statuses.ts';
import { CHARGEABLE_STATES, type Message } from '../../../src/domain/campaigns/message.ts';
import { PaymentMismatch, type PaymentReport } from '../../../src/domain/payments/recharge.ts';
import { applyReversal, ExceedsWhatIsLeft, type ReversalReport } from '../../../src/domain/payments/reversal.ts';
import { sumMicros } from '../../../src/domain/shared/money.ts';
import { remainingMicros } from '../../../src/domain/wallet/hold.ts';
import { assertBalanced, type Journal, journalContent } from '../../../src/domain/wallet/journal.ts';
import { apply, openWallet, shortfallMicros, type Wallet } from '../../../src/domain/wallet/wallet.ts';
import type { MessageStatusEvent } from '../../../src/domain/webhooks/meta-events.ts';
import { type CampaignStores, campaignStoresOn } from '../../support/campaign-stores.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { appliersOf } from '../../support/payments.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { RecordingMetrics } from '../../support/recording-metrics.ts';
import { aCampaign, aMessage, aStatus, PRICES } from '../../support/settlement.ts';
import { SilentAuditLog } from '../../support/silent-audit-log.ts';
import { storeAdapters } from '../../support/store-adapters.ts';
import { anIssuer, type TaxStores, taxStoresOn } from '../../support/tax.ts';
import { type WalletStores, walletStoresOn } from '../../support/wallet-stores.ts';

/** CI runs 10 000 on SQLite. */
const HISTORIES = Number(process.env['MONEY_HISTORIES'] ?? 2_000);
/** One takes as long as a dozen on SQLite. */
const HISTORIES_ON_MONGODB = 200;

const QUOTED = PRICES.marketing.priceMicros;
/** What an operator adjusts alone: two adjustments or so of those that are drawn. */
const ALONE_LIMIT_MICROS = 4_000_000n;
const FREE = 'free_entry_point';

/**
 * What a report of a refund or a dispute does after the last one that counted, reckoned by hand: it takes the money
 * (1), gives it back (-1) or neither, and what counts then. What is not listed contradicts, and is refused.
 */
const REVERSALS: Readonly<Record<string, readonly [takes: bigint, state: string]>> = {
  'nothing processed': [1n, 'processed'],
  'nothing failed': [0n, 'failed'],
  'processed processed': [0n, 'processed'],
  'processed failed': [-1n, 'failed'],
  'failed processed': [0n, 'failed'],
  'failed failed': [0n, 'failed'],
  'nothing opened': [1n, 'opened'],
  'nothing won': [0n, 'won'],
  'nothing lost': [1n, 'lost'],
  'opened opened': [0n, 'opened'],
  'opened won': [-1n, 'won'],
  'opened lost': [0n, 'lost'],
  'won opened': [0n, 'won'],
  'won won': [0n, 'won'],
  'lost opened': [0n, 'lost'],
  'lost lost': [0n, 'lost'],
};

const pick = fc.nat(1_000);
const status = fc.record({
  pick,
  name: fc.constantFrom('sent', 'delivered', 'read', 'failed'),
  type: fc.constantFrom('regular', 'regular', 'regular', FREE),
  category: fc.constantFrom('marketing', 'utility', 'authentication-international'),
});
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('recharge'), quotes: fc.integer({ min: 1, max: 5 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('launch'), recipients: fc.integer({ min: 1, max: 4 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('statuses'), batch: fc.array(status, { minLength: 1, maxLength: 6 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('reverse'),
      pick,
      n: fc.nat(2),
      state: fc.constantFrom('processed', 'failed', 'opened', 'won', 'lost'),
      quotes: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('expire', 'trim'), pick }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('adjust'),
      micros: fc.integer({ min: -3e6, max: 3e6 }),
      decision: fc.constantFrom('applied', 'rejected', 'none'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('replay'), seed: fc.integer() }) },
);
/** Mostly a second later; now and then the clock is set back a little. */
const timed = fc.record({
  aheadMs: fc.oneof(
    { weight: 5, arbitrary: fc.constant(1_000) },
    { weight: 1, arbitrary: fc.integer({ min: -5, max: 0 }) },
  ),
  step,
});
type Given<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Step<K> = Extract<Given<typeof step>, { kind: K }>;

interface Stores extends WalletStores, CampaignStores, TaxStores {
  readonly recharges: RechargeRepository;
  readonly reversals: ReversalRepository;
}

let vendors = 0;
let adjustments = 0;
let campaigns = 0;

/** One vendor's history. What is expected is reckoned from what was told, not from what the stores say. */
class History {
  readonly vendorId = `ven_${++vendors}`;
  readonly #stores: Stores;
  readonly #clock = new ManualClock();
  readonly #ledger: Ledger;
  readonly #events: (() => Promise<unknown>)[] = [];
  readonly #paid: PaymentReport[] = [];
  readonly #sent: Message[] = [];
  readonly #campaignIds: string[] = [];
  /** The wallet after the last step by each time; a clock that went back makes no time earlier than those before. */
  readonly #seen = new Map<number, Wallet>();
  #latestMs = 0;
  /** Where all money of the vendor came from, less where it went. */
  #worthMicros = 0n;
  readonly #pricing = new Map<string, { readonly type: string; readonly category: string }>();
  readonly #charged = new Map<string, bigint>();
  /** By refund or dispute, and what went back by payment. */
  readonly #reversed = new Map<string, { readonly state: string; readonly amountMicros: bigint }>();
  readonly #goneMicros = new Map<string, bigint>();
  #adjustedAloneMicros = 0n;

  constructor(stores: Stores) {
    this.#stores = stores;
    this.#ledger = new Ledger(stores.wallets, this.#clock, new NodeDigest(), stores.outbox);
  }

  async run(steps: readonly Given<typeof timed>[]): Promise<void> {
    await this.#stores.wallets.open(openWallet(this.vendorId, 'INR'));
    for (const { aheadMs, step: next } of steps) {
      this.#clock.advance(aheadMs);
      await this.#take(next);
      this.#latestMs = Math.max(this.#latestMs, this.#clock.nowMs());
      this.#seen.set(this.#latestMs, await this.#wallet());
    }
    await this.#replay(steps.length);
    await this.#check();
  }

  async #take(next: Given<typeof step>): Promise<void> {
    if (next.kind === 'recharge') await this.#recharge(next as Step<'recharge'>);
    else if (next.kind === 'launch') await this.#launch(next as Step<'launch'>);
    else if (next.kind === 'statuses') await this.#settle(next as Step<'statuses'>);
    else if (next.kind === 'reverse') await this.#reverse(next as Step<'reverse'>);
    else if (next.kind === 'expire') await this.#expire(next as Step<'expire'>);
    else if (next.kind === 'trim') await this.#trim(next as Step<'trim'>);
    else if (next.kind === 'adjust') await this.#adjust(next as Step<'adjust'>);
    else await this.#replay((next as Step<'replay'>).seed);
  }

  async #recharge({ quotes }: Step<'recharge'>): Promise<void> {
    const n = `${this.vendorId}_${this.#paid.length}`;
    const amountMicros = BigInt(quotes) * QUOTED;
    const payment = {
      provider: 'razorpay',
      orderId: `order_${n}`,
      paymentId: `pay_${n}`,
      amountMicros,
      currency: 'INR',
    };
    const { paymentId: _unpaid, ...order } = payment;
    await this.#stores.recharges.add({
      ...order,
      id: `rch_${n}`,
      vendorId: this.vendorId,
      state: 'pending',
      createdAtMs: this.#clock.nowMs(),
    });
    const untaxed = anIssuer(this.#stores, this.#clock);
    const { applyPayment } = appliersOf(this.#stores, this.#ledger, untaxed, this.#clock);
    const report: PaymentReport = { ...payment, outcome: 'captured' };
    this.#paid.push(report);
    this.#worthMicros += amountMicros;
    await this.#tell(() => applyPayment.execute(report));
  }

  async #launch({ recipients }: Step<'launch'>): Promise<void> {
    const { unitOfWork, holds, campaigns: store, messages } = this.#stores;
    const amountMicros = BigInt(recipients) * QUOTED;
    // A refusal would end the unit of work that a history is; that it comes is the matter of other tests.
    if (shortfallMicros(await this.#wallet(), amountMicros) > 0n) return;
    const campaign = aCampaign(++campaigns, { vendorId: this.vendorId, recipients });
    const sent = Array.from({ length: recipients }, (_, index) => aMessage(campaign, index + 1));
    await store.add(campaign);
    await new HoldFunds(unitOfWork, this.#ledger, holds, this.#clock).execute({
      vendorId: this.vendorId,
      campaignId: campaign.id,
      amountMicros,
      currency: 'INR',
    });
    await messages.addMissing(sent.map((message) => ({ ...message, parameters: { bodyParameters: [] } })));
    this.#sent.push(...sent);
    this.#campaignIds.push(campaign.id);
  }

  async #settle({ batch }: Step<'statuses'>): Promise<void> {
    const events = batch.flatMap((told) => {
      const message = this.#sent[told.pick % this.#sent.length];
      if (!message) return [];
      const { pricing: _regular, ...event } = aStatus(message, told.name as MessageStatusEvent['status']);
      this.#hear(message.id, told);
      return [told.name === 'failed' ? event : { ...event, pricing: { type: told.type, category: told.category } }];
    });
    const { unitOfWork, holds, charges, messages, campaigns: store } = this.#stores;
    const chargeMessages = new ChargeMessages(unitOfWork, this.#ledger, holds, charges, new NodeDigest());
    const logger = new RecordingLogger();
    const settle = new SettleStatuses(
      unitOfWork,
      messages,
      store,
      chargeMessages,
      this.#clock,
      logger,
      new RecordingMetrics(),
    );
    await this.#tell(async () => assert.equal((await settle.execute(events)).unsettled, []));
  }

  /** Meta's last word on the price before the first that says it arrived decides; a message costs once. */
  #hear(id: string, { name, type, category }: Given<typeof status>): void {
    if (this.#charged.has(id)) return;
    if (name !== 'failed') this.#pricing.set(id, { type, category });
    if (name !== 'delivered' && name !== 'read') return;
    const priced = this.#pricing.get(id);
    const price = priced?.type === FREE ? 0n : PRICES[priced?.category as keyof typeof PRICES].priceMicros;
    this.#charged.set(id, price);
    this.#worthMicros -= price;
  }

  async #reverse({ pick: picked, n, state, quotes }: Step<'reverse'>): Promise<void> {
    const paid = this.#paid[picked % this.#paid.length];
    if (!paid) return;
    const kind = state === 'processed' || state === 'failed' ? 'refund' : 'dispute';
    const { provider, paymentId, currency } = paid;
    const reversalId = `${kind}_${paymentId}_${n}`;
    const amountMicros = BigInt(quotes) * QUOTED;
    const report = { provider, paymentId, reversalId, kind, state, amountMicros, currency } as ReversalReport;
    const known = this.#reversed.get(reversalId);
    const effect = REVERSALS[`${known?.state ?? 'nothing'} ${state}`];
    const goneMicros = (this.#goneMicros.get(paymentId) ?? 0n) + (effect?.[0] ?? 0n) * amountMicros;
    const isMisfit = amountMicros > paid.amountMicros || (known && known.amountMicros !== amountMicros);
    if (!effect || isMisfit || goneMicros > paid.amountMicros) {
      await this.#refuse(report);
      return;
    }
    this.#reversed.set(reversalId, { state: effect[1], amountMicros });
    this.#goneMicros.set(paymentId, goneMicros);
    this.#worthMicros -= effect[0] * amountMicros;
    const untaxed = anIssuer(this.#stores, this.#clock);
    const { applyReversal: apply } = appliersOf(this.#stores, this.#ledger, untaxed, this.#clock);
    await this.#tell(() => apply.execute(report));
  }

  /** By the rule alone: a refusal would end the unit of work that a history is. */
  async #refuse(report: ReversalReport): Promise<void> {
    const { recharges, reversals } = this.#stores;
    const recharge = await recharges.findByPayment(report.provider, report.paymentId);
    assert.ok(recharge);
    const known = await reversals.find(report.provider, report.reversalId);
    assert.throws(
      () => applyReversal(recharge, known, report, 0),
      (error: unknown) => error instanceof PaymentMismatch || error instanceof ExceedsWhatIsLeft,
    );
  }

  async #expire({ pick: picked }: Step<'expire'>): Promise<void> {
    const campaignId = this.#campaignIds[picked % this.#campaignIds.length];
    const release = new ReleaseHold(this.#stores.unitOfWork, this.#ledger, this.#stores.holds);
    if (campaignId !== undefined) await this.#tell(() => release.execute(campaignId));
  }

  /** Not to be told again: by then the messages may say something else. */
  async #trim({ pick: picked }: Step<'trim'>): Promise<void> {
    const { unitOfWork, holds, messages } = this.#stores;
    const campaignId = this.#campaignIds[picked % this.#campaignIds.length];
    if (campaignId === undefined) return;
    const keptMicros = await messages.reservedMicros(campaignId, CHARGEABLE_STATES);
    await new ReleaseHold(unitOfWork, this.#ledger, holds).trim(campaignId, keptMicros);
    const [trimmed] = await holds.find([campaignId]);
    assert.ok(trimmed && remainingMicros(trimmed) <= keptMicros, 'more is held than the messages may cost');
  }

  /** By one operator, alone up to a limit; above it a second one decides, or nobody does. */
  async #adjust({ micros, decision }: Step<'adjust'>): Promise<void> {
    if (micros === 0) return;
    const { unitOfWork, adjustments: store } = this.#stores;
    const audit = new SilentAuditLog();
    const adjust = new AdjustWallet(unitOfWork, store, this.#ledger, audit, this.#clock, ALONE_LIMIT_MICROS);
    const amountMicros = BigInt(micros);
    const request = { reference: `adj_${++adjustments}`, vendorId: this.vendorId, amountMicros, reason: 'goodwill' };
    await this.#tell(() => adjust.request({ kind: 'operator', id: 'opr_1', address: null }, request));
    const sizeMicros = amountMicros < 0n ? -amountMicros : amountMicros;
    if (this.#adjustedAloneMicros + sizeMicros <= ALONE_LIMIT_MICROS) {
      this.#adjustedAloneMicros += sizeMicros;
      this.#worthMicros += amountMicros;
    } else if (decision !== 'none') {
      await adjust.decide({ kind: 'operator', id: 'opr_2', address: null }, request.reference, decision as 'applied');
      if (decision === 'applied') this.#worthMicros += amountMicros;
    }
  }

  /** Something that others may tell again at any time. */
  async #tell(event: () => Promise<unknown>): Promise<void> {
    this.#events.push(event);
    await event();
  }

  /** Tells again all that was told, in another order: nothing changes. */
  async #replay(seed: number): Promise<void> {
    const before = await this.#wallet();
    const random = randomFrom(seed);
    const shuffled = this.#events.map((event) => ({ event, place: random() })).toSorted((a, b) => a.place - b.place);
    for (const { event } of shuffled) await event();
    assert.equal(await this.#wallet(), before, 'a repetition changed the wallet');
  }

  async #check(): Promise<void> {
    const journals = await this.#stores.journals.slice(this.vendorId, 1, 1_000);
    const digest = new NodeDigest();
    let folded = openWallet(this.vendorId, 'INR');
    const states: { readonly journal: Journal; readonly wallet: Wallet }[] = [];
    for (const journal of journals) {
      assertBalanced(journal);
      assert.equal([journal.seq, journal.prevHash], [folded.seq + 1, folded.headHash]);
      assert.ok(journal.bookedAtMs >= folded.headBookedAtMs, 'a journal was booked before the one that it follows');
      assert.is(journal.hash, digest.sha256Hex(journalContent(journal)));
      folded = apply(folded, journal);
      states.push({ journal, wallet: folded });
    }
    const wallet = await this.#wallet();
    assert.equal(folded, wallet);
    const balanceAt = new BalanceAt(this.#ledger, this.#stores.journals);
    for (const [atMs, seen] of this.#seen) {
      const replayed = states.findLast(({ journal }) => journal.bookedAtMs <= atMs)?.wallet;
      assert.equal(replayed ?? openWallet(this.vendorId, 'INR'), seen, 'the balance of a time is not what it was');
      assert.equal(await balanceAt.execute(this.vendorId, atMs), seen, 'the balance at a time is not the replay to it');
    }
    const { availableMicros, heldMicros, receivableMicros } = wallet;
    assert.is(availableMicros + heldMicros - receivableMicros, this.#worthMicros);
    assert.ok(receivableMicros === 0n || availableMicros === 0n, 'owes and has');
    for (const { provider, paymentId } of this.#paid) {
      const { reversedMicros = 0n } = (await this.#stores.recharges.findByPayment(provider, paymentId)) ?? {};
      assert.is(reversedMicros, this.#goneMicros.get(paymentId) ?? 0n, 'other than was reckoned went back');
    }
    const holds = await this.#stores.holds.find(this.#campaignIds);
    assert.is(heldMicros, sumMicros(holds.filter(({ state }) => state === 'open').map(remainingMicros)));
    const charges = await this.#stores.charges.find([...this.#charged.keys()]);
    const told = [...this.#charged].filter(([, price]) => price > 0n);
    assert.equal(
      charges.map(({ messageId, priceMicros }) => [messageId, priceMicros]).sort(),
      told.map(([id, price]) => [id, price]).sort(),
    );
  }

  #wallet(): Promise<Wallet> {
    return this.#ledger.wallet(this.vendorId);
  }
}

const adapters = await storeAdapters<Stores>({
  sqlite: (database) => ({
    ...campaignStoresOn.sqlite(database),
    ...walletStoresOn.sqlite(database),
    ...taxStoresOn.sqlite(database),
    recharges: new SqliteRechargeRepository(database),
    reversals: new SqliteReversalRepository(database),
  }),
  mongo: (database) => ({
    ...campaignStoresOn.mongo(database),
    ...walletStoresOn.mongo(database),
    ...taxStoresOn.mongo(database),
    recharges: new MongoRechargeRepository(database),
    reversals: new MongoReversalRepository(database),
  }),
});

for (const { name, open, close } of adapters) {
  const test = suite(`the laws of money on ${name}`);
  const runs = name === 'MongoDB' ? HISTORIES_ON_MONGODB : HISTORIES;
  test.after(close);

  test(`hold after ${runs} random histories`, async () => {
    const stores = await open();
    const histories = fc.array(timed, { minLength: 4, maxLength: 14 });
    await fc.assert(
      // A history is one unit of work: what commits do is the matter of the unit of work's own suite.
      fc.asyncProperty(histories, (steps) => stores.unitOfWork.run(() => new History(stores).run(steps))),
      { numRuns: runs },
    );
  });

  test.run();
}
