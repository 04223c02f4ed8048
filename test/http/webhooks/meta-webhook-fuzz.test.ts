import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { HttpConnection } from '../../../scripts/soak/support/http-connection.ts';
import { SqliteOptOuts } from '../../../src/adapters/contacts/sqlite-opt-outs.ts';
import { NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { SqliteTemplateRepository } from '../../../src/adapters/templates/sqlite-template-repository.ts';
import { createMetaWebhookHandler } from '../../../src/adapters/webhooks/http-meta-webhook.ts';
import { FollowTemplate } from '../../../src/application/campaigns/follow-template.ts';
import { OptOutPerson } from '../../../src/application/campaigns/opt-out-person.ts';
import { EventFailures } from '../../../src/application/shared/event-failures.ts';
import type { BusMessage } from '../../../src/application/shared/ports.ts';
import { ApplyOptOuts } from '../../../src/application/webhooks/apply-opt-outs.ts';
import { ApplyTemplateEvents } from '../../../src/application/webhooks/apply-template-events.ts';
import { HandleMetaEvents } from '../../../src/application/webhooks/handle-meta-events.ts';
import { LinkPeople } from '../../../src/application/webhooks/link-people.ts';
import { formatCallbackData } from '../../../src/domain/campaigns/callback-data.ts';
import type { Message } from '../../../src/domain/campaigns/message.ts';
import { optOutWords } from '../../../src/domain/contacts/opt-out.ts';
import { anApplyAccountEvents, OWN_ACCOUNT } from '../../support/account-events.ts';
import { assertLedgerHolds } from '../../support/ledger-checks.ts';
import { RecordingBus } from '../../support/recording-bus.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { RecordingMetrics } from '../../support/recording-metrics.ts';
import { anApplyRefusals } from '../../support/refusals.ts';
import { aTreasury } from '../../support/treasury.ts';
import { hmacHex, startWebhookServer } from '../../support/webhook-server.ts';

const BODIES = 10_000;
const SECRET = 'app-secret';
const MAX_BODY_BYTES = 20_000;
/** How many events are handled together. */
const BATCH = 50;

const test = suite('the webhook of Meta, whatever comes');

const bytesOf = (text: string) => Buffer.from(text, 'utf8');
const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);

/** What could stand in a field: right, nearly right, of another type, or missing. */
function field(...good: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 6, arbitrary: oneOf(...good) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
    { weight: 1, arbitrary: oneOf<unknown>(undefined, null, '', 0, -1, 1e308, '９', '__proto__', [], {}, [[]]) },
  );
}

function statuses(sent: readonly Message[]): fc.Arbitrary<unknown> {
  const known = sent.flatMap(({ wamid }) => wamid ?? []);
  const data = sent.map(({ vendorId, id }) => formatCallbackData(vendorId, id));
  return fc.record({
    id: field(...known, 'wamid.of-a-stranger'),
    status: field('sent', 'delivered', 'read', 'failed', 'played', 'deleted'),
    // Far in the past and in the future too, and as numbers.
    timestamp: field('1795300000', 1795300000, '1', '99999999999', '18446744073709551616', 'soon'),
    recipient_id: field('919812345670', 919812345670),
    recipient_user_id: field('IN.20819787093429421'),
    biz_opaque_callback_data: field(...data, 'm_of_another_app', 'v1:ven_a:msg_gone'),
    pricing: field(
      { billable: true, pricing_model: 'PMP', type: 'regular', category: 'marketing' },
      { billable: true, pricing_model: 'CBP', category: 'utility' },
      { type: 'free_customer_service', category: 'service' },
      { type: 'half_price', category: 'referral_conversion' },
      { type: 'regular', category: 'constructor' },
    ),
    conversation: field({ id: '8eb6', expiration_timestamp: '1795386400', origin: { type: 'marketing' } }),
    errors: field([{ code: 131049, title: 'x', error_data: { details: 'y' } }], [{ code: '131026' }], ['text']),
  });
}

function envelopes(sent: readonly Message[]): fc.Arbitrary<unknown> {
  const value = fc.record({
    metadata: field({ phone_number_id: '220011223344556' }, { phone_number_id: '999' }),
    statuses: fc.oneof(fc.array(statuses(sent), { maxLength: 4 }), field([])),
    messages: field([{ from: '919812345670', id: 'wamid.IN', type: 'text', text: { body: 'STOP' } }], [{ id: 1 }]),
    user_preferences: field([{ wa_id: '919812345670', value: 'stop', category: 'marketing_messages' }]),
    event: field('APPROVED', 'PAUSED', 'ACCOUNT_RESTRICTION'),
    message_template_id: field(1455667788990011, '9007199254740993'),
    message_template_name: field('va_sale'),
    message_template_language: field('en-US', 'en_US'),
  });
  const change = fc.record({
    field: field('messages', 'user_preferences', 'message_template_status_update', 'account_update', 'of_tomorrow'),
    value: fc.oneof({ weight: 8, arbitrary: value }, { weight: 1, arbitrary: fc.jsonValue() }),
  });
  const entry = fc.record({
    id: field('330044556677889', '1', 9007199254740991),
    time: field(1795301000, '1795301000'),
    changes: fc.oneof(fc.array(change, { maxLength: 3 }), field([])),
  });
  return fc.record({ object: field('whatsapp_business_account', 'page'), entry: fc.array(entry, { maxLength: 3 }) });
}

