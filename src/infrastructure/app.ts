import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Container } from 'inversify';
import { SendJobsConsumer } from '../adapters/campaigns/consumer-send-jobs.ts';
import { OutboxRelayJob } from '../adapters/operations/job-outbox-relay.ts';
import { PaymentEventsConsumer } from '../adapters/payments/consumer-payment-events.ts';
import { createPaymentWebhookHandler } from '../adapters/payments/http-payment-webhook.ts';
import { idempotency } from '../adapters/shared/http-idempotency.ts';
import { PeriodicJob } from '../adapters/shared/job-periodic.ts';
import { MetaHttpClient } from '../adapters/shared/meta-http-client.ts';
import { MetaTemplateGateway } from '../adapters/templates/meta-template-gateway.ts';
import { MetaEventsConsumer } from '../adapters/webhooks/consumer-meta-events.ts';
import { createMetaWebhookHandler } from '../adapters/webhooks/http-meta-webhook.ts';
import { CloseCampaigns } from '../application/campaigns/close-campaigns.ts';
import { ExpireSending } from '../application/campaigns/expire-sending.ts';
import { PlanSends } from '../application/campaigns/plan-sends.ts';
import { SendingStops } from '../application/campaigns/ports.ts';
import { AccessTokens } from '../application/identity/ports.ts';
import { RelayOutbox } from '../application/operations/relay-outbox.ts';
import { IdempotencyStore } from '../application/shared/idempotency.ts';
import type { Logger } from '../application/shared/logger.ts';
import { Clock, MessageBus, OutboxReader } from '../application/shared/ports.ts';
import { SubmitPendingTemplates } from '../application/templates/submit-pending-templates.ts';
import { TemplateGateway } from '../application/templates/template-gateway.ts';
import type { Config } from './config.ts';
import { createApi } from './http-server.ts';
import { campaignsModule } from './modules/campaigns.ts';
import { contactsBodyLimits, contactsModule } from './modules/contacts.ts';
import { identityModule } from './modules/identity.ts';
import { paymentsModule } from './modules/payments.ts';
import { sharedModule } from './modules/shared.ts';
import { templatesModule } from './modules/templates.ts';
import { walletModule } from './modules/wallet.ts';
import { webhooksModule } from './modules/webhooks.ts';
import { type SandboxProcess, startSandboxProcess } from './sandbox-process.ts';
import { secretOf } from './secret.ts';

const PLAN_EVERY_MS = 100;
const HOUSEKEEPING_EVERY_MS = 1000;
const SUBMIT_TEMPLATES_EVERY_MS = 30_000;
const PURGE_EVERY_MS = 60 * 60 * 1000;
/** Above a balancer's idle time, so that it is the balancer that closes connections and no request meets a closed one. */
const KEEP_ALIVE_MS = 65_000;
const META_CONNECT_TIMEOUT_MS = 2000;
const PAYMENT_TIMEOUT_MS = 10_000;

/** Something that works until it is stopped. */
interface Worker {
  start(): void | Promise<void>;
  stop(): Promise<void>;
}

export interface App {
  readonly apiUrl: string;
  /** Undefined with `SANDBOX=off`. */
  readonly sandboxUrl: string | undefined;
  /** Finishes what is on its way and loses nothing: what is not done comes again at the next start. */
  stop(): Promise<void>;
}

/** Every role in this process, on the embedded stores. */
export async function startApp(config: Config, logger: Logger): Promise<App> {
  mkdirSync(config.DATA_DIR, { recursive: true });
  // The server listens first: the sandbox must know where to post, and the client where the sandbox is.
  let listener: RequestListener = (_request, response) => response.writeHead(503).end();
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => listener(request, response));
  const apiUrl = await listen(server, config);
  const sandbox = config.SANDBOX === 'on' ? await startSandboxProcess(sandboxOptions(config, apiUrl)) : undefined;
  const container = new Container();
  const stores = sharedModule(container, { dataDir: config.DATA_DIR, logger });
  const meta = bindFeatures(container, config, sandbox);
  listener = requestListener(container, config, logger);

  // An operator's restart is the answer to whatever stopped the sending.
  await container.get(SendingStops).clear();
  const workers = workersOf(container, logger);
  for (const worker of workers) await worker.start();
  return {
    apiUrl,
    sandboxUrl: sandbox?.url,
    async stop() {
      // Against the current: what makes work stops before what does it.
      for (const worker of workers.toReversed()) await worker.stop();
      await close(server);
      await sandbox?.stop();
      await meta.close();
      await stores.close();
    },
  };
}

