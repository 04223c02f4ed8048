import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqliteMessageRepository } from '../../../src/adapters/campaigns/sqlite-message-repository.ts';
import { SqliteVendorSuspensions } from '../../../src/adapters/identity/sqlite-vendor-suspensions.ts';
import { CampaignRepository, MessageRepository, SendingStops } from '../../../src/application/campaigns/ports.ts';
import { VendorSuspensions } from '../../../src/application/identity/ports.ts';
import { AuditLog } from '../../../src/application/operations/ports.ts';
import {
  IDEMPOTENCY_LEASE_MS,
  IDEMPOTENCY_RETENTION_MS,
  IdempotencyStore,
} from '../../../src/application/shared/idempotency.ts';
import { UnitOfWork } from '../../../src/application/shared/ports.ts';
import { OutcomeUnknown } from '../../../src/application/shared/unavailable.ts';
import { WakeUps } from '../../../src/application/shared/wake-ups.ts';
import { ChargeMessages } from '../../../src/application/wallet/charge-messages.ts';
import { SettleStatuses } from '../../../src/application/webhooks/settle-statuses.ts';
import type { Campaign } from '../../../src/domain/campaigns/campaign.ts';
import type { Message } from '../../../src/domain/campaigns/message.ts';
import { formatMicros } from '../../../src/domain/shared/money.ts';
import { phoneNumber } from '../../../src/domain/shared/phone-number.ts';
import type { MessageStatus } from '../../../src/domain/webhooks/meta-events.ts';
import { aQueuedMessage } from '../../support/campaign-stores.ts';
import { aContact, aPhone } from '../../support/contacts.ts';
import { assertLedgerHolds } from '../../support/ledger-checks.ts';
import { contacts, type MoneyApi, startMoneyApi } from '../../support/money-api.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { RecordingMetrics } from '../../support/recording-metrics.ts';
import { aStatus } from '../../support/settlement.ts';

interface Context {
  api: MoneyApi;
  /** A launch that fits: an approved template, three people. */
  body: { name: string; templateId: string; listId: string };
}

const PRICE_MICROS = 1_035_720n;

const test = suite<Context>('/campaigns');

test.before.each(async (context) => {
  context.api = await startMoneyApi();
  context.body = {
    name: 'Diwali',
    templateId: await context.api.template(1),
    listId: await context.api.list(1, contacts(3)),
  };
});
test.after.each(async ({ api }) => {
  await assertLedgerHolds(api.database);
  await api.stop();
  assert.equal(api.faults, []);
});

const launch = (api: MoneyApi, body: unknown, token = 'admin') =>
  api.request('POST', '/campaigns/launch', { token, body });

/** Does what the statuses of Meta lead to, in one batch. */
async function settle(api: MoneyApi, messages: readonly Message[], status: MessageStatus = 'delivered') {
  const { container, clock } = api;
  const settleStatuses = new SettleStatuses(
    container.get(UnitOfWork),
    container.get(MessageRepository),
    container.get(CampaignRepository),
    container.get(ChargeMessages),
    clock,
    new RecordingLogger(),
    new RecordingMetrics(),
  );
  const events = messages.map((message) => aStatus(message, status));
  assert.equal((await settleStatuses.execute(events)).unsettled, []);
}

async function refuses(api: MoneyApi, body: unknown, status: number, code: string, token = 'admin') {
  const before = api.contents();
  const answer = await launch(api, body, token);
  assert.equal([answer.status, answer.body.code], [status, code], JSON.stringify(body));
  assert.is(answer.headers.get('content-type'), 'application/problem+json');
  assert.is(api.contents(), before, 'something was written');
  return answer.body;
}

test('writes down who launched what and how much that held, once for a request that is repeated', async ({
  api,
  body,
}) => {
  await api.fund(100_000_000n);
  const headers = { 'idempotency-key': 'diwali' };
  const post = () => api.request('POST', '/campaigns/launch', { token: 'admin', body, headers });
  const [first] = [await post(), await post()];
  const { data } = await api.container.get(AuditLog).page('ven_a', { limit: 9 });
  assert.equal(
    data.map(({ actor: { kind }, action, target, details }) => [kind, action, target, details]),
    [['member', 'campaign.launched', first.body.id, { held: formatMicros(3n * PRICE_MICROS) }]],
  );
});

test('refuses a suspended vendor with 403 and holds nothing', async ({ api, body }) => {
  await api.fund(100_000_000n);
  const suspensions = new SqliteVendorSuspensions(api.database);
  await suspensions.add({ vendorId: 'ven_a', reason: 'spam', sinceMs: 1 });
  await refuses(api, body, 403, 'identity.vendor_suspended');
  await suspensions.remove('ven_a');
  assert.is((await launch(api, body)).status, 202);
});

