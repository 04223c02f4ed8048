import { stopsMarketing } from '../../domain/campaigns/send-errors.ts';
import { DomainError } from '../../domain/shared/errors.ts';
import type { PhoneNumber } from '../../domain/shared/phone-number.ts';
import {
  foreignTo,
  type MessageStatusEvent,
  type MetaEvent,
  type OwnAccount,
  readMetaEvent,
  recipientNames,
} from '../../domain/webhooks/meta-events.ts';
import type { EventFailures } from '../shared/event-failures.ts';
import type { Metrics } from '../shared/metrics.ts';
import type { BusMessage, Rejection } from '../shared/ports.ts';
import { isDead } from '../shared/retry-policy.ts';
import type { ApplyAccountEvents } from './apply-account-events.ts';
import type { ApplyOptOuts } from './apply-opt-outs.ts';
import type { ApplyRefusals } from './apply-refusals.ts';
import type { ApplyTemplateEvents } from './apply-template-events.ts';
import type { LinkPeople } from './link-people.ts';
import type { SettleStatuses } from './settle-statuses.ts';
import { META_EVENTS_RETRIES } from './topics.ts';

const UNKNOWN_CONTEXT = 'It answers a message that is not known, or not known yet';

/** The first of each message: a status that was not settled may fail to be applied as well. */
type Rejections = Map<BusMessage, Rejection>;

interface Read<E> {
  readonly message: BusMessage;
  readonly event: E;
}

/**
 * Handles a batch of Meta's events: statuses are settled together, others applied one by one. Events of another account
 * or number change nothing here. A status is ours by its message, which was perhaps sent from a former number.
 */
export class HandleMetaEvents {
  readonly #settleStatuses: SettleStatuses;
  readonly #applyRefusals: ApplyRefusals;
  readonly #applyTemplateEvents: ApplyTemplateEvents;
  readonly #applyOptOuts: ApplyOptOuts;
  readonly #applyAccountEvents: ApplyAccountEvents;
  readonly #linkPeople: LinkPeople;
  readonly #failures: EventFailures;
  readonly #metrics: Metrics;
  readonly #account: OwnAccount;

  constructor(
    settleStatuses: SettleStatuses,
    applyRefusals: ApplyRefusals,
    applyTemplateEvents: ApplyTemplateEvents,
    applyOptOuts: ApplyOptOuts,
    applyAccountEvents: ApplyAccountEvents,
    linkPeople: LinkPeople,
    failures: EventFailures,
    metrics: Metrics,
    account: OwnAccount,
  ) {
    this.#settleStatuses = settleStatuses;
    this.#applyRefusals = applyRefusals;
    this.#applyTemplateEvents = applyTemplateEvents;
    this.#applyOptOuts = applyOptOuts;
    this.#applyAccountEvents = applyAccountEvents;
    this.#linkPeople = linkPeople;
    this.#failures = failures;
    this.#metrics = metrics;
    this.#account = account;
  }

