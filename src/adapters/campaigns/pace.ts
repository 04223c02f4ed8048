/**
 * By how much slots may fall behind even spacing and catch up. Tokens that a stall has delayed come back in a bunch;
 * spaced evenly again they waited 30 to 77 ms for their slots, and four processes used 881 to 940 of a limit of 1 000 a
 * second. With 50 ms they used 875 to 964, and a stall was felt for a minute; with 200 ms they use 952 to 977.
 */
export const CATCH_UP_MS = 200;

/** What becomes of the share of its limit that a number uses when the provider says that it was too fast (130429). */
export const SLOW_DOWN_FACTOR = 0.7;
export const LOWEST_FACTOR = 0.05;
export const RECOVERY_PER_SECOND = 0.02;
