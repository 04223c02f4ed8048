import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A machine that is busy with the servers, too, takes its time. */
const READY_WITHIN_MS = 120_000;
/** Every process of the app promises to be gone 10 s after a SIGTERM; a busy machine takes its time to see it. */
const STOPPED_WITHIN_MS = 20_000;

/** Linux counts CPU time in hundredths of a second, on every machine that Node runs on. */
const CPU_TICK_MS = 10;

/** What this runtime wants before the path of a program in TypeScript. */
export const RUNTIME_ARGS: readonly string[] = 'Deno' in globalThis ? ['run', '-A', '--quiet'] : ['--import', 'tsx'];

/** A line of standard output, where it is JSON: of the log, or what a process says when it is ready. */
export interface OutputLine {
  readonly level?: string;
  readonly msg?: string;
  readonly apiUrl?: string;
  readonly sandboxUrl?: string;
  readonly url?: string;
}

export interface ChildOptions {
  readonly name: string;
  /** A path from the root of the repository. */
  readonly main: string;
  readonly args?: readonly string[];
  /** On top of this process's own environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** What the child prints is appended to this file. */
  readonly logFile: string;
}

/** A process that tells by a line of its output when it is ready. */
export class Child {
  readonly #name: string;
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown>;
  readonly #errorLines: string[] = [];
  #ready: OutputLine = {};
  #peakMemoryMb: number | undefined;

  /** Resolves with the first line of output that `isReady` is true for. */
  static async start(options: ChildOptions, isReady: (line: OutputLine) => boolean): Promise<Child> {
    const child = new Child(options);
    await child.#untilReady(options.logFile, isReady);
    return child;
  }

  private constructor({ name, main, args = [], environment }: ChildOptions) {
    this.#name = name;
    const path = fileURLToPath(new URL(`../../${main}`, import.meta.url));
    this.#child = spawn(process.execPath, [...RUNTIME_ARGS, path, ...args], {
      env: { ...process.env, ...environment },
      // Its standard input ends with this process: the sandbox takes that as a sign to end as well.
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    // A process that it has started may hold the same standard error: then this is when both are gone.
    this.#closed = once(this.#child, 'close');
  }

  get ready(): OutputLine {
    return this.#ready;
  }

  /** Lines of the log of level error. */
  get errorLines(): readonly string[] {
    return this.#errorLines;
  }

  /** The most memory that it ever had, where the system tells (Linux). */
  peakMemoryMb(): number | undefined {
    if (process.platform === 'linux' && this.#isRunning()) {
      const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${this.#child.pid}/status`, 'utf8'))?.[1];
      if (kilobytes !== undefined) this.#peakMemoryMb = Math.round(Number(kilobytes) / 1024);
    }
    return this.#peakMemoryMb;
  }

  /** The CPU time that it has used, where the system tells (Linux). */
  cpuMs(): number | undefined {
    if (process.platform !== 'linux' || !this.#isRunning()) return undefined;
    // The name of the program, in brackets, may hold spaces; of the fields after it these are the 12th and 13th.
    const fields = readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * CPU_TICK_MS;
  }

  /** Resolves when it has ended by itself; rejects when it had to be killed. */
  async stop(): Promise<void> {
    if (!this.#isRunning()) return;
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), STOPPED_WITHIN_MS);
    await this.#closed;
    clearTimeout(timer);
    if (this.#child.signalCode === 'SIGKILL') throw new Error(`${this.#name} did not stop in time`);
  }

  /** As a crash would do it. */
  async kill(): Promise<void> {
    this.peakMemoryMb();
    this.#child.kill('SIGKILL');
    await this.#closed;
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  #isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  async #untilReady(logFile: string, isReady: (line: OutputLine) => boolean): Promise<void> {
    const log = createWriteStream(logFile, { flags: 'a' });
    const { stdout, stderr } = this.#child;
    if (!stdout || !stderr) throw new Error(`${this.#name} has no output to read`);
    stdout.pipe(log, { end: false });
    stderr.pipe(log, { end: false });
    this.#closed.then(() => log.end());
    const lines = createInterface({ input: stdout });
    const ready = new Promise<void>((resolve, reject) => {
      lines.on('line', (text) => {
        const line = outputLine(text);
        if (line.level === 'error') this.#errorLines.push(text);
        if (!isReady(line)) return;
        this.#ready = line;
        resolve();
      });
      this.#closed.then(() => {
        reject(new Error(`${this.#name} ended with code ${this.#child.exitCode} before it was ready`));
      });
      setTimeout(() => reject(new Error(`${this.#name} was not ready in time`)), READY_WITHIN_MS).unref();
    });
    await ready.catch(async (error: unknown) => {
      await this.kill();
      throw error;
    });
  }
}

/** Says nothing where it is not JSON: a process that is killed may leave its last line in the middle. */
export function outputLine(text: string): OutputLine {
  try {
    return text.startsWith('{') ? (JSON.parse(text) as OutputLine) : {};
  } catch {
    return {};
  }
}
