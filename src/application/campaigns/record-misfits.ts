import type { Campaign } from '../../domain/campaigns/campaign.ts';
import { messageId } from '../../domain/campaigns/message.ts';
import { marketOfPhone } from '../../domain/wallet/price-book.ts';
import type { PriceBook } from '../wallet/ports.ts';
import type { MisfitMember } from './count-audience.ts';
import type { MessageRepository } from './ports.ts';

/** Stored at once: others write in between, unless the caller has them in one unit of work. */
const STORED_AT_ONCE = 1_000;

/**
 * Stores those who are left out at a launch because their texts cannot be filled in, as failed messages without money:
 * the vendor sees each with its reason, and nothing is sent even to those who would fit later.
 */
export class RecordMisfits {
  readonly #messages: MessageRepository;
  readonly #prices: PriceBook;

  constructor(messages: MessageRepository, prices: PriceBook) {
    this.#messages = messages;
    this.#prices = prices;
  }

  async execute(
    { id: campaignId, vendorId, createdAtMs }: Pick<Campaign, 'id' | 'vendorId' | 'createdAtMs'>,
    misfits: readonly MisfitMember[],
  ): Promise<void> {
    if (misfits.length === 0) return;
    const markets = await this.#prices.marketsAt(createdAtMs);
    for (let from = 0; from < misfits.length; from += STORED_AT_ONCE) {
      await this.#messages.addMissing(
        misfits.slice(from, from + STORED_AT_ONCE).map(({ seq, contactId, phone, reason }) => ({
          id: messageId(campaignId, contactId),
          campaignId,
          vendorId,
          seq,
          phone,
          market: marketOfPhone(markets, phone),
          reservedMicros: 0n,
          attempt: 0,
          dueAtMs: createdAtMs,
          state: 'failed',
          cause: reason,
          parameters: { bodyParameters: [] },
        })),
      );
    }
  }
}
