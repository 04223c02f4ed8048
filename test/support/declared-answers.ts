import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { OpenApiDocument } from '../../src/adapters/shared/http-openapi.ts';

interface Media {
  readonly schema: object;
}

interface Response {
  readonly content?: Readonly<Record<string, Media>>;
}

/**
 * Checks answers against the documentation; gives what is wrong, or undefined. Paths that it does not have are not
 * checked.
 */
export type AnswerCheck = (
  method: string,
  path: string,
  answer: { readonly status: number; readonly mediaType: string; readonly body: unknown },
) => string | undefined;

export function answerCheck(document: OpenApiDocument): AnswerCheck {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'api:', components: document.components });
  const paths = Object.keys(document.paths)
    .sort((one, other) => one.split('{').length - other.split('{').length)
    .map((path) => ({ path, pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}/?$`) }));
  return (method, url, { status, mediaType, body }) => {
    const known = paths.find(({ pattern }) => pattern.test(url.split('?', 1)[0] ?? ''));
    const operation = known && document.paths[known.path]?.[method.toLowerCase()];
    if (!operation) return undefined;
    const route = `${method} ${known.path}`;
    const declared = (operation['responses'] as Readonly<Record<string, Response>>)[status];
    const code = (body as { code?: unknown } | null)?.code ?? '';
    if (!declared) return `${route} answered ${status} ${code}, which its @operation does not declare`;
    if (!declared.content) return body === '' ? undefined : `${route} answered ${status} with a body`;
    const media = declared.content[mediaType];
    if (!media) return `${route} answered ${status} with ${mediaType}, which its @operation does not declare`;
    if (!mediaType.includes('json')) return undefined;
    const validate = ajv.compile(JSON.parse(JSON.stringify(media.schema).replaceAll('"#/', '"api:#/')));
    if (validate(body)) return undefined;
    return `${route} answered ${status} ${code} unlike its declaration: ${ajv.errorsText(validate.errors)}`;
  };
}
