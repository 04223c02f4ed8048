import { type AccessToken, OperatorTokens } from '../../application/identity/ports.ts';
import type { Clock } from '../../application/shared/ports.ts';
import type { OperatorPrincipal } from '../../application/shared/principal.ts';
import { type JwtOptions, JwtSigner } from './jwt-signer.ts';

const AUDIENCE = 'shared-waba-operators';

/** JSON Web Tokens for an audience of their own. */
export class JwtOperatorTokens extends OperatorTokens {
  readonly #signer: JwtSigner;

  constructor(options: JwtOptions, clock: Clock) {
    super();
    this.#signer = new JwtSigner(AUDIENCE, options, clock);
  }

  override issue({ operatorId }: OperatorPrincipal): AccessToken {
    return this.#signer.sign({ sub: operatorId });
  }

  override verify(token: string): OperatorPrincipal | undefined {
    const { sub } = this.#signer.verify(token) ?? {};
    return typeof sub === 'string' ? { operatorId: sub } : undefined;
  }
}
