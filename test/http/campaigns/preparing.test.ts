import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqliteContactListRepository } from '../../../src/adapters/contacts/sqlite-contact-list-repository.ts';
import { SqliteContactRepository } from '../../../src/adapters/contacts/sqlite-contact-repository.ts';
import { SqliteVendorSuspensions } from '../../../src/adapters/identity/sqlite-vendor-suspensions.ts';
import { MAX_OPT_OUTS_AT_LAUNCH, MAX_WALK_AT_LAUNCH } from '../../../src/application/campaigns/count-audience.ts';
import { CampaignRepository, MessageRepository } from '../../../src/application/campaigns/ports.ts';
import { AudienceReader, OptOuts } from '../../../src/application/contacts/ports.ts';
import { IDEMPOTENCY_RETENTION_MS } from '../../../src/application/shared/idempotency.ts';
import { StaleWallet, WalletRepository } from '../../../src/application/wallet/ports.ts';
import { type Campaign, MAX_PREPARING, MAX_RETRY_CAMPAIGNS } from '../../../src/domain/campaigns/campaign.ts';
import type { Contact } from '../../../src/domain/contacts/contact.ts';
import { formatMicros } from '../../../src/domain/shared/money.ts';
import { aQueuedMessage } from '../../support/campaign-stores.ts';
import { aContact, aPhone } from '../../support/contacts.ts';
import { assertLedgerHolds } from '../../support/ledger-checks.ts';
import { contacts, type MoneyApi, startMoneyApi } from '../../support/money-api.ts';
import { sayStop } from '../../support/opt-outs.ts';
import { rejection } from '../../support/rejection.ts';

const LONG = MAX_WALK_AT_LAUNCH + 1;
const PRICE_MICROS = 1_035_720n;
const HELD = formatMicros(PRICE_MICROS * BigInt(LONG - 2));
const PEOPLE = contacts(LONG).map((contact, index) =>
  index < 2 ? contact : { ...contact, attributes: { city: 'Pune' } },
);

interface Context {
  api: MoneyApi;
  /** A launch to a list that is too long to be walked at once; two of its people have no city, which its text needs. */
  body: { name: string; templateId: string; listId: string; parameters: object };
}

const test = suite<Context>('Campaigns that are prepared');

test.before.each(async (context) => {
  const api = await startMoneyApi();
  await api.fund(PRICE_MICROS * BigInt(LONG - 2));
  const components = [{ type: 'BODY' as const, text: 'See you in {{1}} soon.' }];
  Object.assign(context, {
    api,
    body: {
      name: 'Diwali',
      templateId: await api.template(1, { components }),
      listId: await api.list(1, PEOPLE),
      parameters: { body: [{ attribute: 'city' }] },
    },
  });
});
test.after.each(async ({ api }) => {
  await assertLedgerHolds(api.database);
  await api.stop();
  assert.equal(api.faults, []);
});

const post = (api: MoneyApi, path: string, body?: unknown) =>
  api.request('POST', `/campaigns${path}`, { token: 'admin', ...(body === undefined ? {} : { body }) });
const show = async (api: MoneyApi, id: string) =>
  (await api.request('GET', `/campaigns/${id}`, { token: 'admin' })).body;
const held = async (api: MoneyApi) => (await api.request('GET', '/wallet/balance', { token: 'admin' })).body.held;

/** Launches and asserts that the campaign is being prepared, with no money. */
async function preparing(api: MoneyApi, body: object): Promise<string> {
  const { status, body: launched } = await post(api, '/launch', body);
  assert.equal([status, launched.state, launched.quote, launched.recipients], [202, 'PREPARING', null, 0]);
  assert.is(await held(api), '0.0000');
  return launched.id;
}

const numbers = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

function optOut(api: MoneyApi, people: readonly number[]): Promise<void> {
  return api.database.run(async () => {
    for (const n of people) await sayStop(api.container.get(OptOuts), 'ven_a', aPhone(n), 'reply', 0);
  });
}

