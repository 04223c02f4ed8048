import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { type Static, Type } from '@sinclair/typebox';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { SASLOptions } from 'kafkajs';
import { wordsOf } from '../adapters/shared/http-schema-words.ts';
import type { KafkaClientOptions } from '../adapters/shared/kafka-client.ts';
import { DEFAULT_START_WORDS, DEFAULT_STOP_WORDS } from '../domain/contacts/opt-out.ts';
import { gstin } from '../domain/identity/gstin.ts';

const text = Type.String({ minLength: 1 });
/** Such as the example, which a refusal shows; where there is none, the default. */
const like = (example: string, pattern: string) => Type.String({ pattern, examples: [example] });
const digits = like('220011223344556', '^\\d+$');
/** One; comma-separated while one is being replaced. */
const secrets = Type.String({ format: 'secret without spaces, or several with commas' });
const url = like('https://example.in', '^https?://\\S+$');
const port = Type.Integer({ minimum: 0, maximum: 65_535 });
const oneOf = <W extends string>(...words: readonly W[]) => Type.Unsafe<W>({ type: 'string', enum: [...words] });
const or = <S extends object>(schema: S, value: unknown): S => ({ ...schema, default: value });

/** Every environment variable that is read. Those without a default are asked for by `missing`. */
const Environment = Type.Object({
  /** `embedded`: SQLite files and one process. `production`: MongoDB, Kafka, Redis and processes by role. */
  PROFILE: or(oneOf('embedded', 'production'), 'embedded'),
  HOST: or(text, '127.0.0.1'),
  /** 0: any free port. */
  PORT: or(port, 3000),
  /**
   * The proxies whose `X-Forwarded-For` is trusted: their number, or a comma-separated list of addresses and networks.
   * Unset: there is none, and the connection's own address counts.
   */
  TRUST_PROXY: Type.Optional(
    Type.String({ format: 'number or comma-separated list of proxies', examples: ['10.0.0.0/8'] }),
  ),
  /** For one member, API key or operator; 0: any number. */
  REQUESTS_PER_MINUTE: or(Type.Integer({ minimum: 0 }), 3000),
  /** For one network address without valid credentials; 0: any number. */
  ANONYMOUS_REQUESTS_PER_MINUTE: or(Type.Integer({ minimum: 0 }), 120),
  /** Comma-separated origins whose pages may call the API from a browser; unset: none. */
  CORS_ORIGINS: Type.Optional(
    like('https://example.in,https://app.example.in', '^https?://[^/, ]+(,https?://[^/, ]+)*$'),
  ),
  /** The bearer token for reading `/metrics`; unset: anybody who reaches it may. */
  METRICS_TOKEN: Type.Optional(Type.String({ format: 'token of 16 or more visible ASCII characters' })),
  LOG_LEVEL: or(oneOf('silent', 'error', 'warn', 'info'), 'info'),
  /**
   * The embedded stores, the e-mail outbox, and the secret where none is given. Created for its owner alone, as SQLite
   * decides how readable the stores' files are. An existing one stays as it is.
   */
  DATA_DIR: or(text, 'data'),
  /**
   * At least 32 bytes as hex digits: signs access tokens, and keys the hashes of codes. Comma-separated while one is
   * being replaced: the first signs, all are accepted.
   */
  SECRET: Type.Optional(Type.String({ format: 'secret of 64 or more hex digits' })),
  ACCESS_TOKEN_TTL_SECONDS: or(Type.Integer({ minimum: 60 }), 900),

  MONGODB_URI: Type.Optional(like('mongodb://127.0.0.1:27017', '^mongodb(\\+srv)?://')),
  MONGODB_DATABASE: or(Type.String({ pattern: '^[A-Za-z0-9_-]{1,60}$' }), 'shared_waba'),
  /** Comma-separated `host:port`. */
  KAFKA_BROKERS: Type.Optional(like('127.0.0.1:9092', '^[^,/\\s]+:\\d+(,[^,/\\s]+:\\d+)*$')),
  /** `on`: Node must know the authority of the brokers' certificates; others by NODE_EXTRA_CA_CERTS. */
  KAFKA_TLS: or(oneOf('off', 'on'), 'off'),
  KAFKA_SASL_MECHANISM: Type.Optional(oneOf('plain', 'scram-sha-256', 'scram-sha-512')),
  KAFKA_SASL_USERNAME: Type.Optional(text),
  KAFKA_SASL_PASSWORD: Type.Optional(text),
  /** Prefix of every topic and group, if several installations share a broker. */
  KAFKA_PREFIX: or(like('waba.', '^[A-Za-z0-9._-]*$'), ''),
  REDIS_URL: Type.Optional(like('redis://127.0.0.1:6379', '^rediss?://')),
  /** Prefix of every key, if several installations share a server. */
  REDIS_PREFIX: or(text, 'shared-waba:'),

  /** Embedded only: `off` uses the real providers. */
  SANDBOX: or(oneOf('on', 'off'), 'on'),
  SANDBOX_PORT: or(port, 4010),
  /** JSON: the sandbox's options over their defaults, such as `{"seed":7,"faults":{"failureShare":0.05}}`. */
  SANDBOX_OPTIONS: or(Type.String({ format: 'JSON object', examples: ['{"seed":7}'] }), '{}'),

  META_BASE_URL: or(url, 'https://graph.facebook.com'),
  META_GRAPH_API_VERSION: or(Type.String({ pattern: '^v\\d+\\.\\d+$' }), 'v26.0'),
  META_ACCESS_TOKEN: Type.Optional(text),
  META_WABA_ID: Type.Optional(digits),
  META_PHONE_NUMBER_ID: Type.Optional(digits),
  /** Meta's rate limit for the number: 80 until Meta raises it, at most 1 000. */
  META_MESSAGES_PER_SECOND: or(Type.Integer({ minimum: 1, maximum: 1000 }), 80),
  META_APP_SECRET: Type.Optional(secrets),
  META_VERIFY_TOKEN: Type.Optional(text),
  /** For Meta's answer to one message. Longer than the time to stop leaves more messages unknown at a restart. */
  META_TIMEOUT_SECONDS: or(Type.Integer({ minimum: 1, maximum: 60 }), 6),

  /**
   * As Meta shows the number, in bare digits: events of the account's other numbers change nothing. Unset: an upgrade
   * of the throughput changes nothing either, as it may be another number's.
   */
  META_DISPLAY_PHONE_NUMBER: Type.Optional(digits),
  /** Gets an e-mail when WhatsApp restricts the account or sending stops; unset: only the log says so. */
  OPERATOR_EMAIL: Type.Optional(text),
  /** Comma-separated replies that stop a vendor's messages, and that allow them again; in any language. */
  OPT_OUT_STOP_WORDS: or(text, DEFAULT_STOP_WORDS),
  OPT_OUT_START_WORDS: or(text, DEFAULT_START_WORDS),

  RAZORPAY_BASE_URL: or(url, 'https://api.razorpay.com'),
  RAZORPAY_KEY_ID: Type.Optional(text),
  RAZORPAY_KEY_SECRET: Type.Optional(text),
  RAZORPAY_WEBHOOK_SECRET: Type.Optional(secrets),
  /** Where an order is paid without Razorpay Checkout: the sandbox's page. */
  PAYMENT_PAGE_URL: Type.Optional(url),
  STRIPE_BASE_URL: or(url, 'https://api.stripe.com'),
  STRIPE_SECRET_KEY: Type.Optional(text),
  STRIPE_PUBLISHABLE_KEY: Type.Optional(text),
  STRIPE_WEBHOOK_SECRET: Type.Optional(secrets),
  /** The provider that is used when a request names none. */
  PAYMENT_PROVIDER: or(oneOf('razorpay', 'stripe'), 'razorpay'),

  /** `outbox` writes e-mails into `DATA_DIR/outbox`. Unset: `outbox` embedded, `ses` in production. */
  EMAIL_TRANSPORT: Type.Optional(oneOf('outbox', 'ses')),
  EMAIL_FROM: Type.Optional(text),
  /** Signs every e-mail; unset: none is signed. */
  PLATFORM_NAME: Type.Optional(text),
  /** Where vendors reach the API: in e-mails, in front of its paths; unset: they name the paths alone. */
  PUBLIC_URL: Type.Optional(like('https://api.example.in', '^https?://[^\\s/]+(/[^\\s/]+)*$')),
  SES_REGION: Type.Optional(text),
  /** In place of the region's address. */
  SES_ENDPOINT: Type.Optional(url),

  /** Who invoices recharges; all three, or none: then nothing is taxed. The number's first digits are the state. */
  SELLER_LEGAL_NAME: Type.Optional(text),
  SELLER_GSTIN: Type.Optional(text),
  SELLER_ADDRESS: Type.Optional(text),
  /** The services accounting code on the invoices. */
  SELLER_SERVICE_CODE: or(Type.String({ pattern: '^\\d{4,8}$' }), '998319'),
  /** On top of a recharge. */
  GST_BASIS_POINTS: or(Type.Integer({ minimum: 1, maximum: 10_000 }), 1800),

  CURRENCY: or(Type.String({ pattern: '^[A-Z]{3}$' }), 'INR'),
  /** Rates change at midnight there. */
  WABA_TIME_ZONE: or(Type.String({ format: 'time zone' }), 'Asia/Kolkata'),
  MARGIN_BASIS_POINTS: or(Type.Integer({ minimum: 0, maximum: 100_000 }), 2000),
  /** What one operator may adjust a wallet by alone, either way; more needs a second one. */
  ADJUST_ALONE_LIMIT: or(Type.String({ pattern: '^\\d{1,8}(\\.\\d{1,6})?$' }), '1000'),
  /** Quiet time before a finished campaign gives its remaining money back. */
  CLOSE_GRACE_SECONDS: or(Type.Integer({ minimum: 0 }), 60),
  /** How long a campaign waits for the status of a message whose answer was lost. */
  UNKNOWN_WAIT_SECONDS: or(Type.Integer({ minimum: 0 }), 900),
});

