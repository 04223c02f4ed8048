import type { EmailAttachment } from '../shared/ports.ts';

/** `claimed`: the caller sends it now. `busy`: somebody else does, or did and died. `sent`: nobody sends it again. */
export type MailClaim = 'claimed' | 'busy' | 'sent';

/** Longer than sending one e-mail may take: after it, the claimer is considered dead. */
export const MAIL_CLAIM_MS = 60_000;

/** Which e-mails were sent, for ever. Each call is atomic, even against calls from other processes. */
export abstract class MailLog {
  /** Of concurrent calls for an unsent e-mail one gets `claimed`; its claim ends after `MAIL_CLAIM_MS`. */
  abstract claim(id: string, nowMs: number): Promise<MailClaim>;
  /** Ends a claim with the e-mail sent. */
  abstract markSent(id: string, nowMs: number): Promise<void>;
  /** Ends the claim of `claimedAtMs` without sending: another may claim it at once. What was sent stays sent. */
  abstract release(id: string, claimedAtMs: number): Promise<void>;
}

/** Documents of other features, to attach. */
export abstract class Documents {
  /** Rejects with a `DomainError` when the vendor has no such document. */
  abstract attachment(vendorId: string, documentId: string): Promise<EmailAttachment>;
}
