import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqliteSendingStops } from '../../src/adapters/campaigns/sqlite-sending-stops.ts';
import { SqliteOptOuts } from '../../src/adapters/contacts/sqlite-opt-outs.ts';
import { NodeIds } from '../../src/adapters/shared/node-system.ts';
import { SqliteTemplateRepository } from '../../src/adapters/templates/sqlite-template-repository.ts';
import { createMetaWebhookHandler } from '../../src/adapters/webhooks/http-meta-webhook.ts';
import { FollowTemplate } from '../../src/application/campaigns/follow-template.ts';
import { OptOutPerson } from '../../src/application/campaigns/opt-out-person.ts';
import { EventFailures } from '../../src/application/shared/event-failures.ts';
import { ApplyOptOuts } from '../../src/application/webhooks/apply-opt-outs.ts';
import { ApplyTemplateEvents } from '../../src/application/webhooks/apply-template-events.ts';
import { HandleMetaEvents } from '../../src/application/webhooks/handle-meta-events.ts';
import { LinkPeople } from '../../src/application/webhooks/link-people.ts';
import { formatCallbackData } from '../../src/domain/campaigns/callback-data.ts';
import { optOutWords } from '../../src/domain/contacts/opt-out.ts';
import { phoneNumber } from '../../src/domain/shared/phone-number.ts';
import { BODY, call, openBench, send, WABA } from '../sandbox/harness.ts';
import { anApplyAccountEvents, OWN_ACCOUNT } from '../support/account-events.ts';
import { eventually } from '../support/eventually.ts';
import { hasStopped } from '../support/opt-outs.ts';
import { RecordingBus } from '../support/recording-bus.ts';
import { RecordingMetrics } from '../support/recording-metrics.ts';
import { anApplyRefusals } from '../support/refusals.ts';
import { aCampaign, aMessage } from '../support/settlement.ts';
import { aTemplate } from '../support/templates.ts';
import { aTreasury } from '../support/treasury.ts';
import { startWebhookServer } from '../support/webhook-server.ts';

type Way = Awaited<ReturnType<typeof openWay>>;

const test = suite<Way>("the sandbox's signed events");

test.before.each(async (context) => {
  Object.assign(context, await openWay());
});

test.after.each(({ end }) => end());

/** The way from the webhook route to the stores, without a bus in between. */
async function openWay() {
  const treasury = aTreasury();
  const { database, campaigns, messages, clock, logger, settleStatuses } = treasury;
  const bus = new RecordingBus();
  const appSecrets = ['sandbox-app-secret'];
  const server = await startWebhookServer(
    createMetaWebhookHandler({ bus, clock, ids: new NodeIds(), logger, appSecrets, verifyToken: 'verify-me' }),
  );
  const bench = await openBench({ metaWebhookUrl: `${server.url}/webhook/meta` });
  const templates = new SqliteTemplateRepository(database);
  const optOuts = new SqliteOptOuts(database);
  const optOutPerson = new OptOutPerson(database, optOuts, messages, clock);
  const linkPeople = new LinkPeople(database, optOuts);
  const handle = new HandleMetaEvents(
    settleStatuses,
    anApplyRefusals(treasury),
    new ApplyTemplateEvents(database, templates, new FollowTemplate(campaigns)),
    new ApplyOptOuts(optOuts, messages, optOutPerson, linkPeople, optOutWords('stop', 'start')),
    anApplyAccountEvents(database, clock, logger),
    linkPeople,
    new EventFailures(database, () => messages.find([]), logger),
    new RecordingMetrics(),
    OWN_ACCOUNT,
  );
  /** Does what has the sandbox post `count` events, and handles them. */
  async function handled<T>(count: number, work: () => Promise<T>): Promise<T> {
    const before = bus.published.length;
    const done = await work();
    await eventually('the events are on the bus', () => bus.published.length === before + count);
    const batch = bus.published
      .slice(before)
      .map((message, index) => ({ ...message, id: `${index}`, attempt: 1, firstSeenMs: 1 }));
    assert.equal(await handle.execute(batch), []);
    return done;
  }
  return {
    treasury,
    bench,
    handled,
    templates,
    optOuts,
    stops: new SqliteSendingStops(database),
    /** Has the sandbox post a change, and handles what came of it. */
    async say(change: string): Promise<void> {
      const { status } = await handled(1, () => call(`${bench.sandbox.url}/sandbox/events`, 'POST', change));
      assert.is(status, 202);
    },
    async refuses(change: string): Promise<boolean> {
      return (await call(`${bench.sandbox.url}/sandbox/events`, 'POST', change)).status === 400;
    },
    async end(): Promise<void> {
      await bench.close();
      await server.stop();
    },
  };
}

