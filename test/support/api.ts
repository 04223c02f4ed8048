import 'reflect-metadata';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Container } from 'inversify';
import { openApiDocument, routesOf } from '../../src/adapters/shared/http-openapi.ts';
import { type ApiOptions, createApi } from '../../src/infrastructure/http-server.ts';
import { answerCheck } from './declared-answers.ts';

export interface TestRequest {
  readonly token?: string;
  /** Sent as JSON; a string or bytes are sent as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON body; the text where it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: a test says by its assertions what shape it expects
  readonly body: any;
}

export interface TestApi {
  readonly url: string;
  /** What ended in a 500, in order. */
  readonly faults: readonly unknown[];
  request(method: string, path: string, request?: TestRequest): Promise<TestAnswer>;
  stop(): Promise<void>;
}

/**
 * The API of `container` on a free port. It has every controller whose file the test imported, as
 * inversify-express-utils registers them globally. Every answer of a declared route must be as declared. Without
 * `verifyToken` nobody is authenticated.
 */
export async function startApi(container: Container, options: Partial<ApiOptions> = {}): Promise<TestApi> {
  const faults: unknown[] = [];
  const api = createApi(container, {
    verifyToken: () => undefined,
    onFault: (error) => faults.push(error),
    onRefusal() {},
    bodyLimits: [],
    ...options,
  });
  const wrongIn = answerCheck(openApiDocument(routesOf(), 'test'));
  const server = createServer(api).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    faults,
    async request(method, path, { token, body, headers = {} } = {}) {
      const raw = typeof body === 'string' || body instanceof Uint8Array;
      const response = await fetch(url + path, {
        method,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
      const answer = {
        status: response.status,
        headers: response.headers,
        body: isJson && text ? JSON.parse(text) : text,
      };
      const mediaType = response.headers.get('content-type')?.split(';', 1)[0] ?? '';
      const wrong = wrongIn(method, path, { ...answer, mediaType });
      if (wrong) throw new Error(wrong);
      return answer;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
