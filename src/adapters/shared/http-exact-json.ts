import { parse as parseLossless } from 'lossless-json';

/** An integer of 16 or more digits may exceed 2^53. Inside a string it only costs the slower parser. */
const LONG_INTEGER = /(?:^|[:[,])\s*-?\d{16}/;
const INTEGER = /^-?\d+$/;

/**
 * Parses JSON like `JSON.parse`, but an integer beyond 2^53 becomes a string of its exact digits: Meta writes template
 * ids as bare integers. Throws a SyntaxError, or a RangeError for text that is nested too deep.
 */
export function parseExactJson(text: string): unknown {
  if (!LONG_INTEGER.test(text)) return JSON.parse(text);
  return parseLossless(text, null, { parseNumber, onDuplicateKey: ({ newValue }) => newValue });
}

function parseNumber(digits: string): number | string {
  const number = Number(digits);
  return INTEGER.test(digits) && !Number.isSafeInteger(number) ? digits : number;
}