function bodies(sent: readonly Message[]): fc.Arbitrary<Buffer> {
  const json = envelopes(sent).map((envelope) => bytesOf(JSON.stringify(envelope)));
  const deep = fc.integer({ min: 1, max: MAX_BODY_BYTES >> 2 }).map((depth) => {
    return bytesOf(`{"entry":[{"changes":[{"field":"x","value":${'['.repeat(depth)}${']'.repeat(depth)}}]}]}`);
  });
  const cut = fc.tuple(json, fc.double({ min: 0, max: 1, noNaN: true })).map(([body, share]) => {
    return body.subarray(0, Math.floor(body.length * share));
  });
  const notUtf8 = fc.tuple(json, fc.nat(), fc.integer({ min: 128, max: 255 })).map(([body, place, byte]) => {
    const spoilt = Buffer.from(body);
    spoilt[place % spoilt.length] = byte;
    return spoilt;
  });
  return fc.oneof(
    { weight: 10, arbitrary: json },
    { weight: 1, arbitrary: deep },
    { weight: 1, arbitrary: cut },
    { weight: 2, arbitrary: notUtf8 },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 500 }).map((more) => Buffer.alloc(MAX_BODY_BYTES + more, 32)) },
  );
}

const headers = fc.record({
  contentType: oneOf('application/json', 'text/plain', 'application/xml', 'multipart/form-data', '', 'json; charset=7'),
  isForged: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});

const cleanups: (() => unknown)[] = [];
test.after(async () => {
  for (const cleanUp of cleanups) await cleanUp();
});

test(`answers ${BODIES} bodies with 200, 400, 401 or 413, and deals with all that it took`, async () => {
  const treasury = aTreasury();
  await treasury.fund(500_000_000n);
  const sent = await treasury.launch(1, 5);
  const bus = new RecordingBus();
  const logger = new RecordingLogger();
  const webhook = createMetaWebhookHandler({
    bus,
    clock: treasury.clock,
    ids: new NodeIds(),
    logger,
    appSecrets: [SECRET],
    verifyToken: 'verify-me',
    maxBodyBytes: MAX_BODY_BYTES,
  });
  const server = await startWebhookServer(webhook);
  const connection = await HttpConnection.open(Number(new URL(server.url).port));
  cleanups.push(
    () => connection.close(),
    () => server.stop(),
  );
  const { database, campaigns, messages, clock, settleStatuses } = treasury;
  const templates = new SqliteTemplateRepository(database);
  const optOuts = new SqliteOptOuts(database);
  const linkPeople = new LinkPeople(database, optOuts);
  const handle = new HandleMetaEvents(
    settleStatuses,
    anApplyRefusals(treasury),
    new ApplyTemplateEvents(database, templates, new FollowTemplate(campaigns)),
    new ApplyOptOuts(
      optOuts,
      messages,
      new OptOutPerson(database, optOuts, messages, clock),
      linkPeople,
      optOutWords('stop', 'start'),
    ),
    // What bodies say of the account is told to its own log: the server's stays empty.
    anApplyAccountEvents(database, clock, new RecordingLogger()),
    linkPeople,
    new EventFailures(database, () => messages.find([]), logger),
    new RecordingMetrics(),
    OWN_ACCOUNT,
  );
  const seen = new Map<number, number>();
  let handled = 0;

  async function handleTaken(): Promise<void> {
    const batch = bus.published
      .slice(handled)
      .map((message, index): BusMessage => ({ ...message, id: `${handled + index}`, attempt: 1, firstSeenMs: 1_000 }));
    handled += batch.length;
    for (const { cause } of await handle.execute(batch)) assert.ok(cause !== '');
  }

  await fc.assert(
    fc.asyncProperty(bodies(sent), headers, async (body, { contentType, isForged }) => {
      const before = bus.published.length;
      const head = [
        'POST /webhook/meta HTTP/1.1',
        'host: localhost',
        `content-type: ${contentType}`,
        `content-length: ${body.length}`,
        `x-hub-signature-256: sha256=${hmacHex(isForged ? 'another' : SECRET, body)}`,
      ].join('\r\n');
      const status = await connection.send(Buffer.concat([bytesOf(`${head}\r\n\r\n`), body]));
      seen.set(status, (seen.get(status) ?? 0) + 1);
      const isTooLarge = body.length > MAX_BODY_BYTES;
      const allowed = isTooLarge ? [413] : isForged ? [401] : [200, 400];
      assert.ok(allowed.includes(status), `${status} for ${body.length} bytes`);
      if (status !== 200) assert.is(bus.published.length, before);
      if (bus.published.length - handled >= BATCH) await handleTaken();
    }),
    { numRuns: BODIES, endOnFailure: true },
  );
  await handleTaken();
  assert.equal([...seen.keys()].sort(), [200, 400, 401, 413]);
  assert.ok((seen.get(200) ?? 0) > BODIES / 2);
  assert.equal(logger.lines, []);
  await assertLedgerHolds(treasury.database);
});

test.run();
