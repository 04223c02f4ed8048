import { closeHold, type Hold, type Released, trimHold } from '../../domain/wallet/hold.ts';
import { releaseDraft } from '../../domain/wallet/wallet.ts';
import type { UnitOfWork } from '../shared/ports.ts';
import type { Ledger } from './ledger.ts';
import type { HoldRepository } from './ports.ts';

/** Gives what a campaign's hold has left back to available. Repeating it changes nothing. */
export class ReleaseHold {
  readonly #unitOfWork: UnitOfWork;
  readonly #ledger: Ledger;
  readonly #holds: HoldRepository;

  constructor(unitOfWork: UnitOfWork, ledger: Ledger, holds: HoldRepository) {
    this.#unitOfWork = unitOfWork;
    this.#ledger = ledger;
    this.#holds = holds;
  }

  /** All of it: the hold is closed. */
  async execute(campaignId: string): Promise<void> {
    await this.#release(campaignId, closeHold);
  }

  /** What is left beyond `keptMicros`: the hold stays open. */
  async trim(campaignId: string, keptMicros: bigint): Promise<void> {
    await this.#release(campaignId, (open) => trimHold(open, keptMicros));
  }

  async #release(campaignId: string, release: (open: Hold) => Released): Promise<void> {
    await this.#unitOfWork.run(async () => {
      const [open] = await this.#holds.find([campaignId]);
      if (open?.state !== 'open') return;
      const { hold, releasedMicros } = release(open);
      await this.#holds.save(hold);
      if (releasedMicros > 0n) {
        const wallet = await this.#ledger.wallet(hold.vendorId);
        await this.#ledger.post(wallet, releaseDraft(wallet, releasedMicros, campaignId));
      }
    });
  }
}
