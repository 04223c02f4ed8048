import type { TSchema } from '@sinclair/typebox';
import {
  getControllerMetadata,
  getControllerMethodMetadata,
  getControllersFromMetadata,
} from 'inversify-express-utils';
import { OutcomeUnknown, ServiceUnavailable } from '../../application/shared/unavailable.ts';
import { KEY_PERMISSIONS } from '../../domain/identity/permissions.ts';
import {
  MemberNeeded,
  NotAuthenticated,
  OPERATOR,
  OperatorNeeded,
  RoleMissing,
  ScopeMissing,
  VendorNeeded,
} from './http-auth.ts';
import { MalformedJson, UnsupportedEncoding } from './http-errors.ts';
import { exampleOf } from './http-example.ts';
import {
  IDEMPOTENCY_KEY_HEADER,
  IDEMPOTENCY_REPLAYED_HEADER,
  IdempotencyInProgress,
  IdempotencyKeyReused,
  IdempotencyUnsupported,
  InvalidIdempotencyKey,
  MAX_IDEMPOTENCY_KEY_LENGTH,
  MAX_KEPT_ANSWER_BYTES,
} from './http-idempotency.ts';
import {
  type Demand,
  demandOf,
  type ErrorClass,
  type Operation,
  operationOf,
  type PlainRoute,
} from './http-operation.ts';
import { FAULT, PROBLEM_MEDIA_TYPE, type Problem, problemOf } from './http-problem.ts';
import { RATE_LIMIT_HEADER, RATE_LIMIT_POLICY_HEADER, TooManyRequests } from './http-rate-limit.ts';
import { BodyTooLarge } from './http-raw-body.ts';
import { InvalidRequest, NotJson } from './http-validation.ts';

type Json = Readonly<Record<string, unknown>>;

const JSON_MEDIA_TYPE = 'application/json';

/** One route as it runs: its declaration, and what its middlewares demand. */
export interface Route {
  readonly method: string;
  /** As in OpenAPI: `/contacts/{id}`. */
  readonly path: string;
  readonly name: string;
  readonly tag: string;
  readonly demand: Demand;
  /** Answered before authentication, rate limits and the reading of bodies, which every other route is behind. */
  readonly isPlain?: true;
  /** Undefined for an undeclared route. */
  readonly operation: Operation | undefined;
}

export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: Json;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>>; readonly [part: string]: Json };
  readonly [part: string]: unknown;
}

/** The routes of every controller whose file was imported, and of `plain`. */
export function routesOf(plain: readonly PlainRoute[] = []): readonly Route[] {
  const controlled = (getControllersFromMetadata() as (NewableFunction & { readonly prototype: object })[]).flatMap(
    (controller) => {
      const base = getControllerMetadata(controller);
      return getControllerMethodMetadata(controller).map(({ method, path, key, middleware }): Route => {
        const url = `${base.path}/${path}`
          .replace(/\/{2,}/g, '/')
          .replace(/\/$/, '')
          .replace(/:(\w+)/g, '{$1}');
        const tag = url.split('/')[1] ?? '';
        return {
          method: String(method),
          path: url,
          name: `${controller.name.replace(/^Http|Controller$/g, '')}.${key}`,
          tag,
          demand: demandOf([...base.middleware, ...middleware]),
          operation: operationOf(controller, key),
        };
      });
    },
  );
  const others = plain.map(({ method, url, tag, summary, description, answers, errors, ...demand }): Route => {
    const described = { summary, answers, ...(description ? { description } : {}), ...(errors ? { errors } : {}) };
    return { method, path: url, name: `${tag}.${method}${url}`, tag, demand, isPlain: true, operation: described };
  });
  return [...controlled, ...others].sort((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1));
}

/**
 * The OpenAPI 3.1 description of `routes`, made from the schemas that validate; `about` describes each tag. Throws for
 * a name that stands for two schemas.
 */
export function openApiDocument(
  routes: readonly Route[],
  version: string,
  about: Readonly<Record<string, string>> = {},
): OpenApiDocument {
  const schemas: Record<string, Json> = { Problem: PROBLEM_SCHEMA };
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    if (!route.operation) continue;
    const item = paths[route.path] ?? {};
    item[route.method] = operationObject(route, route.operation, schemas);
    paths[route.path] = item;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'shared-waba',
      version,
      description:
        'Prepaid WhatsApp campaigns on one WhatsApp Business Account. Amounts are decimal strings, times are RFC 3339, ' +
        'lists with a `nextCursor` are newest first and paged by cursors, and every refusal is a problem document (RFC 9457) with a stable `code`: ' +
        'each operation lists its own. Requests are counted per member, API key or network address: ' +
        `\`${RATE_LIMIT_POLICY_HEADER}\` and \`${RATE_LIMIT_HEADER}\` (draft-ietf-httpapi-ratelimit-headers-11) say how many are left.`,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map(({ tag }) => tag))]
      .sort()
      .map((name) => ({ name, ...(about[name] ? { description: about[name] } : {}) })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'The token that a login returns, or an API key' },
      },
    },
  };
}

