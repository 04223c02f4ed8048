import { parseCallbackData } from '../../domain/campaigns/callback-data.ts';
import { type JsonRecord, listOf, recordOf, textOf } from '../../domain/shared/loose-json.ts';
import { metaTimeMs, UNRECOGNISED_FIELD } from '../../domain/webhooks/meta-events.ts';

/** One event of Meta's as it waits on the bus. Ids beyond 2^53 are strings in it, digit by digit. */
export interface QueuedMetaEvent {
  /** `statuses`, `messages`, `errors`, `user_preferences`, or Meta's name of the webhook field. */
  readonly field: string;
  readonly wabaId?: string | undefined;
  readonly phoneNumberId?: string | undefined;
  /** When Meta made the batch, where it says so. */
  readonly sentAtMs?: number | undefined;
  readonly receivedAtMs: number;
  /** As Meta wrote it: one element of a list, or the change's whole value. */
  readonly event: unknown;
}

/** The lists that carry several events in one change, by the change's field. */
const EVENT_LISTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['messages', ['statuses', 'messages', 'errors']],
  ['user_preferences', ['user_preferences']],
]);

/** Lists that only say more of the events beside them. */
const LISTS_BESIDE: ReadonlySet<string> = new Set(['contacts']);

/** Ten times what Meta batches: a body of more single events fits no queue, and is kept as one. */
const MAX_EVENTS_OF_A_BODY = 10_000;
/** Of Meta's ids and of keys. Every event of an entry holds its ids: a long one would be there ten thousand times. */
const MAX_ID_LENGTH = 200;

/**
 * The single events of a webhook body, in its order. Meta batches up to 1 000 updates in several entries, changes and
 * lists. Whatever has another shape becomes one event as it is, an unknown list beside known ones too.
 */
export function splitMetaBody(body: unknown, receivedAtMs: number): readonly QueuedMetaEvent[] {
  const entries = recordOf(body)['entry'];
  const events = Array.isArray(entries) ? entries.flatMap((entry) => splitEntry(entry, receivedAtMs)) : undefined;
  if (events && events.length <= MAX_EVENTS_OF_A_BODY) return events;
  return [{ field: UNRECOGNISED_FIELD, receivedAtMs, event: body }];
}

function splitEntry(entry: unknown, receivedAtMs: number): readonly QueuedMetaEvent[] {
  const { id, time, changes } = recordOf(entry);
  const sentAtMs = metaTimeMs(time);
  const wabaId = textOf(id);
  if (isTooLong(wabaId)) return [{ field: UNRECOGNISED_FIELD, sentAtMs, receivedAtMs, event: entry }];
  if (!Array.isArray(changes)) return [{ field: UNRECOGNISED_FIELD, wabaId, sentAtMs, receivedAtMs, event: entry }];
  const events: QueuedMetaEvent[] = [];
  for (const change of changes) {
    const { field: changeField, value } = recordOf(change);
    const field = textOf(changeField);
    const fields = recordOf(value);
    const phoneNumberId = textOf(recordOf(fields['metadata'])['phone_number_id']);
    if (field === undefined || isTooLong(field) || isTooLong(phoneNumberId)) {
      events.push({ field: UNRECOGNISED_FIELD, wabaId, sentAtMs, receivedAtMs, event: change });
      continue;
    }
    const before = events.length;
    const lists = EVENT_LISTS.get(field) ?? [];
    for (const list of lists) {
      for (const event of listOf(fields[list])) {
        events.push({ field: list, wabaId, sentAtMs, receivedAtMs, phoneNumberId, event });
      }
    }
    if (events.length > before) {
      for (const [list, event] of strangersBeside(fields, lists)) {
        events.push({ field: `${field}.${list}`, wabaId, sentAtMs, receivedAtMs, phoneNumberId, event });
      }
    }
    if (events.length === before) events.push({ field, wabaId, sentAtMs, receivedAtMs, phoneNumberId, event: value });
  }
  return events;
}

function isTooLong(id: string | undefined): boolean {
  return id !== undefined && id.length > MAX_ID_LENGTH;
}

/** Lists that this platform does not know, and members with a known list's name that are not lists. */
function strangersBeside(fields: JsonRecord, known: readonly string[]): readonly (readonly [string, unknown])[] {
  return Object.entries(fields).filter(([name, value]) => {
    if (known.includes(name)) return !Array.isArray(value) && value !== null;
    return Array.isArray(value) && value.length > 0 && !LISTS_BESIDE.has(name);
  });
}

/**
 * The key that orders an event: its vendor where our callback data gives it, so that one consumer owns a wallet; else
 * the person who wrote or chose, the message, the template, the WABA.
 */
export function metaEventKey({ field, wabaId, event }: QueuedMetaEvent): string {
  const fields = recordOf(event);
  const key =
    parseCallbackData(textOf(fields['biz_opaque_callback_data']) ?? '')?.vendorId ??
    textOf(fields['from']) ??
    textOf(fields['from_user_id']) ??
    textOf(fields['wa_id']) ??
    textOf(fields['user_id']) ??
    textOf(fields['id']) ??
    textOf(fields['message_template_id']) ??
    wabaId ??
    field;
  return key.slice(0, MAX_ID_LENGTH);
}
