import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import { BaseHttpController, controller, httpPost, requestBody, response } from 'inversify-express-utils';
import { LogIn } from '../../application/identity/log-in.ts';
import { RegisterUser } from '../../application/identity/register-user.ts';
import { SendOtp } from '../../application/identity/send-otp.ts';
import { VerifyOtp } from '../../application/identity/verify-otp.ts';
import { InvalidEmailAddress } from '../../domain/identity/email-address.ts';
import { PasswordNeeded, TooManyLogins, WrongCredentials } from '../../domain/identity/member.ts';
import { CodeExpired, TooManyAttempts, TooManyCodes, WrongCode } from '../../domain/identity/one-time-code.ts';
import { addressOf } from '../shared/http-auth.ts';
import { withoutIdempotencyKey } from '../shared/http-idempotency.ts';
import { operation } from '../shared/http-operation.ts';
import { validBody } from '../shared/http-validation.ts';
import {
  AcceptedView,
  LoginBody,
  RegisterBody,
  SendOtpBody,
  SessionView,
  TOKENS_ARE_NOT_KEPT,
  VerifyOtpBody,
} from './http-identity-schemas.ts';

@controller('/auth')
export class HttpAuthController extends BaseHttpController {
  readonly #registerUser: RegisterUser;
  readonly #sendOtp: SendOtp;
  readonly #verifyOtp: VerifyOtp;
  readonly #logIn: LogIn;

  constructor(
    @inject(RegisterUser) registerUser: RegisterUser,
    @inject(SendOtp) sendOtp: SendOtp,
    @inject(VerifyOtp) verifyOtp: VerifyOtp,
    @inject(LogIn) logIn: LogIn,
  ) {
    super();
    this.#registerUser = registerUser;
    this.#sendOtp = sendOtp;
    this.#verifyOtp = verifyOtp;
    this.#logIn = logIn;
  }

  @httpPost('/register', validBody(RegisterBody))
  @operation({
    summary: 'Register a company and its first administrator',
    description: 'Sends no code: ask for one at `/auth/send-otp`, and give it to `/auth/verify-otp`.',
    answers: { 202: AcceptedView('PENDING') },
    errors: [InvalidEmailAddress],
  })
  async register(@requestBody() body: Static<typeof RegisterBody>) {
    await this.#registerUser.execute(body);
    return this.json({ status: 'PENDING' }, 202);
  }

  @httpPost('/send-otp', validBody(SendOtpBody))
  @operation({
    summary: 'Send a code to an address that is to be verified',
    answers: { 202: AcceptedView('SENT_IF_PENDING') },
    errors: [InvalidEmailAddress, TooManyCodes],
  })
  async sendOtp(@response() answer: Response, @requestBody() body: Static<typeof SendOtpBody>) {
    await this.#sendOtp.execute({ ...body, address: addressOf(answer) });
    return this.json({ status: 'SENT_IF_PENDING' }, 202);
  }

  @httpPost('/verify-otp', withoutIdempotencyKey(TOKENS_ARE_NOT_KEPT), validBody(VerifyOtpBody))
  @operation({
    summary: 'Verify the address with its code, and log in',
    answers: { 200: SessionView },
    errors: [InvalidEmailAddress, WrongCode, CodeExpired, TooManyAttempts, PasswordNeeded, WrongCredentials],
  })
  async verifyOtp(@response() answer: Response, @requestBody() body: Static<typeof VerifyOtpBody>) {
    return this.json(await this.#verifyOtp.execute({ ...body, address: addressOf(answer) }));
  }

  @httpPost('/login', withoutIdempotencyKey(TOKENS_ARE_NOT_KEPT), validBody(LoginBody))
  @operation({
    summary: 'Log in',
    answers: { 200: SessionView },
    errors: [InvalidEmailAddress, WrongCredentials, TooManyLogins],
  })
  async login(@response() answer: Response, @requestBody() body: Static<typeof LoginBody>) {
    return this.json(await this.#logIn.execute({ ...body, address: addressOf(answer) }));
  }
}
