/** The thread behind `NodeContactFileChecker`: checks one file after another, as its messages say. */
import { type MessagePort, parentPort } from 'node:worker_threads';
import type { CheckingOptions } from '../../application/contacts/ports.ts';
import { checkRows } from '../../domain/contacts/checked-rows.ts';
import { DomainError } from '../../domain/shared/errors.ts';
import { CsvContactFileReader } from './csv-contact-file-reader.ts';
import { LibphonenumberPhoneNumberParser } from './libphonenumber-phone-number-parser.ts';
import type { FromThread, ToThread } from './node-contact-file-checker.ts';

/** Batches that the other side has not taken yet: a slow store fills no memory. */
const MOST_AHEAD = 8;

const port = parentPort as MessagePort;
const reader = new CsvContactFileReader();
const phones = new LibphonenumberPhoneNumberParser();
const say = (message: FromThread) => port.postMessage(message);

let pieces: (Uint8Array | undefined)[] = [];
let ahead = 0;
let wake = () => {};

port.on('message', (message: ToThread) => {
  if (message.kind === 'file') {
    pieces = [];
    ahead = 0;
    void check(message.options);
  }
  if (message.kind === 'bytes') pieces.push(message.bytes);
  if (message.kind === 'taken') ahead -= 1;
  wake();
});

async function check({ defaultCountry, ...options }: CheckingOptions): Promise<void> {
  try {
    for await (const { rows, cells, lastRow, bytesRead } of reader.rows(bytesOfFile(), options)) {
      const checked = checkRows(rows, (raw) => phones.parse(raw, defaultCountry));
      const batch = JSON.stringify({ received: rows.length, lastRow, bytesRead, checked });
      await until(() => ahead < MOST_AHEAD);
      ahead += 1;
      say({ kind: 'batch', batch, cells: JSON.stringify([...cells]) });
    }
    say({ kind: 'end' });
  } catch (error) {
    // Anything else ends the thread, and with it the import's turn.
    if (!(error instanceof DomainError)) throw error;
    say({ kind: 'problem', code: error.code, message: error.message });
  }
}

async function* bytesOfFile(): AsyncGenerator<Uint8Array> {
  for (;;) {
    await until(() => pieces.length > 0);
    const piece = pieces.shift();
    if (!piece) return;
    say({ kind: 'more' });
    yield piece;
  }
}

/** Only one waits at a time: for bytes, or for a batch to be taken. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
}
