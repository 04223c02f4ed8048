import type { Response } from 'express';
import { inject } from 'inversify';
import { BaseHttpController, controller, httpGet, response } from 'inversify-express-utils';
import { OptOuts } from '../../application/contacts/ports.ts';
import { principalOf, requirePermission } from '../shared/http-auth.ts';
import { operation } from '../shared/http-operation.ts';
import { queryOf, validQuery } from '../shared/http-validation.ts';
import { OptOutsPage, OptOutsQuery, optOutView } from './http-contacts-schemas.ts';

@controller('/opt-outs')
export class HttpOptOutsController extends BaseHttpController {
  readonly #optOuts: OptOuts;

  constructor(@inject(OptOuts) optOuts: OptOuts) {
    super();
    this.#optOuts = optOuts;
  }

  @httpGet('/', requirePermission('contacts:read'), validQuery(OptOutsQuery))
  @operation({
    summary: 'People who opted out of your messages',
    description:
      'Whoever stopped the marketing of the whole platform is left out of your campaigns too, and is not shown to any ' +
      'one vendor.',
    answers: { 200: OptOutsPage },
  })
  async page(@response() answer: Response) {
    const { data, nextCursor } = await this.#optOuts.page(principalOf(answer).vendorId, queryOf(answer, OptOutsQuery));
    return this.json({ data: data.map(optOutView), nextCursor });
  }
}