test('starts for ADMIN and STAFF, at once, with its quote set aside', async ({ api, body }) => {
  await api.fund(100_000_000n);
  for (const token of ['admin', 'staff']) {
    const answer = await launch(api, body, token);
    assert.is(answer.status, 202);
    assert.match(answer.body.id, /^cmp_[0-9a-f]{32}$/);
    assert.equal(
      { ...answer.body, id: '' },
      {
        id: '',
        name: 'Diwali',
        state: 'RUNNING',
        stateReason: null,
        templateId: body.templateId,
        listId: body.listId,
        recipients: 3,
        optedOut: 0,
        excluded: 0,
        misfits: [],
        tagIds: [],
        excludeListIds: [],
        retryOf: null,
        resendUnconfirmed: false,
        startsAt: null,
        resumesAt: null,
        scheduledFor: null,
        createdAt: '2026-11-23T00:00:00.000Z',
        completedAt: null,
        quote: {
          currency: 'INR',
          category: 'MARKETING',
          recipients: 3,
          total: '3.10716',
          markets: [{ market: 'IN', recipients: 3, unitPrice: '1.03572', total: '3.10716' }],
        },
      },
    );
  }
  const balance = (await api.request('GET', '/wallet/balance', { token: 'staff' })).body;
  assert.equal([balance.available, balance.held], ['93.78568', '6.21432']);
});

const launchOnce = (api: MoneyApi, key: string, body: unknown) =>
  api.request('POST', '/campaigns/launch', { token: 'admin', body, headers: { 'idempotency-key': key } });

/** The campaigns of the vendor, and what is held for them. */
async function launchedSoFar(api: MoneyApi) {
  const { data } = (await api.request('GET', '/campaigns', { token: 'admin' })).body;
  const { held } = (await api.request('GET', '/wallet/balance', { token: 'admin' })).body;
  return [data.length, held];
}

/** What the process would do, but for keeping its answer: it dies before that, and its lease ends. */
async function unanswered(
  api: MoneyApi,
  work: () => Promise<{ readonly status: number; readonly body: { id: string } }>,
) {
  const store = api.container.get(IdempotencyStore);
  const complete = store.complete.bind(store);
  store.complete = async () => {};
  const answer = await work();
  assert.is(answer.status, 202);
  store.complete = complete;
  api.clock.advance(IDEMPOTENCY_LEASE_MS);
  return answer.body.id;
}

test('is one campaign with one hold for one Idempotency-Key, although the process died before it kept the answer', async ({
  api,
  body,
}) => {
  await api.fund(100_000_000n);
  for (const n of [0, 1]) {
    const startsAt = new Date(api.clock.nowMs() + 1000).toISOString();
    const each = n === 0 ? body : { ...body, startsAt };
    const id = await unanswered(api, () => launchOnce(api, `k-${n}`, each));
    const repeated = await launchOnce(api, `k-${n}`, each);
    assert.equal([repeated.status, repeated.body.id, repeated.body.quote], [202, id, null]);
    assert.is((await launchOnce(api, `k-${n}`, each)).body.id, id);
    assert.equal(await launchedSoFar(api), [n + 1, ['3.10716', '6.21432'][n]]);
  }
  assert.is((await launchOnce(api, 'k-0', { ...body, name: 'another' })).status, 422);
  const other = await api.request('POST', '/campaigns/launch', {
    token: 'staff',
    body,
    headers: { 'idempotency-key': 'k-2' },
  });
  assert.is(other.status, 202);
  assert.equal(await launchedSoFar(api), [3, '9.32148']);
});

test('is one campaign with one hold for one Idempotency-Key, whatever became of a commit without an answer', async ({
  api,
  body,
}) => {
  await api.fund(100_000_000n);
  const lost = (): never => {
    throw new OutcomeUnknown();
  };
  const [wakeUps, campaigns] = [api.container.get(WakeUps), api.container.get(CampaignRepository)];
  const { send, add } = { send: wakeUps.send.bind(wakeUps), add: campaigns.add.bind(campaigns) };
  const breaks: readonly (() => void)[] = [
    () => Object.assign(wakeUps, { send: lost }), // it is committed
    () => Object.assign(campaigns, { add: lost }), // it is not
  ];
  for (const [n, breakOff] of breaks.entries()) {
    breakOff();
    const first = await launchOnce(api, `k-${n}`, body);
    assert.equal([first.status, first.body.code], [503, 'service.outcome_unknown']);
    Object.assign(wakeUps, { send });
    Object.assign(campaigns, { add });
    const second = await launchOnce(api, `k-${n}`, body);
    assert.equal([second.status, second.body.name], [202, 'Diwali']);
    assert.equal((await launchOnce(api, `k-${n}`, body)).body, second.body);
    assert.equal(await launchedSoFar(api), [n + 1, ['3.10716', '6.21432'][n]]);
  }
});

