import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { aDirectory } from '../support/directory.ts';

type Imports = Readonly<Record<string, readonly string[]>>;

const configuration = resolve(import.meta.dirname, '../../.dependency-cruiser.cjs');

/** Imports that are as they should be, one of every allowed kind. */
const allowed: Imports = {
  'src/domain/shared/money.ts': [],
  'src/domain/wallet/wallet.ts': ['../shared/money.ts'],
  'src/application/shared/ports.ts': ['../../domain/shared/money.ts'],
  'src/application/wallet/ports.ts': ['../../domain/wallet/wallet.ts', '../shared/ports.ts'],
  'src/application/wallet/hold-funds.ts': ['./ports.ts'],
  'src/application/campaigns/launch-campaign.ts': ['../wallet/hold-funds.ts'],
  'src/adapters/shared/http-auth.ts': ['express'],
  'src/adapters/shared/sqlite-database.ts': ['node:fs', '../../application/shared/ports.ts'],
  'src/adapters/wallet/sqlite-wallet-repository.ts': [
    '../shared/sqlite-database.ts',
    '../../application/wallet/ports.ts',
  ],
  'src/adapters/wallet/http-wallet-controller.ts': [
    'inversify',
    '../shared/http-auth.ts',
    '../../application/wallet/hold-funds.ts',
  ],
  'src/adapters/campaigns/consumer-settlement.ts': ['../../application/wallet/hold-funds.ts'],
  'src/adapters/sandbox/sandbox-server.ts': ['node:http', 'express', './sandbox-books.ts'],
  'src/adapters/sandbox/sandbox-books.ts': [],
  'src/infrastructure/container.ts': ['inversify', '../adapters/wallet/sqlite-wallet-repository.ts'],
  'src/infrastructure/sandbox-main.ts': ['../adapters/sandbox/sandbox-server.ts'],
  'scripts/demo/reconcile.ts': ['node:crypto', './money.ts'],
  'scripts/demo/money.ts': [],
  'scripts/demo/production-servers.ts': ['../../src/adapters/shared/sqlite-database.ts'],
  'test/support/builders.ts': ['../../src/domain/wallet/wallet.ts', 'fast-check'],
};

