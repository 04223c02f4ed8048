import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sandboxOptions } from '../../src/adapters/sandbox/sandbox-options.ts';
import { type Sandbox, startSandbox, steadyNowMs } from '../../src/adapters/sandbox/sandbox-server.ts';

const DEADLINE_MS = 30_000;

/** What a test reads without a type of its own. */
// biome-ignore lint/suspicious/noExplicitAny: the bodies under test are checked value by value
export type Loose = any;

export interface Post {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly json: Loose;
}

/** A webhook receiver that keeps what arrives. */
export interface Receiver {
  readonly url: string;
  readonly posts: Post[];
  /** The answer to each post; 200 until it is changed. */
  respond: (post: Post) => { status: number; body?: string };
  /** Resolves once `done` is true of all that has arrived. */
  until(what: string, done: (posts: readonly Post[]) => boolean): Promise<void>;
  /** The statuses of all posts that were answered with 200, in the order of arrival. */
  statuses(): Loose[];
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const taken: Post[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const json: unknown = body.length > 0 ? JSON.parse(body.toString()) : undefined;
      const post = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body, json };
      const { status, body: answer } = receiver.respond(post);
      receiver.posts.push(post);
      if (status === 200) taken.push(post);
      response.writeHead(status).end(answer);
      for (const check of waiting) check();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    posts: [],
    respond: () => ({ status: 200 }),
    until: (what, done) =>
      new Promise((resolve, reject) => {
        const deadline = setTimeout(() => {
          waiting.delete(check);
          reject(new Error(`In time did not come: ${what}; there were ${receiver.posts.length} posts`));
        }, DEADLINE_MS);
        const check = (): void => {
          if (!done(receiver.posts)) return;
          clearTimeout(deadline);
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    statuses: () => taken.flatMap(statusesOf),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}

export function statusesOf({ json }: Post): Loose[] {
  return json.entry.flatMap((entry: Loose) => entry.changes.flatMap((change: Loose) => change.value.statuses ?? []));
}

/** The sandbox's clock: it runs, stands still while it is frozen, and never goes back. */
export class BenchClock {
  #aheadMs = 0;
  #frozenMs: number | undefined;

  readonly nowMs = (): number => this.#frozenMs ?? steadyNowMs() + this.#aheadMs;

  freeze(): void {
    this.#frozenMs = Math.ceil(this.nowMs());
  }

  advance(byMs: number): void {
    this.#frozenMs = this.nowMs() + byMs;
  }

  resume(): void {
    this.#aheadMs = Math.max(0, this.nowMs() - steadyNowMs());
    this.#frozenMs = undefined;
  }
}

export interface Bench {
  readonly clock: BenchClock;
  readonly receiver: Receiver;
  readonly dataFile: string;
  readonly options: Readonly<Record<string, unknown>>;
  sandbox: Sandbox;
  restart(): Promise<void>;
  close(): Promise<void>;
}

export const PHONE = '220011223344556';
export const WABA = '330044556677889';
export const TOKEN = 'sandbox-access-token';

/** All is delivered, nothing is read, in order and at once. */
export const CALM = { failureShare: 0, readShare: 0, readAtOnceShare: 0, maxDelayMs: 0 };

/** A sandbox whose webhooks both go to one receiver. */
export async function openBench(overrides: Readonly<Record<string, unknown>> = {}): Promise<Bench> {
  const receiver = await startReceiver();
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  const dataFile = join(folder, 'books.sqlite');
  const webhooks = { metaWebhookUrl: receiver.url, paymentWebhookUrl: receiver.url };
  const options = { port: 0, dataFile, ...webhooks, reviewDelayMs: 0, batchEveryMs: 5, faults: CALM, ...overrides };
  const clock = new BenchClock();
  const bench: Bench = {
    clock,
    receiver,
    dataFile,
    options,
    sandbox: await startSandbox(sandboxOptions(options), clock.nowMs),
    restart: async () => {
      await bench.sandbox.stop();
      bench.sandbox = await startSandbox(sandboxOptions(options), clock.nowMs);
    },
    close: async () => {
      await bench.sandbox.stop();
      await receiver.close();
      rmSync(folder, { recursive: true });
    },
  };
  return bench;
}

export interface Answer {
  readonly status: number;
  readonly json: Loose;
}

export async function call(url: string, method = 'GET', body?: unknown, authorization = `Bearer ${TOKEN}`) {
  const response = await fetch(url, {
    method,
    headers: { authorization, 'content-type': 'application/json' },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, json: (await response.json()) as Loose } satisfies Answer;
}

export const BODY = { type: 'BODY', text: 'Hi {{1}}, your order is on its way.', example: { body_text: [['Asha']] } };

/** Creates a template and waits for its review. */
export async function approvedTemplate(bench: Bench, name = 'order_update', category = 'MARKETING'): Promise<string> {
  const url = `${bench.sandbox.url}/v26.0/${WABA}/message_templates`;
  const { json } = await call(url, 'POST', { name, language: 'en_US', category, components: [BODY] });
  await bench.receiver.until('the review', (posts) => posts.some(({ body }) => body.includes(json.id)));
  return json.id;
}

export function sendBody(to: string, callbackData: string, name = 'order_update', parameters = ['Asha']): object {
  return {
    messaging_product: 'whatsapp',
    to,
    type: 'template',
    biz_opaque_callback_data: callbackData,
    template: {
      name,
      language: { code: 'en_US' },
      components: [{ type: 'body', parameters: parameters.map((text) => ({ type: 'text', text })) }],
    },
  };
}

export async function send(bench: Bench, to: string, callbackData: string, phoneNumberId = PHONE): Promise<Answer> {
  return call(`${bench.sandbox.url}/v26.0/${phoneNumberId}/messages`, 'POST', sendBody(to, callbackData));
}

/** Asks for the books until nothing is left to post. */
export async function settledBooks(bench: Bench): Promise<Loose> {
  const deadline = Date.now() + DEADLINE_MS;
  for (;;) {
    const { json } = await call(`${bench.sandbox.url}/sandbox/books`);
    if (json.webhooks.pending === 0) return json;
    if (Date.now() > deadline) throw new Error(`${json.webhooks.pending} webhooks are still pending`);
  }
}
