import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface SandboxProcess {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the sandbox beside this process, so that it judges our rate with a clock and a loop of its own. */
export async function startSandboxProcess(options: object): Promise<SandboxProcess> {
  const main = fileURLToPath(new URL('./sandbox-main.ts', import.meta.url));
  const child = spawn(process.execPath, [...runtimeArguments(), main], {
    env: { ...process.env, SANDBOX_OPTIONS: JSON.stringify(options), SANDBOX_EXIT_WITH_PARENT: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const { url } = await firstLine(child);
  return {
    url,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function runtimeArguments(): string[] {
  return 'Deno' in globalThis ? ['run', '-A', '--quiet'] : [...process.execArgv];
}

async function firstLine(child: ChildProcess): Promise<{ url: string }> {
  const exited = once(child, 'exit').then(([code]) => {
    throw new Error(`The sandbox ended with code ${code} before it was ready`);
  });
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const [line] = (await Promise.race([once(lines, 'line'), exited])) as [string];
  exited.catch(() => undefined);
  return JSON.parse(line) as { url: string };
}
