import { request as httpRequest } from 'node:http';
import { Container } from 'inversify';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { NodeWakeUps } from '../../../src/adapters/shared/node-wake-ups.ts';
import { Clock, Ids } from '../../../src/application/shared/ports.ts';
import { WakeUps } from '../../../src/application/shared/wake-ups.ts';
import { MAX_ATTRIBUTES } from '../../../src/domain/contacts/contact.ts';
import { MAX_LISTED_PROBLEMS, MAX_UPLOAD_BYTES, MAX_UPLOAD_ROWS } from '../../../src/domain/contacts/upload.ts';
import { contactsBodyLimits, contactsModule } from '../../../src/infrastructure/modules/contacts.ts';
import { bindSqliteStores } from '../../../src/infrastructure/profiles/sqlite-stores.ts';
import { startApi, type TestApi } from '../../support/api.ts';
import { aPhone } from '../../support/contacts.ts';
import { eventually } from '../../support/eventually.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { aDatabase } from '../../support/sqlite.ts';

const test = suite<{ api: TestApi }>('/contacts');

test.before.each(async (context) => {
  const container = new Container();
  const database = aDatabase();
  bindSqliteStores(container, database);
  container.bind(Clock).toConstantValue(new ManualClock());
  container.bind(Ids).toConstantValue(new NodeIds());
  container.bind(WakeUps).toConstantValue(new NodeWakeUps());
  contactsModule(container);
  context.api = await startApi(container, {
    bodyLimits: contactsBodyLimits,
    verifyToken: (token) => ({ memberId: `mem_${token}`, vendorId: `ven_${token}`, role: 'STAFF' }),
  });
});
test.after.each(async ({ api }) => {
  await api.stop();
  assert.equal(api.faults, []);
});

function uploadCsv(api: TestApi, body: string | Uint8Array, query = '', token = 'a') {
  return api.request('POST', `/contacts/bulk${query}`, { token, body, headers: { 'content-type': 'text/csv' } });
}

function uploadJson(api: TestApi, body: object, token = 'a') {
  return api.request('POST', '/contacts/bulk', { token, body });
}

// biome-ignore lint/suspicious/noExplicitAny: a test says by its assertions what shape it expects
async function contactsOf(api: TestApi, token = 'a', query = ''): Promise<any[]> {
  return (await api.request('GET', `/contacts?limit=200${query}`, { token })).body.data;
}

test('saves the good rows of an untidy CSV and reports each bad one by its row in a spreadsheet', async ({ api }) => {
  const csv = [
    '\ufeffName;Phone Number;Favourite City',
    '"Rao; Asha";+91 98120-00001;Pune',
    'Ravi;09812000002;',
    ';;',
    'Twice;(981) 200 0001;Delhi',
    'Excel;9.19812E+11;Goa',
    '"Two',
    'lines";58120 00003;Goa',
    'Shifted;9812000004;Goa;more',
    'Mina;00919812000005;पुणे',
  ].join('\r\n');
  const { status, body } = await uploadCsv(api, csv, '?list=Diwali%20sale');
  assert.is(status, 200);
  assert.match(body.listId, /^lst_[0-9a-f]{32}$/);
  const { listId, errors, ...counts } = body;
  assert.equal(counts, {
    list: 'Diwali sale',
    received: 7,
    created: 3,
    updated: 0,
    duplicates: 1,
    invalid: 3,
    errorsTruncated: false,
  });
  assert.equal(
    errors.map(({ row, code, value }: { row: number; code: string; value?: string }) => [row, code, value]),
    [
      [6, 'phone.scientific_notation', '9.19812E+11'],
      [7, 'phone.not_mobile', '58120 00003'],
      [8, 'row.too_many_cells', undefined],
    ],
  );
  assert.equal(
    (await contactsOf(api)).map(({ phone, name, attributes }) => [phone, name, attributes]),
    [
      ['+919812000005', 'Mina', { favourite_city: 'पुणे' }],
      ['+919812000002', 'Ravi', {}],
      ['+919812000001', 'Rao; Asha', { favourite_city: 'Pune' }],
    ],
  );
  const lists = await api.request('GET', '/contact-lists', { token: 'a' });
  assert.equal(lists.body, {
    data: [{ id: listId, name: 'Diwali sale', size: 3, createdAt: '2026-11-23T00:00:00.000Z' }],
    nextCursor: null,
  });
});

