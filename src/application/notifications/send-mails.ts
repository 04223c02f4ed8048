import type { Logger } from '../shared/logger.ts';
import type { BusMessage, Clock, EmailSender, Rejection } from '../shared/ports.ts';
import type { MailRecipients } from './mail-recipients.ts';
import type { MailRequest } from './mail-request.ts';
import type { MailLog } from './ports.ts';

/**
 * Sends what was asked for, once for each id, however often and by however many processes it is heard. What cannot be
 * sent now comes again. Only an e-mail whose taking over was not heard of (its process died, or the answer was lost) may
 * be sent twice: no provider of e-mail has an idempotency key.
 */
export class SendMails {
  readonly #log: MailLog;
  readonly #recipients: MailRecipients;
  readonly #email: EmailSender;
  readonly #clock: Clock;
  readonly #logger: Logger;

  constructor(log: MailLog, recipients: MailRecipients, email: EmailSender, clock: Clock, logger: Logger) {
    this.#log = log;
    this.#recipients = recipients;
    this.#email = email;
    this.#clock = clock;
    this.#logger = logger;
  }

  async execute(messages: readonly BusMessage[]): Promise<readonly Rejection[]> {
    const rejections: Rejection[] = [];
    for (const message of messages) {
      const request = JSON.parse(message.value) as MailRequest;
      const claimedAtMs = this.#clock.nowMs();
      const claim = await this.#log.claim(request.id, claimedAtMs);
      if (claim === 'busy') rejections.push({ message, cause: 'The e-mail is being sent elsewhere', retry: true });
      if (claim !== 'claimed') continue;
      try {
        await this.#send(request);
      } catch (error) {
        await this.#log.release(request.id, claimedAtMs);
        rejections.push({ message, cause: String(error), retry: true });
        continue;
      }
      await this.#log.markSent(request.id, this.#clock.nowMs());
    }
    return rejections;
  }

  async #send({ id, to: recipient, subject, text }: MailRequest): Promise<void> {
    const to = await this.#recipients.addressOf(recipient);
    if (to === undefined) {
      this.#logger.warn({ id, recipient, subject }, 'there is no address to send an e-mail to');
      return;
    }
    await this.#email.send({ to, subject, text });
  }
}
