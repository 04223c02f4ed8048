import {
  type Campaign,
  CampaignStateConflict,
  FAILURE_KNOWN_MS,
  type FailedIn,
  hasBegun,
  MAX_RETRY_CAMPAIGNS,
  ownCampaign,
  TooManyRetries,
} from '../../domain/campaigns/campaign.ts';
import type { SendErrorClass } from '../../domain/campaigns/send-errors.ts';
import type { Clock } from '../shared/ports.ts';
import type { Actor } from '../shared/principal.ts';
import type { LaunchCampaign, LaunchedCampaign } from './launch-campaign.ts';
import { isPlanDone } from './plan-done.ts';
import type { CampaignRepository, MessageRepository, SendPlan } from './ports.ts';

/**
 * Retries the recipients whose message failed: by a new campaign, at current prices and with its own hold. It need not
 * wait for the last status: recipients that fail later are in the next retry. One retry follows another, each to those
 * whom none before has written to, so while one sends, asking again gives that one and holds nothing; what fails again
 * is retried by a retry of the retry. Throws `EmptyAudience` when nothing is left for the classes, and
 * `TooManyRetries`.
 */
export class RetryFailed {
  readonly #campaigns: CampaignRepository;
  readonly #messages: MessageRepository;
  readonly #plan: SendPlan;
  readonly #launchCampaign: LaunchCampaign;
  readonly #clock: Clock;

  constructor(
    campaigns: CampaignRepository,
    messages: MessageRepository,
    plan: SendPlan,
    launchCampaign: LaunchCampaign,
    clock: Clock,
  ) {
    this.#campaigns = campaigns;
    this.#messages = messages;
    this.#plan = plan;
    this.#launchCampaign = launchCampaign;
    this.#clock = clock;
  }

  /** `requestKey`: as for `LaunchCampaign`. */
  async execute(
    actor: Actor,
    vendorId: string,
    campaignId: string,
    classes: readonly SendErrorClass[],
    requestKey?: string,
  ): Promise<LaunchedCampaign> {
    // Checked first: by now the retry that this request began may be the last one, or cancelled.
    const repeated = requestKey === undefined ? undefined : await this.#campaigns.ofRequest(requestKey);
    if (repeated) return { campaign: repeated };
    const source = ownCampaign(await this.#campaigns.find(campaignId), vendorId);
    const last = await this.#campaigns.lastRetryOf(campaignId);
    if (last && !(await this.#hasSent(last))) {
      if (last.state !== 'cancelled') return { campaign: last };
      throw new CampaignStateConflict('The cancelled retry still has messages on their way', {
        state: last.state.toUpperCase(),
      });
    }
    if (!(await this.#hasSent(source))) {
      const { state } = source;
      throw new CampaignStateConflict('A campaign can be retried once all its messages have been sent', {
        state: state.toUpperCase(),
      });
    }
    const { name, listId, template } = source;
    return this.#launchCampaign.execute({
      actor,
      vendorId,
      name,
      listId,
      templateId: template.templateId,
      parameters: template.parameters,
      resendUnconfirmed: source.resendsUnconfirmed ?? false,
      retry: { of: source, classes, untilMs: this.#clock.nowMs() - FAILURE_KNOWN_MS, ...following(last) },
      requestKey,
    });
  }

  /** Whether nothing of it is still to be sent or being sent: the set of people it has written to is then final. */
  async #hasSent(campaign: Campaign): Promise<boolean> {
    if (campaign.state === 'preparing') return false;
    if (campaign.completedAtMs === undefined && !(await isPlanDone(this.#plan, campaign, this.#clock.nowMs())))
      return false;
    return !(await this.#messages.hasAny(campaign.id, ['queued', 'sending']));
  }
}

/** The place of the next retry after `last`. A retry that never began need not be looked up. */
function following(last: Campaign | undefined): Pick<FailedIn, 'number' | 'earlierRetries'> {
  const before = last?.filter?.failedIn;
  if (!last || !before) return { number: 0, earlierRetries: [] };
  const earlierRetries = hasBegun(last) ? [...before.earlierRetries, last.id] : before.earlierRetries;
  if (earlierRetries.length >= MAX_RETRY_CAMPAIGNS) {
    throw new TooManyRetries(`This campaign has been retried ${MAX_RETRY_CAMPAIGNS} times already`);
  }
  return { number: before.number + 1, earlierRetries };
}