/** One file for each way to break a rule, and the import that breaks it. */
const planted: readonly { readonly rule: string; readonly file: string; readonly imports: string }[] = [
  { rule: 'domain-is-pure', file: 'src/domain/wallet/a.ts', imports: 'node:crypto' },
  { rule: 'domain-is-pure', file: 'src/domain/wallet/b.ts', imports: 'express' },
  { rule: 'domain-is-pure', file: 'src/domain/wallet/c.ts', imports: '../../application/shared/ports.ts' },
  { rule: 'application-knows-only-the-domain', file: 'src/application/wallet/a.ts', imports: 'node:fs' },
  { rule: 'application-knows-only-the-domain', file: 'src/application/wallet/b.ts', imports: 'express' },
  {
    rule: 'application-knows-only-the-domain',
    file: 'src/application/wallet/c.ts',
    imports: '../../adapters/shared/sqlite-database.ts',
  },
  {
    rule: 'no-feature-cycles',
    file: 'src/application/wallet/d.ts',
    imports: '../campaigns/launch-campaign.ts',
  },
  {
    rule: 'adapters-do-not-know-infrastructure',
    file: 'src/adapters/wallet/sqlite-a.ts',
    imports: '../../infrastructure/container.ts',
  },
  {
    rule: 'driving-adapters-do-not-know-driven-ones',
    file: 'src/adapters/wallet/http-a.ts',
    imports: './sqlite-wallet-repository.ts',
  },
  {
    rule: 'driving-adapters-do-not-know-driven-ones',
    file: 'src/adapters/wallet/consumer-a.ts',
    imports: '../shared/sqlite-database.ts',
  },
  {
    rule: 'driving-adapters-do-not-know-driven-ones',
    file: 'src/adapters/wallet/job-a.ts',
    imports: './sqlite-wallet-repository.ts',
  },
  {
    rule: 'features-meet-through-the-application',
    file: 'src/adapters/campaigns/sqlite-a.ts',
    imports: '../wallet/sqlite-wallet-repository.ts',
  },
  {
    rule: 'features-meet-through-the-application',
    file: 'src/adapters/shared/sqlite-a.ts',
    imports: '../wallet/sqlite-wallet-repository.ts',
  },
  {
    rule: 'sandbox-knows-nothing-of-us',
    file: 'src/adapters/sandbox/sandbox-a.ts',
    imports: '../../domain/shared/money.ts',
  },
  {
    rule: 'sandbox-knows-nothing-of-us',
    file: 'src/adapters/sandbox/sandbox-b.ts',
    imports: '../shared/http-auth.ts',
  },
  {
    rule: 'sandbox-starts-by-itself',
    file: 'src/infrastructure/a.ts',
    imports: '../adapters/sandbox/sandbox-server.ts',
  },
  {
    rule: 'judge-knows-nothing-of-us',
    file: 'scripts/demo/a.ts',
    imports: '../../src/domain/shared/money.ts',
  },
  { rule: 'only-infrastructure-knows-inversify', file: 'src/adapters/wallet/sqlite-b.ts', imports: 'inversify' },
  {
    rule: 'src-does-not-know-tests',
    file: 'src/infrastructure/b.ts',
    imports: '../../test/support/builders.ts',
  },
  { rule: 'src-ships-with-its-packages', file: 'src/infrastructure/c.ts', imports: 'fast-check' },
  { rule: 'src-ships-with-its-packages', file: 'src/infrastructure/d.ts', imports: 'guest' },
  { rule: 'no-circular', file: 'src/infrastructure/e.ts', imports: './f.ts' },
  { rule: 'resolvable', file: 'src/infrastructure/g.ts', imports: './mistyped.ts' },
];

/** What the planted files need besides, to make their circles. */
const accomplices: Imports = { 'src/infrastructure/f.ts': ['./e.ts'] };

const packages = ['express', 'inversify', 'fast-check', 'guest'];

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

async function violations(imports: Imports): Promise<string[]> {
  const root = aDirectory();
  write(
    root,
    'package.json',
    JSON.stringify({ dependencies: { express: '1', inversify: '1' }, devDependencies: { 'fast-check': '1' } }),
  );
  write(root, 'tsconfig.json', '{}');
  for (const name of packages) {
    write(root, `node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(root, `node_modules/${name}/index.js`, '');
  }
  for (const [file, specifiers] of Object.entries(imports)) {
    const lines = specifiers.map((specifier, index) => `import type { T${index} } from '${specifier}';\n`);
    write(root, file, `${lines.join('')}export type T = 1;\n`);
  }
  process.chdir(root);
  const { output } = await cruise(['src', 'scripts/demo'], await extractDepcruiseOptions(configuration));
  return (output as ICruiseResult).summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}

const test = suite('import rules');

const found = await violations({
  ...allowed,
  ...accomplices,
  ...Object.fromEntries(planted.map(({ file, imports }) => [file, [imports]])),
});

test('let every allowed kind of import pass', async () => {
  assert.equal(await violations(allowed), []);
});

for (const { rule, file, imports } of planted) {
  test(`catch, by ${rule}, ${file} with ${imports}`, () => {
    // A circle of folders is reported by folder, one of files by file.
    const from = rule === 'no-feature-cycles' ? dirname(file) : file;
    assert.ok(found.includes(`${rule}: ${from}`), `not among\n${found.join('\n')}`);
  });
}

test('are each broken by a planted file', async () => {
  const { ruleSet } = await extractDepcruiseOptions(configuration);
  const names = ruleSet?.forbidden?.map(({ name }) => name) ?? [];
  assert.ok(names.length > 0);
  assert.equal(
    names.filter((name) => !planted.some(({ rule }) => rule === name)),
    [],
  );
});

test.run();
