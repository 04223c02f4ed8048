import { NEVER_MS, type StoredMessage } from '../../application/campaigns/ports.ts';

type MessagePlace = Pick<StoredMessage, 'changedAtMs' | 'seq'>;

const BEFORE_ALL: MessagePlace = { changedAtMs: NEVER_MS, seq: Number.MAX_SAFE_INTEGER };

/** The cursor of a page of messages that ends with this one, by its change and its place in the list. */
export function messageCursor({ changedAtMs, seq }: MessagePlace): string {
  return `${changedAtMs}-${seq}`;
}

export function placeOfCursor(cursor: string | undefined): MessagePlace {
  if (cursor === undefined) return BEFORE_ALL;
  const [changedAtMs, seq] = cursor.split('-').map(Number) as [number, number];
  return { changedAtMs, seq };
}
