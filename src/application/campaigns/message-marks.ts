import { ANSWER_LOST } from '../../domain/campaigns/send-errors.ts';
import { GroupCommit } from '../shared/group-commit.ts';
import type { Clock } from '../shared/ports.ts';
import type { MessageRepository, QueuedMessage, SendResult } from './ports.ts';

/** Time for a lease beyond the sender's own time-out: slots ahead, and writing the result. */
const LEASE_MARGIN_MS = 5000;
const LEASE_STEP_MS = 1000;

/** A message that this process may send, and nobody else until its lease ends. */
export interface MarkedMessage extends QueuedMessage {
  readonly leaseUntilMs: number;
  /** This is its resend: an earlier send left then, and may have arrived. */
  readonly unconfirmedAtMs?: number;
}

/** What becomes of a message that surely was not accepted: it is queued again, or as unconfirmed as it was before. */
export function unsent(message: MarkedMessage, dueAtMs: number, cause?: string): SendResult {
  const { id: messageId, leaseUntilMs, attempt, unconfirmedAtMs } = message;
  const base = { messageId, leaseUntilMs, attempt, dueAtMs };
  if (unconfirmedAtMs !== undefined) return { state: 'unknown', cause: ANSWER_LOST, unconfirmedAtMs, ...base };
  return { state: 'queued', ...(cause === undefined ? {} : { cause }), ...base };
}

/** The messages that a job wants to send, and, once marked, those that it may. */
interface Mark {
  readonly wanted: readonly QueuedMessage[];
  taken: readonly MarkedMessage[];
}

/** Marks messages durably before they are sent, and stores afterwards what became of them, for several jobs at once. */
export class MessageMarks {
  readonly #messages: MessageRepository;
  readonly #clock: Clock;
  readonly #leaseMs: number;
  readonly #marks: GroupCommit<Mark>;
  readonly #results: GroupCommit<SendResult>;

  /** `sendTimeoutMs`: how long the sender may take for one message. */
  constructor(messages: MessageRepository, clock: Clock, sendTimeoutMs: number) {
    this.#messages = messages;
    this.#clock = clock;
    this.#leaseMs = sendTimeoutMs + LEASE_MARGIN_MS;
    // A slot waits for its mark, so these groups do not rest for longer.
    this.#marks = new GroupCommit((marks) => this.#commit(marks));
    // Only the end of a job waits for its results.
    this.#results = new GroupCommit((results) => messages.recordResults(results, clock.nowMs()), { unhurried: true });
  }

  /** Gives those of the messages that the caller may send, in their order, until their lease ends. */
  async take(wanted: readonly QueuedMessage[]): Promise<readonly MarkedMessage[]> {
    const mark: Mark = { wanted, taken: [] };
    await this.#marks.add(mark);
    return mark.taken;
  }

  /** Ends a mark with the result of the send. */
  end(result: SendResult): Promise<void> {
    return this.#results.add(result);
  }

  /** Ends the mark of a message that was surely not sent. */
  putBack(message: MarkedMessage): Promise<void> {
    return this.end(unsent(message, this.#clock.nowMs()));
  }

  /** When two want the same message the first gets it. */
  async #commit(marks: readonly Mark[]): Promise<void> {
    // Rounded up to whole steps, so that results that arrive together share a lease and are written in one statement.
    // Two marks of one message never share a lease: the second comes when the first's has ended.
    const nowMs = this.#clock.nowMs();
    const leaseUntilMs = Math.ceil((nowMs + this.#leaseMs) / LEASE_STEP_MS) * LEASE_STEP_MS;
    const ids = marks.flatMap(({ wanted }) => wanted.map(({ id }) => id));
    const marked = new Map(await this.#messages.markSending(ids, leaseUntilMs, nowMs));
    for (const mark of marks) {
      mark.taken = mark.wanted.flatMap((message) => {
        const unconfirmedAtMs = marked.get(message.id);
        if (!marked.delete(message.id)) return [];
        return { leaseUntilMs, ...(unconfirmedAtMs === undefined ? {} : { unconfirmedAtMs }), ...message };
      });
    }
  }
}
