import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { OptOutPerson } from '../../../src/application/campaigns/opt-out-person.ts';
import type { SendResult } from '../../../src/application/campaigns/ports.ts';
import { ApplyOptOuts } from '../../../src/application/webhooks/apply-opt-outs.ts';
import { LinkPeople } from '../../../src/application/webhooks/link-people.ts';
import type { Campaign } from '../../../src/domain/campaigns/campaign.ts';
import type { Message, MessageState } from '../../../src/domain/campaigns/message.ts';
import { ALL_VENDORS, optOutWords } from '../../../src/domain/contacts/opt-out.ts';
import { phoneNumber } from '../../../src/domain/shared/phone-number.ts';
import type { InboundMessageEvent } from '../../../src/domain/webhooks/meta-events.ts';
import { aPhone } from '../../support/contacts.ts';
import { aDispatch, type Dispatch } from '../../support/dispatch.ts';
import { hasStopped, sayStop } from '../../support/opt-outs.ts';
import { aCampaign, aMessage } from '../../support/settlement.ts';

interface Context extends Dispatch {
  apply: ApplyOptOuts;
  /** Of `ven_a`, sent to contacts 1 to 3. */
  sent: Campaign;
}

const USER = 'IN.20819787093429421';
/** What Meta calls who we wrote to as `aPhone(1)`, as with Mexico's 521 and Brazil's ninth digit. */
const OTHERWISE = phoneNumber('5215512345678');

const test = suite<Context>('ApplyOptOuts');

test.before.each(async (context) => {
  const dispatch = aDispatch();
  const { database, optOuts, messages, clock } = dispatch;
  const apply = new ApplyOptOuts(
    optOuts,
    messages,
    new OptOutPerson(database, optOuts, messages, clock),
    new LinkPeople(database, optOuts),
    optOutWords('stop,बंद करो', 'start,शुरू'),
  );
  const sent = await dispatch.launchToMany(1, 3);
  await dispatch.finish(sent);
  Object.assign(context, dispatch, { apply, sent });
});

/** Later than all that is sent here. */
const SAID_MS = Date.UTC(2026, 10, 24);

/** `atMs`: after `SAID_MS`. */
function said(text: string, atMs: number, changes: Partial<InboundMessageEvent> = {}): InboundMessageEvent {
  const occurredAtMs = SAID_MS + atMs;
  return {
    type: 'inbound-message',
    wamid: `wamid.IN.${text}.${atMs}`,
    from: aPhone(1),
    text,
    occurredAtMs,
    ...changes,
  };
}

async function wamidTo({ messagesOf }: Dispatch, campaign: Campaign, n: number): Promise<string> {
  return (await messagesOf(campaign)).find(({ phone }) => phone === aPhone(n))?.wamid as string;
}

/** The `n`-th campaign, of another vendor, with a message to contact 1 in that state. */
async function another(
  { messages, clock }: Dispatch,
  n: number,
  vendorId: string,
  state: MessageState,
): Promise<Message> {
  const message = aMessage(aCampaign(n, { vendorId }), 1, { state });
  await messages.addMissing([{ ...message, state: 'queued', parameters: { bodyParameters: [] } }]);
  if (state !== 'queued') {
    const { id: messageId, campaignId, wamid = '' } = message;
    const sent = { campaignId, atMs: clock.nowMs() + n };
    const leaseUntilMs = clock.nowMs() + 1000;
    await messages.markSending([messageId], leaseUntilMs, clock.nowMs());
    const accepted: SendResult = { messageId, leaseUntilMs, state: 'accepted', attempt: 0, dueAtMs: 0, wamid, sent };
    await messages.recordResults([accepted], 1);
    await messages.saveSettled([message], 1);
  }
  return message;
}

async function stoppedBy({ optOuts }: Dispatch, person: string): Promise<readonly string[]> {
  return (await optOuts.of(person)).map(({ scope, source }) => `${scope} ${source}`);
}

test('stops the vendor of the message that a STOP answers, though another one wrote since', async (context) => {
  const { apply, sent } = context;
  await another(context, 2, 'ven_b', 'delivered');
  await apply.reply(said('STOP', 5, { contextWamid: await wamidTo(context, sent, 1) }), true);
  assert.equal(await stoppedBy(context, aPhone(1)), ['ven_a reply']);
});

