import type { AudienceFilter, Campaign, ListAtLaunch, Misfit } from '../../domain/campaigns/campaign.ts';
import { ParametersDoNotFit } from '../../domain/campaigns/launch.ts';
import { EmptyAudience, type Quote, quote } from '../../domain/campaigns/quote.ts';
import type { SendErrorClass } from '../../domain/campaigns/send-errors.ts';
import { ContactListNotFound } from '../../domain/contacts/contact-list.ts';
import { type PhoneNumber, pricingPrefix } from '../../domain/shared/phone-number.ts';
import { fillParameters, fitsEverybody, type ParameterMapping } from '../../domain/templates/parameters.ts';
import { type Category, marketOfPhone, type PriceTable } from '../../domain/wallet/price-book.ts';
import { type AudienceMember, type AudienceReader, MAX_AUDIENCE_SLICE } from '../contacts/ports.ts';
import { othersFirst } from '../shared/others-first.ts';
import type { Clock } from '../shared/ports.ts';
import type { PriceBook } from '../wallet/ports.ts';
import { filtered } from './audience.ts';
import type { MessageRepository } from './ports.ts';

/** Recipients whose texts cannot be filled in that one launch leaves out; with more of them the texts are wrong. */
export const MAX_MISFITS = 50_000;

/** Whom a launch asks for. */
export interface AskedAudience {
  readonly listId: string;
  /** Only who stands on one of these lists too. */
  readonly tagIds?: readonly string[];
  /** Nobody who stands on one of these. */
  readonly excludeListIds?: readonly string[];
  /** Without them nobody is asked whether the texts fit. */
  readonly parameters?: ParameterMapping;
  /** Only the failures of a campaign, from the audience that it had. */
  readonly retry?: { readonly of: Campaign; readonly classes: readonly SendErrorClass[] };
}

export interface MisfitMember extends AudienceMember {
  readonly reason: string;
}

/** Somebody who cannot be sent to: their market has no price in the category. */
export interface UnpricedMember {
  readonly contactId: string;
  readonly phone: PhoneNumber;
  readonly market: string;
}

export interface QuotedAudience {
  readonly quote: Quote;
  readonly table: PriceTable;
  /** The audience is places 1 to `lastSeq` of the list. */
  readonly lastSeq: number;
  /** Left out because they opted out. */
  readonly optedOut: number;
  readonly filter?: AudienceFilter;
  /** Left out by the filter. */
  readonly excluded: number;
  readonly misfits: readonly MisfitMember[];
}

/** What a message of one category to those whom a launch asks for costs now. */
export class QuoteCampaign {
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

