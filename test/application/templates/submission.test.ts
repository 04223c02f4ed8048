import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqliteCampaignRepository } from '../../../src/adapters/campaigns/sqlite-campaign-repository.ts';
import { SqliteAttemptLimiter } from '../../../src/adapters/identity/sqlite-attempt-limiter.ts';
import { SqliteVendorSuspensions } from '../../../src/adapters/identity/sqlite-vendor-suspensions.ts';
import { NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { SqliteTemplateRepository } from '../../../src/adapters/templates/sqlite-template-repository.ts';
import { FollowTemplate } from '../../../src/application/campaigns/follow-template.ts';
import { CreateTemplate, FIRST_SUBMISSION_MS } from '../../../src/application/templates/create-template.ts';
import {
  SUBMISSION_PAUSE_MS,
  SubmitPendingTemplates,
} from '../../../src/application/templates/submit-pending-templates.ts';
import { SubmitTemplate } from '../../../src/application/templates/submit-template.ts';
import { TemplateRejectedByMeta } from '../../../src/application/templates/template-gateway.ts';
import { ApplyTemplateEvents } from '../../../src/application/webhooks/apply-template-events.ts';
import { VendorSuspended } from '../../../src/domain/identity/vendor.ts';
import { InvalidTemplate } from '../../../src/domain/templates/lint.ts';
import {
  MAX_NEW_TEMPLATES,
  NEW_TEMPLATES_WINDOW_MS,
  TemplateAlreadyExists,
  TooManyTemplates,
} from '../../../src/domain/templates/template.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { RecordingTemplateGateway } from '../../support/recording-template-gateway.ts';
import { rejection } from '../../support/rejection.ts';
import { aDatabase } from '../../support/sqlite.ts';
import { aBody, aDefinition } from '../../support/templates.ts';

function setUp() {
  const database = aDatabase();
  const clock = new ManualClock();
  const logger = new RecordingLogger();
  const gateway = new RecordingTemplateGateway();
  const templates = new SqliteTemplateRepository(database);
  const suspensions = new SqliteVendorSuspensions(database);
  const submitTemplate = new SubmitTemplate(database, templates, gateway, clock);
  const followTemplate = new FollowTemplate(new SqliteCampaignRepository(database));
  return {
    suspensions,
    clock,
    logger,
    gateway,
    templates,
    createTemplate: new CreateTemplate(
      database,
      templates,
      submitTemplate,
      suspensions,
      new SqliteAttemptLimiter(database),
      new NodeIds(),
      clock,
      logger,
    ),
    submitPending: new SubmitPendingTemplates(templates, submitTemplate, suspensions, clock, logger),
    applyStatus: new ApplyTemplateEvents(database, templates, followTemplate),
  };
}

const test = suite<ReturnType<typeof setUp>>('Template submission');
test.before.each((context) => {
  Object.assign(context, setUp());
});

const input = { vendorId: 'ven_a', ...aDefinition() };

test("submits under the vendor's name at Meta and keeps Meta's id", async ({ createTemplate, gateway, templates }) => {
  const template = await createTemplate.execute(input);
  assert.is(gateway.taken[0]?.metaName, 'va_sale');
  assert.is(template.metaTemplateId, gateway.taken[0]?.metaTemplateId);
  assert.is(template.status, 'PENDING');
  assert.equal(await templates.find('ven_a', template.id), template);
});

test('takes so many templates of a vendor within an hour, and no fewer of another', async (context) => {
  const { createTemplate, gateway, clock } = context;
  const create = (n: number, vendorId = 'ven_a') => createTemplate.execute({ ...input, vendorId, name: `sale_${n}` });
  for (let n = 0; n < MAX_NEW_TEMPLATES; n++) await create(n);
  const refusal = (await rejection(create(MAX_NEW_TEMPLATES))) as TooManyTemplates;
  assert.instance(refusal, TooManyTemplates);
  assert.equal(refusal.details, { retryAfterSeconds: NEW_TEMPLATES_WINDOW_MS / 1000 });
  assert.is(gateway.taken.length, MAX_NEW_TEMPLATES);
  await create(0, 'ven_b');
  clock.advance(NEW_TEMPLATES_WINDOW_MS);
  await create(MAX_NEW_TEMPLATES);
});

test('counts no template that exists already', async ({ createTemplate }) => {
  await createTemplate.execute(input);
  for (let n = 0; n < MAX_NEW_TEMPLATES; n++) {
    assert.instance(await rejection(createTemplate.execute(input)), TemplateAlreadyExists);
  }
  await createTemplate.execute({ ...input, name: 'another' });
});

test('submits nothing of a suspended vendor, neither at once nor later, until it is resumed', async (context) => {
  const { createTemplate, submitPending, suspensions, gateway, clock } = context;
  gateway.isDown = 'before';
  await createTemplate.execute(input);
  gateway.isDown = 'no';
  await suspensions.add({ vendorId: 'ven_a', reason: 'spam', sinceMs: clock.nowMs() });
  assert.instance(await rejection(createTemplate.execute({ ...input, name: 'another' })), VendorSuspended);
  clock.advance(FIRST_SUBMISSION_MS);
  await submitPending.execute();
  assert.equal(gateway.taken, []);
  await suspensions.remove('ven_a');
  clock.advance(SUBMISSION_PAUSE_MS);
  await submitPending.execute();
  assert.is(gateway.taken.length, 1);
});

test('lets two vendors use one name', async ({ createTemplate, gateway }) => {
  await createTemplate.execute(input);
  await createTemplate.execute({ ...input, vendorId: 'ven_b' });
  assert.is(gateway.taken.length, 2);
});

test('neither stores nor submits what Meta would refuse', async ({ createTemplate, gateway, templates }) => {
  const wrong = { ...input, components: [{ ...aBody, text: '{{1}}' }] };
  assert.instance(await rejection(createTemplate.execute(wrong)), InvalidTemplate);
  assert.is(gateway.creations, 0);
  assert.equal((await templates.page('ven_a', { limit: 1 })).data, []);
});

test('submits one of two templates of one name at the same time', async ({ createTemplate, gateway }) => {
  const both = await Promise.allSettled([createTemplate.execute(input), createTemplate.execute(input)]);
  const refusals = both.filter((each) => each.status === 'rejected');
  assert.is(refusals.length, 1);
  assert.instance(refusals[0]?.reason, TemplateAlreadyExists);
  assert.is(gateway.creations, 1);
});

test("keeps Meta's refusal and lets the vendor submit again under the name", async (context) => {
  const { createTemplate, gateway, templates } = context;
  gateway.refusal = 'The body is too plain';
  assert.instance(await rejection(createTemplate.execute(input)), TemplateRejectedByMeta);
  const [stored] = (await templates.page('ven_a', { limit: 1 })).data;
  assert.is(stored?.status, 'REJECTED');
  assert.is(stored?.statusReason, 'The body is too plain');
  gateway.refusal = undefined;
  const mended = await createTemplate.execute(input);
  assert.equal((await templates.page('ven_a', { limit: 9 })).data, [mended]);
});

test("answers with Meta's refusal without another vendor's names", async ({ createTemplate, gateway, templates }) => {
  gateway.refusal = `The body is that of the template v${'b'.repeat(32)}_sale`;
  const answered = (await rejection(createTemplate.execute(input))) as TemplateRejectedByMeta;
  const [stored] = (await templates.page('ven_a', { limit: 1 })).data;
  const shown = 'The body is that of the template of another vendor';
  assert.equal([answered.message, stored?.statusReason], [shown, shown]);
});

test('tries again what did not reach Meta, after the first request had its time', async (context) => {
  const { createTemplate, submitPending, gateway, templates, clock } = context;
  gateway.isDown = 'before';
  const template = await createTemplate.execute(input);
  assert.is(template.status, 'PENDING');
  gateway.isDown = 'no';
  clock.advance(FIRST_SUBMISSION_MS - 1);
  await submitPending.execute();
  assert.is(gateway.creations, 1);
  clock.advance(1);
  await submitPending.execute();
  assert.is(gateway.creations, 2);
  assert.is((await templates.find('ven_a', template.id))?.metaTemplateId, gateway.taken[0]?.metaTemplateId);
  clock.advance(SUBMISSION_PAUSE_MS);
  await submitPending.execute();
  assert.is(gateway.creations, 2);
});

test('takes over what Meta has already instead of submitting it twice', async (context) => {
  const { createTemplate, submitPending, gateway, templates, clock } = context;
  gateway.isDown = 'after';
  const { id } = await createTemplate.execute(input);
  gateway.isDown = 'no';
  clock.advance(FIRST_SUBMISSION_MS);
  await submitPending.execute();
  assert.is(gateway.creations, 1);
  assert.is((await templates.find('ven_a', id))?.metaTemplateId, gateway.taken[0]?.metaTemplateId);
});

test('pauses between tries while Meta is away, and ends at its refusal', async (context) => {
  const { createTemplate, submitPending, gateway, templates, clock } = context;
  gateway.isDown = 'before';
  const { id } = await createTemplate.execute(input);
  clock.advance(FIRST_SUBMISSION_MS);
  await submitPending.execute();
  gateway.isDown = 'no';
  gateway.refusal = 'No';
  await submitPending.execute();
  assert.is((await templates.find('ven_a', id))?.status, 'PENDING');
  clock.advance(SUBMISSION_PAUSE_MS);
  await submitPending.execute();
  assert.is((await templates.find('ven_a', id))?.status, 'REJECTED');
});

test('logs why Meta takes no template, once for all that a round tries', async (context) => {
  const { createTemplate, submitPending, gateway, logger, clock } = context;
  gateway.isDown = 'before';
  const { id } = await createTemplate.execute(input);
  const warning = { level: 'warn', message: 'a template could not be submitted; it is tried again' };
  assert.equal(logger.lines.splice(0), [{ ...warning, fields: { templateId: id, cause: gateway.cause } }]);
  await createTemplate.execute({ ...input, name: 'other' });
  clock.advance(FIRST_SUBMISSION_MS);
  logger.lines.length = 0;
  await submitPending.execute();
  const fields = { templates: 2, causes: [gateway.cause] };
  assert.equal(logger.lines.splice(0), [
    { level: 'warn', message: 'templates could not be submitted; they are tried again', fields },
  ]);
  gateway.isDown = 'no';
  gateway.refusal = 'The body is too plain';
  clock.advance(SUBMISSION_PAUSE_MS);
  await submitPending.execute();
  assert.equal(logger.lines, []);
});

test("keeps a status that Meta's webhook brought before the answer", async (context) => {
  const { createTemplate, applyStatus, gateway, templates, clock } = context;
  gateway.onTaken = ({ metaTemplateId, metaName, language }) =>
    applyStatus.execute({
      type: 'template-status',
      metaTemplateId,
      metaName,
      language,
      event: 'APPROVED',
      occurredAtMs: clock.nowMs(),
    });
  const template = await createTemplate.execute(input);
  assert.is(template.status, 'APPROVED');
  assert.equal(await templates.find('ven_a', template.id), template);
});

test('learns from a webhook that a lost answer was a yes', async (context) => {
  const { createTemplate, applyStatus, submitPending, gateway, templates, clock } = context;
  gateway.isDown = 'after';
  const { id, metaName, language } = await createTemplate.execute(input);
  const metaTemplateId = gateway.taken[0]?.metaTemplateId ?? '';
  await applyStatus.execute({
    type: 'template-status',
    metaTemplateId,
    metaName,
    language,
    event: 'APPROVED',
    occurredAtMs: clock.nowMs(),
  });
  gateway.isDown = 'no';
  clock.advance(FIRST_SUBMISSION_MS);
  await submitPending.execute();
  assert.is(gateway.creations, 1);
  const stored = await templates.find('ven_a', id);
  assert.is(stored?.status, 'APPROVED');
  assert.is(stored?.metaTemplateId, metaTemplateId);
});

test('ignores a status of a template that is nobody’s here', async ({ applyStatus, templates }) => {
  const nobodys = {
    type: 'template-status' as const,
    metaTemplateId: '1',
    metaName: 'other',
    language: 'hi',
    event: 'APPROVED',
    occurredAtMs: 1,
  };
  await applyStatus.execute(nobodys);
  assert.is(await templates.findByMetaId('1'), undefined);
});

test.run();
