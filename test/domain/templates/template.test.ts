import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  accepted,
  applyCategory,
  applyEvent,
  applyQuality,
  applyTexts,
  flagOf,
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

test("tells no vendor of another one's templates in Meta's words, and of its own by the names that it gave them", () => {
  const [own, others] = ['a'.repeat(32), 'b'.repeat(32)];
  const template = { ...submitted, vendorId: `ven_${own}` };
  const words = `The text is that of the template v${others}_sale_2, and of v${own}_offer too. A very_nice v1_text.`;
  const shown = 'The text is that of the template of another vendor, and of offer too. A very_nice v1_text.';
  assert.is(applyEvent(template, event('REJECTED', 6_000, { explanation: words })).statusReason, shown);
  assert.is(applyEvent(template, event('FLAGGED', 6_000, { reason: words })).flag?.reason, shown);
  assert.is(accepted(template, { ...answer, status: 'REJECTED', reason: words }, 5_000).statusReason, shown);
  assert.is(refused({ ...aTemplate(1), vendorId: `ven_${own}` }, words, 5_000).statusReason, shown);
});

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
    event('SOMETHING_NEW', 7_000),
  ]) {
    assert.is(applyEvent(approved, ignored), approved, ignored.event);
  }
});

test('never brings a deleted template back', () => {
  const deleted = applyEvent(submitted, event('DELETED', 6_000));
  assert.is(applyEvent(deleted, event('APPROVED', 7_000)), deleted);
});

test('lets no status bring back a category that a newer event has changed, and takes one that is news', () => {
  const dearer = applyCategory(submitted, { category: 'MARKETING', occurredAtMs: 6_000 });
  assert.is(applyEvent(dearer, event('APPROVED', 5_000, { category: 'UTILITY' })).category, 'MARKETING');
  assert.is(applyEvent(dearer, event('APPROVED', 6_000, { category: 'UTILITY' })).category, 'MARKETING');
  const cheaper = applyEvent(dearer, event('APPROVED', 7_000, { category: 'UTILITY' }));
  assert.is(applyCategory(cheaper, { category: 'MARKETING', occurredAtMs: 6_500 }).category, 'UTILITY');
});

test("keeps the category of an event that was quicker than Meta's answer", () => {
  const told = applyCategory(aTemplate(1), { category: 'UTILITY', occurredAtMs: 4_000 });
  const taken = accepted(told, { ...answer, status: 'APPROVED' }, 5_000);
  assert.equal([taken.category, taken.status], ['UTILITY', 'APPROVED']);
});

test('is flagged until the next word on its status, and can be sent meanwhile', () => {
  const approved = applyEvent(submitted, event('APPROVED', 6_000));
  const flagged = applyEvent(approved, event('FLAGGED', 7_000, { reason: 'X' }));
  assert.equal([flagged.status, flagOf(flagged)], ['APPROVED', { atMs: 7_000, reason: 'X' }]);
  assert.is(applyEvent(flagged, event('FLAGGED', 7_000)), flagged);
  assert.is(flagOf(applyEvent(flagged, event('APPROVED', 8_000))), undefined);
  assert.is(flagOf(applyEvent(approved, event('FLAGGED', 5_000))), undefined);
});

type Change = (template: Template) => Template;

test('ends in the same state in whatever order and however often events with times of their own arrive', () => {
  const category = fc.constantFrom('MARKETING', 'UTILITY', 'AUTHENTICATION', undefined);
  const word = fc.constantFrom('PENDING', 'APPROVED', 'REJECTED', 'PAUSED', 'DISABLED', 'FLAGGED');
  const known = fc.constantFrom('MARKETING', 'UTILITY');
  const upcoming = fc.option(known, { nil: undefined });
  const anEvent: fc.Arbitrary<(occurredAtMs: number) => Change> = fc.oneof(
    fc.tuple(word, category).map(([name, told]) => (occurredAtMs: number) => (template: Template) => {
      return applyEvent(template, event(name, occurredAtMs, told === undefined ? {} : { category: told }));
    }),
    fc.tuple(known, upcoming).map(([told, next]) => (occurredAtMs: number) => (template: Template) => {
      const notice = next === undefined ? {} : { upcoming: { category: next, atMs: occurredAtMs + 86_400_000 } };
      return applyCategory(template, { category: told, occurredAtMs, ...notice });
    }),
    fc.constantFrom('GREEN', 'YELLOW', 'RED').map((quality) => (occurredAtMs: number) => (template: Template) => {
      return applyQuality(template, { quality, occurredAtMs });
    }),
    fc.constant((occurredAtMs: number) => (template: Template) => {
      return applyTexts(template, { body: `Text of ${occurredAtMs}`, buttons: [], occurredAtMs });
    }),
  );
  const play = (changes: readonly Change[]): Template =>
    changes.reduce((template, change) => change(template), submitted);
  fc.assert(
    fc.property(fc.array(anEvent, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (inOrder, keys) => {
      const changes = inOrder.map((make, index) => make(6_000 + index));
      const storm = [...changes, ...changes]
        .map((each) => ({ each, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ each }) => each);
      assert.equal(play(storm), play(changes));
    }),
  );
});

test.run();