test('saves a JSON upload and reports bad entries by their position', async ({ api }) => {
  const { status, body } = await uploadJson(api, {
    defaultCountry: 'US',
    contacts: [
      { phone: '(415) 555-2671', name: 'Ann', attributes: { plan: 'gold' } },
      { phone: '123' },
      { phone: '+919812000001', attributes: { Plan: 'gold' } },
    ],
  });
  assert.is(status, 200);
  assert.is(body.list, 'default');
  assert.is(body.created, 1);
  assert.equal(
    body.errors.map(({ row, code, value }: { row: number; code: string; value: string }) => [row, code, value]),
    [
      [2, 'phone.wrong_length', '123'],
      [3, 'contact.bad_attribute_key', 'Plan'],
    ],
  );
});

test('saves the good rows of a JSON upload beside those without a phone, and takes numbers and booleans as text', async ({
  api,
}) => {
  const { status, body } = await uploadJson(api, {
    contacts: [
      { phone: aPhone(1), attributes: { age: 3, member: true, city: null } },
      { name: 'Asha' },
      { phone: null },
      { phone: Number(aPhone(2)), name: null },
    ],
  });
  assert.equal([status, body.received, body.created, body.invalid], [200, 4, 2, 2]);
  assert.equal(
    body.errors.map(({ row, code }: { row: number; code: string }) => [row, code]),
    [
      [2, 'phone.missing'],
      [3, 'phone.missing'],
    ],
  );
  assert.equal(
    (await contactsOf(api)).map(({ phone, name, attributes }) => [phone, name, attributes]),
    [
      [`+${aPhone(2)}`, null, {}],
      [`+${aPhone(1)}`, null, { age: '3', member: 'true' }],
    ],
  );
});

test('saves the good rows of a JSON upload beside those with an array or an object, which it names', async ({
  api,
}) => {
  const contacts = [
    { phone: aPhone(1), attributes: { age: { years: 5 } } },
    { phone: [aPhone(2)] },
    { phone: aPhone(3), name: {} },
    { phone: aPhone(4), attributes: { city: 'Pu\u0000ne' } },
    { phone: aPhone(5), attributes: { city: 'Pune' } },
  ];
  const { status, body } = await uploadJson(api, { contacts });
  assert.equal([status, body.received, body.created, body.invalid], [200, 5, 1, 4]);
  assert.equal(
    body.errors.map(({ row, code, value }: { row: number; code: string; value: string }) => [row, code, value]),
    [[1, 'age'], [2, 'phone'], [3, 'name'], [4, 'city']].map(([row, value]) => [row, 'contact.not_text', value]), // biome-ignore format: one line
  );
  assert.equal((await contactsOf(api)).map(({ phone }) => phone), [`+${aPhone(5)}`]); // biome-ignore format: one line
});

test('updates who is there already, joins both lists, and changes nothing when it comes again', async ({ api }) => {
  const first = { contacts: [{ phone: aPhone(1), name: 'Asha', attributes: { city: 'Pune', plan: 'free' } }] };
  const second = { list: 'vip', contacts: [{ phone: aPhone(1), attributes: { plan: 'gold' } }, { phone: aPhone(2) }] };
  await uploadJson(api, first);
  const { body } = await uploadJson(api, second);
  assert.is(body.created, 1);
  assert.is(body.updated, 1);
  const before = await contactsOf(api);
  assert.equal(before[1].attributes, { city: 'Pune', plan: 'gold' });
  assert.is(before[1].name, 'Asha');
  assert.is((await uploadJson(api, second)).body.updated, 2);
  assert.equal(await contactsOf(api), before);
  assert.equal(await contactsOf(api, 'a', `&listId=${body.listId}`), before);
  for (const phone of [aPhone(1), `+${aPhone(1)}`, `%2B${aPhone(1)}`]) {
    assert.equal(await contactsOf(api, 'a', `&phone=${phone}`), [before[1]]);
  }
  const lists = (await api.request('GET', '/contact-lists', { token: 'a' })).body.data;
  assert.equal(
    lists.map(({ name, size }: { name: string; size: number }) => [name, size]),
    [
      ['vip', 2],
      ['default', 1],
    ],
  );
});