  /** Throws `EmptyAudience`, `ContactListNotFound`, and `ParametersDoNotFit` where more than `MAX_MISFITS` are left out. */
  async execute(vendorId: string, category: Category, asked: AskedAudience): Promise<QuotedAudience> {
    const { listId, retry, parameters } = asked;
    const lastSeq = retry?.of.lastSeq ?? (await this.#lastSeq(vendorId, listId));
    // One after the other: a transaction takes one statement at a time.
    const filter = await this.#filter(vendorId, asked);
    const members = await this.#audience.countByPrefix(vendorId, listId, lastSeq);
    const optedOut = await this.#audience.excludedCount(vendorId, listId, lastSeq);
    const mustWalk = filter !== undefined || (parameters !== undefined && !fitsEverybody(parameters));
    const walked = mustWalk ? await this.#walk(vendorId, listId, lastSeq, filter, parameters) : undefined;
    const counts = walked?.counts ?? members;
    const excluded = walked ? sum(members) - sum(walked.counts) - walked.misfits.length : 0;
    const misfits = walked?.misfits ?? [];
    if (counts.length === 0) {
      const details = { optedOut, excluded, misfits: misfitsByReason(misfits) };
      throw new EmptyAudience('There is nobody to send to in this list', details);
    }
    const table = await this.#prices.tableAt(vendorId, this.#clock.nowMs());
    const quoted = quote(table, category, counts);
    return { quote: quoted, table, lastSeq, optedOut, ...(filter ? { filter } : {}), excluded, misfits };
  }

  /**
   * Those whose market has no price, slice by slice: whom `execute` counts as `unpriced`. Rejects with
   * `ContactListNotFound` before the first slice is asked for.
   */
  async unpriced(
    vendorId: string,
    category: Category,
    asked: AskedAudience,
  ): Promise<AsyncGenerator<readonly UnpricedMember[]>> {
    const { listId, parameters } = asked;
    const lastSeq = await this.#lastSeq(vendorId, listId);
    const filter = await this.#filter(vendorId, asked);
    const table = await this.#prices.tableAt(vendorId, this.#clock.nowMs());
    const slices = this.#slices(vendorId, listId, lastSeq, filter, parameters);
    return (async function* () {
      for await (const members of slices) {
        yield members
          .filter(({ reason }) => reason === undefined)
          .map(({ contactId, phone }) => ({ contactId, phone, market: marketOfPhone(table, phone) }))
          .filter(({ market }) => table.prices.get(market)?.[category] === undefined);
      }
    })();
  }

  /** Whom the filter lets through, with a reason where the texts cannot be filled in for them. */
  async *#slices(
    vendorId: string,
    listId: string,
    lastSeq: number,
    filter: AudienceFilter | undefined,
    parameters: ParameterMapping | undefined,
  ): AsyncGenerator<readonly (AudienceMember & { readonly reason?: string })[]> {
    for (let fromSeq = 1; fromSeq <= lastSeq; fromSeq += MAX_AUDIENCE_SLICE) {
      const toSeq = Math.min(fromSeq + MAX_AUDIENCE_SLICE - 1, lastSeq);
      const members = await this.#audience.slice(vendorId, listId, fromSeq, toSeq, this.#clock.nowMs());
      const chosen = await filtered(this.#audience, this.#messages, members, filter);
      yield chosen.map((member) => {
        const filled = parameters ? fillParameters(parameters, member) : undefined;
        return filled && 'reason' in filled ? { ...member, reason: filled.reason } : member;
      });
      await othersFirst();
    }
  }

  async #walk(
    vendorId: string,
    listId: string,
    lastSeq: number,
    filter: AudienceFilter | undefined,
    parameters: ParameterMapping | undefined,
  ) {
    const countOf = new Map<string, number>();
    const misfits: MisfitMember[] = [];
    for await (const members of this.#slices(vendorId, listId, lastSeq, filter, parameters)) {
      for (const { reason, ...member } of members) {
        if (reason !== undefined) misfits.push({ ...member, reason });
        else countOf.set(pricingPrefix(member.phone), (countOf.get(pricingPrefix(member.phone)) ?? 0) + 1);
      }
      if (misfits.length > MAX_MISFITS) {
        const details = { misfits: misfitsByReason(misfits) };
        throw new ParametersDoNotFit('The texts cannot be filled in for too many recipients', details);
      }
    }
    return { counts: [...countOf].map(([prefix, count]) => ({ prefix, count })), misfits };
  }

  async #filter(vendorId: string, { tagIds, excludeListIds, retry }: AskedAudience) {
    if (retry) return { ...retry.of.filter, failedIn: { campaignId: retry.of.id, classes: retry.classes } };
    const anyOf = tagIds?.length ? await this.#atLaunch(vendorId, tagIds) : undefined;
    const noneOf = excludeListIds?.length ? await this.#atLaunch(vendorId, excludeListIds) : undefined;
    return anyOf || noneOf ? { ...(anyOf ? { anyOf } : {}), ...(noneOf ? { noneOf } : {}) } : undefined;
  }

  async #atLaunch(vendorId: string, listIds: readonly string[]): Promise<readonly ListAtLaunch[]> {
    const lists: ListAtLaunch[] = [];
    for (const listId of listIds) lists.push({ listId, lastSeq: await this.#lastSeq(vendorId, listId) });
    return lists;
  }

  async #lastSeq(vendorId: string, listId: string): Promise<number> {
    const lastSeq = await this.#audience.lastSeq(vendorId, listId);
    if (lastSeq === undefined) throw new ContactListNotFound('There is no such contact list', { listId });
    return lastSeq;
  }
}

/** The most frequent reason first. */
export function misfitsByReason(misfits: readonly { readonly reason: string }[]): readonly Misfit[] {
  const recipientsOf = new Map<string, number>();
  for (const { reason } of misfits) recipientsOf.set(reason, (recipientsOf.get(reason) ?? 0) + 1);
  return [...recipientsOf]
    .map(([reason, recipients]) => ({ reason, recipients }))
    .sort((a, b) => b.recipients - a.recipients);
}

function sum(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
