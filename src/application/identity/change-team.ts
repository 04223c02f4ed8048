import type { Member } from '../../domain/identity/member.ts';
import type { Role } from '../../domain/identity/permissions.ts';
import { assertAdminRemains, MemberNotFound } from '../../domain/identity/team.ts';
import type { AuditAction, AuditLog } from '../operations/ports.ts';
import type { UnitOfWork } from '../shared/ports.ts';
import type { Actor } from '../shared/principal.ts';
import type { SessionRepository, UserRepository } from './ports.ts';

export interface ChangeTeamInput {
  readonly vendorId: string;
  readonly memberId: string;
  readonly actor: Actor;
}

/** Changes what a member may do, or ends the membership. Either way the member's sessions end. */
export class ChangeTeam {
  readonly #unitOfWork: UnitOfWork;
  readonly #users: UserRepository;
  readonly #sessions: SessionRepository;
  readonly #audit: AuditLog;

  constructor(unitOfWork: UnitOfWork, users: UserRepository, sessions: SessionRepository, audit: AuditLog) {
    this.#unitOfWork = unitOfWork;
    this.#users = users;
    this.#sessions = sessions;
    this.#audit = audit;
  }

  changeRole(input: ChangeTeamInput & { readonly role: Role }): Promise<Member> {
    return this.#unitOfWork.run(async () => {
      const { role } = input;
      const changed: Member = { ...(await this.#memberOf(input, role === 'ADMIN')), role };
      await this.#users.saveMember(changed);
      await this.#end(input, 'member.role_changed', { role });
      return changed;
    });
  }

  remove(input: ChangeTeamInput): Promise<void> {
    return this.#unitOfWork.run(async () => {
      const { id } = await this.#memberOf(input, false);
      await this.#users.removeMember(id);
      await this.#end(input, 'member.removed');
    });
  }

  /** Two ADMINs who remove each other at once must not both find the other one still there. */
  async #memberOf({ vendorId, memberId }: ChangeTeamInput, staysAdmin: boolean): Promise<Member> {
    await this.#users.lockTeam(vendorId);
    const team = await this.#users.team(vendorId);
    const member = team.find(({ id }) => id === memberId);
    if (!member) throw new MemberNotFound('There is no such member');
    if (!staysAdmin) assertAdminRemains(team, memberId);
    return member;
  }

  async #end({ vendorId, memberId, actor }: ChangeTeamInput, action: AuditAction, details = {}): Promise<void> {
    const sessions = await this.#sessions.ofMember(memberId);
    await this.#sessions.remove(sessions.map(({ id }) => id));
    await this.#audit.record({ vendorId, actor, action, target: memberId, outcome: 'done', details });
  }
}
