import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CHARGEABLE_STATES, type Message } from '../../../src/domain/campaigns/message.ts';
import { DomainError } from '../../../src/domain/shared/errors.ts';
import { sumMicros } from '../../../src/domain/shared/money.ts';
import type { MessageStatusEvent } from '../../../src/domain/webhooks/meta-events.ts';
import { assertLedgerHolds, readLedger } from '../../support/ledger-checks.ts';
import { aStatus, PRICES } from '../../support/settlement.ts';
import { aTreasury, type Treasury } from '../../support/treasury.ts';

const test = suite('money, over whole histories');

const RUNS = 150;
const VENDORS = ['ven_a', 'ven_b'] as const;
const FREE = 'free_entry_point';
/** What a launch sets aside for each message. */
const QUOTED = PRICES.marketing.priceMicros;

/** A status of one of the messages that were sent so far, `pick` modulo their number. */
const report = fc.record({
  pick: fc.nat(1_000),
  name: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('sent' as const, 'delivered' as const, 'read' as const) },
    { weight: 1, arbitrary: fc.constant('failed' as const) },
  ),
  type: fc.oneof({ weight: 5, arbitrary: fc.constant('regular') }, { weight: 1, arbitrary: fc.constant(FREE) }),
  category: fc.constantFrom('marketing' as const, 'utility' as const, 'authentication-international' as const),
  hasPricing: fc.boolean(),
});

const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('recharge' as const),
      vendorId: fc.constantFrom(...VENDORS),
      amountMicros: fc.bigInt({ min: 1n, max: 6n }).map((messages) => messages * QUOTED),
      repeated: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('launch' as const),
      vendorId: fc.constantFrom(...VENDORS),
      recipients: fc.integer({ min: 1, max: 6 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('statuses' as const),
      batch: fc.array(report, { minLength: 1, maxLength: 12 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('replay' as const), pick: fc.nat(1_000) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('release' as const, 'trim' as const), pick: fc.nat(1_000) }),
  },
);
type Given<A> = A extends fc.Arbitrary<infer T> ? T : never;

/** What must have come of it, reckoned without the domain: Meta's words by message and the money that went in. */
class Expected {
  rechargedMicros = 0n;
  readonly #chargedMicros = new Map<string, bigint>();
  readonly #lastPricing = new Map<string, { readonly type?: string; readonly category?: string }>();

