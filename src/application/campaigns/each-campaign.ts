import type { Campaign } from '../../domain/campaigns/campaign.ts';

/** Campaigns read at once. */
const PAGE_SIZE = 200;

/**
 * Does `work` for every campaign of a list that is read page by page, by id. One that fails does not keep the others
 * waiting: what went wrong is thrown at the end.
 */
export async function eachCampaign(
  pageAfter: (afterId: string, limit: number) => Promise<readonly Campaign[]>,
  work: (campaign: Campaign) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  let page: readonly Campaign[];
  let afterId = '';
  do {
    page = await pageAfter(afterId, PAGE_SIZE);
    for (const campaign of page) {
      afterId = campaign.id;
      await work(campaign).catch((error: unknown) => failures.push(error));
    }
  } while (page.length === PAGE_SIZE);
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, `${failures.length} campaigns could not be dealt with`);
}
