import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { createInterface } from 'node:readline';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RUNTIME_ARGS } from '../../scripts/demo/child-process.ts';
import { approvedTemplate, type Bench, CALM, openBench, PHONE, send, settledBooks, statusesOf } from './harness.ts';

const webhooks = suite("the sandbox's webhooks");
let bench: Bench;

webhooks.before.each(async () => {
  bench = await openBench();
});
webhooks.after.each(async () => {
  await bench.close();
});

async function reopen(overrides: Readonly<Record<string, unknown>>): Promise<void> {
  await bench.close();
  bench = await openBench(overrides);
}

webhooks('sign the exact bytes, in the escaped form that a parse and a new write would not give', async () => {
  await approvedTemplate(bench);
  await send(bench, '919999900001', 'm1');
  await send(bench, '919812345675', 'm2');
  await settledBooks(bench);
  for (const { body, headers } of bench.receiver.posts) {
    const expected = createHmac('sha256', 'sandbox-app-secret').update(body).digest('hex');
    assert.is(headers['x-hub-signature-256'], `sha256=${expected}`);
  }
  const text = Buffer.concat(bench.receiver.posts.map(({ body }) => body)).toString('latin1');
  assert.not.match(text, /[^ -~]/);
  assert.ok(text.includes('\\ud83c\\udf89'), 'an emoji in a profile name');
  assert.ok(text.includes('\\/documentation\\/'));
});

webhooks('carry statuses as Meta shapes them', async () => {
  await approvedTemplate(bench);
  const { json } = await send(bench, '919812345672', 'v1:ven_1:msg_1');
  await send(bench, '919999900002', 'm2');
  await settledBooks(bench);
  const [wamid] = json.messages.map(({ id }: { id: string }) => id);
  const all = bench.receiver.statuses();
  const [sent, delivered] = all.filter(({ id }) => id === wamid);
  const pricing = { billable: true, pricing_model: 'PMP', type: 'regular', category: 'marketing' };
  assert.equal([sent.status, delivered.status], ['sent', 'delivered']);
  assert.equal([sent.pricing, delivered.pricing], [pricing, pricing]);
  assert.equal([sent.recipient_id, sent.biz_opaque_callback_data], ['919812345672', 'v1:ven_1:msg_1']);
  assert.match(sent.timestamp, /^\d{10}$/);
  const failed = all.find(({ status }) => status === 'failed');
  assert.equal([failed.errors[0].code, failed.pricing, failed.biz_opaque_callback_data], [131049, undefined, 'm2']);
  const value = bench.receiver.posts.map((post) => post.json.entry[0].changes[0].value).find((each) => each.statuses);
  assert.equal(value.metadata, { display_phone_number: '918044556677', phone_number_id: PHONE });
});

webhooks('keep each number apart and stay within the batch', async () => {
  const second = { id: '220011223344557', displayPhoneNumber: '918044556678', messagesPerSecond: 1000 };
  const first = { id: PHONE, displayPhoneNumber: '918044556677', messagesPerSecond: 1000 };
  await reopen({ phoneNumbers: [first, second], maxBatch: 10, batchEveryMs: 20 });
  await approvedTemplate(bench);
  const sends = Array.from({ length: 40 }, (_, i) =>
    send(bench, String(919812345600 + i), `m${i}`, i % 2 ? PHONE : second.id),
  );
  await Promise.all(sends);
  await settledBooks(bench);
  const sizes = bench.receiver.posts.map((post) => statusesOf(post).length);
  assert.ok(Math.max(...sizes) > 1 && Math.max(...sizes) <= 10);
  for (const { json } of bench.receiver.posts) {
    for (const { value } of json.entry[0].changes) {
      const own = value.metadata?.phone_number_id === PHONE ? 1 : 0;
      for (const { biz_opaque_callback_data: id } of value.statuses ?? []) assert.is(Number(id.slice(1)) % 2, own);
    }
  }
});

webhooks('come again after a 503, byte for byte, until they are taken', async () => {
  await approvedTemplate(bench);
  const { receiver } = bench;
  receiver.posts.length = 0;
  receiver.respond = () => ({ status: receiver.posts.length < 3 ? 503 : 200 });
  await send(bench, '919999900009', 'm1');
  const books = await settledBooks(bench);
  assert.is(books.webhooks.failedPosts, 3);
  assert.is(books.webhooks.lastFailure, 'answered 503');
  assert.is(new Set(receiver.posts.map(({ body }) => body.toString())).size, 1);
  assert.equal(
    receiver.statuses().map(({ status }) => status),
    ['sent'],
  );
});

