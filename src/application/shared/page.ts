/** The greatest page that a list route gives. */
export const MAX_PAGE_SIZE = 200;
export const DEFAULT_PAGE_SIZE = 50;

/** `cursor` is opaque to callers; absent: from the newest. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string;
}

/** Newest first. `nextCursor` is null on the last page. */
export interface Page<T> {
  readonly data: readonly T[];
  readonly nextCursor: string | null;
}

/** The page that begins `found`, of which one more than `limit` was asked for, to see whether another page follows. */
export function cutPage<T extends { readonly id: string }>(found: readonly T[], limit: number): Page<T>;
export function cutPage<T>(found: readonly T[], limit: number, cursorOf: (last: T) => string): Page<T>;
export function cutPage<T>(
  found: readonly T[],
  limit: number,
  cursorOf: (last: T) => string = (last) => (last as { readonly id: string }).id,
): Page<T> {
  const data = found.slice(0, limit);
  const last = data.at(-1);
  return { data, nextCursor: found.length > limit && last !== undefined ? cursorOf(last) : null };
}

/** Every page of a list, one after the other. */
export async function* pages<T>(
  read: (cursor: { readonly cursor?: string }) => Promise<Page<T>>,
): AsyncGenerator<readonly T[]> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Page<T> = await read(cursor === undefined ? {} : { cursor });
    yield page.data;
    cursor = page.nextCursor;
  }
}

/** Every slice of a list that is read in the order of its keys, at most `limit` at a time: each after the one before. */
export async function* slices<T>(
  limit: number,
  read: (afterKey: string, limit: number) => Promise<readonly T[]>,
  keyOf: (last: T) => string,
): AsyncGenerator<readonly T[]> {
  for (let afterKey: string | undefined = ''; afterKey !== undefined; ) {
    const slice: readonly T[] = await read(afterKey, limit);
    yield slice;
    afterKey = slice.length < limit ? undefined : keyOf(slice.at(-1) as T);
  }
}
