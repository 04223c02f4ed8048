import { type EmailAddress, emailAddress } from '../../domain/identity/email-address.ts';
import type { Member } from '../../domain/identity/member.ts';
import { CodeExpired } from '../../domain/identity/one-time-code.ts';
import type { AuditLog } from '../operations/ports.ts';
import type { Email, UnitOfWork } from '../shared/ports.ts';
import type { CheckPassword } from './check-password.ts';
import { type CodeSubject, codeEmail, type EmailCodes } from './email-codes.ts';
import type { PasswordHasher, SessionRepository, UserRepository } from './ports.ts';

export interface ResetPasswordInput {
  readonly email: string;
  readonly code: string;
  readonly password: string;
  readonly address: string;
}

/** Sets a new password with a code from the member's mailbox. It ends every session: one may be a thief's. */
export class ResetPassword {
  readonly #unitOfWork: UnitOfWork;
  readonly #users: UserRepository;
  readonly #sessions: SessionRepository;
  readonly #passwords: PasswordHasher;
  readonly #codes: EmailCodes;
  readonly #audit: AuditLog;
  readonly #checkPassword: CheckPassword;

  constructor(
    unitOfWork: UnitOfWork,
    users: UserRepository,
    sessions: SessionRepository,
    passwords: PasswordHasher,
    codes: EmailCodes,
    audit: AuditLog,
    checkPassword: CheckPassword,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#users = users;
    this.#sessions = sessions;
    this.#passwords = passwords;
    this.#codes = codes;
    this.#audit = audit;
    this.#checkPassword = checkPassword;
  }

  /** Every address gets an e-mail, so that the time does not tell members from others. */
  async ask({ email: text, address }: { readonly email: string; readonly address: string }): Promise<void> {
    const email = emailAddress(text);
    const member = await this.#users.findMember(email);
    await this.#codes.send(subjectOf(email, member), address, (code) =>
      member
        ? codeEmail(email, 'a new password', code, 'without the code your password stays as it is.')
        : noAccountEmail(email),
    );
  }

  async reset({ email: text, code, password, address }: ResetPasswordInput): Promise<void> {
    const email = emailAddress(text);
    const found = await this.#users.findMember(email);
    await this.#codes.redeem(subjectOf(email, found), code, address);
    const passwordHash = await this.#passwords.hash(password);
    await this.#unitOfWork.run(async () => {
      const member = await this.#users.findMember(email);
      // The password has changed meanwhile, and the code vouched for the former one.
      if (!member || member.passwordHash !== found?.passwordHash) throw new CodeExpired('Ask for a new code');
      // A login that has already checked the old password must see the new one, or its session must be seen here.
      await this.#users.lockTeam(member.vendorId);
      await this.#users.saveMember({ ...member, passwordHash });
      const sessions = await this.#sessions.ofMember(member.id);
      await this.#sessions.remove(sessions.map(({ id }) => id));
      const { id, vendorId } = member;
      const actor = { kind: 'member', id, address } as const;
      await this.#audit.record({ vendorId, actor, action: 'member.password_reset', target: id, outcome: 'done' });
    });
    await this.#checkPassword.forgetFailures('login', email, address);
  }
}

/** Bound to the password that it replaces: one reset voids every other code. */
function subjectOf(email: EmailAddress, member: Member | undefined): CodeSubject {
  return { purpose: 'password-reset', email, binding: member && `${member.id} ${member.passwordHash}` };
}

function noAccountEmail(to: EmailAddress): Email {
  return {
    to,
    subject: 'There is no account with this address',
    text: 'Somebody asked for a new password for this e-mail address. It has no account here; you can ignore this.',
  };
}
