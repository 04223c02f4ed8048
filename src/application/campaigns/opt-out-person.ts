import { ALL_VENDORS, type Person } from '../../domain/contacts/opt-out.ts';
import { isPhoneNumber } from '../../domain/shared/phone-number.ts';
import type { OptOuts } from '../contacts/ports.ts';
import type { Clock } from '../shared/ports.ts';
import type { MessageRepository } from './ports.ts';

/**
 * Records that a person wants no messages, from one vendor or from all, and cancels what is queued for them. Must run
 * inside a unit of work.
 */
export class OptOutPerson {
  readonly #optOuts: OptOuts;
  readonly #messages: MessageRepository;
  readonly #clock: Clock;

  constructor(optOuts: OptOuts, messages: MessageRepository, clock: Clock) {
    this.#optOuts = optOuts;
    this.#messages = messages;
    this.#clock = clock;
  }

  async execute(person: Person, scope: string, source: 'reply' | 'meta', atMs: number): Promise<void> {
    await this.#optOuts.add(scope, person, source, atMs);
    // A late stop may have been taken back since: then nothing is cancelled.
    const isStopped = (await this.#optOuts.of(person)).some((each) => each.scope === scope && each.source === source);
    if (!isStopped || !isPhoneNumber(person)) return;
    const vendorId = scope === ALL_VENDORS ? undefined : scope;
    await this.#messages.cancelQueuedTo(person, vendorId, 'The recipient opted out', this.#clock.nowMs());
  }
}
