import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/infrastructure/main.ts', import.meta.url));
const READY_WITHIN_MS = 30_000;
/** `npm start` promises to be gone 10 s after a SIGTERM. */
const STOPPED_WITHIN_MS = 11_000;

interface LogLine {
  readonly level?: string;
  readonly msg?: string;
  readonly apiUrl?: string;
  readonly sandboxUrl?: string;
}

/** `npm start` in a process of its own, on free ports, with its sandbox. What it prints goes to `app.log` in `dataDir`. */
export class AppProcess {
  readonly dataDir: string;
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown>;
  readonly #errorLines: string[] = [];
  #ready: LogLine = {};

  /** Resolves when the app is ready. `settings` are variables of its environment. */
  static async start(dataDir: string, settings: Readonly<Record<string, string>>): Promise<AppProcess> {
    await mkdir(dataDir, { recursive: true });
    const app = new AppProcess(dataDir, settings);
    await app.#untilReady();
    return app;
  }

  private constructor(dataDir: string, settings: Readonly<Record<string, string>>) {
    this.dataDir = dataDir;
    const own = {
      HOST: '127.0.0.1',
      PORT: '0',
      SANDBOX: 'on',
      SANDBOX_PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'info',
    };
    this.#child = spawn(process.execPath, [...('Deno' in globalThis ? ['run', '-A'] : ['--import', 'tsx']), MAIN], {
      env: { ...process.env, ...own, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // The sandbox holds the same standard error, so the app's streams close when both processes are gone.
    this.#closed = once(this.#child, 'close');
  }

  get apiUrl(): string {
    return this.#ready.apiUrl as string;
  }

  get sandboxUrl(): string {
    return this.#ready.sandboxUrl as string;
  }

  /** Lines of the log of level error. */
  get errorLines(): readonly string[] {
    return this.#errorLines;
  }

  /** The most memory that the app's process ever had, where the system tells (Linux). */
  peakMemoryMb(): number | undefined {
    if (process.platform !== 'linux') return undefined;
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${this.#child.pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
  }

  /** Resolves when the app and its sandbox have ended by themselves; rejects when they had to be killed. */
  async stop(): Promise<void> {
    if (!this.#isRunning()) return;
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), STOPPED_WITHIN_MS);
    await this.#closed;
    clearTimeout(timer);
    if (this.#child.signalCode === 'SIGKILL') throw new Error('The app did not stop in time');
  }

  /** As a crash would do it. Resolves when the sandbox is gone as well. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#closed;
  }

  #isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  async #untilReady(): Promise<void> {
    const log = createWriteStream(appLog(this.dataDir), { flags: 'a' });
    const { stdout, stderr } = this.#child;
    if (!stdout || !stderr) throw new Error('The app has no output to read');
    stdout.pipe(log, { end: false });
    stderr.pipe(log, { end: false });
    this.#closed.then(() => log.end());
    const lines = createInterface({ input: stdout });
    const ready = new Promise<void>((resolve, reject) => {
      lines.on('line', (text) => {
        const line = logLine(text);
        if (line.level === 'error') this.#errorLines.push(text);
        if (line.msg !== 'ready') return;
        this.#ready = line;
        resolve();
      });
      this.#closed.then(() => reject(new Error(`The app ended with code ${this.#child.exitCode} before it was ready`)));
      setTimeout(() => reject(new Error('The app was not ready in time')), READY_WITHIN_MS).unref();
    });
    await ready.catch(async (error: unknown) => {
      await this.kill();
      throw error;
    });
  }
}

export function appLog(dataDir: string): string {
  return join(dataDir, 'app.log');
}

function logLine(text: string): LogLine {
  return text.startsWith('{') ? (JSON.parse(text) as LogLine) : {};
}
