import { Type } from '@sinclair/typebox';
import { META_EVENTS_TOPIC } from '../../application/webhooks/topics.ts';
import { DEAD_LETTER_STATES, type KeptDeadLetter } from '../../domain/operations/dead-letter.ts';
import { pageOf, pageQuery } from '../shared/http-page.ts';
import { Count, described, idOf, like, lineOf, oneOf, Timestamp, view } from '../shared/http-schemas.ts';

/** Letters that one request names one by one. */
const MAX_NAMED_LETTERS = 1000;
const MAX_TEXT_LENGTH = 500;
/** Of the value, in lists. */
const EXCERPT_LENGTH = 200;

const CURSOR_EXAMPLE = '1767225600000:dlt_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f';

const strict = { additionalProperties: false } as const;
const letterId = idOf('dlt');
const text = Type.String({ minLength: 1, maxLength: MAX_TEXT_LENGTH, examples: ['No such message'] });
const topic = like(text, META_EVENTS_TOPIC);
const reason = lineOf(MAX_TEXT_LENGTH, 'Replaced by hand');
const excerpt = Type.String({ examples: ['{"field":"messages","value":{}}'] });

const filter = {
  topic: Type.Optional(described(topic, 'Only those of this topic')),
  cause: Type.Optional(described(text, 'Only those with this text in their cause, letter by letter')),
  diedFrom: Type.Optional(
    described(like(Timestamp, '2026-01-01T00:00:00.000Z'), 'Only those that died last at this time or later'),
  ),
  diedUntil: Type.Optional(
    described(like(Timestamp, '2026-02-01T00:00:00.000Z'), 'Only those that died last at this time or before'),
  ),
};

export const DeadLettersQuery = Type.Object(
  {
    // A time of 16 digits may be beyond what `Date` reads.
    ...pageQuery(Type.String({ pattern: '^\\d{1,15}:dlt_[0-9a-f]{32}$', examples: [CURSOR_EXAMPLE] })).properties,
    ...filter,
    state: Type.Optional(described(oneOf(DEAD_LETTER_STATES), 'Only those in this state')),
  },
  strict,
);
export const DeadLetterPath = Type.Object({ id: letterId }, strict);

/** At least one of the fields. */
const which = {
  ...filter,
  ids: Type.Optional(
    Type.Array(letterId, { minItems: 1, maxItems: MAX_NAMED_LETTERS, description: 'Only these letters' }),
  ),
  all: Type.Optional(Type.Literal(true, { description: 'Every letter that waits' })),
};
export const ReplayBody = Type.Object(which, { ...strict, minProperties: 1, examples: [{ all: true }] });
export const DiscardBody = Type.Object(
  { ...which, reason },
  { ...strict, minProperties: 2, examples: [{ all: true, reason: 'Replaced by hand' }] },
);
export const DiscardOneBody = Type.Object({ reason }, strict);

const letter = {
  id: letterId,
  topic,
  cause: text,
  state: oneOf(DEAD_LETTER_STATES),
  firstSeen: Timestamp,
  died: Timestamp,
  excerpt,
};
/** Further members are the message's own. */
export const DeadLetterRow = Type.Object(letter, { title: 'DeadLetterRow' });
export const DeadLetterView = Type.Object(
  { ...letter, value: excerpt, history: Type.Array(Type.Object({ at: Timestamp })) },
  { title: 'DeadLetter' },
);
export const DeadLettersPage = pageOf('DeadLettersPage', DeadLetterRow, DeadLettersQuery);
export const LettersView = view('ChangedDeadLetters', { letters: Count });

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
