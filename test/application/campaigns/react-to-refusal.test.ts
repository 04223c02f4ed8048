import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { MailRequest } from '../../../src/application/shared/mail-request.ts';
import { classifySendError } from '../../../src/domain/campaigns/send-errors.ts';
import { ALL_VENDORS } from '../../../src/domain/contacts/opt-out.ts';
import { aPhone } from '../../support/contacts.ts';
import { hasStopped, sayStart } from '../../support/opt-outs.ts';
import { aReactToRefusal } from '../../support/refusals.ts';
import { aCampaign, aMessage } from '../../support/settlement.ts';
import { aTreasury } from '../../support/treasury.ts';

const test = suite('ReactToRefusal');

/** Two vendors with a campaign each, and a message of both queued for the first two people. */
async function setUp() {
  const treasury = aTreasury();
  const { campaigns, messages, outbox, clock, logger } = treasury;
  const { react, stops, optOuts } = aReactToRefusal(treasury);
  const all = [aCampaign(1), aCampaign(2, { vendorId: 'ven_b' })];
  for (const campaign of all) {
    await campaigns.add(campaign);
    await messages.addMissing(
      [1, 2].map((seq) => ({ ...aMessage(campaign, seq), state: 'queued', parameters: { bodyParameters: [] } })),
    );
  }
  const [{ id: campaignId, phoneNumberId }] = all as [(typeof all)[0]];
  return {
    optOuts,
    stops,
    clock,
    logger,
    mails: async () => (await outbox.pending(100)).map(({ value }) => JSON.parse(value) as MailRequest),
    states: async () => {
      const counts = await Promise.all(all.map(({ id }) => messages.counts(id)));
      return counts.map(({ queued, cancelled }) => ({ queued, cancelled }));
    },
    async refused(code: number) {
      await react.execute({ campaignId, phoneNumberId, phone: aPhone(1), error: classifySendError(code) });
      const campaignStates = (await campaigns.findMany(all.map(({ id }) => id))).map(({ state }) => state);
      return [...campaignStates, (await stops.reasonOf(phoneNumberId, 'ven_a')) !== undefined];
    },
  };
}

test('stops the number for trouble of the account, and pauses the campaign for that of its template', async () => {
  const { refused, states } = await setUp();
  assert.equal(await refused(131026), ['running', 'running', false]);
  assert.equal(await refused(132015), ['paused', 'running', false]);
  assert.equal(await refused(131042), ['paused', 'running', true]);
  assert.equal(await states(), Array(2).fill({ queued: 2, cancelled: 0 }));
});

test('keeps what lifts a stop: the payment, a reinstatement, or only an operator', async () => {
  const { refused, stops } = await setUp();
  for (const code of [131042, 131031, 190]) await refused(code);
  const lifters = (await stops.all()).map(({ liftedBy }) => liftedBy);
  assert.equal(new Set(lifters), new Set(['payment', 'reinstatement', 'operator']));
});

test('logs each stop and tells operators of it, once however many messages are refused, and again after it was lifted', async () => {
  const { refused, stops, mails, logger, clock } = await setUp();
  for (const code of [131026, 190, 190, 131042, 190]) await refused(code);
  const told = async () => (await mails()).map(({ to, text }) => [to, text.match(/\(\d+\)/)?.[0]]);
  assert.equal(await told(), [
    ['operator', '(190)'],
    ['operator', '(131042)'],
  ]);
  await stops.clear();
  clock.advance(1);
  await refused(190);
  assert.is(new Set((await mails()).map(({ id }) => id)).size, 3);
  const logged = logger.lines.filter(({ level, message }) => level === 'error' && message === 'sending is stopped');
  assert.equal(
    logged.map(({ fields }) => fields['liftedBy']),
    ['operator', 'payment', 'operator'],
  );
});

test('cancels what every vendor has queued for a person who wants no marketing, and nobody else', async () => {
  const { refused, states, optOuts } = await setUp();
  assert.equal(await refused(131050), ['running', 'running', false]);
  assert.equal(await states(), Array(2).fill({ queued: 1, cancelled: 1 }));
  assert.ok(await hasStopped(optOuts, 'ven_another', aPhone(1)));
});

test('cancels nothing for a person who has taken the word back since', async () => {
  const { refused, states, optOuts, clock } = await setUp();
  await sayStart(optOuts, ALL_VENDORS, aPhone(1), 'meta', clock.nowMs() + 1);
  await refused(131050);
  assert.equal(await states(), Array(2).fill({ queued: 2, cancelled: 0 }));
});

test.run();
