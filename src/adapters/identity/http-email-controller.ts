import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import { BaseHttpController, controller, httpPost, requestBody, response } from 'inversify-express-utils';
import { ChangeEmail } from '../../application/identity/change-email.ts';
import { actorOf, addressOf, principalOf, requireMember } from '../shared/http-auth.ts';
import { validBody } from '../shared/http-validation.ts';
import { ConfirmEmailBody, LoginBody } from './http-identity-schemas.ts';

@controller('/auth/email', requireMember())
export class HttpEmailController extends BaseHttpController {
  readonly #changeEmail: ChangeEmail;

  constructor(@inject(ChangeEmail) changeEmail: ChangeEmail) {
    super();
    this.#changeEmail = changeEmail;
  }

  /** The new address, and the password of the account as it is. */
  @httpPost('/', validBody(LoginBody))
  async ask(@requestBody() body: Static<typeof LoginBody>, @response() answer: Response) {
    const { memberId } = principalOf(answer);
    await this.#changeEmail.ask({ ...body, memberId, address: addressOf(answer) });
    return this.json({ status: 'SENT' }, 202);
  }

  @httpPost('/confirm', validBody(ConfirmEmailBody))
  async confirm(@requestBody() body: Static<typeof ConfirmEmailBody>, @response() answer: Response) {
    const { memberId } = principalOf(answer);
    await this.#changeEmail.confirm({ ...body, memberId, actor: actorOf(answer) });
    return this.statusCode(204);
  }
}
