import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import { BaseHttpController, controller, httpPost, requestBody, response } from 'inversify-express-utils';
import { EndSessions } from '../../application/identity/end-sessions.ts';
import { RefreshSession } from '../../application/identity/refresh-session.ts';
import { ResetPassword } from '../../application/identity/reset-password.ts';
import { InvalidEmailAddress } from '../../domain/identity/email-address.ts';
import { CodeExpired, TooManyAttempts, TooManyCodes, WrongCode } from '../../domain/identity/one-time-code.ts';
import { InvalidRefreshToken } from '../../domain/identity/session.ts';
import { actorOf, addressOf, principalOf, requireMember } from '../shared/http-auth.ts';
import { withoutIdempotencyKey } from '../shared/http-idempotency.ts';
import { operation } from '../shared/http-operation.ts';
import { validBody } from '../shared/http-validation.ts';
import {
  AcceptedView,
  ForgotPasswordBody,
  RefreshBody,
  ResetPasswordBody,
  SessionView,
  TOKENS_ARE_NOT_KEPT,
} from './http-identity-schemas.ts';

@controller('/auth')
export class HttpSessionsController extends BaseHttpController {
  readonly #refreshSession: RefreshSession;
  readonly #endSessions: EndSessions;
  readonly #resetPassword: ResetPassword;

  constructor(
    @inject(RefreshSession) refreshSession: RefreshSession,
    @inject(EndSessions) endSessions: EndSessions,
    @inject(ResetPassword) resetPassword: ResetPassword,
  ) {
    super();
    this.#refreshSession = refreshSession;
    this.#endSessions = endSessions;
    this.#resetPassword = resetPassword;
  }

  @httpPost('/refresh', withoutIdempotencyKey(TOKENS_ARE_NOT_KEPT), validBody(RefreshBody))
  @operation({
    summary: 'Exchange a refresh token for the next tokens',
    description: 'A refresh token works once. Using it again ends its session.',
    answers: { 200: SessionView },
    errors: [InvalidRefreshToken],
  })
  async refresh(@response() answer: Response, @requestBody() body: Static<typeof RefreshBody>) {
    return this.json(await this.#refreshSession.execute({ ...body, address: addressOf(answer) }));
  }

  @httpPost('/logout', validBody(RefreshBody))
  @operation({
    summary: 'End this session',
    answers: { 204: null },
  })
  async logOut(@requestBody() { refreshToken }: Static<typeof RefreshBody>) {
    await this.#endSessions.here(refreshToken);
    return this.statusCode(204);
  }

  @httpPost('/logout-everywhere', requireMember())
  @operation({
    summary: 'End all your sessions',
    answers: { 204: null },
  })
  async logOutEverywhere(@response() answer: Response) {
    const { vendorId, memberId } = principalOf(answer);
    await this.#endSessions.everywhere({ vendorId, memberId, actor: actorOf(answer) });
    return this.statusCode(204);
  }

  @httpPost('/forgot-password', validBody(ForgotPasswordBody))
  @operation({
    summary: 'Send a code for a new password',
    answers: { 202: AcceptedView('SENT_IF_MEMBER') },
    errors: [InvalidEmailAddress, TooManyCodes],
  })
  async forgotPassword(@response() answer: Response, @requestBody() body: Static<typeof ForgotPasswordBody>) {
    await this.#resetPassword.ask({ ...body, address: addressOf(answer) });
    return this.json({ status: 'SENT_IF_MEMBER' }, 202);
  }

  @httpPost('/reset-password', validBody(ResetPasswordBody))
  @operation({
    summary: 'Set a new password with the code; this ends every session',
    answers: { 204: null },
    errors: [InvalidEmailAddress, WrongCode, CodeExpired, TooManyAttempts],
  })
  async resetPasswordWithCode(@response() answer: Response, @requestBody() body: Static<typeof ResetPasswordBody>) {
    await this.#resetPassword.reset({ ...body, address: addressOf(answer) });
    return this.statusCode(204);
  }
}