/** How often members, and opt-outs, are looked at from now on. */
function countingLooks(api: MoneyApi) {
  const looks = { slices: 0, parts: 0 };
  const reader = api.container.get(AudienceReader);
  const { slice, optedOut } = reader;
  reader.slice = (...range) => {
    looks.slices += 1;
    return slice.apply(reader, range);
  };
  reader.optedOut = async function* (...whom) {
    for await (const part of optedOut.apply(reader, whom)) {
      looks.parts += 1;
      yield part;
    }
  };
  return looks;
}

test('answer at once without money, and then hold exactly what the counting gave', async ({ api, body }) => {
  const id = await preparing(api, body);
  await api.prepare();
  const shown = await show(api, id);
  const misfits = [{ reason: "The contact's city is empty", recipients: 2 }];
  assert.equal([shown.state, shown.recipients, shown.misfits], ['RUNNING', LONG - 2, misfits]);
  assert.equal([shown.messages.planned, shown.messages.failed], [LONG - 2, 2]);
  assert.is(shown.money.held, HELD);
  await api.prepare();
  assert.is(await held(api), HELD);
});

test('hold nothing twice when several processes prepare them', async ({ api, body }) => {
  const id = await preparing(api, body);
  await Promise.all([api.prepare(), api.prepare(), api.prepare()]);
  assert.is((await show(api, id)).state, 'RUNNING');
  assert.is(await held(api), HELD);
});

test('count who stood on the list at the launch, with what they said then', async ({ api, body }) => {
  const id = await preparing(api, body);
  api.clock.advance(1);
  const repository = new SqliteContactRepository(api.database);
  const late = aContact(LONG + 1, { attributes: { city: 'Pune' } });
  const [first] = await repository.findByPhones('ven_a', [aPhone(1)]);
  await api.database.run(async () => {
    await repository.keepVersions([first as Contact], api.clock.nowMs());
    await repository.save([{ ...(first as Contact), attributes: { city: 'Goa' } }, late]);
    await new SqliteContactListRepository(api.database).join(body.listId, [late]);
  });
  await api.prepare();
  assert.is((await show(api, id)).recipients, LONG - 2);
});

test('are those to a long list of a vendor with many opt-outs, too', async ({ api, body: { name, listId } }) => {
  const body = { name, listId, templateId: await api.template(2) };
  await optOut(api, [1, 2, ...numbers(LONG + 1, LONG + MAX_OPT_OUTS_AT_LAUNCH - 1)]);
  const id = await preparing(api, body);
  const looks = countingLooks(api);
  await api.prepare();
  const shown = await show(api, id);
  assert.equal([shown.state, shown.recipients, shown.optedOut], ['RUNNING', LONG - 2, 2]);
  assert.is(await held(api), HELD);
  assert.equal(looks, { slices: 0, parts: 1 }, 'nobody has joined since: going by the opt-outs is enough');
});

test('with many opt-outs count nobody who joins after the launch, and nobody who is deleted', async (context) => {
  const { api, body } = context;
  await optOut(api, [1, 2, LONG + 1, ...numbers(LONG + 2, LONG + MAX_OPT_OUTS_AT_LAUNCH)]);
  const id = await preparing(api, { name: 'x', listId: body.listId, templateId: await api.template(2) });
  const repository = new SqliteContactRepository(api.database);
  await api.list(1, [aContact(LONG + 1), aContact(LONG + MAX_OPT_OUTS_AT_LAUNCH + 1)]);
  await repository.remove('ven_a', aContact(2).id);
  await repository.remove('ven_a', aContact(3).id);
  await api.prepare();
  const shown = await show(api, id);
  assert.equal([shown.state, shown.recipients, shown.optedOut], ['RUNNING', LONG - 3, 1]);
  assert.is(await held(api), formatMicros(PRICE_MICROS * BigInt(LONG - 3)));
});