  hear({ id }: Message, { status, pricing }: MessageStatusEvent): void {
    if (this.#chargedMicros.has(id)) return;
    if (pricing) this.#lastPricing.set(id, pricing);
    if (status !== 'delivered' && status !== 'read') return;
    const { type = 'regular', category = 'marketing' } = this.#lastPricing.get(id) ?? {};
    this.#chargedMicros.set(id, type === FREE ? 0n : PRICES[category as keyof typeof PRICES].priceMicros);
  }

  /** By message, those that cost something. */
  get charges(): readonly (readonly [string, bigint])[] {
    return [...this.#chargedMicros].filter(([, micros]) => micros > 0n).sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

class Run {
  readonly #treasury: Treasury = aTreasury();
  readonly #expected = new Expected();
  readonly #sent: Message[] = [];
  readonly #batches: MessageStatusEvent[][] = [];
  #campaigns = 0;

  async start(): Promise<void> {
    for (const vendorId of VENDORS) await this.#treasury.openWallet.open(vendorId);
  }

  async take(next: Given<typeof step>): Promise<void> {
    if (next.kind === 'recharge') return this.#recharge(next.vendorId, next.amountMicros, next.repeated);
    if (next.kind === 'launch') return this.#launch(next.vendorId, next.recipients);
    if (next.kind === 'statuses') return this.#report(next.batch);
    if (next.kind === 'replay') return this.#replay(next.pick);
    const { campaignId } = this.#sent[next.pick % this.#sent.length] ?? {};
    if (campaignId === undefined) return;
    const { releaseHold, messages } = this.#treasury;
    if (next.kind === 'release') await releaseHold.execute(campaignId);
    else await releaseHold.trim(campaignId, await messages.reservedMicros(campaignId, CHARGEABLE_STATES));
  }

  async #recharge(vendorId: string, amountMicros: bigint, repeated: number): Promise<void> {
    const { paid } = await this.#treasury.anOrder(vendorId, amountMicros);
    const { receivableMicros: owed } = await this.#treasury.wallet(vendorId);
    await Promise.all(Array.from({ length: repeated }, () => this.#treasury.applyPayment.execute(paid)));
    const { receivableMicros } = await this.#treasury.wallet(vendorId);
    assert.is(receivableMicros, owed > amountMicros ? owed - amountMicros : 0n, 'debts are paid first');
    this.#expected.rechargedMicros += amountMicros;
  }

  async #launch(vendorId: string, recipients: number): Promise<void> {
    this.#campaigns += 1;
    try {
      this.#sent.push(...(await this.#treasury.launch(this.#campaigns, recipients, { vendorId })));
    } catch (error) {
      assert.ok(error instanceof DomainError && error.kind === 'payment-required', String(error));
    }
  }

  async #report(batch: readonly Given<typeof report>[]): Promise<void> {
    const events = batch.flatMap(({ pick, name, type, category, hasPricing }) => {
      const message = this.#sent[pick % this.#sent.length];
      if (!message) return [];
      const { pricing: _regular, ...event } = aStatus(message, name);
      return [hasPricing && name !== 'failed' ? { ...event, pricing: { type, category } } : event];
    });
    this.#batches.push(events);
    await this.#settle(events);
  }

  /** Meta sends a whole webhook again. */
  async #replay(pick: number): Promise<void> {
    const batch = this.#batches[pick % this.#batches.length];
    if (batch) await this.#settle(batch);
  }

  async #settle(events: readonly MessageStatusEvent[]): Promise<void> {
    const before = await this.#seqs();
    assert.equal((await this.#treasury.settleStatuses.execute(events)).unsettled, []);
    const after = await this.#seqs();
    assert.ok(
      VENDORS.every((_, index) => Number(after[index]) - Number(before[index]) <= 1),
      'the batch had to be halved',
    );
    const byCallbackData = new Map(this.#sent.map((message) => [aStatus(message, 'sent').callbackData, message]));
    for (const event of events) this.#expected.hear(byCallbackData.get(event.callbackData) as Message, event);
  }

  #seqs(): Promise<readonly number[]> {
    return Promise.all(VENDORS.map(async (vendorId) => (await this.#treasury.wallet(vendorId)).seq));
  }

  async check(): Promise<void> {
    await assertLedgerHolds(this.#treasury.database);
    const { charges, wallets, journals } = await readLedger(this.#treasury.database);
    const charged = charges.map(({ messageId, priceMicros }) => [messageId, priceMicros] as const);
    assert.equal(
      charged.sort(([a], [b]) => (a < b ? -1 : 1)),
      this.#expected.charges,
    );
    assert.ok(
      charges.every(({ fromHoldMicros }) => fromHoldMicros <= QUOTED),
      "a message took another one's part",
    );
    const worth = sumMicros(
      wallets.map((wallet) => wallet.availableMicros + wallet.heldMicros - wallet.receivableMicros),
    );
    const spent = sumMicros(this.#expected.charges.map(([, micros]) => micros));
    assert.is(worth, this.#expected.rechargedMicros - spent);
    const everyLine = journals.flatMap(({ postings }) => postings.map(({ amountMicros }) => amountMicros));
    assert.is(sumMicros(everyLine), 0n);
  }

  close(): Promise<void> {
    return this.#treasury.database.close();
  }
}

test(`holds after every step of ${RUNS} random histories of two vendors`, async () => {
  const histories = fc.array(step, { minLength: 5, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const run = new Run();
      await run.start();
      for (const next of history) {
        await run.take(next);
        await run.check();
      }
      await run.close();
    }),
    { numRuns: RUNS },
  );
});

test.run();
