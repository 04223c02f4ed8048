import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { templateVariables } from '../../../src/domain/templates/components.ts';
import { fillParameters, mappingProblems, type ParameterMapping } from '../../../src/domain/templates/parameters.ts';

const test = suite('Template parameters');

const mapping: ParameterMapping = {
  header: [{ value: 'Diwali' }],
  body: [{ attribute: 'name' }, { attribute: 'city', default: 'your city' }],
  buttons: [{ index: 1, source: { attribute: 'coupon' } }],
};

const variables = templateVariables([
  { type: 'HEADER', format: 'TEXT', text: '{{1}} sale' },
  { type: 'BODY', text: 'Hi {{1}} in {{2}}.' },
  {
    type: 'BUTTONS',
    buttons: [
      { type: 'URL', text: 'Site', url: 'https://a.in' },
      { type: 'URL', text: 'Mine', url: 'https://a.in/{{1}}' },
    ],
  },
]);

function reasonFor(attributes: Record<string, string>): string | undefined {
  const filled = fillParameters(mapping, { name: 'Asha', attributes });
  return 'reason' in filled ? filled.reason : undefined;
}

test('counts what a message must fill in', () => {
  assert.equal(variables, { header: 1, body: 2, buttons: [1] });
  assert.equal(templateVariables([{ type: 'BODY', text: 'Hi' }]), { header: 0, body: 0, buttons: [] });
});

test('finds nothing wrong with a mapping that fits', () => {
  assert.equal(mappingProblems(variables, mapping), []);
  assert.equal(mappingProblems({ header: 0, body: 0, buttons: [] }, { body: [] }), []);
});

test('names each part of a mapping that does not fit', () => {
  const problems = (changes: Partial<ParameterMapping>) =>
    mappingProblems(variables, { ...mapping, ...changes }).map(({ path, code }) => `${path} ${code}`);
  assert.equal(problems({ header: [], body: [], buttons: [] }), [
    '/header parameter_count',
    '/body parameter_count',
    '/buttons parameter_count',
  ]);
  assert.equal(problems({ buttons: [{ index: 0, source: { value: 'x' } }] }), ['/buttons parameter_count']);
  assert.equal(problems({ header: [{ value: 'a\nb' }] }), ['/header/0 parameter_text']);
  assert.equal(problems({ header: [{ value: '' }] }), ['/header/0 parameter_text']);
  assert.equal(problems({ body: [{ value: 'x' }, { attribute: 'city', default: 'a     b' }] }), [
    '/body/1 parameter_text',
  ]);
});

test('fills texts, attributes and defaults in', () => {
  assert.equal(fillParameters(mapping, { name: 'Asha', attributes: { coupon: '9F3K', city: ' ' } }), {
    parameters: {
      bodyParameters: ['Asha', 'your city'],
      headerParameters: ['Diwali'],
      buttonParameters: [{ index: 1, text: '9F3K' }],
    },
  });
  assert.equal(fillParameters({ body: [] }, { attributes: {} }), { parameters: { bodyParameters: [] } });
});

test('says which attribute a contact lacks, also where JavaScript has one of that name', () => {
  assert.is(reasonFor({}), "The contact's coupon is empty");
  const inherited = fillParameters({ body: [{ attribute: 'constructor' }] }, { attributes: {} });
  assert.equal(inherited, { reason: "The contact's constructor is empty" });
});

for (const [coupon, reason] of [
  ['a\nb', 'has a line break, a tab or another control character'],
  ['a\tb', 'has a line break, a tab or another control character'],
  ['a\0b', 'has a line break, a tab or another control character'],
  ['a     b', 'has more than four spaces in a row'],
  ['x'.repeat(2001), 'has more than 2000 characters'],
] as const) {
  test(`refuses a text that ${reason}: ${JSON.stringify(coupon.slice(0, 8))}`, () => {
    assert.is(reasonFor({ coupon }), `The contact's coupon ${reason}`);
  });
}

test.run();
