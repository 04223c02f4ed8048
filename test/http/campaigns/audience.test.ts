import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqliteCampaignRepository } from '../../../src/adapters/campaigns/sqlite-campaign-repository.ts';
import { SqliteMessageRepository } from '../../../src/adapters/campaigns/sqlite-message-repository.ts';
import { SqliteTemplateRepository } from '../../../src/adapters/templates/sqlite-template-repository.ts';
import { StartScheduled } from '../../../src/application/campaigns/start-scheduled.ts';
import { ChargeMessages } from '../../../src/application/wallet/charge-messages.ts';
import { SettleStatuses } from '../../../src/application/webhooks/settle-statuses.ts';
import {
  FAILURE_KNOWN_MS,
  MAX_RETRY_CAMPAIGNS,
  MAX_START_AHEAD_MS,
  pauseToRetry,
  TEMPLATE_RETRY_AFTER_MS,
} from '../../../src/domain/campaigns/campaign.ts';
import { type Message, messageId } from '../../../src/domain/campaigns/message.ts';
import type { MessageStatus } from '../../../src/domain/webhooks/meta-events.ts';
import { aContact, aPhone } from '../../support/contacts.ts';
import { assertLedgerHolds } from '../../support/ledger-checks.ts';
import { contacts, type MoneyApi, startMoneyApi } from '../../support/money-api.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { RecordingMetrics } from '../../support/recording-metrics.ts';
import { aStatus } from '../../support/settlement.ts';

interface Context {
  api: MoneyApi;
  /** A launch that fits: an approved template, five people. */
  body: { name: string; templateId: string; listId: string };
}

const test = suite<Context>("A campaign's audience, start and retry");

test.before.each(async (context) => {
  context.api = await startMoneyApi();
  await context.api.fund(100_000_000n);
  context.body = {
    name: 'Diwali',
    templateId: await context.api.template(1),
    listId: await context.api.list(1, contacts(5)),
  };
});
test.after.each(async ({ api }) => {
  await assertLedgerHolds(api.database);
  await api.stop();
  assert.equal(api.faults, []);
});

const post = (api: MoneyApi, path: string, body?: unknown, token = 'admin') =>
  api.request('POST', `/campaigns${path}`, { token, ...(body === undefined ? {} : { body }) });

async function refuses(api: MoneyApi, path: string, body: unknown, status: number, code: string) {
  const before = api.contents();
  const answer = await post(api, path, body);
  assert.equal([answer.status, answer.body.code], [status, code], JSON.stringify(body));
  assert.is(api.contents(), before, 'something was written');
  return answer.body;
}

const someOf = (...numbers: number[]) => numbers.map((n) => aContact(n));

test('goes to who has a tag and is on no exclusion list, and holds money for them only', async ({ api, body }) => {
  const [vip, pune, recent] = [
    await api.list(2, someOf(1, 2, 3)),
    await api.list(3, someOf(4)),
    await api.list(4, someOf(2, 9)),
  ];
  const asked = { tagIds: [vip, pune], excludeListIds: [recent] };
  const { name: _name, ...quoted } = body;
  const quote = (await post(api, '/quote', { ...quoted, ...asked })).body;
  assert.equal([quote.recipients, quote.excluded, quote.total], [3, 2, '3.10716']);
  const { status, body: launched } = await post(api, '/launch', { ...body, ...asked });
  assert.is(status, 202);
  assert.equal(
    [launched.recipients, launched.excluded, launched.tagIds, launched.excludeListIds, launched.quote.total],
    [3, 2, [vip, pune], [recent], '3.10716'],
  );
});

test('refuses a launch that leaves nobody, and says where they went', async ({ api, body }) => {
  const all = await api.list(2, contacts(5));
  const nobody = await refuses(api, '/launch', { ...body, excludeListIds: [all] }, 422, 'campaigns.empty_audience');
  assert.equal([nobody.excluded, nobody.optedOut, nobody.misfits], [5, 0, []]);
  await api.database.change(
    `INSERT INTO opt_outs (scope, phone, source, at_ms) SELECT 'ven_a', phone, 'reply', 0 FROM contacts`,
  );
  const optedOut = await refuses(api, '/launch', body, 422, 'campaigns.empty_audience');
  assert.is(optedOut.optedOut, 5);
});

test("answers 404 to another vendor's tags and exclusion lists", async ({ api, body }) => {
  const foreign = await api.list(2, [aContact(8, { vendorId: 'ven_b' })], 'ven_b');
  await refuses(api, '/launch', { ...body, tagIds: [foreign] }, 404, 'contacts.list_not_found');
  await refuses(api, '/launch', { ...body, excludeListIds: [foreign] }, 404, 'contacts.list_not_found');
});

