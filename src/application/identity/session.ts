import type { Member } from '../../domain/identity/member.ts';
import type { Role } from '../../domain/identity/permissions.ts';
import type { AccessToken, AccessTokens } from './ports.ts';

/** What a member gets for proving who they are. */
export interface Session extends AccessToken {
  readonly vendorId: string;
  readonly role: Role;
}

export function openSession(tokens: AccessTokens, { id, vendorId, role }: Member): Session {
  return { ...tokens.issue({ memberId: id, vendorId, role }), vendorId, role };
}
