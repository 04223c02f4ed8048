import type { Campaign } from '../../domain/campaigns/campaign.ts';
import type { SendPlan } from './ports.ts';

/** Whether no worker has a range of the campaign, or will get one. */
export async function isPlanDone(
  plan: SendPlan,
  { id, state, plannedSeq, lastSeq }: Campaign,
  nowMs: number,
): Promise<boolean> {
  // Nobody takes up a cancelled campaign's waiting ranges.
  if (state === 'cancelled') return (await plan.outstanding(id, nowMs)) === 0;
  return plannedSeq >= lastSeq && (await plan.isDone(id));
}
