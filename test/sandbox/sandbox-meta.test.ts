import { request } from 'node:http';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  type Answer,
  approvedTemplate,
  type Bench,
  BODY,
  CALM,
  call,
  openBench,
  PHONE,
  send,
  sendBody,
  settledBooks,
  WABA,
} from './harness.ts';

const meta = suite('the sandbox as Meta');
let bench: Bench;

meta.before.each(async () => {
  bench = await openBench();
});
meta.after.each(async () => {
  await bench.close();
});

const messagesUrl = (id = PHONE): string => `${bench.sandbox.url}/v26.0/${id}/messages`;
const templatesUrl = (): string => `${bench.sandbox.url}/v26.0/${WABA}/message_templates`;
const codes = (answers: readonly Answer[]): number[] => answers.map(({ json }) => json.error?.code ?? 0);

meta('accepts a send and answers as Meta does', async () => {
  await approvedTemplate(bench);
  const { status, json } = await send(bench, '+91 98123-45670', 'm1');
  assert.is(status, 200);
  assert.equal(json.contacts, [{ input: '+91 98123-45670', wa_id: '919812345670' }]);
  assert.is(json.messages[0].message_status, 'accepted');
  const wamid: string = json.messages[0].id;
  assert.match(wamid, /^wamid\.HBgM/);
  assert.ok(Buffer.from(wamid.slice(6), 'base64').includes('919812345670'));
});

meta('knows Mexican mobile numbers by another one than was written to, as Meta does', async () => {
  await approvedTemplate(bench);
  const { json } = await send(bench, '+52 55 1234 5678', 'm1');
  assert.equal(json.contacts, [{ input: '+52 55 1234 5678', wa_id: '5215512345678' }]);
  await settledBooks(bench);
  assert.equal([...new Set(bench.receiver.statuses().map((each) => each.recipient_id))], ['5215512345678']);
});

