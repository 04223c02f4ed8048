import { Type } from '@sinclair/typebox';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { lineOf, oneOf, Timestamp } from '../../src/adapters/shared/http-schemas.ts';
import { bodyCheck, type InvalidRequest } from '../../src/adapters/shared/http-validation.ts';
import '../../src/infrastructure/app.ts';
import { apiRoutes } from '../../src/infrastructure/api-description.ts';

const test = suite('what a refused field is told');

const check = bodyCheck(
  Type.Object(
    {
      role: oneOf(['ADMIN', 'AGENT']),
      all: Type.Literal(true),
      at: Timestamp,
      country: Type.String({ pattern: '^[A-Z]{2}$', examples: ['IN'] }),
      name: lineOf(80, 'Asha Sarees'),
    },
    { additionalProperties: false },
  ),
);
const GOOD = { role: 'ADMIN', all: true, at: '2026-01-31T09:30:00.000Z', country: 'IN', name: 'Asha' };

function errorsOf(fields: object) {
  try {
    check({ ...GOOD, ...fields });
  } catch (error) {
    return (error as InvalidRequest).fields.map(({ code, message }) => `${code}: ${message}`);
  }
  throw new Error('The body was accepted');
}

test('says what is allowed, once for each field', () => {
  assert.equal(errorsOf({ role: 'OWNER' }), ['enum: must be one of ADMIN, AGENT']);
  assert.equal(errorsOf({ all: false }), ['const: must be true']);
  assert.equal(errorsOf({ at: 'now' }), ['format: must be a valid date-time, such as "2026-01-31T09:30:00.000Z"']);
  assert.equal(errorsOf({ country: 'India' }), ['pattern: must look like "IN"']);
  for (const name of ['', '  ', 'two\nlines']) {
    assert.equal(errorsOf({ name }), ['pattern: must be one line of text that is not blank']);
  }
  assert.equal(errorsOf({ more: 1 }), ['unknown_field: is not a field of this request']);
});

test('has an example for every pattern and format of a request', () => {
  const bare: string[] = [];
  const walk = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const { pattern, format, examples, default: usual } = schema as Record<string, unknown>;
    if ((typeof pattern === 'string' || typeof format === 'string') && (examples ?? usual) === undefined)
      bare.push(path);
    for (const [name, inner] of Object.entries(schema)) if (name !== 'examples') walk(inner, `${path}/${name}`);
  };
  for (const { method, path, demand } of apiRoutes()) {
    walk(demand, `${method} ${path}`);
  }
  assert.equal(bare, []);
});

test.run();