type Environment = Static<typeof Environment>;

/** Networks that Express knows by name. */
const NETWORK_NAMES: readonly string[] = ['loopback', 'linklocal', 'uniquelocal'];
/** By the words that say what each takes. */
const FORMATS = {
  'JSON object': isJsonObject,
  'number or comma-separated list of proxies': areProxies,
  'secret without spaces, or several with commas': /^[^,\s]+(,[^,\s]+)*$/,
  'secret of 64 or more hex digits': /^([0-9a-f]{2}){32,}(,([0-9a-f]{2}){32,})*$/i,
  'time zone': isTimeZone,
  'token of 16 or more visible ASCII characters': /^[!-~]{16,}$/,
};

/** Each can also come from a file, which the variable with `_FILE` after its name names. */
const SECRETS = [
  'SECRET',
  'MONGODB_URI',
  'KAFKA_SASL_PASSWORD',
  'REDIS_URL',
  'META_ACCESS_TOKEN',
  'META_APP_SECRET',
  'META_VERIFY_TOKEN',
  'RAZORPAY_KEY_SECRET',
  'RAZORPAY_WEBHOOK_SECRET',
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'METRICS_TOKEN',
] as const satisfies readonly (keyof Environment)[];

/** What the sandbox stands for when nothing else is given. */
const SANDBOX_DEFAULTS = {
  META_ACCESS_TOKEN: 'sandbox-access-token',
  META_WABA_ID: '330044556677889',
  META_PHONE_NUMBER_ID: '220011223344556',
  META_DISPLAY_PHONE_NUMBER: '918044556677',
  META_APP_SECRET: 'sandbox-app-secret',
  META_VERIFY_TOKEN: 'sandbox-verify-token',
  RAZORPAY_KEY_ID: 'rzp_test_sandbox',
  RAZORPAY_KEY_SECRET: 'sandbox-payment-secret',
  RAZORPAY_WEBHOOK_SECRET: 'sandbox-payment-webhook-secret',
} as const;

