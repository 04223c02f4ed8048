import { Type } from '@sinclair/typebox';
import type { Member } from '../../domain/identity/member.ts';
import type { Role } from '../../domain/identity/permissions.ts';
import type { Invitation } from '../../domain/identity/team.ts';
import { EmailText, NewPassword } from './http-identity-schemas.ts';

const SECRET_MAX_LENGTH = 100;
const closed = { additionalProperties: false };

const RoleName = Type.Unsafe<Role>({ type: 'string', enum: ['ADMIN', 'STAFF'] });

export const InviteBody = Type.Object({ email: EmailText, role: RoleName }, closed);

export const RoleBody = Type.Object({ role: RoleName }, closed);

export const AcceptInvitationBody = Type.Object(
  { token: Type.String({ maxLength: SECRET_MAX_LENGTH }), password: NewPassword },
  closed,
);

export const MemberPath = Type.Object({ id: Type.String({ pattern: '^mem_[0-9a-f]{32}$' }) });

export const InvitationPath = Type.Object({ id: Type.String({ pattern: '^inv_[0-9a-f]{32}$' }) });

export function memberView({ id, email, role }: Member): object {
  return { id, email, role };
}

export function invitationView({ id, email, role, expiresMs }: Invitation): object {
  return { id, email, role, expiresAt: new Date(expiresMs).toISOString() };
}
