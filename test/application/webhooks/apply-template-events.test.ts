import { AsyncLocalStorage } from 'node:async_hooks';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeDigest } from '../../../src/adapters/shared/node-system.ts';
import { MongoTemplateRepository } from '../../../src/adapters/templates/mongo-template-repository.ts';
import { SqliteTemplateRepository } from '../../../src/adapters/templates/sqlite-template-repository.ts';
import { BeginCampaign } from '../../../src/application/campaigns/begin-campaign.ts';
import { ChangeCampaign } from '../../../src/application/campaigns/change-campaign.ts';
import { FollowTemplate } from '../../../src/application/campaigns/follow-template.ts';
import { ResumeCampaign } from '../../../src/application/campaigns/resume-campaign.ts';
import { StartScheduled } from '../../../src/application/campaigns/start-scheduled.ts';
import type { TemplateRepository } from '../../../src/application/templates/ports.ts';
import { HoldFunds } from '../../../src/application/wallet/hold-funds.ts';
import { Ledger } from '../../../src/application/wallet/ledger.ts';
import { ReleaseHold } from '../../../src/application/wallet/release-hold.ts';
import { ApplyTemplateEvents } from '../../../src/application/webhooks/apply-template-events.ts';
import { type Campaign, pause, pauseToRetry, TEMPLATE_RETRY_AFTER_MS } from '../../../src/domain/campaigns/campaign.ts';
import { quote } from '../../../src/domain/campaigns/quote.ts';
import type { Template } from '../../../src/domain/templates/template.ts';
import { openHold } from '../../../src/domain/wallet/hold.ts';
import { adjustmentDraft, InsufficientFunds, openWallet } from '../../../src/domain/wallet/wallet.ts';
import { readMetaEvent } from '../../../src/domain/webhooks/meta-events.ts';
import { aMember } from '../../support/actors.ts';
import { aQueuedMessage, type CampaignStores, campaignStoresOn } from '../../support/campaign-stores.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { rejection } from '../../support/rejection.ts';
import { aCampaign, PRICES } from '../../support/settlement.ts';
import { SilentAuditLog } from '../../support/silent-audit-log.ts';
import { storeAdapters } from '../../support/store-adapters.ts';
import { aTemplate } from '../../support/templates.ts';
import { type WalletStores, walletStoresOn } from '../../support/wallet-stores.ts';

const template = aTemplate(1, { status: 'APPROVED', category: 'UTILITY', metaTemplateId: '1455667788990011234' });
const where = { metaTemplateId: '1455667788990011234', metaName: template.metaName, language: 'en_US' };

interface Stores extends CampaignStores, WalletStores {
  readonly templates: TemplateRepository;
}

const stores = await storeAdapters<Stores>({
  sqlite: (database) => ({
    ...campaignStoresOn.sqlite(database),
    ...walletStoresOn.sqlite(database),
    templates: new SqliteTemplateRepository(database),
  }),
  mongo: (database) => ({
    ...campaignStoresOn.mongo(database),
    ...walletStoresOn.mongo(database),
    templates: new MongoTemplateRepository(database),
  }),
});

function ofTemplate(templateId: string): Pick<Campaign, 'template'> {
  const { metaName, language } = template;
  return { template: { templateId, metaName, language, category: 'utility', parameters: { body: [] } } };
}

