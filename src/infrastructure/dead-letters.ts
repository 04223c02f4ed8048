import { userInfo } from 'node:os';
import process from 'node:process';
import { type Command, InvalidArgumentError } from 'commander';
import { deadLetterRow, deadLetterView, filterOf } from '../adapters/operations/http-dead-letters-schemas.ts';
import { ChangeDeadLetters } from '../application/operations/change-dead-letters.ts';
import { AuditLog, DeadLetterStore } from '../application/operations/ports.ts';
import { MAX_PAGE_SIZE } from '../application/shared/page.ts';
import { Clock, UnitOfWork } from '../application/shared/ports.ts';
import { DEAD_LETTER_STATES, DeadLetterNotFound, type DeadLetterState } from '../domain/operations/dead-letter.ts';
import { DomainError } from '../domain/shared/errors.ts';
import { runCommand } from './command.ts';
import { commandLine, whole } from './command-line.ts';
import { InvalidConfig, readConfig } from './config.ts';
import { onStores } from './profiles/command-stores.ts';

interface Filter {
  readonly topic?: string;
  readonly cause?: string;
  readonly diedFrom?: string;
  readonly diedUntil?: string;
}

function time(text: string): string {
  if (Number.isNaN(Date.parse(text))) throw new InvalidArgumentError('A time must look like 2026-11-25T10:00:00Z');
  return text;
}

function state(text: string): DeadLetterState {
  const known = DEAD_LETTER_STATES.find((each) => each === text);
  if (known === undefined) throw new InvalidArgumentError(`A state must be one of ${DEAD_LETTER_STATES.join(', ')}`);
  return known;
}

function filtered(command: Command): Command {
  return command
    .option('--topic <topic>', 'such as waba.meta-events')
    .option('--cause <text>', 'a part of the cause')
    .option('--died-from <time>', 'not before', time)
    .option('--died-until <time>', 'not after', time);
}

/** The command acts for a person on this machine, whose name goes into the audit log. */
const actor = { kind: 'system', id: `${userInfo().username} by npm run dead-letters`, address: null } as const;

/** Runs `work` on the stores beside the running program, whose scheduler puts letters to replay on the bus. */
async function onLetters(work: (store: DeadLetterStore, change: ChangeDeadLetters) => Promise<object>): Promise<void> {
  await onStores(readConfig(process.env), async (container) => {
    const store = container.get(DeadLetterStore);
    const change = new ChangeDeadLetters(
      container.get(UnitOfWork),
      store,
      container.get(AuditLog),
      container.get(Clock),
    );
    console.log(JSON.stringify(await work(store, change), null, 2));
  });
}

/**
 * The ids that were named, or all that match the filter; neither is refused, so that a slip does not replay everything.
 */
function chosen(ids: readonly string[], { all, ...filter }: Filter & { readonly all?: boolean }) {
  if (ids.length === 0 && !all && Object.keys(filter).length === 0) {
    throw new InvalidConfig('Name ids, give a filter, or pass --all');
  }
  return filterOf({ ...filter, ...(ids.length > 0 ? { ids } : {}) });
}

const program = commandLine('npm run dead-letters --', 'What died on the bus');
filtered(program.command('list').description('the latest deaths first'))
  .option('--state <state>', DEAD_LETTER_STATES.join(', '), state)
  .option('--limit <letters>', 'at most', whole(1, MAX_PAGE_SIZE), 50)
  .option('--cursor <cursor>', 'nextCursor of the previous page')
  .action(async ({ state: wanted, limit: letters, cursor, ...filter }) =>
    onLetters(async (store) => {
      const { data, nextCursor } = await store.page(
        { ...filterOf(filter), ...(wanted === undefined ? {} : { state: wanted }) },
        { limit: letters, ...(cursor === undefined ? {} : { cursor }) },
      );
      return { data: data.map(deadLetterRow), nextCursor };
    }),
  );
program
  .command('show <id>')
  .description('one with its value, cause and history')
  .action(async (id: string) =>
    onLetters(async (store) => {
      const letter = await store.find(id);
      if (!letter) throw new DeadLetterNotFound('There is no such dead letter');
      return deadLetterView(letter);
    }),
  );
filtered(
  program
    .command('replay [ids...]')
    .description('send letters back to their topics: those named, those that match, or all'),
)
  .option('--all', 'every waiting letter')
  .action(async (ids: string[], options) =>
    onLetters(async (_store, change) => ({ letters: await change.replay(chosen(ids, options), actor) })),
  );
filtered(program.command('discard [ids...]').description('mark letters as not needed'))
  .option('--all', 'every waiting letter')
  .requiredOption('--reason <text>', 'why')
  .action(async (ids: string[], { reason, ...options }) =>
    onLetters(async (_store, change) => ({ letters: await change.discard(chosen(ids, options), reason, actor) })),
  );

await runCommand(() => program.parseAsync(), DomainError);
