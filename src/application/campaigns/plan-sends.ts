import { type Campaign, isExpress } from '../../domain/campaigns/campaign.ts';
import { FairShare, type Room } from '../../domain/campaigns/fair-share.ts';
import type { Clock, Outbox, UnitOfWork } from '../shared/ports.ts';
import { each, eachCampaign } from './each-campaign.ts';
import type { NumberRate } from './number-rate.ts';
import type { CampaignRepository, SendingStops, SendJob, SendPlan, VendorWeights } from './ports.ts';
import { EXPRESS_SEND_JOBS_TOPIC, SEND_JOBS_TOPIC } from './topics.ts';

/** For how long a number's jobs keep workers busy, as far as its limit decides that. */
const SECONDS_OUT = 4;
const FEWEST_JOBS_OUT = 4;
/**
 * Places of the list in one job: a quarter of what the number may send in a second, within these bounds. A job costs
 * some twenty queries, whatever its size.
 */
const SMALLEST_JOB = 5;
const LARGEST_JOB = 250;
/** How many more jobs a number may have out for small and transactional campaigns only. */
const RESERVED_SHARE = 0.4;
/** Jobs of a campaign with only waiting ranges left: how many of those are due is not known beforehand. */
const JOBS_OF_WAITING_RANGES = 2;
/**
 * A worker has had a range for longer than its job takes, waiting in the bus included: the bus has lost the job, or all
 * workers are gone. It is emitted again; a range may be worked on by two, as the marks decide who sends.
 */
const LOST_AFTER_MS = 15 * 60_000;
/** Keys per phone number: enough to keep every partition busy. */
const SLICES = 64;

interface JobBounds {
  readonly jobSize: number;
  readonly most: number;
}

/** A campaign, and how many jobs it may give out. */
interface Turn {
  readonly campaignId: string;
  readonly jobs: number;
  readonly bounds: JobBounds;
}

/**
 * Emits the next jobs of the running campaigns: first what waited and is due, then new ranges. A number has a bounded
 * number of jobs out, which are taken up in the order in which they were emitted: so whoever may emit the next one
 * sends faster, and `FairShare` decides that.
 */
export class PlanSends {
  readonly #unitOfWork: UnitOfWork;
  readonly #campaigns: CampaignRepository;
  readonly #plan: SendPlan;
  readonly #stops: SendingStops;
  readonly #vendorWeights: VendorWeights;
  readonly #rate: NumberRate;
  readonly #outbox: Outbox;
  readonly #clock: Clock;
  readonly #shares = new Map<string, FairShare>();
  #weights: ReadonlyMap<string, number> = new Map();
  #emitted = 0;

  constructor(
    unitOfWork: UnitOfWork,
    campaigns: CampaignRepository,
    plan: SendPlan,
    stops: SendingStops,
    vendorWeights: VendorWeights,
    rate: NumberRate,
    outbox: Outbox,
    clock: Clock,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#campaigns = campaigns;
    this.#plan = plan;
    this.#stops = stops;
    this.#vendorWeights = vendorWeights;
    this.#rate = rate;
    this.#outbox = outbox;
    this.#clock = clock;
  }

