import { SESClient, SESServiceException, SendEmailCommand, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { type Email, EmailSender } from '../../application/shared/ports.ts';
import { ServiceUnavailable } from '../../application/shared/unavailable.ts';
import { mimeMessage } from './mime-message.ts';

export interface SesOptions {
  readonly region: string;
  /** The sender's address, or `Name <address>`; verified in SES. */
  readonly from: string;
  /** From the call to the last byte of the answer. */
  readonly timeoutMs: number;
  /** In place of the region's address. */
  readonly endpoint?: string;
  /** Without them the SDK's own chain applies: its environment variables and files, or the machine's role. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

const UTF_8 = 'UTF-8';

/**
 * Amazon SES, plain text, with attachments as a MIME message of ours. Rejects with the SDK's error when SES refuses the
 * e-mail or our account, and with `ServiceUnavailable` when it cannot be reached, has too much to do, or does not answer
 * in time.
 */
export class SesEmailSender extends EmailSender {
  readonly #client: SESClient;
  readonly #from: string;
  readonly #timeoutMs: number;

  constructor({ region, from, timeoutMs, endpoint, credentials }: SesOptions) {
    super();
    this.#from = from;
    this.#timeoutMs = timeoutMs;
    this.#client = new SESClient({
      region,
      // SES has no idempotency key: a retry after a lost answer could send a second e-mail. Whoever waits for it can
      // ask again.
      maxAttempts: 1,
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(credentials === undefined ? {} : { credentials }),
    });
  }

  override async send(email: Email): Promise<void> {
    // The SDK's own time-outs cover only parts of a request, and some of them merely warn.
    const options = { abortSignal: AbortSignal.timeout(this.#timeoutMs) };
    try {
      if (email.attachments?.length) await this.#client.send(this.#withAttachments(email), options);
      else await this.#client.send(this.#plain(email), options);
    } catch (error) {
      if (error instanceof SESServiceException && error.$fault === 'client' && error.name !== 'Throttling') throw error;
      throw new ServiceUnavailable('No e-mail can be sent at the moment', error);
    }
  }

  #plain({ to, subject, text }: Email): SendEmailCommand {
    return new SendEmailCommand({
      Source: this.#from,
      Destination: { ToAddresses: [to] },
      Message: {
        Subject: { Data: subject, Charset: UTF_8 },
        Body: { Text: { Data: text, Charset: UTF_8 } },
      },
    });
  }

  #withAttachments(email: Email): SendRawEmailCommand {
    return new SendRawEmailCommand({
      Source: this.#from,
      Destinations: [email.to],
      RawMessage: { Data: Buffer.from(mimeMessage(this.#from, email)) },
    });
  }

  /** Closes the connections. */
  close(): void {
    this.#client.destroy();
  }
}
