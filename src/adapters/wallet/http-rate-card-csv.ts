import { CsvError, parse } from 'csv-parse/sync';
import { type CardLine, MAX_CARD_LINES, MalformedRateCard } from '../../domain/wallet/rate-card.ts';

/** The cells of a card, trimmed, without its empty lines. Throws `MalformedRateCard`. */
export function cardLines(csv: string): readonly CardLine[] {
  let records: readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
  try {
    records = parse(csv, { bom: true, info: true, relax_column_count: true, trim: true }) as never;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new MalformedRateCard('The file is not valid CSV', {}, [
      { path: '/body/csv', code: 'csv', message: error.message.slice(0, 200) },
    ]);
  }
  if (records.length > MAX_CARD_LINES) throw new MalformedRateCard(`A card may have at most ${MAX_CARD_LINES} lines`);
  return records
    .map(({ record, info }) => ({ line: info.lines, cells: record }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}
