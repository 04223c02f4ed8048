import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import { BaseHttpController, controller, httpPost, requestBody, response } from 'inversify-express-utils';
import { LogIn } from '../../application/identity/log-in.ts';
import { RegisterUser } from '../../application/identity/register-user.ts';
import { SendOtp } from '../../application/identity/send-otp.ts';
import { VerifyOtp } from '../../application/identity/verify-otp.ts';
import { addressOf } from '../shared/http-auth.ts';
import { validBody } from '../shared/http-validation.ts';
import { LoginBody, RegisterBody, SendOtpBody, VerifyOtpBody } from './http-identity-schemas.ts';

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
  async register(@requestBody() body: Static<typeof RegisterBody>) {
    await this.#registerUser.execute(body);
    return this.json({ status: 'PENDING' }, 202);
  }

  @httpPost('/send-otp', validBody(SendOtpBody))
  async sendOtp(@response() answer: Response, @requestBody() body: Static<typeof SendOtpBody>) {
    await this.#sendOtp.execute({ ...body, address: addressOf(answer) });
    return this.json({ status: 'SENT_IF_PENDING' }, 202);
  }

  @httpPost('/verify-otp', validBody(VerifyOtpBody))
  async verifyOtp(@requestBody() body: Static<typeof VerifyOtpBody>) {
    return this.json(await this.#verifyOtp.execute(body));
  }

  @httpPost('/login', validBody(LoginBody))
  async login(@response() answer: Response, @requestBody() body: Static<typeof LoginBody>) {
    return this.json(await this.#logIn.execute({ ...body, address: addressOf(answer) }));
  }
}
