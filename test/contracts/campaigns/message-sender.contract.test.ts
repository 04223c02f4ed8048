import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MetaMessageSender } from '../../../src/adapters/campaigns/meta-message-sender.ts';
import { ObservedMessageSender } from '../../../src/adapters/campaigns/observed-message-sender.ts';
import type { MessageSender, OutboundTemplateMessage } from '../../../src/application/campaigns/message-sender.ts';
import { formatCallbackData } from '../../../src/domain/campaigns/callback-data.ts';
import { phoneNumber } from '../../../src/domain/shared/phone-number.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { aMetaClient } from '../../support/meta-client.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { RecordingMetrics } from '../../support/recording-metrics.ts';
import {
  afterBody,
  cutAfterBody,
  cutBeforeBody,
  cutWithinAnswer,
  neverAnswer,
  replyWith,
  type StubAnswer,
  type StubServer,
  startStubServer,
} from '../../support/stub-server.ts';

interface Limits {
  readonly maxConnections?: number;
  readonly connectTimeoutMs?: number;
  readonly answerTimeoutMs?: number;
}

interface OpenSender {
  readonly sender: MessageSender;
  close(): Promise<void>;
}

interface SenderAdapter {
  readonly name: string;
  /** A sender to the server at `url`; without limits it waits longer than any test. */
  open(url: string, limits?: Limits): OpenSender;
}

const meta: SenderAdapter = {
  name: 'Meta',
  open(url, limits) {
    const client = aMetaClient(url, limits);
    return { sender: new MetaMessageSender(client), close: () => client.close() };
  },
};

const adapters: readonly SenderAdapter[] = [
  meta,
  {
    name: 'Meta, observed',
    open(url, limits) {
      const { sender, close } = meta.open(url, limits);
      const clock = new ManualClock();
      return { sender: new ObservedMessageSender(sender, clock, new RecordingMetrics(), new RecordingLogger()), close };
    },
  },
];

const message: OutboundTemplateMessage = {
  phoneNumberId: '220011223344556',
  to: phoneNumber('919812345670'),
  callbackData: formatCallbackData('ven_1', 'msg_1'),
  template: { metaName: 'v42_sale', language: 'en_US', bodyParameters: ['Asha', '20%'] },
};

const acceptedBody = {
  messaging_product: 'whatsapp',
  contacts: [{ input: '+919812345670', wa_id: '919812345670' }],
  messages: [{ id: 'wamid.A', message_status: 'accepted' }],
};

function graphError(code: number, more: object = {}) {
  return {
    error: {
      message: `(#${code}) no`,
      type: 'OAuthException',
      code,
      error_data: { details: 'why' },
      fbtrace_id: 'trace',
      ...more,
    },
  };
}

