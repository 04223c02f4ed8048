import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EMAIL_MAX_LENGTH, emailAddress, InvalidEmailAddress } from '../../../src/domain/identity/email-address.ts';

const test = suite('EmailAddress');

function refused(text: string): void {
  assert.throws(
    () => emailAddress(text),
    (error: unknown) => error instanceof InvalidEmailAddress,
    text,
  );
}

test('is one account however it is typed', () => {
  for (const text of ['asha@example.in', '  Asha@Example.IN ', 'ａｓｈａ@example.in', 'asha＠example.in']) {
    assert.is(emailAddress(text), 'asha@example.in');
  }
});

test('stays what it is when normalised again', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (text) => {
      let once: string;
      try {
        once = emailAddress(text);
      } catch {
        return fc.pre(false);
      }
      assert.is(emailAddress(once), once);
    }),
  );
});

test('takes sub-addresses, dots and hyphens', () => {
  for (const text of ['a.b+waba@mail.example.co.in', "o'neil_1@ex-ample.com", 'x@xn--kse-qla.de']) {
    assert.is(emailAddress(text), text);
  }
});

test('refuses what is not one plain address', () => {
  for (const text of ['', 'asha', 'asha@', '@example.in', 'asha@example', 'a@b@example.in', 'a b@example.in']) {
    refused(text);
  }
  for (const text of ['.a@example.in', 'a..b@example.in', 'a@-example.in', 'Asha <asha@example.in>', 'a@example..in']) {
    refused(text);
  }
});

test('refuses what could inject a header or a second address', () => {
  for (const text of ['a@example.in\r\nBcc: b@example.in', 'a@example.in,b@example.in', 'a@example.in\nb'])
    refused(text);
});

test('refuses look-alike letters', () => {
  refused('аsha@example.in'); // the first letter is Cyrillic
});

test('refuses more characters than a mail server takes', () => {
  refused(`${'a'.repeat(65)}@example.in`);
  refused(`a@${'b.'.repeat(EMAIL_MAX_LENGTH / 2)}in`);
});

test.run();