/** So that recharges of the sandbox have invoices. */
export const SANDBOX_SELLER = {
  SELLER_LEGAL_NAME: 'Shared WABA Sandbox Private Limited',
  SELLER_GSTIN: '29AAACS4321K1ZB',
  SELLER_ADDRESS: '1 Residency Road, Bengaluru 560025, Karnataka',
} as const;

const META = [
  'META_ACCESS_TOKEN',
  'META_WABA_ID',
  'META_PHONE_NUMBER_ID',
  'META_APP_SECRET',
  'META_VERIFY_TOKEN',
] as const;
const RAZORPAY = ['RAZORPAY_KEY_ID', 'RAZORPAY_KEY_SECRET', 'RAZORPAY_WEBHOOK_SECRET'] as const;
const STRIPE = ['STRIPE_SECRET_KEY', 'STRIPE_PUBLISHABLE_KEY', 'STRIPE_WEBHOOK_SECRET'] as const;
const SERVERS = ['MONGODB_URI', 'KAFKA_BROKERS', 'REDIS_URL', 'SECRET'] as const;
const SASL = ['KAFKA_SASL_MECHANISM', 'KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD'] as const;
const SES = ['EMAIL_FROM', 'SES_REGION'] as const;
const SELLER = ['SELLER_LEGAL_NAME', 'SELLER_GSTIN', 'SELLER_ADDRESS'] as const;
/** GST is owed in rupees. */
const GST_CURRENCY = 'INR';

