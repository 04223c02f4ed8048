import { type EmailAddress, emailAddress } from '../../domain/identity/email-address.ts';
import type { Member } from '../../domain/identity/member.ts';
import { MemberNotFound } from '../../domain/identity/team.ts';
import type { AuditLog } from '../operations/ports.ts';
import { mailRequested } from '../shared/mail-request.ts';
import type { Ids, Outbox, UnitOfWork } from '../shared/ports.ts';
import type { CheckPassword } from './check-password.ts';
import { type CodeSubject, codeEmail, type EmailCodes } from './email-codes.ts';
import type { UserRepository } from './ports.ts';

export interface AskEmailChangeInput {
  readonly memberId: string;
  readonly email: string;
  readonly password: string;
  readonly address: string;
}

export interface ConfirmEmailChangeInput {
  readonly memberId: string;
  readonly email: string;
  readonly code: string;
  readonly address: string;
}

/** Moves a member to another address, given the password and a code from the new mailbox. The old address is told. */
export class ChangeEmail {
  readonly #unitOfWork: UnitOfWork;
  readonly #users: UserRepository;
  readonly #checkPassword: CheckPassword;
  readonly #codes: EmailCodes;
  readonly #outbox: Outbox;
  readonly #audit: AuditLog;
  readonly #ids: Ids;

  constructor(
    unitOfWork: UnitOfWork,
    users: UserRepository,
    checkPassword: CheckPassword,
    codes: EmailCodes,
    outbox: Outbox,
    audit: AuditLog,
    ids: Ids,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#users = users;
    this.#checkPassword = checkPassword;
    this.#codes = codes;
    this.#outbox = outbox;
    this.#audit = audit;
    this.#ids = ids;
  }

  /** Looks the same for an address that has an account: only its owner could tell, by the code. */
  async ask({ memberId, email: text, password, address }: AskEmailChangeInput): Promise<void> {
    const email = emailAddress(text);
    const member = await this.#find(memberId);
    await this.#checkPassword.execute('login', { email: member.email, password, address }, async () => member);
    await this.#codes.send(subjectOf(member, email), address, (code) =>
      codeEmail(email, 'a new e-mail address', code, 'without the code nothing happens.'),
    );
  }

  /** Rejects with MemberExists when the new address belongs to a member already. */
  async confirm({ memberId, email: text, code, address }: ConfirmEmailChangeInput): Promise<void> {
    const email = emailAddress(text);
    const before = await this.#find(memberId);
    await this.#codes.redeem(subjectOf(before, email), code, address);
    await this.#unitOfWork.run(async () => {
      const member = await this.#find(memberId);
      await this.#users.moveMember(member, email);
      const { vendorId } = member;
      const actor = { kind: 'member', id: memberId, address } as const;
      await this.#audit.record({ vendorId, actor, action: 'member.email_changed', target: memberId, outcome: 'done' });
      const warning = {
        id: this.#ids.next('eml'),
        to: vendorId,
        address: before.email,
        subject: 'Your e-mail address was changed',
        text: 'Your account now has another e-mail address. If you did not change it, tell an ADMIN of your team at once.',
      };
      await this.#outbox.add([mailRequested(warning)]);
    });
  }

  async #find(memberId: string): Promise<Member> {
    const member = await this.#users.findMemberById(memberId);
    if (!member) throw new MemberNotFound('There is no such member');
    return member;
  }
}

/** Bound to the member who asks and to the old address: the code is useless to another member. */
function subjectOf({ id, email: old }: Member, email: EmailAddress): CodeSubject {
  return { purpose: 'email-change', email, binding: `${id} ${old}` };
}
