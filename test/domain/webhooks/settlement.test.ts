import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Campaign } from '../../../src/domain/campaigns/campaign.ts';
import type { Message } from '../../../src/domain/campaigns/message.ts';
import { classifySendError } from '../../../src/domain/campaigns/send-errors.ts';
import type { Chargeable } from '../../../src/domain/wallet/charge.ts';
import type { MessageStatusEvent, MetaPricing } from '../../../src/domain/webhooks/meta-events.ts';
import { type Alarm, settleStatus } from '../../../src/domain/webhooks/settlement.ts';
import { aCampaign, aMessage, aStatus, PRICES } from '../../support/settlement.ts';

const test = suite('settling a status');

const campaign = aCampaign(1);
const accepted = aMessage(campaign, 1);
const status = (name: 'sent' | 'delivered' | 'read' | 'failed', changes: Partial<MessageStatusEvent> = {}) =>
  aStatus(accepted, name, changes);
const priced = (pricing: MetaPricing) => ({ pricing });
/** Without pricing: `aStatus` gives every status but `failed` the regular price. */
const unpriced = (name: 'sent' | 'delivered' | 'read'): MessageStatusEvent => {
  const { pricing: _none, ...event } = status(name);
  return event;
};

interface History {
  readonly message: Message;
  readonly charges: readonly Chargeable[];
  readonly alarms: readonly Alarm[];
}

function history(events: readonly MessageStatusEvent[], start = accepted, of = campaign): History {
  return events.reduce<History>(
    ({ message, charges, alarms }, event) => {
      const settled = settleStatus(message, of, event);
      return {
        message: settled.message,
        charges: settled.charge ? [...charges, settled.charge] : charges,
        alarms: [...alarms, ...settled.alarms],
      };
    },
    { message: start, charges: [], alarms: [] },
  );
}

test('charges the first delivered, and nothing again', () => {
  const { message, charges, alarms } = history([
    status('sent'),
    status('delivered', { occurredAtMs: 5_000 }),
    status('delivered'),
    status('read'),
    status('sent'),
  ]);
  assert.is(message.state, 'read');
  assert.is(message.chargedMicros, PRICES.marketing.priceMicros);
  assert.equal(charges, [
    {
      messageId: accepted.id,
      campaignId: campaign.id,
      price: PRICES.marketing,
      reservedMicros: accepted.reservedMicros,
      category: 'marketing',
      market: 'IN',
      firstStatus: 'delivered',
      occurredAtMs: 5_000,
    },
  ]);
  assert.equal(alarms, []);
});

test('charges a read that came without a delivered, and not the delivered that comes late', () => {
  const { message, charges, alarms } = history([status('sent'), unpriced('read'), status('delivered')]);
  assert.equal([message.state, charges.map(({ firstStatus }) => firstStatus), alarms], ['read', ['read'], []]);
});

test('prices an arrival by what sent said, when it says nothing itself', () => {
  const { charges, alarms } = history([
    status('sent', priced({ type: 'regular', category: 'utility' })),
    unpriced('read'),
  ]);
  assert.equal([charges[0]?.price, charges[0]?.category, alarms], [PRICES.utility, 'utility', []]);
});

test('prices by the newest that was said, whatever was quoted', () => {
  const dear = priced({ type: 'regular', category: 'authentication-international' });
  const { charges } = history([status('sent'), status('delivered', dear)]);
  assert.is(charges[0]?.price, PRICES['authentication-international']);
  assert.is(charges[0]?.reservedMicros, PRICES.marketing.priceMicros);
});

test('charges a read that overtook all pricing as quoted, and says so', () => {
  const { charges, alarms } = history([unpriced('read')]);
  assert.is(charges[0]?.category, 'marketing');
  assert.equal(
    alarms.map(({ code }) => code),
    ['no-pricing'],
  );
});

