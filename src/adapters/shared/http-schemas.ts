import { type TProperties, type TSchema, Type } from '@sinclair/typebox';

/** A JSON object of an answer, named in the documentation. Closed, so that tests notice an undeclared field. */
export function view<P extends TProperties>(title: string, properties: P, description?: string) {
  const options = { title, additionalProperties: false };
  return Type.Object(properties, description === undefined ? options : { ...options, description });
}

/** What has an id, by its prefix. */
const THINGS = {
  aud: 'an entry of the audit log',
  cmp: 'a campaign',
  con: 'a contact',
  dlt: 'a dead letter',
  imp: 'an import of contacts',
  inv: 'an invitation',
  key: 'an API key',
  lst: 'a contact list',
  mem: 'a member',
  rch: 'a recharge',
  tax: 'an invoice or a note',
  tpl: 'a template',
  ven: 'a vendor',
} as const;

/** An id with its prefix: `con_` and 32 hex digits. */
export const idOf = (prefix: keyof typeof THINGS) =>
  Type.String({
    pattern: `^${prefix}_[0-9a-f]{32}$`,
    examples: [`${prefix}_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f`],
    description: `The id of ${THINGS[prefix]}`,
  });

/** For a pattern: tabs and line breaks, and NUL, at which a database may cut a text off. */
export const CONTROL = '\\u0000-\\u001f\\u007f-\\u009f';

/** The pattern of one line that is not blank. */
export const LINE = `^[^${CONTROL}]*[^\\s${CONTROL}][^${CONTROL}]*$`;

/** What people write, such as a name or a reason. */
export const lineOf = (maxLength: number, example: string) =>
  Type.String({ maxLength, pattern: LINE, examples: [example] });

export const oneOf = <W extends string>(words: readonly W[]) => Type.Unsafe<W>({ type: 'string', enum: [...words] });

export const nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

/** A decimal string in units of the currency, four to six decimals. */
export const Money = Type.String({ pattern: '^-?\\d+\\.\\d{4,6}$', examples: ['80.5000'] });

/** The same schema with another example, where it must fit its neighbours. */
export const like = <S extends TSchema>(schema: S, example: unknown): S => ({ ...schema, examples: [example] });

/** The same schema with what it means in its place, for the documentation. */
export const described = <S extends TSchema>(schema: S, description: string): S => ({ ...schema, description });

export const Currency = Type.String({ pattern: '^[A-Z]{3}$', examples: ['INR'], description: 'Its code by ISO 4217' });

export const Timestamp = Type.String({ format: 'date-time', examples: ['2026-01-31T09:30:00.000Z'] });

export const Count = Type.Integer({ minimum: 0, examples: [3] });

/** An answer that is not JSON: a file, or a stream of events. */
export const file = (mediaType: string, example?: string) =>
  Type.Unsafe<string>({
    type: 'string',
    contentMediaType: mediaType,
    ...(example === undefined ? {} : { examples: [example] }),
  });
