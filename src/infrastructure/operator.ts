import process from 'node:process';
import { Argon2PasswordHasher } from '../adapters/identity/argon2-password-hasher.ts';
import { NodeSecretTokens } from '../adapters/identity/node-secret-tokens.ts';
import { ChangeOperators } from '../application/identity/change-operators.ts';
import { OperatorRepository } from '../application/identity/ports.ts';
import { AuditLog } from '../application/operations/ports.ts';
import { Ids, UnitOfWork } from '../application/shared/ports.ts';
import { DomainError } from '../domain/shared/errors.ts';
import { runCommand } from './command.ts';
import { commandLine } from './command-line.ts';
import { readConfig } from './config.ts';
import { onStores } from './profiles/command-stores.ts';

/** Runs `work` on the operators beside the running program. */
function onOperators(work: (operators: ChangeOperators) => Promise<void>): Promise<void> {
  return onStores(readConfig(process.env), async (container) => {
    const operators = new ChangeOperators(
      container.get(UnitOfWork),
      container.get(OperatorRepository),
      new Argon2PasswordHasher(),
      new NodeSecretTokens(),
      container.get(AuditLog),
      container.get(Ids),
    );
    await work(operators);
  });
}

/** The one way to make an operator. */
const program = commandLine('npm run operator --', "The platform's operators");
program
  .command('create <email>')
  .description('prints the password, once; to replace it, remove and create')
  .action((email: string) =>
    onOperators(async (operators) => {
      console.log(JSON.stringify({ email, password: await operators.create(email) }));
    }),
  );
program
  .command('list')
  .description('every operator, by address; the audit log names operators by their ids')
  .action(() =>
    onStores(readConfig(process.env), async (container) => {
      const operators = await container.get(OperatorRepository).all();
      for (const { id, email } of operators) console.log(JSON.stringify({ id, email }));
    }),
  );
program
  .command('remove <email>')
  .description("the operator's tokens end at once")
  .action((email: string) => onOperators((operators) => operators.remove(email)));

await runCommand(() => program.parseAsync(), DomainError);