type Name = keyof Environment;
type With<N extends Name> = Environment & Required<Pick<Environment, N>>;

/** The environment after its check: what a profile needs is there. */
export type Config = Readonly<With<(typeof META)[number]>> & { readonly EMAIL_TRANSPORT: 'outbox' | 'ses' };
export type ServerSettings = Readonly<With<(typeof SERVERS)[number]>>;
export type RazorpaySettings = Readonly<With<(typeof RAZORPAY)[number]>>;
export type StripeSettings = Readonly<With<(typeof STRIPE)[number]>>;
export type SellerSettings = Readonly<With<(typeof SELLER)[number]>>;
export type SesSettings = Readonly<With<(typeof SES)[number]>>;

/** Throws for every wrong and missing variable at once, by name and never by value: values may be secret. */
export class InvalidConfig extends Error {
  override readonly name = 'InvalidConfig';
}

export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const files = readSecretFiles(environment);
  const given = Object.fromEntries(
    Object.entries({ ...environment, ...files.secrets }).filter(
      ([name, value]) => name in Environment.properties && value !== '',
    ),
  );
  const isSandboxed = hasSandbox(given);
  const isTaxed = isSandboxed && (given['CURRENCY'] ?? GST_CURRENCY) === GST_CURRENCY;
  const defaults = { ...(isSandboxed ? SANDBOX_DEFAULTS : {}), ...(isTaxed ? SANDBOX_SELLER : {}) };
  const config: Record<string, unknown> = { ...defaults, ...given };
  config['EMAIL_TRANSPORT'] ??= given['PROFILE'] === 'production' ? 'ses' : 'outbox';
  const options = { allErrors: true, verbose: true, coerceTypes: true, useDefaults: true, formats: FORMATS };
  const validate = new Ajv2020(options).compile<Config>(Environment);
  const wrong = validate(config)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath.slice(1)} ${wordsOf(error)}`);
  // What else is needed depends on the profile.
  const isProfileWrong = wrong.some((problem) => problem.startsWith('PROFILE '));
  const unfit = isProfileWrong ? [] : [...missing(config), ...misleading(environment, given)];
  const problems = [...files.problems, ...wrong, ...unfit];
  if (problems.length > 0) throw new InvalidConfig(`The configuration cannot be used:\n  ${problems.join('\n  ')}`);
  return config as Config;
}

function readSecretFiles(environment: Readonly<Record<string, string | undefined>>) {
  const secrets: Record<string, string> = {};
  const problems: string[] = [];
  for (const name of SECRETS) {
    const file = environment[`${name}_FILE`];
    if (!file) continue;
    if (environment[name]) {
      problems.push(`${name} and ${name}_FILE are both given: one of them is enough`);
      continue;
    }
    try {
      secrets[name] = readFileSync(file, 'utf8').trim();
      if (secrets[name] === '') problems.push(`${name}_FILE names an empty file`);
    } catch (error) {
      problems.push(`${name}_FILE cannot be read: ${(error as NodeJS.ErrnoException).code}`);
    }
  }
  return { secrets, problems };
}

/** Whether the sandbox stands in the place of Meta and the payment provider; also before the defaults are there. */
export function hasSandbox({ PROFILE = 'embedded', SANDBOX = 'on' }: Readonly<Record<string, unknown>>): boolean {
  return PROFILE === 'embedded' && SANDBOX === 'on';
}

export function hasRazorpay(config: Config): config is Config & RazorpaySettings {
  return RAZORPAY.every((name) => config[name] !== undefined);
}

export function hasStripe(config: Config): config is Config & StripeSettings {
  return STRIPE.every((name) => config[name] !== undefined);
}

export function hasSeller(config: Config): config is Config & SellerSettings {
  return SELLER.every((name) => config[name] !== undefined);
}

/** What would start something else than was meant. */
function misleading(
  { NODE_ENV }: Readonly<Record<string, string | undefined>>,
  { PROFILE, PAYMENT_PROVIDER, ...given }: Readonly<Record<string, unknown>>,
): string[] {
  const problems: string[] = [];
  if (NODE_ENV === 'production' && PROFILE === undefined) {
    problems.push('PROFILE is missing: where NODE_ENV is production it must say which, or all would be a sandbox');
  }
  const keys = { razorpay: RAZORPAY, stripe: STRIPE }[String(PAYMENT_PROVIDER)];
  if (keys && !hasSandbox({ PROFILE, ...given }) && keys.some((name) => given[name] === undefined)) {
    problems.push(`PAYMENT_PROVIDER is ${PAYMENT_PROVIDER}, whose keys are missing: ${keys.join(', ')}`);
  }
  return problems;
}

/** Several processes of a role and the migrations reach the same brokers. */
export function kafkaSettings(config: ServerSettings): KafkaClientOptions {
  const { KAFKA_SASL_MECHANISM: mechanism, KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD: password } = config;
  return {
    brokers: config.KAFKA_BROKERS.split(','),
    ssl: config.KAFKA_TLS === 'on',
    ...(mechanism && username && password ? { sasl: { mechanism, username, password } as SASLOptions } : {}),
  };
}

function missing(config: Readonly<Record<string, unknown>>): string[] {
  const absent = (names: readonly Name[]) => names.filter((name) => config[name] === undefined);
  const because = (names: readonly Name[], reason: string) =>
    absent(names).map((name) => `${name} is missing; it is ${reason}`);
  const problems = because(META, 'needed to reach Meta');
  if (config['PROFILE'] === 'production') problems.push(...because(SERVERS, 'needed by the production profile'));
  if (config['EMAIL_TRANSPORT'] === 'ses') problems.push(...because(SES, 'needed to send e-mail by SES'));
  for (const group of [SASL, RAZORPAY, STRIPE, SELLER]) {
    if (absent(group).length < group.length)
      problems.push(
        ...because(group, `required together with ${group.filter((name) => config[name] !== undefined).join(', ')}`),
      );
  }
  if (config['SELLER_GSTIN'] !== undefined) {
    if (!isGstin(String(config['SELLER_GSTIN']))) problems.push('SELLER_GSTIN is not a valid GSTIN');
    if ((config['CURRENCY'] ?? GST_CURRENCY) !== GST_CURRENCY)
      problems.push('CURRENCY must be INR where SELLER_GSTIN is given');
  }
  if (absent(RAZORPAY).length === RAZORPAY.length && absent(STRIPE).length === STRIPE.length) {
    problems.push(`No payment provider: ${RAZORPAY.join(', ')} or ${STRIPE.join(', ')} are missing`);
  }
  return problems;
}

/** What Express takes: how many proxies there are, or their addresses and networks. */
function areProxies(text: string): boolean {
  return /^\d{1,2}$/.test(text) || text.split(',').every((part) => isNetwork(part.trim()));
}

function isNetwork(text: string): boolean {
  if (NETWORK_NAMES.includes(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    // What is wrong with it would repeat a part of the value.
    return false;
  }
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    // The error says only that there is no such zone.
    return false;
  }
}

function isGstin(text: string): boolean {
  try {
    return gstin(text) === text;
  } catch {
    // Whatever is wrong with it, the answer is no.
    return false;
  }
}
