/**
 * `npm run generate`: writes what is made of the code. `--check` (a part of `npm run check`) writes nothing and fails
 * when a file is not what it would be, when a route is not declared, or when an error has no cause and remedy.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import '../src/infrastructure/app.ts';
import { apiDocument, apiRoutes, undeclaredRoutes } from '../src/infrastructure/api-description.ts';
import { commandLine } from '../src/infrastructure/command-line.ts';
import { errorCatalogue } from './generate/error-catalogue.ts';
import { permissionsPage } from './generate/permissions-page.ts';
import { licences } from './licences.ts';

const { check } = commandLine('npm run generate --', 'Writes what is made of the code')
  .option('--check', 'writes nothing, and fails when a file is not what it would be')
  .parse()
  .opts<{ readonly check?: true }>();

const missing = undeclaredRoutes(apiRoutes());
if (missing.length > 0) {
  console.error(missing.join('\n'));
  process.exit(1);
}

const HEADER =
  '/** The types of the API, made by `npm run generate` out of its OpenAPI description. Not for editing. */\n\n';
const types = await openapiTS(apiDocument() as unknown as OpenAPI3, { defaultNonNullable: false });
const files: Readonly<Record<string, string>> = {
  'clients/typescript/schema.ts': HEADER + astToString(types),
  'docs/licences.md': licences(),
  'docs/errors.md': errorCatalogue(),
  'docs/permissions.md': permissionsPage(apiRoutes()),
};

const stale: string[] = [];
for (const [name, content] of Object.entries(files)) {
  const path = join(import.meta.dirname, '..', name);
  if (existsSync(path) && readFileSync(path, 'utf8') === content) continue;
  if (check) stale.push(name);
  else writeFileSync(path, content);
}
if (stale.length > 0) {
  console.error(`${stale.join(', ')}: not what the code says. Run \`npm run generate\` and commit what it writes.`);
  process.exit(1);
}
process.exit(0);
