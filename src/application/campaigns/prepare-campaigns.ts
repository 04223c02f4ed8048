import { type Campaign, refuse } from '../../domain/campaigns/campaign.ts';
import { DomainError } from '../../domain/shared/errors.ts';
import { type Clock, LostRace, type UnitOfWork } from '../shared/ports.ts';
import type { BeginCampaign } from './begin-campaign.ts';
import type { CountAudience } from './count-audience.ts';
import { eachCampaign } from './each-campaign.ts';
import type { CampaignRepository } from './ports.ts';
import type { RecordMisfits } from './record-misfits.ts';

/**
 * Counts the audiences that were too long to count while their vendors waited, and then holds the money and lets the
 * campaign begin, in one short unit of work. One that cannot begin is cancelled, with the reason. What one process
 * leaves half done the next counts again: nothing is held before the end.
 */
export class PrepareCampaigns {
  readonly #unitOfWork: UnitOfWork;
  readonly #campaigns: CampaignRepository;
  readonly #countAudience: CountAudience;
  readonly #beginCampaign: BeginCampaign;
  readonly #recordMisfits: RecordMisfits;
  readonly #clock: Clock;
  readonly #underway = new Set<string>();

  constructor(
    unitOfWork: UnitOfWork,
    campaigns: CampaignRepository,
    countAudience: CountAudience,
    beginCampaign: BeginCampaign,
    recordMisfits: RecordMisfits,
    clock: Clock,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#campaigns = campaigns;
    this.#countAudience = countAudience;
    this.#beginCampaign = beginCampaign;
    this.#recordMisfits = recordMisfits;
    this.#clock = clock;
  }

  /** How many are being counted now. */
  get atWork(): number {
    return this.#underway.size;
  }

  /**
   * Prepares one campaign of each vendor: a vendor with many long lists keeps others waiting for one of them at most.
   * Concurrent calls take different vendors. Rejects with the reason of `signal` when it is aborted.
   */
  async execute(signal: AbortSignal): Promise<void> {
    const seen = new Set<string>();
    await eachCampaign(
      (afterId, limit) => this.#campaigns.preparing(afterId, limit),
      async ({ id, vendorId }) => {
        if (signal.aborted || seen.has(vendorId) || this.#underway.has(vendorId)) return;
        seen.add(vendorId);
        this.#underway.add(vendorId);
        await this.#prepare(id, signal).finally(() => this.#underway.delete(vendorId));
      },
    );
  }

  async #prepare(campaignId: string, signal: AbortSignal): Promise<void> {
    // Read again: while this call counted another list, somebody else may have handled it.
    const campaign = await this.#campaigns.find(campaignId);
    if (campaign?.state !== 'preparing') return;
    try {
      await this.#countAndBegin(campaign, signal);
    } catch (error) {
      // One that lost too many races is tried again at the next turn.
      if (!(error instanceof DomainError) || error instanceof LostRace) throw error;
      await this.#change(campaignId, async (preparing) => refuse(preparing, error.message, this.#clock.nowMs()));
    }
  }

  async #countAndBegin(campaign: Campaign, signal: AbortSignal): Promise<void> {
    const { id, vendorId, template, createdAtMs } = campaign;
    const input = {
      vendorId,
      audience: await this.#countAudience.audienceOfLaunched(campaign),
      category: template.category,
      parameters: template.parameters,
      asOfMs: createdAtMs,
    };
    const counted = await this.#countAudience.execute(input, signal);
    await this.#recordMisfits.execute({ id, vendorId, createdAtMs }, counted.misfits);
    await this.#change(id, (preparing) => this.#beginCampaign.execute(preparing, counted));
  }

  /** Changes a campaign that is still preparing: its vendor, or another process, may have been faster. */
  async #change(campaignId: string, change: (preparing: Campaign) => Promise<Campaign>): Promise<void> {
    await this.#unitOfWork.run(async () => {
      const campaign = await this.#campaigns.find(campaignId);
      if (campaign?.state === 'preparing') await this.#campaigns.save(await change(campaign));
    });
  }
}
