import process from 'node:process';
import { InvalidSandboxOptions, sandboxOptions } from '../adapters/sandbox/sandbox-options.ts';
import { startSandbox } from '../adapters/sandbox/sandbox-server.ts';
import { commandLine } from './command-line.ts';

/**
 * The sandbox as a process of its own. `SANDBOX_OPTIONS` is a JSON object of `SandboxOptions`; what it leaves out has
 * a default. Prints `{"url": "…"}` when it is ready, or `{"refusal": "…"}` where it cannot start. With `SANDBOX_EXIT_WITH_PARENT=1` it stops when its standard
 * input closes, as happens when the parent dies.
 */
commandLine('npm run sandbox --', "The sandbox of Meta's and a payment provider's APIs, by SANDBOX_OPTIONS").parse();
const sandbox = await start();

async function start() {
  try {
    return await startSandbox(sandboxOptions(JSON.parse(process.env['SANDBOX_OPTIONS'] ?? '{}')));
  } catch (error) {
    const isListening = (error as NodeJS.ErrnoException).syscall === 'listen';
    if (!isListening && !(error instanceof InvalidSandboxOptions) && !(error instanceof SyntaxError)) throw error;
    console.log(JSON.stringify({ refusal: error instanceof Error ? error.message : String(error) }));
    process.exit(2);
  }
}

let stopping = false;
function stop(): void {
  if (stopping) return;
  stopping = true;
  void sandbox.stop().then(() => process.exit(0));
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
if (process.env['SANDBOX_EXIT_WITH_PARENT'] === '1') process.stdin.on('end', stop).on('error', stop).resume();

console.log(JSON.stringify({ url: sandbox.url }));