function bindFeatures(container: Container, config: Config, sandbox: SandboxProcess | undefined): MetaHttpClient {
  const meta = new MetaHttpClient({
    accessToken: config.META_ACCESS_TOKEN,
    baseUrl: sandbox?.url ?? config.META_BASE_URL,
    apiVersion: config.META_GRAPH_API_VERSION,
    connectTimeoutMs: META_CONNECT_TIMEOUT_MS,
    answerTimeoutMs: config.META_TIMEOUT_SECONDS * 1000,
  });
  container.bind(MetaHttpClient).toConstantValue(meta);
  identityModule(container, {
    secret: secretOf(join(config.DATA_DIR, 'secret')),
    tokenTtlSeconds: config.ACCESS_TOKEN_TTL_SECONDS,
  });
  contactsModule(container);
  container.bind(TemplateGateway).toConstantValue(new MetaTemplateGateway(meta, config.META_WABA_ID));
  templatesModule(container);
  walletModule(container, {
    currency: config.CURRENCY,
    wabaTimeZone: config.WABA_TIME_ZONE,
    marginBasisPoints: config.MARGIN_BASIS_POINTS,
  });
  paymentsModule(container, {
    baseUrl: sandbox?.url ?? config.RAZORPAY_BASE_URL,
    keyId: config.RAZORPAY_KEY_ID,
    keySecret: config.RAZORPAY_KEY_SECRET,
    timeoutMs: PAYMENT_TIMEOUT_MS,
    ...(sandbox ? { paymentPageUrl: `${sandbox.url}/pay` } : {}),
  });
  campaignsModule(container, {
    phoneNumberId: config.META_PHONE_NUMBER_ID,
    messagesPerSecond: config.META_MESSAGES_PER_SECOND,
    sendTimeoutMs: META_CONNECT_TIMEOUT_MS + config.META_TIMEOUT_SECONDS * 1000,
    closeGraceMs: config.CLOSE_GRACE_SECONDS * 1000,
    unknownWaitMs: config.UNKNOWN_WAIT_SECONDS * 1000,
  });
  webhooksModule(container);
  return meta;
}

/** Webhooks are answered in front of Express: it would take most of the time that they need. */
function requestListener(container: Container, config: Config, logger: Logger): RequestListener {
  const clock = container.get(Clock);
  const bus = container.get(MessageBus);
  const metaWebhook = createMetaWebhookHandler({
    bus,
    clock,
    logger,
    appSecrets: config.META_APP_SECRET.split(','),
    verifyToken: config.META_VERIFY_TOKEN,
  });
  const paymentWebhook = createPaymentWebhookHandler({
    bus,
    clock,
    logger,
    razorpaySecrets: config.RAZORPAY_WEBHOOK_SECRET.split(','),
  });
  const tokens = container.get(AccessTokens);
  const onFault = (error: unknown, request: object) => logger.error({ err: error, ...request }, 'a request failed');
  const api = createApi(container, {
    verifyToken: (token) => tokens.verify(token),
    onFault,
    bodyLimits: contactsBodyLimits,
    middlewares: [idempotency(container.get(IdempotencyStore), clock, onFault)],
  });
  return (request, response) => {
    const path = request.url?.split('?', 1)[0];
    if (path === '/webhook/meta') metaWebhook(request, response);
    else if (path === '/webhook/payment') paymentWebhook(request, response);
    else api(request, response);
  };
}

/** In the order of the current: settlement, relay and sending first, what feeds them last. */
function workersOf(container: Container, logger: Logger): readonly Worker[] {
  const clock = container.get(Clock);
  const every = (name: string, intervalMs: number, work: () => Promise<unknown>) =>
    new PeriodicJob(name, intervalMs, work, logger);
  return [
    container.get(MetaEventsConsumer),
    container.get(PaymentEventsConsumer),
    new OutboxRelayJob(container.get(RelayOutbox), container.get(OutboxReader), logger),
    container.get(SendJobsConsumer),
    every('expire-sending', HOUSEKEEPING_EVERY_MS, () => container.get(ExpireSending).execute()),
    every('close-campaigns', HOUSEKEEPING_EVERY_MS, () => container.get(CloseCampaigns).execute()),
    every('submit-templates', SUBMIT_TEMPLATES_EVERY_MS, () => container.get(SubmitPendingTemplates).execute()),
    every('purge-idempotency', PURGE_EVERY_MS, () => container.get(IdempotencyStore).purge(clock.nowMs())),
    every('plan-sends', PLAN_EVERY_MS, () => container.get(PlanSends).execute()),
  ];
}

/** The sandbox gets the app's own settings of the providers that it stands for; `SANDBOX_OPTIONS` has the last word. */
function sandboxOptions(config: Config, apiUrl: string): object {
  return {
    port: config.SANDBOX_PORT,
    dataFile: join(config.DATA_DIR, 'sandbox.sqlite'),
    wabaId: config.META_WABA_ID,
    phoneNumbers: [
      {
        id: config.META_PHONE_NUMBER_ID,
        displayPhoneNumber: '918044556677',
        messagesPerSecond: config.META_MESSAGES_PER_SECOND,
      },
    ],
    accessToken: config.META_ACCESS_TOKEN,
    appSecret: config.META_APP_SECRET.split(',')[0],
    metaWebhookUrl: `${apiUrl}/webhook/meta`,
    paymentKeyId: config.RAZORPAY_KEY_ID,
    paymentKeySecret: config.RAZORPAY_KEY_SECRET,
    paymentWebhookSecret: config.RAZORPAY_WEBHOOK_SECRET.split(',')[0],
    paymentWebhookUrl: `${apiUrl}/webhook/payment`,
    ...(JSON.parse(config.SANDBOX_OPTIONS) as object),
  };
}

async function listen(server: Server, { HOST, PORT }: Config): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(PORT, HOST, resolve);
  });
  return `http://${HOST}:${(server.address() as AddressInfo).port}`;
}

/** Answers what is being asked, takes nothing new. */
async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await closed;
}