test('launches never again by a key, although its answer is remembered no more', async ({ api, body }) => {
  await api.fund(100_000_000n);
  const { id } = (await launchOnce(api, 'k-1', body)).body;
  api.clock.advance(IDEMPOTENCY_RETENTION_MS);
  const later = await launchOnce(api, 'k-1', body);
  assert.equal([later.status, later.body.id, later.headers.get('idempotency-replayed')], [202, id, null]);
  assert.equal(await launchedSoFar(api), [1, '3.10716']);
});

test('wakes the planner when the campaign is stored, and nobody when it is refused', async ({ api, body }) => {
  const { container } = api;
  const woken: Promise<boolean>[] = [];
  container.get(WakeUps).onReceived('campaigns', () => {
    woken.push(container.get(CampaignRepository).hasUnfinished());
  });
  await refuses(api, body, 402, 'wallet.insufficient_funds');
  assert.equal(woken, []);
  await api.fund(100_000_000n);
  assert.is((await launch(api, body)).status, 202);
  assert.equal(await Promise.all(woken), [true]);
});

test('is one campaign with one hold for one Idempotency-Key, one launch after the other', async ({ api, body }) => {
  await api.fund(100_000_000n);
  const first = await launchOnce(api, 'k-1', body);
  const second = await launchOnce(api, 'k-1', body);
  assert.is(first.status, 202);
  assert.equal([second.status, second.body], [202, first.body]);
  assert.is(second.headers.get('idempotency-replayed'), 'true');
  assert.equal(await launchedSoFar(api), [1, '3.10716']);

  const other = await launchOnce(api, 'k-1', { ...body, name: 'Holi' });
  assert.equal([other.status, other.body.code], [422, 'idempotency.key_reused']);
  assert.equal(await launchedSoFar(api), [1, '3.10716']);
  assert.is((await launchOnce(api, 'k-2', body)).status, 202);
  assert.equal(await launchedSoFar(api), [2, '6.21432']);
});

test('is one campaign with one hold for one Idempotency-Key, several launches at once', async ({ api, body }) => {
  await api.fund(100_000_000n);
  const other = { ...body, name: 'Holi' };
  const answers = await Promise.all([body, body, other, body, other].map((each) => launchOnce(api, 'k-1', each)));
  const launched = answers.filter(({ status }) => status === 202);
  assert.ok(launched.length > 0);
  for (const each of launched) assert.equal(each.body, launched[0]?.body);
  const refusals = answers.filter(({ status }) => status !== 202).map(({ body: { code } }) => code);
  const known = ['idempotency.in_progress', 'idempotency.key_reused'];
  assert.equal(new Set([...refusals, ...known]), new Set(known));
  assert.ok(refusals.filter((code) => code === 'idempotency.key_reused').length >= 2);
  assert.equal(await launchedSoFar(api), [1, '3.10716']);

  const name = launched[0]?.body.name;
  const again = await launchOnce(api, 'k-1', { ...body, name });
  assert.equal([again.status, again.body], [202, launched[0]?.body]);
  assert.equal(await launchedSoFar(api), [1, '3.10716']);
});

const quote = (api: MoneyApi, { templateId, listId }: Context['body'], token = 'staff') =>
  api.request('POST', '/campaigns/quote', { token, body: { templateId, listId } });

test('quotes exactly what a launch then sets aside, and holds nothing itself', async ({ api, body }) => {
  await api.fund(100_000_000n);
  const before = api.contents();
  const { status, body: shown } = await quote(api, body);
  assert.is(status, 200);
  assert.is(api.contents(), before);
  assert.equal(shown, {
    currency: 'INR',
    category: 'MARKETING',
    recipients: 3,
    total: '3.10716',
    markets: [{ market: 'IN', recipients: 3, unitPrice: '1.03572', total: '3.10716' }],
    optedOut: 0,
    excluded: 0,
    misfits: [],
    unpriced: [],
    wallet: { available: '100.0000', receivable: '0.0000', availableAfter: '96.89284', shortfall: '0.0000' },
    durationSeconds: 2,
  });
  const { id } = (await launch(api, body)).body;
  const { money } = (await api.request('GET', `/campaigns/${id}`, { token: 'staff' })).body;
  assert.is(money.held, shown.total);
  const { available } = (await api.request('GET', '/wallet/balance', { token: 'staff' })).body;
  assert.is(available, shown.wallet.availableAfter);
});

