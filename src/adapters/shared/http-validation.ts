import type { Static, TSchema } from '@sinclair/typebox';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { RequestHandler, Response } from 'express';
import { DomainError, type FieldError } from '../../domain/shared/errors.ts';
import { demanding } from './http-operation.ts';
import { wordsOf } from './http-schema-words.ts';

/**
 * A parameter or the body does not match the route's schema. `errors` names up to 20 wrong fields, but of a body with
 * more than 10 000 values only the first one.
 * @remedy Correct the fields that `errors` names.
 */
export class InvalidRequest extends DomainError {
  readonly code = 'request.invalid';
  readonly kind = 'invalid';
}

/**
 * The body is not said to be JSON, as with the content type that curl gives a body by itself.
 * @remedy Send it with `Content-Type: application/json`.
 */
export class NotJson extends DomainError {
  readonly code = 'request.not_json';
  readonly kind = 'unsupported';
}

/** Wrong fields that one answer names at most. */
const MAX_FIELD_ERRORS = 20;

/** Values of a body that is searched for all of its errors: ajv makes every one of them before any can be left out. */
const MAX_VALUES_SEARCHED = 10_000;

/** Without leap seconds. */
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

const options = {
  strict: true,
  // A discriminator's `required` names a property of its branches.
  strictRequired: false,
  allErrors: true,
  verbose: true,
  removeAdditional: false,
  useDefaults: true,
  discriminator: true,
} as const;
const bodies = new Ajv2020(options);
const largeBodies = new Ajv2020({ ...options, allErrors: false });
/** Queries and paths are text: numbers are read from it, and nothing else is converted. */
const texts = new Ajv2020({ ...options, coerceTypes: true });
for (const ajv of [bodies, largeBodies, texts]) {
  addFormats.default(ajv, ['email', 'date', 'date-time', 'uri']);
  const { validate: isDateTime } = ajv.formats['date-time'] as { validate: (text: string) => boolean };
  ajv.addFormat('date-time', (text: string) => isDateTime(text) && isReadable(text));
}

/**
 * Whether `Date` reads the time, by RFC 3339 and not by guessing, and writes its year with four digits. ajv-formats
 * also accepts hours-only offsets and leap seconds, which `Date` turns into NaN, and MongoDB's driver into 1970.
 */
function isReadable(time: string): boolean {
  return RFC_3339.test(time) && RFC_3339.test(new Date(time).toISOString());
}

/** Of alternatives none of which fits there is one error, not those of each. */
function fieldErrors(errors: readonly ErrorObject[] | null | undefined, part: string): FieldError[] {
  const all = errors ?? [];
  const alternatives = all.filter(({ keyword }) => keyword === 'anyOf');
  return all
    .filter((error) => !alternatives.some((alternative) => isWithin(alternative, error)))
    .slice(0, MAX_FIELD_ERRORS)
    .map((error) => {
      const params = error.params as { additionalProperty?: string; missingProperty?: string };
      const property = params.additionalProperty ?? params.missingProperty;
      return {
        path: `${part}${error.instancePath}${property === undefined ? '' : `/${property}`}`,
        code: error.keyword === 'additionalProperties' ? 'unknown_field' : error.keyword,
        message: messageOf(error, all),
      };
    });
}

function isWithin(alternative: ErrorObject, { schemaPath, instancePath }: ErrorObject): boolean {
  const isOfIt = instancePath === alternative.instancePath || instancePath.startsWith(`${alternative.instancePath}/`);
  return isOfIt && schemaPath.startsWith(`${alternative.schemaPath}/`);
}

function messageOf(error: ErrorObject, all: readonly ErrorObject[]): string {
  if (error.keyword === 'additionalProperties') return 'is not a field of this request';
  if (error.keyword !== 'anyOf') return wordsOf(error);
  const own = all.filter((each) => isWithin(error, each) && each.instancePath === error.instancePath);
  const words = own.filter(({ keyword }) => keyword !== 'additionalProperties').map(wordsOf);
  return [...new Set(words)].join(', or ') || wordsOf(error);
}

function isLarge(body: unknown): boolean {
  const values = [body];
  for (const value of values) {
    if (typeof value !== 'object' || value === null) continue;
    const inner = Object.values(value);
    if (values.length + inner.length > MAX_VALUES_SEARCHED) return true;
    values.push(...inner);
  }
  return false;
}

function checker<S extends TSchema>(
  validatorFor: (value: unknown) => ValidateFunction,
  part: string,
): (value: unknown) => Static<S> {
  return (value) => {
    const validate = validatorFor(value);
    if (validate(value)) return value as Static<S>;
    throw new InvalidRequest(
      'The request does not have the shape that this route takes',
      {},
      fieldErrors(validate.errors, part),
    );
  };
}

function textChecker<S extends TSchema>(schema: S, part: string): (value: unknown) => Static<S> {
  const validate = texts.compile(schema);
  return checker<S>(() => validate, part);
}

/** Checks what a route has put together itself from a body that is not JSON. */
export function bodyCheck<S extends TSchema>(schema: S): (value: unknown) => Static<S> {
  const validate = bodies.compile(schema);
  let validateLarge: ValidateFunction | undefined;
  // Made when the first large body comes: few routes ever get one.
  const largeOne = () => (validateLarge ??= largeBodies.compile(schema));
  return checker<S>((body) => (isLarge(body) ? largeOne() : validate), '/body');
}

const JSON_TYPE = 'application/json';

/**
 * Checks a JSON body before the route runs; the route reads it as `Static<typeof schema>`. With `isOptional`, a missing
 * body counts as an empty one.
 */
export function validBody(schema: TSchema, { isOptional = false } = {}): RequestHandler {
  const check = bodyCheck(schema);
  const demand = { bodies: { [JSON_TYPE]: schema }, isBodyOptional: isOptional };
  return demanding(demand, (request, _response, next) => {
    if (request.is(JSON_TYPE) === false && request.headers['content-length'] !== '0') {
      throw new NotJson(`The body is to have a content type that this route takes, such as ${JSON_TYPE}`);
    }
    if (isOptional) request.body ??= {};
    check(request.body);
    next();
  });
}

/** Checks path parameters before the route runs. */
export function validPath(schema: TSchema): RequestHandler {
  const check = textChecker(schema, '/path');
  return demanding({ path: schema }, (request, _response, next) => {
    check({ ...request.params });
    next();
  });
}

/** Checks and converts the query; the route reads it with `queryOf`. A parameter given twice is refused. */
export function validQuery(schema: TSchema): RequestHandler {
  const check = textChecker(schema, '/query');
  return demanding({ query: schema }, (request, response, next) => {
    for (const [name, value] of Object.entries(request.query)) {
      if (typeof value === 'string') continue;
      throw new InvalidRequest(`The parameter ${name} is given more than once`, {}, [
        { path: `/query/${name}`, code: 'repeated', message: 'is given more than once' },
      ]);
    }
    response.locals['query'] = check({ ...request.query });
    next();
  });
}

export function queryOf<S extends TSchema>(response: Response, _schema: S): Static<S> {
  return response.locals['query'] as Static<S>;
}
