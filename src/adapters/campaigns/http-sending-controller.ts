import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import {
  BaseHttpController,
  controller,
  httpDelete,
  httpGet,
  httpPost,
  requestParam,
  response,
} from 'inversify-express-utils';
import { SendingStops } from '../../application/campaigns/ports.ts';
import { ResumeSending } from '../../application/campaigns/resume-sending.ts';
import { SendingStopNotFound } from '../../domain/campaigns/sending-stop.ts';
import { actorOf, requireOperator } from '../shared/http-auth.ts';
import { operation } from '../shared/http-operation.ts';
import { validPath } from '../shared/http-validation.ts';
import { SendingStopPath, SendingStopsView, sendingStopsView } from './http-sending-schemas.ts';

@controller('/operator/sending', requireOperator())
export class HttpSendingController extends BaseHttpController {
  readonly #stops: SendingStops;
  readonly #resumeSending: ResumeSending;

  constructor(@inject(SendingStops) stops: SendingStops, @inject(ResumeSending) resumeSending: ResumeSending) {
    super();
    this.#stops = stops;
    this.#resumeSending = resumeSending;
  }

  @httpGet('/stops')
  @operation({ summary: 'Phone numbers that are stopped, and why', answers: { 200: SendingStopsView } })
  async list() {
    return this.json(sendingStopsView(await this.#stops.all()));
  }

  @httpDelete('/stops/:phoneNumberId', validPath(SendingStopPath))
  @operation({
    summary: 'Let one phone number send again',
    answers: { 204: null },
    errors: [SendingStopNotFound],
  })
  async lift(
    @requestParam('phoneNumberId') phoneNumberId: Static<typeof SendingStopPath>['phoneNumberId'],
    @response() answer: Response,
  ) {
    await this.#resumeSending.execute(actorOf(answer), phoneNumberId);
    return this.statusCode(204);
  }

  @httpPost('/resume')
  @operation({ summary: 'Let all campaigns send again after the platform was stopped', answers: { 204: null } })
  async resume(@response() answer: Response) {
    await this.#resumeSending.execute(actorOf(answer));
    return this.statusCode(204);
  }
}
