import type { AudienceFilter } from '../../domain/campaigns/campaign.ts';
import { messageId } from '../../domain/campaigns/message.ts';
import { classifySendError } from '../../domain/campaigns/send-errors.ts';
import type { AudienceMember, AudienceReader } from '../contacts/ports.ts';
import type { MessageRepository } from './ports.ts';

/** Those of a slice of a campaign's list whom its filter lets through. */
export async function filtered(
  audience: AudienceReader,
  messages: MessageRepository,
  members: readonly AudienceMember[],
  { anyOf, noneOf, failedIn }: AudienceFilter = {},
): Promise<readonly AudienceMember[]> {
  let chosen = members;
  if (anyOf) {
    const wanted = await audience.onLists(anyOf, idsOf(chosen));
    chosen = chosen.filter(({ contactId }) => wanted.has(contactId));
  }
  if (noneOf) {
    const unwanted = await audience.onLists(noneOf, idsOf(chosen));
    chosen = chosen.filter(({ contactId }) => !unwanted.has(contactId));
  }
  if (failedIn) {
    const idOf = ({ contactId }: AudienceMember) => messageId(failedIn.campaignId, contactId);
    const sent = await messages.find(chosen.map(idOf));
    const failed = sent.filter(
      ({ state, errorCode }) =>
        state === 'failed' && errorCode !== undefined && failedIn.classes.includes(classifySendError(errorCode).class),
    );
    const ids = new Set(failed.map(({ id }) => id));
    chosen = chosen.filter((member) => ids.has(idOf(member)));
  }
  return chosen;
}

function idsOf(members: readonly AudienceMember[]): string[] {
  return members.map(({ contactId }) => contactId);
}
