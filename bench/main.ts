/**
 * `npm run bench -- <name> [--json]`: runs `bench/<name>.bench.ts`, prints its figures beside their bars, and exits with
 * an error when one is missed. Figures are ratios to references that were measured in the same run. A bench of several
 * parts runs those of `--only <part>,<part>` where that is given, one that needs a list has `--contacts` people, and one
 * that needs books `--journals` of them.
 */
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Bench } from './support/bench.ts';

const SUFFIX = '.bench.ts';
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length));

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    only: { type: 'string' },
    contacts: { type: 'string' },
    journals: { type: 'string' },
  },
});
const [name] = positionals;
if (name === undefined || !names.includes(name)) {
  console.error(
    `usage: npm run bench -- ${names.join('|')} [--json] [--only <part>,<part>] [--contacts <number>] [--journals <number>]`,
  );
  process.exit(2);
}

const { bars, run } = (await import(`./${name}${SUFFIX}`)) as Bench;
const figures = await run((line) => console.error(line), {
  ...(values.only === undefined ? {} : { only: values.only.split(',') }),
  ...(values.contacts === undefined ? {} : { contacts: Number(values.contacts) }),
  ...(values.journals === undefined ? {} : { journals: Number(values.journals) }),
});
const missed = Object.entries(bars).filter(([figure, { min = -Infinity, max = Infinity }]) => {
  const value = figures[figure];
  if (value === undefined) return values.only === undefined;
  return !(value >= min && value <= max);
});
if (values.json) console.log(JSON.stringify(figures));
else {
  for (const [figure, value] of Object.entries(figures)) {
    const { min, max } = bars[figure] ?? {};
    const bar = min === undefined ? (max === undefined ? '' : `at most ${max}`) : `at least ${min}`;
    console.log(`${figure.padEnd(28)} ${Number(value.toPrecision(4)).toString().padStart(12)}  ${bar}`);
  }
}
for (const [figure] of missed) console.error(`missed: ${figure}`);
process.exit(missed.length > 0 ? 1 : 0);
