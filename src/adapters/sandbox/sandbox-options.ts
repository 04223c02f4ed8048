/** What goes wrong, and how often. A share is from 0 to 1. Decided per message from the seed and its callback data. */
export interface Faults {
  /** Messages that fail after they were accepted. */
  readonly failureShare: number;
  /** Delivered messages that are read. */
  readonly readShare: number;
  /** Read messages that were read at once, so that no `delivered` is posted. */
  readonly readAtOnceShare: number;
  /** Statuses and payment events that are posted a second time, later. */
  readonly duplicateShare: number;
  /** Sends that are accepted, but whose connection is cut before the answer. */
  readonly cutShare: number;
  /** An accepted send is answered after so long. */
  readonly answerDelayMs: number;
  /** Posts a message's statuses in any order. */
  readonly shuffle: boolean;
  /** Each status waits for up to this long. */
  readonly maxDelayMs: number;
}

export interface SandboxPhoneNumber {
  readonly id: string;
  /** Bare digits. */
  readonly displayPhoneNumber: string;
  readonly messagesPerSecond: number;
}

export interface SandboxOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** The SQLite file of the books. What a sandbox has answered for outlives the process, SIGKILL included. */
  readonly dataFile: string;
  readonly seed: number;
  readonly wabaId: string;
  readonly phoneNumbers: readonly SandboxPhoneNumber[];
  readonly accessToken: string;
  readonly appSecret: string;
  /** Not empty: the webhook's GET handshake must succeed before anything is posted to it. */
  readonly verifyToken: string;
  readonly metaWebhookUrl: string;
  readonly paymentKeyId: string;
  readonly paymentKeySecret: string;
  readonly paymentWebhookSecret: string;
  readonly paymentWebhookUrl: string;
  /** How long a template stays PENDING. */
  readonly reviewDelayMs: number;
  /** Statuses that fall due within this time share a post. */
  readonly batchEveryMs: number;
  /** Statuses in one post at most. Meta's own limit is 1 000. */
  readonly maxBatch: number;
  readonly faults: Faults;
}

/** What a newcomer gets: nearly everything is delivered and half of it read, in order, within a third of a second. */
export const DEFAULT_OPTIONS: SandboxOptions = {
  host: '127.0.0.1',
  port: 4010,
  dataFile: 'data/sandbox.sqlite',
  seed: 1,
  wabaId: '330044556677889',
  phoneNumbers: [{ id: '220011223344556', displayPhoneNumber: '918044556677', messagesPerSecond: 1000 }],
  accessToken: 'sandbox-access-token',
  appSecret: 'sandbox-app-secret',
  verifyToken: '',
  metaWebhookUrl: 'http://127.0.0.1:3000/webhook/meta',
  paymentKeyId: 'rzp_test_sandbox',
  paymentKeySecret: 'sandbox-payment-secret',
  paymentWebhookSecret: 'sandbox-payment-webhook-secret',
  paymentWebhookUrl: 'http://127.0.0.1:3000/webhook/payment',
  reviewDelayMs: 500,
  batchEveryMs: 25,
  maxBatch: 100,
  faults: {
    failureShare: 0.01,
    readShare: 0.5,
    readAtOnceShare: 0.1,
    duplicateShare: 0,
    cutShare: 0,
    answerDelayMs: 0,
    shuffle: false,
    maxDelayMs: 300,
  },
};

export class InvalidSandboxOptions extends Error {}

/** `given` over the defaults. Throws `InvalidSandboxOptions` for what is unknown, of another type or out of range. */
export function sandboxOptions(given: unknown): SandboxOptions {
  const { faults, phoneNumbers, ...rest } = asRecord(given, 'options');
  const { faults: _faults, phoneNumbers: _phoneNumbers, ...defaults } = DEFAULT_OPTIONS;
  return {
    ...merged(defaults, rest),
    phoneNumbers: phoneNumbers === undefined ? DEFAULT_OPTIONS.phoneNumbers : parsePhoneNumbers(phoneNumbers),
    faults: mergeFaults(DEFAULT_OPTIONS.faults, faults ?? {}),
  };
}

/** `given` over `faults`; throws as `sandboxOptions` does. */
export function mergeFaults(faults: Faults, given: unknown): Faults {
  const result = merged({ ...faults }, asRecord(given, 'faults'));
  for (const [name, value] of Object.entries(result)) {
    if (name.endsWith('Share') && Number(value) > 1) throw new InvalidSandboxOptions(`${name} is a share from 0 to 1`);
  }
  return result;
}

function parsePhoneNumbers(given: unknown): SandboxPhoneNumber[] {
  if (!Array.isArray(given) || given.length === 0) throw new InvalidSandboxOptions('phoneNumbers is a list, not empty');
  return given.map((number: unknown) => {
    const parsed = merged({ id: '', displayPhoneNumber: '', messagesPerSecond: 0 }, asRecord(number, 'phoneNumbers'));
    if (!/^\d+$/.test(parsed.id)) throw new InvalidSandboxOptions('phoneNumbers[].id is digits');
    if (parsed.messagesPerSecond < 1) throw new InvalidSandboxOptions('phoneNumbers[].messagesPerSecond is 1 or more');
    return parsed;
  });
}

function asRecord(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InvalidSandboxOptions(`${name} is an object`);
  }
  return value as Record<string, unknown>;
}

function merged<T extends object>(defaults: T, given: Record<string, unknown>): T {
  for (const [name, value] of Object.entries(given)) {
    const known = Object.entries(defaults).find(([key]) => key === name);
    if (!known) throw new InvalidSandboxOptions(`There is no option ${name}`);
    if (typeof value !== typeof known[1]) throw new InvalidSandboxOptions(`${name} is a ${typeof known[1]}`);
    if (typeof value === 'number' && !(Number.isFinite(value) && value >= 0)) {
      throw new InvalidSandboxOptions(`${name} is 0 or more`);
    }
  }
  return { ...defaults, ...given };
}
