import { parseCallbackData } from '../../domain/campaigns/callback-data.ts';
import type { Message } from '../../domain/campaigns/message.ts';
import type { PhoneNumber } from '../../domain/shared/phone-number.ts';
import type { Chargeable } from '../../domain/wallet/charge.ts';
import { type MessageStatusEvent, recipientNames } from '../../domain/webhooks/meta-events.ts';
import { type Alarm, settleStatus } from '../../domain/webhooks/settlement.ts';
import type { CampaignRepository, MessageRepository } from '../campaigns/ports.ts';
import { atOnce } from '../shared/at-once.ts';
import { errorText } from '../shared/event-failures.ts';
import type { Logger } from '../shared/logger.ts';
import type { Metrics } from '../shared/metrics.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import { Outage } from '../shared/unavailable.ts';
import type { ChargeMessages } from '../wallet/charge-messages.ts';

/** Vendors that are settled at once: no two share a record, and each one's commit mostly waits for the store. */
const VENDORS_AT_ONCE = 16;

/** A status that could not be settled, by its place in the batch. */
export interface Unsettled {
  readonly index: number;
  readonly cause: string;
}

/** What came of a batch. */
export interface Settlement {
  readonly unsettled: readonly Unsettled[];
  /** The phone number behind each of Meta's other names for it, as in our messages. */
  readonly people: ReadonlyMap<string, PhoneNumber>;
}

interface Addressed {
  readonly index: number;
  readonly messageId: string;
  readonly event: MessageStatusEvent;
}

/** `strays`: of messages that are not the vendor's. */
interface Outcome extends Settlement {
  readonly strays: readonly Addressed[];
}

interface Broken {
  readonly status: Addressed;
  readonly error: unknown;
}

/**
 * Settles a batch of statuses: one unit of work per vendor, with message states, charges, holds and one journal. A
 * status that cannot be computed is set aside before anything is written, and a batch that the store refuses is halved
 * until the one bad status stands alone; its money stays in the hold.
 */
export class SettleStatuses {
  readonly #unitOfWork: UnitOfWork;
  readonly #messages: MessageRepository;
  readonly #campaigns: CampaignRepository;
  readonly #chargeMessages: ChargeMessages;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #metrics: Metrics;

  constructor(
    unitOfWork: UnitOfWork,
    messages: MessageRepository,
    campaigns: CampaignRepository,
    chargeMessages: ChargeMessages,
    clock: Clock,
    logger: Logger,
    metrics: Metrics,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#messages = messages;
    this.#campaigns = campaigns;
    this.#chargeMessages = chargeMessages;
    this.#clock = clock;
    this.#logger = logger;
    this.#metrics = metrics;
  }

  /**
   * Rejects when the store is gone or too busy: then no status is to blame and all are retried. The vendor that the
   * callback data names is mostly right, and the unit of work checks it: checking first would read each message twice.
   */
  async execute(events: readonly MessageStatusEvent[]): Promise<Settlement> {
    const indexed = events.map((event, index) => ({ index, event, told: parseCallbackData(event.callbackData ?? '') }));
    const told = indexed.flatMap(({ index, event, told }) => (told ? [{ index, event, ...told }] : []));
    const first = await this.#settleEach(byVendor(told));
    const untold = indexed.filter((status) => !status.told);
    if (untold.length + first.strays.length === 0) return first;
    const found = await this.#lookUp([...untold, ...first.strays].sort((a, b) => a.index - b.index));
    const second = await this.#settleEach(byVendor(found.addressed));
    const { unsettled, people } = together([first, second]);
    return { unsettled: [...unsettled, ...found.unmatched, ...second.strays.map(unmatched)], people };
  }

  /** Several vendors side by side, each one's statuses in their order. Nothing runs on after a rejection. */
  async #settleEach(statusesByVendor: ReadonlyMap<string, readonly Addressed[]>): Promise<Outcome> {
    const outcomes: Outcome[] = [];
    await atOnce(VENDORS_AT_ONCE, statusesByVendor, async ([vendorId, statuses]) => {
      outcomes.push(await this.#settle(vendorId, statuses));
    });
    return together(outcomes);
  }

