import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { CampaignRepository } from '../../../src/application/campaigns/ports.ts';
import { UnfinishedCampaigns } from '../../../src/application/campaigns/unfinished-campaigns.ts';

const test = suite('UnfinishedCampaigns');

/** A store that answers when the test says so. */
function aStore() {
  const questions: { readonly answer: (hasUnfinished: boolean) => void }[] = [];
  const hasUnfinished = () => new Promise<boolean>((resolve) => questions.push({ answer: resolve }));
  return { unfinished: new UnfinishedCampaigns({ hasUnfinished } as CampaignRepository), questions };
}

test('takes it that there may be some until the store has said no', async () => {
  const { unfinished, questions } = aStore();
  const looking = unfinished.look();
  assert.is(unfinished.mayBeAny, true);
  questions[0]?.answer(false);
  await looking;
  assert.is(unfinished.mayBeAny, false);
});

test('finds one by looking, without being told', async () => {
  const { unfinished, questions } = aStore();
  for (const [look, answer] of [false, true, false].entries()) {
    const looking = unfinished.look();
    questions[look]?.answer(answer);
    await looking;
    assert.is(unfinished.mayBeAny, answer);
  }
});

test('believes at once who tells of one, and no answer that was asked for before', async () => {
  const { unfinished, questions } = aStore();
  const early = unfinished.look();
  unfinished.expect();
  questions[0]?.answer(false);
  await early;
  assert.is(unfinished.mayBeAny, true);
  const late = unfinished.look();
  questions[1]?.answer(false);
  await late;
  assert.is(unfinished.mayBeAny, false);
  unfinished.expect();
  assert.is(unfinished.mayBeAny, true);
});

test.run();