test('quotes what is missing, markets without a price, and a template that waits for Meta', async ({ api, body }) => {
  await api.fund(3_000_000n);
  const templateId = await api.template(2, { status: 'PENDING' });
  const abroad = aContact(9, { phone: phoneNumber('4915112345678') });
  const listId = await api.list(2, [...contacts(3), abroad]);
  const { body: shown } = await quote(api, { ...body, templateId, listId });
  assert.equal([shown.recipients, shown.unpriced], [3, [{ market: 'DE', recipients: 1 }]]);
  assert.equal([shown.wallet.availableAfter, shown.wallet.shortfall], [null, '0.10716']);
});

test('names who has no price, without those who are left out anyway, as a file', async ({ api, body }) => {
  const german = (n: number) => aContact(n, { phone: phoneNumber(`49151123456${n}`) });
  const listId = await api.list(2, [...contacts(3), german(10), german(11), german(12)]);
  const excluded = await api.list(3, [german(12)]);
  const asked = { templateId: body.templateId, listId };
  const file = (given: unknown, token = 'staff') =>
    api.request('POST', '/campaigns/quote/unpriced.csv', { token, body: given });
  const { status, headers, body: text } = await file({ ...asked, excludeListIds: [excluded] });
  assert.is(status, 200);
  assert.match(headers.get('content-type') ?? '', /^text\/csv/);
  assert.equal(text.split('\r\n'), [
    'contact,phone,market',
    `${german(10).id},+4915112345610,DE`,
    `${german(11).id},+4915112345611,DE`,
    '',
  ]);
  assert.is((await file(asked)).body.split('\r\n').length, 5);
  assert.is((await file({ ...asked, listId: body.listId })).body, 'contact,phone,market\r\n');
  const templateId = await api.template(7, { vendorId: 'ven_b' });
  for (const [given, token, code] of [
    [{ ...asked, templateId }, 'staff', 'templates.not_found'],
    [{ ...asked, templateId }, 'other', 'contacts.list_not_found'],
  ] as const) {
    const answer = await file(given, token);
    assert.equal([answer.status, answer.body.code], [404, code]);
  }
});

test("quotes nobody else's templates and lists, and no empty list", async ({ api, body }) => {
  const templateId = await api.template(7, { vendorId: 'ven_b' });
  for (const [given, token, status, code] of [
    [{ ...body, templateId }, 'staff', 404, 'templates.not_found'],
    [{ ...body, templateId }, 'other', 404, 'contacts.list_not_found'],
    [{ ...body, listId: await api.list(2, []) }, 'staff', 422, 'campaigns.empty_audience'],
    [{ ...body, listId: 'x' }, 'staff', 400, 'request.invalid'],
  ] as const) {
    const answer = await quote(api, given, token);
    assert.equal([answer.status, answer.body.code], [status, code]);
  }
});

test('answers 402 with what is required, available and missing when the wallet is short', async ({ api, body }) => {
  await api.fund(3_000_000n);
  const problem = await refuses(api, body, 402, 'wallet.insufficient_funds');
  const { required, available, shortfall, currency, status, title } = problem;
  assert.equal([required, available, shortfall, currency], ['3.10716', '3.0000', '0.10716', 'INR']);
  assert.equal([status, title], [402, 'Payment Required']);
});

test('answers 409 when the wallet is in another currency than the prices, also to a quote', async ({ api, body }) => {
  await api.fund(100_000_000n);
  await api.database.change(`UPDATE wallets SET currency = 'USD' WHERE vendor_id = 'ven_a'`);
  const { currency } = await refuses(api, body, 409, 'wallet.price_in_other_currency');
  assert.is(currency, 'USD');
  const { templateId, listId } = body;
  const quoted = await api.request('POST', '/campaigns/quote', { token: 'admin', body: { templateId, listId } });
  assert.equal([quoted.status, quoted.body.code], [409, 'wallet.price_in_other_currency']);
  await api.database.change(`UPDATE wallets SET currency = 'INR' WHERE vendor_id = 'ven_a'`);
  assert.is((await launch(api, body)).status, 202);
});

test('holds the total that the launch expects, or answers 409 with the one of now and holds nothing', async ({
  api,
  body,
}) => {
  await api.fund(100_000_000n);
  const { templateId, listId } = body;
  const quoted = await api.request('POST', '/campaigns/quote', { token: 'admin', body: { templateId, listId } });
  const { total } = quoted.body;
  await api.list(1, contacts(4));
  const problem = await refuses(api, { ...body, expectedTotal: total }, 409, 'campaigns.total_changed');
  assert.equal([problem.total, problem.expectedTotal, problem.currency], ['4.14288', total, 'INR']);
  const { body: launched } = await launch(api, { ...body, expectedTotal: '4.142880' });
  assert.equal([launched.state, launched.quote.total], ['RUNNING', '4.14288']);
  for (const [expectedTotal, code] of [
    ['4,1', 'request.invalid'],
    [4.14288, 'request.invalid'],
    [`${'9'.repeat(14)}.0000`, 'money.invalid_amount'],
  ] as const) {
    await refuses(api, { ...body, expectedTotal }, 400, code);
  }
});

