import type { KeptDeadLetter } from '../../domain/operations/dead-letter.ts';

/** `<time of death>:<id>` of a page's last letter. */
export function letterCursor(last: KeptDeadLetter): string {
  return `${last.diedMs}:${last.id}`;
}

/** Without a cursor: after every letter. */
export function letterPlace(cursor: string | undefined): { readonly diedMs: number; readonly id: string } {
  const [diedMs, id = '~'] = cursor?.split(':') ?? [];
  return { diedMs: diedMs === undefined ? 8.64e15 : Number(diedMs), id };
}
