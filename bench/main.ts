/**
 * `npm run bench -- <name>`: runs `bench/<name>.bench.ts`, prints its figures beside their bars, and exits with an error
 * when one is missed. Figures are ratios to references that were measured in the same run.
 */
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { Argument } from 'commander';
import { commandLine, whole } from '../src/infrastructure/command-line.ts';
import type { Bench, BenchOptions } from './support/bench.ts';

const SUFFIX = '.bench.ts';
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length));

const program = commandLine(
  'npm run bench --',
  'Prints the figures of a bench beside their bars; fails when one is missed',
)
  .addArgument(new Argument('<name>', 'of the bench').choices(names))
  .option('--json', 'the figures as one JSON object on the last line')
  .option('--only <parts>', 'of a bench of several, with commas between', (text) => text.split(','))
  .option('--contacts <number>', 'people on the list of a bench that needs one', whole(1))
  .option('--journals <number>', 'journals in the books of a bench that needs them', whole(1))
  .parse();
const { json, ...options } = program.opts<BenchOptions & { readonly json?: true }>();

const { bars, run } = (await import(`./${program.processedArgs[0]}${SUFFIX}`)) as Bench;
const figures = await run((line) => console.error(line), options);
const missed = Object.entries(bars).filter(([figure, { min = -Infinity, max = Infinity }]) => {
  const value = figures[figure];
  if (value === undefined) return options.only === undefined;
  return !(value >= min && value <= max);
});
if (json) console.log(JSON.stringify(figures));
else {
  for (const [figure, value] of Object.entries(figures)) {
    const { min, max } = bars[figure] ?? {};
    const bar = min === undefined ? (max === undefined ? '' : `at most ${max}`) : `at least ${min}`;
    console.log(`${figure.padEnd(28)} ${Number(value.toPrecision(4)).toString().padStart(12)}  ${bar}`);
  }
}
for (const [figure] of missed) console.error(`missed: ${figure}`);
process.exit(missed.length > 0 ? 1 : 0);
