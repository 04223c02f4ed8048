import { DeadLetterNotFound, DeadLetterNotWaiting } from '../../domain/operations/dead-letter.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { Actor } from '../shared/principal.ts';
import type { AuditLog, DeadLetterFilter, DeadLetterStore } from './ports.ts';

/** An operator's decisions about waiting dead letters; others are left as they are. */
export class ChangeDeadLetters {
  readonly #unitOfWork: UnitOfWork;
  readonly #store: DeadLetterStore;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(unitOfWork: UnitOfWork, store: DeadLetterStore, audit: AuditLog, clock: Clock) {
    this.#unitOfWork = unitOfWork;
    this.#store = store;
    this.#audit = audit;
    this.#clock = clock;
  }

  /** Resolves with how many `ReplayDeadLetters` will soon put back on their topics. */
  async replay(filter: DeadLetterFilter, actor: Actor): Promise<number> {
    return this.#move(filter, actor, 'replaying', 'replay-requested');
  }

  /** Gives how many. */
  async discard(filter: DeadLetterFilter, reason: string, actor: Actor): Promise<number> {
    return this.#move(filter, actor, 'discarded', 'discarded', reason);
  }

  /** For a letter that was named by its id: rejects with DeadLetterNotFound or DeadLetterNotWaiting. */
  async requireWaiting(id: string): Promise<void> {
    const letter = await this.#store.find(id);
    if (!letter) throw new DeadLetterNotFound('There is no such dead letter');
    if (letter.state !== 'waiting') {
      throw new DeadLetterNotWaiting(`The dead letter is already ${letter.state}`, { state: letter.state });
    }
  }

  async #move(
    filter: DeadLetterFilter,
    actor: Actor,
    to: 'replaying' | 'discarded',
    what: 'replay-requested' | 'discarded',
    note?: string,
  ): Promise<number> {
    return this.#unitOfWork.run(async () => {
      const step = { atMs: this.#clock.nowMs(), what, by: actor.id, ...(note === undefined ? {} : { note }) };
      const letters = await this.#store.move(filter, 'waiting', to, step);
      const details = { filter: JSON.stringify(filter), letters: String(letters), ...(note && { reason: note }) };
      const action = to === 'replaying' ? 'dead_letters.replayed' : 'dead_letters.discarded';
      await this.#audit.record({ vendorId: null, actor, action, target: null, outcome: 'done', details });
      return letters;
    });
  }
}
