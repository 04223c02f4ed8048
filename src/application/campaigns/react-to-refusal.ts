import { type Campaign, pause, pauseToRetry } from '../../domain/campaigns/campaign.ts';
import type { SendError } from '../../domain/campaigns/send-errors.ts';
import { ALL_VENDORS } from '../../domain/contacts/opt-out.ts';
import type { PhoneNumber } from '../../domain/shared/phone-number.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { TemplateReader } from '../templates/ports.ts';
import type { OptOutPerson } from './opt-out-person.ts';
import type { CampaignRepository, SendingStops } from './ports.ts';

/** Why WhatsApp refused a message, in its answer or in a later status. */
export interface Refusal {
  readonly campaignId: string;
  readonly phoneNumberId: string;
  /** The recipient's. */
  readonly phone: PhoneNumber;
  readonly error: SendError;
}

/**
 * What a refusal means beyond its own message: our account's trouble stops the number, the template's pauses the
 * campaign, and who wants no marketing gets none from anybody.
 */
export class ReactToRefusal {
  readonly #unitOfWork: UnitOfWork;
  readonly #campaigns: CampaignRepository;
  readonly #templates: TemplateReader;
  readonly #stops: SendingStops;
  readonly #optOutPerson: OptOutPerson;
  readonly #clock: Clock;

  constructor(
    unitOfWork: UnitOfWork,
    campaigns: CampaignRepository,
    templates: TemplateReader,
    stops: SendingStops,
    optOutPerson: OptOutPerson,
    clock: Clock,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#campaigns = campaigns;
    this.#templates = templates;
    this.#stops = stops;
    this.#optOutPerson = optOutPerson;
    this.#clock = clock;
  }

  async execute({ campaignId, phoneNumberId, phone, error }: Refusal): Promise<void> {
    const reason = reasonOf(error);
    const nowMs = this.#clock.nowMs();
    switch (error.class) {
      case 'stop-platform': {
        const { liftedBy = 'operator' } = error;
        return this.#stops.stop({ phoneNumberId, reason, liftedBy, stoppedAtMs: nowMs });
      }
      case 'stop-campaign':
        if (error.mendedBy === 'template') return this.#pauseForTemplate(campaignId, reason);
        return this.pause(campaignId, error);
      case 'fail-recipient':
        if (!error.stopsMarketing) return;
        await this.#unitOfWork.run(() => this.#optOutPerson.execute(phone, ALL_VENDORS, 'meta', nowMs));
    }
  }

  /** Pauses a campaign that runs; another stays as it is. */
  pause(campaignId: string, error: SendError): Promise<void> {
    return this.#whileRunning(campaignId, async (campaign) => pause(campaign, reasonOf(error)));
  }

  #pauseForTemplate(campaignId: string, reason: string): Promise<void> {
    return this.#whileRunning(campaignId, async (campaign) => {
      // A change of the template that comes at once is seen here, or finds the campaign.
      const template = await this.#templates.findLocked(campaign.vendorId, campaign.template.templateId);
      if (template?.status === 'APPROVED') return pauseToRetry(campaign, reason, this.#clock.nowMs());
      return pause(campaign, reason, 'template');
    });
  }

  async #whileRunning(campaignId: string, change: (running: Campaign) => Promise<Campaign>): Promise<void> {
    await this.#unitOfWork.run(async () => {
      const campaign = await this.#campaigns.find(campaignId);
      if (campaign?.state === 'running') await this.#campaigns.save(await change(campaign));
    });
  }
}

function reasonOf({ cause, code }: SendError): string {
  return `${cause} (${code})`;
}
