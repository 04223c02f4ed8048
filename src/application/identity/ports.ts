import type { ApiKey } from '../../domain/identity/api-key.ts';
import type { EmailAddress } from '../../domain/identity/email-address.ts';
import type { Member, PendingUser } from '../../domain/identity/member.ts';
import type { Operator } from '../../domain/identity/operator.ts';
import type { Role } from '../../domain/identity/permissions.ts';
import type { StoredSession } from '../../domain/identity/session.ts';
import type { Invitation } from '../../domain/identity/team.ts';
import type { Vendor } from '../../domain/identity/vendor.ts';
import type { Page, PageRequest } from '../shared/page.ts';
import type { OperatorPrincipal } from '../shared/principal.ts';

/** Slow, salted hashes of passwords (argon2id or stronger). */
export abstract class PasswordHasher {
  abstract hash(password: string): Promise<string>;
  /** Without a hash it does the same work and resolves with false, so that the time tells nothing about an account. */
  abstract matches(password: string, hash: string | undefined): Promise<boolean>;
}

export interface AccessToken {
  readonly token: string;
  readonly expiresInSeconds: number;
}

/** Whom a token was given to, and the session that it belongs to. */
export interface AccessClaims {
  readonly memberId: string;
  readonly vendorId: string;
  readonly role: Role;
  readonly sessionId: string;
}

/** Signed bearer tokens: what they say needs no store to be read. */
export abstract class AccessTokens {
  abstract issue(claims: AccessClaims): AccessToken;
  /** Undefined for a token that is malformed, expired, from elsewhere, or signed with another key or algorithm. */
  abstract verify(token: string): AccessClaims | undefined;
}

/** As `AccessTokens`, for operators: neither kind is ever read as the other. */
export abstract class OperatorTokens {
  abstract issue(operator: OperatorPrincipal): AccessToken;
  abstract verify(token: string): OperatorPrincipal | undefined;
}

/** Secrets that are too long to be guessed: 256 random bits as 43 characters of base64url. */
export abstract class SecretTokens {
  abstract generate(): string;
  /** What is stored instead. A plain digest is enough for so many bits, and can be looked up. */
  abstract hash(secret: string): string;
}

/** One-time codes: unpredictable, uniform, leading zeros included. */
export abstract class OneTimeCodes {
  abstract generate(): string;
  /**
   * A keyed hash, so that a copy of the store does not give the code away. `binding` is what the code vouches for: the
   * same code for something else has another hash.
   */
  abstract hash(binding: string, code: string): string;
}

/** `expired` stands for every code that does not exist: too old, used or never sent. */
export type Redemption = 'right' | 'wrong' | 'expired';

/** The one outstanding code per key. Durable; each call is atomic, even against calls from other processes. */
export abstract class OtpStore {
  /** Replaces the key's code. It lives for CODE_TTL_MS from `nowMs`, however many wrong ones come. */
  abstract put(key: string, codeHash: string, nowMs: number): Promise<void>;
  /** Uses the code up when it is `right`: of any number of concurrent calls one gets `right`. */
  abstract redeem(key: string, codeHash: string, nowMs: number): Promise<Redemption>;
}

/** Counts attempts per key over a sliding window. Durable; each call is atomic, even against other processes. */
export abstract class AttemptLimiter {
  /**
   * Takes one of `limit` attempts per `windowMs`. Resolves with 0 when one was left; otherwise takes nothing and
   * resolves with the milliseconds until the oldest attempt leaves the window.
   */
  abstract take(key: string, limit: number, windowMs: number, nowMs: number): Promise<number>;
  /** Forgets the key's attempts. */
  abstract clear(key: string): Promise<void>;
  /** Gives the key's newest attempt back, where there is one. */
  abstract giveBack(key: string): Promise<void>;
}

