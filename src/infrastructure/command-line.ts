import process from 'node:process';
import { Command, InvalidArgumentError } from 'commander';

/**
 * What a command takes. `--help` tells it and exits with 0; anything else that it does not take is refused in one line,
 * with the same below, and exits with 2. Either way nothing is done.
 */
export function commandLine(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .showHelpAfterError()
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));
}

/** Reads an option that is a whole number. */
export function whole(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`);
  };
}
