import type { Message } from '../../domain/campaigns/message.ts';
import { classifySendError, type SendError } from '../../domain/campaigns/send-errors.ts';
import { refusalsOf, refusalsOfCampaign } from '../../domain/campaigns/sending-stop.ts';
import type { MessageStatusEvent } from '../../domain/webhooks/meta-events.ts';
import type { CampaignRepository, MessageRepository, SendingStops } from '../campaigns/ports.ts';
import type { ReactToRefusal } from '../campaigns/react-to-refusal.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import { findMessage } from './find-message.ts';

/** An older failure says nothing about now: it may be repeated days after an operator has fixed its cause. */
const NEWS_MS = 15 * 60_000;

/**
 * Failed statuses that concern more than their own message, as the same refusal in an answer to a send does. One that
 * comes late or again stops nothing that was let go on since.
 */
export class ApplyRefusals {
  readonly #unitOfWork: UnitOfWork;
  readonly #campaigns: CampaignRepository;
  readonly #messages: MessageRepository;
  readonly #stops: SendingStops;
  readonly #reactToRefusal: ReactToRefusal;
  readonly #clock: Clock;

  constructor(
    unitOfWork: UnitOfWork,
    campaigns: CampaignRepository,
    messages: MessageRepository,
    stops: SendingStops,
    reactToRefusal: ReactToRefusal,
    clock: Clock,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#campaigns = campaigns;
    this.#messages = messages;
    this.#stops = stops;
    this.#reactToRefusal = reactToRefusal;
    this.#clock = clock;
  }

  /** Applies a batch's events, one a call: a thousand messages of a campaign that fail alike are one cause. */
  ofBatch(): (event: MessageStatusEvent) => Promise<void> {
    const done = new Set<string>();
    return async (event) => {
      const error = this.#farReaching(event);
      const message = error && (await findMessage(this.#messages, event));
      const cause = `${message?.campaignId} ${error?.code}`;
      if (!message || done.has(cause)) return;
      if (await this.#react(message, error, event.occurredAtMs)) done.add(cause);
    };
  }

  #farReaching({ status, errors, occurredAtMs }: MessageStatusEvent): SendError | undefined {
    if (status !== 'failed' || occurredAtMs < this.#clock.nowMs() - NEWS_MS) return undefined;
    const coded = errors.flatMap(({ code }) => (code === undefined ? [] : classifySendError(code)));
    return coded.find((error) => error.class.startsWith('stop-'));
  }

  /** False: it is no news. */
  async #react({ campaignId, phone }: Message, error: SendError, refusedAtMs: number): Promise<boolean> {
    const campaign = await this.#campaigns.find(campaignId);
    if (!campaign) return false;
    const { phoneNumberId } = campaign;
    return this.#unitOfWork.run(async () => {
      const subject =
        error.class === 'stop-platform'
          ? refusalsOf(phoneNumberId, error.liftedBy ?? 'operator')
          : refusalsOfCampaign(campaignId);
      if (!(await this.#stops.hear(subject, refusedAtMs, true))) return false;
      await this.#reactToRefusal.execute({ campaignId, phoneNumberId, phone, error });
      return true;
    });
  }
}
