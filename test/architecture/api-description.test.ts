import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import '../../src/infrastructure/app.ts';
import { entriesOf, errorCatalogue } from '../../scripts/generate/error-catalogue.ts';
import { openApiDocument, type Route } from '../../src/adapters/shared/http-openapi.ts';
import { apiDocument, apiRoutes, undeclaredRoutes } from '../../src/infrastructure/api-description.ts';

const test = suite('the description of the API');
const document = apiDocument();

interface Media {
  readonly schema: object;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}
interface Operation {
  readonly description?: string;
  readonly parameters: readonly (Media & { readonly name: string })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
  readonly 'x-roles'?: readonly string[];
  readonly 'x-permission'?: string;
}

const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, said]) => ({
    route: `${method} ${path}`,
    operation: said as unknown as Operation,
  })),
);

/** Everything that the document gives a schema for by itself: parameters, bodies and answers. */
const media = operations.flatMap(({ route, operation: { parameters, requestBody, responses } }) => [
  ...parameters.map((parameter): [string, Media] => [`${route} ${parameter.name}`, parameter]),
  ...Object.entries(requestBody?.content ?? {}).map(([type, body]): [string, Media] => [`${route} ${type}`, body]),
  ...Object.entries(responses).flatMap(([status, { content = {} }]) =>
    Object.values(content).map((answer): [string, Media] => [`${route} ${status}`, answer]),
  ),
]);

test('has every route', () => {
  assert.equal(undeclaredRoutes(apiRoutes()), []);
  assert.ok(apiRoutes().length > 30);
});

test('names a route that nobody declared, and what to add', () => {
  const route: Route = { method: 'get', path: '/x', name: 'X.show', tag: 'x', demand: {}, operation: undefined };
  const [message = ''] = undeclaredRoutes([route]);
  assert.match(message, 'GET /x (X.show) is not declared');
  assert.match(message, '@operation(');
  assert.not('/x' in openApiDocument([route], '1').paths);
});

test('says of every tag what it is about', () => {
  const tags = document['tags'] as readonly { readonly name: string; readonly description?: string }[];
  assert.ok(tags.length >= 10);
  assert.equal(
    tags.filter(({ description }) => !description),
    [],
  );
});

test('has an example of every body, every answer and every parameter, and each fits its schema', () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'api:', components: document.components });
  const without: string[] = [];
  for (const [place, { schema, example, examples = {} }] of media) {
    const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api:#/')));
    const values = Object.values(examples).map(({ value }) => value);
    if (example !== undefined) values.push(example);
    if (values.length === 0) without.push(place);
    for (const value of values) {
      assert.ok(validate(value), `${place}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(value)}`);
    }
  }
  // A page that fills in the example would use one key for everything.
  assert.equal(
    without.filter((place) => !place.endsWith(' Idempotency-Key')),
    [],
  );
  assert.ok(media.length > 500, `${media.length}`);
});

/** Schemas whose every field says what it means: what is charged, held, counted and launched must not be guessed. */
const EXPLAINED = [
  'BalanceAlert',
  'CampaignProgress',
  'CampaignRate',
  'CampaignsPage',
  'ChangeBalanceAlert',
  'ChargesPage',
  'InvoicesPage',
  'Launch',
  'LaunchedCampaign',
  'LedgerPage',
  'MessagesPage',
  'QuoteRequest',
  'RechargesPage',
  'ShownQuote',
  'SpendReport',
  'StartRecharge',
  'StartedRecharge',
  'Wallet',
];

/** Fields below a schema that no description stands at, nor at the schema that they name. */
function unexplained(node: unknown, at: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { properties = {}, ...rest } = node as { properties?: Readonly<Record<string, object>> };
  const fields = Object.entries(properties).flatMap(([name, field]) => {
    const place = `${at}.${name}`;
    return [...(isExplained(field) ? [] : [place]), ...unexplained(field, place)];
  });
  return [...fields, ...Object.values(rest).flatMap((part) => unexplained(part, at)), ...unexplained(named(node), at)];
}

function named(node: object): object | undefined {
  const { $ref: ref } = node as { $ref?: string };
  return ref === undefined ? undefined : document.components.schemas[ref.replace('#/components/schemas/', '')];
}

function isExplained(field: object): boolean {
  const { description, anyOf = [] } = { ...named(field), ...field } as { description?: string; anyOf?: object[] };
  return description !== undefined || anyOf.some(isExplained);
}

test('says of every field of money and campaigns, and of every parameter, what it means', () => {
  assert.equal(
    EXPLAINED.flatMap((name) => unexplained({ $ref: `#/components/schemas/${name}` }, name)),
    [],
  );
  const parameters = operations.flatMap(({ route, operation }) =>
    operation.parameters.filter((each) => !isExplained(each)).map(({ name }) => `${route} ${name}`),
  );
  assert.equal(parameters, []);
});

test('gives every operation a name of its own, and every code one status, which the catalogue of errors has too', () => {
  const said = Object.values(document.paths).flatMap((item) => Object.values(item));
  const names = said.map(({ operationId }) => operationId);
  assert.equal([...new Set(names)], names);
  const statusByCode = new Map<string, string>();
  for (const { responses } of said) {
    for (const [status, { content }] of Object.entries(
      responses as Record<string, { content?: Record<string, { examples?: object }> }>,
    )) {
      for (const code of Object.keys(content?.['application/problem+json']?.examples ?? {})) {
        assert.is(statusByCode.get(code) ?? status, status, code);
        statusByCode.set(code, status);
      }
    }
  }
  assert.ok(statusByCode.size > 40);
  const catalogue = errorCatalogue();
  for (const [code, status] of statusByCode) {
    assert.ok(catalogue.includes(`| \`${code}\` | ${status} |`), `docs/errors.md has no ${code} of ${status}`);
  }
});

