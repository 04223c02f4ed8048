import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { eachCampaign } from '../../../src/application/campaigns/each-campaign.ts';
import { rejection } from '../../support/rejection.ts';
import { aCampaign } from '../../support/settlement.ts';

const campaigns = Array.from({ length: 450 }, (_, index) => ({
  ...aCampaign(1),
  id: `cmp_${String(index).padStart(3, '0')}`,
}));
const pages = async (afterId: string, limit: number) => campaigns.filter(({ id }) => id > afterId).slice(0, limit);

const test = suite('eachCampaign');

test('reaches every campaign once, over all pages', async () => {
  const seen: string[] = [];
  await eachCampaign(pages, async ({ id }) => void seen.push(id));
  assert.equal(
    seen,
    campaigns.map(({ id }) => id),
  );
});

test('deals with the others although some fail, and throws what went wrong', async () => {
  let dealtWith = 0;
  const failing = async ({ id }: { id: string }) => {
    if (id === 'cmp_000' || id === 'cmp_201') throw new Error(id);
    dealtWith++;
  };
  const error = (await rejection(eachCampaign(pages, failing))) as AggregateError;
  assert.is(dealtWith, 448);
  assert.equal(
    error.errors.map(({ message }: Error) => message),
    ['cmp_000', 'cmp_201'],
  );
});

test.run();
