/** What there may be to do: messages in the outbox, a new campaign, a file to import. */
export type WakeUp = 'outbox' | 'campaigns' | 'imports';

/**
 * Tells the jobs of all processes that there may be something to do, so that they begin at once and seldom look by
 * themselves. No promise: a wake-up may be lost, doubled, or for nothing. Whoever is woken looks now and then anyway.
 */
export abstract class WakeUps {
  /** Call it once what is to be found is committed. It neither waits nor fails, so callers need not care. */
  abstract send(wakeUp: WakeUp): void;
  /** Calls back soon after each wake-up of this kind that arrives, those of this process among them. */
  abstract onReceived(wakeUp: WakeUp, listener: () => void): void;
}
