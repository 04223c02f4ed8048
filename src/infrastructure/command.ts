import process from 'node:process';
import { CannotStart } from './cannot-start.ts';
import { InvalidConfig } from './config.ts';
import type { Token } from './wire.ts';

/** Reports what the command cannot start with, and other `refusals`, by their messages alone, and exits with 2. */
export async function runCommand(work: () => Promise<unknown>, ...refusals: readonly Token<Error>[]): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (![InvalidConfig, CannotStart, ...refusals].some((refusal) => error instanceof refusal)) throw error;
    console.error((error as Error).message);
    process.exitCode = 2;
  }
}
