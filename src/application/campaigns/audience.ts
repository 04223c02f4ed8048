import type { AudienceFilter } from '../../domain/campaigns/campaign.ts';
import { messageId } from '../../domain/campaigns/message.ts';
import { classifySendError } from '../../domain/campaigns/send-errors.ts';
import type { AudienceMember, AudienceReader } from '../contacts/ports.ts';
import type { MessageRepository, StoredMessage } from './ports.ts';

/** The members of a slice of a campaign's list whom its filter lets through. */
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
    const { campaignId, classes, untilMs, earlierRetries } = failedIn;
    // Such a failure stays one, or is delivered after all: the set may lose members, and never gains any.
    const hasFailed = ({ state, errorCode, changedAtMs }: StoredMessage) => {
      if (state !== 'failed' || errorCode === undefined) return false;
      const error = classifySendError(errorCode);
      return classes.includes(error.class) && changedAtMs + (error.retryAfterMs ?? 0) <= untilMs;
    };
    const failed = await whoseMessage(messages, campaignId, chosen, hasFailed);
    chosen = chosen.filter(({ contactId }) => failed.has(contactId));
    for (const retryId of earlierRetries) {
      const reached = await whoseMessage(messages, retryId, chosen, mayHaveLeft);
      chosen = chosen.filter(({ contactId }) => !reached.has(contactId));
    }
  }
  return chosen;
}

/** Not if it was cancelled, or failed here because its texts could not be filled in. */
function mayHaveLeft({ state, wamid, errorCode }: StoredMessage): boolean {
  return state !== 'cancelled' && (state !== 'failed' || wamid !== undefined || errorCode !== undefined);
}

/** Those of `members` whose message in a campaign satisfies `isAsked`. */
async function whoseMessage(
  messages: MessageRepository,
  campaignId: string,
  members: readonly AudienceMember[],
  isAsked: (message: StoredMessage) => boolean,
): Promise<ReadonlySet<string>> {
  const contactIdOf = new Map(members.map(({ contactId }) => [messageId(campaignId, contactId), contactId]));
  const found = await messages.find([...contactIdOf.keys()]);
  return new Set(found.filter(isAsked).map(({ id }) => contactIdOf.get(id) as string));
}

function idsOf(members: readonly AudienceMember[]): string[] {
  return members.map(({ contactId }) => contactId);
}
