/**
 * By how much slots may fall behind even spacing and catch up. Tokens that a stall has delayed come back in a bunch;
 * spaced evenly again they waited 30 to 77 ms for their slots, and a limit of 1 000 gave 881 to 940 messages a second.
 */
export const CATCH_UP_MS = 50;

/** What becomes of the share of its limit that a number uses when the provider says that it was too fast (130429). */
export const SLOW_DOWN_FACTOR = 0.7;
export const LOWEST_FACTOR = 0.05;
export const RECOVERY_PER_SECOND = 0.02;
