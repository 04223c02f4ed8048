/** What is counted, with its labels; each has few values, and none is an id. */
export interface Counted {
  /** Messages given to Meta, by phone number and by how that ended: its rate is the part of the limit in use. */
  readonly sends: 'number' | 'outcome';
  /** Posts of Meta and the payment providers, by path and by the status that they were answered. */
  readonly webhook_posts: 'path' | 'status';
  /** Events of Meta's by what they are, and by what became of them: `done`, `retry` or `dead`. */
  readonly meta_events: 'event' | 'outcome';
  /** Statuses that were settled, but that an operator should know of. */
  readonly settlement_alarms: 'alarm';
}

/** What is measured each time that it happens, with its labels, as few as those of what is counted. */
export interface Observed {
  /** Seconds from Meta's time of a status to the commit that took it over; its repetitions do not count. */
  readonly settlement_lag_seconds: never;
  /** Seconds until an answer of the API has left, by the request's method and route and the answer's status. */
  readonly api_answer_seconds: 'method' | 'route' | 'status';
}

/** For whoever watches the program. Never fails and never waits. */
export abstract class Metrics {
  abstract count<N extends keyof Counted>(name: N, labels: Readonly<Record<Counted[N], string>>, by?: number): void;
  abstract observe<N extends keyof Observed>(
    name: N,
    value: number,
    labels: Readonly<Record<Observed[N], string>>,
  ): void;
}
