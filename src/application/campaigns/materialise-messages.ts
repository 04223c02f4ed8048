import { agreedPrice, type Campaign } from '../../domain/campaigns/campaign.ts';
import { messageId } from '../../domain/campaigns/message.ts';
import { isAgainst } from '../../domain/contacts/opt-out.ts';
import { fillParameters } from '../../domain/templates/parameters.ts';
import { marketOfPhone } from '../../domain/wallet/price-book.ts';
import type { AudienceReader, OptOuts } from '../contacts/ports.ts';
import { GroupCommit } from '../shared/group-commit.ts';
import type { Clock } from '../shared/ports.ts';
import type { PriceBook } from '../wallet/ports.ts';
import { filtered } from './audience.ts';
import { OPTED_OUT } from './opt-out-person.ts';
import type { MessageRepository, NewMessage, QueuedMessage, SendJob } from './ports.ts';

/**
 * For somebody the launch did not count, who has since taken an opt-out back and is alone in their market: nobody would
 * pay for the message.
 */
const NO_PRICE = 'The launch had no price for this market';

/** Turns a range of a campaign's list into messages with everything that sending and charging them needs. */
export class MaterialiseMessages {
  readonly #audience: AudienceReader;
  readonly #optOuts: OptOuts;
  readonly #messages: MessageRepository;
  readonly #prices: PriceBook;
  readonly #clock: Clock;
  /** Jobs that begin together share a commit: a dozen with one each waited half a second for one another. */
  readonly #additions: GroupCommit<readonly NewMessage[]>;

  constructor(
    audience: AudienceReader,
    optOuts: OptOuts,
    messages: MessageRepository,
    prices: PriceBook,
    clock: Clock,
  ) {
    this.#audience = audience;
    this.#optOuts = optOuts;
    this.#messages = messages;
    this.#prices = prices;
    this.#clock = clock;
    this.#additions = new GroupCommit((groups) => messages.addMissing(groups.flat()));
  }

  /**
   * Adds missing messages, and cancels what is still queued for people who left the list or opted out, since the launch
   * or since the range was last with a worker: their money comes back. Gives the messages that are due, in the order of
   * the list.
   */
  async execute(campaign: Campaign, job: SendJob): Promise<readonly QueuedMessage[]> {
    const { id: campaignId, vendorId, listId, template, createdAtMs } = campaign;
    // Whatever is uploaded after the launch, the texts are those that were counted and paid for.
    const { members } = await this.#audience.slice(vendorId, listId, job.fromSeq, job.toSeq, createdAtMs);
    const recipients = await filtered(this.#audience, this.#messages, members, campaign.filter);
    // Markets as they were at launch: the prices are those of that day.
    const markets = await this.#prices.marketsAt(createdAtMs);
    const nowMs = this.#clock.nowMs();
    const messages = recipients.map(({ seq, contactId, phone, ...contact }) => {
      const market = marketOfPhone(markets, phone);
      const price = agreedPrice(campaign, market);
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
    const known = await this.#messages.inRange(job);
    const wanted = new Set(messages.map(({ id }) => id));
    const others = known.filter(({ id, dueAtMs }) => dueAtMs !== undefined && !wanted.has(id)).map(({ id }) => id);
    if (others.length > 0) await this.#messages.cancelUnsent(others, leftOut(campaign), nowMs);
    const knownIds = new Set(known.map(({ id }) => id));
    const missing = messages.filter(({ id }) => !knownIds.has(id));
    if (missing.length > 0) await this.#additions.add(missing);
    const due = [
      ...known.filter(({ id, dueAtMs = Number.POSITIVE_INFINITY }) => wanted.has(id) && dueAtMs <= nowMs),
      ...missing.filter(({ state }) => state === 'queued'),
    ];
    const stopped = await this.#stopped(vendorId, due);
    if (stopped.size > 0) await this.#messages.cancelUnsent([...stopped], OPTED_OUT, nowMs);
    return due.filter(({ id }) => !stopped.has(id)).toSorted((a, b) => a.seq - b.seq);
  }

  /**
   * The ids of those whose recipient has opted out since the slice was read. Whoever opts out after this look finds the
   * messages stored and cancels them (`OptOutPerson`).
   */
  async #stopped(vendorId: string, messages: readonly QueuedMessage[]): Promise<ReadonlySet<string>> {
    if (messages.length === 0) return new Set();
    const said = await this.#optOuts.saidBy(messages.map(({ phone }) => phone));
    const people = new Set(said.filter((optOut) => isAgainst(optOut, vendorId)).map(({ person }) => person));
    return new Set(messages.filter(({ phone }) => people.has(phone)).map(({ id }) => id));
  }
}

/** Why somebody who was counted gets nothing. */
function leftOut({ filter }: Campaign): string {
  const reason = `${OPTED_OUT} or left the list`;
  return filter?.failedIn ? `${reason}, or the message that had failed was delivered` : reason;
}
