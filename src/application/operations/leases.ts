/**
 * Who does what only one process at a time may do. A process that holds a lease renews it in time; of one that is dead
 * or cut off it ends by itself. It keeps work from being done twice over, not from overlapping for a moment: a process
 * that was stopped in mid-work may go on after its lease was given away.
 */
export abstract class Leases {
  /**
   * Takes the lease, or renews it, until `nowMs + ttlMs`; false while it is another's. `holder` is unlike that of any
   * other process.
   */
  abstract hold(name: string, holder: string, nowMs: number, ttlMs: number): Promise<boolean>;
  /** Ends the lease at once, if it is the holder's. */
  abstract release(name: string, holder: string): Promise<void>;
}
