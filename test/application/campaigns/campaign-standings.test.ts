import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { BELIEVED_MS, CampaignStandings } from '../../../src/application/campaigns/campaign-standings.ts';
import { aMember } from '../../support/actors.ts';
import { aDispatch, type Wrap } from '../../support/dispatch.ts';
import { rejection } from '../../support/rejection.ts';

const test = suite('CampaignStandings');

/** A running campaign, its standings, and how often they looked at it. */
async function aLook() {
  const dispatch = aDispatch();
  const campaign = await dispatch.launchToMany(1, 1);
  const looks = { count: 0, fail: false };
  const counting: Wrap = (target) =>
    new Proxy(target, {
      get: (_target, name) => {
        const call = Reflect.get(target, name) as (...input: unknown[]) => unknown;
        return (...input: unknown[]) => {
          looks.count++;
          return looks.fail ? Promise.reject(new Error('no store')) : call.apply(target, input);
        };
      },
    });
  const standings = new CampaignStandings(counting(dispatch.campaigns), dispatch.stops, dispatch.clock);
  const pause = () => dispatch.changeCampaign.pause(aMember, 'ven_a', campaign.id, 'Paused by you');
  return { dispatch, campaign, looks, standings, pause, maySend: () => standings.maySend(campaign) };
}

test('believes a yes for 200 ms, counted from before it looked', async () => {
  const { dispatch, looks, maySend, pause } = await aLook();
  assert.equal(await Promise.all([maySend(), maySend()]), [true, true]);
  await pause();
  dispatch.clock.advance(BELIEVED_MS - 1);
  assert.is(await maySend(), true);
  assert.is(looks.count, 1);
  dispatch.clock.advance(1);
  assert.is(await maySend(), false);
});

test('believes a no for no time', async () => {
  const { dispatch, campaign, maySend, pause } = await aLook();
  await pause();
  assert.is(await maySend(), false);
  await dispatch.resumeCampaign.execute(aMember, 'ven_a', campaign.id);
  assert.is(await maySend(), true);
});

test('looks again after a look that failed, after it was told to forget, and after a clock was set back', async () => {
  const { dispatch, looks, standings, maySend } = await aLook();
  looks.fail = true;
  assert.match(String(await rejection(maySend())), 'no store');
  looks.fail = false;
  assert.is(await maySend(), true);
  standings.forget();
  assert.is(await maySend(), true);
  dispatch.clock.advance(-60_000);
  assert.is(await maySend(), true);
  assert.is(looks.count, 4);
});

test.run();
