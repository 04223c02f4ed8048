import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Container } from 'inversify';
import { MetaMessageSender } from '../adapters/campaigns/meta-message-sender.ts';
import { ObservedMessageSender } from '../adapters/campaigns/observed-message-sender.ts';
import { createPaymentWebhookHandler } from '../adapters/payments/http-payment-webhook.ts';
import { FileEmailOutbox } from '../adapters/shared/file-email-outbox.ts';
import { cors } from '../adapters/shared/http-cors.ts';
import { idempotency } from '../adapters/shared/http-idempotency.ts';
import { eachHandler, plainListener } from '../adapters/shared/http-plain.ts';
import { type RequestLimits, rateLimit, unknownProxy } from '../adapters/shared/http-rate-limit.ts';
import { withRequestContext, withRequestId } from '../adapters/shared/http-request-id.ts';
import { answerUnreadable } from '../adapters/shared/http-unreadable.ts';
import { MetaHttpClient } from '../adapters/shared/meta-http-client.ts';
import { NodeClock, NodeDigest, NodeIds } from '../adapters/shared/node-system.ts';
import { PromMetrics } from '../adapters/shared/prom-metrics.ts';
import { SignedEmailSender } from '../adapters/shared/signed-email-sender.ts';
import { MetaTemplateGateway } from '../adapters/templates/meta-template-gateway.ts';
import { createMetaWebhookHandler } from '../adapters/webhooks/http-meta-webhook.ts';
import { MessageSender } from '../application/campaigns/message-sender.ts';
import { AuthenticateApiKey } from '../application/identity/authenticate-api-key.ts';
import { AuthenticateMember } from '../application/identity/authenticate-member.ts';
import { AuthenticateOperator } from '../application/identity/authenticate-operator.ts';
import { allEnded } from '../application/shared/at-once.ts';
import { BusUnavailable } from '../application/shared/bus-unavailable.ts';
import { IdempotencyStore } from '../application/shared/idempotency.ts';
import { Logger } from '../application/shared/logger.ts';
import { Metrics } from '../application/shared/metrics.ts';
import { Clock, Digest, EmailSender, Ids, MessageBus, OutboxReader } from '../application/shared/ports.ts';
import { RequestCounter } from '../application/shared/request-counter.ts';
import { ServiceUnavailable } from '../application/shared/unavailable.ts';
import { WakeUps } from '../application/shared/wake-ups.ts';
import { TemplateGateway } from '../application/templates/template-gateway.ts';
import { optOutWords } from '../domain/contacts/opt-out.ts';
import { parseMicros } from '../domain/shared/money.ts';
import { apiDocument, apiRoutes, probeRoutes, webhookRoutes } from './api-description.ts';
import { CannotStart } from './cannot-start.ts';
import { type Config, hasRazorpay, hasSandbox, hasStripe, type ServerSettings, type SesSettings } from './config.ts';
import { healthHandlers } from './health.ts';
import { createApi } from './http-server.ts';
import { measure, measureLeadership, metricsHandlers, timed } from './metrics.ts';
import { campaignsModule } from './modules/campaigns.ts';
import { contactsBodyLimits, contactsModule } from './modules/contacts.ts';
import { identityModule } from './modules/identity.ts';
import { notificationsModule } from './modules/notifications.ts';
import { operationsModule } from './modules/operations.ts';
import { paymentGateways, paymentsModule, taxSettings } from './modules/payments.ts';
import { reportingModule } from './modules/reporting.ts';
import { templatesModule } from './modules/templates.ts';
import { walletModule } from './modules/wallet.ts';
import { webhooksModule } from './modules/webhooks.ts';
import type { Backends } from './profiles/backends.ts';
import { bindEmbedded } from './profiles/embedded.ts';
import { type Role, type Worker, workersOf } from './roles.ts';
import { startSandbox } from './sandbox-process.ts';
import { secretOf } from './secret.ts';
import { closeServer } from './server-close.ts';
import { bind } from './wire.ts';

/**
 * Longer than a balancer's idle time, so that the balancer closes connections first and no request meets a closed one.
 */
