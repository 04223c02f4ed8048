import { Type } from '@sinclair/typebox';
import { DEAD_LETTER_STATES, type KeptDeadLetter } from '../../domain/operations/dead-letter.ts';
import { pageQuery } from '../shared/http-page.ts';

/** Letters that one request names one by one. */
const MAX_NAMED_LETTERS = 1000;
const MAX_TEXT_LENGTH = 500;
/** Of the value, in lists. */
const EXCERPT_LENGTH = 200;

const strict = { additionalProperties: false } as const;
const letterId = Type.String({ pattern: '^dlt_[0-9a-f]{32}$' });
const text = Type.String({ minLength: 1, maxLength: MAX_TEXT_LENGTH });
const time = Type.String({ format: 'date-time' });

const filter = {
  topic: Type.Optional(text),
  cause: Type.Optional(text),
  diedFrom: Type.Optional(time),
  diedUntil: Type.Optional(time),
};

export const DeadLettersQuery = Type.Object(
  {
    ...pageQuery(Type.String({ pattern: '^\\d{1,16}:dlt_[0-9a-f]{32}$' })).properties,
    ...filter,
    state: Type.Optional(Type.Unsafe<KeptDeadLetter['state']>({ type: 'string', enum: [...DEAD_LETTER_STATES] })),
  },
  strict,
);
export const DeadLetterPath = Type.Object({ id: letterId }, strict);

/** At least one of the fields; `all` for every letter that waits. */
const which = {
  ...filter,
  ids: Type.Optional(Type.Array(letterId, { minItems: 1, maxItems: MAX_NAMED_LETTERS })),
  all: Type.Optional(Type.Literal(true)),
};
export const ReplayBody = Type.Object(which, { ...strict, minProperties: 1 });
export const DiscardBody = Type.Object({ ...which, reason: text }, { ...strict, minProperties: 2 });
export const DiscardOneBody = Type.Object({ reason: text }, strict);

interface Filter {
  readonly topic?: string;
  readonly cause?: string;
  readonly diedFrom?: string;
  readonly diedUntil?: string;
  readonly ids?: readonly string[];
}

export function filterOf({ topic, cause, diedFrom, diedUntil, ids }: Filter) {
  return {
    ...(ids === undefined ? {} : { ids }),
    ...(topic === undefined ? {} : { topic }),
    ...(cause === undefined ? {} : { cause }),
    ...(diedFrom === undefined ? {} : { diedFromMs: Date.parse(diedFrom) }),
    ...(diedUntil === undefined ? {} : { diedUntilMs: Date.parse(diedUntil) }),
  };
}

export function deadLetterRow({ value, history: _steps, firstSeenMs, diedMs, ...letter }: KeptDeadLetter): object {
  return {
    ...letter,
    firstSeen: new Date(firstSeenMs).toISOString(),
    died: new Date(diedMs).toISOString(),
    excerpt: value.slice(0, EXCERPT_LENGTH),
  };
}

export function deadLetterView(letter: KeptDeadLetter): object {
  const history = letter.history.map(({ atMs, ...step }) => ({ at: new Date(atMs).toISOString(), ...step }));
  return { ...deadLetterRow(letter), value: letter.value, history };
}
