/**
 * `npm run soak -- <name> [options]`: runs `scripts/soak/<name>.ts`, which loads real processes, kills them at random
 * times and checks what is left against an independent record.
 */
import { readdirSync } from 'node:fs';
import { Argument } from 'commander';
import { commandLine } from '../src/infrastructure/command-line.ts';

const names = readdirSync(`${import.meta.dirname}/soak`)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length));
const [name, options] = commandLine('npm run soak --', 'Loads real processes, kills them, and checks what is left')
  .addArgument(new Argument('<name>', 'of the soak').choices(names))
  .argument('[options...]', 'its own: `<name> --help` lists them')
  .passThroughOptions()
  .parse().processedArgs as [string, readonly string[]];
const { main } = (await import(`./soak/${name}.ts`)) as { main(options: readonly string[]): Promise<void> };
await main(options);