test('reach templates, opt-outs and the account through the webhook route', async ({
  templates,
  optOuts,
  stops,
  say,
  refuses,
}) => {
  const template = aTemplate(1);
  await templates.add(template, 0);
  // A number beyond 2^53, as Meta writes it.
  await say(
    `{"field":"message_template_status_update","value":{"event":"APPROVED","message_template_id":14556677889900112345,
      "message_template_name":"${template.metaName}","message_template_language":"en-US","reason":"NONE"}}`,
  );
  const { status, metaTemplateId } = (await templates.find('ven_a', template.id)) ?? aTemplate(2);
  assert.equal([status, metaTemplateId], ['APPROVED', '14556677889900112345']);

  const preference = { wa_id: '919812345670', category: 'marketing_messages', value: 'stop', timestamp: 1_795_300_300 };
  await say(JSON.stringify({ field: 'user_preferences', value: { user_preferences: [preference] } }));
  assert.ok(await hasStopped(optOuts, 'ven_a', '919812345670' as never));

  const restriction = { restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING', expiration: 1_795_600_000 };
  const restricted = { event: 'ACCOUNT_RESTRICTION', restriction_info: [restriction] };
  await say(JSON.stringify({ field: 'account_update', value: restricted }));
  const [stop] = await stops.all();
  assert.equal([stop?.phoneNumberId, stop?.untilMs], ['220011223344556', 1_795_600_000_000]);

  assert.equal([await refuses('{"field":"a"}'), await refuses('{')], [true, true]);
});

test('stop a Mexican number that is answered from as WhatsApp knows it, with a 1 more', async (way) => {
  const { treasury, bench, handled, optOuts, say } = way;
  await treasury.fund(500_000_000n);
  await treasury.launch(1, 1);
  const phone = phoneNumber('525512345678');
  const { wamid: _, ...message } = aMessage(aCampaign(1), 2, { phone, state: 'queued' });
  await treasury.messages.addMissing([{ ...message, parameters: { bodyParameters: [] } }]);
  await treasury.messages.markSending([message.id], 0, 0);
  const template = { name: 'order_update', language: 'en_US', category: 'MARKETING', components: [BODY] };
  const templatesUrl = `${bench.sandbox.url}/v26.0/${WABA}/message_templates`;
  await way.templates.add({ ...aTemplate(1), metaName: template.name }, 0);
  await handled(1, () => call(templatesUrl, 'POST', template));

  const { json } = await handled(2, () => send(bench, `+${phone}`, formatCallbackData('ven_a', message.id)));
  const [{ wa_id: from }] = json.contacts;
  assert.is(from, '5215512345678');
  assert.is((await treasury.messages.find([message.id]))[0]?.state, 'delivered');
  const metadata = { phone_number_id: OWN_ACCOUNT.phoneNumberId };
  const stop = { from, id: 'wamid.IN', timestamp: '1795300300', type: 'text', text: { body: 'STOP' } };
  await say(JSON.stringify({ field: 'messages', value: { metadata, messages: [stop] } }));
  assert.equal(
    (await optOuts.of(phone)).map(({ scope, source }) => [scope, source]),
    [['ven_a', 'reply']],
  );
});

test.run();