test('saves nothing, not even a list, when no row is good', async ({ api }) => {
  const { status, body } = await uploadCsv(api, 'phone\nnone\n123\n');
  assert.is(status, 422);
  assert.is(body.code, 'contacts.nothing_to_save');
  assert.is(body.received, 2);
  assert.is(body.errors.length, 2);
  assert.is((await uploadCsv(api, 'phone\n')).body.code, 'contacts.nothing_to_save');
  assert.equal((await api.request('GET', '/contact-lists', { token: 'a' })).body.data, []);
});

test('refuses an update that gives a contact too many attributes, and makes no list for it', async ({ api }) => {
  const full = Object.fromEntries(Array.from({ length: MAX_ATTRIBUTES }, (_, n) => [`a${n}`, 'x']));
  await uploadJson(api, { contacts: [{ phone: aPhone(1), attributes: full }] });
  const more = { phone: aPhone(1), attributes: { b: 'x' } };
  const refused = await uploadJson(api, { list: 'vip', contacts: [more] });
  assert.is(refused.status, 422);
  assert.is(refused.body.errors[0].code, 'contact.too_many_attributes');
  assert.is((await api.request('GET', '/contact-lists', { token: 'a' })).body.data.length, 1);
  const { body } = await uploadJson(api, { list: 'vip', contacts: [more, { phone: 'none' }, { phone: aPhone(2) }] });
  assert.is(body.created, 1);
  assert.equal(
    body.errors.map(({ row }: { row: number }) => row),
    [1, 2],
  );
});

for (const [what, csv, code] of [
  ['has no phone column', 'name,city\nAsha,Pune\n', 'contacts.no_phone_column'],
  ['is empty', '', 'contacts.no_phone_column'],
  ['is binary', new Uint8Array([0, 255, 254, 1, 2, 3]), 'contacts.no_phone_column'],
  ['has two columns of one name', 'phone,city,City\n9812000001,a,b\n', 'contacts.invalid_columns'],
  [
    'has 200 columns',
    `phone,${Array.from({ length: 199 }, (_, n) => `c${n}`).join(',')}\n${aPhone(1)}\n`,
    'contacts.invalid_columns',
  ],
  ['is one giant line', 'phone,'.repeat(50_000), 'contacts.malformed_csv'],
  ['has one giant row', `phone,name\n${aPhone(1)},${'x'.repeat(200_000)}\n`, 'contacts.malformed_csv'],
  ['is cut in the middle of a quoted cell', `phone,name\n${aPhone(1)},x\n${aPhone(2)},"cut`, 'contacts.malformed_csv'],
] as const) {
  test(`refuses a file that ${what}`, async ({ api }) => {
    const { status, body } = await uploadCsv(api, csv);
    assert.is(status, 422);
    assert.is(body.code, code);
    assert.equal(await contactsOf(api), []);
    assert.equal((await api.request('GET', '/contact-lists', { token: 'a' })).body.data, []);
  });
}

