import { ALL_VENDORS, type OptOutWords, type Person, readOptOutWord } from '../../domain/contacts/opt-out.ts';
import { isPhoneNumber, type PhoneNumber } from '../../domain/shared/phone-number.ts';
import {
  type InboundMessageEvent,
  type MessageStatusEvent,
  recipientNames,
  type UserPreferenceEvent,
} from '../../domain/webhooks/meta-events.ts';
import type { OptOutPerson } from '../campaigns/opt-out-person.ts';
import type { MessageRepository } from '../campaigns/ports.ts';
import type { OptOuts } from '../contacts/ports.ts';
import { findMessage } from './find-message.ts';
import type { LinkPeople } from './link-people.ts';

/** Meta gives a reply's time in whole seconds, by its own clock; when a message left is timed by ours. */
const CLOCKS_APART_MS = 10_000;

/**
 * Stops people's messages, and lets them start again. A reply concerns the vendor of the message that it answers;
 * without one, the vendor that wrote to this person last, or every vendor if none has. START takes back the STOP to
 * that vendor, and without an answered message the latest STOP. Meta's own switch concerns every vendor, and only
 * Meta's word takes it back. What is queued for somebody who stops is cancelled.
 */
export class ApplyOptOuts {
  readonly #optOuts: OptOuts;
  readonly #messages: MessageRepository;
  readonly #optOutPerson: OptOutPerson;
  readonly #linkPeople: LinkPeople;
  readonly #words: OptOutWords;

  constructor(
    optOuts: OptOuts,
    messages: MessageRepository,
    optOutPerson: OptOutPerson,
    linkPeople: LinkPeople,
    words: OptOutWords,
  ) {
    this.#optOuts = optOuts;
    this.#messages = messages;
    this.#optOutPerson = optOutPerson;
    this.#linkPeople = linkPeople;
    this.#words = words;
  }

  /**
   * False: it answers a message that is not known. A status may tell which it is, and meanwhile the STOP would be taken
   * for another vendor's: it is to be tried again, and `isLastTry` is when it no longer is.
   */
  async reply(event: InboundMessageEvent, isLastTry: boolean): Promise<boolean> {
    const word = readOptOutWord(event, this.#words);
    const { contextWamid } = event;
    let isKnown = true;
    await this.#optOutPerson.execute(async () => {
      const answered = word === undefined ? undefined : await findMessage(this.#messages, { wamid: contextWamid });
      isKnown = word === undefined || contextWamid === undefined || answered !== undefined || isLastTry;
      if (!isKnown) return undefined;
      const people = await this.#namesOf([event.from, event.userId], answered?.phone);
      await this.#link(event.userId, people);
      if (word === undefined) return undefined;
      const { wamid: id, occurredAtMs: atMs } = event;
      const isStop = word === 'stop';
      const scope = answered?.vendorId ?? (isStop ? await this.#lastVendor(people, atMs) : undefined);
      return { people, word: { id, source: 'reply', isStop, scope, atMs } };
    });
    return isKnown;
  }

  async preference(event: UserPreferenceEvent): Promise<void> {
    await this.#optOutPerson.execute(async () => {
      const people = await this.#namesOf([event.from, event.userId], undefined);
      await this.#link(event.userId, people);
      const { value, occurredAtMs: atMs } = event;
      const isStop = value === 'stop';
      return { people, word: { id: `${value}:${atMs}`, source: 'meta', isStop, scope: ALL_VENDORS, atMs } };
    });
  }

  /** A message failed because its recipient stopped marketing (131050). */
  async refusal(event: MessageStatusEvent): Promise<void> {
    await this.#optOutPerson.execute(async () => {
      const people = await this.#namesOf(recipientNames(event), (await findMessage(this.#messages, event))?.phone);
      const { wamid: id, occurredAtMs: atMs } = event;
      return { people, word: { id, source: 'meta', isStop: true, scope: ALL_VENDORS, atMs } };
    });
  }

  /** From the first event that has both names on, what is said under one holds for the other. */
  async #link(userId: string | undefined, people: readonly Person[]): Promise<void> {
    const phone = people.find(isPhoneNumber);
    if (userId !== undefined && phone !== undefined) await this.#linkPeople.link(new Map([[userId, phone]]));
  }

  /**
   * Every known name of a person, beginning with the number that we write to: the one that Meta reports may differ
   * (`5215512345678` for `525512345678`; Brazil's ninth digit), and the statuses link it with ours.
   */
  async #namesOf(
    told: readonly (string | undefined)[],
    answeredPhone: PhoneNumber | undefined,
  ): Promise<readonly Person[]> {
    const names = [...new Set(told)].filter((name) => name !== undefined);
    const linked: (PhoneNumber | undefined)[] = [];
    for (const name of names) linked.push(await this.#optOuts.phoneOf(name));
    return [...new Set([answeredPhone, ...linked, ...names])].filter((name) => name !== undefined);
  }

  /** By the reply's own time: it may be dealt with much later, and others may have written since. */
  async #lastVendor(people: readonly Person[], saidAtMs: number): Promise<string> {
    const phones = people.filter(isPhoneNumber);
    return (await this.#messages.lastVendorTo(phones, saidAtMs + CLOCKS_APART_MS)) ?? ALL_VENDORS;
  }
}
