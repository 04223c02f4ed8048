import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { MessageRepository, SendResult, StoredMessage } from '../../../src/application/campaigns/ports.ts';
import { pages } from '../../../src/application/shared/page.ts';
import type { Message, MessageState } from '../../../src/domain/campaigns/message.ts';
import { aQueuedMessage, campaignStores, messageIdOf } from '../../support/campaign-stores.ts';
import { aPhone } from '../../support/contacts.ts';
import { aCampaign } from '../../support/settlement.ts';

const campaign = aCampaign(1);
const job = { campaignId: campaign.id, fromSeq: 1, toSeq: 10 };
const places = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const idOf = (n: number) => messageIdOf(campaign, n);
/** What tests mark messages with where they say nothing else. */
const LEASE_UNTIL_MS = 1000;
const MARKED_MS = 5;

function result(n: number, changes: Partial<SendResult> = {}): SendResult {
  const accepted = { state: 'accepted', attempt: 0, dueAtMs: 0, wamid: `wamid.${n}` } as const;
  return { messageId: idOf(n), leaseUntilMs: LEASE_UNTIL_MS, ...accepted, ...changes };
}

/** A result of a send that Meta gave no id. */
function without(n: number, changes: Partial<SendResult>): SendResult {
  const { wamid: _none, ...others } = result(n, changes);
  return others;
}

async function dueIds(messages: MessageRepository, nowMs: number): Promise<readonly string[]> {
  const found = await messages.inRange(job);
  return found.filter(({ dueAtMs = Number.POSITIVE_INFINITY }) => dueAtMs <= nowMs).map(({ id }) => id);
}

async function stateOf(messages: MessageRepository, n: number): Promise<Partial<StoredMessage> | undefined> {
  return (await messages.find([idOf(n)]))[0];
}