/** Members and those who are about to become one. Changes join the running unit of work. */
export abstract class UserRepository {
  abstract findPending(email: EmailAddress): Promise<PendingUser | undefined>;
  /** Replaces the pending user of the same address. */
  abstract putPending(user: PendingUser): Promise<void>;
  abstract removePending(email: EmailAddress): Promise<void>;
  /** Forgets pending users who registered before `registeredBeforeMs`, at most `limit`. Resolves with their number. */
  abstract purgePending(registeredBeforeMs: number, limit: number): Promise<number>;
  abstract findMember(email: EmailAddress): Promise<Member | undefined>;
  /** Rejects with MemberExists when the address belongs to a member, of whichever vendor. */
  abstract addMember(member: Member): Promise<void>;
  abstract findMemberById(memberId: string): Promise<Member | undefined>;
  /** In the order of joining. */
  abstract team(vendorId: string): Promise<readonly Member[]>;
  /** Of two units of work that lock one team, the later sees what the other has done to it. */
  abstract lockTeam(vendorId: string): Promise<void>;
  /** Gives the member another address. Rejects with MemberExists when it belongs to a member, of whichever vendor. */
  abstract moveMember(member: Member, email: EmailAddress): Promise<void>;
  abstract removeMember(memberId: string): Promise<void>;
  /** Stores the member's password and role. */
  abstract saveMember(member: Member): Promise<void>;
}

/** Changes join the running unit of work: a `save` after a `find` in the same one loses no other writer's change. */
export abstract class SessionRepository {
  abstract find(sessionId: string): Promise<StoredSession | undefined>;
  /** The one that was used last comes first. Those that have expired may be missing. */
  abstract ofMember(memberId: string): Promise<readonly StoredSession[]>;
  /** Adds or replaces, by id. */
  abstract save(session: StoredSession): Promise<void>;
  abstract remove(sessionIds: readonly string[]): Promise<void>;
  /** Forgets those that have expired, at most `limit`. Resolves with their number. */
  abstract purge(nowMs: number, limit: number): Promise<number>;
}

/** Changes join the running unit of work: a `save` after a `find` in the same one loses no other writer's change. */
export abstract class VendorRepository {
  abstract find(vendorId: string): Promise<Vendor | undefined>;
  abstract add(vendor: Vendor): Promise<void>;
  abstract save(vendor: Vendor): Promise<void>;
  /** Of all vendors; a cursor is the id of the last vendor of the page before. */
  abstract page(request: PageRequest): Promise<Page<Vendor>>;
}

/** API keys, by the hash of their secret. Changes join the running unit of work. */
export abstract class ApiKeyRepository {
  abstract add(key: ApiKey): Promise<void>;
  abstract findByHash(secretHash: string): Promise<ApiKey | undefined>;
  /** Newest first. */
  abstract ofVendor(vendorId: string): Promise<readonly ApiKey[]>;
  /** False: the vendor has no such key. */
  abstract remove(vendorId: string, keyId: string): Promise<boolean>;
  /** Notes the key's last use; a key that is gone stays gone. */
  abstract touch(keyId: string, nowMs: number): Promise<void>;
}

/** Invitations by the hash of their secret. Changes join the running unit of work. */
export abstract class InvitationRepository {
  /** Replaces the vendor's earlier one for the same address. */
  abstract put(invitation: Invitation): Promise<void>;
  /** One that has expired may be missing. */
  abstract findByHash(secretHash: string): Promise<Invitation | undefined>;
  /** Newest first. */
  abstract ofVendor(vendorId: string, limit: number): Promise<readonly Invitation[]>;
  /** False: the vendor has no such invitation. */
  abstract remove(vendorId: string, invitationId: string): Promise<boolean>;
  /** Forgets those that have expired, at most `limit`. Resolves with their number. */
  abstract purge(nowMs: number, limit: number): Promise<number>;
}

export interface Suspension {
  readonly vendorId: string;
  readonly reason: string;
  readonly sinceMs: number;
}

/** Which vendors the platform has suspended. Changes join the running unit of work. */
export abstract class VendorSuspensions {
  /** Those of `vendorIds` that are suspended, in any order. */
  abstract find(vendorIds: readonly string[]): Promise<readonly Suspension[]>;
  /** Changes nothing for a vendor that is already suspended. */
  abstract add(suspension: Suspension): Promise<void>;
  abstract remove(vendorId: string): Promise<void>;
}

/** Gives a new vendor its empty wallet, in the running unit of work. */
export abstract class WalletOpener {
  abstract open(vendorId: string): Promise<void>;
}

/** The platform's own staff. Changes join the running unit of work. */
export abstract class OperatorRepository {
  abstract find(operatorId: string): Promise<Operator | undefined>;
  abstract findByEmail(email: EmailAddress): Promise<Operator | undefined>;
  /** All of them, by address: a platform has few. */
  abstract all(): Promise<readonly Operator[]>;
  /** Rejects with OperatorExists when the address belongs to an operator. */
  abstract add(operator: Operator): Promise<void>;
  abstract remove(operatorId: string): Promise<void>;
}
