import 'reflect-metadata';
import process from 'node:process';
import { Container } from 'inversify';
import { Argon2PasswordHasher } from '../adapters/identity/argon2-password-hasher.ts';
import { NodeSecretTokens } from '../adapters/identity/node-secret-tokens.ts';
import { NodeClock, NodeIds } from '../adapters/shared/node-system.ts';
import { ChangeOperators } from '../application/identity/change-operators.ts';
import { OperatorRepository } from '../application/identity/ports.ts';
import { AuditLog } from '../application/operations/ports.ts';
import { Clock, Ids, UnitOfWork } from '../application/shared/ports.ts';
import { DomainError } from '../domain/shared/errors.ts';
import { InvalidConfig, readConfig } from './config.ts';
import { bind } from './profiles/backends.ts';
import { bindStores } from './profiles/command-stores.ts';

const USAGE = 'npm run operator -- create <email> | remove <email>';

/** `npm run operator`: the one way to make an operator. Prints the password once; to replace it, remove and create. */
try {
  const [verb, email, ...rest] = process.argv.slice(2);
  if ((verb !== 'create' && verb !== 'remove') || email === undefined || rest.length > 0) {
    throw new InvalidConfig(USAGE);
  }
  const container = new Container();
  bind(container, Clock, new NodeClock());
  bind(container, Ids, new NodeIds());
  const close = await bindStores(container, readConfig(process.env));
  try {
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
  } finally {
    await close();
  }
} catch (error) {
  if (!(error instanceof InvalidConfig || error instanceof DomainError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
