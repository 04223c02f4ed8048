import type { AudienceFilter, Campaign, FailedIn, ListAtLaunch, Misfit } from '../../domain/campaigns/campaign.ts';
import { ParametersDoNotFit } from '../../domain/campaigns/launch.ts';
import { EmptyAudience, type Quote, quote } from '../../domain/campaigns/quote.ts';
import { ContactListNotFound } from '../../domain/contacts/contact-list.ts';
import { type PhoneNumber, pricingPrefix } from '../../domain/shared/phone-number.ts';
import { fillParameters, fitsEverybody, type ParameterMapping } from '../../domain/templates/parameters.ts';
import { type Category, marketOfPhone, type PriceTable } from '../../domain/wallet/price-book.ts';
import { type AudienceMember, type AudienceReader, MAX_AUDIENCE_SLICE, type PrefixCount } from '../contacts/ports.ts';
import { othersFirst } from '../shared/others-first.ts';
import type { PriceBook } from '../wallet/ports.ts';
import { filtered } from './audience.ts';
import type { MessageRepository } from './ports.ts';

/** Places that are walked while a vendor waits for the answer to a launch. */
export const MAX_WALK_AT_LAUNCH = 5_000;

/** Opt-outs that are looked up among the members while a vendor waits for the answer to a launch. */
export const MAX_OPT_OUTS_AT_LAUNCH = 200;

/** How many recipients whose texts cannot be filled in a launch leaves out; with more of them the texts are wrong. */
export const MAX_MISFITS = 50_000;

/** The audience that a launch asks for. */
export interface AskedAudience {
  readonly listId: string;
  /** Only contacts that are also on one of these lists. */
  readonly tagIds?: readonly string[];
  /** No contacts that are on one of these. */
  readonly excludeListIds?: readonly string[];
  /** Only recipients whose message of a campaign failed, from the audience that it had. */
  readonly retry?: { readonly of: Campaign } & Omit<FailedIn, 'campaignId'>;
}

/** Places 1 to `lastSeq` of a list, and which of their members the filter lets through. */
export interface Audience extends ListAtLaunch {
  readonly filter?: AudienceFilter;
  /** How many are at those places, where that is known without a walk. */
  readonly members?: readonly PrefixCount[];
}

export interface CountAudienceInput {
  readonly vendorId: string;
  readonly audience: Audience;
  readonly category: Category;
  readonly parameters: ParameterMapping;
  /** Names, attributes and prices are as of this time. */
  readonly asOfMs: number;
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

export interface CountedAudience {
  readonly quote: Quote;
  readonly table: PriceTable;
  /** Left out because they opted out. */
  readonly optedOut: number;
  /** Left out by the filter. */
  readonly excluded: number;
  readonly misfits: readonly MisfitMember[];
}

interface Counts {
  readonly counts: readonly PrefixCount[];
  readonly optedOut: number;
  readonly excluded: number;
  readonly misfits: readonly MisfitMember[];
}

/** Counts the audience that a launch asks for, and prices one message of a category to all of it. */
export class CountAudience {
  readonly #audience: AudienceReader;
  readonly #messages: MessageRepository;
  readonly #prices: PriceBook;

  constructor(audience: AudienceReader, messages: MessageRepository, prices: PriceBook) {
    this.#audience = audience;
    this.#messages = messages;
    this.#prices = prices;
  }

  /** The audience as of now, for good: contacts that join a list later are not in it. Throws `ContactListNotFound`. */
  async audienceOf(vendorId: string, { listId, tagIds, excludeListIds, retry }: AskedAudience): Promise<Audience> {
    if (retry) {
      const { of: source, ...rest } = retry;
      const filter = { ...source.filter, failedIn: { campaignId: source.id, ...rest } };
      return { listId: source.listId, lastSeq: source.lastSeq, filter };
    }
    const list = await this.#list(vendorId, listId);
    const anyOf = tagIds?.length ? await this.#atLaunch(vendorId, tagIds) : undefined;
    const noneOf = excludeListIds?.length ? await this.#atLaunch(vendorId, excludeListIds) : undefined;
    const filter = { ...(anyOf ? { anyOf } : {}), ...(noneOf ? { noneOf } : {}) };
    return { listId, ...list, ...(anyOf || noneOf ? { filter } : {}) };
  }

  /** The audience of a campaign that has been launched. */
  async audienceOfLaunched({ vendorId, listId, lastSeq, filter }: Campaign): Promise<Audience> {
    if (filter) return { listId, lastSeq, filter };
    const list = await this.#audience.listNow(vendorId, listId);
    // The counters no longer fit the audience once others have joined the list.
    return { listId, lastSeq, ...(list?.lastSeq === lastSeq ? { members: list.members } : {}) };
  }

