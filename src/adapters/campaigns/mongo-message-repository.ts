import { randomUUID } from 'node:crypto';
import type { mongo } from 'mongoose';
import {
  type FailureCount,
  MessageRepository,
  type NewMessage,
  type RangeMessage,
  type SendJob,
  type SendResult,
  type StoredMessage,
} from '../../application/campaigns/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import {
  MESSAGE_STATES,
  type Message,
  type MessageCounts,
  type MessageState,
  NO_MESSAGES,
} from '../../domain/campaigns/message.ts';
import type { PhoneNumber } from '../../domain/shared/phone-number.ts';
import { type MongoDatabase, replacing } from '../shared/mongo-database.ts';
import { messageCursor, placeOfCursor } from './message-cursor.ts';
import { type MessageDocument, MINUTE_MS, messagesOf, sentMinutesOf } from './mongo-campaign-collections.ts';
import { sentSecondsOf } from './sent-seconds.ts';

/** A message is read without its texts where nobody asks for them: they are the larger part. */
const NO_TEXTS = { parameters: 0 } as const;

/** The sender's claim is over. */
const NO_CLAIM = { claim: undefined, leaseUntil: undefined };

/** Fields that the result of a send replaces. */
const FIELDS_OF_A_SEND = ['wamid', 'errorCode', 'cause', 'sentAt', 'claim', 'leaseUntil'];

/**
 * One statement for many messages: an update for each takes several times as long. A server looks for each of them in
 * the whole list of the statement: one of 500 takes a tenth longer than five of 100.
 */
const MESSAGES_OF_A_STATEMENT = 100;

const NO_RESEND = { $unset: { resendsLeft: true as const } };

