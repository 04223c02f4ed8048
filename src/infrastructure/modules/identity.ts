import type { Container } from 'inversify';
import '../../adapters/identity/http-auth-controller.ts';
import '../../adapters/identity/http-vendor-controller.ts';
import { Argon2PasswordHasher } from '../../adapters/identity/argon2-password-hasher.ts';
import { JwtAccessTokens } from '../../adapters/identity/jwt-access-tokens.ts';
import { NodeOneTimeCodes } from '../../adapters/identity/node-one-time-codes.ts';
import { LogIn } from '../../application/identity/log-in.ts';
import { OpenVendor } from '../../application/identity/open-vendor.ts';
import {
  AccessTokens,
  AttemptLimiter,
  OneTimeCodes,
  OtpStore,
  PasswordHasher,
  UserRepository,
  VendorRepository,
  WalletOpener,
} from '../../application/identity/ports.ts';
import { RegisterUser } from '../../application/identity/register-user.ts';
import { SendOtp } from '../../application/identity/send-otp.ts';
import { UpdateVendor } from '../../application/identity/update-vendor.ts';
import { VerifyOtp } from '../../application/identity/verify-otp.ts';
import { Clock, EmailSender, Ids, UnitOfWork } from '../../application/shared/ports.ts';
import { wire } from '../wire.ts';

export interface IdentitySettings {
  /** At least 32 random bytes; signs tokens and keys the hashes of codes. Another secret ends every session. */
  readonly secret: Uint8Array;
  readonly tokenTtlSeconds: number;
}

/** Needs the stores, Clock, Ids, EmailSender and WalletOpener. */
export function identityModule(container: Container, { secret, tokenTtlSeconds }: IdentitySettings): void {
  wire(container, PasswordHasher, Argon2PasswordHasher);
  container.bind(OneTimeCodes).toConstantValue(new NodeOneTimeCodes(secret));
  container
    .bind(AccessTokens)
    .toDynamicValue(({ container: c }) => new JwtAccessTokens({ secret, ttlSeconds: tokenTtlSeconds }, c.get(Clock)))
    .inSingletonScope();

  wire(container, RegisterUser, RegisterUser, UnitOfWork, Ids, UserRepository, PasswordHasher, OtpStore);
  wire(container, SendOtp, SendOtp, Clock, AttemptLimiter, UserRepository, OneTimeCodes, OtpStore, EmailSender);
  wire(container, OpenVendor, OpenVendor, UnitOfWork, Ids, UserRepository, VendorRepository, WalletOpener);
  wire(container, VerifyOtp, VerifyOtp, Clock, UserRepository, OneTimeCodes, OtpStore, OpenVendor, AccessTokens);
  wire(container, LogIn, LogIn, Clock, AttemptLimiter, UserRepository, PasswordHasher, AccessTokens);
  wire(container, UpdateVendor, UpdateVendor, UnitOfWork, VendorRepository);
}