  /** Looks up each status's message in the store; without our callback data, by the id that Meta gave it. */
  async #lookUp(statuses: readonly (Omit<Addressed, 'messageId'> & { readonly messageId?: string })[]) {
    const wamids = statuses.flatMap(({ messageId, event }) => (messageId === undefined ? [event.wamid] : []));
    const idByWamid = wamids.length > 0 ? await this.#messages.idsByWamid(wamids) : new Map<string, string>();
    const named = statuses.map((status) => ({
      ...status,
      messageId: status.messageId ?? idByWamid.get(status.event.wamid),
    }));
    const ids = [...new Set(named.flatMap(({ messageId }) => messageId ?? []))];
    const vendorById = new Map((await this.#messages.find(ids)).map((message) => [message.id, message.vendorId]));
    const addressed: (Addressed & { readonly vendorId: string })[] = [];
    const unknown: Unsettled[] = [];
    for (const { index, event, messageId } of named) {
      const vendorId = vendorById.get(messageId ?? '');
      if (messageId === undefined || vendorId === undefined) unknown.push(unmatched({ index, event, messageId }));
      else addressed.push({ index, event, messageId, vendorId });
    }
    return { addressed, unmatched: unknown };
  }

  async #settle(vendorId: string, statuses: readonly Addressed[]): Promise<Outcome> {
    try {
      const { alarms, broken, news, strays, people } = await this.#unitOfWork.run(() =>
        this.#settleTogether(vendorId, statuses),
      );
      this.#report(vendorId, alarms);
      this.#measure(news);
      return { unsettled: this.#putAside(vendorId, broken), strays, people };
    } catch (error) {
      if (error instanceof Outage) throw error;
      if (statuses.length > 1) {
        const middle = statuses.length >> 1;
        const half = await this.#settle(vendorId, statuses.slice(0, middle));
        return together([half, await this.#settle(vendorId, statuses.slice(middle))]);
      }
      const [only] = statuses as readonly [Addressed];
      // A store that is gone fails this as well, and then the status is not to blame.
      await this.#unitOfWork.run(() => this.#messages.find([only.messageId]));
      return { unsettled: this.#putAside(vendorId, [{ status: only, error }]), strays: [], people: new Map() };
    }
  }

  /**
   * One line for each cause, as with alarms: a stack for every poisoned status cost as much as settling some others.
   */
  #putAside(vendorId: string, broken: readonly Broken[]): readonly Unsettled[] {
    const unsettled = broken.map(({ status: { index }, error }) => ({ index, cause: errorText(error) }));
    for (const cause of new Set(unsettled.map((each) => each.cause))) {
      const alike = broken.filter(({ error }) => errorText(error) === cause);
      const [{ status, error }] = alike as [Broken];
      const { messageId } = status;
      this.#logger.error({ vendorId, messageId, count: alike.length, err: error }, 'statuses cannot be settled');
    }
    return unsettled;
  }

  /** A clock behind Meta's must not make a negative lag. */
  #measure(news: readonly MessageStatusEvent[]): void {
    const nowMs = this.#clock.nowMs();
    for (const { occurredAtMs } of news) {
      this.#metrics.observe('settlement_lag_seconds', Math.max(0, nowMs - occurredAtMs) / 1000, {});
    }
  }

  /** One line for each kind, however many there are: a storm of statuses must not become a storm of lines. */
  #report(vendorId: string, alarms: readonly Alarm[]): void {
    for (const alarm of new Set(alarms.map(({ code }) => code))) {
      const alike = alarms.filter(({ code }) => code === alarm);
      this.#metrics.count('settlement_alarms', { alarm }, alike.length);
      this.#logger.warn(
        { vendorId, alarm, count: alike.length, first: alike[0] },
        'statuses were settled that an operator should know about',
      );
    }
  }

  async #settleTogether(vendorId: string, statuses: readonly Addressed[]) {
    const found = await this.#messages.find([...new Set(statuses.map(({ messageId }) => messageId))]);
    const before = byId(found.filter((message) => message.vendorId === vendorId));
    const campaignIds = [...new Set([...before.values()].map(({ campaignId }) => campaignId))];
    const campaigns = byId(await this.#campaigns.findMany(campaignIds));
    const after = new Map<string, Message>(before);
    const charges: Chargeable[] = [];
    const alarms: Alarm[] = [];
    const broken: Broken[] = [];
    const news: MessageStatusEvent[] = [];
    const strays: Addressed[] = [];
    const people = new Map<string, PhoneNumber>();
    for (const status of statuses) {
      const message = after.get(status.messageId);
      if (!message) {
        strays.push(status);
        continue;
      }
      for (const name of recipientNames(status.event)) if (name !== message.phone) people.set(name, message.phone);
      try {
        const campaign = campaigns.get(message.campaignId);
        if (!campaign) throw new Error(`There is no campaign ${message.campaignId}`);
        const settled = settleStatus(message, campaign, status.event);
        after.set(status.messageId, settled.message);
        if (settled.message !== message) news.push(status.event);
        if (settled.charge) charges.push(settled.charge);
        alarms.push(...settled.alarms);
      } catch (error) {
        broken.push({ status, error });
      }
    }
    const changed = [...after.values()].filter((message) => message !== before.get(message.id));
    await this.#messages.saveSettled(changed, this.#clock.nowMs());
    await this.#addWamids(changed, before);
    await this.#chargeMessages.execute(vendorId, charges);
    return { alarms, broken, news, strays, people };
  }

  /** Few: only messages whose status came before Meta's answer was recorded. */
  async #addWamids(changed: readonly Message[], before: ReadonlyMap<string, Message>): Promise<void> {
    const told = changed.flatMap(({ id, wamid }) =>
      wamid === undefined || before.get(id)?.wamid !== undefined ? [] : [[id, wamid] as const],
    );
    if (told.length > 0) await this.#messages.addWamids(new Map(told));
  }
}

function together(outcomes: readonly Outcome[]): Outcome {
  return {
    unsettled: outcomes.flatMap(({ unsettled }) => unsettled),
    strays: outcomes.flatMap(({ strays }) => strays),
    people: new Map(outcomes.flatMap(({ people }) => [...people])),
  };
}

function byVendor(statuses: readonly (Addressed & { readonly vendorId: string })[]): Map<string, Addressed[]> {
  const grouped = new Map<string, Addressed[]>();
  for (const { vendorId, ...status } of statuses) {
    const known = grouped.get(vendorId);
    if (known) known.push(status);
    else grouped.set(vendorId, [status]);
  }
  return grouped;
}

function unmatched({
  index,
  event,
  messageId,
}: Omit<Addressed, 'messageId'> & { readonly messageId: string | undefined }): Unsettled {
  return { index, cause: `No message of ours has the id ${messageId ?? event.wamid}` };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
