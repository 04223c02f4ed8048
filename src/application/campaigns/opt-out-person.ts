import { ALL_VENDORS, type Person, type SaidWord } from '../../domain/contacts/opt-out.ts';
import { isPhoneNumber } from '../../domain/shared/phone-number.ts';
import type { OptOuts } from '../contacts/ports.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { MessageRepository } from './ports.ts';

/** Why a message was cancelled, in words for the vendor. */
export const OPTED_OUT = 'The recipient opted out';

/** A word of one person, under every name that we know. */
export interface Said {
  readonly people: readonly Person[];
  readonly word: SaidWord;
}

/**
 * Records whether a person wants messages, and cancels what is queued for whoever wants none. That is looked for once
 * the word is committed, and a worker looks at the opt-outs once its messages are (`MaterialiseMessages`): of two at
 * once, one sees what the other has stored. If the process dies in between, an event comes again, and whoever takes a
 * range up looks.
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

  /** `find` tells what was said, if anything, in the unit of work that records it. Must not run in another one. */
  async execute(find: () => Promise<Said | undefined>): Promise<void> {
    const said = await this.#unitOfWork.run(async () => {
      const found = await find();
      if (!found) return undefined;
      for (const person of found.people) await this.#optOuts.hear(person, [found.word]);
      return found;
    });
    if (said) await this.#cancelQueued(said.people);
  }

  /** By what stands: a late stop may have been taken back since, and a late word may let another stop stand again. */
  async #cancelQueued(people: readonly Person[]): Promise<void> {
    for (const person of people.filter(isPhoneNumber)) {
      for (const { scope } of await this.#optOuts.of(person)) {
        const vendorId = scope === ALL_VENDORS ? undefined : scope;
        await this.#messages.cancelQueuedTo(person, vendorId, OPTED_OUT, this.#clock.nowMs());
      }
    }
  }
}
