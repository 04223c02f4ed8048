import { WrongCredentials } from '../../domain/identity/member.ts';
import type { AuditLog } from '../operations/ports.ts';
import type { CheckPassword, Credentials } from './check-password.ts';
import type { AccessToken, OperatorRepository, OperatorTokens } from './ports.ts';

/** Gives an operator a token for the right e-mail and password, and records both successes and failures. */
export class LogInOperator {
  readonly #checkPassword: CheckPassword;
  readonly #operators: OperatorRepository;
  readonly #tokens: OperatorTokens;
  readonly #audit: AuditLog;

  constructor(checkPassword: CheckPassword, operators: OperatorRepository, tokens: OperatorTokens, audit: AuditLog) {
    this.#checkPassword = checkPassword;
    this.#operators = operators;
    this.#tokens = tokens;
    this.#audit = audit;
  }

  async execute(credentials: Credentials): Promise<AccessToken> {
    const { address } = credentials;
    const act = { vendorId: null, action: 'operator.logged_in', target: null } as const;
    try {
      const { id } = await this.#checkPassword.execute('operator-login', credentials, (email) =>
        this.#operators.findByEmail(email),
      );
      await this.#audit.record({ ...act, actor: { kind: 'operator', id, address }, outcome: 'done' });
      return this.#tokens.issue({ operatorId: id });
    } catch (error) {
      if (error instanceof WrongCredentials) {
        await this.#audit.record({ ...act, actor: { kind: 'operator', id: 'unknown', address }, outcome: 'refused' });
      }
      throw error;
    }
  }
}
