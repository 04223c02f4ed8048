import type { EmailAddress } from '../../domain/identity/email-address.ts';
import { networkOf } from '../../domain/identity/network-address.ts';
import {
  CODE_TTL_MS,
  CODES_WINDOW_MS,
  CodeExpired,
  MAX_CODES,
  MAX_CODES_PER_ADDRESS,
  MAX_CODES_PER_MAILBOX,
  MAX_WRONG_CODES,
  MAX_WRONG_CODES_PER_MAILBOX,
  TooManyAttempts,
  TooManyCodes,
  WrongCode,
} from '../../domain/identity/one-time-code.ts';
import type { DomainError } from '../../domain/shared/errors.ts';
import type { Clock, Email, EmailSender } from '../shared/ports.ts';
import { retryAfter } from '../shared/retry-after.ts';
import type { AttemptLimiter, OneTimeCodes, OtpStore } from './ports.ts';

/**
 * A code is for one purpose and one e-mail address, and vouches for its binding: for any other the same code is wrong.
 */
export interface CodeSubject {
  readonly purpose: 'registration' | 'password-reset' | 'email-change';
  readonly email: EmailAddress;
  /** Absent where there is nothing to vouch for: then no code is right. */
  readonly binding: string | undefined;
}

type Wait = ReturnType<typeof retryAfter>;
const tooManyCodes = (wait: Wait) => new TooManyCodes('Too many codes were asked for', wait);
const tooManyAttempts = (wait: Wait) => new TooManyAttempts('Too many wrong codes were entered', wait);

/**
 * Codes by e-mail. Neither the limits nor the answers show whether there is something to vouch for. The e-mail does not
 * travel over the bus: a code does not belong in a log.
 */
export class EmailCodes {
  readonly #clock: Clock;
  readonly #limiter: AttemptLimiter;
  readonly #codes: OneTimeCodes;
  readonly #store: OtpStore;
  readonly #emails: EmailSender;

  constructor(clock: Clock, limiter: AttemptLimiter, codes: OneTimeCodes, store: OtpStore, emails: EmailSender) {
    this.#clock = clock;
    this.#limiter = limiter;
    this.#codes = codes;
    this.#store = store;
    this.#emails = emails;
  }

  /**
   * Replaces the subject's code; `address` is the network address that asks. An e-mail goes out in any case: its
   * absence could be timed.
   */
  async send(subject: CodeSubject, address: string, write: (code: string) => Email): Promise<void> {
    const [byMailbox, byBoth] = keysOf('code', subject, address);
    await this.#take(`code-from:${networkOf(address)}`, MAX_CODES_PER_ADDRESS, tooManyCodes);
    // Before the mailbox's: what this network has used up takes nothing from the others.
    await this.#take(byBoth, MAX_CODES, tooManyCodes);
    await this.#take(byMailbox, MAX_CODES_PER_MAILBOX, tooManyCodes);
    const code = this.#codes.generate();
    await this.#store.put(keyOf(subject), this.#hash(subject, code), this.#clock.nowMs());
    await this.#emails.send(write(code));
  }

  /**
   * Uses the code up, or rejects; `address` is the network address that enters it. Not inside a unit of work: a wrong
   * code counts although the request is refused.
   */
  async redeem(subject: CodeSubject, code: string, address: string): Promise<void> {
    const [byMailbox, byBoth] = keysOf('wrong-code', subject, address);
    // Taken before the code is looked at, so that guesses sent at once are counted too.
    await this.#take(byBoth, MAX_WRONG_CODES, tooManyAttempts);
    await this.#take(byMailbox, MAX_WRONG_CODES_PER_MAILBOX, tooManyAttempts);
    const redemption = await this.#store.redeem(keyOf(subject), this.#hash(subject, code), this.#clock.nowMs());
    if (redemption === 'wrong' || (redemption === 'right' && subject.binding === undefined)) {
      throw new WrongCode('The code is wrong');
    }
    await this.#limiter.giveBack(byMailbox);
    if (redemption === 'right') await this.#limiter.clear(byBoth);
    else {
      await this.#limiter.giveBack(byBoth);
      throw new CodeExpired('The code is not valid any more; ask for a new one');
    }
  }

  /** Makes a redeemed code valid again, for a caller who must repeat the request with more. */
  async giveBack(subject: CodeSubject, code: string): Promise<void> {
    await this.#store.put(keyOf(subject), this.#hash(subject, code), this.#clock.nowMs());
  }

  async #take(key: string, limit: number, refusal: (wait: Wait) => DomainError): Promise<void> {
    const waitMs = await this.#limiter.take(key, limit, CODES_WINDOW_MS, this.#clock.nowMs());
    if (waitMs > 0) throw refusal(retryAfter(waitMs));
  }

  #hash({ binding }: CodeSubject, code: string): string {
    return this.#codes.hash(binding ?? '', code);
  }
}

function keyOf({ purpose, email }: CodeSubject): string {
  return `${purpose}:${email}`;
}

/** Of the limits of a mailbox from all networks, and from this one. */
function keysOf(what: string, subject: CodeSubject, address: string): readonly [string, string] {
  return [`${what}:${keyOf(subject)}`, `${what}:${keyOf(subject)} ${networkOf(address)}`];
}

/** The e-mail with the code for `purpose`; `otherwise` says what happens if it is not used. */
export function codeEmail(to: EmailAddress, purpose: string, code: string, otherwise: string): Email {
  return {
    to,
    subject: `Your code for ${purpose}`,
    text: [
      `Your code for ${purpose} is ${code}. It is valid for ${CODE_TTL_MS / 60_000} minutes and can be used once.`,
      `If you did not ask for it, ignore this e-mail: ${otherwise}`,
    ].join('\n\n'),
  };
}
