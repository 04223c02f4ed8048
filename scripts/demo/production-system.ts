import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DEFAULT_OPTIONS } from '../../src/adapters/sandbox/sandbox-options.ts';
import { SANDBOX_SELLER } from '../../src/infrastructure/config.ts';
import type { Role } from '../../src/infrastructure/roles.ts';
import { Child, type OutputLine } from './child-process.ts';
import { freePort } from './free-port.ts';
import { dropFrom, type Servers, serversFor } from './production-servers.ts';
import { DEMO_SETTINGS, type System } from './system.ts';

const MAIN = 'src/infrastructure/main.ts';
const VERIFY_TOKEN = 'demo-verify-token';

export interface ProductionOptions {
  readonly dataDir: string;
  readonly dispatchers: number;
  readonly settlers: number;
  /** Messages per second that the phone number may send. */
  readonly rate: number;
  readonly sandbox: { readonly seed: number; readonly faults: object };
  /** Variables of the environment of every process. */
  readonly settings: Readonly<Record<string, string>>;
  /** Leaves what it has stored in the servers. */
  readonly keep: boolean;
  /** What is started in the place of the program, by role: builds that are broken on purpose, to see them caught. */
  readonly mains?: Readonly<Partial<Record<Role, string>>>;
  /** Gives the address at which the program finds Meta, in the place of the sandbox's own. */
  readonly metaUrl?: (sandboxUrl: string) => Promise<string>;
}

/**
 * The production profile as processes: one api, one scheduler, any number of dispatchers and settlers, and the sandbox.
 * Each writes `<name>.log` in `dataDir`. Database, topics and keys are this run's own.
 */
export class ProductionSystem implements System {
  readonly dataDir: string;
  readonly #options: ProductionOptions;
  /** Where this run's data is. */
  readonly servers: Servers;
  readonly #roles: ReadonlyMap<string, Role>;
  readonly #running = new Map<string, Child>();
  readonly #killed: Child[] = [];
  #sandbox: Child | undefined;
  #apiPort = 0;
  #environment: Readonly<Record<string, string>> = {};

  /** Resolves when every process is ready; rejects when the environment names no servers. */
  static async start(options: ProductionOptions): Promise<ProductionSystem> {
    const system = new ProductionSystem(options);
    try {
      await system.#startAll();
    } catch (error) {
      await system.stop();
      throw error;
    }
    return system;
  }

