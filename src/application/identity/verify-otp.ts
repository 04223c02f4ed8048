import { emailAddress } from '../../domain/identity/email-address.ts';
import { CodeExpired, TooManyAttempts, WrongCode } from '../../domain/identity/one-time-code.ts';
import type { Clock } from '../shared/ports.ts';
import type { OpenVendor } from './open-vendor.ts';
import type { AccessTokens, OneTimeCodes, OtpStore, UserRepository } from './ports.ts';
import { openSession, type Session } from './session.ts';

export interface VerifyOtpInput {
  readonly email: string;
  readonly code: string;
}

/** Turns a pending user who knows the code into the first member, an ADMIN, of a new vendor. */
export class VerifyOtp {
  readonly #clock: Clock;
  readonly #users: UserRepository;
  readonly #codes: OneTimeCodes;
  readonly #store: OtpStore;
  readonly #openVendor: OpenVendor;
  readonly #tokens: AccessTokens;

  constructor(
    clock: Clock,
    users: UserRepository,
    codes: OneTimeCodes,
    store: OtpStore,
    openVendor: OpenVendor,
    tokens: AccessTokens,
  ) {
    this.#clock = clock;
    this.#users = users;
    this.#codes = codes;
    this.#store = store;
    this.#openVendor = openVendor;
    this.#tokens = tokens;
  }

  async execute({ email: text, code }: VerifyOtpInput): Promise<Session> {
    const email = emailAddress(text);
    const nowMs = this.#clock.nowMs();
    const pending = await this.#users.findPending(email);
    // Apart from the unit of work that follows: a wrong attempt counts although the request is refused.
    switch (await this.#store.redeem(email, this.#codes.hash(pending?.id ?? '', code), nowMs)) {
      case 'wrong':
        throw new WrongCode('The code is wrong');
      case 'too-many-attempts':
        throw new TooManyAttempts('Too many wrong codes; ask for a new one');
      case 'expired':
        throw new CodeExpired('There is no valid code; ask for a new one');
      case 'right':
        break;
    }
    if (!pending) throw new CodeExpired('There is no valid code; ask for a new one');
    return openSession(this.#tokens, await this.#openVendor.execute({ pending, nowMs }));
  }
}
