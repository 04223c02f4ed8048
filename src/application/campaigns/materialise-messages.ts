import type { Campaign } from '../../domain/campaigns/campaign.ts';
import { messageId } from '../../domain/campaigns/message.ts';
import { fillParameters } from '../../domain/templates/parameters.ts';
import { marketOfPhone } from '../../domain/wallet/price-book.ts';
import type { AudienceReader } from '../contacts/ports.ts';
import type { Clock } from '../shared/ports.ts';
import type { PriceBook } from '../wallet/ports.ts';
import { filtered } from './audience.ts';
import type { MessageRepository, SendJob } from './ports.ts';

/** Whom the launch did not count: who took an opt-out back since, the only one of a market. Sent, nobody would pay for it. */
const NO_PRICE = 'The launch had no price for this market';

/** Turns a range of a campaign's list into messages with everything that sending and charging them needs. */
export class MaterialiseMessages {
  readonly #audience: AudienceReader;
  readonly #messages: MessageRepository;
  readonly #prices: PriceBook;
  readonly #clock: Clock;

  constructor(audience: AudienceReader, messages: MessageRepository, prices: PriceBook, clock: Clock) {
    this.#audience = audience;
    this.#messages = messages;
    this.#prices = prices;
    this.#clock = clock;
  }

  /**
   * Adds what is missing, and cancels what is still queued for who left the list or opted out, since the launch or since
   * the range was last with a worker: their money comes back.
   */
  async execute(campaign: Campaign, job: SendJob): Promise<void> {
    const { id: campaignId, vendorId, listId, template, prices, createdAtMs } = campaign;
    // Whatever is uploaded after the launch, its texts are those that were counted and paid for.
    const { members } = await this.#audience.slice(vendorId, listId, job.fromSeq, job.toSeq, createdAtMs);
    const recipients = await filtered(this.#audience, this.#messages, members, campaign.filter);
    // Markets as they were at launch: the prices are those of that day.
    const table = await this.#prices.tableAt(vendorId, createdAtMs);
    const nowMs = this.#clock.nowMs();
    const messages = recipients.map(({ seq, contactId, phone, ...contact }) => {
      const market = marketOfPhone(table, phone);
      const price = prices.get(market)?.[template.category];
      const filled = price ? fillParameters(template.parameters, contact) : { reason: NO_PRICE };
      return {
        id: messageId(campaignId, contactId),
        campaignId,
        vendorId,
        seq,
        phone,
        market,
        reservedMicros: price?.priceMicros ?? 0n,
        attempt: 0,
        dueAtMs: nowMs,
        ...(campaign.resendsUnconfirmed ? { resendsLeft: 1 } : {}),
        ...('reason' in filled
          ? { state: 'failed' as const, cause: filled.reason, parameters: { bodyParameters: [] } }
          : { state: 'queued' as const, parameters: filled.parameters }),
      };
    });
    // Before the others are added: of a range that is new it then looks at nothing.
    const seqs = recipients.map(({ seq }) => seq);
    await this.#messages.cancelOthers(job, seqs, 'The recipient opted out or left the list', nowMs);
    await this.#messages.addMissing(messages);
  }
}