test('stops the vendor that wrote last when the STOP answers nothing', async (context) => {
  await another(context, 2, 'ven_b', 'delivered');
  // Not sent yet, so that vendor has not written.
  await another(context, 3, 'ven_c', 'queued');
  await context.apply.reply(said('बंद करो', 5), true);
  assert.equal(await stoppedBy(context, aPhone(1)), ['ven_b reply']);
});

test('does not take a message that failed for the last one that somebody got', async (context) => {
  await another(context, 2, 'ven_b', 'failed');
  await context.apply.reply(said('STOP', 5), true);
  assert.equal(await stoppedBy(context, aPhone(1)), ['ven_a reply']);
});

test('waits for the message that a STOP answers while nobody knows it, and asks who wrote last in the end', async (context) => {
  const { apply, messages } = context;
  const late = await another(context, 2, 'ven_b', 'queued');
  const early = said('STOP', 5, { contextWamid: 'wamid.lost' });
  assert.is(await apply.reply(early, false), false);
  assert.equal(await stoppedBy(context, aPhone(1)), []);
  assert.is(await apply.reply(said('hello', 5, { contextWamid: 'wamid.lost' }), false), true);
  await messages.addWamids(new Map([[late.id, 'wamid.lost']]));
  assert.is(await apply.reply(early, false), true);
  assert.equal(await stoppedBy(context, aPhone(1)), ['ven_b reply']);
  assert.is(await apply.reply(said('STOP', 6, { contextWamid: 'wamid.other', from: aPhone(2) }), true), true);
  assert.equal(await stoppedBy(context, aPhone(2)), ['ven_a reply']);
});

test('stops the vendor that had written last when the STOP was said, though another one has since', async (context) => {
  const late = said('STOP', 0, { occurredAtMs: context.clock.nowMs() + 5 * 60_000 });
  context.clock.advance(3_600_000);
  await another(context, 2, 'ven_b', 'delivered');
  await context.apply.reply(late, true);
  assert.equal(await stoppedBy(context, aPhone(1)), ['ven_a reply']);
});

test("finds the message that was answered at once by a clock of WhatsApp's that is some seconds behind", async (context) => {
  await context.apply.reply(said('STOP', 0, { occurredAtMs: context.clock.nowMs() - 5_000 }), true);
  assert.equal(await stoppedBy(context, aPhone(1)), ['ven_a reply']);
});

test('stops all vendors for somebody whom none has written to', async (context) => {
  await context.apply.reply(said('stop', 5, { from: aPhone(99) }), true);
  assert.equal(await stoppedBy(context, aPhone(99)), [`${ALL_VENDORS} reply`]);
});

test('takes a tapped button for its word, by payload or label, and nothing else for one', async (context) => {
  await context.apply.reply(said('No more offers', 5, { buttonPayload: 'STOP:v42:m_1' }), true);
  assert.is(await hasStopped(context.optOuts, 'ven_a', aPhone(1)), true);
  await context.apply.reply(said("please don't stop", 6, { from: aPhone(2) }), true);
  await context.apply.reply(said('', 6, { from: aPhone(3) }), true);
  assert.equal([await stoppedBy(context, aPhone(2)), await stoppedBy(context, aPhone(3))], [[], []]);
});

test('lets START take back the STOP that was said last, and a repeated old STOP change nothing', async (context) => {
  const { apply, sent } = context;
  await sayStop(context.optOuts, 'ven_z', aPhone(1), 'reply', 1);
  const stop = said('stop', 5, { contextWamid: await wamidTo(context, sent, 1) });
  await apply.reply(stop, true);
  await apply.reply(said('शुरू', 6), true);
  assert.equal(await stoppedBy(context, aPhone(1)), ['ven_z reply']);
  await apply.reply(stop, true);
  assert.equal(await stoppedBy(context, aPhone(1)), ['ven_z reply']);
});

test('takes back one STOP for a START, however often that START comes', async (context) => {
  for (const [vendorId, atMs] of [
    ['ven_a', 1],
    ['ven_b', 2],
  ] as const)
    await sayStop(context.optOuts, vendorId, aPhone(1), 'reply', SAID_MS + atMs);
  for (let time = 0; time < 3; time += 1) await context.apply.reply(said('start', 6), true);
  assert.equal(await stoppedBy(context, aPhone(1)), ['ven_a reply']);
});

