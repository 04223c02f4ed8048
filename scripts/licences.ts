import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** Those that ask for no more than their notice. Another one is a decision, made here. */
const ACCEPTED = ['0BSD', 'Apache-2.0', 'Bitstream-Vera', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/**
 * Of packages that say it elsewhere than in the field that the lock takes over; by SPDX's names, after reading them.
 */
const SAID_ELSEWHERE: Readonly<Record<string, string>> = {
  busboy: 'MIT',
  'dejavu-fonts-ttf': 'Bitstream-Vera',
  'png-js': 'MIT',
  streamsearch: 'MIT',
};

interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
}

/** What runs in production and under which licence, as a page. Throws for a package whose licence is not accepted. */
export function licences(): string {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, LockedPackage>>;
  };
  const rows = Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { version, license: said = 'none' }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const license = SAID_ELSEWHERE[name] ?? said;
      if (!ACCEPTED.includes(license)) throw new Error(`${name} ${version}: ${license} is no accepted licence`);
      return `- ${name} ${version}: ${license}`;
    });
  return [
    '# Licences',
    '',
    'What the program uses when it runs, made by `npm run generate` out of package-lock.json. Not for editing.',
    '',
    ...[...new Set(rows)].sort(),
    '',
  ].join('\n');
}
