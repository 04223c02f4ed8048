import type { PhoneNumber } from '../shared/phone-number.ts';
import { type ContactDetails, contactDetails, type RowProblem } from './contact.ts';
import { NO_TEXT, type UploadedRow } from './upload.ts';

export interface BadRow {
  readonly row: number;
  readonly problem: RowProblem;
}

export interface GoodRow {
  readonly row: number;
  readonly phone: PhoneNumber;
  readonly details: ContactDetails;
}

/** What can be said of rows without the store. */
export interface CheckedRows {
  readonly good: readonly GoodRow[];
  readonly bad: readonly BadRow[];
  /** Rows whose number an earlier good row has. */
  readonly duplicates: number;
}

/** Checks rows of an upload; `parse` reads a phone number as people write it. */
export function checkRows(
  rows: readonly UploadedRow[],
  parse: (raw: string) => { readonly phone: PhoneNumber } | { readonly reason: Omit<RowProblem, 'value'> },
): CheckedRows {
  const good = new Map<PhoneNumber, GoodRow>();
  const bad: BadRow[] = [];
  let duplicates = 0;
  for (const uploaded of rows) {
    if ('problem' in uploaded) {
      bad.push(uploaded);
      continue;
    }
    const { row, phone: raw, name = '', attributes } = uploaded;
    const [noText] = [['phone', raw], ['name', name], ...Object.entries(attributes)].find(hasNoText) ?? [];
    if (noText !== undefined) {
      const message = 'A value is neither text, nor a number, nor a boolean';
      bad.push({ row, problem: { code: 'contact.not_text', message, value: noText } });
      continue;
    }
    const number = parse(raw);
    const checked = contactDetails(name, attributes);
    if ('reason' in number) bad.push({ row, problem: { ...number.reason, value: raw } });
    else if ('problem' in checked) bad.push({ row, problem: checked.problem });
    else if (good.has(number.phone)) duplicates += 1;
    else good.set(number.phone, { row, phone: number.phone, details: checked.details });
  }
  return { good: [...good.values()], bad, duplicates };
}

function hasNoText([, value = '']: readonly string[]): boolean {
  return value.includes(NO_TEXT);
}
