import { type TSchema, Type } from '@sinclair/typebox';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../application/shared/page.ts';

/** The query of a list route; `cursor` is the `nextCursor` of the page before. */
export function pageQuery<C extends TSchema>(cursor: C) {
  return Type.Object(
    {
      limit: Type.Integer({ minimum: 1, maximum: MAX_PAGE_SIZE, default: DEFAULT_PAGE_SIZE }),
      cursor: Type.Optional(cursor),
    },
    { additionalProperties: false },
  );
}
