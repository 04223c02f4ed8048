import { once } from 'node:events';
import { statSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { requestFields } from '../../src/adapters/shared/http-request-id.ts';
import { answerUnreadable } from '../../src/adapters/shared/http-unreadable.ts';
import { NodeIds } from '../../src/adapters/shared/node-system.ts';
import { PinoLogger } from '../../src/adapters/shared/pino-logger.ts';
import { apiRoutes } from '../../src/infrastructure/api-description.ts';
import { type App, startApp } from '../../src/infrastructure/app.ts';
import { readConfig } from '../../src/infrastructure/config.ts';
import { closeServer } from '../../src/infrastructure/server-close.ts';
import { aDirectory } from '../support/directory.ts';
import { eventually } from '../support/eventually.ts';
import { RecordingLogger } from '../support/recording-logger.ts';

const ORIGIN = 'https://app.example.com';

/** Made by the start. */
const DATA_DIR = join(aDirectory(), 'data');

/** What the program has written to its log. */
const logged: Readonly<Record<string, unknown>>[] = [];
const destination = new Writable({
  write(line, _encoding, done) {
    logged.push(JSON.parse(String(line)));
    done();
  },
});

const test = suite<{ app: App }>('the edge of the server');

test.before(async (context) => {
  const config = readConfig({ DATA_DIR, PORT: '0', SANDBOX_PORT: '0', CORS_ORIGINS: ORIGIN });
  context.app = await startApp(config, 'all', new PinoLogger({ level: 'info', destination, context: requestFields }));
});
test.after(({ app }) => app.stop());

/** What the server says to these bytes, until it closes the connection. */
async function answerTo(url: string, bytes: string) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  socket.write(bytes);
  const answer = await text(socket);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return { head, body: JSON.parse(body) as Record<string, unknown> };
}

test('makes the directory of its data for its owner alone', () => {
  assert.is(statSync(DATA_DIR).mode & 0o777, 0o700);
});

test('serves each plain route that the API describes by its methods, and by no others', async ({ app }) => {
  const plain = apiRoutes().filter(({ isPlain }) => isPlain);
  assert.ok(plain.length >= 8);
  for (const path of new Set(plain.map((route) => route.path))) {
    for (const method of ['get', 'post', 'put', 'patch', 'delete']) {
      const { status } = await fetch(app.url + path, { method: method.toUpperCase() });
      const isDeclared = plain.some((route) => route.path === path && route.method === method);
      if (isDeclared) assert.not.ok([404, 405].includes(status), `${method} ${path}: ${status}`);
      else assert.is(status, 405, `${method} ${path}`);
    }
  }
});

test('gives each request an id, its own where it has a fit one, in the answer and in its problem', async ({ app }) => {
  const ask = (id?: string) => fetch(`${app.url}/wallet/balance`, { headers: id ? { 'x-request-id': id } : {} });
  const mine = await ask('trace-7:a.b');
  assert.is(mine.headers.get('x-request-id'), 'trace-7:a.b');
  assert.is(((await mine.json()) as { requestId: string }).requestId, 'trace-7:a.b');
  for (const unfit of [undefined, 'x'.repeat(129), 'two words', '"quoted"', '<b>', 'a,b']) {
    const answer = await ask(unfit);
    const id = answer.headers.get('x-request-id') ?? '';
    assert.match(id, /^req_[0-9a-f]{32}$/);
    assert.is(((await answer.json()) as { requestId: string }).requestId, id);
  }
  for (const path of ['/healthz', '/webhook/meta', '/nowhere']) {
    assert.match((await fetch(app.url + path)).headers.get('x-request-id') ?? '', /^req_/, path);
  }
});