  private constructor(options: ProductionOptions) {
    this.dataDir = options.dataDir;
    this.#options = options;
    this.servers = serversFor(randomBytes(4).toString('hex'));
    this.#roles = new Map<string, Role>([
      ['api', 'api'],
      ['scheduler', 'scheduler'],
      ...numbered('dispatcher', options.dispatchers),
      ...numbered('settler', options.settlers),
    ]);
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.#apiPort}`;
  }

  get sandboxUrl(): string {
    return this.#sandbox?.ready.url as string;
  }

  get storeEnvironment(): Readonly<Record<string, string>> {
    return this.#environment;
  }

  get errorLines(): readonly string[] {
    return [...this.#killed, ...this.#running.values()].flatMap(({ errorLines }) => errorLines);
  }

  peakMemoryMb(): number | undefined {
    const peaks = [...this.#killed, ...this.#running.values()].flatMap((child) => child.peakMemoryMb() ?? []);
    return peaks.length > 0 ? Math.max(...peaks) : undefined;
  }

  /** The CPU time that each process has used since its start, where the system tells (Linux). */
  cpuMs(): ReadonlyMap<string, number> {
    return new Map(
      [...this.#running].flatMap(([name, child]) => {
        const cpuMs = child.cpuMs();
        return cpuMs === undefined ? [] : [[name, cpuMs]];
      }),
    );
  }

  /** SIGKILL to one process. */
  async kill(name: string): Promise<void> {
    const child = this.#running.get(name);
    if (!child) throw new Error(`There is no process ${name}`);
    this.#running.delete(name);
    this.#killed.push(child);
    await child.kill();
  }

  /** SIGTERM to one process. Resolves when it has finished what it had begun and is gone. */
  async end(name: string): Promise<void> {
    await this.#running.get(name)?.stop();
    this.#running.delete(name);
  }

  /** The most memory that a process has had, where the system tells (Linux). */
  peakMemoryMbOf(name: string): number | undefined {
    return this.#running.get(name)?.peakMemoryMb();
  }

  /** SIGSTOP lets a process stand still, SIGCONT go on. */
  signal(name: string, signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.#running.get(name)?.signal(signal);
  }

  /** Starts what was killed. Resolves when it is ready. */
  async start(name: string): Promise<void> {
    const role = this.#roles.get(name) as Role;
    const port = role === 'api' ? this.#apiPort : 0;
    const isReady = ({ msg }: OutputLine) => msg === 'ready';
    const main = this.#options.mains?.[role] ?? MAIN;
    this.#running.set(name, await this.#startChild(name, main, ['--role', role], { PORT: String(port) }, isReady));
  }

  async stop(): Promise<void> {
    try {
      await Promise.all([...this.#running.values()].map((child) => child.stop()));
      await this.#sandbox?.stop();
    } finally {
      if (!this.#options.keep) await dropFrom(this.servers);
    }
  }

  async #startAll(): Promise<void> {
    // The sandbox must know where the api will be, and the api where the sandbox is.
    this.#apiPort = await freePort();
    this.#environment = this.#commonEnvironment();
    await this.#startChild('migrate', 'src/infrastructure/migrate.ts', [], {}, ({ msg }) => msg === 'migrated');
    this.#sandbox = await this.#startSandbox();
    this.#environment = {
      ...this.#environment,
      META_BASE_URL: (await this.#options.metaUrl?.(this.sandboxUrl)) ?? this.sandboxUrl,
      RAZORPAY_BASE_URL: this.sandboxUrl,
      PAYMENT_PAGE_URL: `${this.sandboxUrl}/pay`,
    };
    await Promise.all([...this.#roles.keys()].map((name) => this.start(name)));
  }

  #startSandbox(): Promise<Child> {
    const { rate, sandbox } = this.#options;
    const [number = { id: '', displayPhoneNumber: '' }] = DEFAULT_OPTIONS.phoneNumbers;
    const options = {
      ...sandbox,
      port: 0,
      dataFile: join(this.dataDir, 'sandbox.sqlite'),
      phoneNumbers: [{ ...number, messagesPerSecond: rate }],
      verifyToken: VERIFY_TOKEN,
      metaWebhookUrl: `${this.apiUrl}/webhook/meta`,
      paymentWebhookUrl: `${this.apiUrl}/webhook/payment`,
    };
    const environment = { SANDBOX_OPTIONS: JSON.stringify(options), SANDBOX_EXIT_WITH_PARENT: '1' };
    return this.#startChild('sandbox', 'src/infrastructure/sandbox-main.ts', [], environment, ({ url }) => {
      return url !== undefined;
    });
  }

  #startChild(
    name: string,
    main: string,
    args: readonly string[],
    environment: Readonly<Record<string, string>>,
    isReady: (line: OutputLine) => boolean,
  ): Promise<Child> {
    const logFile = join(this.dataDir, `${name}.log`);
    return Child.start({ name, main, args, logFile, environment: { ...this.#environment, ...environment } }, isReady);
  }

  /** What the sandbox stands for, in the place of real accounts. */
  #commonEnvironment(): Readonly<Record<string, string>> {
    return {
      PROFILE: 'production',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      DATA_DIR: this.dataDir,
      EMAIL_TRANSPORT: 'outbox',
      SECRET: randomBytes(32).toString('hex'),
      ...this.servers,
      META_ACCESS_TOKEN: DEFAULT_OPTIONS.accessToken,
      META_WABA_ID: DEFAULT_OPTIONS.wabaId,
      META_PHONE_NUMBER_ID: DEFAULT_OPTIONS.phoneNumbers[0]?.id ?? '',
      META_APP_SECRET: DEFAULT_OPTIONS.appSecret,
      META_VERIFY_TOKEN: VERIFY_TOKEN,
      META_MESSAGES_PER_SECOND: String(this.#options.rate),
      ...DEMO_SETTINGS,
      ...SANDBOX_SELLER,
      RAZORPAY_KEY_ID: DEFAULT_OPTIONS.paymentKeyId,
      RAZORPAY_KEY_SECRET: DEFAULT_OPTIONS.paymentKeySecret,
      RAZORPAY_WEBHOOK_SECRET: DEFAULT_OPTIONS.paymentWebhookSecret,
      ...this.#options.settings,
    };
  }
}

function numbered(role: Role, count: number): [string, Role][] {
  return Array.from({ length: count }, (_, index) => [`${role}-${index + 1}`, role]);
}