test('starts exactly as many of many launches at once as the wallet covers', async ({ api, body }) => {
  await api.fund(10_000_000n);
  const answers = await Promise.all(Array.from({ length: 8 }, () => launch(api, body)));
  assert.equal(answers.map(({ status }) => status).sort(), [202, 202, 202, 402, 402, 402, 402, 402]);
  assert.is((await api.request('GET', '/campaigns', { token: 'admin' })).body.data.length, 3);
});

test('answers 409 to a template that is not approved', async ({ api, body }) => {
  await api.fund(100_000_000n);
  for (const [n, status] of (['PENDING', 'REJECTED', 'PAUSED', 'DISABLED', 'DELETED'] as const).entries()) {
    const templateId = await api.template(n + 2, { status });
    const problem = await refuses(api, { ...body, templateId }, 409, 'campaigns.template_not_approved');
    assert.is(problem.templateStatus, status);
  }
});

test('answers 422 to a list without anybody, or with nobody left', async ({ api, body }) => {
  await api.fund(100_000_000n);
  await refuses(api, { ...body, listId: await api.list(2, []) }, 422, 'campaigns.empty_audience');
  await api.database.change(`INSERT INTO opt_outs SELECT 'ven_a', phone, 'manual', 0 FROM contacts`);
  await refuses(api, body, 422, 'campaigns.empty_audience');
});

test('leaves out who opted out, and says how many', async ({ api, body }) => {
  await api.fund(100_000_000n);
  await api.database.change(`INSERT INTO opt_outs VALUES ('ven_a', ?, 'manual', 0)`, [aPhone(1)]);
  const answer = await launch(api, body);
  assert.equal(
    [answer.status, answer.body.recipients, answer.body.optedOut, answer.body.quote.total],
    [202, 2, 1, '2.07144'],
  );
});

test('is owed, and takes nothing from anybody else, what who takes an opt-out back after the launch costs', async ({
  api,
  body,
}) => {
  await api.fund(2n * PRICE_MICROS);
  await api.database.change(`INSERT INTO opt_outs VALUES ('ven_a', ?, 'manual', 0)`, [aPhone(1)]);
  const { id } = (await launch(api, body)).body;
  await api.database.change('DELETE FROM opt_outs');
  await api.materialise(id);
  const balance = async () => {
    const { available, held, receivable } = (await api.request('GET', '/wallet/balance', { token: 'admin' })).body;
    return [available, held, receivable];
  };
  assert.equal(await balance(), ['0.0000', '2.07144', '0.0000']);
  const messages = new SqliteMessageRepository(api.database);
  const { data: all } = await messages.page(id, { limit: 10 });
  assert.is(all.length, 3);
  await settle(api, all.slice(0, 2));
  assert.equal(await balance(), ['0.0000', '0.0000', '0.0000']);
  await settle(api, all.slice(2));
  assert.equal(await balance(), ['0.0000', '0.0000', '1.03572']);
  await settle(api, all);
  assert.equal(await balance(), ['0.0000', '0.0000', '1.03572']);
});

test('pays for who takes an opt-out back out of what a failed message leaves in the hold', async ({ api, body }) => {
  await api.fund(2n * PRICE_MICROS);
  await api.database.change(`INSERT INTO opt_outs VALUES ('ven_a', ?, 'manual', 0)`, [aPhone(1)]);
  const { id } = (await launch(api, body)).body;
  await api.database.change('DELETE FROM opt_outs');
  await api.materialise(id);
  const { data: all } = await new SqliteMessageRepository(api.database).page(id, { limit: 10 });
  await settle(api, all.slice(0, 1), 'failed');
  await settle(api, all.slice(1));
  const balance = (await api.request('GET', '/wallet/balance', { token: 'admin' })).body;
  assert.equal([balance.available, balance.held, balance.receivable], ['0.0000', '0.0000', '0.0000']);
  const { money } = (await api.request('GET', `/campaigns/${id}`, { token: 'admin' })).body;
  assert.equal([money.held, money.charged, money.remaining], ['2.07144', '2.07144', '0.0000']);
});

test('answers 422 to recipients without a price, and names their markets', async ({ api, body }) => {
  await api.fund(100_000_000n);
  const abroad = aContact(9, { phone: phoneNumber('4915112345678') });
  const listId = await api.list(2, [...contacts(1), abroad]);
  const problem = await refuses(api, { ...body, listId }, 422, 'campaigns.market_without_price');
  assert.equal(problem.markets, [{ market: 'DE', recipients: 1 }]);
});

