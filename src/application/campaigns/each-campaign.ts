import type { Campaign } from '../../domain/campaigns/campaign.ts';
import { slices } from '../shared/page.ts';

/** Campaigns read at once. */
const PAGE_SIZE = 200;

/** Does `work` for every campaign of a list that is read page by page, by id, as `each` does. */
export async function eachCampaign(
  pageAfter: (afterId: string, limit: number) => Promise<readonly Campaign[]>,
  work: (campaign: Campaign) => Promise<void>,
): Promise<void> {
  await each(everyCampaign(pageAfter), work);
}

/** One after the other. A failure does not stop the others: it is thrown at the end. */
export async function each<T>(items: AsyncIterable<T> | Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for await (const item of items) await work(item).catch((error: unknown) => failures.push(error));
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, `${failures.length} campaigns could not be handled`);
}

/** Read page by page, by id. */
export async function* everyCampaign(
  pageAfter: (afterId: string, limit: number) => Promise<readonly Campaign[]>,
): AsyncGenerator<Campaign> {
  for await (const page of slices(PAGE_SIZE, pageAfter, ({ id }) => id)) yield* page;
}
