import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { SandboxBooks } from './sandbox-books.ts';
import { StoredEvents } from './sandbox-events.ts';
import { SandboxMessages } from './sandbox-meta-messages.ts';
import { SandboxTemplates } from './sandbox-meta-templates.ts';
import { mergeFaults, type SandboxOptions } from './sandbox-options.ts';
import { SandboxPayments } from './sandbox-payments.ts';
import { SandboxRoutes } from './sandbox-routes.ts';
import { metaSignature, StatusPosts } from './sandbox-status-posts.ts';
import { hmacHex, metaJson, WebhookPoster } from './sandbox-webhooks.ts';

/** Longer than any client keeps an idle connection: a server that closes first cuts off a POST that is just leaving. */
const KEEP_ALIVE_MS = 75_000;

export interface Sandbox {
  readonly url: string;
  /** Cuts open connections, and leaves what was not posted in the books for the next start. */
  stop(): Promise<void>;
}

/** Wall-clock milliseconds that never go back while the process runs. */
export function steadyNowMs(): number {
  return performance.timeOrigin + performance.now();
}

/** Starts a server that is Meta's Graph API and a payment gateway for one application. `nowMs` must never go back. */
export async function startSandbox(options: SandboxOptions, nowMs = steadyNowMs): Promise<Sandbox> {
  let { faults } = options;
  const shared = { ...options, faults: () => faults, nowMs };
  mkdirSync(dirname(options.dataFile), { recursive: true, mode: 0o700 });
  const books = new SandboxBooks(options.dataFile);

  const metaPoster = new WebhookPoster({
    url: options.metaWebhookUrl,
    verifyToken: options.verifyToken,
    isTaken: (status) => status === 200,
  });
  const paymentPoster = new WebhookPoster({
    url: options.paymentWebhookUrl,
    verifyToken: '',
    isTaken: (status) => status >= 200 && status < 300,
  });
  const statusPosts = new StatusPosts(shared, books, metaPoster);
  const metaEvents = new StoredEvents(
    { kind: 'meta-event', toBytes: metaJson, headers: (body) => metaSignature(options.appSecret, body), nowMs },
    books,
    metaPoster,
  );
  const paymentEvents = new StoredEvents(
    {
      kind: 'payment-event',
      toBytes: (json) => Buffer.from(json),
      headers: (body, eventId) => ({
        'x-razorpay-signature': hmacHex(options.paymentWebhookSecret, body),
        'x-razorpay-event-id': eventId,
      }),
      nowMs,
    },
    books,
    paymentPoster,
  );
  const templates = new SandboxTemplates(shared, books, metaEvents);
  const messages = new SandboxMessages(shared, books, templates, statusPosts);
  const payments = new SandboxPayments(shared, books, paymentEvents);
  const routes = new SandboxRoutes(options, {
    books,
    templates,
    messages,
    payments,
    faults: () => faults,
    changeFaults: (given) => {
      faults = mergeFaults(faults, given);
      return faults;
    },
    emit: async (changeJson) => {
      const time = Math.floor(nowMs() / 1000);
      const entry = `{"id":"${options.wabaId}","time":${time},"changes":[${changeJson}]}`;
      await metaEvents.add({
        eventId: randomUUID(),
        json: `{"object":"whatsapp_business_account","entry":[${entry}]}`,
      });
    },
    webhooks: () => ({
      posted: metaPoster.posted + paymentPoster.posted,
      failedPosts: metaPoster.failedPosts + paymentPoster.failedPosts,
      pending: statusPosts.pending + metaEvents.pending + paymentEvents.pending,
      lastFailure: metaPoster.lastFailure ?? paymentPoster.lastFailure,
    }),
  });

  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    void routes.handle(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${options.host}:${port}`,
    stop: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      for (const part of [templates, statusPosts, metaEvents, paymentEvents, metaPoster, paymentPoster]) part.stop();
      // What the last requests still have to write comes within this turn.
      await new Promise((resolve) => setImmediate(resolve));
      books.close();
    },
  };
}
