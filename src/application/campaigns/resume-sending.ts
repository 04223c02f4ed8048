import { refusalsOf, SendingStopNotFound } from '../../domain/campaigns/sending-stop.ts';
import type { AuditLog } from '../operations/ports.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { Actor } from '../shared/principal.ts';
import type { SendingStops } from './ports.ts';

/** Resumes sending after an operator has fixed what stopped it; suspended vendors stay suspended. */
export class ResumeSending {
  readonly #unitOfWork: UnitOfWork;
  readonly #stops: SendingStops;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(unitOfWork: UnitOfWork, stops: SendingStops, audit: AuditLog, clock: Clock) {
    this.#unitOfWork = unitOfWork;
    this.#stops = stops;
    this.#audit = audit;
    this.#clock = clock;
  }

  /** From one phone number; without one, from all. */
  async execute(actor: Actor, phoneNumberId?: string): Promise<void> {
    await this.#unitOfWork.run(async () => {
      for (const stop of await this.#stops.all()) {
        const isLifted = phoneNumberId === undefined || stop.phoneNumberId === phoneNumberId;
        const subject = refusalsOf(stop.phoneNumberId, stop.liftedBy);
        if (isLifted) await this.#stops.hear(subject, this.#clock.nowMs(), false);
      }
      if (phoneNumberId === undefined) await this.#stops.clear();
      else if (!(await this.#stops.lift(phoneNumberId))) throw new SendingStopNotFound('This number is not stopped');
      const target = phoneNumberId ?? null;
      await this.#audit.record({ vendorId: null, actor, action: 'sending.resumed', target, outcome: 'done' });
    });
  }
}
