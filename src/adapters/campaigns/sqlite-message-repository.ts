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
import type { FilledParameters } from '../../domain/templates/parameters.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';
import { messageCursor, placeOfCursor } from './message-cursor.ts';
import { sentSecondsOf } from './sent-seconds.ts';

type MessageRow = {
  id: string;
  campaign_id: string;
  vendor_id: string;
  seq: bigint;
  phone: string;
  market: string;
  reserved_micros: bigint;
  state: string;
  attempt: bigint;
  due_at_ms: bigint;
  resends_left: bigint;
  wamid: string | null;
  error_code: bigint | null;
  cause: string | null;
  pricing_type: string | null;
  pricing_category: string | null;
  charged_micros: bigint | null;
  changed_at_ms: bigint;
  sent_at_ms: bigint | null;
};

type RangeRow = Pick<MessageRow, 'id' | 'seq' | 'phone' | 'attempt'> & { parameters: string; due: bigint | null };

const COLUMNS = `id, campaign_id, vendor_id, seq, phone, market, reserved_micros, state, attempt, due_at_ms, resends_left, wamid,
  error_code, cause, pricing_type, pricing_category, charged_micros, changed_at_ms, sent_at_ms`;

/** Queued, or unknown with a resend left. */
const IS_TO_SEND = "(state = 'queued' OR (state = 'unknown' AND resends_left > 0))";