webhooks('count only 200 as taken', async () => {
  await approvedTemplate(bench);
  const { receiver } = bench;
  receiver.posts.length = 0;
  receiver.respond = () => ({ status: receiver.posts.length === 0 ? 202 : 200 });
  await send(bench, '919999900009', 'm1');
  assert.is((await settledBooks(bench)).webhooks.failedPosts, 1);
});

webhooks('post nothing before the handshake has succeeded', async () => {
  await reopen({ verifyToken: 'secret' });
  const { receiver } = bench;
  let refusals = 0;
  receiver.respond = ({ method, url }) => {
    if (method === 'POST') return { status: 200 };
    const query = new URL(url, receiver.url).searchParams;
    if (refusals++ === 0) return { status: 403 };
    return { status: 200, body: query.get('hub.verify_token') === 'secret' ? (query.get('hub.challenge') ?? '') : '' };
  };
  await approvedTemplate(bench);
  assert.equal(
    receiver.posts.map(({ method }) => method),
    ['GET', 'GET', 'POST'],
  );
});

webhooks('come twice and in any order when told to, with the same content', async () => {
  const faults = { ...CALM, readShare: 1, duplicateShare: 1, shuffle: true, maxDelayMs: 50 };
  await reopen({ faults, batchEveryMs: 2 });
  await approvedTemplate(bench);
  await Promise.all(Array.from({ length: 20 }, (_, i) => send(bench, String(919812345600 + i), `m${i}`)));
  await settledBooks(bench);
  const all = bench.receiver.statuses();
  const orders = new Set<string>();
  for (let i = 0; i < 20; i++) {
    const own = all.filter((each) => each.biz_opaque_callback_data === `m${i}`);
    orders.add([...new Set(own.map(({ status }) => status))].join());
    assert.is(own.length, 6);
    assert.is(new Set(own.map((each) => JSON.stringify(each))).size, 3);
  }
  assert.ok(orders.size > 1);
});

webhooks('that were not taken are posted after a restart on the same books', async () => {
  await approvedTemplate(bench);
  const { receiver } = bench;
  receiver.respond = () => ({ status: 503 });
  await send(bench, '919812345670', 'm1');
  await receiver.until('a failed post', (posts) => posts.some((post) => statusesOf(post).length > 0));
  await bench.restart();
  receiver.respond = () => ({ status: 200 });
  const books = await settledBooks(bench);
  assert.equal([books.received, books.accepted, books.delivered], [1, 1, 1]);
  assert.equal(
    receiver.statuses().map(({ status }) => status),
    ['sent', 'delivered'],
  );
  assert.is((await send(bench, '919812345671', 'm2')).status, 200, 'the template is known');
});

/** Runs the entry point, and resolves with its address and the means to end it. */
async function spawnSandbox(options: object, env: Record<string, string> = {}) {
  const entry = new URL('../../src/infrastructure/sandbox-main.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [...RUNTIME_ARGS, entry], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env, SANDBOX_OPTIONS: JSON.stringify(options) },
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for await (const line of createInterface({ input: child.stdout })) {
    const { url } = JSON.parse(line) as { url: string };
    return { url, child, exited };
  }
  throw new Error('The sandbox ended before it was ready');
}

webhooks('and books survive SIGKILL: what was answered is known and posted', async () => {
  await bench.sandbox.stop();
  const { receiver } = bench;
  const killed = await spawnSandbox(bench.options);
  const inChild: Bench = { ...bench, sandbox: { url: killed.url, stop: async () => undefined } };
  await approvedTemplate(inChild);
  receiver.respond = () => ({ status: 503 });
  const ids = Array.from({ length: 100 }, (_, i) => `m${i}`);
  const answers = await Promise.all(ids.map((id, i) => send(inChild, String(919812345600 + i), id)));
  killed.child.kill('SIGKILL');
  await killed.exited;
  assert.ok(answers.every(({ status }) => status === 200));
  receiver.respond = () => ({ status: 200 });
  await bench.restart();
  const books = await settledBooks(bench);
  assert.equal([books.received, books.accepted, books.delivered, books.doubleSends], [100, 100, 100, 0]);
  const delivered = receiver.statuses().filter(({ status }) => status === 'delivered');
  assert.is(new Set(delivered.map((each) => each.biz_opaque_callback_data)).size, 100);
});

webhooks('end with the parent: a sandbox stops when its standard input closes', async () => {
  await bench.sandbox.stop();
  const { child, exited } = await spawnSandbox(bench.options, { SANDBOX_EXIT_WITH_PARENT: '1' });
  child.stdin.end();
  await exited;
  assert.is(child.exitCode, 0);
  await bench.restart();
});

webhooks.run();
