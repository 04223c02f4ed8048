import type { Response } from 'express';
import { inject } from 'inversify';
import { BaseHttpController, controller, httpPost, response } from 'inversify-express-utils';
import { ResumeSending } from '../../application/campaigns/resume-sending.ts';
import { actorOf, requireOperator } from '../shared/http-auth.ts';
import { operation } from '../shared/http-operation.ts';

@controller('/operator/sending', requireOperator())
export class HttpSendingController extends BaseHttpController {
  readonly #resumeSending: ResumeSending;

  constructor(@inject(ResumeSending) resumeSending: ResumeSending) {
    super();
    this.#resumeSending = resumeSending;
  }

  @httpPost('/resume')
  @operation({ summary: 'Let all campaigns send again after the platform was stopped', answers: { 204: null } })
  async resume(@response() answer: Response) {
    await this.#resumeSending.execute(actorOf(answer));
    return this.statusCode(204);
  }
}
