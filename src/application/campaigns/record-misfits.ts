import type { Campaign } from '../../domain/campaigns/campaign.ts';
import { messageId } from '../../domain/campaigns/message.ts';
import { marketOfPhone } from '../../domain/wallet/price-book.ts';
import type { PriceBook } from '../wallet/ports.ts';
import type { MessageRepository } from './ports.ts';
import type { MisfitMember } from './quote-campaign.ts';

/**
 * Stores those who are left out at a launch because their texts cannot be filled in, as failed messages without money:
 * the vendor sees each with its reason, and whoever fits later is not sent to all the same.
 */
export class RecordMisfits {
  readonly #messages: MessageRepository;
  readonly #prices: PriceBook;

  constructor(messages: MessageRepository, prices: PriceBook) {
    this.#messages = messages;
    this.#prices = prices;
  }

  async execute({ id: campaignId, vendorId, createdAtMs }: Campaign, misfits: readonly MisfitMember[]): Promise<void> {
    if (misfits.length === 0) return;
    const table = await this.#prices.tableAt(vendorId, createdAtMs);
    await this.#messages.addMissing(
      misfits.map(({ seq, contactId, phone, reason }) => ({
        id: messageId(campaignId, contactId),
        campaignId,
        vendorId,
        seq,
        phone,
        market: marketOfPhone(table, phone),
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
