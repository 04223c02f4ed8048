import { emailAddress } from '../../domain/identity/email-address.ts';
import { OperatorNotFound } from '../../domain/identity/operator.ts';
import type { AuditAction, AuditLog } from '../operations/ports.ts';
import type { Ids, UnitOfWork } from '../shared/ports.ts';
import type { Actor } from '../shared/principal.ts';
import type { OperatorRepository, PasswordHasher, SecretTokens } from './ports.ts';

/** Whoever runs a command on the installation itself. */
const COMMAND: Actor = { kind: 'system', id: 'command', address: null };

/** Makes and removes operators. No route leads here: it takes a command on the installation itself. */
export class ChangeOperators {
  readonly #unitOfWork: UnitOfWork;
  readonly #operators: OperatorRepository;
  readonly #passwords: PasswordHasher;
  readonly #secrets: SecretTokens;
  readonly #audit: AuditLog;
  readonly #ids: Ids;

  constructor(
    unitOfWork: UnitOfWork,
    operators: OperatorRepository,
    passwords: PasswordHasher,
    secrets: SecretTokens,
    audit: AuditLog,
    ids: Ids,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#operators = operators;
    this.#passwords = passwords;
    this.#secrets = secrets;
    this.#audit = audit;
    this.#ids = ids;
  }

  /** Resolves with the new operator's password, which is stored nowhere. */
  async create(email: string): Promise<string> {
    const password = this.#secrets.generate();
    const operator = {
      id: this.#ids.next('opr'),
      email: emailAddress(email),
      passwordHash: await this.#passwords.hash(password),
    };
    await this.#unitOfWork.run(async () => {
      await this.#operators.add(operator);
      await this.#record('operator.created', operator.id);
    });
    return password;
  }

  /** Tokens of the operator end at once. */
  async remove(email: string): Promise<void> {
    await this.#unitOfWork.run(async () => {
      const operator = await this.#operators.findByEmail(emailAddress(email));
      if (!operator) throw new OperatorNotFound('There is no operator with this e-mail address');
      await this.#operators.remove(operator.id);
      await this.#record('operator.removed', operator.id);
    });
  }

  #record(action: AuditAction, target: string): Promise<void> {
    return this.#audit.record({ vendorId: null, actor: COMMAND, action, target, outcome: 'done' });
  }
}
