import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CannotStart } from './cannot-start.ts';
import type { Config } from './config.ts';

export interface SandboxProcess {
  readonly url: string;
  /** Where it serves the providers that it stands for. */
  readonly providers: Pick<Config, 'META_BASE_URL' | 'RAZORPAY_BASE_URL'> & { readonly PAYMENT_PAGE_URL: string };
  stop(): Promise<void>;
}

/**
 * Starts the sandbox beside this process, so that it judges our rate with a clock and a loop of its own. `apiUrl` is
 * where it posts its webhooks.
 */
export async function startSandbox(config: Config, apiUrl: string): Promise<SandboxProcess> {
  // `.ts` from the sources, `.js` from a build.
  const main = fileURLToPath(new URL(`./sandbox-main${extname(import.meta.url)}`, import.meta.url));
  const child = spawn(process.execPath, [...runtimeArguments(), main], {
    env: { ...process.env, SANDBOX_OPTIONS: JSON.stringify(optionsOf(config, apiUrl)), SANDBOX_EXIT_WITH_PARENT: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const { url, refusal } = await firstLine(child);
  if (url === undefined) {
    const { SANDBOX_PORT } = config;
    throw new CannotStart(`The sandbox cannot start on SANDBOX_PORT ${SANDBOX_PORT} with SANDBOX_OPTIONS: ${refusal}`);
  }
  return {
    url,
    providers: { META_BASE_URL: url, RAZORPAY_BASE_URL: url, PAYMENT_PAGE_URL: `${url}/pay` },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** The app's own settings of the providers; `SANDBOX_OPTIONS` has the last word. */
function optionsOf(config: Config, apiUrl: string): object {
  return {
    port: config.SANDBOX_PORT,
    dataFile: join(config.DATA_DIR, 'sandbox.sqlite'),
    wabaId: config.META_WABA_ID,
    phoneNumbers: [
      {
        id: config.META_PHONE_NUMBER_ID,
        displayPhoneNumber: config.META_DISPLAY_PHONE_NUMBER,
        messagesPerSecond: config.META_MESSAGES_PER_SECOND,
      },
    ],
    accessToken: config.META_ACCESS_TOKEN,
    appSecret: config.META_APP_SECRET.split(',')[0],
    verifyToken: config.META_VERIFY_TOKEN,
    metaWebhookUrl: `${apiUrl}/webhook/meta`,
    paymentKeyId: config.RAZORPAY_KEY_ID,
    paymentKeySecret: config.RAZORPAY_KEY_SECRET,
    paymentWebhookSecret: config.RAZORPAY_WEBHOOK_SECRET?.split(',')[0],
    paymentWebhookUrl: `${apiUrl}/webhook/payment`,
    ...(JSON.parse(config.SANDBOX_OPTIONS) as object),
  };
}

function runtimeArguments(): string[] {
  return 'Deno' in globalThis ? ['run', '-A', '--quiet'] : [...process.execArgv];
}

async function firstLine(child: ChildProcess): Promise<{ readonly url?: string; readonly refusal?: string }> {
  const exited = once(child, 'close').then(([code]) => {
    throw new Error(`The sandbox ended with code ${code} before it was ready`);
  });
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const [line] = (await Promise.race([once(lines, 'line'), exited])) as [string];
  exited.catch(() => undefined);
  return JSON.parse(line) as object;
}
