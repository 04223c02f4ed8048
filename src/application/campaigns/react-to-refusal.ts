import { type Campaign, pause, pauseToRetry } from '../../domain/campaigns/campaign.ts';
import type { SendError } from '../../domain/campaigns/send-errors.ts';
import type { SendingStop } from '../../domain/campaigns/sending-stop.ts';
import { ALL_VENDORS } from '../../domain/contacts/opt-out.ts';
import type { PhoneNumber } from '../../domain/shared/phone-number.ts';
import type { Logger } from '../shared/logger.ts';
import { mailRequested, OPERATOR } from '../shared/mail-request.ts';
import type { Clock, Outbox, UnitOfWork } from '../shared/ports.ts';
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
 * What a refusal means beyond its own message: trouble with our account stops the number, and operators are told once
 * for each stop, the template's pauses the campaign, and who wants no marketing gets none from anybody.
 */
export class ReactToRefusal {
  readonly #unitOfWork: UnitOfWork;
  readonly #campaigns: CampaignRepository;
  readonly #templates: TemplateReader;
  readonly #stops: SendingStops;
  readonly #optOutPerson: OptOutPerson;
  readonly #outbox: Outbox;
  readonly #clock: Clock;
  readonly #logger: Logger;

  constructor(
    unitOfWork: UnitOfWork,
    campaigns: CampaignRepository,
    templates: TemplateReader,
    stops: SendingStops,
    optOutPerson: OptOutPerson,
    outbox: Outbox,
    clock: Clock,
    logger: Logger,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#campaigns = campaigns;
    this.#templates = templates;
    this.#stops = stops;
    this.#optOutPerson = optOutPerson;
    this.#outbox = outbox;
    this.#clock = clock;
    this.#logger = logger;
  }

  async execute({ campaignId, phoneNumberId, phone, error }: Refusal): Promise<void> {
    const reason = reasonOf(error);
    const nowMs = this.#clock.nowMs();
    switch (error.class) {
      case 'stop-platform': {
        const { liftedBy = 'operator' } = error;
        return this.#stop({ phoneNumberId, reason, liftedBy, stoppedAtMs: nowMs });
      }
      case 'stop-campaign':
        if (error.fixedBy === 'template') return this.#pauseForTemplate(campaignId, reason);
        return this.pause(campaignId, error);
      case 'fail-recipient':
        if (!error.stopsMarketing) return;
        await this.#optOutPerson.execute(async () => ({
          people: [phone],
          word: { id: `refused:${nowMs}`, source: 'meta', isStop: true, scope: ALL_VENDORS, atMs: nowMs },
        }));
    }
  }

  /** Pauses a campaign that runs; another stays as it is. */
  pause(campaignId: string, error: SendError): Promise<void> {
    return this.#whileRunning(campaignId, async (campaign) => pause(campaign, reasonOf(error)));
  }

  async #stop(stop: SendingStop): Promise<void> {
    const { phoneNumberId, reason, liftedBy, stoppedAtMs } = stop;
    const id = `sending-stop:${phoneNumberId}:${liftedBy}:${stoppedAtMs}`;
    const text =
      `WhatsApp refuses what is sent from the phone number ${phoneNumberId}: ${reason}. Sending is stopped. ` +
      'Fix the cause, then lift the stop.';
    const isNew = await this.#unitOfWork.run(async () => {
      if (!(await this.#stops.stop(stop))) return false;
      await this.#outbox.add([mailRequested({ id, to: OPERATOR, subject: 'WhatsApp sending is stopped', text })]);
      return true;
    });
    if (isNew) this.#logger.error({ number: phoneNumberId, reason, liftedBy }, 'sending is stopped');
  }

  #pauseForTemplate(campaignId: string, reason: string): Promise<void> {
    return this.#whileRunning(campaignId, async (campaign) => {
      // Locks the template: a concurrent change is either seen here or sees this campaign.
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
