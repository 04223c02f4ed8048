import { once } from 'node:events';
import { connect } from 'node:net';
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { BodyBudget } from '../../../src/adapters/shared/http-raw-body.ts';
import { NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { createMetaWebhookHandler } from '../../../src/adapters/webhooks/http-meta-webhook.ts';
import { BusUnavailable } from '../../../src/application/shared/bus-unavailable.ts';
import { formatCallbackData } from '../../../src/domain/campaigns/callback-data.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { RecordingBus } from '../../support/recording-bus.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { hmacHex, startWebhookServer, type WebhookServer } from '../../support/webhook-server.ts';

const OLD_SECRET = 'app-secret-old';
const SECRET = 'app-secret';
const MAX_BODY_BYTES = 1_000_000;
const BUDGET_BYTES = 3_000_000;

interface Context {
  server: WebhookServer;
  bus: RecordingBus;
  clock: ManualClock;
  logger: RecordingLogger;
}

const test = suite<Context>('the webhook of Meta');

test.before.each(async (context) => {
  context.bus = new RecordingBus();
  context.clock = new ManualClock();
  context.logger = new RecordingLogger();
  context.server = await startWebhookServer(
    createMetaWebhookHandler({
      bus: context.bus,
      clock: context.clock,
      ids: new NodeIds(),
      appSecrets: [SECRET, OLD_SECRET],
      verifyToken: 'verify-me',
      maxBodyBytes: MAX_BODY_BYTES,
      bodyBudget: new BodyBudget(BUDGET_BYTES),
      logger: context.logger,
    }),
  );
});

test.after.each(({ server }) => server.stop());

function post(
  { server }: Context,
  body: string | Uint8Array<ArrayBuffer>,
  signature = `sha256=${hmacHex(SECRET, body)}`,
) {
  return fetch(server.url, { method: 'POST', body, headers: signature ? { 'x-hub-signature-256': signature } : {} });
}

async function assertProblem(response: Response, status: number, code: string): Promise<void> {
  assert.is(response.headers.get('content-type'), 'application/problem+json');
  const problem = (await response.json()) as { status: number; code: string };
  assert.equal([response.status, problem.status, problem.code], [status, status, code]);
}

function headOf(contentLength: number, signature: string): string {
  const lengths = `content-length: ${contentLength}\r\n`;
  return `POST / HTTP/1.1\r\nhost: x\r\n${lengths}x-hub-signature-256: ${signature}\r\n\r\n`;
}

function change(field: string, value: object) {
  return { id: '330044556677889', changes: [{ field, value }] };
}

function statuses(list: readonly object[]) {
  return change('messages', { metadata: { phone_number_id: '220011223344556' }, statuses: list });
}

const oneStatus = JSON.stringify({ entry: [statuses([{ id: 'wamid.A', status: 'sent', timestamp: '1795300000' }])] });

test('answers the handshake with the bare challenge', async ({ server }) => {
  const query = 'hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=verify-me';
  const response = await fetch(`${server.url}/webhook/meta?${query}`);
  assert.equal([response.status, await response.text()], [200, '1158201444']);
  assert.match(response.headers.get('content-type') ?? '', /^text\/plain/);
});

test('refuses a handshake with another token, none, or half a question', async ({ server }) => {
  const ask = (query: string) => fetch(`${server.url}/webhook/meta${query}`);
  for (const token of ['', '&hub.verify_token=verify-m', '&hub.verify_token=verify-me2']) {
    const answer = await ask(`?hub.mode=subscribe&hub.challenge=1${token}`);
    await assertProblem(answer, 403, 'webhooks.wrong_verify_token');
  }
  for (const query of [
    '',
    '?hub.mode=subscribe&hub.verify_token=verify-me',
    '?hub.challenge=1&hub.verify_token=verify-me',
  ]) {
    await assertProblem(await ask(query), 400, 'request.invalid');
  }
});

test('queues a signed status with its place and time and then answers 200 without a body', async (context) => {
  const response = await post(context, oneStatus);
  assert.equal([response.status, await response.text()], [200, '']);
  assert.equal(context.bus.published, [
    {
      topic: 'waba.meta-events',
      key: 'wamid.A',
      value: JSON.stringify({
        field: 'statuses',
        wabaId: '330044556677889',
        receivedAtMs: context.clock.nowMs(),
        phoneNumberId: '220011223344556',
        event: { id: 'wamid.A', status: 'sent', timestamp: '1795300000' },
      }),
    },
  ]);
});

test('checks the signature over the raw bytes, escapes and spaces as Meta wrote them', async (context) => {
  const body = '{ "entry" : [{"id":"1","changes":[{"field":"x","value":{"name":"\\u0906\\u0936\\/ \\u00e9"}}]}]}';
  assert.is((await post(context, body)).status, 200);
  assert.is(JSON.parse(context.bus.published[0]?.value ?? '').event.name, 'आश/ é');
  const rewritten = JSON.stringify(JSON.parse(body));
  await assertProblem(await post(context, rewritten, `sha256=${hmacHex(SECRET, body)}`), 401, 'webhooks.bad_signature');
});

test('accepts each of the secrets while one is being replaced', async (context) => {
  assert.is((await post(context, oneStatus, `sha256=${hmacHex(OLD_SECRET, oneStatus)}`)).status, 200);
});

test('refuses a missing, wrong, short, long or differently written signature and queues nothing', async (context) => {
  const good = hmacHex(SECRET, oneStatus);
  const flipped = good.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
  const bad = [
    '',
    good,
    `sha1=${good}`,
    `sha256=${flipped}`,
    `sha256=${good.slice(2)}`,
    `sha256=${good}0`,
    'sha256=',
    `sha256=${'z'.repeat(64)}`,
  ];
  for (const signature of [...bad, `sha256=${hmacHex('another', oneStatus)}`, `sha256=${good}, sha256=${good}`]) {
    await assertProblem(await post(context, oneStatus, signature), 401, 'webhooks.bad_signature');
  }
  assert.equal(context.bus.published, []);
});

test('refuses signed bytes that are not JSON, and JSON nested beyond reading', async (context) => {
  const tooDeep = `{"entry":[{"changes":[{"field":"x","value":[1234567890123456789,${'['.repeat(200_000)}${']'.repeat(200_000)}]}]}]}`;
  for (const body of ['', '{', 'null,', '{"id":1234567890123456789', '\u0000', tooDeep]) {
    await assertProblem(await post(context, body), 400, 'request.malformed_json');
  }
  assert.equal(context.bus.published, []);
});

test('refuses a body above the limit, announced or not, and takes one at the limit', async (context) => {
  const body = JSON.stringify({ entry: [], pad: '' });
  const atLimit = body.replace('""', `"${'x'.repeat(MAX_BODY_BYTES - body.length)}"`);
  assert.is((await post(context, atLimit)).status, 200);
  await assertProblem(await post(context, `${atLimit} `), 413, 'request.too_large');
  const stream = new Blob([atLimit, ' ']).stream();
  const signature = { 'x-hub-signature-256': `sha256=${hmacHex(SECRET, `${atLimit} `)}` };
  const init = { method: 'POST', body: stream, headers: signature, duplex: 'half' };
  await assertProblem(await fetch(context.server.url, init as RequestInit), 413, 'request.too_large');
});

test('refuses a body that announces too much before it comes', async ({ server }) => {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.write(headOf(MAX_BODY_BYTES + 1, `sha256=${hmacHex(SECRET, '')}`));
  const [answer] = await once(socket, 'data');
  assert.match(String(answer), /^HTTP\/1\.1 413 /);
  socket.destroy();
});

test('refuses a signature that fits no body before the body comes', async ({ server }) => {
  for (const signature of ['', 'sha256=', `sha1=${hmacHex(SECRET, '')}`, `sha256=${'z'.repeat(64)}`]) {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write(headOf(MAX_BODY_BYTES, signature));
    const [answer] = await once(socket, 'data');
    assert.match(String(answer), /^HTTP\/1\.1 401 /);
    socket.destroy();
  }
});

test('gives up bodies that are half sent, with a 503, rather than hold more than its budget or refuse a whole one', async (context) => {
  const STRANGERS = 6;
  const MOST_HELD = 2;
  const answers: string[] = [];
  let heard = (): void => {};
  const heardOf = (count: number) =>
    new Promise<void>((resolve) => {
      heard = () => void (answers.length >= count && resolve());
      heard();
    });
  const strangers = Array.from({ length: STRANGERS }, () => {
    const socket = connect(Number(new URL(context.server.url).port), '127.0.0.1');
    socket.once('data', (answer) => {
      answers.push(String(answer));
      heard();
    });
    socket.write(headOf(MAX_BODY_BYTES, `sha256=${hmacHex('guessed', '')}`));
    socket.write(Buffer.alloc(MAX_BODY_BYTES - 1, ' '));
    return socket;
  });
  await heardOf(STRANGERS - MOST_HELD);
  const full = oneStatus.padEnd(MAX_BODY_BYTES);
  assert.is((await post(context, full)).status, 200);
  await heardOf(STRANGERS - MOST_HELD + 1);
  for (const answer of answers) {
    assert.match(answer, /^HTTP\/1\.1 503 /);
    assert.match(answer, /\r\nRetry-After: 5\r\n/);
    assert.match(answer, 'webhooks.not_queued');
  }
  for (const socket of strangers) socket.end(' ');
  await heardOf(STRANGERS);
  const both = await Promise.all([post(context, full), post(context, full)]);
  assert.equal(
    both.map(({ status }) => status),
    [200, 200],
  );
});

test('holds a body in pieces of a byte as what they take in memory', async (context) => {
  const socket = connect(Number(new URL(context.server.url).port), '127.0.0.1');
  const head = headOf(0, `sha256=${hmacHex('guessed', '')}`).replace('content-length: 0', 'transfer-encoding: chunked');
  socket.write(head + '1\r\n \r\n'.repeat(BUDGET_BYTES / 250));
  const [answer] = await once(socket, 'data');
  assert.match(String(answer), /^HTTP\/1\.1 503 /);
  socket.destroy();
});

test('refuses other methods and says which there are', async ({ server }) => {
  const response = await fetch(server.url, { method: 'PUT', body: '{}' });
  assert.is(response.headers.get('allow'), 'GET, POST');
  await assertProblem(response, 405, 'request.method_not_allowed');
});

test('answers 503 when the bus refuses, and says why in the log only', async (context) => {
  context.bus.confirm = () => Promise.reject(new BusUnavailable('no', new Error('disk full at /var')));
  const response = await post(context, oneStatus);
  assert.not.match(await response.clone().text(), 'disk');
  await assertProblem(response, 503, 'webhooks.not_queued');
  assert.is(context.logger.lines.length, 1);
});

test('does not answer 200 before the bus has confirmed', async (context) => {
  let confirm = (): void => {};
  const asked = new Promise<void>((resolve) => {
    context.bus.confirm = () => {
      resolve();
      return new Promise((done) => {
        confirm = done;
      });
    };
  });
  let answered = false;
  const response = post(context, oneStatus).then((answer) => {
    answered = true;
    return answer;
  });
  await asked;
  // An answer that was sent too early would be here before that of a later request.
  await assertProblem(await fetch(context.server.url), 400, 'request.invalid');
  assert.not(answered);
  confirm();
  assert.is((await response).status, 200);
});

test('keeps every digit of ids beyond 2^53, in keys and values', async (context) => {
  const value =
    '{"event":"APPROVED","message_template_id":9007199254740993,"message_template_name":"n 12345678901234567"}';
  const field = '"field":"message_template_status_update"';
  const body = `{"entry":[{"id":90071992547409931,"time":1795301000,"changes":[{${field},"value":${value}}]}]}`;
  assert.is((await post(context, body)).status, 200);
  const [message] = context.bus.published;
  assert.is(message?.key, '9007199254740993');
  const { wabaId, sentAtMs, event } = JSON.parse(message?.value ?? '');
  assert.equal([wabaId, sentAtMs], ['90071992547409931', 1_795_301_000_000]);
  assert.equal(event, {
    event: 'APPROVED',
    message_template_id: '9007199254740993',
    message_template_name: 'n 12345678901234567',
  });
});

test('reads a body with a long id as JSON.parse does: last of two equal keys, short numbers as numbers', async (context) => {
  const body =
    '{"entry":[{"changes":[{"field":"x","value":{"a":1,"a":2.5,"b":1e3,"c":9007199254740991,"d":-12345678901234567}}]}]}';
  assert.is((await post(context, body)).status, 200);
  const { event } = JSON.parse(context.bus.published[0]?.value ?? '');
  assert.equal(event, { a: 2.5, b: 1000, c: 9007199254740991, d: '-12345678901234567' });
});

test('splits 1000 statuses in several entries into 1000 events, keyed by their vendors, in order', async (context) => {
  const all = Array.from({ length: 1000 }, (_, n) => ({
    id: `wamid.${n}`,
    status: 'delivered',
    timestamp: '1795300004',
    biz_opaque_callback_data: formatCallbackData(`ven_${n % 7}`, `msg_${n}`),
  }));
  const entry = [0, 1, 2, 3].map((quarter) => statuses(all.slice(quarter * 250, quarter * 250 + 250)));
  assert.is((await post(context, JSON.stringify({ object: 'whatsapp_business_account', entry }))).status, 200);
  assert.equal(
    context.bus.published.map(({ key, value }) => [key, JSON.parse(value).event.id]),
    all.map(({ id }, n) => [`ven_${n % 7}`, id]),
  );
});

test('forgets a client that leaves within its body, and goes on', async (context) => {
  const socket = connect(Number(new URL(context.server.url).port), '127.0.0.1');
  socket.end(`${headOf(100, `sha256=${hmacHex(SECRET, '')}`)}{"entry"`);
  socket.resume();
  await once(socket, 'close');
  assert.is((await post(context, oneStatus)).status, 200);
  assert.equal(context.logger.lines, []);
});

test('answers 200 or 400 to whatever is signed, and queues what it says it took', async (context) => {
  const shape = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
    fc.jsonValue().map((value) => new TextEncoder().encode(JSON.stringify(value))),
    fc
      .jsonValue()
      .map((value) =>
        new TextEncoder().encode(
          JSON.stringify({ entry: [change('messages', { statuses: [value], messages: value })] }),
        ),
      ),
  );
  await fc.assert(
    fc.asyncProperty(shape, async (bytes) => {
      const before = context.bus.published.length;
      const { status } = await post(context, new Uint8Array(bytes));
      assert.ok(status === 200 || status === 400, `${status}`);
      const queued = context.bus.published.slice(before);
      if (status === 400) assert.equal(queued, []);
      for (const { key, value } of queued) assert.ok(key !== '' && JSON.parse(value).field !== '');
    }),
    { numRuns: 500 },
  );
  assert.equal(context.logger.lines, []);
});

test('refuses to start without a secret', ({ bus, clock, logger }) => {
  for (const appSecrets of [[], [''], ['a', '']]) {
    assert.throws(
      () => createMetaWebhookHandler({ bus, clock, ids: new NodeIds(), logger, appSecrets, verifyToken: 'v' }),
      /secret/,
    );
  }
});

test.run();
