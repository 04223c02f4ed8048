import { openHold, raiseHold } from '../../domain/wallet/hold.ts';
import { assertCurrency, holdDraft } from '../../domain/wallet/wallet.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { Ledger } from './ledger.ts';
import type { HoldRepository } from './ports.ts';

export interface HoldFundsInput {
  readonly vendorId: string;
  readonly campaignId: string;
  readonly amountMicros: bigint;
  readonly currency: string;
}

/**
 * Sets a campaign's money aside. Rejects with `PriceInOtherCurrency`, `InsufficientFunds` or `ReceivableOpen`; nothing
 * is held then.
 */
export class HoldFunds {
  readonly #unitOfWork: UnitOfWork;
  readonly #ledger: Ledger;
  readonly #holds: HoldRepository;
  readonly #clock: Clock;

  constructor(unitOfWork: UnitOfWork, ledger: Ledger, holds: HoldRepository, clock: Clock) {
    this.#unitOfWork = unitOfWork;
    this.#ledger = ledger;
    this.#holds = holds;
    this.#clock = clock;
  }

  async execute({ vendorId, campaignId, amountMicros, currency }: HoldFundsInput): Promise<void> {
    await this.#unitOfWork.run(async () => {
      const wallet = await this.#ledger.wallet(vendorId);
      assertCurrency(wallet, currency);
      const draft = holdDraft(wallet, amountMicros, campaignId);
      await this.#holds.open(openHold(campaignId, vendorId, amountMicros, this.#clock.nowMs()));
      // A free campaign moves nothing, and there is no journal without lines.
      if (amountMicros > 0n) await this.#ledger.post(wallet, draft);
    });
  }

  /** Sets more aside for a campaign, whose hold is open. Rejects as `execute` does. */
  async more(campaignId: string, moreMicros: bigint): Promise<void> {
    await this.#unitOfWork.run(async () => {
      const [hold] = await this.#holds.find([campaignId]);
      if (hold?.state !== 'open') throw new Error(`The campaign ${campaignId} has no open hold`);
      const wallet = await this.#ledger.wallet(hold.vendorId);
      const draft = holdDraft(wallet, moreMicros, campaignId);
      await this.#holds.save(raiseHold(hold, moreMicros));
      if (moreMicros > 0n) await this.#ledger.post(wallet, draft);
    });
  }
}