/** Two running campaigns to ten people in India, the first of them of the template, and a vendor without money. */
async function aFollowed(open: () => Promise<Stores>) {
  const opened = await open();
  const { unitOfWork, campaigns, messages, stops, templates, wallets, holds, suspensions, outbox } = opened;
  const audit = new SilentAuditLog();
  const clock = new ManualClock();
  const ledger = new Ledger(wallets, clock, new NodeDigest(), outbox);
  const campaign = aCampaign(1, ofTemplate(template.id));
  const other = aCampaign(2, ofTemplate(aTemplate(2).id));
  await templates.add(template, 0);
  await wallets.open(openWallet('ven_a', 'INR'));
  for (const each of [campaign, other]) {
    await campaigns.add(each);
    await holds.open(openHold(each.id, 'ven_a', 0n, clock.nowMs()));
  }
  const holdFunds = new HoldFunds(unitOfWork, ledger, holds, clock);
  return {
    ...opened,
    campaign,
    other,
    clock,
    apply: new ApplyTemplateEvents(unitOfWork, templates, new FollowTemplate(campaigns)),
    beginCampaign: new BeginCampaign(suspensions, templates, holdFunds),
    changeCampaign: new ChangeCampaign(
      unitOfWork,
      campaigns,
      messages,
      new ReleaseHold(unitOfWork, ledger, holds),
      audit,
      clock,
    ),
    resumeCampaign: new ResumeCampaign(unitOfWork, campaigns, messages, stops, templates, holdFunds, audit, clock),
    startScheduled: new StartScheduled(unitOfWork, campaigns, templates, clock),
    async credit(amountMicros: bigint) {
      await unitOfWork.run(async () => {
        const wallet = await ledger.wallet('ven_a');
        await ledger.post(wallet, adjustmentDraft(wallet, amountMicros, { adjustment: 'adj_1' }));
      });
    },
  };
}

type Followed = Awaited<ReturnType<typeof aFollowed>>;

const PAUSED_BY_HAND = { state: 'paused', stateReason: 'by hand' } as const;

/** What lets the campaign send, when the template still is as it was. */
const SENDING: Readonly<Record<string, (context: Followed, campaign: Campaign) => Promise<unknown>>> = {
  async launched({ unitOfWork, campaigns, beginCampaign, credit }, campaign) {
    const table = { currency: 'INR', marketByPrefix: new Map([['91', 'IN']]), prices: campaign.prices };
    const counted = { table, quote: quote(table, 'utility', [{ prefix: '91', count: 10 }]) };
    await credit(counted.quote.totalMicros);
    await unitOfWork.run(async () => {
      const audience = { ...counted, optedOut: 0, excluded: 0, misfits: [] };
      await campaigns.add(await beginCampaign.execute({ ...campaign, state: 'preparing' }, audience));
    });
  },
  async started({ campaigns, clock, startScheduled }, campaign) {
    await campaigns.add({ ...campaign, ...PAUSED_BY_HAND, startsAtMs: clock.nowMs() });
    await startScheduled.execute();
  },
  async resumed({ campaigns, resumeCampaign }, campaign) {
    await campaigns.add({ ...campaign, ...PAUSED_BY_HAND });
    await resumeCampaign.execute(aMember, 'ven_a', campaign.id);
  },
};

function aSignal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

async function stateOf({ campaigns }: CampaignStores, { id }: Campaign) {
  const { state, stateReason, pausedFor } = (await campaigns.find(id)) as Campaign;
  return { state, stateReason, pausedFor };
}

const status = (event: string, occurredAtMs: number) => ({
  type: 'template-status' as const,
  ...where,
  event,
  occurredAtMs,
});
const category = { type: 'template-category' as const, ...where };

