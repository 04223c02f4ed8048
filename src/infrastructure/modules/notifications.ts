import type { Container } from 'inversify';
import { NotificationsConsumer } from '../../adapters/notifications/consumer-notifications.ts';
import { UserRepository, VendorRepository } from '../../application/identity/ports.ts';
import { MailRecipients } from '../../application/notifications/mail-recipients.ts';
import { Documents, MailLog } from '../../application/notifications/ports.ts';
import { SendMails } from '../../application/notifications/send-mails.ts';
import { Logger } from '../../application/shared/logger.ts';
import { Clock, EmailSender, MessageBus } from '../../application/shared/ports.ts';
import { wireBy, wireClass } from '../wire.ts';

/** Needs the stores, MessageBus, EmailSender and Documents. Without the address only the log tells the operators. */
export function notificationsModule(container: Container, operatorEmail?: string): void {
  wireBy(
    container,
    MailRecipients,
    (get) => new MailRecipients(get(VendorRepository), get(UserRepository), operatorEmail),
  );
  wireClass(container, SendMails, MailLog, MailRecipients, Documents, EmailSender, Clock, Logger);
  wireClass(container, NotificationsConsumer, MessageBus, SendMails);
}
