import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const directories: string[] = [];
process.once('exit', () => {
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
});

/** A new empty folder, removed when the test's process ends. */
export function aDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'shared-waba-'));
  directories.push(directory);
  return directory;
}
