/** What is counted, with its labels; each has few values, and none is an id. */
export interface Counted {
  /** Messages given to Meta, by how that ended. */
  readonly sends: 'outcome';
  /** Posts of Meta and the payment providers, by path and by the status that they were answered. */
  readonly webhook_posts: 'path' | 'status';
}

/** For whoever watches the program. Never fails and never waits. */
export abstract class Metrics {
  abstract count<N extends keyof Counted>(name: N, labels: Readonly<Record<Counted[N], string>>, by?: number): void;
}
