import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  contactDetails,
  MAX_ATTRIBUTE_VALUE_LENGTH,
  MAX_ATTRIBUTES,
  MAX_NAME_LENGTH,
  mergeDetails,
  sameDetails,
} from '../../../src/domain/contacts/contact.ts';
import { aContact } from '../../support/contacts.ts';

const test = suite('Contact');

function attributes(count: number, prefix = 'a'): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`${prefix}${n}`, 'x']));
}

function problemOf(outcome: object): string | undefined {
  return (outcome as { problem?: { code: string } }).problem?.code;
}

test('makes one line of each value and leaves blank ones out', () => {
  assert.equal(contactDetails(' Asha\r\n  Rao\t', { city: ' New\u00a0 Delhi ', plan: ' \n', note: 'a\u0000b' }), {
    details: { name: 'Asha Rao', attributes: { city: 'New Delhi', note: 'a b' } },
  });
  assert.equal(contactDetails('  ', {}), { details: { attributes: {} } });
  assert.equal(contactDetails(undefined, {}), { details: { attributes: {} } });
});

test('takes names, attributes and numbers of attributes up to their limits and no further', () => {
  const name = 'x'.repeat(MAX_NAME_LENGTH);
  const value = 'x'.repeat(MAX_ATTRIBUTE_VALUE_LENGTH);
  assert.is(problemOf(contactDetails(name, { city: value })), undefined);
  assert.is(problemOf(contactDetails(`${name}x`, {})), 'contact.name_too_long');
  assert.is(problemOf(contactDetails('', { city: `${value}x` })), 'contact.attribute_too_long');
  assert.is(problemOf(contactDetails('', attributes(MAX_ATTRIBUTES))), undefined);
  assert.is(problemOf(contactDetails('', attributes(MAX_ATTRIBUTES + 1))), 'contact.too_many_attributes');
});

test('tells details apart by name, keys and values, and not by their order', () => {
  const details = { name: 'Asha', attributes: { city: 'Pune', plan: 'gold' } };
  assert.ok(sameDetails(details, { name: 'Asha', attributes: { plan: 'gold', city: 'Pune' } }));
  for (const other of [
    { attributes: details.attributes },
    { ...details, attributes: { city: 'Pune' } },
    { ...details, attributes: { city: 'Pune', plan: 'basic' } },
    { ...details, attributes: { city: 'Pune', tier: 'gold' } },
    { ...details, attributes: { ...details.attributes, more: 'x' } },
  ]) {
    assert.not.ok(sameDetails(details, other));
    assert.not.ok(sameDetails(other, details));
  }
  assert.not.ok(sameDetails({ attributes: {} }, { attributes: { constructor: 'x' } }));
});

test('refuses attribute names that are not plain, whatever JavaScript makes of them', () => {
  for (const key of ['City', 'a b', '', '_x', 'é', 'x'.repeat(41)]) {
    assert.is(problemOf(contactDetails('', { [key]: 'x' })), 'contact.bad_attribute_key', key);
  }
  const hostile = JSON.parse('{"__proto__": "x"}') as Record<string, string>;
  assert.is(problemOf(contactDetails('', hostile)), 'contact.bad_attribute_key');
  assert.equal(contactDetails('', { constructor: 'x' } as never), {
    details: { attributes: { constructor: 'x' } as never },
  });
});

test('merges what is new and keeps what is not told again', () => {
  const contact = aContact(1, { name: 'Asha', attributes: { city: 'Pune', plan: 'free' } });
  assert.equal(mergeDetails(contact, { attributes: { plan: 'gold' } }), {
    contact: { ...contact, attributes: { city: 'Pune', plan: 'gold' } },
  });
  assert.equal(mergeDetails(contact, { name: 'Asha Rao', attributes: {} }), {
    contact: { ...contact, name: 'Asha Rao' },
  });
});

test('refuses a merge that makes too many attributes', () => {
  const contact = aContact(1, { attributes: attributes(MAX_ATTRIBUTES) });
  assert.is(problemOf(mergeDetails(contact, { attributes: { a0: 'y' } })), undefined);
  assert.is(problemOf(mergeDetails(contact, { attributes: { b0: 'y' } })), 'contact.too_many_attributes');
});

test.run();
