import { randomFrom } from './random.ts';

/**
 * Beginnings of mobile numbers that India has given to operators; six more digits follow. None holds the sandbox's test
 * numbers (+91 99999 0xxxx), which behave by themselves.
 */
// biome-ignore format: a table
const SERIES = [
  '6200', '6290', '6300', '6352', '6369', '6380', '7000', '7021', '7042', '7259', '7358', '7406',
  '7738', '7980', '8008', '8095', '8105', '8290', '8447', '8527', '8800', '8884', '9810', '9811',
  '9812', '9820', '9821', '9822', '9825', '9829', '9830', '9831', '9840', '9841', '9844', '9845',
  '9846', '9847', '9848', '9849', '9860', '9871', '9886', '9890', '9900', '9916', '9935', '9958',
];
const NUMBERS_PER_SERIES = 1_000_000;
const NUMBERS = SERIES.length * NUMBERS_PER_SERIES;
/** A prime that does not divide `NUMBERS`: its multiples visit every number once before one comes again. */
const STRIDE = 15_485_863;

const DUPLICATE_SHARE = 0.02;
const INVALID_SHARE = 0.01;
const NAMELESS_SHARE = 0.1;

/** The ways in which people write the ten digits of a number. */
const WAYS_TO_WRITE: readonly ((digits: string) => string)[] = [
  (n) => n,
  (n) => `0${n}`,
  (n) => `+91${n}`,
  (n) => `0091${n}`,
  (n) => `'${n}`,
  (n) => `  ${n.slice(0, 5)} ${n.slice(5)} `,
  (n) => `+91 ${n.slice(0, 5)} ${n.slice(5)}`,
  (n) => `+91-${n.slice(0, 4)}-${n.slice(4, 7)}-${n.slice(7)}`,
  (n) => `+91 (${n.slice(0, 5)}) ${n.slice(5)}`,
  (n) => `(0${n.slice(0, 5)}) ${n.slice(5)}`,
  (n) => `91 ${n}`,
];

/** What stands in a column of phone numbers and is none that a message can be sent to. */
export const INVALID_PHONES = [
  '-',
  'n/a',
  '98123',
  '98123456701',
  '9.19812E+11',
  '022 2345 6789',
  '58123 45678',
  '+999 98123 45678',
  '98123 45670 / 98123 45671',
];

const NAMES = ['Asha', 'Ravi Kumar', 'प्रिया', 'José Menezes', 'Iyer, Lakshmi', 'Md. Salim "Sam"', '  Neha   Gupta '];
const CITIES = ['Mumbai', 'Delhi', 'Bengaluru', 'Kolkata', 'Chennai', ''];

/** One file to upload, and what a correct import makes of it. */
export interface ContactsFile {
  readonly csv: string;
  /** Every number that is valid, once, as bare digits with the country code. */
  readonly phones: readonly string[];
  readonly duplicates: number;
  readonly invalid: number;
}

export interface ContactsFileOptions {
  readonly seed: number;
  /** Contacts at other positions have other numbers. */
  readonly firstPosition: number;
  readonly contacts: number;
  readonly delimiter: ',' | ';';
}

/** An untidy spreadsheet of `contacts` people, with a few of them twice and a few rows that are no contact. */
export function contactsFile({ seed, firstPosition, contacts, delimiter }: ContactsFileOptions): ContactsFile {
  const random = randomFrom(seed + firstPosition);
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const row = (phone: string): string => {
    const name = random() < NAMELESS_SHARE ? '' : pick(NAMES);
    return [phone, name, pick(CITIES)].map((cell) => csvCell(cell, delimiter)).join(delimiter);
  };
  const rows = [['Mobile Number', ' Name', 'City'].join(delimiter)];
  const numbers: string[] = [];
  let [duplicates, invalid] = [0, 0];
  for (let position = firstPosition; position < firstPosition + contacts; position++) {
    const digits = numberAt(position, seed);
    numbers.push(digits);
    rows.push(row(pick(WAYS_TO_WRITE)(digits)));
    if (random() < DUPLICATE_SHARE) {
      duplicates++;
      rows.push(row(pick(WAYS_TO_WRITE)(pick(numbers))));
    }
    if (random() < INVALID_SHARE) {
      invalid++;
      rows.push(row(pick(INVALID_PHONES)));
    }
  }
  const byteOrderMark = '\uFEFF';
  return {
    csv: `${byteOrderMark}${rows.join('\r\n')}\r\n\r\n`,
    phones: numbers.map((digits) => `91${digits}`),
    duplicates,
    invalid,
  };
}

function numberAt(position: number, seed: number): string {
  const offset = Math.floor(randomFrom(seed)() * NUMBERS);
  const place = (offset + position * STRIDE) % NUMBERS;
  const series = SERIES[Math.floor(place / NUMBERS_PER_SERIES)];
  return `${series}${String(place % NUMBERS_PER_SERIES).padStart(6, '0')}`;
}

function csvCell(text: string, delimiter: string): string {
  return text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
