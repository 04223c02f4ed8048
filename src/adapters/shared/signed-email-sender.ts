import { type Email, EmailSender } from '../../application/shared/ports.ts';

/** Signs every e-mail with the name of the platform that it comes from. */
export class SignedEmailSender extends EmailSender {
  readonly #sender: EmailSender;
  readonly #platformName: string;

  constructor(sender: EmailSender, platformName: string) {
    super();
    this.#sender = sender;
    this.#platformName = platformName;
  }

  override send({ text, ...email }: Email): Promise<void> {
    // The separator by which mail programs know a signature (RFC 3676, 4.3).
    return this.#sender.send({ ...email, text: `${text.trimEnd()}\n\n-- \n${this.#platformName}\n` });
  }
}