const KEEP_ALIVE_MS = 65_000;
/** A client that dribbles its request is cut off after these; the longer one is for an upload on a slow line. */
const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 300_000;
const META_CONNECT_TIMEOUT_MS = 2000;
/** A thousand messages a second, Meta's greatest limit, with answers after a fifth of a second. */
const MAX_SENDS_IN_FLIGHT = 200;
/** Beside the sends, for templates. */
const OTHER_CONNECTIONS = 10;
const EMAIL_TIMEOUT_MS = 10_000;

export interface App {
  readonly url: string;
  /** Undefined where the real providers are used. */
  readonly sandboxUrl: string | undefined;
  /** Finishes what is in progress and loses nothing: the rest is taken up again at the next start. */
  stop(): Promise<void>;
}

/** One process of `role`. Every role listens, for its health; `api` and `all` for the API and the webhooks too. */
export async function startApp(config: Config, role: Role, logger: Logger): Promise<App> {
  // The server listens first: the sandbox must know where to post, and the clients where the sandbox is.
  const ids = new NodeIds();
  let listener = withRequestId((_request, response) => response.writeHead(503).end(), ids);
  const server = createServer(
    { keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
    (request, response) => {
      // Once it is closing: a client that keeps its connection could otherwise go on asking for ever.
      if (!server.listening) response.setHeader('Connection', 'close');
      listener(request, response);
    },
  );
  server.on('clientError', answerUnreadable(ids));
  const url = await listen(server, config);
  const sandbox = hasSandbox(config) ? await startSandbox(config, url) : undefined;
  const providers = sandbox ? { ...config, ...sandbox.providers } : config;

  // inversify-express-utils binds controllers in the default scope: they hold no state, and are not built anew per
  // request.
  const container = new Container({ defaultScope: 'Singleton' });
  const metrics = new PromMetrics(logger);
  bind(container, Logger, logger);
  bind(container, Metrics, metrics);
  bind(container, Clock, new NodeClock());
  bind(container, Ids, ids);
  bind(container, Digest, new NodeDigest());
  const backends = await bindProfile(container, config);
  const clients = await bindProviders(container, providers);
  await bindFeatures(container, providers);
  const wakeUps = container.get(WakeUps);
  container.get(OutboxReader).onAdded(() => wakeUps.send('outbox'));

  let stopping = false;
  measure(container, metrics, config);
  const probeHandlers = {
    ...healthHandlers(backends.probes, () => stopping),
    ...metricsHandlers(metrics, config.METRICS_TOKEN),
  };
  const probes = plainListener(
    probeRoutes,
    eachHandler(probeHandlers, (handler) => withRequestId(handler, ids)),
  );
  const isApi = role === 'api' || role === 'all';
  const webhooks = isApi ? webhookListener(container, config) : () => undefined;
  const api = isApi ? timed(metrics, apiListener(container, config, backends.isOutage)) : notFound;
  const others = withRequestContext(api, ids);
  listener = (request, response) => (webhooks(request) ?? probes(request) ?? others)(request, response);
  const workers = workersOf(role, container);
  measureLeadership(metrics, workers);
  await startAll(workers);
  return {
    url,
    sandboxUrl: sandbox?.url,
    async stop() {
      stopping = true;
      // All at once: a slow one must not keep the others working until the process is killed. Work that they hand on
      // meanwhile is in the outbox or on the bus, and is taken up later.
      await allEnded([closeServer(server), ...workers.map((worker) => worker.stop())]);
      await sandbox?.stop();
      await clients.close();
      await backends.close();
    },
  };
}

async function bindProfile(container: Container, config: Config): Promise<Backends> {
  if (config.PROFILE === 'embedded') return bindEmbedded(container, config);
  // The clients of three servers: loaded only where they are used.
  const { bindProduction } = await import('./profiles/production.ts');
  return bindProduction(container, config as Config & ServerSettings);
}

/** Meta and e-mail, by the port that each serves. */
async function bindProviders(container: Container, config: Config): Promise<Pick<Backends, 'close'>> {
  const meta = new MetaHttpClient({
    accessToken: config.META_ACCESS_TOKEN,
    baseUrl: config.META_BASE_URL,
    apiVersion: config.META_GRAPH_API_VERSION,
    maxConnections: MAX_SENDS_IN_FLIGHT + OTHER_CONNECTIONS,
    connectTimeoutMs: META_CONNECT_TIMEOUT_MS,
    answerTimeoutMs: config.META_TIMEOUT_SECONDS * 1000,
  });
  const sender = new MetaMessageSender(meta);
  const [clock, metrics, logger] = [container.get(Clock), container.get(Metrics), container.get(Logger)];
  bind(container, MessageSender, new ObservedMessageSender(sender, clock, metrics, logger));
  bind(container, TemplateGateway, new MetaTemplateGateway(meta, config.META_WABA_ID));
  if (config.EMAIL_TRANSPORT === 'outbox') {
    const outbox = new FileEmailOutbox(join(config.DATA_DIR, 'outbox'), container.get(Clock), container.get(Ids));
    bind(container, EmailSender, signed(outbox, config));
    return meta;
  }
  const { SesEmailSender } = await import('../adapters/shared/ses-email-sender.ts');
  const { EMAIL_FROM, SES_REGION, SES_ENDPOINT } = config as Config & SesSettings;
  const ses = new SesEmailSender({
    region: SES_REGION,
    from: EMAIL_FROM,
    timeoutMs: EMAIL_TIMEOUT_MS,
    ...(SES_ENDPOINT === undefined ? {} : { endpoint: SES_ENDPOINT }),
  });
  bind(container, EmailSender, signed(ses, config));
  return {
    async close() {
      ses.close();
      await meta.close();
    },
  };
}

function signed(sender: EmailSender, { PLATFORM_NAME: name }: Config): EmailSender {
  return name === undefined ? sender : new SignedEmailSender(sender, name);
}

async function bindFeatures(container: Container, config: Config): Promise<void> {
  const publicUrl = config.PUBLIC_URL;
  identityModule(container, { secrets: secrets(config), tokenTtlSeconds: config.ACCESS_TOKEN_TTL_SECONDS, publicUrl });
  contactsModule(container);
  templatesModule(container);
  walletModule(container, {
    currency: config.CURRENCY,
    wabaTimeZone: config.WABA_TIME_ZONE,
    marginBasisPoints: config.MARGIN_BASIS_POINTS,
    adjustAloneMicros: parseMicros(config.ADJUST_ALONE_LIMIT),
  });
  paymentsModule(container, await paymentGateways(config), taxSettings(config), publicUrl);
  campaignsModule(container, {
    phoneNumberId: config.META_PHONE_NUMBER_ID,
    messagesPerSecond: config.META_MESSAGES_PER_SECOND,
    sendTimeoutMs: META_CONNECT_TIMEOUT_MS + config.META_TIMEOUT_SECONDS * 1000,
    maxInFlight: MAX_SENDS_IN_FLIGHT,
    closeGraceMs: config.CLOSE_GRACE_SECONDS * 1000,
    unknownWaitMs: config.UNKNOWN_WAIT_SECONDS * 1000,
  });
  webhooksModule(container, optOutWords(config.OPT_OUT_STOP_WORDS, config.OPT_OUT_START_WORDS), {
    wabaId: config.META_WABA_ID,
    phoneNumberId: config.META_PHONE_NUMBER_ID,
    ...(config.META_DISPLAY_PHONE_NUMBER === undefined ? {} : { displayPhoneNumber: config.META_DISPLAY_PHONE_NUMBER }),
  });
  notificationsModule(container, config.OPERATOR_EMAIL);
  operationsModule(container);
  reportingModule(container);
}

/** Webhooks are answered in front of Express: it would take most of the time that they need. */
function webhookListener(container: Container, config: Config) {
  const common = {
    bus: container.get(MessageBus),
    clock: container.get(Clock),
    ids: container.get(Ids),
    logger: container.get(Logger),
  };
  const handlers = {
    '/webhook/meta': createMetaWebhookHandler({
      ...common,
      appSecrets: config.META_APP_SECRET.split(','),
      verifyToken: config.META_VERIFY_TOKEN,
    }),
    '/webhook/payment': createPaymentWebhookHandler({
      ...common,
      ...(hasRazorpay(config) ? { razorpaySecrets: config.RAZORPAY_WEBHOOK_SECRET.split(',') } : {}),
      ...(hasStripe(config) ? { stripeSecrets: config.STRIPE_WEBHOOK_SECRET.split(',') } : {}),
    }),
  };
  const metrics = container.get(Metrics);
  return plainListener(
    webhookRoutes,
    eachHandler(handlers, (handler, path) => counted(metrics, path, handler)),
  );
}

/** Counts answers by their status. */
function counted(metrics: Metrics, path: string, listener: RequestListener): RequestListener {
  function count(this: ServerResponse): void {
    metrics.count('webhook_posts', { path, status: String(this.statusCode) });
  }
  return (request, response) => {
    response.on('finish', count);
    listener(request, response);
  };
}

function apiListener(container: Container, config: Config, isOutage: Backends['isOutage']): RequestListener {
  const logger = container.get(Logger);
  const clock = container.get(Clock);
  const authenticateMember = container.get(AuthenticateMember);
  const authenticateApiKey = container.get(AuthenticateApiKey);
  const authenticateOperator = container.get(AuthenticateOperator);
  const onFault = (error: unknown, request: object) => {
    if (error instanceof ServiceUnavailable)
      logger.warn({ err: error, ...request }, 'a request failed because of an outage');
    else logger.error({ err: error, ...request }, 'a request failed');
  };
  return createApi(container, {
    verifyToken: (token) => authenticateMember.execute(token),
    verifyApiKey: (token) => authenticateApiKey.execute(token),
    verifyOperatorToken: (token) => authenticateOperator.execute(token),
    onFault,
    onRefusal: (refusal) => logger.info({ ...refusal }, 'a request was refused'),
    isOutage,
    ...(config.CORS_ORIGINS === undefined ? {} : { cors: cors(config.CORS_ORIGINS.split(',')) }),
    ...trustedProxies(config.TRUST_PROXY),
    document: apiDocument(),
    routes: apiRoutes(),
    guards: [
      ...(config.TRUST_PROXY === undefined ? [unknownProxy(logger)] : []),
      rateLimit(container.get(RequestCounter), requestLimits(config), clock),
    ],
    bodyLimits: contactsBodyLimits,
    middlewares: [idempotency(container.get(IdempotencyStore), clock, onFault)],
  });
}

function requestLimits({ REQUESTS_PER_MINUTE, ANONYMOUS_REQUESTS_PER_MINUTE }: Config): RequestLimits {
  return { perCaller: REQUESTS_PER_MINUTE, perAddress: ANONYMOUS_REQUESTS_PER_MINUTE };
}

function trustedProxies(text: string | undefined): { readonly trustProxy?: string | number } {
  if (text === undefined) return {};
  return { trustProxy: /^\d+$/.test(text) ? Number(text) : text };
}

async function startAll(workers: readonly Worker[]): Promise<void> {
  try {
    for (const worker of workers) await worker.start();
  } catch (error) {
    if (!(error instanceof BusUnavailable)) throw error;
    const todo = 'see that Kafka runs at KAFKA_BROKERS, with the topics of npm run migrate';
    throw new CannotStart(`${error.message}: ${todo}`, { cause: error.cause });
  }
}

const notFound: RequestListener = (_request, response) => response.writeHead(404).end();

function secrets({ SECRET, DATA_DIR }: Config): readonly [Uint8Array, ...Uint8Array[]] {
  if (SECRET !== undefined) {
    const [first = '', ...others] = SECRET.split(',');
    return [Buffer.from(first, 'hex'), ...others.map((hex) => Buffer.from(hex, 'hex'))];
  }
  mkdirSync(DATA_DIR, { recursive: true, mode: 0o700 });
  return [secretOf(join(DATA_DIR, 'secret'))];
}

async function listen(server: Server, { HOST, PORT }: Config): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new CannotStart(`Nothing can listen on ${HOST}:${PORT}: end what uses it, or set another PORT`, { cause }),
      ),
    );
    server.listen(PORT, HOST, resolve);
  });
  return `http://${HOST}:${(server.address() as AddressInfo).port}`;
}
