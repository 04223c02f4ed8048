import type { PhoneNumber } from '../../domain/shared/phone-number.ts';
import type { OptOuts } from '../contacts/ports.ts';
import type { UnitOfWork } from '../shared/ports.ts';

/**
 * Pairs that are not looked up again, about 150 bytes each: a message has three statuses, and its recipient the next.
 */
const MAX_REMEMBERED = 50_000;

/**
 * Links Meta's names for people, user ids or numbers other than ours, with the phone numbers that we write to: from
 * then on what was said under one name holds for the other.
 */
export class LinkPeople {
  readonly #unitOfWork: UnitOfWork;
  readonly #optOuts: OptOuts;
  readonly #remembered = new Map<string, PhoneNumber>();

  constructor(unitOfWork: UnitOfWork, optOuts: OptOuts) {
    this.#unitOfWork = unitOfWork;
    this.#optOuts = optOuts;
  }

  /** A batch's pairs together: one query for those that this process does not know, and one write if some are new. */
  async execute(phoneByName: ReadonlyMap<string, PhoneNumber>): Promise<void> {
    const asked = new Map([...phoneByName].filter(([name, phone]) => this.#remembered.get(name) !== phone));
    if (asked.size === 0) return;
    await this.link(asked);
    if (this.#remembered.size + asked.size > MAX_REMEMBERED) this.#remembered.clear();
    for (const [name, phone] of asked) this.#remembered.set(name, phone);
  }

  /** Within the caller's unit of work, which may run again or fail: nothing is remembered of it here. */
  async link(phoneByName: ReadonlyMap<string, PhoneNumber>): Promise<void> {
    const news = await this.#optOuts.unlinked(phoneByName);
    if (news.size === 0) return;
    await this.#unitOfWork.run(async () => {
      await this.#optOuts.link(news);
      const words = await this.#optOuts.wordsOf([...news.keys()]);
      for (const name of new Set(words.map(({ person }) => person))) {
        const said = words.filter(({ person }) => person === name);
        await this.#optOuts.hear(news.get(name) as PhoneNumber, said);
      }
    });
  }
}
