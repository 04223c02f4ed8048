/**
 * Decides which process does what only one at a time may do. A process that holds a lease renews it in time; that of a
 * dead or cut-off process ends by itself. It keeps work from being done twice over, not from overlapping for a moment:
 * a process that was stopped in the middle may go on after its lease was given away.
 */
export abstract class Leases {
  /**
   * Takes the lease, or renews it, until `nowMs + ttlMs`; false while it is another's. No two processes have the same
   * `holder`.
   */
  abstract hold(name: string, holder: string, nowMs: number, ttlMs: number): Promise<boolean>;
  /** Ends the lease at once, if it is the holder's. */
  abstract release(name: string, holder: string): Promise<void>;
}
