import { SqlitePhoneNumberLimits } from '../../src/adapters/campaigns/sqlite-phone-number-limits.ts';
import { SqliteSendPlan } from '../../src/adapters/campaigns/sqlite-send-plan.ts';
import { SqliteSendingStops } from '../../src/adapters/campaigns/sqlite-sending-stops.ts';
import { SqliteVendorWeights } from '../../src/adapters/campaigns/sqlite-vendor-weights.ts';
import { SqliteAudienceReader } from '../../src/adapters/contacts/sqlite-audience-reader.ts';
import { SqliteContactListRepository } from '../../src/adapters/contacts/sqlite-contact-list-repository.ts';
import { SqliteContactRepository } from '../../src/adapters/contacts/sqlite-contact-repository.ts';
import { SqliteOptOuts } from '../../src/adapters/contacts/sqlite-opt-outs.ts';
import { SqliteVendorSuspensions } from '../../src/adapters/identity/sqlite-vendor-suspensions.ts';
import { SqliteAuditLog } from '../../src/adapters/operations/sqlite-audit-log.ts';
import { NodeIds } from '../../src/adapters/shared/node-system.ts';
import { SqliteOutbox } from '../../src/adapters/shared/sqlite-outbox.ts';
import { SqliteTemplateRepository } from '../../src/adapters/templates/sqlite-template-repository.ts';
import { CampaignStandings } from '../../src/application/campaigns/campaign-standings.ts';
import { ChangeCampaign } from '../../src/application/campaigns/change-campaign.ts';
import { CloseCampaigns } from '../../src/application/campaigns/close-campaigns.ts';
import { ExpireSending } from '../../src/application/campaigns/expire-sending.ts';
import { FollowLimits } from '../../src/application/campaigns/follow-limits.ts';
import { MaterialiseMessages } from '../../src/application/campaigns/materialise-messages.ts';
import { MessageMarks } from '../../src/application/campaigns/message-marks.ts';
import {
  MessageSender,
  type OutboundTemplateMessage,
  type SendOutcome,
} from '../../src/application/campaigns/message-sender.ts';
import { NumberRate } from '../../src/application/campaigns/number-rate.ts';
import { OptOutPerson } from '../../src/application/campaigns/opt-out-person.ts';
import { jobsOf, PlanSends } from '../../src/application/campaigns/plan-sends.ts';
import { type Lane, RateLimiter, type SendJob, type Slot } from '../../src/application/campaigns/ports.ts';
import { ReactToRefusal } from '../../src/application/campaigns/react-to-refusal.ts';
import { ResumeCampaign } from '../../src/application/campaigns/resume-campaign.ts';
import { RunSendJob } from '../../src/application/campaigns/run-send-job.ts';
import { SendMessage } from '../../src/application/campaigns/send-message.ts';
import { StartScheduled } from '../../src/application/campaigns/start-scheduled.ts';
import { EXPRESS_SEND_JOBS_TOPIC, SEND_JOBS_TOPIC } from '../../src/application/campaigns/topics.ts';
import { NOTIFICATIONS_TOPIC } from '../../src/application/shared/mail-request.ts';
import { PriceBook } from '../../src/application/wallet/ports.ts';
import { parseCallbackData } from '../../src/domain/campaigns/callback-data.ts';
import type { Campaign } from '../../src/domain/campaigns/campaign.ts';
import type { Message, MessageState } from '../../src/domain/campaigns/message.ts';
import { classifySendError } from '../../src/domain/campaigns/send-errors.ts';
import type { Contact } from '../../src/domain/contacts/contact.ts';
import type { Markets, PriceTable } from '../../src/domain/wallet/price-book.ts';
import { aContact, aList } from './contacts.ts';
import { aCampaign, PRICES } from './settlement.ts';
import { aTreasury } from './treasury.ts';

