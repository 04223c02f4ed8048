import { type EmailAddress, emailAddress } from '../../domain/identity/email-address.ts';
import type { Email } from '../shared/ports.ts';
import { type CodeSubject, codeEmail, type EmailCodes } from './email-codes.ts';
import type { UserRepository } from './ports.ts';

export interface SendOtpInput {
  readonly email: string;
  /** The caller's network address. */
  readonly address: string;
}

/**
 * Sends a pending user a fresh code. Any other address gets a code that nobody learns, and an e-mail that says so:
 * neither this answer, nor its time, nor the answers to later guesses reveal whether an account exists.
 */
export class SendOtp {
  readonly #users: UserRepository;
  readonly #codes: EmailCodes;

  constructor(users: UserRepository, codes: EmailCodes) {
    this.#users = users;
    this.#codes = codes;
  }

  async execute({ email: text, address }: SendOtpInput): Promise<void> {
    const email = emailAddress(text);
    const isPending = (await this.#users.findPending(email)) !== undefined;
    await this.#codes.send(registrationOf(email, isPending), address, (code) =>
      isPending
        ? codeEmail(email, 'your registration', code, 'without the code nothing happens.')
        : nothingPendingEmail(email),
    );
  }
}

/** A registration's code vouches for the mailbox, not for whoever filled in the form first. */
export function registrationOf(email: EmailAddress, isPending: boolean): CodeSubject {
  return { purpose: 'registration', email, binding: isPending ? email : undefined };
}

function nothingPendingEmail(to: EmailAddress): Email {
  return {
    to,
    subject: 'There is no registration to verify',
    text: [
      'Somebody asked for a verification code for this e-mail address. No registration waits for one here.',
      'If you have an account, log in or ask for a new password. Otherwise you can ignore this.',
    ].join('\n\n'),
  };
}
