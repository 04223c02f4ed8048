import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CountAudience } from '../../../src/application/campaigns/count-audience.ts';
import { QuoteCampaign } from '../../../src/application/campaigns/quote-campaign.ts';
import { type AudienceReader, MAX_AUDIENCE_SLICE } from '../../../src/application/contacts/ports.ts';
import { MAX_QUOTES_AT_ONCE, TooManyQuotes } from '../../../src/domain/campaigns/quote.ts';
import { rejection } from '../../support/rejection.ts';
import { aTemplate } from '../../support/templates.ts';

interface Context {
  quoteCampaign: QuoteCampaign;
  /** Slices that were asked for; each is answered by its `answer`. */
  asked: { answer: () => void }[];
  /** Resolves when so many slices were asked for. */
  askedFor: (count: number) => Promise<void>;
}

const test = suite<Context>('QuoteCampaign');

test.before.each((context) => {
  const asked: Context['asked'] = [];
  let heard = (): void => {};
  const audience: Partial<AudienceReader> = {
    listNow: async () => ({ lastSeq: 3 * MAX_AUDIENCE_SLICE, members: [] }),
    countOptOuts: async () => 0,
    slice: () =>
      new Promise((resolve) => {
        asked.push({ answer: () => resolve({ members: [], optedOut: 0 }) });
        heard();
      }),
    onLists: async () => new Set(),
  };
  const prices = { tableAt: async () => ({ currency: 'INR', markets: new Map(), prices: new Map() }) };
  const countAudience = new CountAudience(audience as AudienceReader, undefined as never, prices as never);
  const templates = { find: async () => aTemplate(1) };
  const clock = { nowMs: () => 0 };
  context.asked = asked;
  context.askedFor = (count) =>
    new Promise((resolve) => {
      heard = () => void (asked.length >= count && resolve());
      heard();
    });
  context.quoteCampaign = new QuoteCampaign(
    templates as never,
    countAudience,
    undefined as never,
    undefined as never,
    clock as never,
    '1',
  );
});

const input = { vendorId: 'ven_a', templateId: 'tpl_1', listId: 'lst_1', tagIds: ['lst_2'], parameters: { body: [] } };
const readAll = async (slices: AsyncIterable<unknown>) => {
  for await (const _ of slices);
};

test('counts so many quotes of a vendor at once, and lists of the unpriced among them', async (context) => {
  const { quoteCampaign, asked, askedFor } = context;
  const leaving = new AbortController();
  const begun = Array.from({ length: MAX_QUOTES_AT_ONCE }, (_, n) =>
    rejection(
      n % 2 === 0
        ? quoteCampaign.execute(input, leaving.signal)
        : quoteCampaign.unpriced(input, readAll, leaving.signal),
    ),
  );
  await askedFor(MAX_QUOTES_AT_ONCE);
  assert.instance(await rejection(quoteCampaign.execute(input)), TooManyQuotes);
  assert.instance(await rejection(quoteCampaign.unpriced(input, readAll)), TooManyQuotes);
  const others = rejection(quoteCampaign.execute({ ...input, vendorId: 'ven_b' }, leaving.signal));
  await askedFor(MAX_QUOTES_AT_ONCE + 1);
  leaving.abort(new Error('left'));
  for (const { answer } of asked) answer();
  for (const each of [...begun, others]) assert.match(String(await each), /left/);
  const again = rejection(quoteCampaign.execute(input, leaving.signal));
  await askedFor(MAX_QUOTES_AT_ONCE + 2);
  asked.at(-1)?.answer();
  assert.match(String(await again), /left/);
});

test('reads nothing more of an audience when nobody waits for it any longer', async ({
  quoteCampaign,
  asked,
  askedFor,
}) => {
  for (const begin of [
    (signal: AbortSignal) => quoteCampaign.execute(input, signal),
    (signal: AbortSignal) => quoteCampaign.unpriced(input, readAll, signal),
  ]) {
    const before = asked.length;
    const leaving = new AbortController();
    const quoting = rejection(begin(leaving.signal));
    await askedFor(before + 1);
    leaving.abort(new Error('left'));
    asked.at(-1)?.answer();
    assert.match(String(await quoting), /left/);
    assert.is(asked.length, before + 1);
  }
});

test.run();