  /** Says whether there was a campaign to plan. */
  async execute(): Promise<boolean> {
    const nowMs = this.#clock.nowMs();
    const isStopped = new Map<string, boolean>();
    const byNumber = new Map<string, Campaign[]>();
    await eachCampaign(
      (afterId, limit) => this.#campaigns.plannable(nowMs, afterId, limit),
      async (campaign) => {
        const { phoneNumberId, vendorId } = campaign;
        const sender = `${phoneNumberId} ${vendorId}`;
        if (!isStopped.has(sender)) {
          isStopped.set(sender, (await this.#stops.reasonOf(phoneNumberId, vendorId)) !== undefined);
        }
        if (isStopped.get(sender)) return;
        const ofNumber = byNumber.get(phoneNumberId) ?? [];
        byNumber.set(phoneNumberId, ofNumber);
        ofNumber.push(campaign);
      },
    );
    if (byNumber.size === 0) return false;
    const vendorIds = [...byNumber.values()].flat().map(({ vendorId }) => vendorId);
    this.#weights = await this.#vendorWeights.find([...new Set(vendorIds)]);
    const jobsOut = await this.#jobsOut(nowMs);
    const turns: Turn[] = [];
    for (const [phoneNumberId, campaigns] of byNumber) {
      const bounds = jobsOf(await this.#rate.perSecond(phoneNumberId));
      const out = jobsOut.get(phoneNumberId) ?? { shared: 0, express: 0 };
      for (const [campaignId, jobs] of this.#allocate(phoneNumberId, campaigns, out, bounds)) {
        turns.push({ campaignId, jobs, bounds });
      }
    }
    await each(turns, (turn) => this.#unitOfWork.run(() => this.#planOne(turn)));
    return true;
  }

  /** By phone number, how many jobs are with workers. Express ones fill their own room first. */
  async #jobsOut(nowMs: number): Promise<ReadonlyMap<string, Room>> {
    const outstanding = await this.#plan.allOutstanding(nowMs);
    const jobsOut = new Map<string, Room>();
    for (const campaign of await this.#campaigns.findMany([...outstanding.keys()])) {
      const { shared, express } = jobsOut.get(campaign.phoneNumberId) ?? { shared: 0, express: 0 };
      const jobs = outstanding.get(campaign.id) ?? 0;
      const sum = isExpress(campaign) ? { shared, express: express + jobs } : { shared: shared + jobs, express };
      jobsOut.set(campaign.phoneNumberId, sum);
    }
    return jobsOut;
  }

  #allocate(
    phoneNumberId: string,
    campaigns: readonly Campaign[],
    out: Room,
    { jobSize, most }: JobBounds,
  ): ReadonlyMap<string, number> {
    const share = this.#shares.get(phoneNumberId) ?? new FairShare((vendorId) => this.#weights.get(vendorId));
    this.#shares.set(phoneNumberId, share);
    const mostExpress = Math.ceil(most * RESERVED_SHARE);
    const room = {
      shared: Math.max(0, most - out.shared - Math.max(0, out.express - mostExpress)),
      express: Math.max(0, mostExpress - out.express),
    };
    const candidates = campaigns.map((campaign) => ({
      campaignId: campaign.id,
      vendorId: campaign.vendorId,
      jobs: Math.max(JOBS_OF_WAITING_RANGES, Math.ceil((campaign.lastSeq - campaign.plannedSeq) / jobSize)),
      isExpress: isExpress(campaign),
    }));
    return share.allocate(candidates, room);
  }

  async #planOne({ campaignId, jobs, bounds: { jobSize, most } }: Turn): Promise<void> {
    const campaign = await this.#campaigns.find(campaignId);
    if (campaign?.state !== 'running') return;
    // Of two concurrent planners neither knows what the other has emitted: then this is the bound.
    const nowMs = this.#clock.nowMs();
    const room = Math.min(jobs, most - (await this.#plan.outstanding(campaignId, nowMs)));
    if (room <= 0) return;
    const due = await this.#plan.takeDue(campaignId, nowMs, nowMs + LOST_AFTER_MS, room);
    const fresh = nextRanges(campaign, room - due.length, jobSize);
    await this.#plan.add(fresh, nowMs + LOST_AFTER_MS);
    const last = fresh.at(-1);
    if (last) await this.#campaigns.save({ ...campaign, plannedSeq: last.toSeq });
    await this.#outbox.add(
      [...due, ...fresh].map((job) => ({
        topic: isExpress(campaign) ? EXPRESS_SEND_JOBS_TOPIC : SEND_JOBS_TOPIC,
        key: `${campaign.phoneNumberId}:${this.#emitted++ % SLICES}`,
        value: JSON.stringify(job),
      })),
    );
  }
}

/** How large a number's jobs are, and how many of them may be out. */
export function jobsOf(limitPerSecond: number): JobBounds {
  const jobSize = Math.min(LARGEST_JOB, Math.max(SMALLEST_JOB, Math.ceil(limitPerSecond / 4)));
  return { jobSize, most: Math.max(FEWEST_JOBS_OUT, Math.ceil((SECONDS_OUT * limitPerSecond) / jobSize)) };
}

function nextRanges({ id, plannedSeq, lastSeq }: Campaign, count: number, jobSize: number): SendJob[] {
  const jobs: SendJob[] = [];
  for (let fromSeq = plannedSeq + 1; fromSeq <= lastSeq && jobs.length < count; fromSeq += jobSize) {
    jobs.push({ campaignId: id, fromSeq, toSeq: Math.min(fromSeq + jobSize - 1, lastSeq) });
  }
  return jobs;
}
