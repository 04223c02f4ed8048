import { Container } from 'inversify';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { FollowTemplate } from '../../../src/application/campaigns/follow-template.ts';
import { CampaignRepository } from '../../../src/application/campaigns/ports.ts';
import { Logger } from '../../../src/application/shared/logger.ts';
import { Clock, Ids } from '../../../src/application/shared/ports.ts';
import { TemplateRepository } from '../../../src/application/templates/ports.ts';
import { TemplateGateway } from '../../../src/application/templates/template-gateway.ts';
import { ApplyTemplateEvents } from '../../../src/application/webhooks/apply-template-events.ts';
import { templatesModule } from '../../../src/infrastructure/modules/templates.ts';
import { bindSqliteStores } from '../../../src/infrastructure/profiles/sqlite-stores.ts';
import { startApi, type TestApi } from '../../support/api.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { RecordingTemplateGateway } from '../../support/recording-template-gateway.ts';
import { aDatabase } from '../../support/sqlite.ts';
import { aBody, aDefinition } from '../../support/templates.ts';

interface Context {
  api: TestApi;
  gateway: RecordingTemplateGateway;
  applyStatus: ApplyTemplateEvents;
}

const test = suite<Context>('/templates');

test.before.each(async (context) => {
  const container = new Container();
  const database = aDatabase();
  context.gateway = new RecordingTemplateGateway();
  bindSqliteStores(container, database);
  container.bind(Clock).toConstantValue(new ManualClock());
  container.bind(Ids).toConstantValue(new NodeIds());
  container.bind(Logger).toConstantValue(new RecordingLogger());
  container.bind(TemplateGateway).toConstantValue(context.gateway);
  templatesModule(container);
  context.applyStatus = new ApplyTemplateEvents(
    database,
    container.get(TemplateRepository),
    new FollowTemplate(container.get(CampaignRepository)),
  );
  context.api = await startApi(container, {
    verifyToken: (token) => ({ memberId: `mem_${token}`, vendorId: `ven_${token}`, role: 'STAFF' }),
  });
});
test.after.each(async ({ api }) => {
  await api.stop();
  assert.equal(api.faults, []);
});

function create(api: TestApi, body: object = aDefinition(), token = 'a') {
  return api.request('POST', '/templates', { token, body });
}

test('stores a template as PENDING and shows it by the vendor’s own name', async ({ api, gateway }) => {
  const { status, body } = await create(api);
  assert.is(status, 201);
  const { id, ...shown } = body;
  assert.match(id, /^tpl_[0-9a-f]{32}$/);
  assert.equal(shown, {
    ...aDefinition(),
    upcomingCategory: null,
    quality: null,
    flag: null,
    status: 'PENDING',
    statusReason: null,
    submittedAt: '2026-11-23T00:00:00.000Z',
    createdAt: '2026-11-23T00:00:00.000Z',
  });
  assert.is(gateway.taken[0]?.metaName, 'va_sale');
  assert.equal((await api.request('GET', `/templates/${id}`, { token: 'a' })).body, body);
});

test('shows a warning of Meta and goes on sending, until the next word on the status', async ({
  api,
  gateway,
  applyStatus,
}) => {
  const { id } = (await create(api)).body;
  const [taken] = gateway.taken;
  assert.ok(taken);
  const tell = async (event: string, occurredAtMs: number) => {
    const words = event === 'FLAGGED' ? { explanation: 'Readers block it.' } : {};
    await applyStatus.execute({
      type: 'template-status',
      ...taken,
      event,
      occurredAtMs,
      ...words,
    });
    const { status, flag } = (await api.request('GET', `/templates/${id}`, { token: 'a' })).body;
    return [status, flag];
  };
  assert.equal(await tell('APPROVED', 1000), ['APPROVED', null]);
  const flag = { at: '1970-01-01T00:00:02.000Z', reason: 'Readers block it.' };
  assert.equal(await tell('FLAGGED', 2000), ['APPROVED', flag]);
  assert.equal(await tell('REINSTATED', 3000), ['APPROVED', null]);
  assert.equal(await tell('FLAGGED', 2500), ['APPROVED', null]);
});

test("shows Meta's verdict", async ({ api, gateway, applyStatus }) => {
  const { id } = (await create(api)).body;
  const [taken] = gateway.taken;
  assert.ok(taken);
  await applyStatus.execute({
    type: 'template-status',
    ...taken,
    event: 'REJECTED',
    occurredAtMs: 1,
    explanation: 'Two variables touch.',
  });
  const { body } = await api.request('GET', `/templates/${id}`, { token: 'a' });
  assert.is(body.status, 'REJECTED');
  assert.is(body.statusReason, 'Two variables touch.');
});

