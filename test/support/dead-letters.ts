import type { KeptDeadLetter } from '../../src/domain/operations/dead-letter.ts';

/** The `n`-th letter that died, at the time `n`. */
export function aDeadLetter(n: number, changes: Partial<KeptDeadLetter> = {}): KeptDeadLetter {
  return {
    id: `dlt_${String(n).padStart(32, '0')}`,
    topic: 'waba.meta-events',
    key: 'ven_a',
    eventId: `waba.meta-events/0/${n}`,
    value: `{"field":"statuses","n":${n}}`,
    cause: `No message of ours has the id ${n}`,
    attempt: 10,
    firstSeenMs: 1,
    diedMs: n,
    state: 'waiting',
    history: [{ atMs: n, what: 'died', note: `No message of ours has the id ${n}` }],
    ...changes,
  };
}
