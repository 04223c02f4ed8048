import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { answerUnreadable } from '../../src/adapters/shared/http-unreadable.ts';
import { NodeIds } from '../../src/adapters/shared/node-system.ts';
import { apiRoutes } from '../../src/infrastructure/api-description.ts';
import { type App, startApp } from '../../src/infrastructure/app.ts';
import { readConfig } from '../../src/infrastructure/config.ts';
import { aDirectory } from '../support/directory.ts';
import { RecordingLogger } from '../support/recording-logger.ts';

const ORIGIN = 'https://app.example.com';

const test = suite<{ app: App }>('the edge of the server');

test.before(async (context) => {
  const config = readConfig({ DATA_DIR: aDirectory(), PORT: '0', SANDBOX_PORT: '0', CORS_ORIGINS: ORIGIN });
  context.app = await startApp(config, 'all', new RecordingLogger());
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