for (const [what, encode] of [
  ['UTF-16, lower byte first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16, higher byte first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
] as const) {
  test(`reads ${what}`, async ({ api }) => {
    const { body } = await uploadCsv(api, encode(`phone,name\r\n${aPhone(1)},आशा\r\n`));
    assert.equal([body.created, body.invalid], [1, 0]);
    assert.is((await contactsOf(api))[0].name, 'आशा');
  });
}

test('names the row of an unbalanced quote and says what was saved before it', async ({ api }) => {
  const good = Array.from({ length: 5_000 }, (_, n) => aPhone(n)).join('\n');
  const { status, body } = await uploadCsv(api, `phone,name\n${good}\n${aPhone(6_000)},"Rao\n${aPhone(6_001)},x\n`);
  assert.is(status, 422);
  assert.is(body.code, 'contacts.malformed_csv');
  assert.is(body.row, 5_002);
  const lists = (await api.request('GET', '/contact-lists', { token: 'a' })).body.data;
  assert.is(lists[0].size, body.saved.created);
  assert.ok(body.saved.created >= 1_000 && body.saved.created < 5_001);
});

test('answers, and keeps the connection in order, when an upload is too large in rows or bytes', async ({ api }) => {
  const rows = `phone\n${'x\n'.repeat(MAX_UPLOAD_ROWS + 1)}`;
  const tooMany = await uploadCsv(api, rows);
  assert.is(tooMany.status, 413);
  assert.is(tooMany.body.code, 'contacts.too_many_rows');
  assert.equal(tooMany.body.saved, { created: 0, updated: 0 });
  const row = `${aPhone(1)},${'x'.repeat(30_000)}\n`;
  const tooLarge = await uploadCsv(api, `phone,name\n${row.repeat(Math.ceil(MAX_UPLOAD_BYTES / row.length))}`);
  assert.is(tooLarge.status, 413);
  assert.is(tooLarge.body.code, 'contacts.upload_too_large');
  assert.is((await uploadCsv(api, `phone\n${aPhone(1)}`)).status, 200);
});

test('lists a thousand bad rows and counts the others', async ({ api }) => {
  const bad = 'none\n'.repeat(MAX_LISTED_PROBLEMS + 500);
  const { body } = await uploadCsv(api, `phone\n${aPhone(1)}\n${bad}`);
  assert.is(body.created, 1);
  assert.is(body.invalid, MAX_LISTED_PROBLEMS + 500);
  assert.is(body.errors.length, MAX_LISTED_PROBLEMS);
  assert.is(body.errorsTruncated, true);
});

test('counts duplicates across the whole upload, in both forms', async ({ api }) => {
  const phones = Array.from({ length: 1_500 }, (_, n) => aPhone(n));
  const csv = await uploadCsv(api, ['phone', ...phones, ...phones].join('\n'));
  assert.is(csv.body.created, 1_500);
  assert.is(csv.body.duplicates, 1_500);
  const json = await uploadJson(api, { contacts: [...phones, ...phones].map((phone) => ({ phone })) }, 'b');
  assert.is(json.body.created, 1_500);
  assert.is(json.body.duplicates, 1_500);
});

test('survives a client that goes away in the middle of an upload', async ({ api }) => {
  const abandoned = httpRequest(`${api.url}/contacts/bulk`, {
    method: 'POST',
    headers: { authorization: 'Bearer a', 'content-type': 'text/csv' },
  });
  const gone = new Promise<unknown>((resolve) => {
    abandoned.once('error', resolve);
  });
  abandoned.write(`phone\n${Array.from({ length: 3_000 }, (_, n) => aPhone(n)).join('\n')}\n`);
  await eventually('the first rows are saved', async () => (await contactsOf(api)).length > 0);
  abandoned.destroy();
  await gone;
  assert.is((await uploadCsv(api, `phone\n${aPhone(5_000)}`)).status, 200);
});

for (const [what, body] of [
  ['without contacts', {}],
  ['with an empty array', { contacts: [] }],
  ['with a row that is none', { contacts: [{ phone: '1' }, null] }],
  ['with attributes that are none', { contacts: [{ phone: '1', attributes: 'Pune' }] }],
  ['with an unknown field', { contacts: [{ phone: '1', vendorId: 'ven_b' }] }],
  ["with a vendor's id", { vendorId: 'ven_b', contacts: [{ phone: '1' }] }],
  ['with a list name that a database would cut off', { list: 'vip\u0000evil', contacts: [{ phone: '1' }] }],
  ['with a blank list name', { list: ' ', contacts: [{ phone: '1' }] }],
  ['with a country that is none', { defaultCountry: 'India', contacts: [{ phone: '1' }] }],
] as const) {
  test(`refuses JSON ${what}`, async ({ api }) => {
    const answer = await uploadJson(api, body);
    assert.is(answer.status, 400);
    assert.is(answer.body.code, 'request.invalid');
  });
}

for (const [what, contacts] of [
  ['contacts that are none', Array(500_000).fill(0)],
  ['attributes that are none', Array(40_000).fill({ attributes: 0 })],
] as const) {
  test(`looks for the first error only among half a million bytes and more of ${what}`, async ({ api }) => {
    const answer = await uploadJson(api, { contacts });
    assert.is(answer.status, 400);
    // Of a value that may be of several types it says one for each.
    assert.ok(answer.body.errors.length <= 5);
  });
}

test('refuses a query where the body says it, and a body of another media type', async ({ api }) => {
  const body = { contacts: [{ phone: aPhone(1) }] };
  assert.is((await api.request('POST', '/contacts/bulk?list=x', { token: 'a', body })).status, 400);
  const headers = { 'content-type': 'application/xml' };
  assert.is((await api.request('POST', '/contacts/bulk', { token: 'a', body: '<a/>', headers })).status, 415);
});

test('pages from the newest to the oldest', async ({ api }) => {
  await uploadJson(api, { contacts: [1, 2, 3].map((n) => ({ phone: aPhone(n) })) });
  const first = await api.request('GET', '/contacts?limit=2', { token: 'a' });
  const rest = await api.request('GET', `/contacts?limit=2&cursor=${first.body.nextCursor}`, { token: 'a' });
  assert.equal(
    [...first.body.data, ...rest.body.data].map(({ phone }) => phone),
    [3, 2, 1].map((n) => `+${aPhone(n)}`),
  );
  assert.is(rest.body.nextCursor, null);
});

test('deletes a contact for good and takes it off its lists', async ({ api }) => {
  await uploadJson(api, { contacts: [{ phone: aPhone(1) }, { phone: aPhone(2) }] });
  const [newest] = await contactsOf(api);
  assert.is((await api.request('DELETE', `/contacts/${newest.id}`, { token: 'a' })).status, 204);
  const again = await api.request('DELETE', `/contacts/${newest.id}`, { token: 'a' });
  assert.is(again.status, 404);
  assert.is(again.body.code, 'contacts.not_found');
  assert.is((await contactsOf(api)).length, 1);
  assert.is((await api.request('GET', '/contact-lists', { token: 'a' })).body.data[0].size, 1);
});

test("keeps vendors apart: a foreign vendor's ids are as those that do not exist", async ({ api }) => {
  const { listId } = (await uploadJson(api, { contacts: [{ phone: aPhone(1) }] })).body;
  const [contact] = await contactsOf(api);
  assert.is((await uploadJson(api, { contacts: [{ phone: aPhone(1) }] }, 'b')).body.created, 1);
  assert.is((await api.request('DELETE', `/contacts/${contact.id}`, { token: 'b' })).status, 404);
  const foreign = await api.request('GET', `/contacts?listId=${listId}`, { token: 'b' });
  assert.is(foreign.status, 404);
  assert.is(foreign.body.code, 'contacts.list_not_found');
  assert.equal(await contactsOf(api), [contact]);
});

test('refuses ids, limits and parameters that are none', async ({ api }) => {
  for (const path of [
    '/contacts?limit=201',
    '/contacts?cursor=1',
    '/contacts?listId=x',
    '/contacts?phone=98-76',
    '/contacts?a=1',
  ]) {
    assert.is((await api.request('GET', path, { token: 'a' })).status, 400, path);
  }
  assert.is((await api.request('DELETE', '/contacts/1', { token: 'a' })).status, 400);
});

test('answers 401 to whoever brings no token', async ({ api }) => {
  for (const [method, path] of [
    ['POST', '/contacts/bulk'],
    ['GET', '/contacts'],
    ['DELETE', '/contacts/x'],
    ['GET', '/contact-lists'],
  ] as const) {
    assert.is((await api.request(method, path)).status, 401, path);
  }
  assert.is((await api.request('GET', '/somewhere-else')).status, 404);
});

test.run();
