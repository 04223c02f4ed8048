/** Meta documents 512 characters for calls and its SDKs 256 bytes for messages: the smaller one is safe. */
export const MAX_CALLBACK_DATA_BYTES = 256;

/** Ids are ASCII, so a character is a byte. */
const CALLBACK_DATA = /^v1:([A-Za-z0-9_-]+):([A-Za-z0-9_-]+)$/;

export interface CallbackData {
  readonly vendorId: string;
  readonly messageId: string;
}

/**
 * What travels with a message as `biz_opaque_callback_data` and comes back with its statuses, so that a status is keyed
 * by its vendor and finds its message without the wamid. Every app of the WABA sees it: ids only, nothing personal.
 * A RangeError, which is a fault of ours, when the ids do not fit.
 */
export function formatCallbackData(vendorId: string, messageId: string): string {
  const text = `v1:${vendorId}:${messageId}`;
  if (!parseCallbackData(text)) throw new RangeError(`These ids do not fit callback data: ${text}`);
  return text;
}

/** Undefined for whatever this platform did not write. */
export function parseCallbackData(text: string): CallbackData | undefined {
  if (text.length > MAX_CALLBACK_DATA_BYTES) return undefined;
  const [, vendorId, messageId] = CALLBACK_DATA.exec(text) ?? [];
  return vendorId && messageId ? { vendorId, messageId } : undefined;
}
