import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqliteTemplateRepository } from '../../../src/adapters/templates/sqlite-template-repository.ts';
import { FollowTemplate } from '../../../src/application/campaigns/follow-template.ts';
import { ApplyTemplateEvents } from '../../../src/application/webhooks/apply-template-events.ts';
import type { Campaign } from '../../../src/domain/campaigns/campaign.ts';
import type { Template } from '../../../src/domain/templates/template.ts';
import { aDispatch, type Dispatch, refused } from '../../support/dispatch.ts';
import { PRICES } from '../../support/settlement.ts';
import { aTemplate } from '../../support/templates.ts';

const template = aTemplate(1, { status: 'APPROVED', category: 'UTILITY', metaTemplateId: '1455667788990011234' });
const where = { metaTemplateId: '1455667788990011234', metaName: template.metaName, language: 'en_US' };

interface Context extends Dispatch {
  apply: ApplyTemplateEvents;
  templates: SqliteTemplateRepository;
  /** Running, of the template, to ten people in India. */
  campaign: Campaign;
  /** Running, of another template. */
  other: Campaign;
}

const test = suite<Context>('ApplyTemplateEvents');

function ofTemplate(templateId: string): Pick<Campaign, 'template'> {
  const { metaName, language } = template;
  return { template: { templateId, metaName, language, category: 'utility', parameters: { body: [] } } };
}

test.before.each(async (context) => {
  const dispatch = aDispatch();
  const { database, campaigns, messages } = dispatch;
  const templates = new SqliteTemplateRepository(database);
  await templates.add(template, 0);
  const apply = new ApplyTemplateEvents(database, templates, new FollowTemplate(campaigns, messages));
  const campaign = await dispatch.launchToMany(1, 10, ofTemplate(template.id));
  const other = await dispatch.launchToMany(2, 10, ofTemplate(aTemplate(2).id));
  Object.assign(context, dispatch, { apply, templates, campaign, other });
});

async function stateOf({ campaigns }: Dispatch, { id }: Campaign) {
  const { state, stateReason, pausedFor } = (await campaigns.find(id)) as Campaign;
  return { state, stateReason, pausedFor };
}

const status = (event: string, occurredAtMs: number) => ({
  type: 'template-status' as const,
  ...where,
  event,
  occurredAtMs,
});

for (const event of ['PAUSED', 'DISABLED', 'REJECTED', 'LOCKED', 'ARCHIVED', 'DELETED']) {
  test(`stops the running campaigns of a template that is ${event}, and no others`, async (context) => {
    await context.apply.execute({ ...status(event, 5), explanation: 'Low quality' });
    const { state, stateReason } = await stateOf(context, context.campaign);
    assert.is(state, 'paused');
    assert.match(stateReason ?? '', /^The template is [A-Z]+ at WhatsApp: Low quality$/);
    assert.is((await stateOf(context, context.other)).state, 'running');
  });
}

test('stops nothing for a warning', async (context) => {
  await context.apply.execute(status('FLAGGED', 5));
  await context.apply.execute({ type: 'template-quality', ...where, quality: 'RED', occurredAtMs: 6 });
  assert.is((await stateOf(context, context.campaign)).state, 'running');
  assert.is((await context.templates.find('ven_a', template.id))?.quality, 'RED');
});

for (const event of ['APPROVED', 'REINSTATED', 'UNARCHIVED']) {
  test(`lets campaigns go on when their template is ${event}, but none that its vendor paused`, async (context) => {
    const { apply, campaign, other, changeCampaign } = context;
    const mine = await context.launchToMany(3, 1, ofTemplate(template.id));
    await changeCampaign.pause('ven_a', mine.id, 'by hand');
    await apply.execute(status('PAUSED', 5));
    await apply.execute(status(event, 6));
    const running = { state: 'running', stateReason: undefined, pausedFor: undefined };
    assert.equal(await stateOf(context, campaign), running);
    assert.equal(await stateOf(context, other), running);
    assert.is((await stateOf(context, mine)).stateReason, 'by hand');
  });
}

test('lets a campaign go on that paused when its messages were refused before the event came', async (context) => {
  const { apply, campaign, sender, run } = context;
  sender.answer = () => refused(132015);
  for (const job of await context.nextJobs()) await run(job);
  assert.is((await stateOf(context, campaign)).pausedFor, 'template');
  await apply.execute(status('PAUSED', 5));
  await apply.execute(status('APPROVED', 6));
  assert.is((await stateOf(context, campaign)).state, 'running');
});

