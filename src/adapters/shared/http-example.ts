/** An example of a schema, made from its parts' examples. Throws for a text that needs an example and has none. */
export function exampleOf(schema: object): unknown {
  const { examples, default: fallback, const: only, enum: words, type } = schema as Readonly<Record<string, unknown>>;
  const first = (values: unknown) => (values as readonly unknown[])[0];
  if (Array.isArray(examples)) return first(examples);
  if (fallback !== undefined && type !== 'object') return fallback;
  if (only !== undefined) return only;
  if (Array.isArray(words)) return first(words);
  const { anyOf, oneOf, items, properties, minimum, pattern, format } = schema as Readonly<Record<string, unknown>>;
  if (anyOf ?? oneOf) return exampleOf(first(anyOf ?? oneOf) as object);
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries((properties ?? {}) as object).map(([key, part]) => [key, exampleOf(part)]),
      );
    case 'array':
      return items ? [exampleOf(items as object)] : [];
    case 'integer':
    case 'number':
      return minimum ?? 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      if (pattern ?? format) throw new Error(`Give this schema \`examples: [...]\`: ${JSON.stringify(schema)}`);
      return 'text';
  }
}
