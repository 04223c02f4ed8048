import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import {
  BaseHttpController,
  controller,
  httpDelete,
  httpGet,
  httpPatch,
  httpPost,
  requestBody,
  requestParam,
  response,
} from 'inversify-express-utils';
import { AcceptInvitation } from '../../application/identity/accept-invitation.ts';
import { ChangeTeam } from '../../application/identity/change-team.ts';
import { InviteMember } from '../../application/identity/invite-member.ts';
import { InvitationRepository, UserRepository } from '../../application/identity/ports.ts';
import { MAX_PAGE_SIZE } from '../../application/shared/page.ts';
import { InvalidEmailAddress } from '../../domain/identity/email-address.ts';
import { MemberExists } from '../../domain/identity/member.ts';
import { InvitationNotFound, LastAdmin, MemberNotFound, TooManyInvitations } from '../../domain/identity/team.ts';
import { actorOf, addressOf, principalOf, requirePermission } from '../shared/http-auth.ts';
import { withoutIdempotencyKey } from '../shared/http-idempotency.ts';
import { operation } from '../shared/http-operation.ts';
import { validBody, validPath } from '../shared/http-validation.ts';
import { SessionView, TOKENS_ARE_NOT_KEPT } from './http-identity-schemas.ts';
import {
  AcceptInvitationBody,
  InvitationPath,
  InvitationView,
  InviteBody,
  invitationView,
  MemberPath,
  MemberView,
  memberView,
  RoleBody,
  TeamView,
} from './http-team-schemas.ts';

@controller('/')
export class HttpTeamController extends BaseHttpController {
  readonly #inviteMember: InviteMember;
  readonly #acceptInvitation: AcceptInvitation;
  readonly #changeTeam: ChangeTeam;
  readonly #users: UserRepository;
  readonly #invitations: InvitationRepository;

  constructor(
    @inject(InviteMember) inviteMember: InviteMember,
    @inject(AcceptInvitation) acceptInvitation: AcceptInvitation,
    @inject(ChangeTeam) changeTeam: ChangeTeam,
    @inject(UserRepository) users: UserRepository,
    @inject(InvitationRepository) invitations: InvitationRepository,
  ) {
    super();
    this.#inviteMember = inviteMember;
    this.#acceptInvitation = acceptInvitation;
    this.#changeTeam = changeTeam;
    this.#users = users;
    this.#invitations = invitations;
  }

  @httpGet('team', requirePermission('team:read'))
  @operation({ summary: 'Your team', answers: { 200: TeamView } })
  async show(@response() answer: Response) {
    const { vendorId } = principalOf(answer);
    const members = await this.#users.team(vendorId);
    const invitations = await this.#invitations.ofVendor(vendorId, MAX_PAGE_SIZE);
    return this.json({ members: members.map(memberView), invitations: invitations.map(invitationView) });
  }

  @httpPost('team/invitations', requirePermission('team:manage'), validBody(InviteBody))
  @operation({
    summary: 'Invite somebody by e-mail',
    answers: { 201: InvitationView },
    errors: [InvalidEmailAddress, MemberExists, TooManyInvitations],
  })
  async invite(@requestBody() body: Static<typeof InviteBody>, @response() answer: Response) {
    const { vendorId } = principalOf(answer);
    const invitation = await this.#inviteMember.invite({ vendorId, actor: actorOf(answer), ...body });
    return this.json(invitationView(invitation), 201);
  }

  @httpDelete('team/invitations/:id', requirePermission('team:manage'), validPath(InvitationPath))
  @operation({ summary: 'Withdraw an invitation', answers: { 204: null }, errors: [InvitationNotFound] })
  async takeBack(@requestParam('id') invitationId: string, @response() answer: Response) {
    await this.#inviteMember.takeBack(principalOf(answer).vendorId, invitationId, actorOf(answer));
    return this.statusCode(204);
  }

  @httpPatch('team/:id', requirePermission('team:manage'), validPath(MemberPath), validBody(RoleBody))
  @operation({ summary: 'Change a role', answers: { 200: MemberView }, errors: [MemberNotFound, LastAdmin] })
  async changeRole(
    @requestParam('id') memberId: string,
    @requestBody() { role }: Static<typeof RoleBody>,
    @response() answer: Response,
  ) {
    const { vendorId } = principalOf(answer);
    const member = await this.#changeTeam.changeRole({ vendorId, memberId, role, actor: actorOf(answer) });
    return this.json(memberView(member));
  }

  @httpDelete('team/:id', requirePermission('team:manage'), validPath(MemberPath))
  @operation({ summary: 'Remove a member', answers: { 204: null }, errors: [MemberNotFound, LastAdmin] })
  async remove(@requestParam('id') memberId: string, @response() answer: Response) {
    await this.#changeTeam.remove({ vendorId: principalOf(answer).vendorId, memberId, actor: actorOf(answer) });
    return this.statusCode(204);
  }

  @httpPost('auth/accept-invitation', withoutIdempotencyKey(TOKENS_ARE_NOT_KEPT), validBody(AcceptInvitationBody))
  @operation({
    summary: 'Accept an invitation',
    answers: { 200: SessionView },
    errors: [InvitationNotFound, MemberExists],
  })
  async accept(@requestBody() body: Static<typeof AcceptInvitationBody>, @response() answer: Response) {
    return this.json(await this.#acceptInvitation.execute({ ...body, address: addressOf(answer) }));
  }
}
