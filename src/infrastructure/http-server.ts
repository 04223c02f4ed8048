import 'reflect-metadata';
import express, { type Application, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Container } from 'inversify';
import { getControllersFromMetadata, InversifyExpressServer, METADATA_KEY } from 'inversify-express-utils';
import { authentication, type TokenReaders } from '../adapters/shared/http-auth.ts';
import { READ_DEADLINE_MS, readDeadline } from '../adapters/shared/http-deadline.ts';
import { serveDocumentation } from '../adapters/shared/http-docs.ts';
import { errorHandler, notFoundHandler, type Refusal } from '../adapters/shared/http-errors.ts';
import { knownMethods } from '../adapters/shared/http-methods.ts';
import { type OpenApiDocument, type Route, routesOf } from '../adapters/shared/http-openapi.ts';

/** Bytes of a JSON body; routes that take more say so in `bodyLimits`. */
const DEFAULT_BODY_LIMIT_BYTES = 100 * 1024;

export interface ApiOptions extends TokenReaders {
  /** Called with every fault before its 500 leaves. */
  readonly onFault: (error: unknown, request: { method: string; path: string }) => void;
  /** Called with every other refusal before its answer leaves. */
  readonly onRefusal: (refusal: Refusal) => void;
  /**
   * Whether an error says that a server we depend on is gone: it is answered with 503, and `onFault` gets it as a
   * cause.
   */
  readonly isOutage?: (error: unknown) => boolean;
  /** How long a GET may take to begin its answer. */
  readonly readDeadlineMs?: number;
  readonly bodyLimits: readonly { readonly path: string; readonly limitBytes: number }[];
  /** Who is trusted to tell a client's address: Express's `trust proxy`; absent: nobody. */
  readonly trustProxy?: string | number;
  /** Absent: pages of no other origin may call the API. */
  readonly cors?: RequestHandler;
  /** Served at `/openapi.json` and `/docs`. */
  readonly document?: OpenApiDocument;
  /** Every route of the program; absent: the controllers'. */
  readonly routes?: readonly Route[];
  /** Runs after authentication, before a body is read. */
  readonly guards?: readonly RequestHandler[];
  /** Runs after authentication and body reading, before the routes. */
  readonly middlewares?: readonly RequestHandler[];
}

/**
 * inversify-express-utils 6 begins with `app.all('*')`, a pattern that Express 5 does not know, to give each request a
 * context with a child container, in which it looks the controller up. Ours are singletons without state, and none asks
 * for its context: all requests share one, which they inherit from `app.request`. This and `inTurn` make a request for
 * a balance a fifth faster.
 */
function withOneContext(app: Express, container: Container): Express {
  const controllers = new Map<string, unknown>();
  const lookUp = {
    bind: () => ({ toConstantValue() {} }),
    getNamed(type: symbol, name: string): unknown {
      const known = controllers.get(name) ?? container.getNamed(type, name);
      controllers.set(name, known);
      return known;
    },
  };
  Reflect.defineMetadata(METADATA_KEY.httpContext, { container: lookUp }, app.request);
  const all = app.all.bind(app) as (path: unknown, ...handlers: RequestHandler[]) => Application;
  (app as { all: unknown }).all = (path: unknown, ...handlers: RequestHandler[]) =>
    path === '*' ? app : all(path, ...handlers);
  return app;
}

/** inversify 6 constructs a class without `@inject` on its parameters with `undefined`, silently: refuse it at boot. */
function assertInjected(): void {
  for (const controller of getControllersFromMetadata() as { name: string; length: number }[]) {
    const tagged = Object.keys(Reflect.getMetadata('inversify:tagged', controller) ?? {}).length;
    if (tagged !== controller.length) throw new Error(`${controller.name}: a parameter lacks its @inject`);
  }
}

/** Answers are private, and some hold a token: no cache on the way may keep them. */
const unstored: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

/** A large body is read only from callers who may send one: a stranger's stays under the common limit. */
function forPrincipals(handler: RequestHandler): RequestHandler {
  return (request, response, next) => {
    if (response.locals['principal']) handler(request, response, next);
    else next();
  };
}

/** One layer of Express for `handlers`: its way from each layer to the next costs more than most of them do. */
function inTurn(handlers: readonly RequestHandler[]): RequestHandler {
  return (request, response, next) => {
    let index = 0;
    // As with Express, throwing a falsy value is a failure too: nothing behind a guard that failed is reached.
    const fail = (thrown: unknown): void => next(thrown || new Error('A middleware failed'));
    const proceed = (error?: unknown): void => {
      const handler = error ? undefined : handlers[index++];
      if (!handler) {
        next(error);
        return;
      }
      try {
        const done: unknown = handler(request, response, proceed);
        if (done instanceof Promise) done.catch(fail);
      } catch (thrown) {
        fail(thrown);
      }
    };
    proceed();
  };
}

/** The vendor API: every controller whose file was imported, behind authentication, with problem details for errors. */
export function createApi(container: Container, options: ApiOptions): Application {
  assertInjected();
  const app = withOneContext(express(), container);
  app.disable('x-powered-by');
  app.disable('etag');
  if (options.trustProxy !== undefined) app.set('trust proxy', options.trustProxy);
  const server = new InversifyExpressServer(container, null, null, app);
  const answerError = errorHandler(options.onFault, options.onRefusal, options.isOutage ?? (() => false));
  server.setConfig((config) => {
    config.use(
      inTurn([
        readDeadline(options.readDeadlineMs ?? READ_DEADLINE_MS, answerError),
        helmet({ contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } }),
        ...(options.cors ? [options.cors] : []),
        knownMethods(options.routes ?? routesOf()),
      ]),
    );
    if (options.document) serveDocumentation(config, options.document);
    config.use(inTurn([unstored, authentication(options), ...(options.guards ?? [])]));
    for (const { path, limitBytes } of options.bodyLimits) {
      config.use(path, forPrincipals(express.json({ limit: limitBytes })));
    }
    config.use(inTurn([express.json({ limit: DEFAULT_BODY_LIMIT_BYTES }), ...(options.middlewares ?? [])]));
  });
  server.setErrorConfig((config) => {
    config.use(notFoundHandler);
    config.use(answerError);
  });
  return server.build();
}