export class MongoMessageRepository extends MessageRepository {
  readonly #database: MongoDatabase;
  /** Counts sends on its own: processes that shared a document would keep each other waiting at every commit. */
  readonly #writer = randomUUID();

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async addMissing(messages: readonly NewMessage[]): Promise<void> {
    if (messages.length === 0) return;
    await this.#database.run(async () => {
      const known = await messagesOf(this.#database)
        .find({ _id: { $in: messages.map(({ id }) => id) } }, { projection: { _id: 1 }, ...this.#database.wholeAnswer })
        .toArray();
      const stored = new Set(known.map(({ _id }) => _id));
      // Once each: a range that is on the bus twice comes twice in one group commit.
      const missing = new Map<string, NewMessage>();
      for (const message of messages) {
        if (!stored.has(message.id) && !missing.has(message.id)) missing.set(message.id, message);
      }
      if (missing.size === 0) return;
      const documents = [...missing.values()].map(({ id, dueAtMs, ...message }) => {
        const at = new Date(dueAtMs);
        return { _id: id, dueAt: at, changedAt: at, ...message };
      });
      await messagesOf(this.#database).insertMany(documents, this.#database.session);
    });
  }

  override async inRange(job: SendJob): Promise<readonly RangeMessage[]> {
    const texts = { seq: 1, phone: 1, attempt: 1, parameters: 1 } as const;
    const found = await this.#inRange(job, { ...texts, state: 1, dueAt: 1, resendsLeft: 1 });
    return found.map(({ _id, seq, phone, attempt, parameters, dueAt, ...message }) => ({
      id: _id,
      seq,
      phone,
      attempt,
      parameters,
      dueAtMs: isToSend(message) ? dueAt.getTime() : undefined,
    }));
  }

  override async nextDueAtMs(job: SendJob): Promise<number | undefined> {
    const found = await this.#inRange(job, { state: 1, dueAt: 1, leaseUntil: 1, resendsLeft: 1 });
    const times = found.flatMap((message) => {
      const { state, dueAt, leaseUntil } = message;
      if (isToSend(message)) return [dueAt.getTime()];
      return state === 'sending' && leaseUntil ? [leaseUntil.getTime()] : [];
    });
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  override async markSending(
    messageIds: readonly string[],
    leaseUntilMs: number,
    nowMs: number,
  ): Promise<ReadonlyMap<string, number | undefined>> {
    const claim = randomUUID();
    const now = new Date(nowMs);
    const update = { $set: { state: 'sending' as const, claim, leaseUntil: new Date(leaseUntilMs), sentAt: now } };
    // In a unit of work, which runs again when the connection breaks: the driver would not repeat a bare `updateMany`,
    // and what it had marked would never be sent.
    const { marked, resends } = await this.#database.run(async () => {
      const _id = { $in: [...messageIds] };
      const { session } = this.#database;
      const { matchedCount } = await messagesOf(this.#database).updateMany({ _id, state: 'queued' }, update, session);
      if (matchedCount === messageIds.length) return { marked: matchedCount, resends: [] };
      const unconfirmed = await messagesOf(this.#database)
        .find(
          { _id, state: 'unknown', resendsLeft: 1, dueAt: { $lte: now } },
          { projection: { sentAt: 1 }, ...this.#database.wholeAnswer },
        )
        .toArray();
      const ids = unconfirmed.map(({ _id: id }) => id);
      if (ids.length > 0) {
        await messagesOf(this.#database).updateMany({ _id: { $in: ids } }, { ...update, ...NO_RESEND }, session);
      }
      return { marked: matchedCount + ids.length, resends: unconfirmed };
    });
    const taken = marked === messageIds.length ? messageIds : await this.#claimed(messageIds, claim);
    const unconfirmedAtMs = new Map(resends.map(({ _id, sentAt }) => [_id, sentAt?.getTime()]));
    return new Map(taken.map((id) => [id, unconfirmedAtMs.get(id)]));
  }

  async #claimed(messageIds: readonly string[], claim: string): Promise<readonly string[]> {
    const found = await messagesOf(this.#database)
      .find({ _id: { $in: messageIds }, claim }, { projection: { _id: 1 }, ...this.#database.wholeAnswer })
      .toArray();
    return found.map(({ _id }) => _id);
  }

  override async recordResults(results: readonly SendResult[], nowMs: number): Promise<void> {
    await this.#database.run(async () => {
      await this.#recordResults(results, new Date(nowMs));
      await this.#countSends(results);
    });
  }

  async #recordResults(results: readonly SendResult[], changedAt: Date): Promise<void> {
    let applied = 0;
    for (const part of statementsOf(results, ({ leaseUntilMs }) => leaseUntilMs)) {
      const ids = part.map(({ messageId }) => messageId);
      const fields = part.map(({ state, attempt, dueAtMs, wamid, errorCode, cause, sent, unconfirmedAtMs }) => {
        const dueAt = new Date(dueAtMs);
        const sentAtMs = unconfirmedAtMs ?? sent?.atMs;
        const sentAt = sentAtMs === undefined ? undefined : new Date(sentAtMs);
        const resendsLeft = unconfirmedAtMs === undefined ? undefined : 1;
        return replacing({ state, attempt, dueAt, sentAt, resendsLeft, wamid, errorCode, cause, changedAt }).$set;
      });
      const own = { $arrayElemAt: [{ $literal: fields }, { $indexOfArray: [{ $literal: ids }, '$_id'] }] };
      const { matchedCount } = await messagesOf(this.#database).updateMany(
        { _id: { $in: ids }, state: 'sending', leaseUntil: new Date(part[0].leaseUntilMs) },
        [{ $unset: FIELDS_OF_A_SEND }, { $replaceWith: { $mergeObjects: ['$$ROOT', own] } }],
        // Otherwise the server may look through all that is being sent with this lease.
        { hint: '_id_', ...this.#database.session },
      );
      applied += matchedCount;
    }
    if (applied === results.length) return;
    // A status that overtook the answer has moved the message on already, or the lease was over.
    await this.#write(
      results.flatMap(({ messageId: _id, wamid, sent }) =>
        wamid === undefined
          ? []
          : {
              updateOne: {
                filter: { _id },
                update: [
                  {
                    $set: {
                      wamid: { $ifNull: ['$wamid', { $literal: wamid }] },
                      ...(sent ? { sentAt: { $max: ['$sentAt', new Date(sent.atMs)] } } : {}),
                    },
                  },
                ],
              },
            },
      ),
    );
  }

  async #countSends(results: readonly SendResult[]): Promise<void> {
    const updates = sentSecondsOf(results).map(({ campaignId, atMs, sends }) => {
      const minute = Math.floor(atMs / MINUTE_MS);
      return {
        updateOne: {
          filter: { _id: `${campaignId}:${minute}:${this.#writer}` },
          update: {
            $setOnInsert: { campaignId, minute },
            $inc: { [`sends.${(atMs % MINUTE_MS) / 1000}`]: sends },
          },
          upsert: true,
        },
      };
    });
    if (updates.length > 0) await sentMinutesOf(this.#database).bulkWrite(updates, this.#database.session);
  }

  override async expireSending(nowMs: number, cause: string, resendAtMs: number): Promise<number> {
    const now = new Date(nowMs);
    const { modifiedCount } = await messagesOf(this.#database).updateMany(
      { state: 'sending', leaseUntil: { $lte: now } },
      replacing({ state: 'unknown', cause, dueAt: new Date(resendAtMs), changedAt: now, ...NO_CLAIM }),
      this.#database.session,
    );
    return modifiedCount;
  }

  override async cancelQueued(campaignId: string, nowMs: number): Promise<void> {
    await this.#cancel({ campaignId }, nowMs);
  }

  override async cancelUnsent(messageIds: readonly string[], cause: string, nowMs: number): Promise<void> {
    await this.#cancelAndForget({ _id: { $in: [...messageIds] } }, cause, nowMs);
  }

  override async cancelQueuedTo(
    phone: PhoneNumber,
    vendorId: string | undefined,
    cause: string,
    nowMs: number,
  ): Promise<void> {
    await this.#cancelAndForget({ phone, ...(vendorId === undefined ? {} : { vendorId }) }, cause, nowMs);
  }

  override async lastVendorTo(phones: readonly PhoneNumber[], untilMs: number): Promise<string | undefined> {
    const [last] = await messagesOf(this.#database)
      .aggregate<Pick<MessageDocument, 'vendorId'>>(
        [
          {
            $match: {
              phone: { $in: [...phones] },
              wamid: { $exists: true },
              state: { $ne: 'failed' },
              sentAt: { $lte: new Date(untilMs) },
            },
          },
          { $project: { vendorId: 1, at: '$sentAt' } },
          { $sort: { at: -1, _id: -1 } },
          { $limit: 1 },
        ],
        { hint: 'messages_by_phone', ...this.#database.session },
      )
      .toArray();
    return last?.vendorId;
  }

  override async find(messageIds: readonly string[]): Promise<readonly StoredMessage[]> {
    const found = await messagesOf(this.#database)
      .find({ _id: { $in: messageIds } }, { projection: NO_TEXTS, ...this.#database.wholeAnswer })
      .toArray();
    return found.map(messageOf);
  }

  override async idsByWamid(wamids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await messagesOf(this.#database)
      .find({ wamid: { $in: wamids } }, { projection: { wamid: 1 }, ...this.#database.wholeAnswer })
      .toArray();
    return new Map(found.map(({ _id, wamid }) => [wamid as string, _id]));
  }

  override async saveSettled(messages: readonly Message[], nowMs: number): Promise<void> {
    const changedAt = new Date(nowMs);
    const changes = messages.map(({ id, state, errorCode, cause, pricing, chargedMicros }) => ({
      id,
      fields: { state, errorCode, cause, pricing, chargedMicros },
    }));
    const alike = statementsOf(changes, ({ fields }) => JSON.stringify(fields, exactly));
    await this.#write(
      alike.map((part) => ({
        updateMany: {
          filter: { _id: { $in: part.map(({ id }) => id) } },
          update: replacing({ ...part[0].fields, changedAt, ...NO_CLAIM }),
        },
      })),
    );
  }

  override async addWamids(wamidById: ReadonlyMap<string, string>): Promise<void> {
    await this.#write(
      [...wamidById].map(([_id, wamid]) => ({
        updateOne: { filter: { _id, wamid: { $exists: false } }, update: { $set: { wamid } } },
      })),
    );
  }

  override async counts(campaignId: string): Promise<MessageCounts> {
    const groups = await messagesOf(this.#database)
      .aggregate<{ _id: MessageState; messages: number }>(
        [{ $match: { campaignId } }, { $group: { _id: '$state', messages: { $sum: 1 } } }],
        this.#database.session,
      )
      .toArray();
    return { ...NO_MESSAGES, ...Object.fromEntries(groups.map(({ _id, messages }) => [_id, messages])) };
  }

  override async failures(campaignId: string, limit: number): Promise<readonly FailureCount[]> {
    const groups = await messagesOf(this.#database)
      .aggregate<{ _id: number | string | null; code: number | null; cause: string | null; messages: number }>(
        [
          { $match: { campaignId, state: 'failed' } },
          {
            $group: {
              _id: { $ifNull: ['$errorCode', '$cause'] },
              code: { $min: '$errorCode' },
              cause: { $min: '$cause' },
              messages: { $sum: 1 },
            },
          },
          { $sort: { messages: -1, _id: 1 } },
          { $limit: limit },
        ],
        this.#database.session,
      )
      .toArray();
    return groups.map(({ code, cause, messages }) => ({
      ...(code === null ? {} : { errorCode: code }),
      cause: cause ?? '',
      messages,
    }));
  }

  override async reserveQueued(campaignId: string, microsByMarket: ReadonlyMap<string, bigint>): Promise<void> {
    for (const [market, reservedMicros] of microsByMarket) {
      await messagesOf(this.#database).updateMany(
        { campaignId, state: 'queued', market },
        { $set: { reservedMicros } },
        { hint: 'messages_by_state', ...this.#database.session },
      );
    }
  }

  override async reservedMicros(campaignId: string, states: readonly MessageState[]): Promise<bigint> {
    const [sum] = await messagesOf(this.#database)
      .aggregate<{ micros: bigint }>(
        [
          { $match: { campaignId, state: { $in: [...states] } } },
          { $group: { _id: null, micros: { $sum: '$reservedMicros' } } },
        ],
        { hint: 'messages_by_state', ...this.#database.session },
      )
      .toArray();
    return sum?.micros ?? 0n;
  }

  override async hasAny(campaignId: string, states: readonly MessageState[]): Promise<boolean> {
    return this.#hasAny(campaignId, states);
  }

  override async hasChangedAfter(campaignId: string, atMs: number): Promise<boolean> {
    return this.#hasAny(campaignId, MESSAGE_STATES, { changedAt: { $gt: new Date(atMs) } });
  }

  /**
   * State by state: each is one place in the index. Servers that sort to find the newest change, or look for several
   * states with a range, go through the whole campaign.
   */
  async #hasAny(
    campaignId: string,
    states: readonly MessageState[],
    changed: mongo.Filter<MessageDocument> = {},
  ): Promise<boolean> {
    for (const state of states) {
      const options = { projection: { _id: 1 }, ...this.#database.session };
      if (await messagesOf(this.#database).findOne({ campaignId, state, ...changed }, options)) return true;
    }
    return false;
  }

  override async page(
    campaignId: string,
    { limit, cursor }: PageRequest,
    state?: MessageState,
  ): Promise<Page<StoredMessage>> {
    const { changedAtMs, seq } = placeOfCursor(cursor);
    const before = { seq: { $lt: seq } };
    const found: MessageDocument[] = [];
    const read = async (which: mongo.Filter<MessageDocument>, order: mongo.Sort) => {
      if (found.length > limit) return;
      const next = messagesOf(this.#database)
        .find({ campaignId, ...which }, { projection: NO_TEXTS, ...this.#database.session })
        .sort(order)
        .limit(limit + 1 - found.length);
      found.push(...(await next.toArray()));
    };
    if (state === undefined) await read(before, { seq: -1 });
    else {
      // Each is one range of the index; a server sorts what fits one or the other.
      const changedAt = new Date(changedAtMs);
      await read({ state, changedAt, ...before }, { seq: -1 });
      await read({ state, changedAt: { $lt: changedAt } }, { changedAt: -1, seq: -1 });
    }
    return cutPage(found.map(messageOf), limit, messageCursor);
  }

  /** Messages that are no longer queued are not resent either. */
  #cancelAndForget(which: mongo.Filter<MessageDocument>, cause: string, nowMs: number): Promise<void> {
    return this.#database.run(async () => {
      await messagesOf(this.#database).updateMany({ ...which, resendsLeft: 1 }, NO_RESEND, this.#database.session);
      await this.#cancel(which, nowMs, cause);
    });
  }

  async #cancel(which: mongo.Filter<MessageDocument>, nowMs: number, cause?: string): Promise<void> {
    await messagesOf(this.#database).updateMany(
      { ...which, state: 'queued' },
      { $set: { state: 'cancelled', changedAt: new Date(nowMs), ...(cause === undefined ? {} : { cause }) } },
      this.#database.session,
    );
  }

  /**
   * A range's messages in the order of their places, whatever their states: a filter on more than the place would make
   * a server choose between indexes, and one that looks through the whole campaign in the wrong one.
   */
  #inRange<F extends keyof MessageDocument>(
    { campaignId, fromSeq, toSeq }: SendJob,
    fields: Readonly<Record<F, 1>>,
  ): Promise<Pick<MessageDocument, F | '_id'>[]> {
    return messagesOf(this.#database)
      .find({ campaignId, seq: { $gte: fromSeq, $lte: toSeq } }, this.#database.wholeAnswer)
      .project<Pick<MessageDocument, F | '_id'>>(fields)
      .sort({ seq: 1 })
      .toArray();
  }

  /**
   * Gives how many messages were there for the updates. One commit for all of them: 100 updates that are each their own
   * take four times as long.
   */
  async #write(updates: mongo.AnyBulkWriteOperation<MessageDocument>[]): Promise<number> {
    if (updates.length === 0) return 0;
    return this.#database.run(async () => {
      const { matchedCount } = await messagesOf(this.#database).bulkWrite(updates, {
        ordered: false,
        ...this.#database.session,
      });
      return matchedCount;
    });
  }
}

/** Groups for one statement each: items with the same key, in their order, as many as a statement takes. */
function statementsOf<T>(items: readonly T[], keyOf: (item: T) => unknown): readonly (readonly [T, ...T[]])[] {
  const parts: [T, ...T[]][] = [];
  const open = new Map<unknown, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const part = open.get(key);
    if (part && part.length < MESSAGES_OF_A_STATEMENT) part.push(item);
    else {
      const begun: [T, ...T[]] = [item];
      open.set(key, begun);
      parts.push(begun);
    }
  }
  return parts;
}

function exactly(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

function isToSend({ state, resendsLeft = 0 }: Pick<MessageDocument, 'state' | 'resendsLeft'>): boolean {
  return state === 'queued' || (state === 'unknown' && resendsLeft > 0);
}

function messageOf(document: MessageDocument): StoredMessage {
  const { _id, dueAt, changedAt, sentAt, parameters: _texts, claim: _claim, leaseUntil: _until, ...message } = document;
  return {
    id: _id,
    dueAtMs: dueAt.getTime(),
    changedAtMs: changedAt.getTime(),
    ...(sentAt ? { sentAtMs: sentAt.getTime() } : {}),
    ...message,
  };
}
