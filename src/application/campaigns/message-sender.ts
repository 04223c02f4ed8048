import type { SendError } from '../../domain/campaigns/send-errors.ts';
import type { PhoneNumber } from '../../domain/shared/phone-number.ts';

export interface OutboundTemplateMessage {
  /** Meta's id of the sending number, digits. */
  readonly phoneNumberId: string;
  readonly to: PhoneNumber;
  /** From `formatCallbackData`; Meta gives it back with every status. */
  readonly callbackData: string;
  readonly template: OutboundTemplate;
}

/** An approved template by its name at Meta, and the texts of its positional variables. */
export interface OutboundTemplate {
  readonly metaName: string;
  /** As Meta writes it: `en_US`. */
  readonly language: string;
  /** In the order {{1}}, {{2}}, …; empty for a body without variables. */
  readonly bodyParameters: readonly string[];
  /** A text header has at most one variable. */
  readonly headerParameters?: readonly string[];
  /** One per URL button that ends in a variable; `index` counts all buttons from 0. */
  readonly buttonParameters?: readonly { readonly index: number; readonly text: string }[];
}

/**
 * How a send ended.
 * - `accepted`: Meta accepted it.
 * - `not-sent`: certainly not accepted, for no fault of the message: it may be sent again.
 * - `refused`: Meta said no; `error` says what to do.
 * - `unknown`: the answer was lost after bytes had left, or cannot be understood. Sending again could send twice.
 */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly wamid: string }
  /** `cause`, here and of `unknown`: for operators, with what the network says. */
  | { readonly kind: 'not-sent'; readonly cause: string; readonly retryAfterMs?: number }
  | {
      readonly kind: 'refused';
      readonly error: SendError;
      /** Meta's own words, for operators. */
      readonly details: string;
      readonly fbtraceId?: string;
      /** Meta, or the error's rule, asks to wait at least this long. */
      readonly retryAfterMs?: number;
    }
  | { readonly kind: 'unknown'; readonly cause: string };

/**
 * Hands one message to WhatsApp. Each call makes at most one request: Meta has no idempotency key, so nothing below
 * this port ever repeats one. It resolves for whatever happens at Meta or on the way, within the adapter's time-outs;
 * a rejection is a fault of ours. Calls may run at the same time, in no order.
 */
export abstract class MessageSender {
  abstract send(message: OutboundTemplateMessage): Promise<SendOutcome>;
}