test('answers 422 to texts that do not fit the template, and names each', async ({ api, body }) => {
  await api.fund(100_000_000n);
  const text = 'Hi {{1}}, take {{2}} off this week.';
  const templateId = await api.template(2, { components: [{ type: 'BODY', text }] });
  const fitting = { body: [{ attribute: 'name', default: 'friend' }, { value: '20%' }] };
  for (const parameters of [{}, { body: [{ value: 'x' }] }, { ...fitting, header: [{ value: 'x' }] }]) {
    const code = 'campaigns.parameters_do_not_fit';
    const problem = await refuses(api, { ...body, templateId, parameters }, 422, code);
    assert.match(problem.errors[0].path, /^\/body\/parameters\/(body|header)/);
  }
  assert.is((await launch(api, { ...body, templateId, parameters: fitting })).status, 202);
});

test("answers 404 to another vendor's template and list, as to those that never were", async ({ api, body }) => {
  await api.fund(100_000_000n);
  await api.fund(100_000_000n, 'ven_b');
  await refuses(api, body, 404, 'templates.not_found', 'other');
  const templateId = await api.template(7, { vendorId: 'ven_b' });
  await refuses(api, { ...body, templateId }, 404, 'templates.not_found');
  await refuses(api, { ...body, templateId }, 404, 'contacts.list_not_found', 'other');
  const nowhere = '0123456789abcdef'.repeat(2);
  await refuses(api, { ...body, templateId: `tpl_${nowhere}` }, 404, 'templates.not_found');
  await refuses(api, { ...body, listId: `lst_${nowhere}` }, 404, 'contacts.list_not_found');
});

test('answers 400 to bodies of another shape, with the wrong field', async ({ api, body }) => {
  const { templateId: _templateId, ...without } = body;
  const source = { value: 'x' };
  const wrong: readonly [unknown, string][] = [
    [[], ''],
    [{}, '/name'],
    [without, '/templateId'],
    [{ ...body, name: '' }, '/name'],
    [{ ...body, name: 'x'.repeat(201) }, '/name'],
    [{ ...body, name: 5 }, '/name'],
    [{ ...body, templateId: `cmp_${'0'.repeat(32)}` }, '/templateId'],
    [{ ...body, listId: `${body.listId}' OR 1=1` }, '/listId'],
    [{ ...body, listId: null }, '/listId'],
    [{ ...body, vendorId: 'ven_b' }, '/vendorId'],
    [{ ...body, parameters: [] }, '/parameters'],
    [{ ...body, parameters: { body: 'x' } }, '/parameters/body'],
    [{ ...body, parameters: { body: [{}] } }, '/parameters/body/0'],
    [{ ...body, parameters: { body: [{ value: '' }] } }, '/parameters/body/0'],
    [{ ...body, parameters: { body: [{ value: 'x', attribute: 'y' }] } }, '/parameters/body/0'],
    [{ ...body, parameters: { body: Array(101).fill(source) } }, '/parameters/body'],
    [{ ...body, parameters: { buttons: [{ index: 10, source }] } }, '/parameters/buttons/0/index'],
    [{ ...body, parameters: { buttons: [{ index: 0.5, source }] } }, '/parameters/buttons/0/index'],
  ];
  for (const [given, path] of wrong) {
    const problem = await refuses(api, given, 400, 'request.invalid');
    assert.ok(problem.errors[0].path.startsWith(`/body${path}`), `${JSON.stringify(given)}: ${problem.errors[0].path}`);
  }
  await refuses(api, '{"name":', 400, 'request.malformed_json');
  await refuses(api, `{"name":"${'x'.repeat(200_000)}"}`, 413, 'request.too_large');
});

test('answers 401 to strangers on every route', async ({ api }) => {
  const path = `/campaigns/cmp_${'0'.repeat(32)}`;
  const routes = [
    ['POST', '/campaigns/quote'],
    ['POST', '/campaigns/launch'],
    ['GET', '/campaigns'],
    ['GET', path],
    ['GET', `${path}/messages`],
    ['GET', `${path}/messages.csv`],
    ['GET', `${path}/rate`],
    ['POST', `${path}/pause`],
    ['POST', `${path}/resume`],
    ['POST', `${path}/cancel`],
  ] as const;
  for (const [method, route] of routes) {
    const { status, body } = await api.request(method, route);
    assert.equal([status, body.code], [401, 'auth.required'], route);
  }
});

