import { type AccessClaims, type AccessToken, AccessTokens } from '../../application/identity/ports.ts';
import type { Clock } from '../../application/shared/ports.ts';
import { type JwtOptions, JwtSigner } from './jwt-signer.ts';

const AUDIENCE = 'shared-waba';

/** JSON Web Tokens; `sub` is the member, `sid` the session, `vendorId` and `role` are claims of ours. */
export class JwtAccessTokens extends AccessTokens {
  readonly #signer: JwtSigner;

  constructor(options: JwtOptions, clock: Clock) {
    super();
    this.#signer = new JwtSigner(AUDIENCE, options, clock);
  }

  override issue({ memberId, vendorId, role, sessionId }: AccessClaims): AccessToken {
    return this.#signer.sign({ sub: memberId, sid: sessionId, vendorId, role });
  }

  /** A token with our signature may come from another version: its claims are checked one by one. */
  override verify(token: string): AccessClaims | undefined {
    const { sub, sid, vendorId, role } = this.#signer.verify(token) ?? {};
    if (typeof sub !== 'string' || typeof sid !== 'string' || typeof vendorId !== 'string') return undefined;
    return role === 'ADMIN' || role === 'STAFF' ? { memberId: sub, vendorId, role, sessionId: sid } : undefined;
  }
}
