import { type TObject, type TProperties, type TSchema, Type } from '@sinclair/typebox';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../application/shared/page.ts';
import { nullable, view } from './http-schemas.ts';

/** The query of a list route, with its own filters; `cursor` is the `nextCursor` of the page before. */
export function pageQuery<C extends TSchema, F extends TProperties = Record<never, never>>(cursor: C, filter?: F) {
  return Type.Object(
    {
      ...(filter as F),
      limit: Type.Integer({ minimum: 1, maximum: MAX_PAGE_SIZE, default: DEFAULT_PAGE_SIZE }),
      cursor: Type.Optional(cursor),
    },
    { additionalProperties: false },
  );
}

/** The answer of a list route, newest first; `nextCursor`, the `cursor` of its query, is null on the last page. */
export const pageOf = <S extends TSchema>(title: string, item: S, query: TObject) =>
  view(title, {
    data: Type.Array(item),
    nextCursor: nullable(Type.String({ examples: query.properties['cursor']?.['examples'] as string[] })),
  });
