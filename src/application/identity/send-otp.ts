import { type EmailAddress, emailAddress } from '../../domain/identity/email-address.ts';
import { CODE_TTL_MS, CODES_WINDOW_MS, MAX_CODES, TooManyCodes } from '../../domain/identity/one-time-code.ts';
import type { Clock, Email, EmailSender } from '../shared/ports.ts';
import type { AttemptLimiter, OneTimeCodes, OtpStore, UserRepository } from './ports.ts';

export interface SendOtpInput {
  readonly email: string;
}

/**
 * Sends a pending user a fresh code. Any other address gets a code that nobody learns, so that neither this answer nor
 * the ones to later guesses tell whether an account exists. The e-mail does not travel over the bus: a code does not
 * belong in a log.
 */
export class SendOtp {
  readonly #clock: Clock;
  readonly #limiter: AttemptLimiter;
  readonly #users: UserRepository;
  readonly #codes: OneTimeCodes;
  readonly #store: OtpStore;
  readonly #emails: EmailSender;

  constructor(
    clock: Clock,
    limiter: AttemptLimiter,
    users: UserRepository,
    codes: OneTimeCodes,
    store: OtpStore,
    emails: EmailSender,
  ) {
    this.#clock = clock;
    this.#limiter = limiter;
    this.#users = users;
    this.#codes = codes;
    this.#store = store;
    this.#emails = emails;
  }

  async execute({ email: text }: SendOtpInput): Promise<void> {
    const email = emailAddress(text);
    const nowMs = this.#clock.nowMs();
    const waitMs = await this.#limiter.take(`code:${email}`, MAX_CODES, CODES_WINDOW_MS, nowMs);
    if (waitMs > 0) {
      throw new TooManyCodes('Too many codes were asked for', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
    }
    const pending = await this.#users.findPending(email);
    const code = this.#codes.generate();
    await this.#store.put(email, this.#codes.hash(pending?.id ?? '', code), nowMs);
    if (pending) await this.#emails.send(codeEmail(email, code));
  }
}

function codeEmail(to: EmailAddress, code: string): Email {
  return {
    to,
    subject: 'Your verification code',
    text: [
      `Your code is ${code}. It is valid for ${CODE_TTL_MS / 60_000} minutes and can be used once.`,
      'If you did not ask for it, ignore this e-mail: without the code nothing happens.',
    ].join('\n\n'),
  };
}
