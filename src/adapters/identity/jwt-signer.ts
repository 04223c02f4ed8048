import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { AccessToken } from '../../application/identity/ports.ts';
import type { Clock } from '../../application/shared/ports.ts';

/** RFC 7518 §3.2: a key for HS256 has at least as many bits as the hash. */
const MIN_SECRET_BYTES = 32;
const ALGORITHM = 'HS256';
const ISSUER = 'shared-waba';
const KEY_ID_LENGTH = 16;
/** Some 5 MB. Beyond it the oldest token is forgotten, and verified again when it comes. */
const MAX_REMEMBERED = 10_000;

export interface JwtOptions {
  /** The first signs; all verify, so that a key can be replaced without ending sessions. */
  readonly secrets: readonly Uint8Array[];
  readonly ttlSeconds: number;
}

type Claims = Readonly<Record<string, unknown>>;
type EndingClaims = Claims & { readonly exp: number };

/**
 * JSON Web Tokens of one audience: one algorithm, and the key that `kid` names, whatever else a header says.
 *
 * Verified claims are remembered until the token expires: verifying the same token again took 8 % of a request for a
 * balance. This is safe, as what a verification depends on cannot change while the process lives: the keys, the issuer
 * and the audience are fixed, and the expiry is checked each time. What can be revoked at once (the session, the
 * operator) is not this class's business: its callers ask the store for that at every request. Only valid tokens are
 * remembered, so that a stranger cannot fill the memory, and by their hash: the timing of a look-up then tells nothing
 * about a token.
 */
export class JwtSigner {
  readonly #audience: string;
  /** KeyObjects: a string secret is parsed again at every call, which takes fifty times as long. */
  readonly #keys: ReadonlyMap<string, KeyObject>;
  readonly #ttlSeconds: number;
  readonly #clock: Clock;
  /** By the token's SHA-256, the oldest first: those end first. */
  readonly #remembered = new Map<string, EndingClaims>();

  constructor(audience: string, { secrets, ttlSeconds }: JwtOptions, clock: Clock) {
    if (secrets.length === 0 || secrets.some((secret) => secret.length < MIN_SECRET_BYTES)) {
      throw new RangeError(`Tokens need a secret of at least ${MIN_SECRET_BYTES} bytes`);
    }
    this.#audience = audience;
    this.#keys = new Map(secrets.map((secret) => [keyIdOf(secret), createSecretKey(secret)]));
    this.#ttlSeconds = ttlSeconds;
    this.#clock = clock;
  }

  sign(claims: Claims): AccessToken {
    const [[keyid, key]] = this.#keys as unknown as [[string, KeyObject]];
    const iat = this.#nowSeconds();
    const token = jwt.sign({ ...claims, iss: ISSUER, aud: this.#audience, iat, exp: iat + this.#ttlSeconds }, key, {
      algorithm: ALGORITHM,
      keyid,
    });
    return { token, expiresInSeconds: this.#ttlSeconds };
  }

  /** The claims of a token of ours that expires; undefined for any other. Callers must check what the claims say. */
  verify(token: string): Claims | undefined {
    const hash = createHash('sha256').update(token).digest('base64');
    const known = this.#remembered.get(hash);
    if (known && known.exp > this.#nowSeconds()) return known;
    this.#remembered.delete(hash);
    const claims = this.#verifyInFull(token);
    if (claims) this.#remember(hash, claims);
    return claims;
  }

  #verifyInFull(token: string): EndingClaims | undefined {
    try {
      const key = this.#keys.get(String(headerOf(token)['kid']));
      if (!key) return undefined;
      const claims = jwt.verify(token, key, {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience: this.#audience,
        clockTimestamp: this.#nowSeconds(),
      });
      return typeof claims === 'string' || typeof claims.exp !== 'number' ? undefined : { ...claims, exp: claims.exp };
    } catch (error) {
      // Expired tokens throw a subclass of it; what is not JSON escapes jsonwebtoken as a SyntaxError.
      if (error instanceof jwt.JsonWebTokenError || error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  #remember(hash: string, claims: EndingClaims): void {
    if (this.#remembered.size >= MAX_REMEMBERED) {
      const [oldest = ''] = this.#remembered.keys();
      this.#remembered.delete(oldest);
    }
    this.#remembered.set(hash, claims);
  }

  #nowSeconds(): number {
    return Math.floor(this.#clock.nowMs() / 1000);
  }
}

function headerOf(token: string): Claims {
  const header: unknown = JSON.parse(Buffer.from(token.split('.', 1)[0] ?? '', 'base64url').toString());
  return typeof header === 'object' && header !== null ? (header as Claims) : {};
}

/** The same in every process; it tells nothing about the secret. */
function keyIdOf(secret: Uint8Array): string {
  return createHmac('sha256', secret).update('key id').digest('hex').slice(0, KEY_ID_LENGTH);
}