test('writes each refusal to the log, once and findable by the id that its client was told', async ({ app }) => {
  const json = { 'content-type': 'application/json' };
  const tried = [
    [await fetch(`${app.url}/campaigns/cmp_${'a'.repeat(32)}?s3cret`), '/campaigns/{id}'],
    [await fetch(`${app.url}/wallet/balance`), '/wallet/balance'],
    [await fetch(`${app.url}/wallet/balance`, { method: 'PUT' }), '/wallet/balance'],
    [await fetch(`${app.url}/s3cret`), 'none'],
    [
      await fetch(`${app.url}/auth/login`, { method: 'POST', headers: json, body: '{"password":"s3cret' }),
      '/auth/login',
    ],
  ] as const;
  const shown = [];
  for (const [answer, route] of tried) {
    const { requestId, status, code } = (await answer.json()) as Record<string, unknown>;
    const { level, time: _when, msg: _what, ...line } = logged.find((each) => each['requestId'] === requestId) ?? {};
    assert.is(logged.filter((each) => each['requestId'] === requestId).length, 1, route);
    const { method, ...rest } = line;
    assert.equal([level, rest], ['info', { requestId, route, status, code }]);
    shown.push([method, status, code]);
  }
  assert.equal(shown, [
    ['GET', 401, 'auth.required'],
    ['GET', 401, 'auth.required'],
    ['PUT', 405, 'request.method_not_allowed'],
    ['GET', 404, 'request.no_such_route'],
    ['POST', 400, 'request.malformed_json'],
  ]);
  assert.not.match(JSON.stringify(logged), /s3cret/);
});

test('answers header fields that are too large, and what is no HTTP, with a problem', async ({ app }) => {
  const bomb = await answerTo(
    app.url,
    `GET / HTTP/1.1\r\nHost: a\r\n${`X-Filler: ${'x'.repeat(500)}\r\n`.repeat(40)}\r\n`,
  );
  assert.match(bomb.head, /^HTTP\/1\.1 431 /);
  assert.match(bomb.head, /Content-Type: application\/problem\+json/);
  assert.is(bomb.body['code'], 'request.headers_too_large');
  assert.ok(bomb.head.includes(`X-Request-Id: ${bomb.body['requestId']}`));
  const twoLengths = 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n';
  const smuggled = await answerTo(app.url, `POST /auth/login HTTP/1.1\r\nHost: a\r\n${twoLengths}`);
  assert.equal([smuggled.head.slice(0, 12), smuggled.body['code']], ['HTTP/1.1 400', 'request.malformed']);
  const noise = await answerTo(app.url, 'this is no HTTP\r\n\r\n');
  assert.match(noise.head, /^HTTP\/1\.1 400 /);
  assert.is(noise.body['code'], 'request.malformed');
});

test('answers a request that does not arrive in time with a problem', async () => {
  const server = createServer({ headersTimeout: 50, requestTimeout: 50, connectionsCheckingInterval: 10 });
  server.on('clientError', answerUnreadable(new NodeIds()));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const { head, body } = await answerTo(`http://127.0.0.1:${port}`, 'GET / HTTP/1.1\r\nHost:');
  assert.match(head, /^HTTP\/1\.1 408 /);
  assert.is(body['code'], 'request.timeout');
  server.close();
});

