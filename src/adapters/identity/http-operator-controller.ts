import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import { BaseHttpController, controller, httpPost, requestBody, response } from 'inversify-express-utils';
import { LogInOperator } from '../../application/identity/log-in-operator.ts';
import { InvalidEmailAddress } from '../../domain/identity/email-address.ts';
import { TooManyLogins, WrongCredentials } from '../../domain/identity/member.ts';
import { addressOf } from '../shared/http-auth.ts';
import { withoutIdempotencyKey } from '../shared/http-idempotency.ts';
import { operation } from '../shared/http-operation.ts';
import { validBody } from '../shared/http-validation.ts';
import { LoginBody, TOKENS_ARE_NOT_KEPT } from './http-identity-schemas.ts';
import { OperatorSessionView } from './http-operator-schemas.ts';

@controller('/operator')
export class HttpOperatorController extends BaseHttpController {
  readonly #logIn: LogInOperator;

  constructor(@inject(LogInOperator) logIn: LogInOperator) {
    super();
    this.#logIn = logIn;
  }

  @httpPost('/login', withoutIdempotencyKey(TOKENS_ARE_NOT_KEPT), validBody(LoginBody))
  @operation({
    summary: 'Log in as an operator of the platform',
    answers: { 200: OperatorSessionView },
    errors: [InvalidEmailAddress, WrongCredentials, TooManyLogins],
  })
  async login(@response() answer: Response, @requestBody() body: Static<typeof LoginBody>) {
    return this.json(await this.#logIn.execute({ ...body, address: addressOf(answer) }));
  }
}
