import { createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { type AccessToken, AccessTokens } from '../../application/identity/ports.ts';
import type { Clock } from '../../application/shared/ports.ts';
import type { Principal } from '../../application/shared/principal.ts';

/** RFC 7518 §3.2: a key for HS256 has at least as many bits as the hash. */
const MIN_SECRET_BYTES = 32;
const ALGORITHM = 'HS256';
const ISSUER = 'shared-waba';
const AUDIENCE = 'shared-waba';

export interface JwtOptions {
  readonly secret: Uint8Array;
  readonly ttlSeconds: number;
}

/** JSON Web Tokens; `sub` is the member, `vendorId` and `role` are claims of ours. */
export class JwtAccessTokens extends AccessTokens {
  /** A KeyObject: a string secret is parsed anew at every call, which takes fifty times as long. */
  readonly #key: KeyObject;
  readonly #ttlSeconds: number;
  readonly #clock: Clock;

  constructor({ secret, ttlSeconds }: JwtOptions, clock: Clock) {
    super();
    if (secret.length < MIN_SECRET_BYTES) throw new RangeError(`A token secret has at least ${MIN_SECRET_BYTES} bytes`);
    this.#key = createSecretKey(secret);
    this.#ttlSeconds = ttlSeconds;
    this.#clock = clock;
  }

  override issue({ memberId, vendorId, role }: Principal): AccessToken {
    const iat = this.#nowSeconds();
    const claims = { sub: memberId, vendorId, role, iss: ISSUER, aud: AUDIENCE, iat, exp: iat + this.#ttlSeconds };
    return { token: jwt.sign(claims, this.#key, { algorithm: ALGORITHM }), expiresInSeconds: this.#ttlSeconds };
  }

  override verify(token: string): Principal | undefined {
    try {
      const claims = jwt.verify(token, this.#key, {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience: AUDIENCE,
        clockTimestamp: this.#nowSeconds(),
      });
      return principalOf(claims);
    } catch (error) {
      // Expired tokens throw a subclass of it; a payload that is no JSON escapes jsonwebtoken as a SyntaxError.
      if (error instanceof jwt.JsonWebTokenError || error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  #nowSeconds(): number {
    return Math.floor(this.#clock.nowMs() / 1000);
  }
}

/** A token with our signature can still be of another kind or version: its claims are not taken on trust. */
function principalOf(claims: string | jwt.JwtPayload): Principal | undefined {
  if (typeof claims === 'string') return undefined;
  const { sub, exp, vendorId, role } = claims as Readonly<Record<string, unknown>>;
  if (typeof sub !== 'string' || typeof exp !== 'number' || typeof vendorId !== 'string') return undefined;
  return role === 'ADMIN' || role === 'STAFF' ? { memberId: sub, vendorId, role } : undefined;
}
