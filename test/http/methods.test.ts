import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { knownMethods } from '../../src/adapters/shared/http-methods.ts';

const routes = [
  { method: 'get', path: '/team' },
  { method: 'delete', path: '/team/{id}' },
  { method: 'patch', path: '/team/{id}' },
  { method: 'post', path: '/team/invitations' },
  { method: 'get', path: '/docs/' },
];

const test = suite<{ ask(method: string, path: string): Promise<Response>; close(): void }>('methods of a path');

test.before(async (context) => {
  const app = express().use(knownMethods(routes));
  app.use((_request, response) => void response.status(299).end());
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  context.ask = (method, path) => fetch(url + path, { method });
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

test('are told to OPTIONS', async ({ ask }) => {
  const answer = await ask('OPTIONS', '/team/invitations');
  assert.equal([answer.status, answer.headers.get('allow')], [204, 'POST']);
});

test.run();
