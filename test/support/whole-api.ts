import { randomBytes } from 'node:crypto';
import { Container } from 'inversify';
import { Argon2PasswordHasher } from '../../src/adapters/identity/argon2-password-hasher.ts';
import { NodeSecretTokens } from '../../src/adapters/identity/node-secret-tokens.ts';
import { MongoDatabase } from '../../src/adapters/shared/mongo-database.ts';
import { NodeClock, NodeIds } from '../../src/adapters/shared/node-system.ts';
import { SqliteDatabase } from '../../src/adapters/shared/sqlite-database.ts';
import { ChangeOperators } from '../../src/application/identity/change-operators.ts';
import { OperatorRepository } from '../../src/application/identity/ports.ts';
import { AuditLog } from '../../src/application/operations/ports.ts';
import { Clock, Ids, UnitOfWork } from '../../src/application/shared/ports.ts';
import { PriceRecords } from '../../src/application/wallet/ports.ts';
import { startApp } from '../../src/infrastructure/app.ts';
import { readConfig } from '../../src/infrastructure/config.ts';
import { bindStores } from '../../src/infrastructure/profiles/command-stores.ts';
import { seedPrices } from '../../src/infrastructure/seed-prices.ts';
import { bind } from '../../src/infrastructure/wire.ts';
import { aDirectory } from './directory.ts';
import { RecordingLogger } from './recording-logger.ts';
import { kafkaBrokers, mongoUri, redisUrl } from './servers.ts';
import { aMongoDatabase } from './store-adapters.ts';
import { afterBody, startStubServer } from './stub-server.ts';

export interface Answer {
  readonly status: number;
  readonly mediaType: string;
  readonly text: string;
}

/** The settings of each profile whose servers are there. */
export async function profiles(): Promise<readonly Readonly<Record<string, string>>[]> {
  const embedded = { PROFILE: 'embedded' };
  const [mongo, kafka, redis] = [await mongoUri(), await kafkaBrokers(), await redisUrl()];
  if (!mongo || !kafka || !redis) return [embedded];
  const prefix = `test-${randomBytes(6).toString('hex')}`;
  return [
    embedded,
    {
      PROFILE: 'production',
      MONGODB_URI: mongo,
      MONGODB_DATABASE: prefix,
      KAFKA_BROKERS: kafka.join(','),
      KAFKA_PREFIX: `${prefix}.`,
      REDIS_URL: redis,
      REDIS_PREFIX: `${prefix}:`,
      EMAIL_TRANSPORT: 'outbox',
      SECRET: randomBytes(32).toString('hex'),
    },
  ];
}

/**
 * The program as it runs in the role `api`, every route included, with a stub in the place of Meta and Razorpay:
 * nothing happens but what requests do. `stores` is a way into the same store, `rows` all that is in it.
 */
export async function startWholeApi(profile: Readonly<Record<string, string>>) {
  let orders = 0;
  const providers = await startStubServer(
    afterBody((response) => {
      orders += 1;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id: `${orders}`, status: 'PENDING', category: 'MARKETING' }));
    }),
  );
  const dataDir = aDirectory();
  const config = readConfig({
    ...profile,
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: dataDir,
    // Strangers ask a lot here.
    REQUESTS_PER_MINUTE: '0',
    ANONYMOUS_REQUESTS_PER_MINUTE: '0',
    SANDBOX: 'off',
    META_BASE_URL: providers.url,
    META_ACCESS_TOKEN: 'token',
    META_WABA_ID: '330044556677889',
    META_PHONE_NUMBER_ID: '220011223344556',
    META_APP_SECRET: 'app-secret',
    META_VERIFY_TOKEN: 'verify-token',
    RAZORPAY_BASE_URL: providers.url,
    RAZORPAY_KEY_ID: 'rzp_test_1',
    RAZORPAY_KEY_SECRET: 'key-secret',
    RAZORPAY_WEBHOOK_SECRET: 'webhook-secret',
  });
  const { MONGODB_URI: mongo } = profile;
  if (mongo !== undefined) await (await aMongoDatabase(mongo, config.MONGODB_DATABASE)).close();
  const logger = new RecordingLogger();
  const app = await startApp(config, 'api', logger);
  const stores = new Container();
  bind(stores, Clock, new NodeClock());
  bind(stores, Ids, new NodeIds());
  const closeStores = await bindStores(stores, config);
  const database = stores.get(UnitOfWork);
  if (mongo !== undefined) await seedPrices(database, stores.get(PriceRecords), stores.get(Clock).nowMs());
  const operators = new ChangeOperators(
    database,
    stores.get(OperatorRepository),
    new Argon2PasswordHasher(),
    new NodeSecretTokens(),
    stores.get(AuditLog),
    new NodeIds(),
  );

  return {
    name: config.PROFILE,
    url: app.url,
    outbox: `${dataDir}/outbox`,
    stores,
    /** What was logged as an error. */
    errors: () => logger.lines.filter(({ level }) => level === 'error'),
    /** Makes an operator; resolves with the password. */
    createOperator: (email: string) => operators.create(email),
    /** Every row of the store as text, in no order. */
    async rows(): Promise<readonly string[]> {
      return database instanceof SqliteDatabase ? sqliteRows(database) : mongoRows(database as MongoDatabase);
    },
    async request(method: string, path: string, token?: string, body?: unknown, mediaType = 'application/json') {
      const response = await fetch(app.url + path, {
        method,
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'content-type': mediaType }),
        },
        ...(body === undefined ? {} : { body: mediaType === 'application/json' ? JSON.stringify(body) : `${body}` }),
      });
      const type = response.headers.get('content-type')?.split(';', 1)[0] ?? '';
      return { status: response.status, mediaType: type, text: await response.text() } satisfies Answer;
    },
    async stop() {
      await app.stop();
      if (database instanceof MongoDatabase) await database.native.dropDatabase();
      await closeStores();
      await providers.stop();
    },
  };
}

export type WholeApi = Awaited<ReturnType<typeof startWholeApi>>;

function sqliteRows(database: SqliteDatabase): string[] {
  const tables = database.all<{ name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table'`);
  return tables.flatMap(({ name }) => database.all(`SELECT * FROM ${name}`).map((row) => rowText(name, row)));
}

async function mongoRows(database: MongoDatabase): Promise<string[]> {
  const rows: string[] = [];
  for (const collection of await database.native.collections()) {
    for await (const row of collection.find()) rows.push(rowText(collection.collectionName, row));
  }
  return rows;
}

function rowText(table: string, row: object): string {
  return JSON.stringify([table, row], (_key, value) => (typeof value === 'bigint' ? String(value) : value));
}