  async execute(messages: readonly BusMessage[]): Promise<readonly Rejection[]> {
    const rejections: Rejections = new Map();
    const statuses: Read<MessageStatusEvent>[] = [];
    const others: Read<MetaEvent>[] = [];
    for (const message of messages) {
      const event = read(message, rejections);
      if (event?.type === 'message-status') statuses.push({ message, event });
      else if (event) others.push({ message, event: this.#own(event) });
    }
    const { unsettled, people } = await this.#settleStatuses.execute(statuses.map(({ event }) => event));
    const foreign = new Set<Read<MessageStatusEvent>>();
    for (const { index, cause } of unsettled) {
      const status = statuses[index] as Read<MessageStatusEvent>;
      const stranger = foreignTo(this.#account, status.event);
      if (stranger !== undefined) foreign.add(status);
      // A status may overtake the message it belongs to, so a bad one is tried several times before a person looks.
      reject(rejections, status.message, stranger ?? cause, stranger === undefined);
    }
    const ours = statuses.filter((status) => !foreign.has(status));
    await this.#link(ours, people, rejections);
    const applyRefusal = this.#applyRefusals.ofBatch();
    for (const { message, event } of ours) await this.#attempt(message, rejections, () => applyRefusal(event));
    for (const { message, event } of [...ours, ...others])
      await this.#attempt(message, rejections, () => this.#apply(message, event, rejections));
    const rejected = [...rejections.values()];
    this.#count(messages, [...statuses, ...others], rejected);
    return rejected;
  }

  #own(event: MetaEvent): MetaEvent {
    const cause = foreignTo(this.#account, event);
    return cause === undefined ? event : { type: 'unknown', cause };
  }

  #count(messages: readonly BusMessage[], known: readonly Read<MetaEvent>[], rejections: readonly Rejection[]): void {
    const kinds = new Map(known.map(({ message, event }) => [message, kindOf(event)]));
    const rejected = new Map(
      rejections.map((rejection) => [rejection.message, isDead(META_EVENTS_RETRIES, rejection) ? 'dead' : 'retry']),
    );
    for (const message of messages) {
      const labels = { event: kinds.get(message) ?? 'unreadable', outcome: rejected.get(message) ?? 'done' };
      this.#metrics.count('meta_events', labels);
    }
  }

  /** All at once; where that fails, each on its own, so that one that cannot be linked rejects its own status only. */
  async #link(
    statuses: readonly Read<MessageStatusEvent>[],
    people: ReadonlyMap<string, PhoneNumber>,
    rejections: Rejections,
  ): Promise<void> {
    try {
      await this.#linkPeople.execute(people);
    } catch {
      for (const { message, event } of statuses) {
        const names = recipientNames(event).flatMap((name) => {
          const phone = people.get(name);
          return phone === undefined ? [] : [[name, phone] as const];
        });
        await this.#attempt(message, rejections, () => this.#linkPeople.execute(new Map(names)));
      }
    }
  }

  /**
   * A fault of ours holds back only the event that it concerns: that is tried again, and then becomes a dead letter.
   */
  async #attempt(message: BusMessage, rejections: Rejections, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      reject(rejections, message, await this.#failures.causeOf(error, message), true);
    }
  }

  /** What an event means beyond the settlement of its message. */
  async #apply(message: BusMessage, event: MetaEvent, rejections: Rejections): Promise<void> {
    switch (event.type) {
      case 'message-status':
        if (event.errors.some(({ code }) => code !== undefined && stopsMarketing(code)))
          await this.#applyOptOuts.refusal(event);
        return;
      case 'template-status':
      case 'template-category':
      case 'template-quality':
      case 'template-components':
        return await this.#applyTemplateEvents.execute(event);
      case 'inbound-message': {
        const isLastTry = isDead(META_EVENTS_RETRIES, { retry: true, message });
        if (!(await this.#applyOptOuts.reply(event, isLastTry))) reject(rejections, message, UNKNOWN_CONTEXT, true);
        return;
      }
      case 'user-preference':
        return await this.#applyOptOuts.preference(event);
      case 'number':
        return await this.#applyAccountEvents.number(event);
      case 'account':
        return await this.#applyAccountEvents.account(event);
      case 'unknown':
        // Not to be tried again, but somebody must look.
        reject(rejections, message, event.cause, false);
        return;
      case 'ignored':
        return;
    }
  }
}

function kindOf(event: MetaEvent): string {
  return event.type === 'message-status' ? `status-${event.status}` : event.type;
}

function reject(rejections: Rejections, message: BusMessage, cause: string, retry: boolean): void {
  if (!rejections.has(message)) rejections.set(message, { message, cause, retry });
}

function read(message: BusMessage, rejections: Rejections): MetaEvent | undefined {
  try {
    return readMetaEvent(message.value);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    reject(rejections, message, `${error.code}: ${error.message}`, false);
    return undefined;
  }
}
