import { type TObject, type TProperties, type TSchema, Type } from '@sinclair/typebox';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../application/shared/page.ts';
import { described, nullable, view } from './http-schemas.ts';

/** The query of a list route, with its own filters. */
export function pageQuery<C extends TSchema, F extends TProperties = Record<never, never>>(cursor: C, filter?: F) {
  return Type.Object(
    {
      ...(filter as F),
      limit: Type.Integer({
        minimum: 1,
        maximum: MAX_PAGE_SIZE,
        default: DEFAULT_PAGE_SIZE,
        description: 'How many the page has at most',
      }),
      cursor: Type.Optional(described(cursor, 'The `nextCursor` of the page before; without it, the first page')),
    },
    { additionalProperties: false },
  );
}

/** The answer of a list route. */
export const pageOf = <S extends TSchema>(title: string, item: S, query: TObject, order = 'Newest first') =>
  view(title, {
    data: described(Type.Array(item), order),
    nextCursor: described(
      nullable(Type.String({ examples: query.properties['cursor']?.['examples'] as string[] })),
      'The `cursor` that asks for the next page; null on the last',
    ),
  });
