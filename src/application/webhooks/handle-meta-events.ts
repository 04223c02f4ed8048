import { classifySendError } from '../../domain/campaigns/send-errors.ts';
import { DomainError } from '../../domain/shared/errors.ts';
import type { PhoneNumber } from '../../domain/shared/phone-number.ts';
import {
  foreignTo,
  type MessageStatusEvent,
  type MetaEvent,
  type OwnAccount,
  readMetaEvent,
} from '../../domain/webhooks/meta-events.ts';
import type { Metrics } from '../shared/metrics.ts';
import type { BusMessage, Rejection } from '../shared/ports.ts';
import type { ApplyAccountEvents } from './apply-account-events.ts';
import type { ApplyOptOuts } from './apply-opt-outs.ts';
import type { ApplyRefusals } from './apply-refusals.ts';
import type { ApplyTemplateEvents } from './apply-template-events.ts';
import type { LinkPeople } from './link-people.ts';
import type { SettleStatuses } from './settle-statuses.ts';

interface Read<E> {
  readonly message: BusMessage;
  readonly event: E;
}

/**
 * Deals with a batch of Meta's events: statuses are settled together, others applied one by one. What another account or
 * number is told acts on nobody here. A status is ours by its message, which was perhaps sent from a former number.
 */
export class HandleMetaEvents {
  readonly #settleStatuses: SettleStatuses;
  readonly #applyRefusals: ApplyRefusals;
  readonly #applyTemplateEvents: ApplyTemplateEvents;
  readonly #applyOptOuts: ApplyOptOuts;
  readonly #applyAccountEvents: ApplyAccountEvents;
  readonly #linkPeople: LinkPeople;
  readonly #metrics: Metrics;
  readonly #account: OwnAccount;

  constructor(
    settleStatuses: SettleStatuses,
    applyRefusals: ApplyRefusals,
    applyTemplateEvents: ApplyTemplateEvents,
    applyOptOuts: ApplyOptOuts,
    applyAccountEvents: ApplyAccountEvents,
    linkPeople: LinkPeople,
    metrics: Metrics,
    account: OwnAccount,
  ) {
    this.#settleStatuses = settleStatuses;
    this.#applyRefusals = applyRefusals;
    this.#applyTemplateEvents = applyTemplateEvents;
    this.#applyOptOuts = applyOptOuts;
    this.#applyAccountEvents = applyAccountEvents;
    this.#linkPeople = linkPeople;
    this.#metrics = metrics;
    this.#account = account;
  }

  async execute(messages: readonly BusMessage[]): Promise<readonly Rejection[]> {
    const rejections: Rejection[] = [];
    const statuses: Read<MessageStatusEvent>[] = [];
    const others: Read<MetaEvent>[] = [];
    for (const message of messages) {
      const event = read(message, rejections);
      if (event?.type === 'message-status') statuses.push({ message, event });
      else if (event) others.push({ message, event: this.#own(event) });
    }
    const people = new Map<string, PhoneNumber>();
    const unsettled = await this.#settleStatuses.execute(
      statuses.map(({ event }) => event),
      people,
    );
    await this.#linkPeople.executeAll(people);
    const foreign = new Set<Read<MessageStatusEvent>>();
    for (const { index, cause } of unsettled) {
      const status = statuses[index] as Read<MessageStatusEvent>;
      const stranger = foreignTo(this.#account, status.event);
      if (stranger !== undefined) foreign.add(status);
      // A status may overtake the message it belongs to, and a bad one is worth some tries before a person looks.
      rejections.push({ message: status.message, cause: stranger ?? cause, retry: stranger === undefined });
    }
    const ours = statuses.filter((status) => !foreign.has(status));
    await this.#applyRefusals.execute(ours.map(({ event }) => event));
    for (const { message, event } of [...ours, ...others]) await this.#apply(message, event, rejections);
    this.#count(messages, [...statuses, ...others], rejections);
    return rejections;
  }

  #own(event: MetaEvent): MetaEvent {
    const cause = foreignTo(this.#account, event);
    return cause === undefined ? event : { type: 'unknown', cause };
  }

  #count(messages: readonly BusMessage[], known: readonly Read<MetaEvent>[], rejections: readonly Rejection[]): void {
    const kinds = new Map(known.map(({ message, event }) => [message, kindOf(event)]));
    const rejected = new Map(rejections.map(({ message, retry }) => [message, retry ? 'retry' : 'dead']));
    for (const message of messages) {
      const labels = { event: kinds.get(message) ?? 'unreadable', outcome: rejected.get(message) ?? 'done' };
      this.#metrics.count('meta_events', labels);
    }
  }

  /** What an event means beyond the settlement of its message. */
  async #apply(message: BusMessage, event: MetaEvent, rejections: Rejection[]): Promise<void> {
    try {
      switch (event.type) {
        case 'message-status':
          if (event.errors.some(({ code }) => code !== undefined && classifySendError(code).stopsMarketing))
            await this.#applyOptOuts.refusal(event);
          return;
        case 'template-status':
        case 'template-category':
        case 'template-quality':
        case 'template-components':
          return await this.#applyTemplateEvents.execute(event);
        case 'inbound-message':
          return await this.#applyOptOuts.reply(event);
        case 'user-preference':
          return await this.#applyOptOuts.preference(event);
        case 'number':
          return await this.#applyAccountEvents.number(event);
        case 'account':
          return await this.#applyAccountEvents.account(event);
        case 'unknown':
          // Nobody is to try again, but somebody is to look.
          rejections.push({ message, cause: event.cause, retry: false });
          return;
        case 'ignored':
          return;
      }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      rejections.push({ message, cause: `${error.code}: ${error.message}`, retry: true });
    }
  }
}

function kindOf(event: MetaEvent): string {
  return event.type === 'message-status' ? `status-${event.status}` : event.type;
}

function read(message: BusMessage, rejections: Rejection[]): MetaEvent | undefined {
  try {
    return readMetaEvent(message.value);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    rejections.push({ message, cause: `${error.code}: ${error.message}`, retry: false });
    return undefined;
  }
}