test('leaves out whom the texts do not fit, each with its reason, and holds nothing for them', async ({
  api,
  body,
}) => {
  const named = [
    aContact(11, { name: 'Asha', attributes: { city: 'Pune' } }),
    aContact(12, { name: 'Ravi' }),
    aContact(13),
  ];
  const listId = await api.list(2, named);
  const text = 'Hi {{1}}, we are in {{2}} now.';
  const templateId = await api.template(2, { components: [{ type: 'BODY', text }] });
  const parameters = { body: [{ attribute: 'name' }, { attribute: 'city' }] };
  const misfits = [
    { reason: "The contact's city is empty", recipients: 1 },
    { reason: "The contact's name is empty", recipients: 1 },
  ];
  const quote = (await post(api, '/quote', { templateId, listId, parameters })).body;
  assert.equal([quote.recipients, quote.misfits, quote.total], [1, misfits, '1.03572']);
  const launched = (await post(api, '/launch', { ...body, templateId, listId, parameters })).body;
  assert.equal([launched.recipients, launched.misfits, launched.quote.total], [1, misfits, '1.03572']);
  const shown = (await api.request('GET', `/campaigns/${launched.id}`, { token: 'admin' })).body;
  assert.equal([shown.messages.planned, shown.messages.failed, shown.money.held], [1, 2, '1.03572']);
  assert.equal(
    shown.failures.map(({ code, cause, messages }: { code: null; cause: string; messages: number }) => [
      code,
      cause,
      messages,
    ]),
    misfits.map(({ reason }) => [null, reason, 1]),
  );
  const withDefaults = {
    body: [
      { attribute: 'name', default: 'friend' },
      { attribute: 'city', default: 'town' },
    ],
  };
  const all = (await post(api, '/launch', { ...body, templateId, listId, parameters: withDefaults })).body;
  assert.equal([all.recipients, all.misfits], [3, []]);
});

test('is quoted for exactly the texts that it can be launched with', async ({ api, body }) => {
  const text = 'Hi {{1}}, we are in {{2}} now.';
  const templateId = await api.template(2, { components: [{ type: 'BODY', text }] });
  const { name, ...asked } = { ...body, templateId };
  const first = { attribute: 'name', default: 'friend' };
  for (const parameters of [
    undefined,
    {},
    { body: [first] },
    { body: [first, { value: ' ' }] },
    { body: [first, { attribute: 'city', default: 'To\twn' }] },
    { body: [first, { value: 'Pune' }], header: [first] },
  ]) {
    const given = parameters ? { ...asked, parameters } : asked;
    for (const path of ['/quote', '/quote/unpriced.csv']) {
      await refuses(api, path, given, 422, 'campaigns.parameters_do_not_fit');
    }
    await refuses(api, '/launch', { ...given, name }, 422, 'campaigns.parameters_do_not_fit');
  }
  const fitting = { ...asked, parameters: { body: [first, { value: 'Pune' }] } };
  const quote = (await post(api, '/quote', fitting)).body;
  const launched = (await post(api, '/launch', { ...fitting, name, expectedTotal: quote.total })).body;
  assert.equal([launched.state, launched.quote.total], ['RUNNING', '5.1786']);
});

/** Does what the scheduler does for campaigns whose time has come. */
function startDue({ database, clock }: MoneyApi): Promise<void> {
  const [campaigns, templates] = [new SqliteCampaignRepository(database), new SqliteTemplateRepository(database)];
  return new StartScheduled(database, campaigns, templates, clock).execute();
}