const PROBLEM_SCHEMA: Json = {
  type: 'object',
  description: 'RFC 9457 problem details. Further members depend on the code.',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable: for programs to decide by' },
    detail: { type: 'string', description: 'For people' },
    requestId: {
      type: 'string',
      description: 'To be quoted when asking for help; also in the header `X-Request-Id` of the answer',
    },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'message'],
        properties: {
          path: { type: 'string', description: 'A JSON pointer into the request' },
          row: { type: 'integer', description: 'In an upload, instead of a path' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
};

/** The refusals of a route: its own, and those of what runs before it. */
export function problemsOf(
  { method, demand, isPlain }: Pick<Route, 'method' | 'demand' | 'isPlain'>,
  operation: Operation,
): readonly Problem[] {
  const { path, query, bodies, roles, permission } = demand;
  const classes: ErrorClass[] = [...(operation.errors ?? [])];
  if (!isPlain) classes.push(TooManyRequests, ServiceUnavailable);
  if (!isPlain && method !== 'get') classes.push(OutcomeUnknown);
  if (roles) classes.push(NotAuthenticated);
  if (roles?.includes(OPERATOR)) classes.push(OperatorNeeded);
  else if (permission) classes.push(RoleMissing, isForKeys(permission) ? ScopeMissing : MemberNeeded, VendorNeeded);
  else if (roles) classes.push(MemberNeeded, VendorNeeded);
  if (path || query || (bodies && !isPlain)) classes.push(InvalidRequest);
  if (bodies) classes.push(MalformedJson, BodyTooLarge);
  // A webhook's bytes are judged by their signature: neither headers nor a schema refuse them.
  if (bodies && !isPlain) classes.push(UnsupportedEncoding, NotJson);
  if (demand.keyless !== undefined) classes.push(IdempotencyUnsupported);
  if (takesIdempotencyKey(method, demand)) {
    classes.push(InvalidIdempotencyKey, IdempotencyUnsupported, IdempotencyKeyReused, IdempotencyInProgress);
  }
  const problems = [...new Set(classes)].map((Refusal) => problemOf(new Refusal(words(Refusal.name))) as Problem);
  return [...problems, FAULT];
}

/** A key belongs to a vendor or an operator: an anonymous caller has none. */
function takesIdempotencyKey(method: string, { roles, keyless }: Demand): boolean {
  return method === 'post' && roles !== undefined && keyless === undefined;
}

/** `InsufficientFunds` → `Insufficient funds`. */
function words(name: string): string {
  const spaced = name.replace(/(?<=[a-z])([A-Z])/g, ' $1').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function operationObject(route: Route, operation: Operation, schemas: Record<string, Json>): Json {
  const { demand, method, tag, name } = route;
  const { roles, permission, bodies, isBodyOptional = false } = demand;
  const takesKey = takesIdempotencyKey(method, demand);
  const access = roles && accessOf(roles, permission);
  const description = [operation.description, access].filter((text) => text !== undefined).join('\n\n');
  return {
    operationId: name.replace(/\W+$/, '').replace(/\W+/g, '_'),
    summary: operation.summary,
    ...(description ? { description } : {}),
    tags: [tag],
    ...(roles ? { security: [{ bearer: [] }], 'x-roles': roles } : { security: [] }),
    ...(permission ? { 'x-permission': permission } : {}),
    parameters: [
      ...parametersOf('path', pathSchemaOf(route), schemas),
      ...parametersOf('query', demand.query, schemas),
      ...(takesKey ? [IDEMPOTENCY_PARAMETER] : []),
    ],
    ...(bodies
      ? {
          requestBody: {
            required: !isBodyOptional,
            content: Object.fromEntries(
              Object.entries(bodies).map(([mediaType, schema]) => [mediaType, mediaOf(schema, schemas, true)]),
            ),
          },
        }
      : {}),
    responses: {
      ...answersOf(operation, takesKey, schemas),
      ...refusalsOf(problemsOf(route, operation)),
    },
  };
}

function accessOf(roles: readonly string[], permission: string | undefined): string {
  const who = roles.join(' or ');
  if (permission === undefined) return `For ${who}.`;
  return `Needs \`${permission}\`: ${who}${isForKeys(permission) ? ', or an API key with this scope' : '; no API key'}.`;
}

function isForKeys(permission: string): boolean {
  return (KEY_PERMISSIONS as readonly string[]).includes(permission);
}

const IDEMPOTENCY_PARAMETER: Json = {
  name: IDEMPOTENCY_KEY_HEADER,
  in: 'header',
  required: false,
  description:
    'The same key with the same request repeats the first success, for a day. After a refusal, and where the answer ' +
    `has more than ${MAX_KEPT_ANSWER_BYTES / 1024} KiB, the request is done again; a launch never is. Only with JSON: ` +
    'a file with a key is refused.',
  schema: { type: 'string', minLength: 1, maxLength: MAX_IDEMPOTENCY_KEY_LENGTH, pattern: '^[!-~]+$' },
  // No example: a page that fills it in would use one key for everything.
};

function answersOf(operation: Operation, takesKey: boolean, schemas: Record<string, Json>): Json {
  const headers = takesKey
    ? {
        headers: {
          [IDEMPOTENCY_REPLAYED_HEADER]: {
            schema: { const: 'true' },
            description: 'This answer repeats an earlier one',
          },
        },
      }
    : {};
  return Object.fromEntries(
    Object.entries(operation.answers).map(([status, schema]) => {
      const mediaType = (schema?.['contentMediaType'] as string | undefined) ?? JSON_MEDIA_TYPE;
      const content = schema ? { content: { [mediaType]: mediaOf(schema, schemas, false) } } : {};
      return [status, { description: operation.summary, ...headers, ...content }];
    }),
  );
}

/** Statuses that ask for a retry, and say when. */
const RETRY_LATER = [429, 503];
const RETRY_HEADERS: Json = {
  'Retry-After': { schema: { type: 'integer', minimum: 1 }, description: 'Seconds to wait before trying again' },
};

function refusalsOf(problems: readonly Problem[]): Json {
  const statuses = [...new Set(problems.map(({ status }) => status))].sort();
  return Object.fromEntries(
    statuses.map((status) => {
      const ofStatus = problems.filter((problem) => problem.status === status);
      const codes = ofStatus.map(({ code }) => code).sort();
      return [
        status,
        {
          description: codes.map((code) => `\`${code}\``).join(', '),
          ...(RETRY_LATER.includes(status) ? { headers: RETRY_HEADERS } : {}),
          content: {
            [PROBLEM_MEDIA_TYPE]: {
              schema: { allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: codes } } }] },
              examples: Object.fromEntries(ofStatus.map((problem) => [problem.code, { value: problem }])),
            },
          },
        },
      ];
    }),
  );
}