test('lets a STOP do nothing that comes after the START which was said later', async (context) => {
  await context.apply.reply(said('start', 6), true);
  await context.apply.reply(said('stop', 5), true);
  assert.equal(await stoppedBy(context, aPhone(1)), []);
});

test('leaves a STOP with its vendor though another one writes before it comes again', async (context) => {
  const stop = said('STOP', 0, { occurredAtMs: context.clock.nowMs() + 5 });
  await context.apply.reply(stop, true);
  await another(context, 2, 'ven_b', 'delivered');
  await context.apply.reply(stop, true);
  assert.equal(await stoppedBy(context, aPhone(1)), ['ven_a reply']);
});

test('ends alike in whatever order and however often the words of a person come', async (context) => {
  const { apply, sent } = context;
  const { wamid: ofB = '' } = await another(context, 2, 'ven_b', 'delivered');
  const contextWamids = [undefined, await wamidTo(context, sent, 1), ofB];
  const word = fc.record({
    text: fc.constantFrom('stop', 'start'),
    atMs: fc.integer({ min: 1, max: 5 }),
    contextWamid: fc.constantFrom(...contextWamids),
  });
  const words = fc.uniqueArray(word, { maxLength: 6, selector: (each) => JSON.stringify(each) });
  const told = words.chain((each) =>
    fc.tuple(fc.constant(each), fc.shuffledSubarray([...each, ...each], { minLength: each.length * 2 })),
  );
  let run = 0;
  const law = fc.asyncProperty(told, async ([once, anyhow]) => {
    run += 1;
    const outcomes: (readonly string[])[] = [];
    const inOrder = once.toSorted((a, b) => a.atMs - b.atMs || a.text.localeCompare(b.text));
    for (const [index, tellings] of [inOrder, anyhow].entries()) {
      const userId = `IN.${run}.${index}`;
      for (const each of tellings) {
        const { text, atMs, contextWamid } = each;
        // The order of the ids is that of the times in the one case only.
        const wamid = `wamid.${(index === 0 ? inOrder : once).indexOf(each)}`;
        const answering = contextWamid === undefined ? {} : { contextWamid };
        await apply.reply(said(text, atMs, { wamid, from: userId, ...answering }), true);
      }
      outcomes.push(await stoppedBy(context, userId));
    }
    assert.equal(outcomes[1], outcomes[0]);
  });
  await fc.assert(law, { numRuns: 100 });
});

test("keeps Meta's switch apart: for every vendor, and no START takes it back", async (context) => {
  const { apply, sent } = context;
  const preference = { type: 'user-preference', from: aPhone(1) } as const;
  await apply.preference({ ...preference, value: 'stop', occurredAtMs: 5 });
  await apply.reply(said('start', 6, { contextWamid: await wamidTo(context, sent, 1) }), true);
  assert.equal(await stoppedBy(context, aPhone(1)), [`${ALL_VENDORS} meta`]);
  await apply.preference({ ...preference, value: 'resume', occurredAtMs: 7 });
  assert.equal(await stoppedBy(context, aPhone(1)), []);
  assert.equal(await stoppedBy(context, aPhone(1)), []);
});

test('keeps a 131050 by the recipient, or by the message where Meta hides who it is', async (context) => {
  const { apply, sent } = context;
  const failed = { type: 'message-status', status: 'failed', errors: [], occurredAtMs: 5 } as const;
  await apply.refusal({ ...failed, wamid: 'wamid.X', recipient: aPhone(2) });
  await apply.refusal({ ...failed, wamid: await wamidTo(context, sent, 3) });
  await apply.refusal({ ...failed, wamid: 'wamid.of nobody' });
  assert.equal(await stoppedBy(context, aPhone(2)), [`${ALL_VENDORS} meta`]);
  assert.equal(await stoppedBy(context, aPhone(3)), [`${ALL_VENDORS} meta`]);
});

test('finds the number of somebody who hides it, by the answered message or by what was told before', async (context) => {
  const { apply, sent } = context;
  await apply.reply(said('stop', 5, { from: USER, userId: USER, contextWamid: await wamidTo(context, sent, 1) }), true);
  assert.is(await hasStopped(context.optOuts, 'ven_a', aPhone(1)), true);
  assert.is(await hasStopped(context.optOuts, 'ven_a', USER), true);
  await apply.reply(said('Hi', 6, { from: aPhone(2), userId: 'IN.2' }), true);
  await apply.reply(said('stop', 7, { from: 'IN.2', userId: 'IN.2' }), true);
  assert.equal(await stoppedBy(context, aPhone(2)), ['ven_a reply']);
});