for (const { name, open, close } of campaignStores) {
  const test = suite(`MessageRepository on ${name}`);
  test.after(close);

  /** `count` queued messages, of which those numbered in `sending` are with a sender. */
  async function stored(count: number, sending: readonly number[] = []) {
    const stores = await open();
    await stores.messages.addMissing(places(count).map((n) => aQueuedMessage(campaign, n)));
    await stores.messages.markSending(sending.map(idOf), LEASE_UNTIL_MS, MARKED_MS);
    return stores;
  }

  test('gives back every field of a message as it was added', async () => {
    const { messages } = await open();
    const queued = aQueuedMessage(campaign, 1, { dueAtMs: 77, attempt: 2, reservedMicros: 9_007_199_254_740_993n });
    const failed = aQueuedMessage(campaign, 2, { state: 'failed', cause: 'no name' });
    await messages.addMissing([queued, failed]);
    const found = (await messages.find([queued.id, failed.id, 'none'])).toSorted((a, b) => a.seq - b.seq);
    assert.equal(
      found,
      [queued, failed].map(({ parameters: _texts, ...message }) => ({ ...message, changedAtMs: message.dueAtMs })),
    );
    const { id, phone } = queued;
    assert.equal(await messages.inRange(job), [
      { id, seq: 1, phone, attempt: 2, parameters: { bodyParameters: ['text 1'] }, dueAtMs: 77 },
      { id: failed.id, seq: 2, phone: failed.phone, attempt: 0, parameters: failed.parameters, dueAtMs: undefined },
    ]);
  });

  /** The message of the `n`-th campaign, of vendor `ven_<n>`, to the first contact. */
  const fromVendor = (n: number) => aQueuedMessage(aCampaign(n, { vendorId: `ven_${n}` }), 1, { dueAtMs: 1000 * n });
  const leftAt = (n: number, atMs: number) => ({
    messageId: fromVendor(n).id,
    sent: { campaignId: aCampaign(n).id, atMs: 60_000 + atMs },
  });

  test('names the vendor whose message left last, whichever campaign is older, and nobody where none has', async () => {
    const { messages } = await open();
    const all = [1, 2, 3].map(fromVendor);
    await messages.addMissing(all);
    await messages.markSending(
      all.map(({ id }) => id),
      LEASE_UNTIL_MS,
      MARKED_MS,
    );
    assert.is(await messages.lastVendorTo([aPhone(1)], 200_000), undefined);
    await messages.recordResults([result(3, leftAt(3, 50_000))], 9);
    await messages.recordResults([result(1, leftAt(1, 60_000))], 9);
    assert.is(await messages.lastVendorTo([aPhone(1)], 200_000), 'ven_1');
    const unanswered = without(2, { state: 'unknown', dueAtMs: 99_000, ...leftAt(2, 55_000) });
    await messages.recordResults([unanswered], 9);
    await messages.addWamids(new Map([[unanswered.messageId, 'wamid.2']]));
    assert.is(await messages.lastVendorTo([aPhone(1)], 200_000), 'ven_1');
    const otherwise = { ...fromVendor(4), phone: aPhone(2) };
    await messages.addMissing([otherwise]);
    await messages.markSending([otherwise.id], LEASE_UNTIL_MS, MARKED_MS);
    await messages.recordResults([result(4, leftAt(4, 70_000))], 9);
    assert.is(await messages.lastVendorTo([aPhone(1), aPhone(2)], 200_000), 'ven_4');
    assert.is(await messages.lastVendorTo([], 200_000), undefined);
    const until = (untilMs: number) => messages.lastVendorTo([aPhone(1), aPhone(2)], untilMs);
    const vendors = await Promise.all([109_999, 110_000, 119_999, 120_000, 129_999, 130_000].map(until));
    assert.equal(vendors, [undefined, 'ven_3', 'ven_2', 'ven_1', 'ven_1', 'ven_4']);
    const [last] = await messages.find([otherwise.id]);
    await messages.saveSettled([{ ...(last as StoredMessage), state: 'failed', errorCode: 131_049 }], 10);
    assert.is(await until(200_000), 'ven_1');
  });

  test('names the vendor whose message left last though its sender died, also when it was due long before', async () => {
    const { messages } = await open();
    const all = [1, 2, 3].map(fromVendor);
    await messages.addMissing(all);
    const { id: died } = fromVendor(1);
    const [, ...others] = all.map(({ id }) => id);
    await messages.markSending(others, LEASE_UNTIL_MS, 10_000);
    await messages.recordResults([result(2, leftAt(2, 10_000)), result(3, leftAt(3, 20_000))], 9);
    await messages.markSending([died], 125_000, 90_000);
    assert.is(await messages.expireSending(125_000, 'gone', 725_000), 1);
    await messages.addWamids(new Map([[died, 'wamid.1']]));
    const until = (untilMs: number) => messages.lastVendorTo([aPhone(1)], untilMs);
    assert.equal(await Promise.all([89_999, 90_000, 725_000].map(until)), ['ven_3', 'ven_1', 'ven_1']);
  });

  test('gives no time to what surely has not left', async () => {
    const { messages } = await stored(2, [1, 2]);
    assert.is((await stateOf(messages, 1))?.sentAtMs, MARKED_MS);
    const refused = { state: 'queued', sent: { campaignId: campaign.id, atMs: 60_007 } } as const;
    await messages.recordResults([without(1, { state: 'queued' }), without(2, refused)], 9);
    const times = await Promise.all([1, 2].map(async (n) => (await stateOf(messages, n))?.sentAtMs));
    assert.equal(times, [undefined, 60_007]);
    await messages.markSending([idOf(2)], LEASE_UNTIL_MS, 8);
    await messages.recordResults([without(2, { state: 'queued' })], 9);
    assert.is((await stateOf(messages, 2))?.sentAtMs, undefined);
  });

  test('knows when a message left whose status overtook the answer, with and without its wamid', async () => {
    const { messages } = await open();
    const all = [1, 2, 3].map(fromVendor);
    const ids = all.map(({ id }) => id);
    await messages.addMissing(all);
    await messages.markSending(ids, LEASE_UNTIL_MS, MARKED_MS);
    const overtaken = (await messages.find(ids)).map((message) => ({ ...message, state: 'delivered' as const }));
    await messages.saveSettled(overtaken, 5);
    await messages.addWamids(new Map([[fromVendor(1).id, 'wamid.1']]));
    assert.is(await messages.lastVendorTo([aPhone(1)], 200_000), 'ven_1');
    const late = [result(1, leftAt(1, 60_000)), result(2, leftAt(2, 70_000)), result(3, leftAt(3, 50_000))];
    await messages.recordResults(late.slice(0, 1), 9);
    await messages.recordResults(late.slice(2), 9);
    assert.is(await messages.lastVendorTo([aPhone(1)], 200_000), 'ven_1');
    await messages.recordResults(late, 9);
    assert.is(await messages.lastVendorTo([aPhone(1)], 200_000), 'ven_2');
  });

  test('adds what is missing and leaves what has moved on as it is', async () => {
    const { messages } = await stored(3, [1, 2]);
    await messages.recordResults([result(1)], 5);
    await messages.addMissing(places(5).map((n) => aQueuedMessage(campaign, n, { dueAtMs: 99, attempt: 4 })));
    assert.equal(
      (await messages.page(campaign.id, { limit: 10 })).data.map(({ seq, state, dueAtMs }) => [seq, state, dueAtMs]),
      [
        [5, 'queued', 99],
        [4, 'queued', 99],
        [3, 'queued', 0],
        [2, 'sending', 0],
        [1, 'accepted', 0],
      ],
    );
  });

  test('adds every message once when a job runs many times at once', async () => {
    const { messages } = await open();
    await Promise.all(places(10).map(() => messages.addMissing(places(20).map((n) => aQueuedMessage(campaign, n)))));
    assert.is((await messages.counts(campaign.id)).queued, 20);
  });

  test('adds a message once that comes twice in one call, as it came first', async () => {
    const { messages } = await open();
    const [first, second] = [aQueuedMessage(campaign, 1), aQueuedMessage(campaign, 2)];
    await messages.addMissing([first, second, { ...first, attempt: 4 }]);
    const { data } = await messages.page(campaign.id, { limit: 10 });
    assert.equal(
      data.map(({ seq, attempt }) => [seq, attempt]),
      [
        [2, 0],
        [1, 0],
      ],
    );
  });

  test('gives the messages of the range only, by their places, whatever the order in which they were added', async () => {
    const { messages } = await open();
    await messages.addMissing([3, 5, 1, 4, 2].map((n) => aQueuedMessage(campaign, n)));
    await messages.addMissing([aQueuedMessage(aCampaign(2), 1)]);
    const phones = async (fromSeq: number, toSeq: number) =>
      (await messages.inRange({ campaignId: campaign.id, fromSeq, toSeq })).map(({ phone }) => phone);
    assert.equal(await phones(1, 5), [1, 2, 3, 4, 5].map(aPhone));
    assert.equal(await phones(2, 4), [2, 3, 4].map(aPhone));
    assert.equal(await phones(6, 9), []);
  });

  test('says of queued messages, and of no others, when they are due', async () => {
    const { messages } = await stored(9);
    const ids = places(9).map(idOf);
    await messages.markSending(ids.slice(1), LEASE_UNTIL_MS, MARKED_MS);
    await messages.recordResults([result(2), result(3, { state: 'failed' }), result(4, { state: 'unknown' })], 5);
    await messages.recordResults([result(5, { state: 'queued', dueAtMs: 70 }), result(6, { state: 'queued' })], 5);
    await messages.cancelUnsent([idOf(6)], 'left', 6);
    const dues = (await messages.inRange(job)).map(({ dueAtMs }) => dueAtMs);
    assert.equal(dues, [0, undefined, undefined, undefined, 70, undefined, undefined, undefined, undefined]);
  });

  test('hands no message to two of fifty senders that ask at once', async () => {
    const { messages } = await stored(20);
    const taken = await Promise.all(
      places(50).map((sender) =>
        messages.markSending([1, 5, 9, (sender % 20) + 1].map(idOf), LEASE_UNTIL_MS, MARKED_MS),
      ),
    );
    const all = taken.flatMap((each) => [...each.keys()]);
    assert.is(new Set(all).size, all.length);
    assert.is(all.length, 20);
  });

  test('takes only queued messages to sending', async () => {
    const { messages } = await stored(4, [1, 2]);
    await messages.recordResults([result(1)], 5);
    await messages.cancelQueued(aCampaign(2).id, 5);
    assert.equal(
      await messages.markSending([1, 2, 3].map(idOf).concat('none'), LEASE_UNTIL_MS, MARKED_MS),
      new Map([[idOf(3), undefined]]),
    );
    assert.equal(await dueIds(messages, 0), [idOf(4)]);
  });

  test('stores each kind of result with the message', async () => {
    const { messages } = await stored(4, [1, 2, 3, 4]);
    await messages.recordResults(
      [
        result(1),
        without(2, { state: 'failed', attempt: 1, errorCode: 131026, cause: 'undeliverable' }),
        without(3, { state: 'unknown', cause: 'lost' }),
        without(4, { state: 'queued', attempt: 1, dueAtMs: 500, cause: 'again' }),
      ],
      5,
    );
    const of = async (n: number) => {
      const { state, attempt, dueAtMs, wamid, errorCode, cause } = (await stateOf(messages, n)) as Message;
      return { state, attempt, dueAtMs, wamid, errorCode, cause };
    };
    const none = { attempt: 0, dueAtMs: 0, wamid: undefined, errorCode: undefined, cause: undefined };
    assert.equal(await of(1), { ...none, state: 'accepted', wamid: 'wamid.1' });
    assert.equal(await of(2), { ...none, state: 'failed', attempt: 1, errorCode: 131026, cause: 'undeliverable' });
    assert.equal(await of(3), { ...none, state: 'unknown', cause: 'lost' });
    assert.equal(await of(4), { ...none, state: 'queued', attempt: 1, dueAtMs: 500, cause: 'again' });
    assert.equal(await messages.idsByWamid(['wamid.1', 'wamid.2']), new Map([['wamid.1', idOf(1)]]));
  });

  test('stores each of very many results at once with its own message', async () => {
    const all = places(250);
    const { messages } = await stored(250, all);
    const failed = (n: number) => without(n, { state: 'failed', errorCode: n });
    await messages.recordResults(
      all.map((n) => (n % 7 === 0 ? failed(n) : result(n))),
      5,
    );
    const found = (await messages.find(all.map(idOf))).toSorted((a, b) => a.seq - b.seq);
    assert.equal(
      found.map(({ state, wamid, errorCode }) => [state, wamid, errorCode]),
      all.map((n) => (n % 7 === 0 ? ['failed', undefined, n] : ['accepted', `wamid.${n}`, undefined])),
    );
  });

  test('clears what an earlier try left when the next one is accepted', async () => {
    const { messages } = await stored(1, [1]);
    await messages.recordResults([without(1, { state: 'queued', attempt: 1, cause: 'again' })], 5);
    await messages.markSending([idOf(1)], LEASE_UNTIL_MS, MARKED_MS);
    await messages.recordResults([result(1, { attempt: 1 })], 6);
    const message = await stateOf(messages, 1);
    assert.is(message?.state, 'accepted');
    assert.is(message?.cause, undefined);
  });

  test('applies results to messages in sending only, and fills in a missing wamid of the others', async () => {
    const { messages } = await stored(4, [1, 2, 3]);
    const [overtaken, known] = (await messages.find([idOf(1), idOf(2)])).toSorted((a, b) => a.seq - b.seq);
    await messages.saveSettled(
      [
        { ...(overtaken as Message), state: 'delivered' },
        { ...(known as Message), state: 'read' },
      ],
      5,
    );
    await messages.addWamids(new Map([[idOf(2), 'wamid.told']]));
    await messages.expireSending(1000, 'gone', 900);
    await messages.recordResults(
      [result(1), result(2), result(3), without(4, { state: 'failed', errorCode: 100, cause: 'never sent' })],
      6,
    );
    const found = (await messages.find(places(4).map(idOf))).toSorted((a, b) => a.seq - b.seq);
    assert.equal(
      found.map(({ state, wamid, cause }) => [state, wamid, cause]),
      [
        ['delivered', 'wamid.1', undefined],
        ['read', 'wamid.told', undefined],
        ['unknown', 'wamid.3', 'gone'],
        ['queued', undefined, undefined],
      ],
    );
  });

  test('lets a sender whose lease is over decide nothing about the send of the next one, and keeps what left', async () => {
    const { messages, rates } = await open();
    await messages.addMissing([1, 2, 3].map((n) => aQueuedMessage(campaign, n, { resendsLeft: 1 })));
    const ids = [1, 2, 3].map(idOf);
    await messages.markSending(ids, LEASE_UNTIL_MS, MARKED_MS);
    await messages.expireSending(LEASE_UNTIL_MS, 'gone', 1500);
    await messages.markSending(ids.slice(0, 2), 3000, 1500);
    const sent = { campaignId: campaign.id, atMs: 60_900 };
    const late = [result(1, { sent }), without(2, { state: 'queued' })];
    await messages.recordResults(late, 2000);
    const states = async () => Promise.all([1, 2, 3].map(async (n) => (await stateOf(messages, n))?.state));
    assert.equal(await states(), ['sending', 'sending', 'unknown']);
    assert.is((await stateOf(messages, 1))?.wamid, 'wamid.1');
    assert.is((await rates.summary(campaign.id)).sends, 1);
    const own = [1, 2].map((n) => result(n, { leaseUntilMs: 3000, wamid: `wamid.new.${n}` }));
    await messages.recordResults([...late, ...own, result(3, { leaseUntilMs: 3000 })], 2500);
    assert.equal(await states(), ['accepted', 'accepted', 'unknown']);
    assert.is((await stateOf(messages, 2))?.wamid, 'wamid.new.2');
  });

  test('knows when a message left that came back to the queue before its first sender told', async () => {
    const { messages } = await open();
    await messages.addMissing([aQueuedMessage(campaign, 1, { resendsLeft: 1 })]);
    await messages.markSending([idOf(1)], LEASE_UNTIL_MS, MARKED_MS);
    await messages.expireSending(LEASE_UNTIL_MS, 'gone', 1500);
    await messages.markSending([idOf(1)], 3000, 1500);
    await messages.recordResults([without(1, { state: 'queued', leaseUntilMs: 3000 })], 1600);
    assert.is((await stateOf(messages, 1))?.sentAtMs, undefined);
    await messages.recordResults([result(1, { sent: { campaignId: campaign.id, atMs: 60_900 } })], 2000);
    assert.is((await stateOf(messages, 1))?.sentAtMs, 60_900);
    await messages.recordResults([result(1)], 2000);
    assert.is((await stateOf(messages, 1))?.sentAtMs, 60_900);
  });

  test('takes messages whose lease is over to unknown, once, and leaves the others', async () => {
    const { messages } = await stored(4, [1, 2]);
    await messages.markSending([idOf(3)], 2000, MARKED_MS);
    assert.is(await messages.expireSending(999, 'gone', 900), 0);
    assert.is(await messages.expireSending(1000, 'gone', 900), 2);
    assert.is(await messages.expireSending(1000, 'gone', 900), 0);
    const counts = await messages.counts(campaign.id);
    assert.equal([counts.unknown, counts.sending, counts.queued], [2, 1, 1]);
    assert.is((await stateOf(messages, 1))?.cause, 'gone');
  });

  test('gives an unknown message once more when its resend is due, and to one sender only', async () => {
    const { messages } = await open();
    await messages.addMissing([1, 2, 3].map((n) => aQueuedMessage(campaign, n, n === 3 ? {} : { resendsLeft: 1 })));
    const ids = [1, 2, 3].map(idOf);
    await messages.markSending(ids, LEASE_UNTIL_MS, MARKED_MS);
    await messages.recordResults([result(1, { state: 'unknown', dueAtMs: 1500 })], 5);
    assert.is(await messages.expireSending(1000, 'gone', 1600), 2);
    assert.is(await messages.nextDueAtMs(job), 1500);
    assert.equal(await Promise.all([1499, 1500, 1600].map((nowMs) => dueIds(messages, nowMs))), [
      [],
      [idOf(1)],
      [idOf(1), idOf(2)],
    ]);
    const taken = await Promise.all([1, 2, 3, 4].map(() => messages.markSending(ids, 3000, 1600)));
    assert.equal(taken.flatMap((each) => [...each.keys()]).toSorted(), [idOf(1), idOf(2)]);
    assert.equal([await messages.nextDueAtMs(job), (await stateOf(messages, 1))?.state], [3000, 'sending']);
    await messages.expireSending(3000, 'gone', 3500);
    assert.equal([await messages.nextDueAtMs(job), await dueIds(messages, 9999)], [undefined, []]);
    assert.equal(await messages.markSending(ids, 9000, 9000), new Map());
    assert.is((await messages.counts(campaign.id)).unknown, 3);
  });

  test('says of a resend when the message left before, and leaves it unconfirmed since then when it was not accepted', async () => {
    const { messages } = await open();
    await messages.addMissing([1, 2].map((n) => aQueuedMessage(campaign, n, { resendsLeft: 1 })));
    const ids = [1, 2].map(idOf);
    await messages.markSending([idOf(1)], LEASE_UNTIL_MS, MARKED_MS);
    const sent = { campaignId: campaign.id, atMs: 60_007 };
    await messages.recordResults([without(1, { state: 'unknown', dueAtMs: 1500, sent })], 9);
    assert.equal(await messages.markSending(ids, 2000, 1499), new Map([[idOf(2), undefined]]), 'before it is due');
    assert.equal(await messages.markSending(ids, 3000, 1500), new Map([[idOf(1), 60_007]]));
    const later = { campaignId: campaign.id, atMs: 61_500 };
    const own = { leaseUntilMs: 3000, state: 'unknown', cause: 'lost', dueAtMs: 1600 } as const;
    await messages.recordResults([without(1, { ...own, sent: later, unconfirmedAtMs: 60_007 })], 1502);
    const { state, resendsLeft, sentAtMs } = (await stateOf(messages, 1)) ?? {};
    assert.equal([state, resendsLeft, sentAtMs, await dueIds(messages, 1600)], ['unknown', 1, 60_007, [idOf(1)]]);
    assert.equal(await messages.markSending(ids, 4000, 1600), new Map([[idOf(1), 60_007]]));
  });

  test('keeps a resend while the message was surely not sent, and takes it from who left the range', async () => {
    const { messages } = await open();
    await messages.addMissing([1, 2].map((n) => aQueuedMessage(campaign, n, { resendsLeft: 1 })));
    await messages.markSending([1, 2].map(idOf), LEASE_UNTIL_MS, MARKED_MS);
    await messages.recordResults([result(1, { state: 'queued' }), result(2, { state: 'unknown' })], 5);
    assert.is((await stateOf(messages, 1))?.resendsLeft, 1);
    await messages.cancelUnsent([idOf(2)], 'left', 6);
    assert.equal(await dueIds(messages, 10), [idOf(1)]);
    assert.is((await stateOf(messages, 2))?.state, 'unknown');
  });

  test('takes the resend from who said stop, of one vendor or of all', async () => {
    const { messages } = await open();
    await messages.addMissing([1, 2].map((n) => aQueuedMessage(campaign, n, { resendsLeft: 1 })));
    await messages.markSending([1, 2].map(idOf), LEASE_UNTIL_MS, MARKED_MS);
    await messages.recordResults([result(1, { state: 'unknown' }), result(2, { state: 'unknown' })], 5);
    await messages.cancelQueuedTo(aPhone(1), 'ven_other', 'stop', 6);
    assert.equal(await dueIds(messages, 10), [idOf(1), idOf(2)]);
    await messages.cancelQueuedTo(aPhone(1), campaign.vendorId, 'stop', 6);
    assert.equal([await dueIds(messages, 10), (await stateOf(messages, 1))?.state], [[idOf(2)], 'unknown']);
    await messages.cancelQueuedTo(aPhone(2), undefined, 'stop', 6);
    assert.equal(await dueIds(messages, 10), []);
  });

  test('never takes a message that has a result to unknown', async () => {
    const { messages } = await stored(3, [1, 2, 3]);
    await messages.recordResults([result(1), result(2, { state: 'queued' })], 5);
    await messages.saveSettled([{ ...((await stateOf(messages, 3)) as Message), state: 'sent' }], 5);
    assert.is(await messages.expireSending(1_000_000, 'gone', 900), 0);
  });

  test('cancels the queued messages of one campaign', async () => {
    const { messages } = await stored(4, [1]);
    await messages.addMissing([aQueuedMessage(aCampaign(2), 1)]);
    for (let n = 0; n < 2; n += 1) await messages.cancelQueued(campaign.id, 5);
    assert.equal(await messages.markSending([idOf(2)], LEASE_UNTIL_MS, MARKED_MS), new Map());
    const { cancelled, sending } = await messages.counts(campaign.id);
    assert.equal([cancelled, sending], [3, 1]);
    assert.is((await messages.counts(aCampaign(2).id)).queued, 1);
  });

  test('knows when a range needs a worker again, and that it never does once nothing is queued or being sent', async () => {
    const { messages } = await open();
    const nextDueAtMs = () => messages.nextDueAtMs(job);
    assert.is(await nextDueAtMs(), undefined);
    const dues = [700, 600, 10];
    await messages.addMissing(dues.map((dueAtMs, index) => aQueuedMessage(campaign, index + 1, { dueAtMs })));
    await messages.addMissing([aQueuedMessage(campaign, 11, { dueAtMs: 1 })]);
    assert.is(await nextDueAtMs(), 10);
    await messages.markSending([idOf(3)], 650, MARKED_MS);
    assert.is(await nextDueAtMs(), 600);
    await messages.markSending([idOf(2)], 990, MARKED_MS);
    assert.is(await nextDueAtMs(), 650);
    await messages.recordResults(
      [result(2, { leaseUntilMs: 990 }), result(3, { leaseUntilMs: 650, state: 'unknown' })],
      5,
    );
    assert.is(await nextDueAtMs(), 700);
    await messages.cancelQueued(campaign.id, 5);
    assert.is(await nextDueAtMs(), undefined);
  });

  test('counts failures by code, whatever Meta calls it, and without one by cause, the most frequent first', async () => {
    const { messages } = await open();
    const failures = [[777, 'Other'], [undefined, 'no name'], [777, 'Another'], [777, 'Other'], [undefined, 'no city'], [undefined, 'no city']] as const; // biome-ignore format: one line
    await messages.addMissing([
      ...failures.map(([errorCode, cause], index) =>
        aQueuedMessage(campaign, index + 1, { state: 'failed', cause, ...(errorCode ? { errorCode } : {}) }),
      ),
      aQueuedMessage(campaign, 9, { cause: 'tried again' }),
      aQueuedMessage(aCampaign(2), 1, { state: 'failed', cause: 'another campaign' }),
    ]);
    const counted = await messages.failures(campaign.id, 10);
    assert.equal(counted, [
      { errorCode: 777, cause: 'Another', messages: 3 },
      { cause: 'no city', messages: 2 },
      { cause: 'no name', messages: 1 },
    ]);
    assert.is((await messages.failures(campaign.id, 1)).length, 1);
  });

  test('counts every message in exactly one state', async () => {
    const { messages } = await stored(12, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const results: SendResult['state'][] = ['failed', 'unknown', 'queued', ...new Array(5).fill('accepted')];
    await messages.recordResults(
      results.map((state, index) => result(index + 1, { state })),
      5,
    );
    const settled: Message['state'][] = ['sent', 'delivered', 'read', 'failed'];
    const found = (await messages.find([5, 6, 7, 8].map(idOf))).toSorted((a, b) => a.seq - b.seq);
    await messages.saveSettled(
      found.map((message, index) => ({ ...message, state: settled[index] ?? message.state })),
      5,
    );
    assert.equal(await messages.counts(campaign.id), {
      queued: 4,
      sending: 1,
      unknown: 1,
      accepted: 1,
      sent: 1,
      failed: 2,
      delivered: 1,
      read: 1,
      cancelled: 0,
    });
    await messages.cancelQueued(campaign.id, 6);
    const counts = await messages.counts(campaign.id);
    assert.is(counts.cancelled, 4);
    assert.is(
      Object.values(counts).reduce((sum, count) => sum + count, 0),
      12,
    );
    assert.is(
      Object.values(await messages.counts('none')).every((count) => count === 0),
      true,
    );
  });

  test('says whether a campaign has messages in some states', async () => {
    const { messages } = await stored(3, [1, 2]);
    await messages.recordResults([result(1)], 50);
    assert.is(await messages.hasAny(campaign.id, ['queued']), true);
    assert.is(await messages.hasAny(campaign.id, ['read', 'sending']), true);
    assert.is(await messages.hasAny(campaign.id, ['accepted']), true);
    assert.is(await messages.hasAny(campaign.id, ['sent', 'delivered', 'unknown']), false);
    assert.is(await messages.hasAny(aCampaign(2).id, ['queued', 'sending', 'accepted']), false);
  });

  test('adds up, to the last micro, what the messages in some states may take out of the hold', async () => {
    const { messages } = await stored(3, [1, 2]);
    const reservedMicros = 9_007_199_254_740_993n;
    await messages.addMissing([aQueuedMessage(campaign, 9, { reservedMicros }), aQueuedMessage(aCampaign(2), 1)]);
    await messages.recordResults([result(1)], 50);
    const quoted = aQueuedMessage(campaign, 1).reservedMicros;
    assert.is(await messages.reservedMicros(campaign.id, ['accepted', 'sending', 'unknown']), 2n * quoted);
    assert.is(await messages.reservedMicros(campaign.id, ['queued']), quoted + reservedMicros);
    assert.is(await messages.reservedMicros(campaign.id, ['sent']), 0n);
  });

  test('sets anew what queued messages may take out of the hold, by market, and no others', async () => {
    const { messages } = await stored(3, [1]);
    await messages.addMissing([aQueuedMessage(campaign, 9, { market: 'DE' }), aQueuedMessage(aCampaign(2), 1)]);
    const quoted = aQueuedMessage(campaign, 1).reservedMicros;
    const micros = 9_007_199_254_740_993n;
    await messages.reserveQueued(
      campaign.id,
      new Map([
        ['IN', micros],
        ['BR', 1n],
      ]),
    );
    assert.is(await messages.reservedMicros(campaign.id, ['queued']), 2n * micros + quoted);
    assert.is(await messages.reservedMicros(campaign.id, ['sending']), quoted);
    assert.is(await messages.reservedMicros(aCampaign(2).id, ['queued']), quoted);
  });

  test('knows whether a campaign has changed since', async () => {
    const { messages } = await open();
    const lastChangedAt = async (atMs: number) => {
      assert.is(await messages.hasChangedAfter(campaign.id, atMs - 1), true, `not changed at ${atMs}`);
      assert.is(await messages.hasChangedAfter(campaign.id, atMs), false, `changed after ${atMs}`);
    };
    assert.is(await messages.hasChangedAfter(campaign.id, 0), false);
    await messages.addMissing([aQueuedMessage(aCampaign(2), 1, { dueAtMs: 9000 })]);
    await messages.addMissing([1, 2, 3].map((n) => aQueuedMessage(campaign, n, { dueAtMs: 40 })));
    await lastChangedAt(40);
    await messages.markSending([idOf(1), idOf(2)], LEASE_UNTIL_MS, MARKED_MS);
    await messages.recordResults([result(1)], 50);
    await lastChangedAt(50);
    await messages.expireSending(1000, 'gone', 900);
    await lastChangedAt(1000);
    await messages.saveSettled([{ ...((await stateOf(messages, 1)) as Message), state: 'sent' }], 1001);
    await lastChangedAt(1001);
    await messages.cancelQueued(campaign.id, 1002);
    await lastChangedAt(1002);
  });

  test('stores what settlement changed of each message, and nothing else', async () => {
    const { messages } = await stored(7, [1, 2, 3, 4, 5, 6]);
    const pricing = { type: 'regular', category: 'marketing' };
    const changes: readonly Partial<Message>[] = [
      { state: 'read', pricing, chargedMicros: 9_007_199_254_740_993n },
      { state: 'read', pricing, chargedMicros: 9_007_199_254_740_993n },
      { state: 'read', pricing, chargedMicros: 9_007_199_254_740_992n },
      { state: 'delivered', pricing: { ...pricing, category: 'utility' }, chargedMicros: 0n },
      { state: 'failed', errorCode: 131_026, cause: 'not on WhatsApp' },
      { state: 'failed', errorCode: 131_026, cause: 'not there' },
    ];
    const before = (await messages.find(places(6).map(idOf))).toSorted((a, b) => a.seq - b.seq);
    const settled = before.map((message, index) => ({ ...message, ...changes[index], changedAtMs: 5 }));
    await messages.saveSettled(settled, 5);
    const found = await messages.find(places(6).map(idOf));
    assert.equal(
      found.toSorted((a, b) => a.seq - b.seq),
      settled,
    );
    assert.is((await stateOf(messages, 7))?.state, 'queued');
  });

  test('clears what settlement took away', async () => {
    const { messages } = await stored(1, [1]);
    await messages.recordResults([result(1, { state: 'failed', errorCode: 1, cause: 'gone' })], 5);
    const { errorCode: _code, cause: _cause, ...delivered } = (await stateOf(messages, 1)) as Message;
    await messages.saveSettled([{ ...delivered, state: 'delivered' }], 6);
    assert.equal(await stateOf(messages, 1), { ...delivered, state: 'delivered', changedAtMs: 6 });
  });

  test('tells when a message left last, and when the store last heard of it', async () => {
    const { messages } = await stored(2, [1]);
    const times = async () => (await messages.page(campaign.id, { limit: 5 })).data.map(timesOf);
    const timesOf = ({ seq, sentAtMs, changedAtMs }: StoredMessage) => [seq, sentAtMs, changedAtMs];
    await messages.recordResults([result(1, { sent: { campaignId: campaign.id, atMs: 61_000 } })], 61_500);
    assert.equal(await times(), [[2, undefined, 0], [1, 61_000, 61_500]]); // biome-ignore format: one line
    await messages.saveSettled([{ ...((await stateOf(messages, 1)) as Message), state: 'sent' }], 62_000);
    assert.equal(await times(), [[2, undefined, 0], [1, 61_000, 62_000]]); // biome-ignore format: one line
    assert.equal((await messages.find([idOf(1)])).map(timesOf), [[1, 61_000, 62_000]]);
  });

  test('adds the ids that Meta gave messages once, and nothing else', async () => {
    const { messages } = await stored(2, [1]);
    const before = await messages.find(places(2).map(idOf));
    await messages.addWamids(new Map([[idOf(1), 'wamid.1']]));
    await messages.addWamids(
      new Map([
        [idOf(1), 'wamid.other'],
        [idOf(2), 'wamid.2'],
        ['none', 'wamid.3'],
      ]),
    );
    const wamidById = new Map([
      [idOf(1), 'wamid.1'],
      [idOf(2), 'wamid.2'],
    ]);
    const after = await messages.find(places(2).map(idOf));
    const bySeq = (a: Message, b: Message) => a.seq - b.seq;
    assert.equal(
      after.toSorted(bySeq),
      before.toSorted(bySeq).map((message) => ({ ...message, wamid: wamidById.get(message.id) })),
    );
  });

  /** The places of all messages, in the order of pages of three. */
  async function paged(messages: MessageRepository, state?: MessageState): Promise<readonly number[]> {
    const seen: number[] = [];
    for await (const page of pages((cursor) => messages.page(campaign.id, { limit: 3, ...cursor }, state))) {
      assert.ok(page.length <= 3);
      seen.push(...page.map(({ seq }) => seq));
    }
    return seen;
  }

  test('pages through a campaign from the newest place, each message once', async () => {
    const { messages } = await stored(7);
    await messages.addMissing([aQueuedMessage(aCampaign(2), 1)]);
    assert.equal(await paged(messages), [7, 6, 5, 4, 3, 2, 1]);
  });

  test('pages through those in one state from the latest change, and of one time from the newest place', async () => {
    const { messages } = await stored(10, places(9));
    const fail = (seqs: readonly number[], atMs: number) =>
      messages.recordResults(
        seqs.map((n) => without(n, { state: 'failed', errorCode: 131026 })),
        atMs,
      );
    await fail([2, 9, 4, 7], 50);
    await fail([8, 1], 70);
    await messages.recordResults([result(3)], 90);
    assert.equal(await paged(messages, 'failed'), [8, 1, 9, 7, 4, 2]);
    assert.equal(await paged(messages, 'accepted'), [3]);
    assert.equal(await paged(messages, 'queued'), [10]);
    assert.equal(await paged(messages, 'read'), []);
  });

  test.run();
}