test('waits for its start with its money held, in any time zone, and can be started, paused and cancelled before', async ({
  api,
  body,
}) => {
  // The clock says 2026-11-23T00:00:00Z.
  const startsAt = '2026-11-23T09:00:00+05:30';
  const { body: scheduled } = await post(api, '/launch', { ...body, startsAt });
  assert.equal([scheduled.state, scheduled.startsAt], ['SCHEDULED', '2026-11-23T03:30:00.000Z']);
  const shown = async (id: string) => (await api.request('GET', `/campaigns/${id}`, { token: 'admin' })).body;
  const held = (await shown(scheduled.id)).money.held;
  assert.is(held, '5.1786');
  const others = [];
  for (const action of ['resume', 'pause', 'cancel']) {
    const { id } = (await post(api, '/launch', { ...body, startsAt })).body;
    const first = await post(api, `/${id}/${action}`);
    assert.equal((await post(api, `/${id}/${action}`)).body, first.body);
    others.push(first.body.state);
    assert.equal([first.body.startsAt, first.body.scheduledFor], [null, scheduled.startsAt]);
  }
  assert.equal(others, ['RUNNING', 'PAUSED', 'CANCELLED']);
  const late = (await post(api, '/launch', { ...body, startsAt })).body.id;
  api.clock.advance(3.5 * 3_600_000 - 1);
  await startDue(api);
  assert.is((await shown(scheduled.id)).state, 'SCHEDULED');
  api.clock.advance(1);
  await startDue(api);
  assert.equal([(await shown(scheduled.id)).state, (await shown(late)).state], ['RUNNING', 'RUNNING']);
  const states = (await api.request('GET', '/campaigns', { token: 'admin' })).body.data.map(
    ({ state }: { state: string }) => state,
  );
  assert.equal(states, ['RUNNING', 'CANCELLED', 'PAUSED', 'RUNNING', 'RUNNING']);
});

test('does not start with a template that was paused meanwhile, and says so', async ({ api, body }) => {
  const { id } = (await post(api, '/launch', { ...body, startsAt: '2026-11-23T01:00:00Z' })).body;
  await api.database.change(`UPDATE templates SET status = 'PAUSED'`);
  api.clock.advance(3_600_000);
  await startDue(api);
  const { body: shown } = await api.request('GET', `/campaigns/${id}`, { token: 'admin' });
  assert.equal([shown.state, shown.startsAt], ['PAUSED', null]);
  assert.match(shown.stateReason, /PAUSED/);
});

test('shows that it waits until a refused template is tried again, and when that is, and not a start', async ({
  api,
  body,
}) => {
  const { id, scheduledFor } = (await post(api, '/launch', { ...body, startsAt: '2026-11-23T01:00:00Z' })).body;
  const campaigns = new SqliteCampaignRepository(api.database);
  const shown = async () => {
    const { state, startsAt, resumesAt, ...rest } = (await api.request('GET', `/campaigns/${id}`, { token: 'admin' }))
      .body;
    assert.is(rest.scheduledFor, scheduledFor);
    return [state, startsAt, resumesAt];
  };
  const refused = async () => {
    const campaign = await campaigns.find(id);
    if (campaign) await campaigns.save(pauseToRetry(campaign, 'Refused', api.clock.nowMs()));
  };
  assert.equal(await shown(), ['SCHEDULED', scheduledFor, null]);
  api.clock.advance(3_600_000);
  await startDue(api);
  assert.equal(await shown(), ['RUNNING', null, null]);
  await refused();
  assert.equal(await shown(), ['PAUSED', null, '2026-11-23T01:05:00.000Z']);
  api.clock.advance(TEMPLATE_RETRY_AFTER_MS);
  await startDue(api);
  assert.equal(await shown(), ['RUNNING', null, null]);
  await refused();
  await post(api, `/${id}/pause`);
  assert.equal(await shown(), ['PAUSED', null, null]);
});

test('refuses a start in the past, too far ahead, or without a time zone', async ({ api, body }) => {
  const at = (ms: number) => new Date(api.clock.nowMs() + ms).toISOString();
  for (const startsAt of [at(0), at(-1), at(MAX_START_AHEAD_MS + 1)]) {
    await refuses(api, '/launch', { ...body, startsAt }, 422, 'campaigns.start_not_possible');
  }
  for (const startsAt of ['2026-12-01T09:00:00', '2026-12-01', 'tomorrow', 5]) {
    await refuses(api, '/launch', { ...body, startsAt }, 400, 'request.invalid');
  }
});

/** Ends a campaign whose first contacts failed for `codes`, in their order. */
async function failed(api: MoneyApi, campaignId: string, codes: readonly number[]): Promise<void> {
  await new SqliteMessageRepository(api.database).addMissing(
    codes.map((errorCode, index) => ({
      id: messageId(campaignId, aContact(index + 1).id),
      campaignId,
      vendorId: 'ven_a',
      seq: index + 1,
      phone: aPhone(index + 1),
      market: 'IN',
      reservedMicros: 1_035_720n,
      state: 'failed',
      attempt: 0,
      dueAtMs: 0,
      errorCode,
      cause: `error ${errorCode}`,
      parameters: { bodyParameters: [] },
    })),
  );
  await api.database.change(`UPDATE campaigns SET state = 'completed', completed_at_ms = 1 WHERE id = ?`, [campaignId]);
}

