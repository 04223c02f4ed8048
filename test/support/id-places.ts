import type { OpenApiDocument } from '../../src/adapters/shared/http-openapi.ts';

type Json = Readonly<Record<string, unknown>>;

/** Where a route takes a text. */
interface Place {
  readonly in: 'path' | 'query' | 'body';
  /** The parameter; in a body, its names and indices from the outside in. */
  readonly at: readonly string[];
}

/** Where a route takes an id. */
export interface IdPlace extends Place {
  /** What it is an id of: the id's prefix, or the parameter's name where ids of it have none. */
  readonly kind: string;
  /** The id only says where a page begins. */
  readonly isCursor: boolean;
}

export interface ApiRoute {
  readonly method: string;
  /** As in the document: `/contacts/{id}`. */
  readonly path: string;
  /** Who may ask; empty: anybody. */
  readonly roles: readonly string[];
  readonly permission: string | undefined;
  readonly ids: readonly IdPlace[];
  /** Where it takes a time. */
  readonly times: readonly Place[];
  /** As documented; undefined for a route without. */
  readonly body: { readonly mediaType: string; readonly example: unknown } | undefined;
  /** Query parameters that must be given, with their examples. */
  readonly query: Readonly<Record<string, string>>;
}

const JSON_MEDIA_TYPE = 'application/json';
const ID_PATTERN = /^\^([a-z]{3})_/;
/** Ids whose schema has no prefix are told by their names. */
const ID_NAME = /^(?:id|reference)$|[a-z]Ids?$/;

/** Every route of the documentation, with every place where it takes an id. */
export function routesWithIds(document: OpenApiDocument): readonly ApiRoute[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]): ApiRoute => {
      const parameters = operation['parameters'] as readonly Json[];
      const content = (operation['requestBody'] as { content?: Record<string, Json> } | undefined)?.content;
      const mediaType = content && JSON_MEDIA_TYPE in content ? JSON_MEDIA_TYPE : Object.keys(content ?? {})[0];
      const media = mediaType === undefined ? undefined : content?.[mediaType];
      const texts = [...parameters.flatMap(parameterText), ...bodyTexts(document, media?.['schema'], [])];
      return {
        method: method.toUpperCase(),
        path,
        roles: (operation['x-roles'] ?? []) as readonly string[],
        permission: operation['x-permission'] as string | undefined,
        ids: texts.flatMap(idPlace),
        times: texts.filter(({ schema }) => schema['format'] === 'date-time'),
        body: mediaType === undefined ? undefined : { mediaType, example: media?.['example'] },
        query: Object.fromEntries(
          parameters
            .filter((parameter) => parameter['in'] === 'query' && parameter['required'] === true)
            .map(({ name, example }) => [String(name), String(example)]),
        ),
      };
    }),
  );
}

/** A place with the schema of its text. */
type Text = Place & { readonly schema: Json };

function parameterText({ name, in: place, schema }: Json): Text[] {
  return place === 'path' || place === 'query' ? [{ in: place, at: [String(name)], schema: schema as Json }] : [];
}

function bodyTexts(document: OpenApiDocument, schema: unknown, at: readonly string[]): Text[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { $ref: ref, properties, items, anyOf, oneOf, allOf, type } = schema as Json;
  if (typeof ref === 'string') {
    return bodyTexts(document, document.components.schemas[ref.replace('#/components/schemas/', '')], at);
  }
  if (type === 'string') return [{ in: 'body', at, schema: schema as Json }];
  const branches = [anyOf, oneOf, allOf].flatMap((list) => (Array.isArray(list) ? list : []));
  return [
    ...Object.entries((properties ?? {}) as Json).flatMap(([name, part]) => bodyTexts(document, part, [...at, name])),
    ...bodyTexts(document, items, [...at, '0']),
    ...branches.flatMap((branch) => bodyTexts(document, branch, at)),
  ];
}

function idPlace({ in: place, at, schema }: Text): IdPlace[] {
  const name = at.findLast((step) => !/^\d+$/.test(step)) ?? '';
  // A number counts within what the asker has: it is nobody else's.
  const isName = place === 'path' && schema['type'] !== 'integer';
  const kind = kindOf(name, schema) ?? (isName ? name : undefined);
  return kind === undefined ? [] : [{ in: place, at, kind, isCursor: place === 'query' && name === 'cursor' }];
}

function kindOf(name: string, { pattern }: Json): string | undefined {
  const prefix = typeof pattern === 'string' ? ID_PATTERN.exec(pattern)?.[1] : undefined;
  return prefix ?? (ID_NAME.test(name) ? name : undefined);
}

/** A request of `route` with an id in each of its places, and the times that `timeAt` gives. */
export function requestOf(
  route: ApiRoute,
  idAt: (place: IdPlace) => string | undefined,
  timeAt: (place: Place) => string | undefined = () => undefined,
) {
  let { path } = route;
  const query = new URLSearchParams(route.query);
  let body = inTheFuture(route.body?.example);
  const put = ({ in: place, at }: Place, text: string | undefined) => {
    const [name = ''] = at;
    if (text === undefined) return;
    if (place === 'path') path = path.replace(`{${name}}`, encodeURIComponent(text));
    else if (place === 'query') query.set(name, text);
    else body = withValue(body, at, text);
  };
  for (const place of route.ids) put(place, idAt(place));
  for (const place of route.times) put(place, timeAt(place));
  return { path: query.size > 0 ? `${path}?${query}` : path, body };
}

/** The times of an example pass; those of a request are tomorrow's. */
function inTheFuture(example: unknown): unknown {
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();
  const isTime = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);
  if (example === undefined) return undefined;
  return JSON.parse(JSON.stringify(example, (_key, value) => (isTime(value) ? tomorrow : value)));
}

function withValue(node: unknown, [step, ...rest]: readonly string[], value: string): unknown {
  if (step === undefined) return value;
  if (/^\d+$/.test(step)) return [withValue(Array.isArray(node) ? node[0] : undefined, rest, value)];
  const object = (node ?? {}) as Record<string, unknown>;
  return { ...object, [step]: withValue(object[step], rest, value) };
}
