/**
 * `npm run soak -- <name> [options]`: runs `scripts/soak/<name>.ts`, which loads real processes, kills them at random
 * times and checks what is left against an independent record. Its own `--help` lists its options.
 */
import { readdirSync } from 'node:fs';
import process from 'node:process';

const names = readdirSync(`${import.meta.dirname}/soak`)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length));
const [name, ...options] = process.argv.slice(2);
if (name === undefined || !names.includes(name)) {
  console.error(`usage: npm run soak -- ${names.join('|')} [options]`);
  process.exit(2);
}
const { main } = (await import(`./soak/${name}.ts`)) as { main(options: readonly string[]): Promise<void> };
await main(options);
