export const DAY_MS = 24 * 60 * 60 * 1000;

/** Writes times as the days of a time zone, such as `2026-11-30`: Swedish dates are ISO 8601. */
export function daysOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('sv-SE', { timeZone });
}