test("stops the number that was written to when Meta's is another one, by the answered message", async (context) => {
  const { apply, sent, optOuts } = context;
  const contextWamid = await wamidTo(context, sent, 1);
  await apply.reply(said('stop', 5, { from: OTHERWISE, userId: USER, contextWamid }), true);
  for (const name of [aPhone(1), OTHERWISE, USER]) assert.equal(await stoppedBy(context, name), ['ven_a reply']);
  assert.is(await optOuts.phoneOf(USER), aPhone(1));
  await apply.reply(said('start', 6, { from: OTHERWISE, contextWamid }), true);
  assert.equal([await stoppedBy(context, aPhone(1)), await stoppedBy(context, OTHERWISE)], [[], []]);
  const failed = { type: 'message-status', status: 'failed', errors: [], recipient: OTHERWISE } as const;
  await apply.refusal({ ...failed, wamid: contextWamid, occurredAtMs: 7 });
  for (const name of [aPhone(1), OTHERWISE]) assert.equal(await stoppedBy(context, name), [`${ALL_VENDORS} meta`]);
});

test("finds the number that was written to by Meta's other one, once a status has linked them", async (context) => {
  const { apply, optOuts } = context;
  await optOuts.link(new Map([[OTHERWISE, aPhone(1)]]));
  const running = await context.launchToMany(2, 3);
  await context.materialise.execute(running, { campaignId: running.id, fromSeq: 1, toSeq: 3 });
  await apply.reply(said('stop', 5, { from: OTHERWISE, userId: USER }), true);
  for (const name of [aPhone(1), OTHERWISE, USER]) assert.equal(await stoppedBy(context, name), ['ven_a reply']);
  assert.is(await optOuts.phoneOf(USER), aPhone(1));
  await context.finish(running);
  assert.equal(await context.states(running), { accepted: 2, cancelled: 1 });
  await apply.reply(said('start', 6, { from: OTHERWISE }), true);
  assert.equal(await stoppedBy(context, aPhone(1)), []);
  const preference = { type: 'user-preference', from: OTHERWISE, category: 'marketing_messages' } as const;
  await apply.preference({ ...preference, value: 'stop', occurredAtMs: 7 });
  assert.equal(await stoppedBy(context, aPhone(1)), [`${ALL_VENDORS} meta`]);
  await apply.preference({ ...preference, value: 'resume', occurredAtMs: 8 });
  assert.equal(await stoppedBy(context, aPhone(1)), []);
});

test('holds what was said under a user id for the number, once that is known', async (context) => {
  await context.apply.reply(said('stop', 5, { from: USER, userId: USER }), true);
  assert.is(await hasStopped(context.optOuts, 'ven_a', aPhone(3)), false);
  await context.apply.reply(said('Hello?', 6, { from: aPhone(3), userId: USER }), true);
  assert.is(await hasStopped(context.optOuts, 'ven_a', aPhone(3)), true);
});

test('does not send what is queued for somebody who stops, and leaves that of other vendors', async (context) => {
  const running = await context.launchToMany(2, 3);
  const other = await another(context, 3, 'ven_b', 'queued');
  await context.materialise.execute(running, { campaignId: running.id, fromSeq: 1, toSeq: 3 });
  await context.apply.reply(said('stop', 5, { contextWamid: await wamidTo(context, context.sent, 1) }), true);
  await context.finish(running);
  assert.equal(await context.states(running), { accepted: 2, cancelled: 1 });
  assert.is((await context.messages.find([other.id]))[0]?.state, 'queued');
  assert.match(
    (await context.messagesOf(running)).find(({ state }) => state === 'cancelled')?.cause ?? '',
    /opted out/,
  );
});

test('cancels what comes back to the queue after the STOP when its range is taken up again', async (context) => {
  const running = await context.launchToMany(2, 3);
  const job = { campaignId: running.id, fromSeq: 1, toSeq: 3 };
  await context.materialise.execute(running, job);
  await sayStop(context.optOuts, 'ven_a', aPhone(1), 'reply', 5);
  assert.equal(await context.states(running), { queued: 3 });
  await context.finish(running);
  assert.equal(await context.states(running), { accepted: 2, cancelled: 1 });
});

test.run();