meta('refuses in the order of token, number, request and template', async () => {
  await approvedTemplate(bench);
  const good = sendBody('919812345670', 'm1');
  const answers = [
    await call(messagesUrl(), 'POST', 'not json', 'Bearer wrong'),
    await call(messagesUrl('1'), 'POST', good),
    await call(messagesUrl(), 'POST', 'not json'),
    await call(messagesUrl(), 'POST', { ...good, to: undefined }),
    await call(messagesUrl(), 'POST', { ...good, to: '12' }),
    await call(messagesUrl(), 'POST', { ...good, type: 'text' }),
    await call(messagesUrl(), 'POST', sendBody('919812345670', 'm1', 'nothing')),
    await call(messagesUrl(), 'POST', sendBody('919812345670', 'm1', 'order_update', [])),
  ];
  assert.equal(codes(answers), [190, 33, 100, 100, 131009, 131051, 132001, 132000]);
  assert.equal(
    answers.map(({ status }) => status),
    [401, 400, 400, 400, 400, 400, 404, 400],
  );
  const { error } = answers[6]?.json ?? {};
  assert.is(error.error_data.details, 'template name (nothing) does not exist in en_US');
  assert.match(error.message, /^\(#132001\)/);
  assert.type(error.fbtrace_id, 'string');
  const { json: books } = await call(`${bench.sandbox.url}/sandbox/books`);
  assert.equal([books.received, books.accepted], [7, 0], 'each send to a known number is counted, none accepted');
});

meta('lets no more than its limit pass in any second, and counts the refused ones too', async () => {
  await bench.close();
  bench = await openBench({ phoneNumbers: [{ id: PHONE, displayPhoneNumber: '918044556677', messagesPerSecond: 20 }] });
  await approvedTemplate(bench);
  bench.clock.freeze();
  const answers = await Promise.all(Array.from({ length: 30 }, (_, i) => send(bench, `9198123456${10 + i}`, `m${i}`)));
  assert.is(codes(answers).filter((code) => code === 130429).length, 10);
  assert.ok(answers.every(({ status, json }) => status === (json.error ? 400 : 200)));
  bench.clock.advance(999);
  assert.equal(codes([await send(bench, '919812345650', 'early')]), [130429]);
  bench.clock.advance(1);
  assert.equal(codes([await send(bench, '919812345650', 'in time')]), [0]);
  bench.clock.resume();
  const books = await settledBooks(bench);
  assert.equal([books.received, books.accepted, books.maxPerSecond], [32, 21, 31]);
  assert.equal(books.phoneNumbers, [{ id: PHONE, received: 32, maxPerSecond: 31 }]);
});

meta('opens no second window by a restart', async () => {
  await bench.close();
  bench = await openBench({ phoneNumbers: [{ id: PHONE, displayPhoneNumber: '918044556677', messagesPerSecond: 2 }] });
  await approvedTemplate(bench);
  bench.clock.freeze();
  assert.equal(codes([await send(bench, '919812345650', 'm1')]), [0]);
  await bench.restart();
  assert.equal(codes([await send(bench, '919812345651', 'm2'), await send(bench, '919812345652', 'm3')]), [0, 130429]);
  bench.clock.resume();
  assert.is((await settledBooks(bench)).maxPerSecond, 3);
});

meta('refuses the 46th message at once to one person, and only that person', async () => {
  await approvedTemplate(bench);
  bench.clock.freeze();
  const answers = await Promise.all(Array.from({ length: 46 }, (_, i) => send(bench, '919812345670', `m${i}`)));
  assert.is(codes(answers).filter((code) => code === 131056).length, 1);
  assert.is((await send(bench, '919812345671', 'other')).status, 200);
});

meta('refuses the test number that opted out, in the answer', async () => {
  await approvedTemplate(bench);
  assert.equal(codes([await send(bench, '+919999900007', 'm1')]), [131050]);
});

meta('cuts the connection of the test number for lost answers, and delivers all the same', async () => {
  await approvedTemplate(bench);
  const lost = await send(bench, '919999900008', 'm1').then(
    () => false,
    () => true,
  );
  assert.ok(lost);
  const books = await settledBooks(bench);
  assert.equal([books.accepted, books.delivered], [1, 1]);
});

meta('cuts the share of connections that it is told to', async () => {
  await approvedTemplate(bench);
  await call(`${bench.sandbox.url}/sandbox/faults`, 'POST', { cutShare: 0.5 });
  const sends = Array.from({ length: 60 }, (_, i) => send(bench, String(919812345600 + i), `m${i}`));
  const cut = (await Promise.allSettled(sends)).filter(({ status }) => status === 'rejected').length;
  assert.ok(cut > 15 && cut < 45, `${cut} of 60`);
  assert.is((await settledBooks(bench)).accepted, 60);
});

meta('names each callback id that was accepted twice, in all and per prefix', async () => {
  await approvedTemplate(bench);
  for (const id of ['v1:a:1', 'v1:a:2', 'v1:a:1', 'v1:b:1', 'v1:a:1']) await send(bench, '919812345670', id);
  await send(bench, '919999900001', 'v1:b:2');
  const books = await settledBooks(bench);
  const { accepted, distinctCallbackIds, doubleSends, delivered, read, failed } = books;
  assert.equal([accepted, distinctCallbackIds, doubleSends, delivered, read, failed], [6, 4, 1, 5, 0, 1]);
  const { json } = await call(`${bench.sandbox.url}/sandbox/books?prefix=${encodeURIComponent('v1:b:')}`);
  assert.equal(json, { accepted: 2, distinctCallbackIds: 2, doubleSends: 0, delivered: 1, read: 0, failed: 1 });
});

meta('adds up more rows than one turn reads', async () => {
  await approvedTemplate(bench);
  const ids = Array.from({ length: 700 }, (_, i) => i);
  await Promise.all(ids.map((i) => send(bench, String(919800000000 + i), `v1:a:${i}`)));
  const { accepted, distinctCallbackIds, delivered } = await settledBooks(bench);
  assert.equal([accepted, distinctCallbackIds, delivered], [700, 700, 700]);
});

meta('lists every accepted message with what was posted about it, page by page', async () => {
  await approvedTemplate(bench);
  await send(bench, '919999900010', 'm1');
  await send(bench, '919999900004', 'm2');
  await send(bench, '919999900006', 'm3');
  await settledBooks(bench);
  const first = await call(`${bench.sandbox.url}/sandbox/messages?limit=2`);
  const second = await call(`${bench.sandbox.url}/sandbox/messages?limit=2&cursor=${first.json.nextCursor}`);
  assert.is(second.json.nextCursor, null);
  assert.equal(
    [...first.json.data, ...second.json.data].map((each) => [
      each.callbackData,
      each.category,
      each.pricingType,
      each.statuses,
    ]),
    [
      ['m1', 'utility', 'regular', ['sent', 'delivered']],
      ['m2', 'marketing', 'regular', ['sent', 'delivered', 'delivered']],
      ['m3', 'referral_conversion', 'free_entry_point', ['sent', 'delivered']],
    ],
  );
  assert.is((await call(`${bench.sandbox.url}/sandbox/messages?limit=0`)).status, 400);
});

meta('changes its faults at run time, and refuses what is no share', async () => {
  await approvedTemplate(bench);
  const url = `${bench.sandbox.url}/sandbox/faults`;
  const { json } = await call(url, 'POST', { failureShare: 1 });
  assert.equal([json.failureShare, json.readShare], [1, CALM.readShare]);
  await send(bench, '919812345670', 'm1');
  assert.is((await settledBooks(bench)).failed, 1);
  for (const bad of [{ failureShare: 1.1 }, { failureShare: '1' }, { readShare: -1 }, { unknown: 1 }, [], 'not json']) {
    assert.is((await call(url, 'POST', bad)).status, 400);
  }
  assert.is((await call(url)).json.failureShare, 1);
});

meta('reviews a template: PENDING, then APPROVED or REJECTED by a webhook with a bare integer id', async () => {
  const create = (name: string) =>
    call(templatesUrl(), 'POST', { name, language: 'en_US', category: 'MARKETING', components: [BODY] });
  const good = await create('good');
  const bad = await create('bad_reject');
  assert.equal([good.json.status, bad.json.status], ['PENDING', 'PENDING']);
  assert.ok(BigInt(good.json.id) > 2n ** 53n && String(Number(good.json.id)) !== good.json.id);
  await bench.receiver.until('two reviews', (posts) => posts.length === 2);
  const text = bench.receiver.posts.map(({ body }) => body.toString()).join('\n');
  assert.ok(text.includes(`"message_template_id":${good.json.id},"event":"APPROVED"`));
  assert.ok(text.includes(`"message_template_id":${bad.json.id},"event":"REJECTED"`));
  const one = await call(`${bench.sandbox.url}/v26.0/${bad.json.id}?fields=status,rejected_reason`);
  assert.equal(one.json, { status: 'REJECTED', rejected_reason: 'ABUSIVE_CONTENT', id: bad.json.id });
  assert.equal(codes([await call(messagesUrl(), 'POST', sendBody('919812345670', 'm', 'bad_reject'))]), [132001]);
});

meta('reviews after a restart what was pending before it', async () => {
  await bench.close();
  bench = await openBench({ reviewDelayMs: 200 });
  const template = { name: 'late', language: 'en_US', category: 'MARKETING', components: [BODY] };
  const { json } = await call(templatesUrl(), 'POST', template);
  await bench.restart();
  assert.is((await call(`${bench.sandbox.url}/v26.0/${json.id}`)).json.status, 'PENDING');
  await bench.receiver.until('the review', (posts) => posts.some(({ body }) => body.includes('"event":"APPROVED"')));
});

meta('answers a malformed address, and goes on', async () => {
  const { hostname, port } = new URL(bench.sandbox.url);
  const status = await new Promise((resolve, reject) => {
    request({ hostname, port, path: '//', headers: { host: 'a b' } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
  assert.is(status, 400);
  assert.is((await call(`${bench.sandbox.url}/nowhere`)).status, 404);
});

meta('refuses a second template of the same name and language', async () => {
  await approvedTemplate(bench);
  const again = { name: 'order_update', language: 'en_US', category: 'MARKETING', components: [BODY] };
  const { status, json } = await call(templatesUrl(), 'POST', again);
  assert.equal([status, json.error.code, json.error.error_subcode], [400, 100, 2388024]);
  assert.type(json.error.error_user_msg, 'string');
  assert.is((await call(templatesUrl(), 'POST', { ...again, language: 'hi' })).status, 200);
});

meta('lists templates newest first by cursor, with the fields and the name asked for', async () => {
  for (const name of ['one', 'two', 'three']) {
    await call(templatesUrl(), 'POST', { name, language: 'en_US', category: 'MARKETING', components: [BODY] });
  }
  const first = await call(`${templatesUrl()}?fields=name&limit=2`);
  assert.equal(
    first.json.data.map((each: { name: string }) => each.name),
    ['three', 'two'],
  );
  const second = await call(first.json.paging.next);
  assert.equal(Object.keys(second.json.data[0]), ['name', 'id']);
  assert.is(second.json.paging.next, undefined);
  assert.is((await call(`${templatesUrl()}?name=two`)).json.data.length, 1);
  assert.equal(codes([await call(`${templatesUrl()}?after=x`)]), [131059]);
});

meta('deletes a template in every language and locks an approved name', async () => {
  const id = await approvedTemplate(bench);
  assert.equal((await call(`${templatesUrl()}?name=order_update`, 'DELETE')).json, { success: true });
  assert.equal(codes([await send(bench, '919812345670', 'm')]), [132001]);
  assert.is((await call(`${bench.sandbox.url}/v26.0/${id}`)).status, 400);
  const again = { name: 'order_update', language: 'en_US', category: 'MARKETING', components: [BODY] };
  assert.is((await call(templatesUrl(), 'POST', again)).json.error.error_subcode, 2388023);
  assert.is((await call(`${templatesUrl()}?name=order_update`, 'DELETE')).json.error.error_subcode, 2593002);
});

meta('refuses sends of a template that was paused or disabled', async () => {
  const id = await approvedTemplate(bench);
  const change = (status: string) => call(`${bench.sandbox.url}/sandbox/templates/${id}`, 'POST', { status });
  const seen: number[] = [];
  for (const status of ['PAUSED', 'DISABLED', 'APPROVED']) {
    await change(status);
    seen.push(...codes([await send(bench, '919812345670', status)]));
  }
  assert.equal(seen, [132015, 132016, 0]);
  const told = (posts: readonly { body: Buffer }[]) => posts.some(({ body }) => body.includes('"event":"PAUSED"'));
  await bench.receiver.until('the pause', told);
});

meta.run();
