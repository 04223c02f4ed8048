import { request as httpRequest } from 'node:http';
import { Container } from 'inversify';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ImportsJob } from '../../../src/adapters/contacts/job-imports.ts';
import { NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { NodeWakeUps } from '../../../src/adapters/shared/node-wake-ups.ts';
import type { SqliteDatabase } from '../../../src/adapters/shared/sqlite-database.ts';
import { ChangeImport } from '../../../src/application/contacts/change-import.ts';
import { IMPORT_BATCH_ROWS } from '../../../src/application/contacts/import-contacts.ts';
import { ImportFiles } from '../../../src/application/contacts/ports.ts';
import { RunImports } from '../../../src/application/contacts/run-imports.ts';
import { Clock, Ids } from '../../../src/application/shared/ports.ts';
import { WakeUps } from '../../../src/application/shared/wake-ups.ts';
import {
  IMPORT_RETENTION_MS,
  MAX_OPEN_IMPORTS,
  UPLOAD_TIMEOUT_MS,
} from '../../../src/domain/contacts/contact-import.ts';
import { contactsBodyLimits, contactsModule } from '../../../src/infrastructure/modules/contacts.ts';
import { bindSqliteStores } from '../../../src/infrastructure/profiles/sqlite-stores.ts';
import { startApi, type TestApi } from '../../support/api.ts';
import { aPhone } from '../../support/contacts.ts';
import { eventually } from '../../support/eventually.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { aDatabase } from '../../support/sqlite.ts';

interface Context {
  api: TestApi;
  database: SqliteDatabase;
  clock: ManualClock;
  container: Container;
}

const test = suite<Context>('/contacts/imports');

test.before.each(async (context) => {
  const container = new Container();
  context.database = aDatabase();
  context.clock = new ManualClock();
  bindSqliteStores(container, context.database);
  container.bind(Clock).toConstantValue(context.clock);
  container.bind(Ids).toConstantValue(new NodeIds());
  container.bind(WakeUps).toConstantValue(new NodeWakeUps());
  contactsModule(container);
  context.container = container;
  context.api = await startApi(container, {
    bodyLimits: contactsBodyLimits,
    verifyToken: (token) => ({ memberId: `mem_${token}`, vendorId: `ven_${token}`, role: 'STAFF' }),
  });
});
test.after.each(async ({ api }) => {
  await api.stop();
  assert.equal(api.faults, []);
});

const CSV = { 'content-type': 'text/csv' };

function start(api: TestApi, body: string | Uint8Array, query = '', token = 'a') {
  return api.request('POST', `/contacts/imports${query}`, { token, body, headers: CSV });
}

/** A form as a browser sends it. */
async function startForm(api: TestApi, parts: readonly (readonly [string, string | Blob])[]) {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  const { headers, body } = new Response(form);
  const bytes = new Uint8Array(await new Response(body).arrayBuffer());
  const type = headers.get('content-type') ?? '';
  return api.request('POST', '/contacts/imports', { token: 'a', body: bytes, headers: { 'content-type': type } });
}

function run(container: Container, isLeaving = () => false) {
  return container.get(RunImports).execute(isLeaving);
}

async function shown(api: TestApi, id: string) {
  return (await api.request('GET', `/contacts/imports/${id}`, { token: 'a' })).body;
}

async function errorFile(api: TestApi, id: string): Promise<string> {
  const headers = { authorization: 'Bearer a' };
  const answer = await fetch(`${api.url}/contacts/imports/${id}/errors.csv`, { headers });
  assert.is(answer.status, 200);
  assert.is(answer.headers.get('content-type'), 'text/csv; charset=utf-8');
  return Buffer.from(await answer.arrayBuffer()).toString();
}

function rowsOf(database: SqliteDatabase, table: string): number {
  return Number(database.get<{ n: bigint }>(`SELECT count(*) AS n FROM ${table}`)?.n);
}

const phones = (count: number) => Array.from({ length: count }, (_, n) => aPhone(n));

test('answers at once, reads in the background, and says what became of every row', async ({ api, container }) => {
  const csv = `phone,name\n${[...phones(1200), aPhone(3), 'none', '123'].join(',x\n')},x\n`;
  const { status, body } = await start(api, csv, '?list=Diwali&tags=vip,pune');
  assert.is(status, 202);
  assert.match(body.id, /^imp_[0-9a-f]{32}$/);
  assert.equal([body.state, body.progress, body.received], ['QUEUED', 0, 0]);
  await run(container);
  const after = await shown(api, body.id);
  assert.equal(
    [after.state, after.progress, after.received, after.created, after.duplicates, after.invalid],
    ['COMPLETED', 1, 1203, 1200, 1, 2],
  );
  assert.equal(after.invalidByCode, { 'phone.not_a_number': 1, 'phone.wrong_length': 1 });
  const lists = (await api.request('GET', '/contact-lists', { token: 'a' })).body.data;
  assert.equal(lists.map(({ name, size }: { name: string; size: number }) => [name, size]).sort(), [
    ['Diwali', 1200],
    ['pune', 1200],
    ['vip', 1200],
  ]);
  assert.is(after.listId, lists.find(({ name }: { name: string }) => name === 'Diwali').id);
});

test('gives the bad rows as a file that can be mended and uploaded again', async ({ api, container }) => {
  const csv = `Name;Mobile;City\n"Rao; ""A""";${aPhone(1)};Pune\nRavi;12;"Goa\nNorth"\nMina;x;Delhi\n`;
  const { id } = (await start(api, csv)).body;
  await run(container);
  const errors = await errorFile(api, id);
  assert.is(
    errors,
    [
      '\ufefferror_row,error_code,error_message,Name,Mobile,City',
      '3,phone.wrong_length,No number of +91 has 2 digits after that,Ravi,12,"Goa\nNorth"',
      '4,phone.not_a_number,This is not a phone number,Mina,x,Delhi',
      '',
    ].join('\r\n'),
  );
  const again = (await start(api, errors.replace(',12,', `,${aPhone(2)},`).replace(',x,', `,${aPhone(3)},`))).body;
  await run(container);
  const mended = await shown(api, again.id);
  assert.equal([mended.created, mended.invalid, mended.problem], [2, 0, null]);
  const { data } = (await api.request('GET', '/contacts', { token: 'a' })).body;
  assert.equal(data[1].attributes, { city: 'Goa North' });
  assert.is(
    data.some(({ attributes }: { attributes: object }) => 'error_row' in attributes),
    false,
  );
});

test('runs no formula in the spreadsheet that mends an error file, and takes every name back as it was', async ({
  api,
  container,
}) => {
  const names = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', "'=1", "''=1", "'s-Gravenhage", "'Asha", 'Asha'];
  const contacts = names.map((name) => ({ phone: '+91 12', name, attributes: { city: name } }));
  const { id } = (await api.request('POST', '/contacts/imports', { token: 'a', body: { contacts } })).body;
  await run(container);
  const errors = await errorFile(api, id);
  const rows = errors.trimEnd().split('\r\n').slice(1);
  assert.is(rows.length, names.length);
  for (const row of rows) assert.not.match(row, /(^|,)"?[=+\-@\t]/);
  assert.ok(rows[0]?.includes(`,'+91 12,"'=HYPERLINK(""http://x"")"`));
  let n = 0;
  const phone = () => `'+${aPhone(++n)},`;
  const again = (await start(api, errors.replaceAll("'+91 12,", phone))).body;
  await run(container);
  assert.equal((await shown(api, again.id)).created, names.length);
  const { data } = (await api.request('GET', '/contacts', { token: 'a' })).body;
  const saved = data.map(({ name, attributes }: { name: string; attributes: object }) => ({ name, attributes }));
  assert.equal(
    saved.sort((a: { name: string }, b: { name: string }) => names.indexOf(a.name) - names.indexOf(b.name)),
    names.map((name) => ({ name, attributes: { city: name } })),
  );
});

test("leaves an apostrophe alone in a vendor's own file", async ({ api, container }) => {
  await start(api, `phone,name\n${aPhone(1)},'=1\n`);
  await run(container);
  assert.is((await api.request('GET', '/contacts', { token: 'a' })).body.data[0].name, "'=1");
});

test('takes a form with its fields before its file, and columns by their headings', async ({ api, container }) => {
  const columns = { phone: 'WhatsApp No.', name: 'Customer', attributes: { town: 'Where from?' } };
  const file = new Blob([`ID,Customer,WhatsApp No.,Where from?\n7,Asha,${aPhone(1)},Pune\n`]);
  const { status, body } = await startForm(api, [
    ['list', 'From a form'],
    ['columns', JSON.stringify(columns)],
    ['file', file],
  ]);
  assert.equal([status, body.list, body.columns], [202, 'From a form', columns]);
  await run(container);
  const { data } = (await api.request('GET', '/contacts', { token: 'a' })).body;
  assert.equal(
    data.map(({ name, attributes }: { name: string; attributes: object }) => [name, attributes]),
    [['Asha', { town: 'Pune' }]],
  );
});

test('takes an array as it takes a file', async ({ api, container }) => {
  const contacts = [
    { phone: aPhone(1), name: 'Rao, "A"', attributes: { city: 'Pune' } },
    { phone: 'none', attributes: { plan: 'gold' } },
  ];
  const { status, body } = await api.request('POST', '/contacts/imports', {
    token: 'a',
    body: { tags: ['vip'], contacts },
  });
  assert.is(status, 202);
  await run(container);
  const after = await shown(api, body.id);
  assert.equal([after.state, after.created, after.invalid], ['COMPLETED', 1, 1]);
  const { data } = (await api.request('GET', '/contacts', { token: 'a' })).body;
  assert.equal([data[0].name, data[0].attributes], ['Rao, "A"', { city: 'Pune' }]);
});

test('refuses an array of more attributes than a file has columns before it writes any of it', async ({
  api,
  container,
}) => {
  const files = container.get<ImportFiles>(ImportFiles as never);
  let pieces = 0;
  const { add } = files;
  files.add = (...piece) => {
    pieces += 1;
    return add.apply(files, piece);
  };
  const contacts = Array.from({ length: 1_000 }, (_, n) => ({ phone: aPhone(n), attributes: { [`key_${n}`]: 'x' } }));
  const answer = await api.request('POST', '/contacts/imports', { token: 'a', body: { contacts } });
  assert.equal([answer.status, answer.body.code], [422, 'contacts.invalid_columns']);
  assert.is(pieces, 0);
});

for (const [what, encode] of [
  ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16, lower byte first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16, higher byte first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
] as const) {
  test(`reads ${what}`, async ({ api, container }) => {
    const { body } = await start(api, encode(`phone,name\r\n${aPhone(1)},आशा\r\n`));
    await run(container);
    assert.is((await shown(api, body.id)).created, 1);
    assert.is((await api.request('GET', '/contacts', { token: 'a' })).body.data[0].name, 'आशा');
  });
}

test('reports rows that are in no UTF-8 instead of spoiling names', async ({ api, container }) => {
  const { body } = await start(api, Buffer.from(`phone,name\n${aPhone(1)},Jos\xe9\n${aPhone(2)},x\n`, 'latin1'));
  await run(container);
  const after = await shown(api, body.id);
  assert.equal([after.created, after.invalidByCode], [1, { 'row.not_utf8': 1 }]);
});

const wide = Array.from({ length: 200 }, (_, n) => `c${n}`).join(',');
for (const [what, csv, status, code, query] of [
  ['of 200 columns', `phone,${wide}\n${aPhone(1)}\n`, 422, 'contacts.invalid_columns', ''],
  ['of one giant line', 'phone,'.repeat(50_000), 422, 'contacts.malformed_csv', ''],
  ['that is empty', '', 422, 'contacts.no_phone_column', ''],
  ['of blank lines', '\n \n,,\n', 422, 'contacts.no_phone_column', ''],
  ['without a phone column', 'name\nAsha\n', 422, 'contacts.no_phone_column', ''],
  ['that lacks a mapped column', 'x\n1\n', 422, 'contacts.invalid_columns', '?columns={"phone":"Mobile"}'],
  ['with a mapping that is none', 'phone\n1\n', 400, 'request.invalid', '?columns={"name":"x"}'],
  ['with a mapping that is no JSON', 'phone\n1\n', 400, 'request.invalid', '?columns={'],
  ['with an unknown parameter', 'phone\n1\n', 400, 'request.invalid', '?vendorId=ven_b'],
  ['with too many tags', 'phone\n1\n', 400, 'request.invalid', '?tags=1,2,3,4,5,6,7,8,9,10,11'],
  ['with an empty tag', 'phone\n1\n', 400, 'request.invalid', '?tags=a,,b'],
] as const) {
  test(`refuses a file ${what} at once, and keeps nothing of it`, async ({ api, database }) => {
    const answer = await start(api, csv, query);
    assert.equal([answer.status, answer.body.code], [status, code]);
    assert.equal([rowsOf(database, 'contact_imports'), rowsOf(database, 'contact_import_files')], [0, 0]);
  });
}

test('refuses forms without a file, cut in the middle, or with a field behind the file', async ({ api, database }) => {
  const file = new Blob([`phone\n${aPhone(1)}\n`]);
  const late = await startForm(api, [['file', file], ['list', 'x']]); // biome-ignore format: one line
  assert.equal([late.status, late.body.code], [400, 'contacts.malformed_upload']);
  const none = await startForm(api, [['list', 'x']]);
  assert.equal([none.status, none.body.code], [400, 'contacts.malformed_upload']);
  const wrong = await startForm(api, [['defaultCountry', 'India'], ['file', file]]); // biome-ignore format: one line
  assert.equal([wrong.status, wrong.body.code], [400, 'request.invalid']);
  for (const [type, body] of [
    [
      'multipart/form-data; boundary=x',
      `--x\r\ncontent-disposition: form-data; name="f"; filename="a"\r\n\r\nphone\n1`,
    ],
    ['multipart/form-data; boundary=x', 'no form at all'],
    ['multipart/form-data', '--x'],
  ] as const) {
    const cut = await api.request('POST', '/contacts/imports', { token: 'a', body, headers: { 'content-type': type } });
    assert.is(cut.status, 400, body);
    assert.match(cut.body.code, /^contacts\.(malformed_upload|upload_aborted)$/);
  }
  assert.equal([rowsOf(database, 'contact_imports'), rowsOf(database, 'contact_import_files')], [0, 0]);
});

test('keeps nothing of an upload whose client goes away', async ({ api, database }) => {
  const abandoned = httpRequest(`${api.url}/contacts/imports`, {
    method: 'POST',
    headers: { authorization: 'Bearer a', ...CSV },
  });
  abandoned.on('error', () => undefined);
  abandoned.write(`phone\n${'9812000001\n'.repeat(50_000)}`);
  await eventually('a piece is stored', () => rowsOf(database, 'contact_import_files') > 0);
  const closed = new Promise((resolve) => {
    abandoned.once('close', resolve);
  });
  abandoned.destroy();
  await closed;
  await eventually('nothing is left', () => rowsOf(database, 'contact_imports') === 0);
  assert.is(rowsOf(database, 'contact_import_files'), 0);
});

test('fails with a reason where a file is cut in the middle, and keeps what came before', async ({
  api,
  container,
}) => {
  const csv = `phone,name\n${phones(600).join(',x\n')},x\n${aPhone(700)},"cut`;
  const { body } = await start(api, csv);
  await run(container);
  const after = await shown(api, body.id);
  assert.equal(
    [after.state, after.problem.code, after.created],
    ['FAILED', 'contacts.malformed_csv', IMPORT_BATCH_ROWS],
  );
  assert.match(after.problem.message, /^Row 602 /);
});

test('stops between two batches and goes on after the last stored row', async ({ api, container }) => {
  const csv = `phone\n${[...phones(6000), ...phones(6000), 'none'].join('\n')}\n`;
  const { id } = (await start(api, csv)).body;
  let asked = 0;
  const act = (action: string) => api.request('POST', `/contacts/imports/${id}/${action}`, { token: 'a' });
  await run(container, () => {
    asked += 1;
    return asked >= 13;
  });
  const left = await shown(api, id);
  assert.equal([left.state, left.received], ['QUEUED', 10 * IMPORT_BATCH_ROWS]);
  for (const action of ['stop', 'stop']) assert.equal([(await act(action)).body.state], ['STOPPED']);
  await run(container);
  assert.is((await shown(api, id)).received, 10 * IMPORT_BATCH_ROWS);
  for (const action of ['resume', 'resume']) assert.equal([(await act(action)).body.state], ['QUEUED']);
  await run(container);
  const after = await shown(api, id);
  assert.equal(
    [after.state, after.received, after.created, after.duplicates, after.invalid],
    ['COMPLETED', 12_001, 6000, 6000, 1],
  );
  assert.is((await errorFile(api, id)).split('\r\n').length, 3);
  for (const action of ['stop', 'resume']) {
    const late = await act(action);
    assert.equal([late.status, late.body.code], [409, 'contacts.import_wrong_state']);
  }
});

test('forgets the file when it is read, and the rest on request or in time', async ({
  api,
  container,
  database,
  clock,
}) => {
  const first = (await start(api, `phone\n${aPhone(1)}\nnone\n`)).body.id;
  await run(container);
  assert.equal(
    database.all('SELECT DISTINCT kind FROM contact_import_files').map(({ kind }) => kind),
    ['errors'],
  );
  assert.is((await api.request('DELETE', `/contacts/imports/${first}`, { token: 'b' })).status, 404);
  assert.is((await api.request('DELETE', `/contacts/imports/${first}`, { token: 'a' })).status, 204);
  assert.is(rowsOf(database, 'contact_import_files'), 0);
  await start(api, `phone\nnone\n`);
  await run(container);
  await database.change(`INSERT INTO contact_imports SELECT 'imp_x', vendor_id, 'uploading', created_at_ms, NULL, NULL,
    json_set(content, '$.id', 'imp_x') FROM contact_imports`);
  const purge = () => container.get(ChangeImport).purge();
  clock.advance(UPLOAD_TIMEOUT_MS + 1);
  await purge();
  assert.is(rowsOf(database, 'contact_imports'), 1);
  clock.advance(IMPORT_RETENTION_MS);
  await purge();
  assert.equal([rowsOf(database, 'contact_imports'), rowsOf(database, 'contact_import_files')], [0, 0]);
});

test('reads a JSON array whose rows are not all good as it reads such a file', async ({ api, container }) => {
  const contacts = [
    { phone: aPhone(1), attributes: { age: 3 } },
    { name: 'Asha' },
    { phone: null, name: 'Ravi' },
    { phone: aPhone(2), attributes: { age: { years: 5 } } },
  ];
  const { status, body } = await api.request('POST', '/contacts/imports', { token: 'a', body: { contacts } });
  assert.is(status, 202);
  await run(container);
  const { created, invalidByCode } = await shown(api, body.id);
  assert.equal([created, invalidByCode], [1, { 'phone.missing': 2, 'contact.not_text': 1 }]);
  const errors = await api.request('GET', `/contacts/imports/${body.id}/errors.csv`, { token: 'a' });
  assert.match(errors.body, /\r\n5,contact\.not_text,.*years/);
});

test('has so many imports of one vendor open, and no more', async ({ api }) => {
  for (let n = 0; n < MAX_OPEN_IMPORTS; n += 1) await start(api, 'phone\n1\n');
  const refused = await start(api, 'phone\n1\n');
  assert.equal([refused.status, refused.body.code], [429, 'contacts.too_many_imports']);
  assert.is((await start(api, 'phone\n1\n', '', 'b')).status, 202);
});

test("keeps vendors apart: a foreign vendor's import is as one that does not exist", async ({ api }) => {
  const { id } = (await start(api, 'phone\n1\n')).body;
  for (const [method, path] of [
    ['GET', ''],
    ['GET', '/errors.csv'],
    ['POST', '/stop'],
    ['POST', '/resume'],
    ['DELETE', ''],
  ] as const) {
    const { status, body } = await api.request(method, `/contacts/imports/${id}${path}`, { token: 'b' });
    assert.equal([status, body.code], [404, 'contacts.import_not_found'], `${method} ${path}`);
    assert.is((await api.request(method, `/contacts/imports/${id}${path}`)).status, 401);
    assert.is((await api.request(method, `/contacts/imports/1${path}`, { token: 'a' })).status, 400);
  }
  assert.equal((await api.request('GET', '/contacts/imports', { token: 'b' })).body, { data: [], nextCursor: null });
  assert.is((await api.request('GET', '/contacts/imports', { token: 'a' })).body.data.length, 1);
  assert.is((await api.request('POST', '/contacts/imports')).status, 401);
});

test('is begun by a wake-up, and not only when the job looks next', async ({ api, container }) => {
  const [runImports, changeImport] = [container.get(RunImports), container.get(ChangeImport)];
  const job = new ImportsJob(runImports, changeImport, container.get(WakeUps), new RecordingLogger(), 3_600_000);
  job.start();
  try {
    // The first may be found by the look at the start.
    for (const phone of ['+919000000001', '+919000000002']) {
      const { body } = await start(api, `phone\n${phone}\n`);
      await eventually('it is completed', async () => (await shown(api, body.id)).state === 'COMPLETED');
    }
  } finally {
    await job.stop();
  }
});

test('wakes others when its process leaves: they go on with what that hands back', async ({ container }) => {
  const wakeUps = container.get(WakeUps);
  const job = new ImportsJob(container.get(RunImports), container.get(ChangeImport), wakeUps, new RecordingLogger());
  let woken = 0;
  wakeUps.onReceived('imports', () => {
    woken += 1;
  });
  job.start();
  await job.stop();
  await eventually('others are woken', () => woken === 1);
});

test.run();
