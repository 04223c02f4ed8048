import type { IncomingMessage, RequestListener } from 'node:http';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { PlainRoute } from '../../src/adapters/shared/http-operation.ts';
import { plainListener } from '../../src/adapters/shared/http-plain.ts';

const declared = { tag: 'health', summary: 'A route', answers: { 200: null } };
const routes: readonly PlainRoute[] = [
  { ...declared, method: 'get', url: '/a' },
  { ...declared, method: 'get', url: '/b' },
  { ...declared, method: 'post', url: '/b' },
];
const a: RequestListener = () => {};
const b: RequestListener = () => {};

const test = suite('plain routes');

test('are answered by the handler of their path, for their methods', () => {
  const find = plainListener(routes, { '/a': a, '/b': b });
  const asked = (method: string, url: string) => find({ method, url } as IncomingMessage);
  for (const [method, url] of [
    ['GET', '/a'],
    ['HEAD', '/a'],
    ['GET', '/a?x=/b'],
  ] as const) {
    assert.is(asked(method, url), a, `${method} ${url}`);
  }
  assert.is(asked('POST', '/b'), b);
  for (const [method, url] of [
    ['POST', '/a'],
    ['PUT', '/b'],
    ['GET', '/a/'],
    ['GET', '/c'],
    ['GET', ''],
  ] as const) {
    assert.is(asked(method, url), undefined, `${method} ${url}`);
  }
});

test('cannot be served without being declared', () => {
  assert.throws(() => plainListener(routes, { '/a': a, '/b': b, '/c': a }), /declared as no plain route: \/c/);
});

test('cannot be declared without being served', () => {
  assert.throws(() => plainListener(routes, { '/a': a }), /served by nothing: \/b/);
});

test.run();
