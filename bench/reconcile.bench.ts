/**
 * Reconciliation of a million journals, most of which carry one charge each, the least that a journal of charges can:
 * a hundred wallets on SQLite with ten campaigns each. The books are made by the domain's own rules.
 */
import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Container } from 'inversify';
import { NodeDigest } from '../src/adapters/shared/node-system.ts';
import { SqliteDatabase } from '../src/adapters/shared/sqlite-database.ts';
import { CampaignRepository, MessageRepository } from '../src/application/campaigns/ports.ts';
import { RechargeRepository } from '../src/application/payments/ports.ts';
import { ReconcileBooks } from '../src/application/reporting/reconcile-books.ts';
import { Digest } from '../src/application/shared/ports.ts';
import { ChargeRepository, HoldRepository, WalletRepository } from '../src/application/wallet/ports.ts';
import { chargeBatch } from '../src/domain/wallet/charge.ts';
import type { Hold } from '../src/domain/wallet/hold.ts';
import { capture, closeHold, openHold } from '../src/domain/wallet/hold.ts';
import type { JournalDraft } from '../src/domain/wallet/journal.ts';
import { holdDraft, openWallet, post, rechargeDraft, releaseDraft } from '../src/domain/wallet/wallet.ts';
import { sqliteMigrations } from '../src/infrastructure/migrations/sqlite-migrations.ts';
import { reportingModule } from '../src/infrastructure/modules/reporting.ts';
import { bind } from '../src/infrastructure/profiles/backends.ts';
import { bindSqliteStores } from '../src/infrastructure/profiles/sqlite-stores.ts';
import { aCampaign, aMessage, PRICES } from '../test/support/settlement.ts';

const WALLETS = 100;
const CAMPAIGNS_PER_WALLET = 10;
const JOURNALS_PER_CAMPAIGN = 1000;
/** All but the hold and the release; the last message of a campaign is never delivered, so there is something to release. */
const MESSAGES_PER_CAMPAIGN = JOURNALS_PER_CAMPAIGN - 2;
const PRICE = PRICES.marketing;

export const bars = {
  journals: { min: WALLETS * CAMPAIGNS_PER_WALLET * JOURNALS_PER_CAMPAIGN },
  differences: { max: 0 },
  seconds: { max: 60 },
};

export async function run(log: (line: string) => void): Promise<Readonly<Record<string, number>>> {
  const directory = await mkdtemp(join(tmpdir(), 'reconcile-bench-'));
  const database = new SqliteDatabase(join(directory, 'store.sqlite'), sqliteMigrations);
  try {
    const container = new Container();
    bind(container, Digest, new NodeDigest());
    bindSqliteStores(container, database);
    reportingModule(container);
    for (let n = 0; n < WALLETS; n += 1) await database.run(() => fill(container, n));
    log('a million journals are written');
    const startedMs = performance.now();
    const figures = await container.get(ReconcileBooks).execute(({ detail }) => log(detail));
    const seconds = (performance.now() - startedMs) / 1000;
    const { wallets, journals, charges, messages, differences } = figures;
    return { wallets, journals, charges, messages, differences, seconds, journalsPerSecond: journals / seconds };
  } finally {
    await database.close();
    await rm(directory, { recursive: true });
  }
}

async function fill(container: Container, n: number): Promise<void> {
  const wallets = container.get(WalletRepository);
  const holds = container.get(HoldRepository);
  const charges = container.get(ChargeRepository);
  const campaigns = container.get(CampaignRepository);
  const messages = container.get(MessageRepository);
  const recharges = container.get(RechargeRepository);
  const digest = container.get(Digest);
  const sha256Hex = (text: string) => digest.sha256Hex(text);
  const vendorId = `ven_${n}`;
  let wallet = openWallet(vendorId, 'INR');
  await wallets.open(wallet);
  const book = async (draft: JournalDraft) => {
    const posted = post(wallet, draft, 1_795_300_000_000 + wallet.seq, sha256Hex);
    await wallets.post(posted.journal);
    wallet = posted.wallet;
  };
  const quoteMicros = PRICE.priceMicros * BigInt(MESSAGES_PER_CAMPAIGN + 1);
  const amountMicros = quoteMicros * BigInt(CAMPAIGNS_PER_WALLET);
  const payment = { provider: 'razorpay', orderId: `order_${n}`, paymentId: `pay_${n}`, currency: 'INR' };
  await recharges.add({
    id: `rch_${n}`,
    vendorId,
    amountMicros,
    state: 'paid',
    ...payment,
    createdAtMs: 1,
    paidAtMs: 2,
  });
  await book(rechargeDraft(wallet, amountMicros, 'razorpay', `rch_${n}`));
  for (let c = 0; c < CAMPAIGNS_PER_WALLET; c += 1) {
    const campaign = aCampaign(n * CAMPAIGNS_PER_WALLET + c, { vendorId });
    await campaigns.add(campaign);
    let hold: Hold = openHold(campaign.id, vendorId, quoteMicros, 1);
    await book(holdDraft(wallet, quoteMicros, campaign.id));
    const sent = Array.from({ length: MESSAGES_PER_CAMPAIGN + 1 }, (_, index) => {
      const isLast = index === MESSAGES_PER_CAMPAIGN;
      const settled = isLast ? {} : { state: 'delivered' as const, chargedMicros: PRICE.priceMicros };
      return { ...aMessage(campaign, index + 1, settled), parameters: { bodyParameters: [] } };
    });
    await messages.addMissing(sent);
    await messages.saveSettled(sent.slice(0, MESSAGES_PER_CAMPAIGN), 3);
    for (const { id, reservedMicros } of sent.slice(0, MESSAGES_PER_CAMPAIGN)) {
      const chargeable = {
        messageId: id,
        campaignId: campaign.id,
        price: PRICE,
        reservedMicros,
        market: 'IN',
        category: 'marketing',
      };
      const one = [{ ...chargeable, firstStatus: 'delivered' as const, occurredAtMs: 3 }];
      const batch = chargeBatch(wallet, new Map([[campaign.id, hold]]), one, sha256Hex);
      await charges.insert(batch.charges);
      await book(batch.draft);
      hold = capture(hold, PRICE.priceMicros);
    }
    await holds.open(openHold(campaign.id, vendorId, quoteMicros, 1));
    const closed = closeHold(hold);
    await holds.save(closed.hold);
    await book(releaseDraft(wallet, closed.releasedMicros, campaign.id));
  }
}