export class SqliteMessageRepository extends MessageRepository {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async addMissing(messages: readonly NewMessage[]): Promise<void> {
    await this.#database.run(async () => {
      for (const message of messages) {
        await this.#database.change(
          `INSERT INTO messages (id, campaign_id, vendor_id, seq, phone, market, reserved_micros, parameters, state, attempt,
             due_at_ms, resends_left, error_code, cause, changed_at_ms)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
          [
            message.id,
            message.campaignId,
            message.vendorId,
            message.seq,
            message.phone,
            message.market,
            message.reservedMicros,
            JSON.stringify(message.parameters),
            message.state,
            message.attempt,
            message.dueAtMs,
            message.resendsLeft ?? 0,
            message.errorCode ?? null,
            message.cause ?? null,
            message.dueAtMs,
          ],
        );
      }
    });
  }

  override async inRange(job: SendJob): Promise<readonly RangeMessage[]> {
    const rows = this.#database.all<RangeRow>(
      `SELECT id, seq, phone, attempt, parameters, CASE WHEN ${IS_TO_SEND} THEN due_at_ms END AS due FROM messages
       WHERE campaign_id = ? AND seq BETWEEN ? AND ? ORDER BY seq`,
      [job.campaignId, job.fromSeq, job.toSeq],
    );
    return rows.map((row) => ({
      id: row.id,
      seq: Number(row.seq),
      phone: row.phone as PhoneNumber,
      attempt: Number(row.attempt),
      parameters: JSON.parse(row.parameters) as FilledParameters,
      dueAtMs: row.due === null ? undefined : Number(row.due),
    }));
  }

  override async nextDueAtMs(job: SendJob): Promise<number | undefined> {
    const row = this.#database.get<{ due: bigint | null }>(
      `SELECT min(CASE state WHEN 'sending' THEN lease_until_ms ELSE due_at_ms END) AS due FROM messages
       WHERE campaign_id = ? AND seq BETWEEN ? AND ? AND (state = 'sending' OR ${IS_TO_SEND})`,
      [job.campaignId, job.fromSeq, job.toSeq],
    );
    return row?.due === null || row === undefined ? undefined : Number(row.due);
  }

  override async markSending(
    messageIds: readonly string[],
    leaseUntilMs: number,
    nowMs: number,
  ): Promise<ReadonlyMap<string, number | undefined>> {
    return this.#database.run(async () => {
      const taken = this.#database.all<{ id: string; unconfirmed: bigint | null }>(
        `SELECT id, CASE state WHEN 'unknown' THEN sent_at_ms END AS unconfirmed FROM messages
         WHERE id IN (SELECT value FROM json_each(?)) AND ${IS_TO_SEND} AND (state = 'queued' OR due_at_ms <= ?)`,
        [JSON.stringify(messageIds), nowMs],
      );
      await this.#database.change(
        `UPDATE messages SET state = 'sending', lease_until_ms = ?, sent_at_ms = ?,
           resends_left = CASE state WHEN 'unknown' THEN 0 ELSE resends_left END
         WHERE id IN (SELECT value FROM json_each(?))`,
        [leaseUntilMs, nowMs, JSON.stringify(taken.map(({ id }) => id))],
      );
      return new Map(taken.map(({ id, unconfirmed }) => [id, unconfirmed === null ? undefined : Number(unconfirmed)]));
    });
  }

  override async recordResults(results: readonly SendResult[], nowMs: number): Promise<void> {
    await this.#database.run(async () => {
      for (const result of results) {
        const changed = await this.#database.change(
          `UPDATE messages SET state = ?, attempt = ?, due_at_ms = ?, wamid = ?, error_code = ?, cause = ?,
             sent_at_ms = ?, resends_left = iif(?, 1, resends_left), lease_until_ms = NULL, changed_at_ms = ?
           WHERE id = ? AND state = 'sending' AND lease_until_ms = ?`,
          [
            result.state,
            result.attempt,
            result.dueAtMs,
            result.wamid ?? null,
            result.errorCode ?? null,
            result.cause ?? null,
            result.unconfirmedAtMs ?? result.sent?.atMs ?? null,
            result.unconfirmedAtMs === undefined ? 0 : 1,
            nowMs,
            result.messageId,
            result.leaseUntilMs,
          ],
        );
        // A status that overtook the answer has moved the message on already, or the lease was over.
        if (changed === 0 && result.wamid !== undefined) {
          const sentAtMs = result.sent?.atMs ?? null;
          // SQLite's `max` of two is NULL where one is.
          await this.#database.change(
            `UPDATE messages SET wamid = coalesce(wamid, ?), sent_at_ms = coalesce(max(sent_at_ms, ?), sent_at_ms, ?)
             WHERE id = ?`,
            [result.wamid, sentAtMs, sentAtMs, result.messageId],
          );
        }
      }
      for (const { campaignId, atMs, sends } of sentSecondsOf(results)) {
        await this.#database.change(
          `INSERT INTO sent_seconds (campaign_id, at_ms, sends) VALUES (?, ?, ?)
           ON CONFLICT DO UPDATE SET sends = sends + excluded.sends`,
          [campaignId, atMs, sends],
        );
      }
    });
  }

  override async expireSending(nowMs: number, cause: string, resendAtMs: number): Promise<number> {
    return this.#database.change(
      `UPDATE messages SET state = 'unknown', cause = ?, due_at_ms = ?, lease_until_ms = NULL, changed_at_ms = ?
       WHERE state = 'sending' AND lease_until_ms <= ?`,
      [cause, resendAtMs, nowMs, nowMs],
    );
  }

  override async cancelQueued(campaignId: string, nowMs: number): Promise<void> {
    await this.#database.change(
      `UPDATE messages SET state = 'cancelled', changed_at_ms = ? WHERE campaign_id = ? AND state = 'queued'`,
      [nowMs, campaignId],
    );
  }

  override async cancelUnsent(messageIds: readonly string[], cause: string, nowMs: number): Promise<void> {
    const which = 'id IN (SELECT value FROM json_each(?))';
    await this.#cancelAndForget(which, [JSON.stringify(messageIds)], cause, nowMs);
  }

  override async cancelQueuedTo(
    phone: PhoneNumber,
    vendorId: string | undefined,
    cause: string,
    nowMs: number,
  ): Promise<void> {
    const which = 'phone = ? AND (? IS NULL OR vendor_id = ?)';
    await this.#cancelAndForget(which, [phone, vendorId ?? null, vendorId ?? null], cause, nowMs);
  }

  /** Messages that are no longer queued are not resent either. */
  #cancelAndForget(which: string, values: readonly (string | null)[], cause: string, nowMs: number): Promise<void> {
    return this.#database.run(async () => {
      await this.#database.change(`UPDATE messages SET resends_left = 0 WHERE ${which} AND resends_left > 0`, values);
      await this.#database.change(
        `UPDATE messages SET state = 'cancelled', cause = ?, changed_at_ms = ? WHERE ${which} AND state = 'queued'`,
        [cause, nowMs, ...values],
      );
    });
  }

  override async lastVendorTo(phones: readonly PhoneNumber[], untilMs: number): Promise<string | undefined> {
    return this.#database.get<{ vendor_id: string }>(
      `SELECT vendor_id FROM messages WHERE phone IN (SELECT value FROM json_each(?)) AND wamid IS NOT NULL
         AND state <> 'failed' AND sent_at_ms <= ?
       ORDER BY sent_at_ms DESC, id DESC LIMIT 1`,
      [JSON.stringify(phones), untilMs],
    )?.vendor_id;
  }

  override async find(messageIds: readonly string[]): Promise<readonly StoredMessage[]> {
    return this.#database
      .all<MessageRow>(`SELECT ${COLUMNS} FROM messages WHERE id IN (SELECT value FROM json_each(?))`, [
        JSON.stringify(messageIds),
      ])
      .map(messageOf);
  }

  override async idsByWamid(wamids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = this.#database.all<{ id: string; wamid: string }>(
      'SELECT id, wamid FROM messages WHERE wamid IN (SELECT value FROM json_each(?))',
      [JSON.stringify(wamids)],
    );
    return new Map(rows.map(({ id, wamid }) => [wamid, id]));
  }

  override async saveSettled(messages: readonly Message[], nowMs: number): Promise<void> {
    await this.#database.run(async () => {
      for (const message of messages) {
        await this.#database.change(
          `UPDATE messages SET state = ?, error_code = ?, cause = ?, pricing_type = ?, pricing_category = ?,
             charged_micros = ?, lease_until_ms = NULL, changed_at_ms = ? WHERE id = ?`,
          [
            message.state,
            message.errorCode ?? null,
            message.cause ?? null,
            message.pricing?.type ?? null,
            message.pricing?.category ?? null,
            message.chargedMicros ?? null,
            nowMs,
            message.id,
          ],
        );
      }
    });
  }

  override async addWamids(wamidById: ReadonlyMap<string, string>): Promise<void> {
    await this.#database.run(async () => {
      for (const [id, wamid] of wamidById) {
        await this.#database.change('UPDATE messages SET wamid = ? WHERE id = ? AND wamid IS NULL', [wamid, id]);
      }
    });
  }

  override async counts(campaignId: string): Promise<MessageCounts> {
    const rows = this.#database.all<{ state: string; messages: bigint }>(
      'SELECT state, count(*) AS messages FROM messages WHERE campaign_id = ? GROUP BY state',
      [campaignId],
    );
    return { ...NO_MESSAGES, ...Object.fromEntries(rows.map(({ state, messages }) => [state, Number(messages)])) };
  }

  override async failures(campaignId: string, limit: number): Promise<readonly FailureCount[]> {
    const rows = this.#database.all<{ error_code: bigint | null; cause: string; messages: bigint }>(
      `SELECT error_code, coalesce(min(cause), '') AS cause, count(*) AS messages FROM messages
       WHERE campaign_id = ? AND state = 'failed'
       GROUP BY error_code, iif(error_code IS NULL, cause, NULL) ORDER BY messages DESC, 1, 2 LIMIT ?`,
      [campaignId, limit],
    );
    return rows.map(({ error_code, cause, messages }) => ({
      ...(error_code === null ? {} : { errorCode: Number(error_code) }),
      cause,
      messages: Number(messages),
    }));
  }

  override async reserveQueued(campaignId: string, microsByMarket: ReadonlyMap<string, bigint>): Promise<void> {
    await this.#database.run(async () => {
      for (const [market, micros] of microsByMarket) {
        await this.#database.change(
          `UPDATE messages SET reserved_micros = ? WHERE campaign_id = ? AND state = 'queued' AND market = ?`,
          [micros, campaignId, market],
        );
      }
    });
  }

  override async reservedMicros(campaignId: string, states: readonly MessageState[]): Promise<bigint> {
    const row = this.#database.get<{ micros: bigint }>(
      `SELECT coalesce(sum(reserved_micros), 0) AS micros FROM messages
       WHERE campaign_id = ? AND state IN (SELECT value FROM json_each(?))`,
      [campaignId, JSON.stringify(states)],
    );
    return row?.micros ?? 0n;
  }

  override async hasAny(campaignId: string, states: readonly MessageState[]): Promise<boolean> {
    return states.some((state) => this.#hasOne(campaignId, state, Number.MIN_SAFE_INTEGER));
  }

  override async hasChangedAfter(campaignId: string, atMs: number): Promise<boolean> {
    return MESSAGE_STATES.some((state) => this.#hasOne(campaignId, state, atMs));
  }

  /** One place in the index. */
  #hasOne(campaignId: string, state: MessageState, changedAfterMs: number): boolean {
    const row = this.#database.get(
      'SELECT 1 FROM messages WHERE campaign_id = ? AND state = ? AND changed_at_ms > ? LIMIT 1',
      [campaignId, state, changedAfterMs],
    );
    return row !== undefined;
  }

  override async page(
    campaignId: string,
    { limit, cursor }: PageRequest,
    state?: MessageState,
  ): Promise<Page<StoredMessage>> {
    const { changedAtMs, seq } = placeOfCursor(cursor);
    const from = `SELECT ${COLUMNS} FROM messages WHERE campaign_id = ?`;
    const rows =
      state === undefined
        ? this.#database.all<MessageRow>(`${from} AND seq < ? ORDER BY seq DESC LIMIT ?`, [campaignId, seq, limit + 1])
        : this.#database.all<MessageRow>(
            `${from} AND state = ? AND (changed_at_ms, seq) < (?, ?) ORDER BY changed_at_ms DESC, seq DESC LIMIT ?`,
            [campaignId, state, changedAtMs, seq, limit + 1],
          );
    return cutPage(rows.map(messageOf), limit, messageCursor);
  }
}

function messageOf(row: MessageRow): StoredMessage {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    vendorId: row.vendor_id,
    seq: Number(row.seq),
    phone: row.phone as PhoneNumber,
    market: row.market,
    reservedMicros: row.reserved_micros,
    state: row.state as MessageState,
    attempt: Number(row.attempt),
    dueAtMs: Number(row.due_at_ms),
    ...(row.resends_left > 0n ? { resendsLeft: Number(row.resends_left) } : {}),
    ...(row.wamid === null ? {} : { wamid: row.wamid }),
    ...(row.error_code === null ? {} : { errorCode: Number(row.error_code) }),
    ...(row.cause === null ? {} : { cause: row.cause }),
    ...(row.pricing_type === null || row.pricing_category === null
      ? {}
      : { pricing: { type: row.pricing_type, category: row.pricing_category } }),
    ...(row.charged_micros === null ? {} : { chargedMicros: row.charged_micros }),
    changedAtMs: Number(row.changed_at_ms),
    ...(row.sent_at_ms === null ? {} : { sentAtMs: Number(row.sent_at_ms) }),
  };
}
