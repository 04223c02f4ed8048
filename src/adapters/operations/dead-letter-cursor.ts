import type { KeptDeadLetter } from '../../domain/operations/dead-letter.ts';
import { FROM_THE_NEWEST } from '../shared/from-the-newest.ts';

/** `<time of death>:<id>` of a page's last letter. */
export function letterCursor(last: KeptDeadLetter): string {
  return `${last.diedMs}:${last.id}`;
}

/** Without a cursor: after every letter. */
export function letterPlace(cursor: string | undefined): { readonly diedMs: number; readonly id: string } {
  const [diedMs, id = FROM_THE_NEWEST] = cursor?.split(':') ?? [];
  return { diedMs: diedMs === undefined ? 8.64e15 : Number(diedMs), id };
}
