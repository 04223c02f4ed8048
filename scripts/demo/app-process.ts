import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Child } from './child-process.ts';
import type { System } from './system.ts';

/**
 * `npm start` in a process of its own, on free ports, with its sandbox. What it prints goes to `app.log` in `dataDir`.
 */
export class AppProcess implements System {
  readonly dataDir: string;
  readonly #child: Child;

  /** Resolves when the app is ready. `settings` are variables of its environment. */
  static async start(dataDir: string, settings: Readonly<Record<string, string>>): Promise<AppProcess> {
    await mkdir(dataDir, { recursive: true });
    const own = {
      PROFILE: 'embedded',
      HOST: '127.0.0.1',
      PORT: '0',
      SANDBOX: 'on',
      SANDBOX_PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'info',
    };
    const child = await Child.start(
      {
        name: 'The app',
        main: 'src/infrastructure/main.ts',
        environment: { ...own, ...settings },
        logFile: join(dataDir, 'app.log'),
      },
      ({ msg }) => msg === 'ready',
    );
    return new AppProcess(dataDir, child);
  }

  private constructor(dataDir: string, child: Child) {
    this.dataDir = dataDir;
    this.#child = child;
  }

  get apiUrl(): string {
    return this.#child.ready.apiUrl as string;
  }

  get sandboxUrl(): string {
    return this.#child.ready.sandboxUrl as string;
  }

  get storeEnvironment(): Readonly<Record<string, string>> {
    return { PROFILE: 'embedded', DATA_DIR: this.dataDir, RAZORPAY_BASE_URL: this.sandboxUrl };
  }

  get errorLines(): readonly string[] {
    return this.#child.errorLines;
  }

  peakMemoryMb(): number | undefined {
    return this.#child.peakMemoryMb();
  }

  stop(): Promise<void> {
    return this.#child.stop();
  }

  /** As a crash would do it. Resolves when the sandbox is gone as well. */
  kill(): Promise<void> {
    return this.#child.kill();
  }
}
