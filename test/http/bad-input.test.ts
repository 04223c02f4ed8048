import { gzipSync } from 'node:zlib';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { apiDocument } from '../../src/infrastructure/api-description.ts';
import { requestOf, routesWithIds } from '../support/id-places.ts';
import { aVendorWithEverything, type VendorWithEverything } from '../support/vendor-with-everything.ts';
import { startWholeApi, type WholeApi } from '../support/whole-api.ts';

const TEN_MEGABYTES = 10 * 1024 * 1024;
const HUGE = JSON.stringify({ email: 'x'.repeat(TEN_MEGABYTES) });

interface Context {
  api: WholeApi;
  vendor: VendorWithEverything;
  operator: string;
}

const document = apiDocument();
const routes = routesWithIds(document);
const jsonRoutes = routes.filter(
  ({ path, body }) => body?.mediaType === 'application/json' && !path.startsWith('/webhook'),
);

const test = suite<Context>('bad input');

test.before(async (context) => {
  context.api = await startWholeApi({ PROFILE: 'embedded' });
  const email = 'ops@operators.example';
  const password = await context.api.createOperator(email);
  const { text } = await context.api.request('POST', '/operator/login', undefined, { email, password });
  context.operator = JSON.parse(text).token;
  context.vendor = await aVendorWithEverything(context.api, context.operator, 'asha', '100001');
});
test.after(async ({ api }) => {
  assert.equal(api.errors(), []);
  await api.stop();
});

/** Sends text as JSON with the credentials that the route takes. */
async function send({ api, vendor, operator }: Context, route: (typeof routes)[number], text: string, headers = {}) {
  const { path } = requestOf(route, ({ in: where, kind }) => (where === 'path' ? vendor.ids[kind] : undefined));
  const token = route.roles.includes('OPERATOR') ? operator : vendor.tokens.ADMIN;
  const response = await fetch(api.url + path, {
    method: route.method,
    headers: {
      'content-type': 'application/json',
      ...(route.roles.length > 0 ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    body: text,
  });
  const body = (await response.json()) as { code: string; errors?: { path: string; code: string }[] };
  return {
    said: `${route.method} ${route.path}: ${response.status} ${JSON.stringify(body)}`,
    ...response,
    status: response.status,
    body,
  };
}

test('prototype keys are unknown fields of every body, and change nothing', async (context) => {
  assert.ok(jsonRoutes.length > 30);
  for (const route of jsonRoutes) {
    const example = JSON.stringify(route.body?.example);
    for (const [key, value] of [
      ['__proto__', '{"role":"ADMIN","isAdmin":true}'],
      ['constructor', '{"prototype":{"role":"ADMIN"}}'],
    ]) {
      const comma = example === '{}' ? '' : ',';
      const { status, body, said } = await send(context, route, `${example.slice(0, -1)}${comma}"${key}":${value}}`);
      assert.equal([status, body.code], [400, 'request.invalid'], said);
      assert.ok(
        body.errors?.some(({ path, code }) => path === `/body/${key}` && code === 'unknown_field'),
        said,
      );
    }
  }
  assert.is(({} as { role?: string }).role, undefined);
});

test('what is no JSON, or JSON of another shape, is refused by every body', async (context) => {
  for (const route of jsonRoutes) {
    const cases: readonly (readonly [string, number, string, object?])[] = [
      ['{"a":', 400, 'request.malformed_json'],
      ['[]', 400, 'request.invalid'],
      ['null', 400, 'request.malformed_json'],
      ['"text"', 400, 'request.malformed_json'],
      ['['.repeat(40_000), 400, 'request.malformed_json'],
      ['{}', 415, 'request.unsupported_encoding', { 'content-type': 'application/json; charset=koi8-r' }],
      ['{}', 415, 'request.unsupported_encoding', { 'content-encoding': 'compress' }],
      ['{}', 415, 'request.not_json', { 'content-type': 'application/x-www-form-urlencoded' }],
    ];
    for (const [text, expected, code, headers] of cases) {
      const { status, body, said } = await send(context, route, text, headers);
      assert.equal([status, body.code], [expected, code], `${text.slice(0, 20)} ${said}`);
    }
  }
});

test('ten megabytes of JSON are refused before they are read, zipped ones too', async (context) => {
  const { api, vendor } = context;
  for (const [path, token] of [
    ['/auth/login', undefined],
    ['/contacts/bulk', undefined],
    ['/campaigns/launch', vendor.tokens.ADMIN],
  ] as const) {
    for (const [body, headers] of [
      [HUGE, {}],
      [gzipSync(HUGE), { 'content-encoding': 'gzip' }],
    ] as const) {
      const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
      const response = await fetch(api.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization, ...headers },
        body,
      });
      const { code } = (await response.json()) as { code: string };
      assert.equal([response.status, code], [413, 'request.too_large'], path);
    }
  }
});

