import process from 'node:process';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CannotStart } from './cannot-start.ts';
import { InvalidConfig } from './config.ts';
import type { Token } from './wire.ts';

/** Arguments of the command line; what is not among the `options` is refused with how the command is called. */
export function readArguments<C extends ParseArgsConfig>(usage: string, options: C) {
  try {
    return parseArgs(options);
  } catch (error) {
    throw new InvalidConfig(`${(error as Error).message}\nUsage: ${usage}`);
  }
}

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
