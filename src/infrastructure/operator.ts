import process from 'node:process';
import { Argon2PasswordHasher } from '../adapters/identity/argon2-password-hasher.ts';
import { NodeSecretTokens } from '../adapters/identity/node-secret-tokens.ts';
import { ChangeOperators } from '../application/identity/change-operators.ts';
import { OperatorRepository } from '../application/identity/ports.ts';
import { AuditLog } from '../application/operations/ports.ts';
import { Ids, UnitOfWork } from '../application/shared/ports.ts';
import { DomainError } from '../domain/shared/errors.ts';
import { runCommand } from './command.ts';
import { InvalidConfig, readConfig } from './config.ts';
import { onStores } from './profiles/command-stores.ts';

const USAGE = 'npm run operator -- create <email> | remove <email>';

/** `npm run operator`: the one way to make an operator. Prints the password once; to replace it, remove and create. */
await runCommand(async () => {
  const [verb, email, ...rest] = process.argv.slice(2);
  if ((verb !== 'create' && verb !== 'remove') || email === undefined || rest.length > 0) {
    throw new InvalidConfig(USAGE);
  }
  await onStores(readConfig(process.env), async (container) => {
    const operators = new ChangeOperators(
      container.get(UnitOfWork),
      container.get(OperatorRepository),
      new Argon2PasswordHasher(),
      new NodeSecretTokens(),
      container.get(AuditLog),
      container.get(Ids),
    );
    if (verb === 'create') console.log(JSON.stringify({ email, password: await operators.create(email) }));
    else await operators.remove(email);
  });
}, DomainError);
