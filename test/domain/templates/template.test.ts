import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  accepted,
  applyEvent,
  isNameFree,
  metaTemplateName,
  refused,
  type Template,
  type TemplateEvent,
} from '../../../src/domain/templates/template.ts';
import { aTemplate } from '../../support/templates.ts';

const test = suite('Template');

const META_ID = '1455667788990011';
const answer = { metaTemplateId: META_ID, status: 'PENDING', category: 'MARKETING' };
const submitted = accepted(aTemplate(1), answer, 5_000);

function event(word: string, occurredAtMs: number, changes: Partial<TemplateEvent> = {}): TemplateEvent {
  return { metaTemplateId: META_ID, event: word, occurredAtMs, ...changes };
}

test('gives each vendor names of its own at Meta', () => {
  assert.is(metaTemplateName('ven_0193f2', 'sale'), 'v0193f2_sale');
  const id = fc.stringMatching(/^[0-9a-f]{1,4}$/);
  const name = fc.stringMatching(/^[a-z0-9_]{1,6}$/);
  fc.assert(
    fc.property(id, name, id, name, (id1, name1, id2, name2) => {
      const same = metaTemplateName(`ven_${id1}`, name1) === metaTemplateName(`ven_${id2}`, name2);
      assert.is(same, id1 === id2 && name1 === name2);
    }),
  );
  assert.throws(() => metaTemplateName('ven_a_b', 'c'));
});

test('remembers what Meta answered', () => {
  assert.equal(submitted, { ...aTemplate(1), metaTemplateId: META_ID, submittedAtMs: 5_000 });
  const atOnce = accepted(aTemplate(1), { ...answer, status: 'REJECTED', category: 'UTILITY', reason: 'SCAM' }, 5_000);
  assert.is(atOnce.status, 'REJECTED');
  assert.is(atOnce.statusReason, 'SCAM');
  assert.is(atOnce.category, 'UTILITY');
});

test('keeps the status of an event that was quicker than the answer', () => {
  const approved = applyEvent(aTemplate(1), event('APPROVED', 4_000));
  assert.is(approved.metaTemplateId, META_ID);
  assert.is(accepted(approved, answer, 5_000).status, 'APPROVED');
});

test('keeps a template that an event has shown to exist, whatever a second submission is told', () => {
  const approved = applyEvent(aTemplate(1), event('APPROVED', 4_000));
  assert.is(refused(approved, 'There is such a template already', 5_000), approved);
});

test('frees the name of a template that Meta did not take, and no other', () => {
  assert.is(isNameFree(refused(aTemplate(1), 'No', 5_000)), true);
  assert.is(isNameFree(aTemplate(1)), false);
  assert.is(isNameFree(applyEvent(submitted, event('REJECTED', 6_000))), false);
});

for (const [word, status] of [
  ['APPROVED', 'APPROVED'],
  ['REINSTATED', 'APPROVED'],
  ['REJECTED', 'REJECTED'],
  ['PAUSED', 'PAUSED'],
  ['DISABLED', 'DISABLED'],
  ['ARCHIVED', 'PAUSED'],
  ['PENDING_DELETION', 'DELETED'],
  ['IN_APPEAL', 'PENDING'],
] as const) {
  test(`makes a template ${status} at ${word}`, () => {
    assert.is(applyEvent(submitted, event(word, 6_000)).status, status);
  });
}

test('keeps the reason as long as the status lasts', () => {
  const paused = applyEvent(submitted, event('PAUSED', 6_000, { reason: 'X', explanation: 'For 3 hours.' }));
  assert.is(paused.statusReason, 'For 3 hours.');
  assert.is(applyEvent(paused, event('APPROVED', 7_000, { reason: 'X' })).statusReason, undefined);
});

test("follows Meta's category, and keeps the last known one for a word it does not know", () => {
  assert.is(applyEvent(submitted, event('APPROVED', 6_000, { category: 'UTILITY' })).category, 'UTILITY');
  assert.is(applyEvent(submitted, event('APPROVED', 6_000, { category: 'LUXURY' })).category, 'MARKETING');
});

test('changes nothing at an event that is older, repeated, of another template or of no meaning here', () => {
  const approved = applyEvent(submitted, event('APPROVED', 6_000));
  for (const ignored of [
    event('REJECTED', 5_999),
    event('APPROVED', 6_000),
    event('PENDING', 6_000),
    event('REJECTED', 7_000, { metaTemplateId: '1' }),
    event('FLAGGED', 7_000),
    event('SOMETHING_NEW', 7_000),
  ]) {
    assert.is(applyEvent(approved, ignored), approved, ignored.event);
  }
});

test('never brings a deleted template back', () => {
  const deleted = applyEvent(submitted, event('DELETED', 6_000));
  assert.is(applyEvent(deleted, event('APPROVED', 7_000)), deleted);
});

test('ends in the same state in whatever order and however often events with times of their own arrive', () => {
  const words = fc.constantFrom('PENDING', 'APPROVED', 'REJECTED', 'PAUSED', 'DISABLED', 'FLAGGED');
  const play = (events: readonly TemplateEvent[]): Template => events.reduce(applyEvent, submitted);
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), fc.infiniteStream(fc.nat()), (inOrder, keys) => {
      const events = inOrder.map((word, index) => event(word, 6_000 + index));
      const storm = [...events, ...events]
        .map((each) => ({ each, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ each }) => each);
      assert.equal(play(storm), play(events));
    }),
  );
});

test.run();
