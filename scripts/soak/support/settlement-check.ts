import 'reflect-metadata';
import { Container } from 'inversify';
import { MongoMessageRepository } from '../../../src/adapters/campaigns/mongo-message-repository.ts';
import type { MongoDatabase } from '../../../src/adapters/shared/mongo-database.ts';
import { NodeDigest } from '../../../src/adapters/shared/node-system.ts';
import { MongoChargeRepository } from '../../../src/adapters/wallet/mongo-charge-repository.ts';
import { ReconcileBooks } from '../../../src/application/reporting/reconcile-books.ts';
import { Digest } from '../../../src/application/shared/ports.ts';
import { laterState, type Message, type MessageState } from '../../../src/domain/campaigns/message.ts';
import type { Charge } from '../../../src/domain/wallet/charge.ts';
import { reportingModule } from '../../../src/infrastructure/modules/reporting.ts';
import { bindMongoStores } from '../../../src/infrastructure/profiles/mongo-stores.ts';
import { bind } from '../../../src/infrastructure/wire.ts';
import type { PlannedStatus } from './status-stream.ts';

const IDS_AT_ONCE = 1000;

export interface SettlementFaults {
  /** Messages that do not show the furthest status that was taken for them, or were not charged for it. */
  readonly lost: number;
  /** Messages charged twice, or without a status that says they arrived. */
  readonly doubled: number;
  /** Each with its name: what the books say of themselves. */
  readonly ledger: readonly string[];
}

/** What the webhook's client knows: every status that was answered with 200. */
export class TakenStatuses {
  readonly #furthest = new Map<string, MessageState>();

  add({ message, status }: PlannedStatus): void {
    this.#furthest.set(message.id, laterState(this.#furthest.get(message.id) ?? 'accepted', status));
  }

  get messages(): ReadonlyMap<string, MessageState> {
    return this.#furthest;
  }
}

/** Compares the store with what was taken. */
export async function settlementFaults(database: MongoDatabase, taken: TakenStatuses): Promise<SettlementFaults> {
  const ids = [...taken.messages.keys()];
  const messages: Message[] = [];
  const charges: Charge[] = [];
  for (let first = 0; first < ids.length; first += IDS_AT_ONCE) {
    const part = ids.slice(first, first + IDS_AT_ONCE);
    messages.push(...(await new MongoMessageRepository(database).find(part)));
    charges.push(...(await new MongoChargeRepository(database).find(part)));
  }
  const chargesOf = new Map<string, number>();
  for (const { messageId } of charges) chargesOf.set(messageId, (chargesOf.get(messageId) ?? 0) + 1);
  let lost = ids.length - messages.length;
  let doubled = 0;
  for (const { id, state } of messages) {
    const expected = taken.messages.get(id);
    const due = expected === 'delivered' || expected === 'read' ? 1 : 0;
    const charged = chargesOf.get(id) ?? 0;
    if (state !== expected || charged < due) lost += 1;
    if (charged > due) doubled += 1;
  }
  return { lost, doubled, ledger: await ledgerFaults(database) };
}

/** As `npm run reconcile` finds them, but for the payment provider's orders: there is none. */
async function ledgerFaults(database: MongoDatabase): Promise<readonly string[]> {
  const container = new Container();
  bindMongoStores(container, database);
  bind(container, Digest, new NodeDigest());
  reportingModule(container);
  const faults: string[] = [];
  await container.get(ReconcileBooks).execute(({ detail }) => faults.push(detail));
  return faults;
}
