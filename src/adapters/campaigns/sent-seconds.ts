import type { SendResult } from '../../application/campaigns/ports.ts';
import { type SentSecond, secondOf } from '../../domain/campaigns/send-rate.ts';

interface CampaignSecond extends SentSecond {
  readonly campaignId: string;
}

/** How many of these messages left in each second of each campaign. */
export function sentSecondsOf(results: readonly SendResult[]): readonly CampaignSecond[] {
  const seconds = new Map<string, CampaignSecond>();
  for (const { sent } of results) {
    if (!sent) continue;
    const atMs = secondOf(sent.atMs);
    const key = `${sent.campaignId} ${atMs}`;
    seconds.set(key, { campaignId: sent.campaignId, atMs, sends: (seconds.get(key)?.sends ?? 0) + 1 });
  }
  return [...seconds.values()];
}
