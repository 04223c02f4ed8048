import { ALL_VENDORS, type OptOutSource, type Person } from '../../domain/contacts/opt-out.ts';
import { isPhoneNumber } from '../../domain/shared/phone-number.ts';
import type { OptOuts } from '../contacts/ports.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { MessageRepository } from './ports.ts';

/** Why a message was cancelled, in words for the vendor. */
export const OPTED_OUT = 'The recipient opted out';

/** A person, under every name that we know, wants no messages from one vendor or from all. */
export interface Stop {
  readonly people: readonly Person[];
  readonly scope: string;
  readonly source: OptOutSource;
  readonly atMs: number;
}

/**
 * Records that a person wants no messages, and cancels what is queued for them. That is looked for once the opt-out is
 * committed, and a worker looks at the opt-outs once its messages are (`MaterialiseMessages`): of two at once, one sees
 * what the other has stored. If the process dies in between, an event comes again, and whoever takes a range up looks.
 */
export class OptOutPerson {
  readonly #unitOfWork: UnitOfWork;
  readonly #optOuts: OptOuts;
  readonly #messages: MessageRepository;
  readonly #clock: Clock;

  constructor(unitOfWork: UnitOfWork, optOuts: OptOuts, messages: MessageRepository, clock: Clock) {
    this.#unitOfWork = unitOfWork;
    this.#optOuts = optOuts;
    this.#messages = messages;
    this.#clock = clock;
  }

  /** `find` tells who stops, if anybody does, in the unit of work that records it. Must not run in another one. */
  async execute(find: () => Promise<Stop | undefined>): Promise<void> {
    const stop = await this.#unitOfWork.run(async () => {
      const found = await find();
      if (!found) return undefined;
      for (const person of found.people) await this.#optOuts.add(found.scope, person, found.source, found.atMs);
      return found;
    });
    if (stop) await this.#cancelQueued(stop);
  }

  async #cancelQueued({ people, scope, source }: Stop): Promise<void> {
    const vendorId = scope === ALL_VENDORS ? undefined : scope;
    for (const person of people.filter(isPhoneNumber)) {
      // A late stop may have been taken back since: then nothing is cancelled.
      const isStopped = (await this.#optOuts.of(person)).some((each) => each.scope === scope && each.source === source);
      if (!isStopped) continue;
      await this.#messages.cancelQueuedTo(person, vendorId, OPTED_OUT, this.#clock.nowMs());
    }
  }
}
