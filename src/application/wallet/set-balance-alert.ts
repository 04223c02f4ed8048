import { formatMicros } from '../../domain/shared/money.ts';
import type { AuditLog } from '../operations/ports.ts';
import type { UnitOfWork } from '../shared/ports.ts';
import type { Actor } from '../shared/principal.ts';
import type { WalletRepository } from './ports.ts';

/**
 * Sets the amount below which a vendor is told that its wallet runs low; null, the default: never. Sends nothing
 * itself.
 */
export class SetBalanceAlert {
  readonly #unitOfWork: UnitOfWork;
  readonly #wallets: WalletRepository;
  readonly #audit: AuditLog;

  constructor(unitOfWork: UnitOfWork, wallets: WalletRepository, audit: AuditLog) {
    this.#unitOfWork = unitOfWork;
    this.#wallets = wallets;
    this.#audit = audit;
  }

  async execute(actor: Actor, vendorId: string, belowMicros: bigint | null): Promise<void> {
    await this.#unitOfWork.run(async () => {
      await this.#wallets.alertBelow(vendorId, belowMicros);
      const details = { below: belowMicros === null ? 'never' : formatMicros(belowMicros) };
      await this.#audit.record({
        vendorId,
        actor,
        action: 'balance_alert.set',
        target: null,
        outcome: 'done',
        details,
      });
    });
  }
}
