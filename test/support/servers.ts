/**
 * The real servers that suites run on besides the embedded store: those whose addresses are set, else containers where
 * a Docker engine answers, else none, which is said aloud. REQUIRE_SERVERS=1 makes a missing server a failure.
 * Lines that begin with `[server]` and `[skipped]` are for the runner to show.
 */
import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';

const DOCKER_TIMEOUT_MS = 5000;

interface Server {
  readonly name: string;
  readonly variable: string;
  /** Its name for `npm run services`. */
  readonly service: string;
  readonly start: () => Promise<{ readonly address: string; stop(): Promise<unknown> }>;
}

const mongo: Server = {
  name: 'MongoDB',
  variable: 'MONGODB_URI',
  service: 'mongo',
  start: async () => {
    const { MongoDBContainer } = await import('@testcontainers/mongodb');
    const container = await new MongoDBContainer('mongo:8').start();
    return { address: `${container.getConnectionString()}/?directConnection=true`, stop: () => container.stop() };
  },
};

const kafka: Server = {
  name: 'Kafka',
  variable: 'KAFKA_BROKERS',
  service: 'kafka',
  start: async () => {
    const { KafkaContainer } = await import('@testcontainers/kafka');
    const container = await new KafkaContainer('confluentinc/cp-kafka:7.9.1').withKraft().start();
    return { address: `${container.getHost()}:${container.getMappedPort(9093)}`, stop: () => container.stop() };
  },
};

const redis: Server = {
  name: 'Redis',
  variable: 'REDIS_URL',
  service: 'redis',
  start: async () => {
    const { RedisContainer } = await import('@testcontainers/redis');
    const container = await new RedisContainer('redis:7').start();
    return { address: container.getConnectionUrl(), stop: () => container.stop() };
  },
};

/** Checks requests against Stripe's own description of its API. */
const stripeMock: Server = {
  name: 'stripe-mock',
  variable: 'STRIPE_MOCK_URL',
  service: 'stripe-mock',
  start: () => startHttp('stripe/stripe-mock:v0.203.0', 12_111),
};

/** Answers as AWS does. */
const moto: Server = {
  name: 'moto',
  variable: 'MOTO_URL',
  service: 'moto',
  start: () => startHttp('motoserver/moto:5.1.0', 5000),
};

const addresses = new Map<Server, Promise<string | undefined>>();

export function mongoUri(): Promise<string | undefined> {
  return addressOf(mongo);
}

/** Each as `host:port`. */
export async function kafkaBrokers(): Promise<readonly string[] | undefined> {
  return (await addressOf(kafka))?.split(',');
}

export function redisUrl(): Promise<string | undefined> {
  return addressOf(redis);
}

export function stripeMockUrl(): Promise<string | undefined> {
  return addressOf(stripeMock);
}

export function motoUrl(): Promise<string | undefined> {
  return addressOf(moto);
}

function addressOf(server: Server): Promise<string | undefined> {
  const known = addresses.get(server) ?? find(server);
  addresses.set(server, known);
  return known;
}

async function find({ name, variable, service, start }: Server): Promise<string | undefined> {
  const given = process.env[variable];
  if (given) {
    console.log(`[server] ${name} at ${withoutPassword(given)}, from ${variable}`);
    return given;
  }
  if (await dockerAnswers()) {
    const { address, stop } = await start();
    process.once('beforeExit', stop);
    console.log(`[server] ${name} at ${withoutPassword(address)}, in a container`);
    return address;
  }
  const way = `to have it: eval "$(npm run --silent services -- up ${service})", or start a Docker engine`;
  if (process.env['REQUIRE_SERVERS'] === '1') throw new Error(`REQUIRE_SERVERS=1 and there is no ${name}; ${way}`);
  console.log(`[skipped] NOTHING RUNS ON ${name.toUpperCase()}: ${variable} is not set; ${way}`);
  return undefined;
}

async function startHttp(image: string, port: number) {
  const { GenericContainer } = await import('testcontainers');
  const container = await new GenericContainer(image).withExposedPorts(port).start();
  return { address: `http://${container.getHost()}:${container.getMappedPort(port)}`, stop: () => container.stop() };
}

async function dockerAnswers(): Promise<boolean> {
  try {
    await promisify(execFile)('docker', ['version'], { timeout: DOCKER_TIMEOUT_MS });
    return true;
  } catch {
    // Whether Docker is missing, stopped or not ours to use: there is no engine for us.
    return false;
  }
}

function withoutPassword(address: string): string {
  return address.replace(/\/\/[^@/]*@/, '//');
}
