import { DeadLetterNotFound, DeadLetterNotWaiting } from '../../domain/operations/dead-letter.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { Actor } from '../shared/principal.ts';
import type { AuditLog, DeadLetterFilter, DeadLetterStore } from './ports.ts';

/**
 * An operator's decisions about waiting dead letters; others are left as they are. An id that no letter has is refused
 * with DeadLetterNotFound, and nothing is done.
 */
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

  async #requireKnown(ids: readonly string[]): Promise<void> {
    const unknown: string[] = [];
    for (const id of ids) if (!(await this.#store.find(id))) unknown.push(id);
    if (unknown.length > 0) throw new DeadLetterNotFound(`There is no such dead letter: ${unknown.join(', ')}`);
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
      if (letters < (filter.ids?.length ?? 0)) await this.#requireKnown(filter.ids ?? []);
      const details = { filter: JSON.stringify(filter), letters: String(letters), ...(note && { reason: note }) };
      const action = to === 'replaying' ? 'dead_letters.replayed' : 'dead_letters.discarded';
      await this.#audit.record({ vendorId: null, actor, action, target: null, outcome: 'done', details });
      return letters;
    });
  }
}
