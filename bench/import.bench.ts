import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { type Bench, interleaved, medianRatio, type Spread } from './support/bench.ts';
import { importOnMongo, importOnSqlite, librariesAlone } from './support/contact-imports.ts';

const ROWS = 50_000;
const ROUNDS = 3;
const MEMORY_ROWS = [100_000, 1_000_000] as const;
const MEMORY_PROCESS = join(import.meta.dirname, 'support', 'import-memory-process.ts');

/**
 * The whole import beside csv-parse and libphonenumber alone, and the memory of a million rows beside that of 100 000.
 * With `MONGODB_URI` it shows MongoDB's figures too.
 */
export const bars: Bench['bars'] = { ratio: { min: 0.4 }, memoryGrowth: { max: 1.2 } };

export const run: Bench['run'] = async (log) => {
  const uri = process.env['MONGODB_URI'];
  const contenders: Record<string, () => Promise<number>> = {
    libraries: () => librariesAlone(ROWS),
    sqlite: () => importOnSqlite(ROWS),
    ...(uri === undefined ? {} : { mongodb: () => importOnMongo(uri, ROWS) }),
  };
  // Warm: of a process that has read a file before.
  await librariesAlone(ROWS);
  await importOnSqlite(1_000);
  const { libraries, sqlite, mongodb } = (await interleaved(ROUNDS, contenders)) as {
    libraries: Spread;
    sqlite: Spread;
    mongodb?: Spread;
  };
  for (const [name, spread] of Object.entries({ libraries, sqlite, mongodb })) {
    if (spread) log(`${name}: ${spread.rounds.map(Math.round).join(', ')} rows a second`);
  }
  const memory: number[] = [];
  for (const rows of MEMORY_ROWS) {
    memory.push(await greatestMemoryBytes(rows));
    log(`${rows} rows: ${Math.round((memory.at(-1) ?? 0) / 1024 / 1024)} MiB at most`);
  }
  return {
    ratio: medianRatio(sqlite, libraries),
    rowsPerSecond: sqlite.median,
    memoryGrowth: (memory[1] ?? Number.NaN) / (memory[0] ?? Number.NaN),
    ...(mongodb ? { ratioOnMongodb: medianRatio(mongodb, libraries), rowsPerSecondOnMongodb: mongodb.median } : {}),
  };
};

async function greatestMemoryBytes(rows: number): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', MEMORY_PROCESS, String(rows)]);
  return Number(stdout);
}