  /** Whether the audience is counted while a vendor can wait for it. */
  async isShort(input: CountAudienceInput): Promise<boolean> {
    const { vendorId, audience } = input;
    if (audience.lastSeq <= MAX_WALK_AT_LAUNCH) return true;
    if (mustWalk(input)) return false;
    return (await this.#audience.countOptOuts(vendorId, MAX_OPT_OUTS_AT_LAUNCH + 1)) <= MAX_OPT_OUTS_AT_LAUNCH;
  }

  /**
   * Where no walk is needed its time grows with the members or the opt-outs, whichever are fewer. Throws
   * `EmptyAudience`, `ParametersDoNotFit` where more than `MAX_MISFITS` are left out, and the reason of `signal` when
   * it is aborted in the middle.
   */
  async execute(input: CountAudienceInput, signal?: AbortSignal): Promise<CountedAudience> {
    const { vendorId, audience, category, asOfMs } = input;
    const { lastSeq } = audience;
    const walks = mustWalk(input) || (await this.#audience.countOptOuts(vendorId, lastSeq + 1)) > lastSeq;
    const { counts, optedOut, excluded, misfits } = await (walks
      ? this.#walk(input, signal)
      : this.#subtract(input, signal));
    if (counts.length === 0) {
      const details = { optedOut, excluded, misfits: misfitsByReason(misfits) };
      const nobody = audience.filter?.failedIn
        ? 'No failure of this campaign is of these classes, known for a minute, and not retried yet'
        : 'There is nobody to send to in this list';
      throw new EmptyAudience(nobody, details);
    }
    const table = await this.#prices.tableAt(vendorId, asOfMs);
    return { quote: quote(table, category, counts), table, optedOut, excluded, misfits };
  }

  /** Those whose market has no price, slice by slice: whom `execute` counts as `unpriced`. */
  async *unpriced(input: CountAudienceInput, signal?: AbortSignal): AsyncGenerator<readonly UnpricedMember[]> {
    const table = await this.#prices.tableAt(input.vendorId, input.asOfMs);
    for await (const { members } of this.#slices(input, signal)) {
      yield members
        .filter(({ reason }) => reason === undefined)
        .map(({ contactId, phone }) => ({ contactId, phone, market: marketOfPhone(table, phone) }))
        .filter(({ market }) => table.prices.get(market)?.[input.category] === undefined);
    }
  }

  /** Subtracts those who opted out from the list's counters. */
  async #subtract({ vendorId, audience }: CountAudienceInput, signal?: AbortSignal): Promise<Counts> {
    const { listId, lastSeq, members = [] } = audience;
    const countOf = new Map(members.map(({ prefix, count }) => [prefix, count]));
    let optedOut = 0;
    for await (const part of this.#audience.optedOut(vendorId, listId, lastSeq)) {
      for (const { prefix, count } of part) {
        countOf.set(prefix, (countOf.get(prefix) ?? 0) - count);
        optedOut += count;
      }
      await othersFirst(signal);
    }
    return { counts: countsIn(countOf), optedOut, excluded: 0, misfits: [] };
  }

  async #walk(input: CountAudienceInput, signal?: AbortSignal): Promise<Counts> {
    const countOf = new Map<string, number>();
    const misfits: MisfitMember[] = [];
    let optedOut = 0;
    let excluded = 0;
    for await (const slice of this.#slices(input, signal)) {
      optedOut += slice.optedOut;
      excluded += slice.excluded;
      for (const { reason, ...member } of slice.members) {
        if (reason !== undefined) misfits.push({ ...member, reason });
        else countOf.set(pricingPrefix(member.phone), (countOf.get(pricingPrefix(member.phone)) ?? 0) + 1);
      }
      if (misfits.length > MAX_MISFITS) {
        const details = { misfits: misfitsByReason(misfits) };
        throw new ParametersDoNotFit('The texts cannot be filled in for too many recipients', details);
      }
    }
    return { counts: countsIn(countOf), optedOut, excluded, misfits };
  }

  /**
   * Whom the filter lets through, with a reason where the texts cannot be filled in for them, and how many it does not.
   */
  async *#slices(input: CountAudienceInput, signal?: AbortSignal) {
    const { vendorId, audience, parameters, asOfMs } = input;
    const { listId, lastSeq, filter } = audience;
    for (let fromSeq = 1; fromSeq <= lastSeq; fromSeq += MAX_AUDIENCE_SLICE) {
      const toSeq = Math.min(fromSeq + MAX_AUDIENCE_SLICE - 1, lastSeq);
      const slice = await this.#audience.slice(vendorId, listId, fromSeq, toSeq, asOfMs);
      const chosen = await filtered(this.#audience, this.#messages, slice.members, filter);
      const members = chosen.map((member): AudienceMember & { readonly reason?: string } => {
        const filled = fillParameters(parameters, member);
        return 'reason' in filled ? { ...member, reason: filled.reason } : member;
      });
      yield { members, optedOut: slice.optedOut, excluded: slice.members.length - chosen.length };
      await othersFirst(signal);
    }
  }

  async #atLaunch(vendorId: string, listIds: readonly string[]): Promise<readonly ListAtLaunch[]> {
    const lists: ListAtLaunch[] = [];
    for (const listId of listIds) lists.push({ listId, lastSeq: (await this.#list(vendorId, listId)).lastSeq });
    return lists;
  }

  async #list(vendorId: string, listId: string) {
    const list = await this.#audience.listNow(vendorId, listId);
    if (!list) throw new ContactListNotFound('There is no such contact list', { listId });
    return list;
  }
}

/** Whether counting an audience takes a walk through the whole list, as its counters do not suffice. */
function mustWalk({ audience, parameters }: Pick<CountAudienceInput, 'audience' | 'parameters'>): boolean {
  return audience.members === undefined || audience.filter !== undefined || !fitsEverybody(parameters);
}

/** The most frequent reason first. */
export function misfitsByReason(misfits: readonly { readonly reason: string }[]): readonly Misfit[] {
  const recipientsOf = new Map<string, number>();
  for (const { reason } of misfits) recipientsOf.set(reason, (recipientsOf.get(reason) ?? 0) + 1);
  return [...recipientsOf]
    .map(([reason, recipients]) => ({ reason, recipients }))
    .sort((a, b) => b.recipients - a.recipients);
}

function countsIn(countOf: ReadonlyMap<string, number>): readonly PrefixCount[] {
  return [...countOf].filter(([, count]) => count > 0).map(([prefix, count]) => ({ prefix, count }));
}