/** Names in the path that no middleware checks are texts. */
function pathSchemaOf({ path, demand }: Route): TSchema | undefined {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
  if (names.length === 0) return undefined;
  const checked = (demand.path?.['properties'] ?? {}) as Readonly<Record<string, TSchema>>;
  const properties = Object.fromEntries(names.map((name) => [name, checked[name] ?? { type: 'string' }]));
  return { type: 'object', required: names, properties } as unknown as TSchema;
}

function parametersOf(place: 'path' | 'query', schema: TSchema | undefined, schemas: Record<string, Json>): Json[] {
  const properties = Object.entries((schema?.['properties'] ?? {}) as Readonly<Record<string, TSchema>>);
  const required = new Set((schema?.['required'] ?? []) as readonly string[]);
  return properties.map(([name, property]) => ({
    name,
    in: place,
    required: required.has(name) && property['default'] === undefined,
    ...(property.description ? { description: property.description } : {}),
    schema: published(property, schemas, true),
    example: exampleOf(property),
  }));
}

function mediaOf(schema: TSchema, schemas: Record<string, Json>, isRequest: boolean): Json {
  if (schema['contentMediaType'] !== undefined) {
    const { contentMediaType: _said, examples, ...rest } = schema as Json;
    return { schema: rest, ...(Array.isArray(examples) ? { example: examples[0] } : {}) };
  }
  return { schema: published(schema, schemas, isRequest), example: exampleOf(schema) };
}

/** A schema as it is published: named parts by reference, and optional in requests whatever has a default. */
function published(schema: unknown, schemas: Record<string, Json>, isRequest: boolean): unknown {
  if (Array.isArray(schema)) return schema.map((item) => published(item, schemas, isRequest));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { title, ...rest } = schema as Json;
  const plain = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      key === 'examples' || key === 'default' || key === 'enum' ? value : published(value, schemas, isRequest),
    ]),
  );
  const { properties, required } = rest as {
    properties?: Readonly<Record<string, Json>>;
    required?: readonly string[];
  };
  if (isRequest && properties && Array.isArray(required)) {
    plain['required'] = required.filter((name) => properties[name]?.['default'] === undefined);
  }
  if (typeof title !== 'string') return plain;
  const known = schemas[title];
  if (known && JSON.stringify(known) !== JSON.stringify(plain)) throw new Error(`Two schemas have the title ${title}`);
  schemas[title] = plain;
  return { $ref: `#/components/schemas/${title}` };
}
