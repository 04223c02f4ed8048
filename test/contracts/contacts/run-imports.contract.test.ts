import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CsvContactFileReader } from '../../../src/adapters/contacts/csv-contact-file-reader.ts';
import { NodeContactFileChecker } from '../../../src/adapters/contacts/node-contact-file-checker.ts';
import { NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { NodeWakeUps } from '../../../src/adapters/shared/node-wake-ups.ts';
import { type CheckedFileRows, ContactFileChecker } from '../../../src/application/contacts/ports.ts';
import { CLAIM_MS, RunImports, UNIT_CHARACTERS } from '../../../src/application/contacts/run-imports.ts';
import { SaveRows } from '../../../src/application/contacts/save-rows.ts';
import { StartImport } from '../../../src/application/contacts/start-import.ts';
import { type ContactImport, MAX_FRUITLESS_CLAIMS } from '../../../src/domain/contacts/contact-import.ts';
import { type ContactStores, contactStores } from '../../support/contact-stores.ts';
import { aPhone } from '../../support/contacts.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { rejection } from '../../support/rejection.ts';

interface Context extends ContactStores {
  clock: ManualClock;
  start: (rows: readonly string[]) => Promise<string>;
  run: (checker: ContactFileChecker) => Promise<void>;
  shown: (id: string) => Promise<ContactImport>;
}

/** Gives what it is told to, whatever the file is. */
class ScriptedChecker extends ContactFileChecker {
  readonly #batches: () => AsyncGenerator<CheckedFileRows>;

  constructor(batches: () => AsyncGenerator<CheckedFileRows>) {
    super();
    this.#batches = batches;
  }

  override batches(): AsyncGenerator<CheckedFileRows> {
    return this.#batches();
  }
}

/** The `n`-th, of one row that says nothing. */
function aBatch(n: number, characters = 1): CheckedFileRows {
  const checked = { good: [], bad: [], duplicates: 0 };
  return { received: 1, lastRow: n, bytesRead: n, checked, characters, cellsOf: () => [] };
}

const fault = (): never => {
  throw new TypeError('A fault of ours');
};

for (const store of contactStores) {
  const test = suite<Context>(`RunImports on ${store.name}`);
  test.before.each(async (context) => {
    Object.assign(context, await store.open());
    const { unitOfWork, contacts, lists, imports, files } = context;
    const [clock, ids, reader] = [new ManualClock(), new NodeIds(), new CsvContactFileReader()];
    const startImport = new StartImport(imports, files, reader, ids, clock, new NodeWakeUps());
    const saveRows = new SaveRows(unitOfWork, contacts, lists, ids, clock);
    context.clock = clock;
    context.start = async (rows) => {
      async function* bytes() {
        for (const row of ['phone,note', ...rows]) yield Buffer.from(`${row}\n`);
      }
      const settings = { list: 'default', tags: [], defaultCountry: 'IN' };
      return (await startImport.execute({ vendorId: 'ven_a', settings, bytes: bytes() })).id;
    };
    context.run = (checker) =>
      new RunImports(unitOfWork, imports, files, checker, reader, saveRows, clock).execute(() => false);
    context.shown = async (id) => (await imports.find('ven_a', id)) as ContactImport;
  });
  test.after(store.close);

  const long = 'x'.repeat(40_000);
  const lineOf = (n: number) => `,${aPhone(n)},${long}`;
  for (const [what, rows, kept] of [
    ['a whole error file, however long the refused rows are', 410, 410],
    ['an error file of 16 MB whose last line says that there are more', 1_200, 418],
  ] as const) {
    test(`ends with ${what}`, async ({ start, run, shown, files }) => {
      const id = await start(Array.from({ length: rows }, (_, n) => `${aPhone(n)},${long}`));
      await run(new NodeContactFileChecker());
      const { state, invalid, errorParts } = await shown(id);
      assert.equal([state, invalid], ['completed', rows]);
      const pieces = await Promise.all(Array.from({ length: errorParts }, (_, n) => files.find(id, 'errors', n)));
      const file = Buffer.concat(pieces.map((piece) => piece as Uint8Array)).toString();
      const lines = file.split('\r\n');
      assert.is(lines.pop(), '');
      const more = kept < rows ? lines.pop() : undefined;
      assert.is(lines.length, kept);
      assert.ok(lines.every((line, n) => line.startsWith(`${n + 2},`) && line.endsWith(lineOf(n))));
      if (kept < rows) assert.match(more as string, new RegExp(`^${kept + 2},errors.truncated,`));
    });
  }

  test('gives an import up that ends every one who reads it, and says so', async (context) => {
    const { start, run, shown, clock, files } = context;
    const id = await start([aPhone(1)]);
    const checker = new ScriptedChecker(async function* () {
      yield fault();
    });
    for (let claims = 0; claims < MAX_FRUITLESS_CLAIMS; claims += 1) {
      assert.instance(await rejection(run(checker)), TypeError);
      assert.is((await shown(id)).state, 'running');
      clock.advance(CLAIM_MS);
    }
    await run(checker);
    const { state, problem } = await shown(id);
    assert.equal([state, problem?.code], ['failed', 'contacts.import_given_up']);
    assert.is(await files.find(id, 'upload', 0), undefined);
  });

  test('goes on with an import as long as each claim stores something', async ({ start, run, shown, clock }) => {
    const id = await start([aPhone(1)]);
    const checker = new ScriptedChecker(async function* () {
      yield aBatch(1, UNIT_CHARACTERS);
      // The claim ends when the one before is stored.
      yield aBatch(2, UNIT_CHARACTERS);
      fault();
    });
    for (let claims = 0; claims < 2 * MAX_FRUITLESS_CLAIMS; claims += 1) {
      assert.instance(await rejection(run(checker)), TypeError);
      clock.advance(CLAIM_MS);
    }
    const { state, received } = await shown(id);
    assert.equal([state, received], ['running', 4 * MAX_FRUITLESS_CLAIMS]);
  });

  test('stores long batches by themselves, and short ones together', async ({ start, run, imports }) => {
    const stored: number[] = [];
    const progress = imports.progress.bind(imports);
    Object.assign(imports, {
      progress: (contactImport: ContactImport, ...claims: [number, number]) => {
        stored.push(contactImport.received);
        return progress(contactImport, ...claims);
      },
    });
    await start([aPhone(1)]);
    const half = UNIT_CHARACTERS / 2;
    const checker = new ScriptedChecker(async function* () {
      for (const characters of [half, half, 1, UNIT_CHARACTERS, 1]) yield aBatch(1, characters);
    });
    await run(checker);
    // At the beginning, with each unit, and at the end.
    assert.equal(stored, [0, 2, 4, 5, 5]);
  });

  test.run();
}
