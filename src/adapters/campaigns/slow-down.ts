/** What becomes of the share of its limit that a number uses when the provider says that it was too fast (130429). */
export const SLOW_DOWN_FACTOR = 0.7;
export const LOWEST_FACTOR = 0.05;
export const RECOVERY_PER_SECOND = 0.02;