test('are not those to a long list of a vendor with few opt-outs, or to a short one', async ({ api, body }) => {
  await api.fund(PRICE_MICROS * 3n);
  const templateId = await api.template(2);
  await optOut(api, [1, ...numbers(LONG + 1, LONG + MAX_OPT_OUTS_AT_LAUNCH - 1)]);
  const short = { name: 'x', listId: await api.list(2, PEOPLE.slice(0, 3)), templateId };
  const looks = countingLooks(api);
  const launched = async (launch: object) => {
    const { state, recipients, optedOut, quote } = (await post(api, '/launch', launch)).body;
    return [state, recipients, optedOut, quote.recipients];
  };
  assert.equal(await launched(short), ['RUNNING', 2, 1, 2]);
  assert.equal(looks, { slices: 1, parts: 0 }, 'three members are fewer than the opt-outs');
  assert.equal(await launched({ ...short, listId: body.listId }), ['RUNNING', LONG - 1, 1, LONG - 1]);
  assert.equal(looks, { slices: 1, parts: 1 }, 'the opt-outs are fewer than the members');
  assert.is(await held(api), formatMicros(PRICE_MICROS * BigInt(2 + LONG - 1)));
});

test('wait for their start after it, or begin when it has passed meanwhile', async ({ api, body }) => {
  const startsAt = new Date(api.clock.nowMs() + 60_000).toISOString();
  const id = await preparing(api, { ...body, startsAt });
  await api.prepare();
  const shown = await show(api, id);
  assert.equal([shown.state, shown.startsAt, shown.money.held], ['SCHEDULED', startsAt, HELD]);
});

test('can be cancelled, and then hold nothing', async ({ api, body }) => {
  const id = await preparing(api, body);
  assert.is((await post(api, `/${id}/pause`)).status, 409);
  assert.is((await post(api, `/${id}/cancel`)).body.state, 'CANCELLED');
  await api.prepare();
  assert.equal([(await show(api, id)).state, await held(api)], ['CANCELLED', '0.0000']);
});

test('end with the reason where they cannot begin, and hold nothing', async ({ api, body }) => {
  const suspensions = new SqliteVendorSuspensions(api.database);
  const none = await api.list(2, PEOPLE);
  const cases: readonly [string, object, () => Promise<unknown>, () => Promise<unknown>][] = [
    [
      'The platform has suspended this vendor',
      body,
      () => suspensions.add({ vendorId: 'ven_a', reason: 'spam', sinceMs: 1 }),
      () => suspensions.remove('ven_a'),
    ],
    [
      'The template is PAUSED: only an approved one can be sent',
      body,
      () => api.database.change(`UPDATE templates SET status = 'PAUSED'`),
      () => api.database.change(`UPDATE templates SET status = 'APPROVED'`),
    ],
    [
      `The total is now ${HELD}, not 1.0000`,
      { ...body, expectedTotal: '1.0000' },
      async () => undefined,
      async () => undefined,
    ],
    [
      'There is nobody to send to in this list',
      { ...body, excludeListIds: [none] },
      async () => undefined,
      async () => undefined,
    ],
  ];
  for (const [reason, launch, before, after] of cases) {
    const id = await preparing(api, launch);
    await before();
    await api.prepare();
    await after();
    const shown = await show(api, id);
    assert.equal([shown.state, shown.stateReason, shown.money], ['CANCELLED', reason, null]);
    assert.ok(shown.completedAt);
    assert.is(await held(api), '0.0000');
  }
});

test('of two that the wallet covers only once, one ends for want of money', async ({ api, body }) => {
  const ids = [await preparing(api, body), await preparing(api, body)];
  await api.prepare();
  await api.prepare();
  const [first, second] = await Promise.all(ids.map((id) => show(api, id)));
  assert.equal([first.state, second.state, second.money], ['RUNNING', 'CANCELLED', null]);
  assert.match(second.stateReason, /wallet/i);
  assert.is(await held(api), HELD);
});