test('retries what failed by class, with a hold of its own, once however often it is asked', async ({ api, body }) => {
  const { id } = (await post(api, '/launch', body)).body;
  await refuses(api, `/${id}/retry-failed`, {}, 409, 'campaigns.wrong_state');
  await failed(api, id, [131_000, 131_000, 131_026, 131_000]);
  await api.database.change(`INSERT INTO opt_outs (scope, phone, source, at_ms) VALUES ('ven_a', ?, 'reply', 0)`, [
    aPhone(2),
  ]);
  const answers = await Promise.all([1, 2, 3].map(() => post(api, `/${id}/retry-failed`, {})));
  assert.equal(
    answers.map(({ status, body: { retryOf, recipients } }) => [status, retryOf, recipients]),
    Array(3).fill([202, id, 2]),
  );
  assert.is(new Set(answers.map(({ body: retry }) => retry.id)).size, 1);
  const { body: shown } = await api.request('GET', `/campaigns/${answers[0]?.body.id}`, { token: 'admin' });
  assert.is(shown.money.held, '2.07144');
  assert.is((await post(api, `/${id}/retry-failed`, {}, 'other')).status, 404);
});

test('shows each failure with the class that a retry asks for, and each message with its times', async ({
  api,
  body,
}) => {
  const { id } = (await post(api, '/launch', body)).body;
  await failed(api, id, [131_000, 131_026, 131_026]);
  const [first] = await sent(api, id).then((messages) => messages.slice(3));
  await settle(api, first, 'delivered');
  const get = async (path: string) => (await api.request('GET', `/campaigns/${id}${path}`, { token: 'admin' })).body;
  assert.equal(
    (await get('')).failures.map((each: { code: number; class: string }) => [each.code, each.class]),
    [[131_026, 'fail-recipient'], [131_000, 'retry']], // biome-ignore format: one line
  );
  const { data } = await get('/messages');
  assert.equal([data[4].error.class, data[4].changedAt], ['retry', '1970-01-01T00:00:00.000Z']);
  const now = new Date(api.clock.nowMs()).toISOString();
  assert.equal([data[1].error, data[1].sentAt, data[1].changedAt], [null, null, now]);
});

test('gives the messages in one state only, page by page, and all of them as a file', async ({ api, body }) => {
  const { id } = (await post(api, '/launch', body)).body;
  await failed(api, id, [131_000, 131_026, 131_026]);
  const get = (path: string) => api.request('GET', `/campaigns/${id}${path}`, { token: 'admin' });
  const { body: first } = await get('/messages?state=FAILED&limit=2');
  const { body: second } = await get(`/messages?state=FAILED&limit=2&cursor=${first.nextCursor}`);
  const shown = [...first.data, ...second.data];
  assert.equal(shown.map(({ error }) => error.code).toSorted(), [131_000, 131_026, 131_026]);
  assert.is(second.nextCursor, null);
  assert.is((await get('/messages?state=failed')).status, 400);
  assert.is((await get('/messages?cursor=14')).status, 400);

  const { status, headers, body: all } = await get('/messages.csv');
  assert.equal([status, headers.get('content-type')], [200, 'text/csv; charset=utf-8']);
  assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="?messages\.csv/);
  const { data } = (await get('/messages')).body;
  assert.is(all.trimEnd().split('\r\n').length, 1 + data.length);
  const file: string = (await get('/messages.csv?state=FAILED')).body;
  const [head, ...rows] = file.trimEnd().split('\r\n');
  assert.is(head, 'message,phone,state,sent_at,changed_at,error_code,error_class,cause,charged,wamid');
  assert.equal(
    rows.map((row) => row.split(',').slice(0, 3)),
    shown.map(({ id: message, to }) => [message, `'${to}`, 'FAILED']),
  );
});

test('retries without a body as with an empty one', async ({ api, body }) => {
  const { id } = (await post(api, '/launch', body)).body;
  await failed(api, id, [131_000, 131_026]);
  const retried = await post(api, `/${id}/retry-failed`);
  assert.equal([retried.status, retried.body.recipients], [202, 1]);
  assert.is((await post(api, `/${id}/retry-failed`, {})).body.id, retried.body.id);
});