test('charges without a known price what the vendor has accepted since the launch, of what was not sent before', () => {
  const dearer: Campaign = {
    ...campaign,
    template: { ...campaign.template, category: 'utility' },
    acceptedCategory: 'marketing',
  };
  const lite = status('delivered', priced({ type: 'regular', category: 'marketing_lite' }));
  const before = { ...accepted, reservedMicros: PRICES.utility.priceMicros };
  for (const event of [unpriced('read'), lite]) {
    assert.is(history([event], accepted, dearer).charges[0]?.category, 'marketing');
    assert.is(history([event], before, dearer).charges[0]?.category, 'utility');
  }
});

test('charges what was delivered after it had failed, and forgets why it had', () => {
  const { message, charges, alarms } = history([status('sent'), status('failed'), status('delivered')]);
  assert.equal([message.state, charges.length, alarms], ['delivered', 1, []]);
  assert.not('errorCode' in message || 'cause' in message);
});

test('keeps a delivered message delivered and charged when it is said to have failed, with an alarm', () => {
  const { message, charges, alarms } = history([status('delivered'), status('failed')]);
  assert.equal([message.state, charges.length], ['delivered', 1]);
  assert.not('errorCode' in message);
  assert.equal(alarms, [{ code: 'failed-after-delivered', messageId: accepted.id, detail: 'stays delivered' }]);
});

test('charges nothing for a failure, and keeps its code and cause', () => {
  const { message, charges, alarms } = history([status('sent'), status('failed'), status('sent'), status('failed')]);
  assert.equal([message.state, message.errorCode, message.cause], ['failed', 131026, classifySendError(131026).cause]);
  assert.equal([message.chargedMicros, charges, alarms], [undefined, [], []]);
});

test("keeps Meta's words for a code that is not known, and for a failure without one", () => {
  for (const error of [
    { code: 987654, title: 'Something new', details: '' },
    { title: 'Something new', details: '' },
  ]) {
    assert.is(history([status('failed', { errors: [error] })]).message.cause, 'Something new');
  }
});

test('takes a failure that gives no reason', () => {
  const { message } = history([status('failed', { errors: [] })]);
  assert.is(message.state, 'failed');
  assert.not('errorCode' in message || 'cause' in message);
});

for (const type of ['free_customer_service', 'free_entry_point']) {
  test(`charges nothing for ${type}, also when a later status calls it regular`, () => {
    const { message, charges, alarms } = history([
      status('sent', priced({ type, category: 'marketing' })),
      unpriced('delivered'),
      status('read'),
    ]);
    assert.equal([message.state, message.chargedMicros, charges, alarms], ['read', 0n, [], []]);
  });

  test(`charges nothing for ${type} that comes without a category`, () => {
    const { message, charges } = history([status('delivered', priced({ type }))]);
    assert.equal([message.chargedMicros, charges], [0n, []]);
  });
}

test('charges nothing for a type that nobody knows, with or without a category, and says so', () => {
  for (const pricing of [{ type: 'half_price', category: 'marketing' }, { type: 'half_price' }]) {
    const { message, charges, alarms } = history([status('delivered', priced(pricing))]);
    assert.equal([message.chargedMicros, charges], [0n, []]);
    assert.equal(alarms, [{ code: 'unknown-pricing-type', messageId: accepted.id, detail: 'half_price' }]);
  }
});

test('charges a regular message without a category by the one that was told before, else as quoted', () => {
  const bare = status('delivered', priced({ type: 'regular' }));
  assert.is(history([bare]).charges[0]?.price, PRICES.marketing);
  const told = status('sent', priced({ type: 'regular', category: 'utility' }));
  assert.is(history([told, bare]).charges[0]?.price, PRICES.utility);
});

test('charges a regular message of a category that had no rate at launch as quoted, and says so', () => {
  for (const category of ['marketing_lite', 'referral_conversion', 'constructor']) {
    const { message, charges, alarms } = history([status('delivered', priced({ type: 'regular', category }))]);
    assert.is(message.chargedMicros, PRICES.marketing.priceMicros);
    assert.equal(
      charges.map(({ price, category: charged }) => [price, charged]),
      [[PRICES.marketing, 'marketing']],
    );
    const detail = `IN ${category}, charged as marketing`;
    assert.equal(alarms, [{ code: 'no-price', messageId: accepted.id, detail }]);
  }
  const { utility: _none, ...known } = PRICES;
  const partial = { ...campaign, prices: new Map([['IN', known]]) };
  const asUtility = status('delivered', priced({ type: 'regular', category: 'utility' }));
  assert.equal(history([asUtility], accepted, partial).charges[0]?.price, PRICES.marketing);
});

