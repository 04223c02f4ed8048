import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import {
  BaseHttpController,
  controller,
  httpGet,
  httpPost,
  requestBody,
  requestParam,
  response,
} from 'inversify-express-utils';
import { ChangeDeadLetters } from '../../application/operations/change-dead-letters.ts';
import { DeadLetterStore } from '../../application/operations/ports.ts';
import { DeadLetterNotFound, DeadLetterNotWaiting } from '../../domain/operations/dead-letter.ts';
import { actorOf, requireOperator } from '../shared/http-auth.ts';
import { operation } from '../shared/http-operation.ts';
import { queryOf, validBody, validPath, validQuery } from '../shared/http-validation.ts';
import {
  DeadLetterPath,
  DeadLettersPage,
  DeadLettersQuery,
  DeadLetterView,
  DiscardBody,
  DiscardOneBody,
  deadLetterRow,
  deadLetterView,
  filterOf,
  LettersView,
  ReplayBody,
} from './http-dead-letters-schemas.ts';

@controller('/operator/dead-letters', requireOperator())
export class HttpDeadLettersController extends BaseHttpController {
  readonly #store: DeadLetterStore;
  readonly #change: ChangeDeadLetters;

  constructor(@inject(DeadLetterStore) store: DeadLetterStore, @inject(ChangeDeadLetters) change: ChangeDeadLetters) {
    super();
    this.#store = store;
    this.#change = change;
  }

  @httpGet('/', validQuery(DeadLettersQuery))
  @operation({ summary: 'Events that could not be processed', answers: { 200: DeadLettersPage } })
  async page(@response() answer: Response) {
    const { limit, cursor, state, ...filter } = queryOf(answer, DeadLettersQuery);
    const { data, nextCursor } = await this.#store.page(
      { ...filterOf(filter), ...(state === undefined ? {} : { state }) },
      { limit, ...(cursor === undefined ? {} : { cursor }) },
    );
    return this.json({ data: data.map(deadLetterRow), nextCursor });
  }

  @httpGet('/:id', validPath(DeadLetterPath))
  @operation({
    summary: 'One dead letter, with its history',
    answers: { 200: DeadLetterView },
    errors: [DeadLetterNotFound],
  })
  async show(@requestParam('id') id: string) {
    const letter = await this.#store.find(id);
    if (!letter) throw new DeadLetterNotFound('There is no such dead letter');
    return this.json(deadLetterView(letter));
  }

  @httpPost('/replay', validBody(ReplayBody))
  @operation({
    summary: 'Replay the waiting dead letters',
    description: 'If one of `ids` is no letter, nothing is done.',
    answers: { 202: LettersView },
    errors: [DeadLetterNotFound],
  })
  async replay(@response() answer: Response, @requestBody() body: Static<typeof ReplayBody>) {
    return this.json({ letters: await this.#change.replay(filterOf(body), actorOf(answer)) }, 202);
  }

  @httpPost('/discard', validBody(DiscardBody))
  @operation({
    summary: 'Discard the waiting dead letters',
    description: 'If one of `ids` is no letter, nothing is done.',
    answers: { 200: LettersView },
    errors: [DeadLetterNotFound],
  })
  async discard(@response() answer: Response, @requestBody() { reason, ...body }: Static<typeof DiscardBody>) {
    return this.json({ letters: await this.#change.discard(filterOf(body), reason, actorOf(answer)) });
  }

  @httpPost('/:id/replay', validPath(DeadLetterPath))
  @operation({
    summary: 'Replay one dead letter',
    answers: { 202: LettersView },
    errors: [DeadLetterNotFound, DeadLetterNotWaiting],
  })
  async replayOne(@response() answer: Response, @requestParam('id') id: string) {
    await this.#change.requireWaiting(id);
    return this.json({ letters: await this.#change.replay({ ids: [id] }, actorOf(answer)) }, 202);
  }

  @httpPost('/:id/discard', validPath(DeadLetterPath), validBody(DiscardOneBody))
  @operation({
    summary: 'Discard one dead letter',
    answers: { 200: LettersView },
    errors: [DeadLetterNotFound, DeadLetterNotWaiting],
  })
  async discardOne(
    @response() answer: Response,
    @requestParam('id') id: string,
    @requestBody() { reason }: Static<typeof DiscardOneBody>,
  ) {
    await this.#change.requireWaiting(id);
    return this.json({ letters: await this.#change.discard({ ids: [id] }, reason, actorOf(answer)) });
  }
}
