import type { OperatorPrincipal } from '../shared/principal.ts';
import type { OperatorRepository, OperatorTokens } from './ports.ts';

/** Reads an operator's token, which is invalid as soon as the operator is removed. */
export class AuthenticateOperator {
  readonly #tokens: OperatorTokens;
  readonly #operators: OperatorRepository;

  constructor(tokens: OperatorTokens, operators: OperatorRepository) {
    this.#tokens = tokens;
    this.#operators = operators;
  }

  async execute(token: string): Promise<OperatorPrincipal | undefined> {
    const principal = this.#tokens.verify(token);
    return principal && (await this.#operators.find(principal.operatorId)) ? principal : undefined;
  }
}
