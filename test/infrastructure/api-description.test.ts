import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import '../../src/infrastructure/app.ts';
import { apiDocument } from '../../src/infrastructure/api-description.ts';

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

const document = apiDocument();
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, said]) => ({
    route: `${method} ${path}`,
    operation: said as unknown as Operation,
  })),
);

const test = suite('the description of the API');

test('says of every tag what it is about', () => {
  const tags = document['tags'] as readonly { readonly name: string; readonly description?: string }[];
  assert.ok(tags.length >= 10);
  assert.equal(
    tags.filter(({ description }) => !description),
    [],
  );
});

test('has only examples that are as it says', () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'api:', components: document.components });
  let checked = 0;
  const check = (where: string, { schema, example, examples }: Media) => {
    const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api:#/')));
    const values = Object.values(examples ?? {}).map(({ value }) => value);
    for (const value of example === undefined ? values : [example, ...values]) {
      assert.ok(validate(value), `${where}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(value)}`);
      checked += 1;
    }
  };
  for (const { route, operation } of operations) {
    for (const parameter of operation.parameters) check(`${route} ${parameter.name}`, parameter);
    for (const [type, media] of Object.entries(operation.requestBody?.content ?? {})) check(`${route} ${type}`, media);
    for (const [status, { content = {} }] of Object.entries(operation.responses)) {
      for (const media of Object.values(content)) check(`${route} ${status}`, media);
    }
  }
  assert.ok(checked > 500, `${checked}`);
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

test.run();