test('a parameter that comes twice, one that is not known, and one that is an object are refused', async (context) => {
  const { api, vendor, operator } = context;
  let checks = 0;
  for (const route of routes.filter(({ method }) => method === 'GET')) {
    const parameters = document.paths[route.path]?.['get']?.['parameters'] as readonly {
      name: string;
      in: string;
      example: unknown;
    }[];
    const [first] = parameters.filter((parameter) => parameter.in === 'query');
    if (!first || route.path.startsWith('/webhook')) continue;
    const { path } = requestOf(route, ({ in: where, kind }) => (where === 'path' ? vendor.ids[kind] : undefined));
    const [base = ''] = path.split('?');
    const value = encodeURIComponent(String(first.example));
    for (const query of [`${first.name}=${value}&${first.name}=${value}`, '__proto__=1', `${first.name}[a]=1`]) {
      const token = route.roles.includes('OPERATOR') ? operator : vendor.tokens.ADMIN;
      const { status, text } = await api.request('GET', `${base}?${query}`, token);
      assert.equal([status, JSON.parse(text).code], [400, 'request.invalid'], `${base}?${query}: ${text}`);
      checks++;
    }
  }
  assert.ok(checks > 30, `${checks} checks`);
});

test('a time that Date cannot read, or answers cannot repeat, is refused wherever one is taken', async (context) => {
  const { api, vendor, operator } = context;
  const unreadable = [
    '2026-11-30T09:00:00+05',
    '2026-11-30T09:00:00-08',
    '2026-11-30T23:59:60Z',
    '2026-11-30 09:00:00Z',
    '2026-02-30T09:00:00Z',
    '9999-12-31T23:59:59-00:01',
  ];
  let places = 0;
  for (const route of routes) {
    const token = route.roles.includes('OPERATOR') ? operator : vendor.tokens.ADMIN;
    for (const place of route.times) {
      places++;
      for (const time of unreadable) {
        const { path, body } = requestOf(
          route,
          ({ kind }) => vendor.ids[kind],
          (each) => (each === place ? time : undefined),
        );
        const { status, text } = await api.request(route.method, path, token, body);
        const { code, errors } = JSON.parse(text);
        assert.equal([status, code], [400, 'request.invalid'], `${time} ${route.method} ${path}: ${text}`);
        const told = { path: `/${place.in}/${place.at.join('/')}`, code: 'format' };
        assert.ok(
          errors.some((each: typeof told) => each.path === told.path && each.code === told.code),
          `${time} ${route.method} ${path}: ${text}`,
        );
      }
    }
  }
  assert.ok(places > 10, `${places} places`);
});

test('a path that cannot be read, or has what no id has, is refused', async ({ api, vendor }) => {
  const token = vendor.tokens.ADMIN;
  for (const path of ['/campaigns/%E0%A4%A', '/campaigns/%00', '/campaigns/cmp_1%2f..%2f..', '/campaigns/__proto__']) {
    const { status, text } = await api.request('GET', path, token);
    assert.equal([status, JSON.parse(text).code], [400, 'request.invalid'], path);
  }
});

test.run();
