import { formatMicros } from '../../domain/shared/money.ts';
import {
  type Adjustment,
  AdjustmentExists,
  AdjustmentNotFound,
  ALONE_WITHIN_MS,
  decideAdjustment,
  isSameRequest,
  requestAdjustment,
} from '../../domain/wallet/adjustment.ts';
import { adjustmentDraft } from '../../domain/wallet/wallet.ts';
import type { AuditAction, AuditLog } from '../operations/ports.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { Actor } from '../shared/principal.ts';
import type { Ledger } from './ledger.ts';
import type { AdjustmentRepository } from './ports.ts';

export interface RequestAdjustmentInput {
  readonly reference: string;
  readonly vendorId: string;
  readonly amountMicros: bigint;
  readonly reason: string;
}

/**
 * Corrects wallets: one operator alone up to a limit a day, above it with a second one's approval. The journal says why;
 * who it was is for operators only, in the adjustment and the audit log.
 */
export class AdjustWallet {
  readonly #unitOfWork: UnitOfWork;
  readonly #adjustments: AdjustmentRepository;
  readonly #ledger: Ledger;
  readonly #audit: AuditLog;
  readonly #clock: Clock;
  readonly #aloneLimitMicros: bigint;

  constructor(
    unitOfWork: UnitOfWork,
    adjustments: AdjustmentRepository,
    ledger: Ledger,
    audit: AuditLog,
    clock: Clock,
    aloneLimitMicros: bigint,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#adjustments = adjustments;
    this.#ledger = ledger;
    this.#audit = audit;
    this.#clock = clock;
    this.#aloneLimitMicros = aloneLimitMicros;
  }

  /**
   * The same request again, by its reference, gives the same adjustment. Rejects with `InvalidAdjustment`,
   * `WalletNotFound`, or `AdjustmentExists` for another request of that reference.
   */
  async request(actor: Actor, input: RequestAdjustmentInput): Promise<Adjustment> {
    const request = { ...input, requestedBy: actor.id, requestedAtMs: this.#clock.nowMs() };
    return this.#unitOfWork.run(async () => {
      // Two at once both write the wallet: the loser of the race runs again and counts the other's.
      const sinceMs = request.requestedAtMs - ALONE_WITHIN_MS;
      const aloneMicros = await this.#adjustments.adjustedAlone(input.vendorId, actor.id, sinceMs);
      const adjustment = requestAdjustment(request, this.#aloneLimitMicros, aloneMicros);
      const known = await this.#adjustments.find(input.reference);
      if (known && isSameRequest(known, adjustment)) return known;
      if (known) throw new AdjustmentExists('Another adjustment has this reference');
      await this.#ledger.existing(input.vendorId);
      await this.#adjustments.add(adjustment);
      const action = adjustment.state === 'applied' ? 'adjustment.applied' : 'adjustment.requested';
      await this.#record(actor, adjustment, action);
      if (adjustment.state === 'applied') await this.#apply(adjustment);
      return adjustment;
    });
  }

  /** Rejects with `AdjustmentNotFound`, `AdjustmentDecided` or `SecondOperatorNeeded`. */
  async decide(actor: Actor, reference: string, state: 'applied' | 'rejected'): Promise<Adjustment> {
    return this.#unitOfWork.run(async () => {
      const pending = await this.#adjustments.find(reference);
      if (!pending) throw new AdjustmentNotFound('There is no such adjustment');
      const adjustment = decideAdjustment(pending, state, actor.id, this.#clock.nowMs());
      await this.#adjustments.save(adjustment);
      await this.#record(actor, adjustment, state === 'applied' ? 'adjustment.approved' : 'adjustment.rejected');
      if (state === 'applied') await this.#apply(adjustment);
      return adjustment;
    });
  }

  async #apply({ reference, vendorId, amountMicros, reason }: Adjustment): Promise<void> {
    const wallet = await this.#ledger.wallet(vendorId);
    // Vendors read all of a journal, as its hash covers all of it: no operator is named there.
    await this.#ledger.post(wallet, adjustmentDraft(wallet, amountMicros, { adjustment: reference, reason }));
  }

  #record(actor: Actor, { vendorId, reference, amountMicros, reason }: Adjustment, action: AuditAction): Promise<void> {
    const details = { amount: formatMicros(amountMicros), reason };
    return this.#audit.record({ vendorId, actor, action, target: reference, outcome: 'done', details });
  }
}