test('lets go of a client that stays silent after its time-out and does not hang up', async () => {
  for (const bytes of ['GET / HTTP/1.1\r\nHost:', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf']) {
    let [asked, closed] = [0, 0];
    const server = createServer(
      { headersTimeout: 50, requestTimeout: 50, connectionsCheckingInterval: 10 },
      (request) => {
        asked += 1;
        request.resume().on('close', () => {
          closed += 1;
        });
      },
    );
    server.on('clientError', answerUnreadable(new NodeIds()));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    socket.on('error', () => {});
    socket.write(bytes);
    const [answer] = await once(socket, 'data');
    assert.match(String(answer), /^HTTP\/1\.1 408 /);
    socket.resume();
    const open = () => new Promise((resolve) => server.getConnections((_error, count) => resolve(count)));
    // A connection is counted out before its request is told.
    await eventually('the connection is gone', async () => (await open()) === 0 && closed === asked);
    socket.destroy();
    server.close();
  }
});

test('answers what is being asked when it stops, and keeps no connection for more', async () => {
  const config = readConfig({ DATA_DIR: aDirectory(), PORT: '0', SANDBOX_PORT: '0' });
  const app = await startApp(config, 'all', new RecordingLogger());
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname).setEncoding('utf8');
  let said = '';
  socket.on('data', (chunk) => {
    said += chunk;
  });
  const ended = once(socket, 'close');
  const probe = 'GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n';
  const login = 'POST /auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n';
  // They come together: when the first is answered, the second is being asked.
  socket.write(`${probe}${login}{`);
  await eventually('the first is answered', () => said.includes('HTTP/1.1 200'));
  const stopped = app.stop();
  socket.write(`}${probe}`);
  await Promise.all([stopped, ended]);
  const answers = said
    .split(/(?=HTTP\/1\.1 )/)
    .map((answer) => [Number(answer.slice(9, 12)), /^connection: (.*?)\r$/im.exec(answer)?.[1]]);
  assert.equal(answers, [
    [200, 'keep-alive'],
    [400, 'keep-alive'],
    [200, 'close'],
  ]);
});

test('ends a connection that has got its answer while the server closes', async () => {
  let answer = () => {};
  const server = createServer({ keepAliveTimeout: 0 }, (_request, response) => {
    answer = () => response.end();
  });
  const asked = once(server, 'request');
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.resume().write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await asked;
  const closed = closeServer(server, 1e6);
  answer();
  await Promise.all([closed, once(socket, 'close')]);
});

test('ends a connection on which nothing was ever asked, and one whose answer takes too long', async () => {
  let wasAsked = false;
  const server = createServer(() => {
    wasAsked = true;
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const [silent, waiting] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
  const ends = [silent, waiting].map((socket) =>
    once(
      socket.on('error', () => {}),
      'close',
    ),
  );
  waiting.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await eventually('it is asked', () => wasAsked);
  await closeServer(server, 50);
  await Promise.all(ends);
});

test('lets pages of the named origins ask, and no others', async ({ app }) => {
  const preflight = (origin: string) =>
    fetch(`${app.url}/campaigns/launch`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
  const allowed = await preflight(ORIGIN);
  assert.equal([allowed.status, allowed.headers.get('access-control-allow-origin')], [204, ORIGIN]);
  assert.match(allowed.headers.get('access-control-allow-headers') ?? '', /Authorization.*Idempotency-Key/);
  const methods = (allowed.headers.get('access-control-allow-methods') ?? '').split(', ');
  for (const { method, path } of apiRoutes()) assert.ok(methods.includes(method.toUpperCase()), `${method} ${path}`);
  const answer = await fetch(`${app.url}/wallet/balance`, { headers: { origin: ORIGIN } });
  assert.is(answer.status, 401);
  assert.is(answer.headers.get('access-control-allow-origin'), ORIGIN);
  assert.match(answer.headers.get('access-control-expose-headers') ?? '', /Retry-After/);
  for (const other of ['https://evil.example', 'null', `${ORIGIN}.evil.example`]) {
    assert.is((await preflight(other)).headers.get('access-control-allow-origin'), null, other);
  }
  assert.match(answer.headers.get('vary') ?? '', /Origin/);
});

test('keeps answers out of caches, and does not send a page over plain HTTP to HTTPS', async ({ app }) => {
  const answer = await fetch(`${app.url}/auth/login`, { method: 'POST' });
  assert.is(answer.headers.get('cache-control'), 'no-store');
  assert.is(answer.headers.get('x-powered-by'), null);
  const page = await fetch(`${app.url}/docs/`);
  assert.is(page.status, 200);
  assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'self'/);
  assert.not.match(page.headers.get('content-security-policy') ?? '', /upgrade-insecure-requests/);
});

test('says how to authenticate where that is missing', async ({ app }) => {
  assert.is((await fetch(`${app.url}/wallet/balance`)).headers.get('www-authenticate'), 'Bearer');
});

test.run();
