/**
 * Does `work` for each item, at most `limit` at a time. After a failure no further one is begun; rejects with it when
 * those that had begun have ended.
 */
export async function atOnce<T>(
  limit: number,
  items: Iterable<T> | AsyncIterable<T>,
  work: (item: T) => Promise<void>,
): Promise<void> {
  // They share one generator: each takes the next item when it is free, and a failure ends it for all.
  const shared = (async function* () {
    yield* items;
  })();
  const worker = async () => {
    for await (const item of shared) await work(item);
  };
  await allEnded(Array.from({ length: limit }, worker));
}

/** Resolves when all have ended; only then, and with the first of them that failed, it rejects. */
export async function allEnded(works: readonly Promise<unknown>[]): Promise<void> {
  const ended = await Promise.allSettled(works);
  const failed = ended.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
}
