import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import { BaseHttpController, controller, httpPost, requestBody, response } from 'inversify-express-utils';
import { LogInOperator } from '../../application/identity/log-in-operator.ts';
import { addressOf } from '../shared/http-auth.ts';
import { validBody } from '../shared/http-validation.ts';
import { LoginBody } from './http-identity-schemas.ts';

@controller('/operator')
export class HttpOperatorController extends BaseHttpController {
  readonly #logIn: LogInOperator;

  constructor(@inject(LogInOperator) logIn: LogInOperator) {
    super();
    this.#logIn = logIn;
  }

  @httpPost('/login', validBody(LoginBody))
  async login(@response() answer: Response, @requestBody() body: Static<typeof LoginBody>) {
    return this.json(await this.#logIn.execute({ ...body, address: addressOf(answer) }));
  }
}
