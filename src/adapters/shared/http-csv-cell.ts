/** First characters by which a spreadsheet takes a text for a formula (OWASP, CSV injection). */
const FORMULA = /^'*[=+\-@\t\r]/;
/** What `harmless` makes of such a text. */
const GUARDED = /^'+[=+\-@\t\r]/;

/** A cell of a CSV file (RFC 4180), quoted where it would otherwise be read as several or lose its spaces. */
export function csvCell(text: string): string {
  return /[",;\t\r\n]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text that a spreadsheet shows and does not run: with an apostrophe before what could be a formula. `+91…` gets one
 * as well: it stays a text with all its digits, where a spreadsheet would make 9.19E+11 of the number, and the parser
 * of numbers skips an apostrophe. A text that already begins with `'=` gets a second one, so that each can be undone;
 * other apostrophes (`'s-Gravenhage`) are left alone.
 */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Undoes `harmless`; also when a spreadsheet has taken the apostrophe for its own mark and dropped it. */
export function asWritten(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
