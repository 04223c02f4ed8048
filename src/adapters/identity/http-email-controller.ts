import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import { BaseHttpController, controller, httpPost, requestBody, response } from 'inversify-express-utils';
import { ChangeEmail } from '../../application/identity/change-email.ts';
import { InvalidEmailAddress } from '../../domain/identity/email-address.ts';
import { MemberExists, TooManyLogins, WrongCredentials } from '../../domain/identity/member.ts';
import { CodeExpired, TooManyAttempts, TooManyCodes, WrongCode } from '../../domain/identity/one-time-code.ts';
import { MemberNotFound } from '../../domain/identity/team.ts';
import { addressOf, principalOf, requireMember } from '../shared/http-auth.ts';
import { operation } from '../shared/http-operation.ts';
import { validBody } from '../shared/http-validation.ts';
import { AcceptedView, ConfirmEmailBody, LoginBody } from './http-identity-schemas.ts';

@controller('/auth/email', requireMember())
export class HttpEmailController extends BaseHttpController {
  readonly #changeEmail: ChangeEmail;

  constructor(@inject(ChangeEmail) changeEmail: ChangeEmail) {
    super();
    this.#changeEmail = changeEmail;
  }

  /** The new address, and the password of the account as it is. */
  @httpPost('/', validBody(LoginBody))
  @operation({
    summary: 'Send a code to your new address',
    answers: { 202: AcceptedView('SENT') },
    errors: [InvalidEmailAddress, WrongCredentials, TooManyLogins, TooManyCodes, MemberNotFound],
  })
  async ask(@requestBody() body: Static<typeof LoginBody>, @response() answer: Response) {
    const { memberId } = principalOf(answer);
    await this.#changeEmail.ask({ ...body, memberId, address: addressOf(answer) });
    return this.json({ status: 'SENT' }, 202);
  }

  @httpPost('/confirm', validBody(ConfirmEmailBody))
  @operation({
    summary: 'Change your address with the code',
    answers: { 204: null },
    errors: [InvalidEmailAddress, WrongCode, CodeExpired, TooManyAttempts, MemberExists, MemberNotFound],
  })
  async confirm(@requestBody() body: Static<typeof ConfirmEmailBody>, @response() answer: Response) {
    const { memberId } = principalOf(answer);
    await this.#changeEmail.confirm({ ...body, memberId, address: addressOf(answer) });
    return this.statusCode(204);
  }
}
