/** What a profile has connected to, for readiness and for the end of the process. */
export interface Backends {
  /** Named by the server that is asked; each rejects when that does not answer. */
  readonly probes: Readonly<Record<string, () => Promise<void>>>;
  /** Whether an error says that one of them is gone, or busy: trying again later may help. */
  isOutage(error: unknown): boolean;
  close(): Promise<void>;
}
