import type { ErrorObject } from 'ajv';
import { LINE } from './http-schemas.ts';

/**
 * What a value must be, for the person who wrote it: "must be one of error, warn". Never the value itself, which may be
 * secret. Examples are those of the schema, where ajv is `verbose`; the name of a format says what it takes.
 */
export function wordsOf({ keyword, params, message, parentSchema }: ErrorObject): string {
  const { examples: [example] = [], default: usual } = (parentSchema ?? {}) as {
    examples?: unknown[];
    default?: unknown;
  };
  const shown = JSON.stringify(example ?? usual);
  switch (keyword) {
    case 'enum':
      return `must be one of ${params['allowedValues'].join(', ')}`;
    case 'const':
      return `must be ${JSON.stringify(params['allowedValue'])}`;
    case 'format':
      return `must be a valid ${params['format']}${shown ? `, such as ${shown}` : ''}`;
    case 'pattern':
      if (params['pattern'] === LINE) return 'must be one line of text that is not blank';
      return shown ? `must look like ${shown}` : 'has characters that are not allowed';
    default:
      return message ?? 'is wrong';
  }
}
