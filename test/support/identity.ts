import { JwtAccessTokens } from '../../src/adapters/identity/jwt-access-tokens.ts';
import { NodeOneTimeCodes } from '../../src/adapters/identity/node-one-time-codes.ts';
import { NodeSecretTokens } from '../../src/adapters/identity/node-secret-tokens.ts';
import { SqliteAttemptLimiter } from '../../src/adapters/identity/sqlite-attempt-limiter.ts';
import { SqliteOtpStore } from '../../src/adapters/identity/sqlite-otp-store.ts';
import { SqliteSessionRepository } from '../../src/adapters/identity/sqlite-session-repository.ts';
import { SqliteUserRepository } from '../../src/adapters/identity/sqlite-user-repository.ts';
import { SqliteVendorRepository } from '../../src/adapters/identity/sqlite-vendor-repository.ts';
import { SqliteAuditLog } from '../../src/adapters/operations/sqlite-audit-log.ts';
import { NodeIds } from '../../src/adapters/shared/node-system.ts';
import { ChangeTeam } from '../../src/application/identity/change-team.ts';
import { CheckPassword } from '../../src/application/identity/check-password.ts';
import { EmailCodes } from '../../src/application/identity/email-codes.ts';
import { EndSessions } from '../../src/application/identity/end-sessions.ts';
import { LogIn } from '../../src/application/identity/log-in.ts';
import { OpenVendor } from '../../src/application/identity/open-vendor.ts';
import { PasswordHasher, WalletOpener } from '../../src/application/identity/ports.ts';
import { RefreshSession } from '../../src/application/identity/refresh-session.ts';
import { RegisterUser } from '../../src/application/identity/register-user.ts';
import { ResetPassword } from '../../src/application/identity/reset-password.ts';
import { SendOtp } from '../../src/application/identity/send-otp.ts';
import { OpenSession } from '../../src/application/identity/session.ts';
import { UpdateVendor } from '../../src/application/identity/update-vendor.ts';
import { VerifyOtp } from '../../src/application/identity/verify-otp.ts';
import { type Email, EmailSender } from '../../src/application/shared/ports.ts';
import type { EmailAddress } from '../../src/domain/identity/email-address.ts';
import type { PendingUser } from '../../src/domain/identity/member.ts';
import type { IdentityStores } from './identity-stores.ts';
import { ManualClock } from './manual-clock.ts';
import { aDatabase } from './sqlite.ts';

/** Remembers for which vendors a wallet was opened; fails when told to. */
export class RecordingWalletOpener extends WalletOpener {
  readonly opened: string[] = [];
  failure: Error | undefined;

  override async open(vendorId: string): Promise<void> {
    if (this.failure) throw this.failure;
    this.opened.push(vendorId);
  }
}

/** Costs nothing, and counts. */
class CountingPasswordHasher extends PasswordHasher {
  comparisons = 0;
  hashes = 0;
  /** Happens while the next comparison takes its time. */
  meanwhile: (() => Promise<void>) | undefined;

  override async hash(password: string): Promise<string> {
    this.hashes += 1;
    return `hash of ${password}`;
  }

  override async matches(password: string, hash: string | undefined): Promise<boolean> {
    this.comparisons += 1;
    const meanwhile = this.meanwhile;
    this.meanwhile = undefined;
    await meanwhile?.();
    return hash === `hash of ${password}`;
  }
}

/** Remembers what it was asked. */
class RecordingUserRepository extends SqliteUserRepository {
  readonly calls: string[] = [];

  override findPending(email: EmailAddress) {
    this.calls.push('findPending');
    return super.findPending(email);
  }

  override putPending(user: PendingUser) {
    this.calls.push('putPending');
    return super.putPending(user);
  }

  override removePending(email: EmailAddress) {
    this.calls.push('removePending');
    return super.removePending(email);
  }

  override findMember(email: EmailAddress) {
    this.calls.push('findMember');
    return super.findMember(email);
  }
}

class RecordingEmailSender extends EmailSender {
  readonly sent: Email[] = [];

  override async send(email: Email): Promise<void> {
    this.sent.push(email);
  }

  /** The one-time code of the newest e-mail. */
  get lastCode(): string {
    return this.sent.at(-1)?.text.match(/\b\d{6}\b/)?.[0] ?? 'none';
  }
}

/** Every use case of identity on a database of its own. */
export function anIdentity() {
  const database = aDatabase();
  const users = new RecordingUserRepository(database);
  const vendors = new SqliteVendorRepository(database);
  const sessions = new SqliteSessionRepository(database);
  return { ...identityOn({ unitOfWork: database, users, vendors, sessions }, database), users };
}

/** The same on the given stores; limits, codes and the audit log are in `database`. */
export function identityOn(
  { unitOfWork, users, vendors, sessions }: Pick<IdentityStores, 'unitOfWork' | 'users' | 'vendors' | 'sessions'>,
  database = aDatabase(),
) {
  const clock = new ManualClock();
  const ids = new NodeIds();
  const secret = Buffer.alloc(32, 'a secret');
  const limiter = new SqliteAttemptLimiter(database);
  const store = new SqliteOtpStore(database);
  const codes = new NodeOneTimeCodes(secret);
  const tokens = new JwtAccessTokens({ secrets: [secret], ttlSeconds: 3600 }, clock);
  const passwords = new CountingPasswordHasher();
  const wallets = new RecordingWalletOpener();
  const audit = new SqliteAuditLog(database, clock, ids);
  const emails = new RecordingEmailSender();
  const secrets = new NodeSecretTokens();
  const emailCodes = new EmailCodes(clock, limiter, codes, store, emails);
  const checkPassword = new CheckPassword(clock, limiter, passwords);
  const openVendor = new OpenVendor(unitOfWork, ids, users, vendors, wallets, clock);
  const openSession = new OpenSession(unitOfWork, users, sessions, secrets, tokens, clock, ids);
  return {
    clock,
    users,
    vendors,
    tokens,
    passwords,
    wallets,
    emails,
    audit,
    sessions,
    registerUser: new RegisterUser(unitOfWork, ids, users, passwords, clock),
    sendOtp: new SendOtp(users, emailCodes),
    verifyOtp: new VerifyOtp(users, emailCodes, passwords, openVendor, openSession),
    logIn: new LogIn(checkPassword, users, openSession),
    refreshSession: new RefreshSession(unitOfWork, sessions, users, secrets, tokens, audit, clock),
    endSessions: new EndSessions(unitOfWork, sessions, secrets, audit),
    changeTeam: new ChangeTeam(unitOfWork, users, sessions, audit),
    resetPassword: new ResetPassword(unitOfWork, users, sessions, passwords, emailCodes, audit, checkPassword),
    updateVendor: new UpdateVendor(unitOfWork, vendors, audit),
  };
}

export type Identity = ReturnType<typeof anIdentity>;
