import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { errorHandler, type Refusal } from '../../src/adapters/shared/http-errors.ts';
import { knownMethods } from '../../src/adapters/shared/http-methods.ts';
import { routeOf } from '../../src/adapters/shared/http-route.ts';

const routes = [
  { method: 'get', path: '/team' },
  { method: 'delete', path: '/team/{id}' },
  { method: 'patch', path: '/team/{id}' },
  { method: 'post', path: '/team/invitations' },
  { method: 'get', path: '/docs/' },
];

const refusals: Refusal[] = [];

const test = suite<{
  ask(method: string, path: string, headers?: Record<string, string>): Promise<Response>;
  close(): void;
}>('methods of a path');

test.before(async (context) => {
  const app = express().use((request, response, next) => {
    if (request.headers.authorization) response.locals['principal'] = { vendorId: 'ven_1' };
    next();
  }, knownMethods(routes));
  app.use((_request, response) => void response.status(299).set('x-route', routeOf(response)).end());
  app.use(
    errorHandler(
      (fault) => assert.unreachable(String(fault)),
      (refusal) => refusals.push(refusal),
      () => false,
    ),
  );
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  context.ask = (method, path, headers = {}) => fetch(url + path, { method, headers });
  context.close = () => server.close();
});
test.after(({ close }) => close());

test('that a route takes go on to it, HEAD with GET, and so does a path without a route', async ({ ask }) => {
  for (const [method, path] of [
    ['GET', '/team'],
    ['GET', '/team/?x=1'],
    ['HEAD', '/team'],
    ['DELETE', '/team/mem_1'],
    ['POST', '/team/invitations'],
    ['GET', '/docs'],
    ['POST', '/nowhere'],
    ['GET', '/team/mem_1/more'],
  ] as const) {
    assert.is((await ask(method, path)).status, 299, `${method} ${path}`);
  }
});

test('know the route by its pattern, and by one word what is no route', async ({ ask }) => {
  const routeAt = async (path: string) => (await ask('GET', path)).headers.get('x-route');
  assert.is(await routeAt('/team'), '/team');
  assert.is((await ask('DELETE', '/team/mem_1')).headers.get('x-route'), '/team/{id}');
  assert.equal([await routeAt('/nowhere'), await routeAt('/team/mem_1/more')], ['none', 'none']);
});

test('that no route takes are 405 with those that one does', async ({ ask }) => {
  for (const [method, path, allow] of [
    ['POST', '/team', 'GET, HEAD'],
    ['GET', '/team/mem_1', 'DELETE, PATCH'],
    ['PATCH', '/team/invitations', 'POST'],
    ['PUT', '/docs/', 'GET, HEAD'],
  ] as const) {
    const answer = await ask(method, path);
    assert.equal([answer.status, answer.headers.get('allow')], [405, allow], `${method} ${path}`);
    assert.is(((await answer.json()) as { code: string }).code, 'request.method_not_allowed');
  }
});

test('tell of a refusal the route, and the vendor whose credentials came with it', async ({ ask }) => {
  await ask('GET', '/team/mem_1?s3cret');
  await ask('GET', '/team/mem_1', { authorization: 'Bearer of-ven-1' });
  const refused = { method: 'GET', route: '/team/{id}', status: 405, code: 'request.method_not_allowed' };
  assert.equal(refusals.slice(-2), [refused, { ...refused, vendorId: 'ven_1' }]);
});

test('are told to OPTIONS', async ({ ask }) => {
  const answer = await ask('OPTIONS', '/team/invitations');
  assert.equal([answer.status, answer.headers.get('allow')], [204, 'POST']);
});

test.run();
