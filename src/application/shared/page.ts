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
