import { type Static, type TObject, Type } from '@sinclair/typebox';
import { Ajv2020 } from 'ajv/dist/2020.js';

const port = (value: number) => Type.Integer({ minimum: 0, maximum: 65_535, default: value });
const text = (value: string) => Type.String({ minLength: 1, default: value });
const seconds = (value: number) => Type.Integer({ minimum: 0, default: value });

/** Every environment variable that is read, with its default: those of the embedded profile, which needs none. */
const Environment = Type.Object({
  HOST: text('127.0.0.1'),
  /** 0: any free port. */
  PORT: port(3000),
  /** The embedded stores, the e-mail outbox and the generated secret. */
  DATA_DIR: text('data'),
  LOG_LEVEL: Type.Union(['silent', 'error', 'warn', 'info'].map((level) => Type.Literal(level)), { default: 'info' }),
  ACCESS_TOKEN_TTL_SECONDS: Type.Integer({ minimum: 60, default: 3600 }),

  /** `off`: the providers are those that the variables below name. */
  SANDBOX: Type.Union([Type.Literal('on'), Type.Literal('off')], { default: 'on' }),
  SANDBOX_PORT: port(4010),
  /** JSON: `SandboxOptions` over their defaults, such as `{"seed":7,"faults":{"failureShare":0.05}}`. */
  SANDBOX_OPTIONS: text('{}'),

  META_BASE_URL: text('https://graph.facebook.com'),
  META_GRAPH_API_VERSION: Type.String({ pattern: '^v\\d+\\.\\d+$', default: 'v26.0' }),
  META_ACCESS_TOKEN: text('sandbox-access-token'),
  META_WABA_ID: Type.String({ pattern: '^\\d+$', default: '330044556677889' }),
  META_PHONE_NUMBER_ID: Type.String({ pattern: '^\\d+$', default: '220011223344556' }),
  /** Meta's limit for the number: 80 until it is raised, 1 000 at most. */
  META_MESSAGES_PER_SECOND: Type.Integer({ minimum: 1, maximum: 1000, default: 80 }),
  /** Several, with commas between them, while one is being replaced. */
  META_APP_SECRET: text('sandbox-app-secret'),
  META_VERIFY_TOKEN: text('sandbox-verify-token'),
  /** For Meta's answer to one message. Longer than the time to stop leaves more messages unknown at a restart. */
  META_TIMEOUT_SECONDS: Type.Integer({ minimum: 1, maximum: 120, default: 6 }),

  RAZORPAY_BASE_URL: text('https://api.razorpay.com'),
  RAZORPAY_KEY_ID: text('rzp_test_sandbox'),
  RAZORPAY_KEY_SECRET: text('sandbox-payment-secret'),
  RAZORPAY_WEBHOOK_SECRET: text('sandbox-payment-webhook-secret'),

  CURRENCY: Type.String({ pattern: '^[A-Z]{3}$', default: 'INR' }),
  /** Rates change at midnight there. */
  WABA_TIME_ZONE: text('Asia/Kolkata'),
  MARGIN_BASIS_POINTS: Type.Integer({ minimum: 0, maximum: 100_000, default: 2000 }),
  /** Quiet time before a finished campaign gives its remaining money back. */
  CLOSE_GRACE_SECONDS: seconds(60),
  /** How long a campaign waits for the status of a message whose answer was lost. */
  UNKNOWN_WAIT_SECONDS: seconds(900),
});

export type Config = Readonly<Static<typeof Environment>>;

/** Names of settings that must be given when there is no sandbox: their defaults are the sandbox's. */
const REQUIRED_WITHOUT_SANDBOX = [
  'META_ACCESS_TOKEN',
  'META_WABA_ID',
  'META_PHONE_NUMBER_ID',
  'META_APP_SECRET',
  'META_VERIFY_TOKEN',
  'RAZORPAY_KEY_ID',
  'RAZORPAY_KEY_SECRET',
  'RAZORPAY_WEBHOOK_SECRET',
] as const;

/** Says every wrong and missing variable at once, by name and never by value: values may be secret. */
export class InvalidConfig extends Error {
  override readonly name = 'InvalidConfig';
}

export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys((Environment as TObject).properties)
      .filter((name) => environment[name] !== undefined && environment[name] !== '')
      .map((name) => [name, environment[name]]),
  );
  const config: unknown = { ...given };
  const validate = new Ajv2020({ allErrors: true, coerceTypes: true, useDefaults: true }).compile<Config>(Environment);
  const problems = validate(config)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath.slice(1)} ${message}`);
  if (given['SANDBOX'] === 'off') {
    const missing = REQUIRED_WITHOUT_SANDBOX.filter((name) => given[name] === undefined);
    problems.push(...missing.map((name) => `${name} is missing, which must be given with SANDBOX=off`));
  }
  if (problems.length > 0) throw new InvalidConfig(`The configuration cannot be used:\n  ${problems.join('\n  ')}`);
  return config as Config;
}
