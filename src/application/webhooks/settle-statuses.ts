import { parseCallbackData } from '../../domain/campaigns/callback-data.ts';
import type { Campaign } from '../../domain/campaigns/campaign.ts';
import type { Message } from '../../domain/campaigns/message.ts';
import type { Chargeable } from '../../domain/wallet/charge.ts';
import type { MessageStatusEvent } from '../../domain/webhooks/meta-events.ts';
import { type Alarm, settleStatus } from '../../domain/webhooks/settlement.ts';
import type { CampaignRepository, MessageRepository } from '../campaigns/ports.ts';
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

interface Addressed {
  readonly index: number;
  readonly messageId: string;
  readonly event: MessageStatusEvent;
}

interface Broken {
  readonly status: Addressed;
  readonly error: unknown;
}

/**
 * Settles a batch of statuses: one unit of work per vendor, with message states, charges, holds and one journal. A status
 * that cannot be reckoned is put aside before anything is written, and a batch that the store refuses is halved until
 * the one bad status stands alone; its money stays in the hold.
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

  /** Rejects when the store is not there or too busy: then no status is to blame and all of them come again. */
  async execute(events: readonly MessageStatusEvent[]): Promise<readonly Unsettled[]> {
    const { byVendor, unmatched } = await this.#address(events);
    return [...unmatched, ...(await this.#settleEach(byVendor))];
  }

  /** Several vendors side by side, each one's statuses in their order. Nothing runs on after a rejection. */
  async #settleEach(byVendor: ReadonlyMap<string, readonly Addressed[]>): Promise<readonly Unsettled[]> {
    const waiting = [...byVendor];
    const unsettled: Unsettled[] = [];
    const settleInTurn = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) unsettled.push(...(await this.#settle(...next)));
    };
    const settlers = Array.from({ length: Math.min(VENDORS_AT_ONCE, waiting.length) }, () =>
      settleInTurn().catch((error: unknown) => {
        waiting.length = 0;
        throw error;
      }),
    );
    const ended = await Promise.allSettled(settlers);
    const failed = ended.find((end) => end.status === 'rejected');
    if (failed) throw failed.reason;
    return unsettled;
  }

  /** By callback data; statuses without ours, by the id that Meta gave the message. */
  async #address(events: readonly MessageStatusEvent[]) {
    const wamids = events
      .filter(({ callbackData }) => !parseCallbackData(callbackData ?? ''))
      .map(({ wamid }) => wamid);
    const idByWamid = wamids.length > 0 ? await this.#messages.idsByWamid(wamids) : new Map<string, string>();
    const addressed = events.map((event, index) => {
      const messageId = parseCallbackData(event.callbackData ?? '')?.messageId ?? idByWamid.get(event.wamid);
      return { index, event, messageId };
    });
    const ids = [...new Set(addressed.flatMap(({ messageId }) => messageId ?? []))];
    const vendorById = new Map((await this.#messages.find(ids)).map((message) => [message.id, message.vendorId]));
    const byVendor = new Map<string, Addressed[]>();
    const unmatched: Unsettled[] = [];
    for (const { index, event, messageId } of addressed) {
      const vendorId = messageId === undefined ? undefined : vendorById.get(messageId);
      if (messageId === undefined || vendorId === undefined) {
        unmatched.push({ index, cause: `No message of ours has the id ${messageId ?? event.wamid}` });
        continue;
      }
      const statuses = byVendor.get(vendorId) ?? [];
      statuses.push({ index, messageId, event });
      byVendor.set(vendorId, statuses);
    }
    return { byVendor, unmatched };
  }

  async #settle(vendorId: string, statuses: readonly Addressed[]): Promise<Unsettled[]> {
    try {
      const { alarms, broken, news } = await this.#unitOfWork.run(() => this.#settleTogether(vendorId, statuses));
      this.#report(vendorId, alarms);
      this.#measure(news);
      return broken.map((each) => this.#putAside(vendorId, each));
    } catch (error) {
      if (error instanceof Outage) throw error;
      const [only, ...others] = statuses;
      if (!only) return [];
      if (others.length > 0) {
        const middle = statuses.length >> 1;
        const first = await this.#settle(vendorId, statuses.slice(0, middle));
        return [...first, ...(await this.#settle(vendorId, statuses.slice(middle)))];
      }
      // A store that is gone fails this as well, and then the status is not to blame.
      await this.#unitOfWork.run(() => this.#messages.find([only.messageId]));
      return [this.#putAside(vendorId, { status: only, error })];
    }
  }

  #putAside(vendorId: string, { status: { index, messageId }, error }: Broken): Unsettled {
    this.#logger.error({ vendorId, messageId, err: error }, 'a status cannot be settled');
    return { index, cause: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }

  /** A clock that is behind Meta's makes no negative lag. */
  #measure(news: readonly MessageStatusEvent[]): void {
    const nowMs = this.#clock.nowMs();
    for (const { occurredAtMs } of news) {
      this.#metrics.observe('settlement_lag_seconds', Math.max(0, nowMs - occurredAtMs) / 1000);
    }
  }

  /** One line for each kind, however many there are: a storm of statuses must not become a storm of lines. */
  #report(vendorId: string, alarms: readonly Alarm[]): void {
    for (const alarm of new Set(alarms.map(({ code }) => code))) {
      const alike = alarms.filter(({ code }) => code === alarm);
      this.#metrics.count('settlement_alarms', { alarm }, alike.length);
      this.#logger.warn(
        { vendorId, alarm, count: alike.length, first: alike[0] },
        'statuses that an operator should know of',
      );
    }
  }

  async #settleTogether(vendorId: string, statuses: readonly Addressed[]) {
    const before = byId(await this.#messages.find([...new Set(statuses.map(({ messageId }) => messageId))]));
    const campaignIds = [...new Set([...before.values()].map(({ campaignId }) => campaignId))];
    const campaigns = byId(await this.#campaigns.findMany(campaignIds));
    const after = new Map(before);
    const charges: Chargeable[] = [];
    const alarms: Alarm[] = [];
    const broken: Broken[] = [];
    const news: MessageStatusEvent[] = [];
    for (const status of statuses) {
      const message = after.get(status.messageId) as Message;
      try {
        const settled = settleStatus(message, campaigns.get(message.campaignId) as Campaign, status.event);
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
    return { alarms, broken, news };
  }

  /** Few: of those whose status came before Meta's answer was recorded. */
  async #addWamids(changed: readonly Message[], before: ReadonlyMap<string, Message>): Promise<void> {
    const told = changed.flatMap(({ id, wamid }) =>
      wamid === undefined || before.get(id)?.wamid !== undefined ? [] : [[id, wamid] as const],
    );
    if (told.length > 0) await this.#messages.addWamids(new Map(told));
  }
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
