/**
 * `npm run bench -- api`: what one process of the embedded profile answers a second, over HTTP with keep-alive, beside
 * bare Express that sends the same JSON from memory: no authentication, validation, limit, log or store.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiClient } from '../clients/typescript/client.ts';
import { AppProcess } from '../scripts/demo/app-process.ts';
import { Child } from '../scripts/demo/child-process.ts';
import { type Bench, interleaved, medianRatio } from './support/bench.ts';
import { postsPerSecond } from './support/closed-loop.ts';

export const bars: Bench['bars'] = { ratioBalance: { min: 0.4 } };

const ROUNDS = 5;
/**
 * Until the compiler has done its work on either side: after 2 s ours, the larger program, is at two thirds of its
 * speed.
 */
const WARM_UP_MS = 8000;
const MEASURE_MS = 2000;
const CONNECTIONS = 32;
/** One account's logins are limited while they are on their way. */
const LOGINS_AT_ONCE = 2;
/** A page of them is a list's default. */
const CONTACTS = 500;
const EMAIL = 'owner@example.com';
const PASSWORD = 'correct horse battery';

export const run: Bench['run'] = async (log) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-api-'));
  const app = await AppProcess.start(dataDir, { REQUESTS_PER_MINUTE: '0', ANONYMOUS_REQUESTS_PER_MINUTE: '0' });
  let express: Child | undefined;
  try {
    const token = await aVendor(app);
    const login = JSON.stringify({ email: EMAIL, password: PASSWORD });
    const requests = {
      Balance: ['GET', '/wallet/balance', ''],
      Contacts: ['GET', '/contacts', ''],
      Login: ['POST', '/auth/login', login],
    } as const;
    const answers: Record<string, string> = {};
    for (const [method, path, body] of Object.values(requests)) {
      answers[path] = await ask(app, token, method, path, body);
    }
    express = await Child.start(
      {
        name: 'Express',
        main: 'bench/support/api-reference-process.ts',
        environment: { ANSWERS: JSON.stringify(answers) },
        logFile: join(dataDir, 'express.log'),
      },
      ({ msg }) => msg === 'ready',
    );
    const ports = { here: portOf(app.apiUrl), express: portOf(express.ready.apiUrl as string) };
    const measure = (name: keyof typeof requests, where: keyof typeof ports, forMs: number) =>
      postsPerSecond(
        ports[where],
        [bytesOf(requests[name], token)],
        name === 'Login' ? LOGINS_AT_ONCE : CONNECTIONS,
        forMs,
      );

    const figures: Record<string, number> = {};
    for (const name of Object.keys(requests) as (keyof typeof requests)[]) {
      for (const where of ['here', 'express'] as const) await measure(name, where, WARM_UP_MS);
      const spreads = await interleaved(ROUNDS, {
        here: () => measure(name, 'here', MEASURE_MS),
        express: () => measure(name, 'express', MEASURE_MS),
      });
      for (const [where, { min, median, max }] of Object.entries(spreads)) {
        log(
          `${name.padEnd(9)} ${where.padEnd(8)} ${Math.round(median)} a second (${Math.round(min)} to ${Math.round(max)})`,
        );
      }
      figures[name.toLowerCase()] = spreads.here.median;
      figures[`express${name}`] = spreads.express.median;
      figures[`ratio${name}`] = medianRatio(spreads.here, spreads.express);
    }
    return figures;
  } finally {
    await express?.kill();
    await app.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};

/** A vendor with contacts; gives its token. */
async function aVendor(app: AppProcess): Promise<string> {
  const api = apiClient(app.apiUrl);
  await api.POST('/auth/register', { body: { email: EMAIL, password: PASSWORD, companyName: 'Bench' } });
  await api.POST('/auth/send-otp', { body: { email: EMAIL } });
  const outbox = join(app.dataDir, 'outbox');
  const [mail = ''] = (await readdir(outbox)).filter((name) => name.endsWith('.json'));
  const code = /\b\d{6}\b/.exec(await readFile(join(outbox, mail), 'utf8'))?.[0] ?? '';
  const { data } = await api.POST('/auth/verify-otp', { body: { email: EMAIL, code } });
  if (!data) throw new Error('The vendor could not register');
  const contacts = Array.from({ length: CONTACTS }, (_, n) => ({ phone: `98123${String(n).padStart(5, '0')}` }));
  const { error } = await apiClient(app.apiUrl, data.token).POST('/contacts/bulk', { body: { contacts } });
  if (error) throw new Error(error.detail);
  return data.token;
}

async function ask(app: AppProcess, token: string, method: string, path: string, body: string): Promise<string> {
  const answer = await fetch(app.apiUrl + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body } : {}),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.text();
}

function bytesOf([method, path, body]: readonly [string, string, string], token: string): Uint8Array {
  const headers = [`${method} ${path} HTTP/1.1`, 'host: 127.0.0.1', `authorization: Bearer ${token}`];
  if (body) headers.push('content-type: application/json', `content-length: ${Buffer.byteLength(body)}`);
  return Buffer.from(`${headers.join('\r\n')}\r\n\r\n${body}`);
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}