test('retries again once a cancelled retry sends no more, those only whom it has not written to', async ({
  api,
  body,
}) => {
  const { id } = (await post(api, '/launch', body)).body;
  await failed(api, id, [131_000, 131_000, 131_000]);
  const first = (await post(api, `/${id}/retry-failed`)).body;
  assert.is(first.recipients, 3);
  await api.materialise(first.id);
  const becomes = (state: string) =>
    api.database.change('UPDATE messages SET state = ? WHERE campaign_id = ? AND seq = 1', [state, first.id]);
  await becomes('sending');
  await post(api, `/${first.id}/cancel`);
  await refuses(api, `/${id}/retry-failed`, {}, 409, 'campaigns.wrong_state');
  await becomes('accepted');
  const [second, again] = await Promise.all([1, 2].map(() => post(api, `/${id}/retry-failed`)));
  assert.equal([second?.status, second?.body.recipients, second?.body.retryOf], [202, 2, id]);
  assert.not.equal(second?.body.id, first.id);
  assert.is(again?.body.id, second?.body.id);
});

test('answers a repeated request for a retry with what it was, although that is sending or was cancelled since', async ({
  api,
  body,
}) => {
  const { id } = (await post(api, '/launch', body)).body;
  await failed(api, id, [131_000, 131_000]);
  const retry = () =>
    api.request('POST', `/campaigns/${id}/retry-failed`, { token: 'admin', headers: { 'idempotency-key': 'k-1' } });
  const first = (await retry()).body;
  // Its answer is lost, each time.
  const lose = () => api.database.change('DELETE FROM idempotency_keys');
  await api.materialise(first.id);
  const becomes = (state: string) =>
    api.database.change('UPDATE messages SET state = ? WHERE campaign_id = ? AND seq = 1', [state, first.id]);
  await becomes('sending');
  await post(api, `/${first.id}/cancel`);
  await lose();
  const underway = await retry();
  assert.equal([underway.status, underway.body.id, underway.body.state], [202, first.id, 'CANCELLED']);
  await becomes('accepted');
  await api.database.change('UPDATE campaigns SET completed_at_ms = 5 WHERE id = ?', [first.id]);
  await lose();
  const again = await retry();
  assert.equal([again.status, again.body.id, again.body.state], [202, first.id, 'CANCELLED']);
});

/** All of a campaign's messages have been sent; gives them in the order of their places. */
async function sent(api: MoneyApi, campaignId: string): Promise<readonly Message[]> {
  await api.materialise(campaignId);
  await api.database.change(`UPDATE messages SET state = 'accepted' WHERE campaign_id = ? AND state = 'queued'`, [
    campaignId,
  ]);
  await api.database.change('UPDATE campaigns SET planned_seq = last_seq WHERE id = ?', [campaignId]);
  const { data } = await new SqliteMessageRepository(api.database).page(campaignId, { limit: 100 });
  return data.toReversed();
}

/** What becomes of a message by a status of WhatsApp's. */
async function settle(api: MoneyApi, message: Message | undefined, status: MessageStatus, code = 131_000) {
  const settleStatuses = new SettleStatuses(
    api.database,
    new SqliteMessageRepository(api.database),
    new SqliteCampaignRepository(api.database),
    api.container.get(ChargeMessages),
    api.clock,
    new RecordingLogger(),
    new RecordingMetrics(),
  );
  const errors = status === 'failed' ? [{ code, title: 'It failed', details: '' }] : [];
  assert.equal((await settleStatuses.execute([aStatus(message as Message, status, { errors })])).unsettled, []);
}

/** What a retry holds, and what its messages are reserved: their contacts' places. */
async function moneyOf(api: MoneyApi, campaignId: string) {
  await api.materialise(campaignId);
  const { data } = await new SqliteMessageRepository(api.database).page(campaignId, { limit: 100 });
  const hold = api.database.get<{ amount_micros: bigint }>('SELECT amount_micros FROM holds WHERE campaign_id = ?', [
    campaignId,
  ]);
  return {
    held: hold?.amount_micros,
    reserved: data.reduce((sum, { reservedMicros }) => sum + reservedMicros, 0n),
    places: data.map(({ seq }) => seq).toReversed(),
  };
}

test('retries whom it has counted and held money for: whoever fails meanwhile or later is left to the next retry', async ({
  api,
  body,
}) => {
  const { id } = (await post(api, '/launch', body)).body;
  const messages = await sent(api, id);
  await settle(api, messages[0], 'failed');
  await settle(api, messages[1], 'failed');
  api.clock.advance(1);
  // Its settlement is under way while the retry counts.
  await settle(api, messages[2], 'failed');
  api.clock.advance(FAILURE_KNOWN_MS - 1);
  const retry = (await post(api, `/${id}/retry-failed`)).body;
  assert.equal([retry.recipients, retry.quote.total], [2, '2.07144']);
  await settle(api, messages[3], 'failed');
  await settle(api, messages[1], 'delivered');
  assert.equal(await moneyOf(api, retry.id), { held: 2_071_440n, reserved: 1_035_720n, places: [1] });
});

