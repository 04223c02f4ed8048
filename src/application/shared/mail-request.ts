import type { OutgoingMessage } from './ports.ts';

/** One message per e-mail that was asked for: a `MailRequest`, keyed by vendor. */
export const NOTIFICATIONS_TOPIC = 'waba.notifications';

/** In place of a vendor's id: the platform's own staff. */
export const OPERATOR = 'operator';

/** An e-mail to send. Its attachment, and its address where it has none, are looked up when it is sent. */
export interface MailRequest {
  /** Names the cause: one e-mail is sent per id. */
  readonly id: string;
  /** A vendor's id, or `OPERATOR`. */
  readonly to: string;
  /** For a person rather than the vendor, such as one whose account no longer has this address. */
  readonly address?: string;
  readonly subject: string;
  readonly text: string;
  /** The id of a document of that vendor, to attach. */
  readonly document?: string;
}

/** For the outbox, in the unit of work that makes the cause true. */
export function mailRequested(request: MailRequest): OutgoingMessage {
  return { topic: NOTIFICATIONS_TOPIC, key: request.to, value: JSON.stringify(request) };
}