const category = { type: 'template-category' as const, ...where };

test('pauses campaigns that get dearer with a new quote, once, and goes on when the vendor accepts', async (context) => {
  const { apply, campaign, changeCampaign } = context;
  const event = { ...category, category: 'MARKETING', occurredAtMs: 5 };
  await apply.execute(event);
  const { state, stateReason, pausedFor } = await stateOf(context, campaign);
  assert.equal([state, pausedFor], ['paused', undefined]);
  // Ten messages, each the difference of the two prices dearer.
  assert.is(PRICES.marketing.priceMicros - PRICES.utility.priceMicros, 897_720n);
  assert.match(
    stateReason ?? '',
    /as marketing now, no longer as utility: at most 8\.9772 more for the 10 messages left/,
  );
  assert.is((await stateOf(context, context.other)).state, 'running');
  await changeCampaign.resume('ven_a', campaign.id);
  await apply.execute(event);
  await apply.execute({ type: 'template-quality', ...where, quality: 'GREEN', occurredAtMs: 6 });
  await apply.execute(status('APPROVED', 7));
  assert.is((await stateOf(context, campaign)).state, 'running');
});

test('quotes for what is left, and keeps a campaign of a paused template waiting for its vendor', async (context) => {
  const { apply, campaign } = context;
  await context.materialise.execute(campaign, { campaignId: campaign.id, fromSeq: 1, toSeq: 10 });
  await context.messages.markSending(
    (await context.messagesOf(campaign)).slice(0, 4).map(({ id }) => id),
    1e15,
  );
  await apply.execute(status('PAUSED', 4));
  await apply.execute({ ...category, category: 'MARKETING', occurredAtMs: 5 });
  await apply.execute(status('APPROVED', 6));
  const { state, stateReason } = await stateOf(context, campaign);
  assert.is(state, 'paused');
  assert.match(stateReason ?? '', /for the 6 messages left/);
});

test('goes on when the template gets cheaper, and does not change for an older event', async (context) => {
  const { apply, campaign, templates } = context;
  await apply.execute({ ...category, category: 'AUTHENTICATION', occurredAtMs: 5 });
  await apply.execute({ ...category, category: 'MARKETING', occurredAtMs: 4 });
  assert.is((await stateOf(context, campaign)).state, 'running');
  assert.is((await templates.find('ven_a', template.id))?.category, 'AUTHENTICATION');
});

test('keeps the notice of a change until it comes, and stops nothing for it', async (context) => {
  const { apply, campaign, templates } = context;
  const upcoming = { category: 'MARKETING', atMs: 1_795_387_400_000 };
  await apply.execute({ ...category, category: 'UTILITY', upcoming, occurredAtMs: 5 });
  const noticed = (await templates.find('ven_a', template.id)) as Template;
  assert.equal([noticed.category, noticed.upcomingCategory], ['UTILITY', upcoming]);
  assert.is((await stateOf(context, campaign)).state, 'running');
  await apply.execute({ ...category, category: 'MARKETING', occurredAtMs: 6 });
  const changed = (await templates.find('ven_a', template.id)) as Template;
  assert.equal([changed.category, changed.upcomingCategory], ['MARKETING', undefined]);
});

test("keeps Meta's texts after an edit, and adds no parts", async ({ apply, templates }) => {
  const texts = { header: 'New', body: 'The sale goes on.', footer: 'Reply STOP', buttons: [{ text: 'Go' }] };
  await apply.execute({ type: 'template-components', ...where, ...texts, occurredAtMs: 5 });
  assert.equal((await templates.find('ven_a', template.id))?.components, [{ type: 'BODY', text: 'The sale goes on.' }]);
});

test("ignores templates of nobody's, and another template of the same name", async ({ apply, templates }) => {
  await apply.execute({ ...category, metaTemplateId: '1', category: 'MARKETING', occurredAtMs: 5 });
  await apply.execute({ ...status('PAUSED', 5), metaTemplateId: '1', metaName: 'other' });
  assert.equal(await templates.find('ven_a', template.id), template);
});

test.run();
