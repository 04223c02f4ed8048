import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  assertStart,
  CAMPAIGN_STATES,
  type Campaign,
  type CampaignState,
  CampaignStateConflict,
  cancel,
  complete,
  isExpress,
  MAX_START_AHEAD_MS,
  pause,
  recipientCounts,
  resume,
  StartNotPossible,
} from '../../../src/domain/campaigns/campaign.ts';
import { NO_MESSAGES } from '../../../src/domain/campaigns/message.ts';
import type { Category } from '../../../src/domain/wallet/price-book.ts';
import { aCampaign } from '../../support/settlement.ts';

const test = suite('campaign states');

const ACTIONS = {
  pause: (campaign: Campaign) => pause(campaign, 'Paused by you'),
  resume,
  cancel,
  complete: (campaign: Campaign) => complete(campaign, 5_000),
};
type Action = keyof typeof ACTIONS;

/** `same`: the very object that was given. */
const TABLE: Readonly<Record<CampaignState, Readonly<Record<Action, CampaignState | 'same' | 'refused'>>>> = {
  preparing: { pause: 'refused', resume: 'refused', cancel: 'cancelled', complete: 'completed' },
  running: { pause: 'paused', resume: 'same', cancel: 'cancelled', complete: 'completed' },
  paused: { pause: 'same', resume: 'running', cancel: 'cancelled', complete: 'completed' },
  cancelled: { pause: 'refused', resume: 'refused', cancel: 'same', complete: 'cancelled' },
  completed: { pause: 'refused', resume: 'refused', cancel: 'refused', complete: 'completed' },
};

for (const [state, row] of Object.entries(TABLE) as [CampaignState, (typeof TABLE)[CampaignState]][]) {
  for (const [action, outcome] of Object.entries(row) as [Action, string][]) {
    test(`${action} of a ${state} campaign: ${outcome}`, () => {
      const campaign = aCampaign(1, { state });
      if (outcome === 'refused') {
        assert.throws(
          () => ACTIONS[action](campaign),
          (error: CampaignStateConflict) =>
            error instanceof CampaignStateConflict && error.details['state'] === state.toUpperCase(),
        );
      } else if (outcome === 'same') assert.is(ACTIONS[action](campaign), campaign);
      else assert.is(ACTIONS[action](campaign).state, outcome);
    });
  }
}

test('remember why they are paused, the first reason, until they go on', () => {
  const paused = pause(aCampaign(1), 'The template was paused');
  assert.is(pause(paused, 'Paused by you').stateReason, 'The template was paused');
  for (const gone of [resume(paused), cancel(paused), complete(paused, 5_000)]) assert.not('stateReason' in gone);
});

test('go on by themselves only until they are paused by hand', () => {
  const pauses = fc.array(fc.constantFrom('template' as const, undefined), { minLength: 1 });
  const starts = fc.constantFrom(aCampaign(1), aCampaign(1, { state: 'paused', stateReason: 'later', startsAtMs: 9 }));
  fc.assert(
    fc.property(starts, pauses, (start, history) => {
      const paused = history.reduce(
        (campaign, pausedFor, index) => pause(campaign, `pause ${index}`, pausedFor),
        start,
      );
      const { state, stateReason, pausedFor, startsAtMs } = paused;
      const byHand = history.indexOf(undefined);
      assert.is(state, 'paused');
      assert.is(pausedFor !== undefined || startsAtMs !== undefined, byHand === -1);
      if (byHand !== -1) assert.is(stateReason, `pause ${byHand}`);
    }),
  );
});

test('say when they were completed, also the cancelled ones', () => {
  for (const state of ['running', 'paused', 'cancelled'] as const) {
    assert.is(complete(aCampaign(1, { state }), 5_000).completedAtMs, 5_000);
  }
});

test('count every recipient once: who got no message is planned, and cancelled when it is over', () => {
  const counts = { ...NO_MESSAGES, delivered: 3, failed: 2, cancelled: 1 };
  const misfits = [{ reason: 'no name', recipients: 2 }];
  for (const state of CAMPAIGN_STATES) {
    const { planned, cancelled } = recipientCounts(aCampaign(1, { state, recipients: 10, misfits }), counts);
    const isOver = state === 'cancelled' || state === 'completed';
    assert.equal([planned, cancelled], isOver ? [0, 7] : [6, 1], state);
  }
});

test('are express while they are small, and a transactional one somewhat longer: a large one never is', () => {
  const largest = (category: Category) => {
    const { template } = aCampaign(1);
    const isSo = (recipients: number) => isExpress(aCampaign(1, { recipients, template: { ...template, category } }));
    return [250, 251, 2_500, 2_501].filter(isSo).at(-1);
  };
  assert.equal([largest('marketing'), largest('utility'), largest('authentication')], [250, 2_500, 2_500]);
});

test('a start is a time, after now and at most twenty days ahead', () => {
  const nowMs = 1_000;
  for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, nowMs, nowMs + MAX_START_AHEAD_MS + 1]) {
    assert.throws(
      () => assertStart(wrong, nowMs),
      (error: unknown) => error instanceof StartNotPossible,
    );
  }
  for (const right of [undefined, nowMs + 1, nowMs + MAX_START_AHEAD_MS]) assertStart(right, nowMs);
});

test.run();
