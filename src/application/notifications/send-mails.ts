import { DomainError } from '../../domain/shared/errors.ts';
import { errorText } from '../shared/event-failures.ts';
import type { Logger } from '../shared/logger.ts';
import type { MailRequest } from '../shared/mail-request.ts';
import { messageValue } from '../shared/message-value.ts';
import type { BusMessage, Clock, EmailSender, Rejection } from '../shared/ports.ts';
import type { MailRecipients } from './mail-recipients.ts';
import type { Documents, MailLog } from './ports.ts';

/**
 * Sends requested e-mails, once per id, however often and by however many processes the request is received. What
 * cannot be sent now is retried. Only an e-mail whose acceptance is unknown (its process died, or the answer was lost)
 * may be sent twice: no e-mail provider has an idempotency key.
 */
export class SendMails {
  readonly #log: MailLog;
  readonly #recipients: MailRecipients;
  readonly #documents: Documents;
  readonly #email: EmailSender;
  readonly #clock: Clock;
  readonly #logger: Logger;

  constructor(
    log: MailLog,
    recipients: MailRecipients,
    documents: Documents,
    email: EmailSender,
    clock: Clock,
    logger: Logger,
  ) {
    this.#log = log;
    this.#recipients = recipients;
    this.#documents = documents;
    this.#email = email;
    this.#clock = clock;
    this.#logger = logger;
  }

  async execute(messages: readonly BusMessage[]): Promise<readonly Rejection[]> {
    const rejections: Rejection[] = [];
    for (const message of messages) {
      const request = messageValue<MailRequest>(message);
      if (!request) {
        rejections.push({ message, cause: 'The request for an e-mail is not JSON', retry: false });
        continue;
      }
      const claimedAtMs = this.#clock.nowMs();
      const claim = await this.#log.claim(request.id, claimedAtMs);
      if (claim === 'busy') rejections.push({ message, cause: 'The e-mail is being sent elsewhere', retry: true });
      if (claim !== 'claimed') continue;
      try {
        await this.#send(request);
      } catch (error) {
        await this.#log.release(request.id, claimedAtMs);
        // A refusal of ours is final; anything else may be over soon.
        rejections.push({ message, cause: errorText(error), retry: !(error instanceof DomainError) });
        continue;
      }
      await this.#log.markSent(request.id, this.#clock.nowMs());
    }
    return rejections;
  }

  async #send({ id, to: recipient, address, subject, text, document }: MailRequest): Promise<void> {
    const to = address ?? (await this.#recipients.addressOf(recipient));
    if (to === undefined) {
      this.#logger.warn({ id, recipient, subject }, 'there is no address to send an e-mail to');
      return;
    }
    const attachments = document === undefined ? [] : [await this.#documents.attachment(recipient, document)];
    await this.#email.send({ to, subject, text, attachments });
  }
}
