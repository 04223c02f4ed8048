/**
 * Checks the rules of .dependency-cruiser.cjs and prints how many modules were looked at. None is a failure: with a
 * TypeScript that dependency-cruiser cannot load it sees no module, and so no violation.
 */
import { join, resolve } from 'node:path';
import process from 'node:process';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { commandLine } from '../src/infrastructure/command-line.ts';

commandLine('npm run imports --', 'Checks which modules import which').parse();
const root = resolve(import.meta.dirname, '..');
process.chdir(root);
const { output } = await cruise(
  ['src', 'scripts/demo'],
  await extractDepcruiseOptions(join(root, '.dependency-cruiser.cjs')),
);
const { summary, modules } = output as ICruiseResult;
const ours = modules.filter(({ source }) => /^(src|scripts)\//.test(source));
for (const { rule, from, to, cycle } of summary.violations) {
  const path = cycle ? [from, ...cycle.map(({ name }) => name)] : [from, to];
  console.error(`${rule.name}: ${path.join(' -> ')}`);
}
console.log(`${ours.length} modules checked, ${summary.violations.length} forbidden imports`);
process.exitCode = ours.length > 0 && summary.violations.length === 0 ? 0 : 1;
