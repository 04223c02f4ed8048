import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface StubRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  /** Undefined until the whole body has come. */
  body?: string;
}

export type StubAnswer = (request: IncomingMessage, response: ServerResponse, seen: StubRequest) => void;

/** A server that answers every request as the test says and remembers each one from its headers on. */
export interface StubServer {
  readonly url: string;
  readonly requests: readonly StubRequest[];
  /** TCP connections so far. */
  readonly connections: number;
  answer: StubAnswer;
  stop(): Promise<void>;
}

export async function startStubServer(answer: StubAnswer): Promise<StubServer> {
  const requests: StubRequest[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    const seen = { method: request.method ?? '', url: request.url ?? '', headers: request.headers };
    requests.push(seen);
    stub.answer(request, response, seen);
  });
  server.on('connection', (_: Socket) => {
    connections += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    get connections() {
      return connections;
    },
    answer,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return stub;
}

/** Reads the whole request, then goes on with `then`. */
export function afterBody(then: (response: ServerResponse) => void): StubAnswer {
  return async (request, response, seen) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    seen.body = Buffer.concat(chunks).toString('utf8');
    then(response);
  };
}

export function replyWith(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): StubAnswer {
  return afterBody((response) => {
    response.writeHead(status, {
      'content-type': typeof body === 'string' ? 'text/html' : 'application/json',
      ...headers,
    });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
}

/** Cuts the connection when only the headers of the request were read. */
export const cutBeforeBody: StubAnswer = (request) => request.socket.destroy();

export const cutAfterBody: StubAnswer = afterBody((response) => response.socket?.destroy());

/** Cuts the connection in the middle of a good answer. */
export const cutWithinAnswer: StubAnswer = afterBody((response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"messages":[{"id":"wamid.', () => response.socket?.destroy());
});

export const neverAnswer: StubAnswer = afterBody(() => {});
