import { type Static, Type } from '@sinclair/typebox';
import type { Member } from '../../domain/identity/member.ts';
import type { Role } from '../../domain/identity/permissions.ts';
import type { Invitation } from '../../domain/identity/team.ts';
import { idOf, like, Timestamp, view } from '../shared/http-schemas.ts';
import { EmailText, NewPassword } from './http-identity-schemas.ts';

const SECRET_MAX_LENGTH = 100;
const closed = { additionalProperties: false };

const RoleName = Type.Unsafe<Role>({ type: 'string', enum: ['ADMIN', 'STAFF'], examples: ['STAFF'] });

export const InviteBody = Type.Object({ email: like(EmailText, 'ravi@example.com'), role: RoleName }, closed);

export const RoleBody = Type.Object({ role: RoleName }, closed);

export const AcceptInvitationBody = Type.Object(
  {
    token: Type.String({ maxLength: SECRET_MAX_LENGTH, examples: ['Zm9yIHRoaXMgcGFnZSBvbmx5Zm9yIHRoaXMgcGFnZSB'] }),
    password: NewPassword,
  },
  closed,
);

export const MemberPath = Type.Object({ id: idOf('mem') });

export const InvitationPath = Type.Object({ id: idOf('inv') });

const person = { email: Type.String({ examples: ['ravi@example.com'] }), role: RoleName };
export const MemberView = view('Member', { id: idOf('mem'), ...person });
export const InvitationView = view('Invitation', { id: idOf('inv'), ...person, expiresAt: Timestamp });
export const TeamView = view('Team', { members: Type.Array(MemberView), invitations: Type.Array(InvitationView) });

export function memberView({ id, email, role }: Member): Static<typeof MemberView> {
  return { id, email, role };
}

export function invitationView({ id, email, role, expiresMs }: Invitation): Static<typeof InvitationView> {
  return { id, email, role, expiresAt: new Date(expiresMs).toISOString() };
}
