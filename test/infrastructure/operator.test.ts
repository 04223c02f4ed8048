import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Argon2PasswordHasher } from '../../src/adapters/identity/argon2-password-hasher.ts';
import { MongoOperatorRepository } from '../../src/adapters/identity/mongo-operator-repository.ts';
import { SqliteOperatorRepository } from '../../src/adapters/identity/sqlite-operator-repository.ts';
import type { OperatorRepository } from '../../src/application/identity/ports.ts';
import { emailAddress } from '../../src/domain/identity/email-address.ts';
import { readConfig } from '../../src/infrastructure/config.ts';
import { openSqliteStore } from '../../src/infrastructure/profiles/embedded.ts';
import { aDirectory } from '../support/directory.ts';
import { mongoUri } from '../support/servers.ts';
import { aMongoDatabase, dropMongoDatabase } from '../support/store-adapters.ts';

const test = suite('npm run operator');
const email = 'ops@example.in';

/** Resolves with the exit code and what was printed. */
async function operator(environment: Readonly<Record<string, string>>, ...words: readonly string[]) {
  const command = ['--import', 'tsx', 'src/infrastructure/operator.ts', ...words];
  const env = { PATH: process.env['PATH'], ...environment };
  const run = promisify(execFile)(process.execPath, command, { env });
  return run.then(
    ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

async function assertMakesAndRemoves(
  environment: Readonly<Record<string, string>>,
  operators: OperatorRepository,
): Promise<void> {
  const made = await operator(environment, 'create', email);
  const { password } = JSON.parse(made.stdout);
  const stored = await operators.findByEmail(emailAddress(email));
  assert.ok(stored && (await new Argon2PasswordHasher().matches(password, stored.passwordHash)));
  const listed = await operator(environment, 'list');
  assert.equal(JSON.parse(listed.stdout), { id: stored.id, email }, 'one line, without the password');
  const again = await operator(environment, 'create', email);
  assert.is(again.code, 2);
  assert.match(again.stderr, /belongs to an operator already/);
  assert.is((await operator(environment, 'remove', email)).code, 0);
  assert.is(await operators.findByEmail(emailAddress(email)), undefined);
  assert.is((await operator(environment, 'remove', email)).code, 2);
}

test('makes an operator with a password that is printed once, lists it and removes it, embedded', async () => {
  const environment = { DATA_DIR: aDirectory() };
  const database = openSqliteStore(readConfig(environment));
  await assertMakesAndRemoves(environment, new SqliteOperatorRepository(database));
  await database.close();
});

const uri = await mongoUri();
(uri === undefined ? test.skip : test)('does the same in production, with MongoDB alone', async () => {
  const database = await aMongoDatabase(uri as string);
  const environment = {
    PROFILE: 'production',
    MONGODB_URI: uri as string,
    MONGODB_DATABASE: database.native.databaseName,
    KAFKA_BROKERS: '127.0.0.1:1',
    REDIS_URL: 'redis://127.0.0.1:1',
    SECRET: 'ab'.repeat(32),
    EMAIL_TRANSPORT: 'outbox',
    META_ACCESS_TOKEN: 'token',
    META_WABA_ID: '1',
    META_PHONE_NUMBER_ID: '2',
    META_APP_SECRET: 'secret',
    META_VERIFY_TOKEN: 'verify',
    RAZORPAY_KEY_ID: 'id',
    RAZORPAY_KEY_SECRET: 'secret',
    RAZORPAY_WEBHOOK_SECRET: 'secret',
  };
  try {
    await assertMakesAndRemoves(environment, new MongoOperatorRepository(database));
  } finally {
    await dropMongoDatabase(database);
  }
});

test('refuses what it does not know', async () => {
  for (const words of [[], ['create'], ['promote', email], ['create', email, 'more']]) {
    const { code, stderr } = await operator({ DATA_DIR: aDirectory() }, ...words);
    assert.is(code, 2);
    assert.match(stderr, /npm run operator/);
  }
  const { code, stderr } = await operator({ DATA_DIR: aDirectory() }, 'create', 'nobody');
  assert.is(code, 2);
  assert.match(stderr, /e-mail address must look like/);
});

test.run();