const NOBODY_YET = 'who asks has shown no credentials, so that there is nobody whose key it could be';
const SECRET_ANSWER = 'the answer holds a secret that nothing may keep';
const KNOWN_EVENT = 'an event is done once, by its own id, however often it comes';

/** The POSTs without an Idempotency-Key, each with its reason. */
const WITHOUT_KEY: Readonly<Record<string, string>> = {
  '/auth/register': NOBODY_YET,
  '/auth/send-otp': NOBODY_YET,
  '/auth/verify-otp': SECRET_ANSWER,
  '/auth/login': SECRET_ANSWER,
  '/auth/refresh': SECRET_ANSWER,
  '/auth/logout': NOBODY_YET,
  '/auth/forgot-password': NOBODY_YET,
  '/auth/reset-password': NOBODY_YET,
  '/auth/accept-invitation': SECRET_ANSWER,
  '/operator/login': SECRET_ANSWER,
  '/webhook/meta': KNOWN_EVENT,
  '/webhook/payment': KNOWN_EVENT,
  '/api-keys': SECRET_ANSWER,
};

test('takes an Idempotency-Key at every POST, but for those that are named here with a reason', () => {
  const keyless = Object.entries(document.paths)
    .filter(([, { post }]) => post)
    .filter(([, { post }]) => {
      const parameters = post?.['parameters'] as readonly { readonly name: string }[];
      return !parameters.some(({ name }) => name === 'Idempotency-Key');
    })
    .map(([path]) => path);
  assert.equal(keyless.sort(), Object.keys(WITHOUT_KEY).sort());
});

const SECRET_FIELD = /^(?:key|token|refreshToken|secret|password)$/;

/** Names of the fields of a JSON answer, those of its parts too. */
function fieldsOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { $ref: ref, properties } = node as { $ref?: string; properties?: object };
  if (ref !== undefined) return fieldsOf(document.components.schemas[ref.replace('#/components/schemas/', '')]);
  return [...Object.keys(properties ?? {}), ...Object.values(node).flatMap(fieldsOf)];
}

test('refuses an Idempotency-Key wherever a POST answers with a secret: with credentials the answer would be kept', () => {
  const secretive = apiRoutes().filter(({ path, method }) => {
    const { responses = {} } = document.paths[path]?.[method] ?? {};
    const answers = Object.entries(responses as object).filter(([status]) => status.startsWith('2'));
    return method === 'post' && fieldsOf(answers.map(([, answer]) => answer)).some((field) => SECRET_FIELD.test(field));
  });
  assert.equal(
    secretive.map(({ path }) => path).sort(),
    Object.keys(WITHOUT_KEY)
      .filter((path) => WITHOUT_KEY[path] === SECRET_ANSWER)
      .sort(),
  );
  for (const { path, demand } of secretive) assert.type(demand.keyless, 'string', path);
});

test('says who may ask: a route behind a role has its token, its roles and their refusals', () => {
  for (const { path, method, demand } of apiRoutes()) {
    const operation = document.paths[path]?.[method] as Record<string, unknown>;
    assert.equal(operation['security'], demand.roles ? [{ bearer: [] }] : []);
    assert.is('401' in (operation['responses'] as object) || !demand.roles, true, `${method} ${path}`);
  }
});

test('says of a webhook only what its handler refuses: its body is judged by its signature, not by a schema', () => {
  for (const path of ['/webhook/meta', '/webhook/payment']) {
    const webhook = operations.find(({ route }) => route === `post ${path}`)?.operation;
    const codes = Object.values(webhook?.responses ?? {}).flatMap(({ content = {} }) =>
      Object.values(content).flatMap(({ examples = {} }) => Object.keys(examples)),
    );
    assert.equal(codes, [
      'request.malformed_json',
      'webhooks.bad_signature',
      'request.too_large',
      'internal',
      'webhooks.not_queued',
    ]);
  }
});

test('names the permission of every route of a vendor, and who else may ask', () => {
  const unnamed = operations
    .filter(({ operation }) => operation['x-roles'] && !operation['x-permission'])
    .filter(({ operation }) => !operation['x-roles']?.includes('OPERATOR'))
    .map(({ route }) => route);
  // About a member's own account: each member may.
  assert.equal(unnamed, ['post /auth/email', 'post /auth/email/confirm', 'post /auth/logout-everywhere']);
  const balance = operations.find(({ route }) => route === 'get /wallet/balance')?.operation.description;
  assert.match(balance ?? '', /Needs `wallet:read`: ADMIN or STAFF, or an API key with this scope\./);
  const keys = operations.find(({ route }) => route === 'post /api-keys')?.operation.description;
  assert.match(keys ?? '', /Needs `api-keys:manage`: ADMIN; no API key\./);
});

test('the catalogue of errors refuses one without a cause or a remedy, and says what to write', () => {
  const declared = (comment: string) =>
    `${comment}export class Torn extends DomainError {\n  readonly code = 'x.torn';\n  readonly kind = 'conflict';\n}\n`;
  assert.equal(entriesOf([declared('/**\n * It is torn.\n * @remedy Mend it,\n * or buy another.\n */\n')]), [
    { code: 'x.torn', status: 409, cause: 'It is torn.', remedy: 'Mend it, or buy another.' },
  ]);
  assert.throws(() => entriesOf([declared('')]), /Torn \(x\.torn\) has no cause/);
  assert.throws(() => entriesOf([declared('/** It is torn. */\n')]), /has no @remedy. Put this above the class/);
  const twice = declared('/**\n * It is torn.\n * @remedy Mend it.\n */\n');
  assert.throws(() => entriesOf([twice, twice.replace('Torn', 'Ripped')]), /Two errors have the code x\.torn/);
});

test.run();
