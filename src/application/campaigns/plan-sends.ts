import type { Campaign } from '../../domain/campaigns/campaign.ts';
import type { Clock, Outbox, UnitOfWork } from '../shared/ports.ts';
import { eachCampaign } from './each-campaign.ts';
import type { CampaignRepository, SendingStops, SendJob, SendPlan } from './ports.ts';
import { SEND_JOBS_TOPIC } from './topics.ts';

/** Places of the list in one job: small, so that campaigns on one number take turns. */
export const JOB_SIZE = 50;
/** Jobs of one campaign that are with workers: a large campaign is never far ahead of a small one. */
export const MAX_OUTSTANDING_JOBS = 16;
/** Keys per phone number: enough to keep every partition busy. */
const SLICES = 16;

/** Emits the next jobs of every running campaign: first what waited and is due, then new ranges. */
export class PlanSends {
  readonly #unitOfWork: UnitOfWork;
  readonly #campaigns: CampaignRepository;
  readonly #plan: SendPlan;
  readonly #stops: SendingStops;
  readonly #outbox: Outbox;
  readonly #clock: Clock;

  constructor(
    unitOfWork: UnitOfWork,
    campaigns: CampaignRepository,
    plan: SendPlan,
    stops: SendingStops,
    outbox: Outbox,
    clock: Clock,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#campaigns = campaigns;
    this.#plan = plan;
    this.#stops = stops;
    this.#outbox = outbox;
    this.#clock = clock;
  }

  async execute(): Promise<void> {
    await eachCampaign(
      (afterId, limit) => this.#campaigns.plannable(this.#clock.nowMs(), afterId, limit),
      async ({ id, phoneNumberId, vendorId }) => {
        if ((await this.#stops.reasonOf(phoneNumberId, vendorId)) !== undefined) return;
        await this.#unitOfWork.run(() => this.#planOne(id));
      },
    );
  }

  async #planOne(campaignId: string): Promise<void> {
    const campaign = await this.#campaigns.find(campaignId);
    if (campaign?.state !== 'running') return;
    const room = MAX_OUTSTANDING_JOBS - (await this.#plan.outstanding(campaignId));
    if (room <= 0) return;
    const due = await this.#plan.takeDue(campaignId, this.#clock.nowMs(), room);
    const fresh = nextRanges(campaign, room - due.length);
    await this.#plan.add(fresh);
    const last = fresh.at(-1);
    if (last) await this.#campaigns.save({ ...campaign, plannedSeq: last.toSeq });
    await this.#outbox.add(
      [...due, ...fresh].map((job) => ({
        topic: SEND_JOBS_TOPIC,
        key: `${campaign.phoneNumberId}:${Math.floor(job.fromSeq / JOB_SIZE) % SLICES}`,
        value: JSON.stringify(job),
      })),
    );
  }
}

function nextRanges({ id, plannedSeq, lastSeq }: Campaign, count: number): SendJob[] {
  const jobs: SendJob[] = [];
  for (let fromSeq = plannedSeq + 1; fromSeq <= lastSeq && jobs.length < count; fromSeq += JOB_SIZE) {
    jobs.push({ campaignId: id, fromSeq, toSeq: Math.min(fromSeq + JOB_SIZE - 1, lastSeq) });
  }
  return jobs;
}
