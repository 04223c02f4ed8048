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
import { RefreshSession } from '../../application/identity/refresh-session.ts';
import { RegisterUser } from '../../application/identity/register-user.ts';
import { ResetPassword } from '../../application/identity/reset-password.ts';
import { SendOtp } from '../../application/identity/send-otp.ts';
import { OpenSession } from '../../application/identity/session.ts';
import { UpdateVendor } from '../../application/identity/update-vendor.ts';
import { VerifyOtp } from '../../application/identity/verify-otp.ts';
import { AuditLog } from '../../application/operations/ports.ts';
import { Clock, EmailSender, Ids, UnitOfWork } from '../../application/shared/ports.ts';
import { wire, wireBy } from '../wire.ts';

export interface IdentitySettings {
  /** At least 32 random bytes each. The first signs tokens and keys the hashes of codes; tokens of all are accepted. */
  readonly secrets: readonly [Uint8Array, ...Uint8Array[]];
  readonly tokenTtlSeconds: number;
}

/** Needs the stores, Clock, Ids, EmailSender and WalletOpener. */
export function identityModule(container: Container, { secrets, tokenTtlSeconds }: IdentitySettings): void {
  wire(container, PasswordHasher, Argon2PasswordHasher);
  container.bind(OneTimeCodes).toConstantValue(new NodeOneTimeCodes(secrets[0]));
  const jwt = { secrets, ttlSeconds: tokenTtlSeconds };
  wireBy(container, AccessTokens, (get) => new JwtAccessTokens(jwt, get(Clock)));
  wireBy(container, OperatorTokens, (get) => new JwtOperatorTokens(jwt, get(Clock)));

  wire(container, SecretTokens, NodeSecretTokens);
  wire(container, EmailCodes, EmailCodes, Clock, AttemptLimiter, OneTimeCodes, OtpStore, EmailSender);
  wire(
    container,
    OpenSession,
    OpenSession,
    UnitOfWork,
    UserRepository,
    SessionRepository,
    SecretTokens,
    AccessTokens,
    Clock,
    Ids,
  );
  wire(
    container,
    RefreshSession,
    RefreshSession,
    UnitOfWork,
    SessionRepository,
    UserRepository,
    SecretTokens,
    AccessTokens,
    AuditLog,
    Clock,
  );
  wire(container, EndSessions, EndSessions, UnitOfWork, SessionRepository, SecretTokens, AuditLog);
  wire(container, RegisterUser, RegisterUser, UnitOfWork, Ids, UserRepository, PasswordHasher, Clock);
  wire(container, SendOtp, SendOtp, UserRepository, EmailCodes);
  wire(container, OpenVendor, OpenVendor, UnitOfWork, Ids, UserRepository, VendorRepository, WalletOpener, Clock);
  wire(container, VerifyOtp, VerifyOtp, UserRepository, EmailCodes, PasswordHasher, OpenVendor, OpenSession);
  wire(container, CheckPassword, CheckPassword, Clock, AttemptLimiter, PasswordHasher);
  wire(container, LogIn, LogIn, CheckPassword, UserRepository, OpenSession);
  wire(
    container,
    ResetPassword,
    ResetPassword,
    UnitOfWork,
    UserRepository,
    SessionRepository,
    PasswordHasher,
    EmailCodes,
    AuditLog,
    CheckPassword,
  );
  wire(container, LogInOperator, LogInOperator, CheckPassword, OperatorRepository, OperatorTokens, AuditLog);
  wire(container, AuthenticateOperator, AuthenticateOperator, OperatorTokens, OperatorRepository);
  wire(
    container,
    ChangeVendorStanding,
    ChangeVendorStanding,
    UnitOfWork,
    VendorRepository,
    VendorSuspensions,
    AuditLog,
    Clock,
  );
  wire(container, AuthenticateMember, AuthenticateMember, AccessTokens, SessionRepository, Clock);
  wire(container, AuthenticateApiKey, AuthenticateApiKey, ApiKeyRepository, SecretTokens, Clock);
  wire(container, ChangeApiKeys, ChangeApiKeys, UnitOfWork, ApiKeyRepository, SecretTokens, AuditLog, Clock, Ids);
  wire(
    container,
    ChangeEmail,
    ChangeEmail,
    UnitOfWork,
    UserRepository,
    CheckPassword,
    EmailCodes,
    EmailSender,
    AuditLog,
  );
  wire(container, ChangeTeam, ChangeTeam, UnitOfWork, UserRepository, SessionRepository, AuditLog);
  wire(
    container,
    InviteMember,
    InviteMember,
    UnitOfWork,
    UserRepository,
    VendorRepository,
    InvitationRepository,
    AttemptLimiter,
    SecretTokens,
    EmailSender,
    AuditLog,
    Clock,
    Ids,
  );
  wire(
    container,
    AcceptInvitation,
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
  wire(container, UpdateVendor, UpdateVendor, UnitOfWork, VendorRepository, AuditLog);
}