for (const { name, open, close } of stores) {
  const test = suite<Followed>(`ApplyTemplateEvents on ${name}`);
  test.before.each(async (context) => {
    Object.assign(context, await aFollowed(open));
  });
  test.after(close);

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
      const mine = aCampaign(3, ofTemplate(template.id));
      await context.campaigns.add(mine);
      await changeCampaign.pause(aMember, 'ven_a', mine.id, 'by hand');
      await apply.execute(status('PAUSED', 5));
      await apply.execute(status(event, 6));
      const running = { state: 'running', stateReason: undefined, pausedFor: undefined };
      assert.equal(await stateOf(context, campaign), running);
      assert.equal(await stateOf(context, other), running);
      assert.is((await stateOf(context, mine)).stateReason, 'by hand');
    });
  }

  test('keeps a campaign paused that its vendor paused while its template was', async (context) => {
    const { apply, campaign, changeCampaign } = context;
    await apply.execute(status('PAUSED', 5));
    await changeCampaign.pause(aMember, 'ven_a', campaign.id, 'by hand');
    await apply.execute(status('APPROVED', 6));
    assert.equal(await stateOf(context, campaign), { state: 'paused', stateReason: 'by hand', pausedFor: undefined });
  });

  test('rejects with what the store says of the first of several campaigns, so that a lost race is run again', async (context) => {
    const { apply, campaigns } = context;
    await campaigns.add(aCampaign(3, ofTemplate(template.id)));
    const lost = new Error('another was faster');
    let saves = 0;
    campaigns.save = async () => {
      saves += 1;
      throw lost;
    };
    assert.is(await rejection(apply.execute(status('PAUSED', 5))), lost);
    assert.is(saves, 1);
  });

  test('lets a campaign go on that paused when its messages were refused before the event came', async (context) => {
    const { apply, campaign } = context;
    await context.campaigns.save(pause(campaign, 'The template is paused (132015)', 'template'));
    await apply.execute(status('PAUSED', 5));
    await apply.execute(status('APPROVED', 6));
    assert.is((await stateOf(context, campaign)).state, 'running');
  });

  test('pauses campaigns that get dearer with the new price, once, and goes on when the vendor accepts and can pay', async (context) => {
    const { apply, campaign, resumeCampaign } = context;
    const event = { ...category, category: 'MARKETING', occurredAtMs: 5 };
    await apply.execute(event);
    const { state, stateReason, pausedFor } = await stateOf(context, campaign);
    assert.equal([state, pausedFor], ['paused', undefined]);
    assert.is(PRICES.marketing.priceMicros - PRICES.utility.priceMicros, 897_720n);
    assert.match(stateReason ?? '', /as marketing instead of utility: each message left costs up to 0\.89772 more/);
    assert.is((await stateOf(context, context.other)).state, 'running');
    // There are ten.
    const extraMicros = 8_977_200n;
    await context.credit(extraMicros - 1n);
    assert.instance(await rejection(resumeCampaign.execute(aMember, 'ven_a', campaign.id)), InsufficientFunds);
    assert.equal(await stateOf(context, campaign), { state, stateReason, pausedFor });
    await context.credit(1n);
    await resumeCampaign.execute(aMember, 'ven_a', campaign.id);
    await apply.execute(event);
    await apply.execute({ type: 'template-quality', ...where, quality: 'GREEN', occurredAtMs: 6 });
    await apply.execute(status('APPROVED', 7));
    assert.is((await stateOf(context, campaign)).state, 'running');
  });

  test('holds what the messages left of a dearer campaign cost more, so that it pays for no other', async (context) => {
    const { apply, campaign, campaigns, messages, resumeCampaign, wallets } = context;
    const second = aCampaign(3, ofTemplate(template.id));
    await campaigns.add(second);
    await context.holds.open(openHold(second.id, 'ven_a', 0n, 0));
    await messages.addMissing([aQueuedMessage(campaign, 1), aQueuedMessage(campaign, 2, { state: 'sent' })]);
    await apply.execute({ ...category, category: 'MARKETING', occurredAtMs: 5 });
    await context.credit(9n * 897_720n);
    await resumeCampaign.execute(aMember, 'ven_a', campaign.id);
    const wallet = await wallets.find('ven_a');
    assert.equal([wallet?.availableMicros, wallet?.heldMicros], [0n, 9n * 897_720n], 'all but the one that is sent');
    assert.is((await context.holds.find([campaign.id]))[0]?.amountMicros, 9n * 897_720n);
    assert.is(await messages.reservedMicros(campaign.id, ['queued']), PRICES.marketing.priceMicros);
    assert.is(await messages.reservedMicros(campaign.id, ['sent']), PRICES.utility.priceMicros);
    assert.instance(await rejection(resumeCampaign.execute(aMember, 'ven_a', second.id)), InsufficientFunds);
    assert.is((await stateOf(context, second)).state, 'paused');
  });

  test('does not ask again for a price that the vendor has accepted when a campaign resumes by itself', async (context) => {
    const { apply, campaign, campaigns, clock, resumeCampaign, startScheduled } = context;
    await apply.execute({ ...category, category: 'MARKETING', occurredAtMs: 5 });
    await context.credit(8_977_200n);
    await resumeCampaign.execute(aMember, 'ven_a', campaign.id);
    const retried = pauseToRetry((await campaigns.find(campaign.id)) as Campaign, 'refused', clock.nowMs());
    await campaigns.save(retried);
    clock.advance(TEMPLATE_RETRY_AFTER_MS);
    await startScheduled.execute();
    assert.is((await stateOf(context, campaign)).state, 'running');
  });

  // In SQLite nobody else can write meanwhile.
  if (name === 'MongoDB') {
    test('pauses a campaign that gets dearer while the planner is at it, without a count of its messages', async (context) => {
      const { apply, campaign, campaigns, messages, unitOfWork } = context;
      const asPlanner = AsyncLocalStorage.snapshot();
      let plannedSeq = 0;
      const plan = () =>
        asPlanner(() => unitOfWork.run(async () => campaigns.save({ ...campaign, plannedSeq: ++plannedSeq })));
      const count = messages.counts.bind(messages);
      messages.counts = async (campaignId) => {
        await plan();
        return count(campaignId);
      };
      const ofTemplate = campaigns.ofTemplate.bind(campaigns);
      campaigns.ofTemplate = async (...asked) => {
        const found = await ofTemplate(...asked);
        if (plannedSeq === 0) await plan();
        return found;
      };
      await apply.execute({ ...category, category: 'MARKETING', occurredAtMs: 5 });
      const stored = (await campaigns.find(campaign.id)) as Campaign;
      assert.equal([stored.state, stored.plannedSeq], ['paused', 1]);
    });
  }

  test('asks the money for what is left, and keeps a campaign of a paused template waiting for its vendor', async (context) => {
    const { apply, campaign, resumeCampaign } = context;
    const queued = Array.from({ length: 10 }, (_, index) => aQueuedMessage(campaign, index + 1));
    await context.messages.addMissing(queued);
    await context.messages.markSending(
      queued.slice(0, 4).map(({ id }) => id),
      1e15,
      1,
    );
    await apply.execute(status('PAUSED', 4));
    await apply.execute({ ...category, category: 'MARKETING', occurredAtMs: 5 });
    await apply.execute(status('APPROVED', 6));
    assert.is((await stateOf(context, campaign)).state, 'paused');
    await context.credit(6n * 897_720n - 1n);
    assert.instance(await rejection(resumeCampaign.execute(aMember, 'ven_a', campaign.id)), InsufficientFunds);
    await context.credit(1n);
    assert.is((await resumeCampaign.execute(aMember, 'ven_a', campaign.id)).state, 'running');
  });

  test('counts all who have no message yet as left, also beside those whose texts cannot be filled in', async (context) => {
    const { apply, campaigns, messages, resumeCampaign } = context;
    const recipients = 1_000;
    const leftOut = 990;
    const misfits = [{ reason: "The contact's city is empty", recipients: leftOut }];
    const campaign = aCampaign(3, { ...ofTemplate(template.id), recipients, misfits });
    await campaigns.add(campaign);
    await context.holds.open(openHold(campaign.id, 'ven_a', 0n, 0));
    await messages.addMissing(
      Array.from({ length: leftOut }, (_, index) => aQueuedMessage(campaign, index + 1, { state: 'failed' })),
    );
    await apply.execute({ ...category, category: 'MARKETING', occurredAtMs: 5 });
    await context.credit(897_720_000n - 1n);
    assert.instance(await rejection(resumeCampaign.execute(aMember, 'ven_a', campaign.id)), InsufficientFunds);
    await context.credit(1n);
    assert.is((await resumeCampaign.execute(aMember, 'ven_a', campaign.id)).state, 'running');
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
    assert.equal((await templates.find('ven_a', template.id))?.components, [
      { type: 'BODY', text: 'The sale goes on.' },
    ]);
  });

  test("ignores templates of nobody's, and another template of the same name", async ({ apply, templates }) => {
    await apply.execute({ ...category, metaTemplateId: '1', category: 'MARKETING', occurredAtMs: 5 });
    await apply.execute({ ...status('PAUSED', 5), metaTemplateId: '1', metaName: 'other' });
    assert.equal(await templates.find('ven_a', template.id), template);
  });

  test('tells a vendor who has paused the campaign of the new price, and asks for the money when it goes on', async (context) => {
    const { apply, campaign, changeCampaign, resumeCampaign } = context;
    await changeCampaign.pause(aMember, 'ven_a', campaign.id, 'Paused by you');
    await apply.execute({ ...category, category: 'MARKETING', occurredAtMs: 5 });
    assert.match((await stateOf(context, campaign)).stateReason ?? '', /up to 0\.89772 more/);
    assert.instance(await rejection(resumeCampaign.execute(aMember, 'ven_a', campaign.id)), InsufficientFunds);
  });

  test('starts no scheduled campaign at a price that its vendor has not seen', async (context) => {
    const { apply, campaigns, clock, startScheduled } = context;
    const startsAtMs = clock.nowMs() + 1000;
    const scheduled = aCampaign(3, { ...ofTemplate(template.id), state: 'paused', stateReason: 'later', startsAtMs });
    await campaigns.add(scheduled);
    await apply.execute({ ...category, category: 'MARKETING', occurredAtMs: 5 });
    assert.equal(await campaigns.find(scheduled.id), scheduled);
    clock.advance(1000);
    await startScheduled.execute();
    const { state, stateReason } = await stateOf(context, scheduled);
    assert.is(state, 'paused');
    assert.match(stateReason ?? '', /up to 0\.89772 more/);
  });

  for (const [how, send] of Object.entries(SENDING)) {
    for (const event of [status('PAUSED', 5), { ...category, category: 'MARKETING', occurredAtMs: 5 }]) {
      test(`pauses a campaign that is ${how} while a ${event.type} event comes`, async (context) => {
        const { apply, templates } = context;
        const campaign = aCampaign(3, ofTemplate(template.id));
        const looked = aSignal();
        const saving = aSignal();
        for (const find of ['find', 'findLocked'] as const) {
          const look = templates[find].bind(templates);
          templates[find] = async (vendorId, templateId) => {
            const found = await look(vendorId, templateId);
            looked.give();
            // SQLite has the event wait; elsewhere both have looked at what was before either.
            if (name === 'MongoDB') await saving.given;
            return found;
          };
        }
        const save = templates.save.bind(templates);
        templates.save = async (changed) => {
          saving.give();
          await save(changed);
        };
        const sending = send(context, campaign);
        await Promise.race([looked.given, sending]);
        await Promise.all([sending, apply.execute(event)]);
        assert.is((await stateOf(context, campaign)).state, 'paused');
      });
    }
  }

  for (const language of ['en_US', 'en-US']) {
    test(`finds a template whose id is not known yet when Meta spells its language ${language}`, async (context) => {
      const { metaTemplateId: _unknown, ...unanswered } = template;
      await context.templates.remove(template);
      await context.templates.add(unanswered, 0);
      const value = {
        event: 'PAUSED',
        message_template_id: '1455667788990011234',
        message_template_name: template.metaName,
        message_template_language: language,
      };
      const read = readMetaEvent(
        JSON.stringify({ field: 'message_template_status_update', event: value, sentAtMs: 5 }),
      );
      if (read.type !== 'template-status') throw new Error(`Read as ${read.type}`);
      await context.apply.execute(read);
      assert.is((await stateOf(context, context.campaign)).state, 'paused');
    });
  }

  test.run();
}