test('answers 201 with a PENDING template when Meta cannot be reached', async ({ api, gateway }) => {
  gateway.isDown = 'before';
  const { status, body } = await create(api);
  assert.is(status, 201);
  assert.is(body.status, 'PENDING');
  assert.is(body.submittedAt, null);
});

test("answers 422 with Meta's words when Meta refuses, and takes a mended one", async ({ api, gateway }) => {
  gateway.refusal = 'The body is too plain';
  const { status, body } = await create(api);
  assert.is(status, 422);
  assert.is(body.code, 'templates.rejected_by_meta');
  assert.is(body.detail, 'The body is too plain');
  const stored = (await api.request('GET', '/templates?status=REJECTED', { token: 'a' })).body.data;
  assert.is(stored[0].statusReason, 'The body is too plain');
  gateway.refusal = undefined;
  assert.is((await create(api)).status, 201);
});

test('answers 422 with everything that is wrong before Meta sees it', async ({ api, gateway }) => {
  const components = [
    { type: 'BODY', text: '{{1}}{{2}} hi' },
    { type: 'FOOTER', text: 'By {{1}}' },
  ];
  const { status, body } = await create(api, { ...aDefinition(), components });
  assert.is(status, 422);
  assert.is(body.code, 'templates.invalid');
  assert.equal(
    body.errors.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`),
    [
      '/components/0/text variables_adjacent',
      '/components/0/text variable_at_edge',
      '/components/0/example/body_text example_count',
      '/components/1/text variable_not_allowed',
    ],
  );
  assert.is(gateway.creations, 0);
});

test('answers 409 to a second template of a name and language of one vendor', async ({ api }) => {
  const { id } = (await create(api)).body;
  const second = await create(api);
  assert.is(second.status, 409);
  assert.is(second.body.code, 'templates.already_exists');
  assert.is(second.body.templateId, id);
  assert.is((await create(api, aDefinition({ language: 'hi' }))).status, 201);
  assert.is((await create(api, aDefinition(), 'b')).status, 201);
});

test('names the wrong field of the component that was meant', async ({ api }) => {
  const components = [aBody, { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Go', link: 'https://a.in' }] }];
  const { status, body } = await create(api, { ...aDefinition(), components });
  assert.is(status, 400);
  assert.equal(body.errors.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`).sort(), [
    '/body/components/1/buttons/0/link unknown_field',
    '/body/components/1/buttons/0/url required',
  ]);
});

for (const [what, changes] of [
  ['a name with capitals', { name: 'Sale' }],
  ['an empty name', { name: '' }],
  ['a name that is too long', { name: 'x'.repeat(201) }],
  ['a language that is none', { language: 'english' }],
  ['a category that is none', { category: 'SALES' }],
  ['no components', { components: [] }],
  ['a component of a kind that is not taken', { components: [aBody, { type: 'CAROUSEL', cards: [] }] }],
  ['a header of a kind that is not taken', { components: [aBody, { type: 'HEADER', format: 'IMAGE' }] }],
  ["a vendor's id", { vendorId: 'ven_b' }],
  ['a status', { status: 'APPROVED' }],
] as const) {
  test(`refuses ${what}`, async ({ api, gateway }) => {
    const { status, body } = await create(api, { ...aDefinition(), ...changes });
    assert.is(status, 400);
    assert.is(body.code, 'request.invalid');
    assert.is(gateway.creations, 0);
  });
}

test('pages from the newest to the oldest, the own ones only', async ({ api }) => {
  for (const name of ['a', 'b', 'c']) await create(api, aDefinition({ name }));
  await create(api, aDefinition({ name: 'foreign' }), 'b');
  const first = (await api.request('GET', '/templates?limit=2', { token: 'a' })).body;
  const rest = (await api.request('GET', `/templates?limit=2&cursor=${first.nextCursor}`, { token: 'a' })).body;
  assert.equal(
    [...first.data, ...rest.data].map(({ name }) => name),
    ['c', 'b', 'a'],
  );
  assert.is(rest.nextCursor, null);
  assert.equal((await api.request('GET', '/templates?status=APPROVED', { token: 'a' })).body.data, []);
  assert.is((await api.request('GET', '/templates?status=GOOD', { token: 'a' })).status, 400);
});

test('answers 404 to the id of a foreign vendor, 400 to what is no id, 401 without a token', async ({ api }) => {
  const { id } = (await create(api)).body;
  const foreign = await api.request('GET', `/templates/${id}`, { token: 'b' });
  assert.is(foreign.status, 404);
  assert.is(foreign.body.code, 'templates.not_found');
  assert.is((await api.request('GET', '/templates/1', { token: 'a' })).status, 400);
  assert.is((await api.request('GET', '/templates')).status, 401);
  assert.is((await api.request('POST', '/templates', { body: aDefinition() })).status, 401);
});

test.run();
