import { parseCallbackData } from '../../domain/campaigns/callback-data.ts';
import type { Message } from '../../domain/campaigns/message.ts';
import type { MessageRepository } from '../campaigns/ports.ts';

/** Our message that an event of Meta's is about: by the id that we gave it, where Meta says that, or else by Meta's. */
export async function findMessage(
  messages: MessageRepository,
  { wamid, callbackData = '' }: { readonly wamid: string | undefined; readonly callbackData?: string },
): Promise<Message | undefined> {
  const told = parseCallbackData(callbackData)?.messageId;
  const id = told ?? (wamid === undefined ? undefined : (await messages.idsByWamid([wamid])).get(wamid));
  return id === undefined ? undefined : (await messages.find([id]))[0];
}