export const SEND_TIMEOUT_MS = 30_000;
export const MAX_IN_FLIGHT = 20;
/** Longer than the lease of a message that is being sent. */
export const LEASE_IS_OVER_MS = SEND_TIMEOUT_MS + 10_000;
const { phoneNumberId: PHONE_NUMBER_ID } = aCampaign(1);
export const CLOSE_GRACE_MS = 10_000;
export const UNKNOWN_WAIT_MS = 600_000;

const LIMIT_PER_SECOND = 500;
/** Of a number with that limit. */
export const { jobSize: JOB_SIZE, most: MAX_OUTSTANDING_JOBS } = jobsOf(LIMIT_PER_SECOND);

/** As Meta's adapter reports a refusal with that code. */
export function refused(code: number, retryAfterMs?: number): SendOutcome {
  return {
    kind: 'refused',
    error: classifySendError(code),
    details: 'why',
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

/** Answers as `answer` says, and keeps the provider's books. */
export class ScriptedSender extends MessageSender {
  /** What was sent, in order. */
  readonly sent: OutboundTemplateMessage[] = [];
  /** The answers of each message, by its id; `unknown` until there is one. */
  readonly outcomes = new Map<string, SendOutcome[]>();
  /** `sends` counts those of this message, this one included. */
  answer: (message: OutboundTemplateMessage, sends: number) => SendOutcome | Promise<SendOutcome> = (message) =>
    this.accepted(message);

  accepted({ callbackData }: OutboundTemplateMessage): SendOutcome {
    return { kind: 'accepted', wamid: `wamid.${callbackData}` };
  }

  override async send(message: OutboundTemplateMessage): Promise<SendOutcome> {
    this.sent.push(message);
    const id = parseCallbackData(message.callbackData)?.messageId as string;
    const outcomes = this.outcomes.get(id) ?? [];
    this.outcomes.set(id, outcomes);
    const index = outcomes.push({ kind: 'unknown', cause: 'no answer yet' }) - 1;
    const outcome = await this.answer(message, outcomes.length);
    outcomes[index] = outcome;
    return outcome;
  }

  /** Messages that were sent again although an earlier send may have reached the recipient. */
  doubleSends(): readonly string[] {
    return [...this.outcomes]
      .filter(([, outcomes]) => outcomes.slice(0, -1).some(({ kind }) => kind === 'accepted' || kind === 'unknown'))
      .map(([id]) => id);
  }
}

/** Gives slots at once, at most `atOnce`, and knows which ones have not come back. */
export class InstantLimiter extends RateLimiter {
  readonly out = new Set<Slot>();
  readonly limits = new Map<string, number>();
  /** Of all reservations, in order. */
  readonly lanes: Lane[] = [];
  slowDowns = 0;
  atOnce = Number.POSITIVE_INFINITY;
  /** How many of the next slots are missed. */
  misses = 0;
  onWait = () => {};
  readonly #missed = new Set<Slot>();

  override async reserve(phoneNumberId: string, count: number, lane: Lane = 'bulk'): Promise<readonly Slot[]> {
    this.lanes.push(lane);
    const slots = Array.from({ length: Math.min(count, this.atOnce) }, () => ({ phoneNumberId, atMs: 0 }));
    for (const slot of slots) this.out.add(slot);
    return slots;
  }

  override async wait(slot: Slot): Promise<boolean> {
    this.onWait();
    if (this.misses > 0 && !this.#missed.has(slot)) {
      this.misses--;
      this.#missed.add(slot);
    }
    return !this.#missed.has(slot);
  }

  override answered(slot: Slot): void {
    this.drop(slot);
  }

  override drop(slot: Slot): void {
    if (!this.out.delete(slot)) throw new Error('A slot came back twice');
  }

  override setLimit(phoneNumberId: string, messagesPerSecond: number): void {
    this.limits.set(phoneNumberId, messagesPerSecond);
  }

  override slowDown(): void {
    this.slowDowns++;
  }
}

/** India only, at the prices of `aCampaign`; remembers for which days it was asked. */
export class FixedPriceBook extends PriceBook {
  readonly asked: number[] = [];

  override async tableAt(_vendorId: string, atMs: number): Promise<PriceTable> {
    const markets = await this.marketsAt(atMs);
    return { currency: 'INR', ...markets, prices: new Map([['IN', PRICES]]) };
  }

  override async marketsAt(atMs: number): Promise<Markets> {
    this.asked.push(atMs);
    return { marketByPrefix: new Map([['91', 'IN']]) };
  }
}

/** Stands in for a port: gives what a call of `target` is to be done with. */
export type Wrap = <T extends object>(target: T) => T;

/** Everything that sends campaigns, on a database of its own. */
export function aDispatch() {
  const treasury = aTreasury();
  const { database, clock, logger, campaigns, messages, holds, releaseHold } = treasury;
  const contacts = new SqliteContactRepository(database);
  const lists = new SqliteContactListRepository(database);
  const audience = new SqliteAudienceReader(database);
  const plan = new SqliteSendPlan(database);
  const stops = new SqliteSendingStops(database);
  const optOuts = new SqliteOptOuts(database);
  const suspensions = new SqliteVendorSuspensions(database);
  const outbox = new SqliteOutbox(database);
  const phoneNumberLimits = new SqlitePhoneNumberLimits(database);
  const prices = new FixedPriceBook();
  const sender = new ScriptedSender();
  const settings = { closeGraceMs: CLOSE_GRACE_MS, unknownWaitMs: UNKNOWN_WAIT_MS };
  const materialise = new MaterialiseMessages(audience, optOuts, messages, prices, clock);
  const numberRate = new NumberRate(phoneNumberLimits, LIMIT_PER_SECOND);
  const vendorWeights = new SqliteVendorWeights(database);
  const planSends = new PlanSends(database, campaigns, plan, stops, vendorWeights, numberRate, outbox, clock);
  const expireSending = new ExpireSending(messages, clock, logger, UNKNOWN_WAIT_MS);
  const audit = new SqliteAuditLog(database, clock, new NodeIds());
  const changeCampaign = new ChangeCampaign(database, campaigns, messages, releaseHold, audit, clock);
  const templates = new SqliteTemplateRepository(database);
  const startScheduled = new StartScheduled(database, campaigns, templates, clock);
  const resumeCampaign = new ResumeCampaign(
    database,
    campaigns,
    messages,
    stops,
    templates,
    treasury.holdFunds,
    audit,
    clock,
  );

  /** A process that sends, with `wrap` around all that it calls. */
  function aWorker(wrap: Wrap = (target) => target) {
    const limiter = new InstantLimiter();
    const standings = new CampaignStandings(wrap(campaigns), wrap(stops), clock);
    const marks = new MessageMarks(wrap(messages), clock, SEND_TIMEOUT_MS);
    const reactToRefusal = new ReactToRefusal(
      wrap(database),
      wrap(campaigns),
      wrap(templates),
      wrap(stops),
      new OptOutPerson(wrap(database), wrap(optOuts), wrap(messages), clock),
      wrap(outbox),
      clock,
      logger,
    );
    const sendMessage = new SendMessage(standings, marks, limiter, wrap(sender), reactToRefusal, clock, {
      sendTimeoutMs: SEND_TIMEOUT_MS,
      maxInFlight: MAX_IN_FLIGHT,
      unknownWaitMs: UNKNOWN_WAIT_MS,
    });
    const runSendJob = new RunSendJob(
      wrap(campaigns),
      wrap(messages),
      new MaterialiseMessages(wrap(audience), wrap(optOuts), wrap(messages), prices, clock),
      wrap(plan),
      standings,
      new FollowLimits(new NumberRate(wrap(phoneNumberLimits), LIMIT_PER_SECOND), limiter, clock, PHONE_NUMBER_ID),
      limiter,
      marks,
      sendMessage,
      clock,
    );
    const run = (job: SendJob, isLeaving = () => false) => runSendJob.execute(job, isLeaving);
    return { limiter, runSendJob, run };
  }
  const worker = aWorker();

  const dispatch = {
    ...treasury,
    contacts,
    lists,
    audience,
    optOuts,
    phoneNumberLimits,
    numberRate,
    vendorWeights,
    plan,
    stops,
    suspensions,
    outbox,
    prices,
    sender,
    templates,
    materialise,
    planSends,
    expireSending,
    audit,
    changeCampaign,
    resumeCampaign,
    closeCampaigns: new CloseCampaigns(database, campaigns, messages, plan, holds, releaseHold, clock, settings),
    aWorker,
    ...worker,

    /** The `n`-th campaign, running, to a list of `people` with the prices of India held. */
    async launchTo(n: number, people: readonly Contact[], changes: Partial<Campaign> = {}): Promise<Campaign> {
      const list = aList(n);
      const campaign = aCampaign(n, {
        listId: list.id,
        lastSeq: people.length,
        recipients: people.length,
        createdAtMs: clock.nowMs(),
        reviewAtMs: clock.nowMs(),
        ...changes,
      });
      await database.run(async () => {
        await contacts.save(people);
        await lists.findOrAdd(list);
        await lists.join(list.id, people);
        await campaigns.add(campaign);
      });
      const amountMicros = PRICES[campaign.template.category].priceMicros * BigInt(people.length);
      await treasury.fund(amountMicros);
      await treasury.holdFunds.execute({
        vendorId: campaign.vendorId,
        campaignId: campaign.id,
        amountMicros,
        currency: 'INR',
      });
      return campaign;
    },

    launchToMany(n: number, recipients: number, changes: Partial<Campaign> = {}): Promise<Campaign> {
      return dispatch.launchTo(
        n,
        Array.from({ length: recipients }, (_, index) => aContact(index + 1)),
        changes,
      );
    },

    /** Lets the planner look, and takes what it has put on the bus. */
    async nextJobs(): Promise<SendJob[]> {
      await planSends.execute();
      const pending = await outbox.pending(10_000);
      await outbox.remove(pending.map(({ id }) => id));
      const jobs = pending.filter(({ topic }) => topic !== NOTIFICATIONS_TOPIC);
      return jobs.map(({ topic, value }) => {
        if (topic !== SEND_JOBS_TOPIC && topic !== EXPRESS_SEND_JOBS_TOPIC) throw new Error(`Not a send job: ${topic}`);
        return JSON.parse(value) as SendJob;
      });
    },

    /** Starts, plans and works, `stepMs` after `stepMs`, until no range is out or waits. */
    async finish(campaign: Campaign, stepMs = 1000, steps = 200): Promise<void> {
      for (let step = 0; step < steps; step++) {
        for (const job of await dispatch.nextJobs()) await worker.run(job);
        const planned = (await campaigns.find(campaign.id))?.plannedSeq === campaign.lastSeq;
        if (planned && (await plan.isDone(campaign.id))) return;
        clock.advance(stepMs);
        await expireSending.execute();
        await startScheduled.execute();
      }
      throw new Error(`Not finished after ${steps} steps`);
    },

    /** How many messages are in each state, without the states that have none. */
    async states({ id }: Campaign): Promise<Partial<Record<MessageState, number>>> {
      return Object.fromEntries(Object.entries(await messages.counts(id)).filter(([, count]) => count > 0));
    },

    /** In the order of their places. */
    async messagesOf({ id }: Campaign): Promise<readonly Message[]> {
      const { data } = await messages.page(id, { limit: 1000 });
      return data.toReversed();
    },
  };
  return dispatch;
}

export type Dispatch = ReturnType<typeof aDispatch>;