test('that could not begin leave their Idempotency-Key to another launch, as soon as their answer is forgotten', async ({
  api,
  body,
}) => {
  const launch = async () => {
    const headers = { 'idempotency-key': 'diwali' };
    return (await api.request('POST', '/campaigns/launch', { token: 'admin', body, headers })).body.id;
  };
  const others = await preparing(api, body);
  const refused = await launch();
  await api.prepare();
  await api.prepare();
  assert.equal([(await show(api, others)).state, (await show(api, refused)).state], ['RUNNING', 'CANCELLED']);
  await api.fund(PRICE_MICROS * BigInt(LONG - 2));
  assert.is(await launch(), refused);
  api.clock.advance(IDEMPOTENCY_RETENTION_MS);
  const again = await launch();
  await api.prepare();
  assert.is((await show(api, again)).state, 'RUNNING');
  assert.is.not(again, refused);
});

test('are prepared at another turn after losing every race for their wallet', async ({ api, body }) => {
  const id = await preparing(api, body);
  const wallets = api.container.get(WalletRepository);
  const post = wallets.post;
  wallets.post = () => Promise.reject(new StaleWallet('The wallet has changed meanwhile'));
  assert.instance(await rejection(api.prepare()), StaleWallet);
  assert.is((await show(api, id)).state, 'PREPARING');
  wallets.post = post;
  await api.prepare();
  assert.is((await show(api, id)).state, 'RUNNING');
});

test('are retried however often a retry could not begin for want of money', async ({ api, body }) => {
  const id = await preparing(api, body);
  await api.prepare();
  const campaign = await api.container.get(CampaignRepository).find(id);
  const failed = { state: 'failed', errorCode: 131_000, cause: 'It failed' } as const;
  await api.container
    .get(MessageRepository)
    .addMissing(numbers(3, LONG).map((n) => aQueuedMessage(campaign as Campaign, n, failed)));
  await api.database.change('UPDATE campaigns SET planned_seq = last_seq');
  const states = [];
  for (let n = 0; n <= MAX_RETRY_CAMPAIGNS + 1; n += 1) {
    if (n > MAX_RETRY_CAMPAIGNS) await api.fund(PRICE_MICROS * BigInt(LONG));
    const { status, body: retry } = await post(api, `/${id}/retry-failed`);
    assert.equal([status, retry.state, retry.retryOf], [202, 'PREPARING', id]);
    await api.prepare();
    states.push((await show(api, retry.id)).state);
  }
  assert.equal(states, [...Array(MAX_RETRY_CAMPAIGNS + 1).fill('CANCELLED'), 'RUNNING']);
});

test('of one vendor are counted one at a time: others wait for one long list of theirs at most', async ({
  api,
  body,
}) => {
  const mine = [await preparing(api, body), await preparing(api, body)];
  const campaigns = api.container.get(CampaignRepository);
  const first = (await campaigns.find(mine[0] as string)) as Campaign;
  await campaigns.add({ ...first, id: `cmp_${'f'.repeat(32)}`, vendorId: 'ven_b' });
  const states = async () => (await campaigns.findMany([...mine, `cmp_${'f'.repeat(32)}`])).map(({ state }) => state);
  await api.prepare();
  assert.equal((await states()).toSorted(), ['cancelled', 'preparing', 'running']);
  await api.prepare();
  assert.not((await states()).includes('preparing'));
});

test('are so many of one vendor at a time, and no more', async ({ api, body }) => {
  const first = await preparing(api, body);
  const campaigns = api.container.get(CampaignRepository);
  const campaign = (await campaigns.find(first)) as Campaign;
  const more = Array.from({ length: MAX_PREPARING - 1 }, (_, n) => `cmp_${String(n).padStart(32, '0')}`);
  for (const id of more.slice(1)) await campaigns.add({ ...campaign, id });
  await campaigns.add({ ...campaign, id: `cmp_${'f'.repeat(32)}`, vendorId: 'ven_b' });
  await preparing(api, body);
  const before = api.contents();
  const refused = await post(api, '/launch', body);
  assert.equal([refused.status, refused.body.code], [429, 'campaigns.too_many_preparing']);
  assert.is(api.contents(), before);
  const short = await post(api, '/launch', { ...body, listId: await api.list(3, PEOPLE.slice(2, 4)) });
  assert.is(short.status, 202, 'what is counted at once waits for nothing');
  await post(api, `/${first}/cancel`);
  assert.is((await post(api, '/launch', body)).body.state, 'PREPARING');
});

