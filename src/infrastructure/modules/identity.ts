import type { Container } from 'inversify';
import '../../adapters/identity/http-api-keys-controller.ts';
import '../../adapters/identity/http-auth-controller.ts';
import '../../adapters/identity/http-operator-controller.ts';
import '../../adapters/identity/http-operator-vendors-controller.ts';
import '../../adapters/identity/http-sessions-controller.ts';
import '../../adapters/identity/http-team-controller.ts';
import '../../adapters/identity/http-email-controller.ts';
import '../../adapters/identity/http-vendor-controller.ts';
import { Argon2PasswordHasher } from '../../adapters/identity/argon2-password-hasher.ts';
import { JwtAccessTokens } from '../../adapters/identity/jwt-access-tokens.ts';
import { JwtOperatorTokens } from '../../adapters/identity/jwt-operator-tokens.ts';
import { NodeOneTimeCodes } from '../../adapters/identity/node-one-time-codes.ts';
import { NodeSecretTokens } from '../../adapters/identity/node-secret-tokens.ts';
import { AcceptInvitation } from '../../application/identity/accept-invitation.ts';
import { AuthenticateApiKey } from '../../application/identity/authenticate-api-key.ts';
import { AuthenticateMember } from '../../application/identity/authenticate-member.ts';
import { AuthenticateOperator } from '../../application/identity/authenticate-operator.ts';
import { ChangeApiKeys } from '../../application/identity/change-api-keys.ts';
import { ChangeEmail } from '../../application/identity/change-email.ts';
import { ChangeTeam } from '../../application/identity/change-team.ts';
import { ChangeVendorStanding } from '../../application/identity/change-vendor-standing.ts';
import { CheckPassword } from '../../application/identity/check-password.ts';
import { EmailCodes } from '../../application/identity/email-codes.ts';
import { EndSessions } from '../../application/identity/end-sessions.ts';
import { InviteMember } from '../../application/identity/invite-member.ts';
import { LogIn } from '../../application/identity/log-in.ts';
import { LogInOperator } from '../../application/identity/log-in-operator.ts';
import { OpenVendor } from '../../application/identity/open-vendor.ts';
import {
  AccessTokens,
  ApiKeyRepository,
  AttemptLimiter,
  InvitationRepository,
  OneTimeCodes,
  OperatorRepository,
  OperatorTokens,
  OtpStore,
  PasswordHasher,
  SecretTokens,
  SessionRepository,
  UserRepository,
  VendorRepository,
  VendorSuspensions,
  WalletOpener,
} from '../../application/identity/ports.ts';
import { PurgeExpired } from '../../application/identity/purge-expired.ts';
import { RefreshSession } from '../../application/identity/refresh-session.ts';
import { RegisterUser } from '../../application/identity/register-user.ts';
import { ResetPassword } from '../../application/identity/reset-password.ts';
import { SendOtp } from '../../application/identity/send-otp.ts';
import { OpenSession } from '../../application/identity/session.ts';
import { UpdateVendor } from '../../application/identity/update-vendor.ts';
import { VerifyOtp } from '../../application/identity/verify-otp.ts';
import { AuditLog } from '../../application/operations/ports.ts';
import { Clock, EmailSender, Ids, Outbox, UnitOfWork } from '../../application/shared/ports.ts';
import { bind, wire, wireBy, wireClass } from '../wire.ts';

export interface IdentitySettings {
  /** At least 32 random bytes each. The first signs tokens and keys the hashes of codes; tokens of all are accepted. */
  readonly secrets: readonly [Uint8Array, ...Uint8Array[]];
  readonly tokenTtlSeconds: number;
  /** Where people reach the API: the beginning of what their e-mails name. */
  readonly publicUrl?: string | undefined;
}

/** Needs the stores, Clock, Ids, EmailSender and WalletOpener. */
export function identityModule(container: Container, { secrets, tokenTtlSeconds, publicUrl }: IdentitySettings): void {
  wire(container, PasswordHasher, Argon2PasswordHasher);
  bind(container, OneTimeCodes, new NodeOneTimeCodes(secrets[0]));
  const jwt = { secrets, ttlSeconds: tokenTtlSeconds };
  wireBy(container, AccessTokens, (get) => new JwtAccessTokens(jwt, get(Clock)));
  wireBy(container, OperatorTokens, (get) => new JwtOperatorTokens(jwt, get(Clock)));

  wire(container, SecretTokens, NodeSecretTokens);
  wireClass(container, EmailCodes, Clock, AttemptLimiter, OneTimeCodes, OtpStore, EmailSender);
  wireClass(
    container,
    OpenSession,
    UnitOfWork,
    UserRepository,
    SessionRepository,
    SecretTokens,
    AccessTokens,
    Clock,
    Ids,
  );
  wireClass(
    container,
    RefreshSession,
    UnitOfWork,
    SessionRepository,
    UserRepository,
    SecretTokens,
    AccessTokens,
    AuditLog,
    Clock,
  );
  wireClass(container, EndSessions, UnitOfWork, SessionRepository, SecretTokens, AuditLog);
  wireClass(container, RegisterUser, UnitOfWork, Ids, UserRepository, PasswordHasher, Clock);
  wireClass(container, SendOtp, UserRepository, EmailCodes);
  wireClass(container, OpenVendor, UnitOfWork, Ids, UserRepository, VendorRepository, WalletOpener, Clock);
  wireClass(container, VerifyOtp, UserRepository, EmailCodes, PasswordHasher, OpenVendor, OpenSession);
  wireClass(container, CheckPassword, Clock, AttemptLimiter, PasswordHasher);
  wireClass(container, LogIn, CheckPassword, UserRepository, OpenSession);
  wireClass(
    container,
    ResetPassword,
    UnitOfWork,
    UserRepository,
    SessionRepository,
    PasswordHasher,
    EmailCodes,
    AuditLog,
    CheckPassword,
  );
  wireClass(container, LogInOperator, CheckPassword, OperatorRepository, OperatorTokens, AuditLog);
  wireClass(container, AuthenticateOperator, OperatorTokens, OperatorRepository);
  wireClass(container, ChangeVendorStanding, UnitOfWork, VendorRepository, VendorSuspensions, AuditLog, Clock);
  wireClass(container, AuthenticateMember, AccessTokens, SessionRepository, Clock);
  wireClass(container, AuthenticateApiKey, ApiKeyRepository, SecretTokens, Clock);
  wireClass(container, ChangeApiKeys, UnitOfWork, ApiKeyRepository, SecretTokens, AuditLog, Clock, Ids);
  wireClass(container, ChangeEmail, UnitOfWork, UserRepository, CheckPassword, EmailCodes, Outbox, AuditLog, Ids);
  wireClass(container, ChangeTeam, UnitOfWork, UserRepository, SessionRepository, AuditLog);
  wireBy(
    container,
    InviteMember,
    (get) =>
      new InviteMember(
        get(UnitOfWork),
        get(UserRepository),
        get(VendorRepository),
        get(InvitationRepository),
        get(AttemptLimiter),
        get(SecretTokens),
        get(EmailSender),
        get(AuditLog),
        get(Clock),
        get(Ids),
        publicUrl,
      ),
  );
  wireClass(
    container,
    AcceptInvitation,
    UnitOfWork,
    InvitationRepository,
    UserRepository,
    PasswordHasher,
    SecretTokens,
    OpenSession,
    AuditLog,
    Clock,
    Ids,
  );
  wireClass(container, UpdateVendor, UnitOfWork, VendorRepository, AuditLog);
  wireClass(container, PurgeExpired, InvitationRepository, SessionRepository, UserRepository, Clock);
}