test('charges nothing in a market that nothing was quoted for, and says so', () => {
  const { message, charges, alarms } = history([status('delivered')], { ...accepted, market: 'Other' });
  assert.equal([message.chargedMicros, charges], [0n, []]);
  assert.equal(alarms, [{ code: 'no-price', messageId: accepted.id, detail: 'Other marketing' }]);
});

test('charges nothing for a category whose price is zero', () => {
  const { message, charges, alarms } = history([status('delivered', priced({ type: 'regular', category: 'service' }))]);
  assert.equal([message.chargedMicros, charges, alarms], [0n, [], []]);
});

test('reads the pricing of before July 2025, which has no type', () => {
  const billable = history([status('delivered', priced({ billable: true, category: 'utility' }))]);
  assert.is(billable.charges[0]?.price, PRICES.utility);
  const free = history([status('delivered', priced({ billable: false, category: 'utility' }))]);
  assert.equal([free.charges, free.message.chargedMicros, free.alarms], [[], 0n, []]);
});

test('resolves a message whose answer was lost, with the wamid of its status', () => {
  const { wamid: _lost, ...rest } = accepted;
  const unknown: Message = { ...rest, state: 'unknown', cause: 'The answer was lost' };
  const { message } = history([status('sent')], unknown);
  assert.equal([message.state, message.wamid], ['sent', accepted.wamid]);
  assert.not('cause' in message);
});

test('gives back the very object when a status changes nothing', () => {
  const { message } = history([status('sent'), status('delivered'), status('read')]);
  for (const name of ['sent', 'delivered', 'read', 'failed'] as const) {
    assert.is(settleStatus(message, campaign, status(name)).message, message, name);
  }
  const { message: failed } = history([status('sent'), status('failed')]);
  for (const name of ['sent', 'failed'] as const) {
    assert.is(settleStatus(failed, campaign, status(name)).message, failed, name);
  }
});

const events = fc.record({
  name: fc.constantFrom('sent' as const, 'delivered' as const, 'read' as const, 'failed' as const),
  type: fc.constantFrom('regular', 'free_entry_point', 'half_price'),
  category: fc.constantFrom('marketing', 'utility', 'service', 'nobody'),
});

test('charges at most once, and exactly what the message remembers, in any history', () => {
  fc.assert(
    fc.property(fc.array(events, { maxLength: 12 }), (list) => {
      const { message, charges } = history(
        list.map(({ name, type, category }) => status(name, name === 'failed' ? {} : priced({ type, category }))),
      );
      const arrived = list.some(({ name }) => name === 'delivered' || name === 'read');
      assert.is(message.chargedMicros !== undefined, arrived);
      assert.ok(charges.length <= 1);
      assert.is(charges[0]?.price.priceMicros ?? 0n, message.chargedMicros ?? 0n);
      // Whatever is called regular and arrives has its charge; `service` alone costs nothing.
      const { type, category } = message.pricing ?? {};
      assert.is(charges.length === 1, arrived && type === 'regular' && category !== 'service');
    }),
  );
});

test('ends the same for the same price, whatever the order and the repetitions', () => {
  const names = fc.array(fc.constantFrom('sent' as const, 'delivered' as const, 'read' as const, 'failed' as const), {
    maxLength: 6,
  });
  const histories = names.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: 2 * list.length })),
  );
  fc.assert(
    fc.property(histories, ([list, shuffled]) => {
      const [one, other] = [list, shuffled].map((each) => history(each.map((name) => status(name))));
      assert.equal(
        [one?.message.state, one?.message.chargedMicros],
        [other?.message.state, other?.message.chargedMicros],
      );
      assert.is(one?.charges.length, other?.charges.length);
    }),
  );
});

test.run();
