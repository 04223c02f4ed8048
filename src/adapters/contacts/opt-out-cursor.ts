import type { OptOut } from '../../domain/contacts/opt-out.ts';
import { FROM_THE_NEWEST } from '../shared/from-the-newest.ts';

interface Place {
  readonly atMs: number;
  readonly person: string;
  readonly source: string;
}

/** Before every opt-out of a list that is read from the latest on. */
const START: Place = { atMs: Number.MAX_SAFE_INTEGER, person: FROM_THE_NEWEST, source: FROM_THE_NEWEST };

/** `<time>:<person>:<source>` of a page's last opt-out. */
export function cursorOf(last: OptOut): string {
  return `${last.atMs}:${last.person}:${last.source}`;
}

export function placeOf(cursor: string | undefined): Place {
  const [atMs, person, source] = cursor?.split(':') ?? [];
  if (person === undefined || source === undefined) return START;
  return { atMs: Number(atMs), person, source };
}
