import { type Quote, quote } from '../../domain/campaigns/quote.ts';
import { ContactListNotFound } from '../../domain/contacts/contact-list.ts';
import type { Category, PriceTable } from '../../domain/wallet/price-book.ts';
import type { AudienceReader } from '../contacts/ports.ts';
import type { Clock } from '../shared/ports.ts';
import type { PriceBook } from '../wallet/ports.ts';

export interface QuotedAudience {
  readonly quote: Quote;
  readonly table: PriceTable;
  /** The audience is places 1 to `lastSeq` of the list. */
  readonly lastSeq: number;
  /** Left out because they opted out. */
  readonly optedOut: number;
}

/** What a message of one category to everybody in a list costs now. */
export class QuoteCampaign {
  readonly #audience: AudienceReader;
  readonly #prices: PriceBook;
  readonly #clock: Clock;

  constructor(audience: AudienceReader, prices: PriceBook, clock: Clock) {
    this.#audience = audience;
    this.#prices = prices;
    this.#clock = clock;
  }

  async execute(vendorId: string, listId: string, category: Category): Promise<QuotedAudience> {
    const lastSeq = await this.#audience.lastSeq(vendorId, listId);
    if (lastSeq === undefined) throw new ContactListNotFound('There is no such contact list');
    // One after the other: a transaction takes one statement at a time.
    const counts = await this.#audience.countByPrefix(vendorId, listId, lastSeq);
    const optedOut = await this.#audience.excludedCount(vendorId, listId, lastSeq);
    const table = await this.#prices.tableAt(vendorId, this.#clock.nowMs());
    return { quote: quote(table, category, counts), table, lastSeq, optedOut };
  }
}