test('shows a campaign with its progress and money, to its own vendor only', async ({ api, body }) => {
  await api.fund(100_000_000n);
  const { id } = (await launch(api, body)).body;
  const { status, body: shown } = await api.request('GET', `/campaigns/${id}`, { token: 'staff' });
  assert.is(status, 200);
  assert.equal([shown.messages.planned, shown.messages.queued, shown.messages.delivered], [3, 0, 0]);
  assert.equal(shown.money, { held: '3.10716', charged: '0.0000', released: '0.0000', remaining: '3.10716' });
  for (const [method, path] of [
    ['GET', ''],
    ['GET', '/messages'],
    ['GET', '/messages.csv'],
    ['GET', '/rate'],
    ['POST', '/pause'],
    ['POST', '/resume'],
    ['POST', '/cancel'],
  ] as const) {
    const before = api.contents();
    const foreign = await api.request(method, `/campaigns/${id}${path}`, { token: 'other' });
    assert.equal([foreign.status, foreign.body.code], [404, 'campaigns.not_found'], path);
    assert.is(api.contents(), before);
  }
  assert.equal((await api.request('GET', '/campaigns', { token: 'other' })).body, { data: [], nextCursor: null });
});

test('shows who gets nothing of a cancelled campaign as cancelled, and gives the money back', async ({ api, body }) => {
  await api.fund(100_000_000n);
  const { id } = (await launch(api, body)).body;
  const cancelled = await api.request('POST', `/campaigns/${id}/cancel`, { token: 'staff' });
  assert.equal([cancelled.status, cancelled.body.state], [200, 'CANCELLED']);
  assert.is(cancelled.body.completedAt, new Date(api.clock.nowMs()).toISOString());
  const { messages, money } = (await api.request('GET', `/campaigns/${id}`, { token: 'staff' })).body;
  assert.equal([messages.planned, messages.cancelled], [0, 3]);
  assert.equal(money, { held: '3.10716', charged: '0.0000', released: '3.10716', remaining: '0.0000' });
  const { available, held } = (await api.request('GET', '/wallet/balance', { token: 'admin' })).body;
  assert.equal([available, held], ['100.0000', '0.0000']);
});

test('shows how many messages left in each second, and when the last one will at that pace', async ({ api, body }) => {
  await api.fund(100_000_000n);
  const { id } = (await launch(api, body)).body;
  const show = async (path = '') => (await api.request('GET', `/campaigns/${id}${path}`, { token: 'staff' })).body;
  assert.equal((await show()).pace, { messagesPerSecond: 0, endsAt: null });
  const none = { sends: 0, maxPerSecond: 0, firstAt: null, lastAt: null, data: [], nextCursor: null };
  assert.equal(await show('/rate'), none);

  const startMs = api.clock.nowMs();
  const sent = (atMs: number) => ({ campaignId: id, atMs: startMs + atMs });
  const result = { messageId: 'none', leaseUntilMs: startMs, state: 'unknown', attempt: 0, dueAtMs: 0 } as const;
  const messages = new SqliteMessageRepository(api.database);
  await messages.recordResults(
    [0, 1, 1500].map((atMs) => ({ ...result, sent: sent(atMs) })),
    startMs,
  );
  api.clock.advance(2000);
  const second = (n: number, sends: number) => ({ at: new Date(startMs + n * 1000).toISOString(), sends });
  const { data, nextCursor, ...summary } = await show('/rate?limit=1');
  const times = { firstAt: second(0, 2).at, lastAt: second(1, 1).at };
  assert.equal([summary, data], [{ sends: 3, maxPerSecond: 2, ...times }, [second(1, 1)]]);
  assert.equal((await show(`/rate?cursor=${nextCursor}`)).data, [second(0, 2)]);
  const { pace } = await show();
  assert.equal(pace, { messagesPerSecond: 1.5, endsAt: new Date(startMs + 4000).toISOString() }, 'three are left');
  await api.request('POST', `/campaigns/${id}/pause`, { token: 'staff' });
  assert.is((await show()).pace.endsAt, null);
});