test('are left when the process stops, and counted anew by the next one', async ({ api, body }) => {
  const id = await preparing(api, body);
  const stopping = new AbortController();
  const reader = api.container.get(AudienceReader);
  const slice = reader.slice.bind(reader);
  let slices = 0;
  reader.slice = (...range) => {
    slices += 1;
    if (slices === 2) stopping.abort();
    return slice(...range);
  };
  const end = await api.prepare(stopping.signal).catch((error: unknown) => error);
  reader.slice = slice;
  assert.equal([end, slices], [stopping.signal.reason, 2]);
  assert.equal([(await show(api, id)).state, await held(api)], ['PREPARING', '0.0000']);
  await api.prepare();
  assert.equal([(await show(api, id)).state, await held(api)], ['RUNNING', HELD]);
});

test('every launch holds exactly the price of the messages that it makes', async ({ api }) => {
  await api.fund(1_000_000_000n);
  const text = 'See you in {{1}} soon.';
  const templateId = await api.template(9, { components: [{ type: 'BODY', text }] });
  let n = 10;
  const person = fc.record({
    hasCity: fc.boolean(),
    isOut: fc.boolean(),
    isTagged: fc.boolean(),
    isExcluded: fc.boolean(),
  });
  const asked = fc.record({
    people: fc.array(person, { minLength: 1, maxLength: 8 }),
    tags: fc.boolean(),
    excludes: fc.boolean(),
    hasDefault: fc.boolean(),
    /** Above the number of people it is the members that are looked at. */
    strangersOut: fc.nat(16),
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ people, tags, excludes, hasDefault, strangersOut }) => {
      await api.database.change('DELETE FROM opt_outs');
      await optOut(api, numbers(1, strangersOut));
      const all = people.map(({ hasCity }, index) =>
        aContact(n * 10_000 + index, hasCity ? { attributes: { city: 'Pune' } } : {}),
      );
      const those = (is: (one: (typeof people)[number]) => boolean) =>
        all.filter((_, index) => is(people[index] as (typeof people)[number]));
      const listId = await api.list(n++, all);
      const tagIds = tags
        ? [
            await api.list(
              n++,
              those(({ isTagged }) => isTagged),
            ),
          ]
        : [];
      const excludeListIds = excludes
        ? [
            await api.list(
              n++,
              those(({ isExcluded }) => isExcluded),
            ),
          ]
        : [];
      for (const { phone } of those(({ isOut }) => isOut)) {
        await api.database.change(`INSERT INTO opt_outs VALUES ('ven_a', ?, 'reply', 0)`, [phone]);
      }
      const parameters = { body: [{ attribute: 'city', ...(hasDefault ? { default: 'town' } : {}) }] };
      const { status, body: launched } = await post(api, '/launch', {
        name: 'x',
        templateId,
        listId,
        tagIds,
        excludeListIds,
        parameters,
      });
      const wanted = people.filter(
        ({ hasCity, isOut, isTagged, isExcluded }) =>
          !isOut && (hasDefault || hasCity) && (!tags || isTagged) && !(excludes && isExcluded),
      );
      assert.equal([status, launched.recipients ?? 0], [wanted.length > 0 ? 202 : 422, wanted.length]);
      if (status !== 202) return;
      await api.materialise(launched.id);
      const row = api.database.get<{ micros: bigint; messages: bigint }>(
        `SELECT sum(reserved_micros) AS micros, count(*) AS messages FROM messages WHERE campaign_id = ? AND state = 'queued'`,
        [launched.id],
      );
      assert.is(row?.messages, BigInt(wanted.length));
      const hold = api.database.get<{ amount_micros: bigint }>(
        'SELECT amount_micros FROM holds WHERE campaign_id = ?',
        [launched.id],
      );
      assert.is(hold?.amount_micros, row?.micros);
    }),
    { numRuns: 60 },
  );
});

test.run();