test('retries before the last status has come, and again whoever fails later, nobody twice', async ({ api, body }) => {
  const { id } = (await post(api, '/launch', body)).body;
  await api.materialise(id);
  await refuses(api, `/${id}/retry-failed`, {}, 409, 'campaigns.wrong_state');
  const messages = await sent(api, id);
  await settle(api, messages[0], 'failed');
  await refuses(api, `/${id}/retry-failed`, {}, 422, 'campaigns.empty_audience');
  api.clock.advance(FAILURE_KNOWN_MS);
  const first = (await post(api, `/${id}/retry-failed`)).body;
  assert.equal((await moneyOf(api, first.id)).places, [1]);
  await settle(api, messages[1], 'failed', 131_026);
  await settle(api, messages[2], 'failed');
  api.clock.advance(FAILURE_KNOWN_MS);
  const meanwhile = (await post(api, `/${id}/retry-failed`)).body;
  assert.equal([meanwhile.id, meanwhile.quote], [first.id, null], 'it still sends');
  await sent(api, first.id);
  const second = (await post(api, `/${id}/retry-failed`)).body;
  assert.equal([second.retryOf, (await moneyOf(api, second.id)).places], [id, [3]]);
  await sent(api, second.id);
  await refuses(api, `/${id}/retry-failed`, {}, 422, 'campaigns.empty_audience');
  const third = (await post(api, `/${id}/retry-failed`, { classes: ['retry', 'fail-recipient'] })).body;
  assert.equal((await moneyOf(api, third.id)).places, [2]);
});

test('retries no more after so many retries', async ({ api, body }) => {
  const { id } = (await post(api, '/launch', body)).body;
  await failed(api, id, [131_000]);
  for (let n = 0; n < MAX_RETRY_CAMPAIGNS; n += 1) {
    const retry = await post(api, `/${id}/retry-failed`);
    assert.equal([retry.status, retry.body.recipients], [202, 1]);
    await post(api, `/${retry.body.id}/cancel`);
    await api.database.change('UPDATE campaigns SET completed_at_ms = 5 WHERE id = ?', [retry.body.id]);
  }
  await refuses(api, `/${id}/retry-failed`, {}, 409, 'campaigns.too_many_retries');
});

test('retries a campaign that resends, without resends once its template is marketing', async ({ api, body }) => {
  await api.database.change("UPDATE templates SET category = 'UTILITY'");
  const { id } = (await post(api, '/launch', { ...body, resendUnconfirmed: true })).body;
  await failed(api, id, [131_000]);
  await api.database.change("UPDATE templates SET category = 'MARKETING'");
  const retry = await post(api, `/${id}/retry-failed`);
  assert.equal([retry.status, retry.body.recipients, retry.body.resendUnconfirmed], [202, 1, false]);
});

test('retries nothing where nothing failed for the class, and only classes that there are', async ({ api, body }) => {
  const { id } = (await post(api, '/launch', body)).body;
  await failed(api, id, [131_026]);
  const { detail } = await refuses(api, `/${id}/retry-failed`, {}, 422, 'campaigns.empty_audience');
  assert.match(detail, /No failure of this campaign is of these classes/);
  await refuses(api, `/${id}/retry-failed`, { classes: ['other'] }, 400, 'request.invalid');
  await refuses(api, `/${id}/retry-failed`, { classes: [] }, 400, 'request.invalid');
  const chosen = await post(api, `/${id}/retry-failed`, { classes: ['fail-recipient'] });
  assert.equal([chosen.status, chosen.body.recipients], [202, 1]);
});

test('sends again what is unconfirmed only where a campaign that is no marketing chose so', async ({ api, body }) => {
  const asked = { ...body, resendUnconfirmed: true };
  await refuses(api, '/launch', asked, 422, 'campaigns.resend_not_possible');
  const templateId = await api.template(2, { category: 'UTILITY' });
  const { status, body: launched } = await post(api, '/launch', { ...asked, templateId });
  assert.equal([status, launched.resendUnconfirmed], [202, true]);
  const plain = await post(api, '/launch', { ...body, templateId });
  assert.equal([plain.status, plain.body.resendUnconfirmed], [202, false]);
});

test.run();
