import { SendingStopNotFound } from '../../domain/campaigns/sending-stop.ts';
import type { AuditLog } from '../operations/ports.ts';
import type { UnitOfWork } from '../shared/ports.ts';
import type { Actor } from '../shared/principal.ts';
import type { SendingStops } from './ports.ts';

/** Resumes sending after an operator has fixed what stopped it; suspended vendors stay suspended. */
export class ResumeSending {
  readonly #unitOfWork: UnitOfWork;
  readonly #stops: SendingStops;
  readonly #audit: AuditLog;

  constructor(unitOfWork: UnitOfWork, stops: SendingStops, audit: AuditLog) {
    this.#unitOfWork = unitOfWork;
    this.#stops = stops;
    this.#audit = audit;
  }

  /** From one phone number; without one, from all. */
  async execute(actor: Actor, phoneNumberId?: string): Promise<void> {
    await this.#unitOfWork.run(async () => {
      if (phoneNumberId === undefined) await this.#stops.clear();
      else if (!(await this.#stops.lift(phoneNumberId))) throw new SendingStopNotFound('This number is not stopped');
      const target = phoneNumberId ?? null;
      await this.#audit.record({ vendorId: null, actor, action: 'sending.resumed', target, outcome: 'done' });
    });
  }
}