for (const adapter of adapters) {
  const test = suite(`MessageSender by ${adapter.name}`);

  async function withStub(
    answer: StubAnswer,
    work: (sender: MessageSender, stub: StubServer) => Promise<void>,
    limits?: Limits,
  ): Promise<void> {
    const stub = await startStubServer(answer);
    const { sender, close } = adapter.open(stub.url, limits);
    try {
      await work(sender, stub);
    } finally {
      await stub.stop();
      await close();
    }
  }

  async function outcomeAt(url: string, limits?: Limits) {
    const { sender, close } = adapter.open(url, limits);
    try {
      return await sender.send(message);
    } finally {
      await close();
    }
  }

  test('sends the template, its parameters and the callback data to the number with our token', async () => {
    await withStub(replyWith(200, acceptedBody), async (sender, stub) => {
      const full: OutboundTemplateMessage = {
        ...message,
        template: {
          ...message.template,
          headerParameters: ['Diwali'],
          buttonParameters: [{ index: 1, text: 'c/9F3K' }],
        },
      };
      assert.equal(await sender.send(full), { kind: 'accepted', wamid: 'wamid.A' });
      const [request] = stub.requests;
      assert.is(`${request?.method} ${request?.url}`, 'POST /v26.0/220011223344556/messages');
      assert.is(request?.headers.authorization, 'Bearer token-1');
      assert.is(request?.headers['content-type'], 'application/json');
      assert.equal(JSON.parse(request?.body ?? ''), {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to: '+919812345670',
        type: 'template',
        biz_opaque_callback_data: 'v1:ven_1:msg_1',
        template: {
          name: 'v42_sale',
          language: { code: 'en_US' },
          components: [
            { type: 'header', parameters: [{ type: 'text', text: 'Diwali' }] },
            {
              type: 'body',
              parameters: [
                { type: 'text', text: 'Asha' },
                { type: 'text', text: '20%' },
              ],
            },
            { type: 'button', sub_type: 'url', index: '1', parameters: [{ type: 'text', text: 'c/9F3K' }] },
          ],
        },
      });
    });
  });

  test('sends no components for a template without variables', async () => {
    await withStub(replyWith(200, acceptedBody), async (sender, stub) => {
      await sender.send({ ...message, template: { ...message.template, bodyParameters: [] } });
      assert.equal(JSON.parse(stub.requests[0]?.body ?? '').template, {
        name: 'v42_sale',
        language: { code: 'en_US' },
      });
    });
  });

  test('takes a message that waits for the quality assessment as accepted', async () => {
    const held = { ...acceptedBody, messages: [{ id: 'wamid.A', message_status: 'held_for_quality_assessment' }] };
    await withStub(replyWith(200, held), async (sender) => {
      assert.equal(await sender.send(message), { kind: 'accepted', wamid: 'wamid.A' });
    });
    await withStub(replyWith(200, { messages: [{ id: 'wamid.A' }] }), async (sender) => {
      assert.equal(await sender.send(message), { kind: 'accepted', wamid: 'wamid.A' });
    });
  });

  const refusals: readonly [code: number, status: number, errorClass: string][] = [
    [131000, 500, 'retry'],
    [999_999, 400, 'retry'],
    [130429, 400, 'throttle'],
    [131056, 400, 'throttle'],
    [190, 401, 'stop-platform'],
    [3, 500, 'stop-platform'],
    [132001, 404, 'stop-campaign'],
    [131026, 400, 'fail-recipient'],
    [131026, 200, 'fail-recipient'],
  ];
  for (const [code, status, errorClass] of refusals) {
    test(`puts error ${code} with HTTP ${status} into the class ${errorClass}, asked once`, async () => {
      await withStub(replyWith(status, graphError(code)), async (sender, stub) => {
        const outcome = await sender.send(message);
        assert.is(outcome.kind, 'refused');
        if (outcome.kind !== 'refused') return;
        const { error, details, fbtraceId } = outcome;
        assert.equal([error.class, error.code, details, fbtraceId], [errorClass, code, 'why', 'trace']);
        assert.not('retryAfterMs' in outcome);
        assert.is(stub.requests.length, 1);
      });
    });
  }

  test('understands an error whose data is plain text, and one with a subcode', async () => {
    const refusal = graphError(100, { error_data: 'plain', error_subcode: 33 });
    await withStub(replyWith(400, refusal), async (sender) => {
      const outcome = await sender.send(message);
      assert.is(outcome.kind === 'refused' && outcome.details, 'plain');
      assert.is(outcome.kind === 'refused' && outcome.error.class, 'stop-platform');
    });
  });

  test('waits as long as the answer or its class asks, up to an hour', async () => {
    const usageOf = (minutes: number) =>
      JSON.stringify({ '33': [{ type: 'whatsapp', estimated_time_to_regain_access: minutes }], '34': 'odd' });
    const waits: readonly [code: number, headers: Record<string, string>, retryAfterMs: number][] = [
      [130429, { 'retry-after': '7' }, 7000],
      [80007, { 'x-business-use-case-usage': usageOf(2) }, 120_000],
      [80007, { 'x-business-use-case-usage': usageOf(1e300) }, 3_600_000],
      [130429, { 'retry-after': '1e300' }, 3_600_000],
      [131057, {}, 60_000],
      [131057, { 'retry-after': '90' }, 90_000],
    ];
    for (const [code, headers, retryAfterMs] of waits) {
      await withStub(replyWith(400, graphError(code), headers), async (sender) => {
        const outcome = await sender.send(message);
        assert.is(outcome.kind === 'refused' && outcome.retryAfterMs, retryAfterMs);
      });
    }
  });

  const lostAnswers: readonly [what: string, answer: StubAnswer, limits?: Limits][] = [
    ['the connection is cut within the request', cutBeforeBody],
    ['the connection is cut after the request', cutAfterBody],
    ['the connection is cut within the answer', cutWithinAnswer],
    ['no answer comes in time', neverAnswer, { answerTimeoutMs: 250 }],
    [
      'the answer drips past the time-out',
      afterBody((response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const drip = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(drip));
      }),
      { answerTimeoutMs: 250 },
    ],
    ['a gateway answers 502 with a page', replyWith(502, '<html>Bad gateway</html>')],
    ['a 500 claims acceptance', replyWith(500, acceptedBody)],
    ['a 200 is not JSON', replyWith(200, '<html>Welcome</html>')],
    ['a 200 has no message id', replyWith(200, { messages: [{}] })],
    ['a 302 points elsewhere', replyWith(302, '', { location: '/elsewhere' })],
  ];
  for (const [what, answer, limits] of lostAnswers) {
    test(`does not know, and does not ask again, when ${what}`, async () => {
      await withStub(
        answer,
        async (sender, stub) => {
          assert.is((await sender.send(message)).kind, 'unknown');
          stub.answer = replyWith(200, acceptedBody);
          // A short limit is for the answer that does not come: a busy machine takes its time for one that does.
          const again = limits ? await outcomeAt(stub.url) : await sender.send(message);
          assert.is(again.kind, 'accepted');
          assert.is(stub.requests.length, 2, 'one request for each call');
        },
        limits,
      );
    });
  }

  test('was not sent, and says for how long to wait, when a gateway answers 429', async () => {
    await withStub(replyWith(429, '<html>slow down</html>', { 'retry-after': '3' }), async (sender, stub) => {
      assert.equal(await sender.send(message), { kind: 'not-sent', cause: 'HTTP 429', retryAfterMs: 3000 });
      assert.is(stub.requests.length, 1);
    });
  });

  test('was not sent when the connection is refused', async () => {
    const stub = await startStubServer(neverAnswer);
    await stub.stop();
    assert.is((await outcomeAt(stub.url)).kind, 'not-sent');
  });

  test('was not sent when the host has no address', async () => {
    assert.is((await outcomeAt('http://graph.invalid')).kind, 'not-sent');
  });

  test('was not sent when TLS fails', async () => {
    const stub = await startStubServer(replyWith(200, acceptedBody));
    assert.is((await outcomeAt(stub.url.replace('http:', 'https:'))).kind, 'not-sent');
    assert.is(stub.requests.length, 0);
    await stub.stop();
  });

  test('was not sent when TLS is not ready in time', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket.on('error', () => {})));
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const url = `https://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    assert.is((await outcomeAt(url, { connectTimeoutMs: 100 })).kind, 'not-sent');
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  test('was not sent when no connection is free in time, nor sent later when one is', async () => {
    const stub = await startStubServer(neverAnswer);
    const { sender, close } = adapter.open(stub.url, { maxConnections: 1, connectTimeoutMs: 2000 });
    const held = new Promise<() => void>((free) => {
      stub.answer = afterBody((response) => free(() => response.end(JSON.stringify(acceptedBody))));
    });
    const first = sender.send(message);
    const free = await held;
    assert.is((await sender.send(message)).kind, 'not-sent');
    stub.answer = replyWith(200, acceptedBody);
    free();
    assert.is((await first).kind, 'accepted');
    assert.is((await sender.send(message)).kind, 'accepted');
    assert.equal([stub.requests.length, stub.connections], [2, 1]);
    await close();
    await stub.stop();
  });

  test('was not sent when the process stood still between the call and the write', async () => {
    await withStub(
      replyWith(200, acceptedBody),
      async (sender, stub) => {
        assert.is((await sender.send(message)).kind, 'accepted');
        // The connection is free again one turn later; and after I/O it is written to before timers are looked at.
        await new Promise(setImmediate);
        await stat('.');
        const sending = sender.send(message);
        const beganMs = performance.now();
        while (performance.now() - beganMs < 1100);
        assert.is((await sending).kind, 'not-sent');
        assert.is(stub.requests.length, 1);
      },
      { connectTimeoutMs: 1000 },
    );
  });

  test('sends many at once over few connections, each once', async () => {
    await withStub(
      replyWith(200, acceptedBody),
      async (sender, stub) => {
        const outcomes = await Promise.all(Array.from({ length: 200 }, () => sender.send(message)));
        assert.ok(outcomes.every(({ kind }) => kind === 'accepted'));
        assert.is(stub.requests.length, 200);
        assert.ok(stub.connections <= 4, `${stub.connections} connections`);
      },
      { maxConnections: 4 },
    );
  });

  test.run();
}
