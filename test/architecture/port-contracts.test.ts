import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

/** Texts of TypeScript files by their paths. */
type Files = Readonly<Record<string, string>>;

const CLASS = /^export (abstract )?class (\w+)(?: extends (\w+))?(?: implements ([\w, ]+))? \{\n([\s\S]*?)^\}/gm;
const METHOD = /^ {2}abstract (\w+)[(<]/gm;
/** `'WalletRepository on …'`: a suite's title begins with the ports that it is of. */
const TITLE = /['"`]((?:[A-Z]\w+ and )*[A-Z]\w+) (?:on|by|to|in) /g;
const IMPORT = / from '(\.[^']+)'/g;

interface Class {
  readonly file: string;
  readonly name: string;
  readonly isAbstract: boolean;
  readonly bases: readonly string[];
  readonly methods: readonly string[];
}

function classesOf(files: Files): readonly Class[] {
  return Object.entries(files).flatMap(([file, text]) =>
    [...text.matchAll(CLASS)].map(([, isAbstract, name = '', base, others, body = '']) => ({
      file,
      name,
      isAbstract: isAbstract !== undefined,
      bases: [base, ...(others?.split(', ') ?? [])].filter((each) => each !== undefined),
      methods: [...body.matchAll(METHOD)].map(([, method = '']) => method),
    })),
  );
}

/** The text of a test, and of what it imports of `test`. */
function reachOf(files: Files, file: string, seen = new Set<string>()): string {
  const text = files[file];
  if (seen.has(file) || text === undefined || !file.startsWith('test/')) return '';
  seen.add(file);
  const imported = [...text.matchAll(IMPORT)].map(([, path = '']) => join(file, '..', path));
  return [text, ...imported.map((each) => reachOf(files, each, seen))].join('\n');
}

/** Where it is not so that every port has one contract suite, which calls all of it and runs on all of its adapters. */
function gaps(files: Files): readonly string[] {
  const classes = classesOf(files);
  const isA = ({ bases }: Class, port: string): boolean =>
    bases.some((base) => base === port || classes.some((each) => each.name === base && isA(each, port)));
  const suites = Object.entries(files)
    .filter(([file]) => file.endsWith('.contract.test.ts'))
    .map(([file, text]) => ({
      text,
      reach: reachOf(files, file),
      ports: [...text.matchAll(TITLE)].flatMap(([, ports = '']) => ports.split(' and ')),
    }));
  const ports = classes.filter(({ file, isAbstract, bases }) => {
    return isAbstract && file.startsWith('src/application/') && !bases.some((base) => base.endsWith('Error'));
  });
  return ports.flatMap(({ name, methods }) => {
    const [own, ...others] = suites.filter((each) => each.ports.includes(name));
    if (!own) return [`${name} has no contract suite`];
    const isMissing = (word: string, text: string) => !new RegExp(`\\b${word}\\b`).test(text);
    return [
      ...others.map(() => `${name} has more than one contract suite`),
      ...methods.filter((method) => isMissing(method, own.text)).map((method) => `${name}: nobody calls ${method}`),
      ...classes
        .filter((each) => each.file.startsWith('src/') && !each.isAbstract && isA(each, name))
        .filter((each) => isMissing(each.name, own.reach))
        .map((adapter) => `${name}: ${adapter.name} does not run its suite`),
    ];
  });
}

const PORTS = `export abstract class Wallets {\n  abstract find(): void;\n  abstract save(): void;\n}\n`;
const adapter = (name: string) => `export class ${name} extends Wallets {\n}\n`;
/** A port with its suite, as they should be. */
const sound: Files = {
  'src/application/wallet/ports.ts': `${PORTS}export abstract class Late extends DomainError {\n}\n`,
  'src/adapters/wallet/sqlite-wallets.ts': adapter('SqliteWallets'),
  'src/adapters/wallet/mongo-wallets.ts': adapter('MongoWallets'),
  'test/support/stores.ts': 'new SqliteWallets(); new MongoWallets();',
  'test/contracts/wallet/wallets.contract.test.ts': `import { stores } from '../../support/stores.ts';
suite(\`Wallets on \${name}\`);
find(); save();`,
};

const test = suite('Contracts of ports');

test('are kept: each port has one suite, which calls all of it and runs on all of its adapters', () => {
  const root = resolve(import.meta.dirname, '../..');
  const paths = ['src', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  const files = Object.fromEntries(
    paths.filter((path) => path.endsWith('.ts')).map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
  assert.equal(gaps(files), []);
  assert.ok(classesOf(files).filter(({ isAbstract }) => isAbstract).length > 50);
});

test('let what is as it should be pass', () => {
  assert.equal(gaps(sound), []);
});

for (const [what, changes, gap] of [
  [
    'a port without a suite',
    { 'src/application/wallet/more.ts': 'export abstract class Holds {\n}\n' },
    'Holds has no contract suite',
  ],
  [
    'an adapter that runs no suite',
    { 'src/adapters/wallet/redis-wallets.ts': adapter('RedisWallets') },
    'Wallets: RedisWallets does not run its suite',
  ],
  [
    'an adapter of another one of a port',
    { 'src/adapters/wallet/sqlite-wallets.ts': `export class Other extends Base implements Wallets {\n}\n` },
    'Wallets: Other does not run its suite',
  ],
  [
    'a method that no test calls',
    { 'src/application/wallet/ports.ts': PORTS.replace('save', 'remove') },
    'Wallets: nobody calls remove',
  ],
  [
    'a second suite',
    { 'test/contracts/wallet/more.contract.test.ts': "suite('Holds and Wallets by hand')" },
    'Wallets has more than one contract suite',
  ],
] as const) {
  test(`catch ${what}`, () => {
    assert.equal(gaps({ ...sound, ...changes }), [gap]);
  });
}

test.run();
