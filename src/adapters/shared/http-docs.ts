import { Type } from '@sinclair/typebox';
import type { Application } from 'express';
import { serveFiles, setup } from 'swagger-ui-express';
import type { OpenApiDocument } from './http-openapi.ts';
import type { PlainRoute } from './http-operation.ts';
import { file } from './http-schemas.ts';

export const docsRoutes = [
  {
    method: 'get',
    url: '/openapi.json',
    tag: 'documentation',
    summary: 'This description',
    answers: { 200: Type.Object({ openapi: Type.Literal('3.1.0') }) },
  },
  {
    method: 'get',
    url: '/docs/',
    tag: 'documentation',
    summary: 'This description as a page',
    answers: { 200: file('text/html', '<!DOCTYPE html><html><body></body></html>') },
  },
] as const satisfies readonly PlainRoute[];

const PAGE_STYLE = '.swagger-ui .topbar { display: none }';

/** `GET /openapi.json`, and a page at `/docs` whose every file comes from here. */
export function serveDocumentation(app: Application, document: OpenApiDocument): void {
  const options = {
    customSiteTitle: 'shared-waba API',
    customCss: PAGE_STYLE,
    // `validatorUrl`: otherwise the page shows the description's address to a validator of the project that made it.
    swaggerOptions: { url: '/openapi.json', deepLinking: true, validatorUrl: null },
  };
  const text = JSON.stringify(document);
  app.get('/openapi.json', (_request, response) => void response.type('json').send(text));
  app.use('/docs', ...serveFiles(undefined, options), setup(undefined, options));
}
