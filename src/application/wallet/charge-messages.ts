import { type Chargeable, chargeBatch } from '../../domain/wallet/charge.ts';
import type { Digest, UnitOfWork } from '../shared/ports.ts';
import type { Ledger } from './ledger.ts';
import type { ChargeRepository, HoldRepository } from './ports.ts';

/**
 * Charges a batch of one vendor's delivered messages in one journal. Rejects with `LedgerConflict`, and changes
 * nothing, when one of them has a charge already: the caller must have checked.
 */
export class ChargeMessages {
  readonly #unitOfWork: UnitOfWork;
  readonly #ledger: Ledger;
  readonly #holds: HoldRepository;
  readonly #charges: ChargeRepository;
  readonly #digest: Digest;

  constructor(
    unitOfWork: UnitOfWork,
    ledger: Ledger,
    holds: HoldRepository,
    charges: ChargeRepository,
    digest: Digest,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#ledger = ledger;
    this.#holds = holds;
    this.#charges = charges;
    this.#digest = digest;
  }

  async execute(vendorId: string, chargeables: readonly Chargeable[]): Promise<void> {
    if (chargeables.length === 0) return;
    await this.#unitOfWork.run(async () => {
      const found = await this.#holds.find([...new Set(chargeables.map(({ campaignId }) => campaignId))]);
      const before = new Map(found.map((hold) => [hold.campaignId, hold]));
      const wallet = await this.#ledger.wallet(vendorId);
      const batch = chargeBatch(wallet, before, chargeables, (text) => this.#digest.sha256Hex(text));
      await this.#charges.insert(batch.charges);
      for (const [campaignId, hold] of batch.holds) {
        if (hold !== before.get(campaignId)) await this.#holds.save(hold);
      }
      await this.#ledger.post(wallet, batch.draft);
    });
  }
}
