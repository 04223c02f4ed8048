import type { AuditLog } from '../operations/ports.ts';
import type { UnitOfWork } from '../shared/ports.ts';
import type { Actor } from '../shared/principal.ts';
import type { SendingStops } from './ports.ts';

/** An operator has mended what stopped the sending; suspended vendors stay suspended. */
export class ResumeSending {
  readonly #unitOfWork: UnitOfWork;
  readonly #stops: SendingStops;
  readonly #audit: AuditLog;

  constructor(unitOfWork: UnitOfWork, stops: SendingStops, audit: AuditLog) {
    this.#unitOfWork = unitOfWork;
    this.#stops = stops;
    this.#audit = audit;
  }

  async execute(actor: Actor): Promise<void> {
    await this.#unitOfWork.run(async () => {
      await this.#stops.clear();
      await this.#audit.record({ vendorId: null, actor, action: 'sending.resumed', target: null, outcome: 'done' });
    });
  }
}
