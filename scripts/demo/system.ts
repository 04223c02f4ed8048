/** Settings of a program under demonstration, on either profile. */
export const DEMO_SETTINGS = {
  // Campaigns give their money back soon after their last status.
  CLOSE_GRACE_SECONDS: '1',
  // A soak, and a demo with a million recipients, last longer than the quarter of an hour of a token.
  ACCESS_TOKEN_TTL_SECONDS: '86400',
} as const;

/** What the demo uses and judges: the program on one of its profiles, and the sandbox. */
export interface System {
  readonly apiUrl: string;
  readonly sandboxUrl: string;
  /** E-mails are delivered into its folder `outbox`. */
  readonly dataDir: string;
  /** Lines of level error in the logs of all processes. */
  readonly errorLines: readonly string[];
  /** The most memory that one of the program's processes ever had, where the operating system tells. */
  peakMemoryMb(): number | undefined;
  /** The variables with which a command reaches the same store. */
  readonly storeEnvironment: Readonly<Record<string, string>>;
  /** Resolves when all has ended by itself; rejects when something had to be killed. */
  stop(): Promise<void>;
}
