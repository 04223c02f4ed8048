import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { aDirectory } from '../support/directory.ts';
import { PRODUCTION } from '../support/production-settings.ts';
import { mongoUri } from '../support/servers.ts';
import { aMongoDatabase, dropMongoDatabase } from '../support/store-adapters.ts';

const test = suite('a start that fails');

/** Starts the program, which is to end by itself. */
function start(environment: Readonly<Record<string, string>>, ...words: readonly string[]) {
  const command = ['--import', 'tsx', 'src/infrastructure/main.ts', ...words];
  const defaults = { PATH: process.env['PATH'], PORT: '0', SANDBOX_PORT: '0', DATA_DIR: aDirectory() };
  return new Promise<{ code: unknown; lines: string[]; stderr: string }>((resolve) => {
    execFile(process.execPath, command, { env: { ...defaults, ...environment } }, (error, stdout, stderr) =>
      resolve({ code: error?.code, lines: stdout.trim().split('\n'), stderr }),
    );
  });
}

async function assertSays(started: ReturnType<typeof start>, pattern: RegExp): Promise<void> {
  const { code, lines, stderr } = await started;
  const last = JSON.parse(lines.at(-1) ?? '');
  assert.is(code, 1);
  assert.equal([last.level, last.err], ['error', undefined]);
  assert.match(last.msg, pattern);
  assert.not.match(stderr, /\n\s+at /);
}

test('says in one line that its port or that of the sandbox is taken', async () => {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await assertSays(start({ HOST: '127.0.0.1', PORT: String(port) }), new RegExp(`127.0.0.1:${port}.*PORT`));
  await assertSays(start({ SANDBOX_PORT: String(port) }), new RegExp(`SANDBOX_PORT ${port}.*EADDRINUSE`));
  server.close();
});

test('says in one line which option the sandbox does not know', async () => {
  await assertSays(start({ SANDBOX_OPTIONS: '{"fault":1}' }), /SANDBOX_OPTIONS: There is no option fault/);
});

test('says in one line that MongoDB does not answer', async () => {
  await assertSays(start(PRODUCTION, '--role', 'scheduler'), /MongoDB .* MONGODB_URI/);
});

const uri = await mongoUri();
const onMongo = uri === undefined ? test.skip : test;

onMongo('says in one line that MongoDB is not migrated, and once it is, that there is no Kafka', async () => {
  const MONGODB_DATABASE = `test_${randomBytes(6).toString('hex')}`;
  const settings = { ...PRODUCTION, MONGODB_URI: uri as string, MONGODB_DATABASE };
  await assertSays(start(settings, '--role', 'settler'), /npm run migrate/);
  const database = await aMongoDatabase(uri as string, MONGODB_DATABASE);
  await assertSays(start(settings, '--role', 'settler'), /Kafka .* KAFKA_BROKERS/);
  await dropMongoDatabase(database);
});

test.run();
