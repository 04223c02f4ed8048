import type { mongo } from 'mongoose';
import type { MongoDatabase } from '../../src/adapters/shared/mongo-database.ts';

/** How the server finds the documents of one command. */
export interface MongoPlan {
  /** `find contacts` */
  readonly command: string;
  /** `IXSCAN contacts_newest`, `FETCH`, `COLLSCAN`, … */
  readonly stages: readonly string[];
}

/** The commands that look for documents. */
const EXPLAINED = ['find', 'aggregate', 'distinct', 'findAndModify', 'update', 'delete'];
/** What a command in `explain` must not have. */
const UNEXPLAINED_FIELDS = /^(\$.*|lsid|txnNumber|autocommit|startTransaction|readConcern|writeConcern|ordered)$/;

/** The address for a database whose commands `plansOf` can see. */
export function monitored(uri: string): string {
  return `${uri}${uri.includes('?') ? '&' : '/?'}monitorCommands=true`;
}

/** The plans of the commands that `work` sends, in their order: an adapter's own queries, not copies of them. */
export async function plansOf(database: MongoDatabase, work: () => Promise<unknown>): Promise<readonly MongoPlan[]> {
  const { client } = database.native;
  const sent: mongo.CommandStartedEvent[] = [];
  const listener = (event: mongo.CommandStartedEvent) => sent.push(event);
  client.on('commandStarted', listener);
  try {
    await work();
  } finally {
    client.off('commandStarted', listener);
  }
  const plans: MongoPlan[] = [];
  for (const { commandName, command } of sent) {
    if (!EXPLAINED.includes(commandName)) continue;
    const fields = Object.entries(command).filter(([name]) => !UNEXPLAINED_FIELDS.test(name));
    const explain = Object.fromEntries(fields.map(([name, value]) => [name, alone(name, value)]));
    const answer = await database.native.command({ explain, verbosity: 'queryPlanner' });
    plans.push({ command: `${commandName} ${command[commandName]}`, stages: stagesIn(answer) });
  }
  return plans;
}

/** The server explains one update of a bulk write, and the others are like it. */
function alone(name: string, value: unknown): unknown {
  return name === 'updates' || name === 'deletes' ? (value as unknown[]).slice(0, 1) : value;
}

/** The stages of every winning plan in an answer, however deep. */
function stagesIn(node: unknown, isWinning = false): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { stage, indexName } = node as { stage?: string; indexName?: string };
  const own = isWinning && stage !== undefined ? [indexName === undefined ? stage : `${stage} ${indexName}`] : [];
  const inner = Object.entries(node).flatMap(([name, child]) =>
    stagesIn(child, isWinning ? name !== 'rejectedPlans' : name === 'winningPlan'),
  );
  return [...own, ...inner];
}