test('says why a running campaign stands still, in no words of the platform, and when it moves again', async ({
  api,
  body,
}) => {
  await api.fund(100_000_000n);
  const { id } = (await launch(api, body)).body;
  const sent = { campaignId: id, atMs: api.clock.nowMs() };
  const result = { messageId: 'none', leaseUntilMs: 0, state: 'unknown', attempt: 0, dueAtMs: 0, sent } as const;
  await api.container.get(MessageRepository).recordResults([result], 0);
  api.clock.advance(2000);
  const stops = api.container.get(SendingStops);
  const suspensions = api.container.get(VendorSuspensions);
  const stop = { phoneNumberId: '220011223344556', liftedBy: 'operator', stoppedAtMs: 1 } as const;
  const shown = async () => {
    const { state, stateReason, pace } = (await api.request('GET', `/campaigns/${id}`, { token: 'staff' })).body;
    const [listed] = (await api.request('GET', '/campaigns', { token: 'staff' })).body.data;
    assert.equal([state, listed.stateReason], ['RUNNING', stateReason]);
    return [stateReason, pace.endsAt !== null];
  };
  const moving = [null, true];
  assert.equal(await shown(), moving);
  await stops.stop({ ...stop, reason: 'account_update ACCOUNT_RESTRICTION' });
  const stopped = [
    "WhatsApp has stopped the platform's sending: it goes on by itself when the platform has fixed that",
    false,
  ];
  assert.equal(await shown(), stopped);
  await suspensions.add({ vendorId: 'ven_a', reason: 'spam', sinceMs: 1 });
  const suspended = ['The platform has suspended your account', false];
  assert.equal(await shown(), suspended);
  await stops.clear();
  assert.equal(await shown(), suspended);
  const resumed = await api.request('POST', `/campaigns/${id}/resume`, { token: 'staff' });
  assert.equal([resumed.body.state, resumed.body.stateReason], ['RUNNING', suspended[0]]);
  await suspensions.remove('ven_a');
  await stops.stop({ ...stop, phoneNumberId: '1', reason: 'of another number' });
  assert.equal(await shown(), moving);
  await stops.stop({ ...stop, reason: 'again' });
  const paused = await api.request('POST', `/campaigns/${id}/pause`, { token: 'staff' });
  assert.is(paused.body.stateReason, 'Paused by you');
});

test('says of a running campaign that has sent everything what it waits for', async ({ api, body }) => {
  await api.fund(100_000_000n);
  const { id } = (await launch(api, body)).body;
  const campaign = (await api.container.get(CampaignRepository).find(id)) as Campaign;
  const messages = api.container.get(MessageRepository);
  const reason = async () => (await api.request('GET', `/campaigns/${id}`, { token: 'staff' })).body.stateReason;
  await messages.addMissing([aQueuedMessage(campaign, 1, { state: 'sent' }), aQueuedMessage(campaign, 2)]);
  assert.is(await reason(), null, 'one is queued');
  await messages.saveSettled([aQueuedMessage(campaign, 2, { state: 'unknown' })], 1);
  assert.is(await reason(), null, 'one has no message yet');
  await messages.addMissing([aQueuedMessage(campaign, 3, { state: 'failed' })]);
  assert.is(await reason(), 'Everything was sent; whether it arrived is not known yet of 2 of the messages');
  await messages.saveSettled(
    [1, 2].map((place) => aQueuedMessage(campaign, place, { state: 'failed' })),
    2,
  );
  assert.is(await reason(), null);
});

test('pauses, resumes and cancels, each as often as one likes, and nothing after the end', async ({ api, body }) => {
  await api.fund(100_000_000n);
  const { id } = (await launch(api, body)).body;
  const act = (action: string) => api.request('POST', `/campaigns/${id}/${action}`, { token: 'staff' });
  for (const [action, state] of [
    ['pause', 'PAUSED'],
    ['pause', 'PAUSED'],
    ['resume', 'RUNNING'],
    ['resume', 'RUNNING'],
    ['cancel', 'CANCELLED'],
    ['cancel', 'CANCELLED'],
  ] as const) {
    const answer = await act(action);
    assert.equal([answer.status, answer.body.state], [200, state], action);
  }
  for (const action of ['pause', 'resume']) {
    const answer = await act(action);
    assert.equal([answer.status, answer.body.code, answer.body.state], [409, 'campaigns.wrong_state', 'CANCELLED']);
  }
});

test('lists newest first, page by page', async ({ api, body }) => {
  await api.fund(100_000_000n);
  const ids: string[] = [];
  for (const name of ['a', 'b', 'c']) ids.unshift((await launch(api, { ...body, name })).body.id);
  const idsOf = (page: { body: { data: { id: string }[] } }) => page.body.data.map(({ id }) => id);
  const first = await api.request('GET', '/campaigns?limit=2', { token: 'admin' });
  assert.equal(idsOf(first), ids.slice(0, 2));
  const second = await api.request('GET', `/campaigns?limit=2&cursor=${first.body.nextCursor}`, { token: 'admin' });
  assert.equal([idsOf(second), second.body.nextCursor], [ids.slice(2), null]);
});

test('refuses ids and cursors of another shape', async ({ api }) => {
  for (const path of ['/campaigns/5', '/campaigns/cmp_x', '/campaigns?cursor=5', '/campaigns?state=running']) {
    const { status, body } = await api.request('GET', path, { token: 'admin' });
    assert.equal([status, body.code], [400, 'request.invalid'], path);
  }
});

test.run();
