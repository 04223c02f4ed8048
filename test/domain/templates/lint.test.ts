import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { BodyComponent, TemplateButton, TemplateComponent } from '../../../src/domain/templates/components.ts';
import { lintTemplate } from '../../../src/domain/templates/lint.ts';
import { aBody } from '../../support/templates.ts';

const test = suite('Template lint');

const quickReply: TemplateButton = { type: 'QUICK_REPLY', text: 'Stop' };
const site: TemplateButton = { type: 'URL', text: 'Shop', url: 'https://go.example.in/c?x=1' };
const call: TemplateButton = { type: 'PHONE_NUMBER', text: 'Call us', phone_number: '+918044556677' };

function findings(...components: TemplateComponent[]): string[] {
  return lintTemplate({ category: 'MARKETING', components }).map(({ path, code }) => `${path} ${code}`);
}

function bodyFindings(text: string, ...examples: string[]): string[] {
  const body: BodyComponent = {
    type: 'BODY',
    text,
    ...(examples.length > 0 ? { example: { body_text: [examples] } } : {}),
  };
  return findings(body).map((finding) => finding.replace('/components/0/', ''));
}

function buttonFindings(...buttons: TemplateButton[]): string[] {
  return findings(aBody, { type: 'BUTTONS', buttons }).map((finding) => finding.replace('/components/1/', ''));
}

test('finds nothing in a template with everything in it', () => {
  assert.equal(
    findings(
      { type: 'HEADER', format: 'TEXT', text: 'Hello {{1}}', example: { header_text: ['Asha'] } },
      { type: 'BODY', text: 'Hi {{1}}, take {{2}} off.', example: { body_text: [['Asha', '20%']] } },
      { type: 'FOOTER', text: 'Reply STOP to opt out' },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'URL', text: 'Shop', url: 'https://go.example.in/{{1}}', example: ['c/9F3K'] },
          site,
          call,
          quickReply,
          quickReply,
        ],
      },
    ),
    [],
  );
});

for (const [text, examples, expected] of [
  ['Hi {{1}}, bye.', [], ['example/body_text example_count']],
  ['Hi {{1}}, bye.', ['Asha', 'x'], ['example/body_text example_count']],
  ['Hi {{1}}, bye.', [' '], ['example/body_text example_blank']],
  ['Hi {{1}}, bye.', ['As\0ha'], ['example/body_text control_character']],
  ['Hi,\n\tthere\0.', [], ['text control_character']],
  ['Hello there.', ['Asha'], ['example/body_text example_count']],
  ['{{1}} hi', ['a'], ['text variable_at_edge']],
  ['Hi {{1}} ', ['a'], ['text variable_at_edge']],
  ['Hi {{1}} {{2}}!', ['a', 'b'], ['text variables_adjacent']],
  ['Hi {{2}} and {{1}}!', ['a', 'b'], ['text variables_not_sequential']],
  ['Hi {{1}} and {{3}}!', ['a', 'b'], ['text variables_not_sequential']],
  ['Hi {{1}} and {{1}}!', ['a', 'b'], ['text variables_not_sequential']],
  ['Hi {{0}}!', ['a'], ['text variable_not_numbered']],
  ['Hi {{name}}!', ['a'], ['text variable_not_numbered']],
  ['Hi {{ 1 }}!', ['a'], ['text variable_not_numbered']],
  ['Hi {{1}!', [], ['text braces_unbalanced']],
  ['Hi 1}}!', [], ['text braces_unbalanced']],
  [' \n', [], ['text text_blank']],
] as const) {
  test(`finds ${expected} in the body ${JSON.stringify(text)} with ${examples.length} examples`, () => {
    assert.equal(bodyFindings(text, ...examples), expected);
  });
}

test('counts characters as people do, up to the limit', () => {
  assert.equal(bodyFindings('🪔'.repeat(1024)), []);
  assert.equal(bodyFindings('x'.repeat(1025)), ['text text_too_long']);
});

test('needs one body and one of each other component at most', () => {
  assert.equal(findings({ type: 'FOOTER', text: 'Bye' }), ['/components body_missing']);
  assert.equal(findings(aBody, aBody), ['/components/1 component_repeated']);
});

test('keeps a header to one line, 60 characters and one variable', () => {
  const header = (text: string, ...examples: string[]) =>
    findings({ type: 'HEADER', format: 'TEXT', text, example: { header_text: examples } }, aBody);
  assert.equal(header('x'.repeat(60)), []);
  assert.equal(header('x'.repeat(61)), ['/components/0/text text_too_long']);
  assert.equal(header('a\nb'), ['/components/0/text line_break']);
  assert.equal(header('{{1}} of {{2}}', 'a', 'b'), ['/components/0/text too_many_variables']);
});

test('keeps a footer to 60 characters without variables', () => {
  const footer = (text: string) => findings(aBody, { type: 'FOOTER', text });
  assert.equal(footer('x'.repeat(60)), []);
  assert.equal(footer('x'.repeat(61)), ['/components/1/text text_too_long']);
  assert.equal(footer('By {{1}}'), ['/components/1/text variable_not_allowed']);
});

test('limits the number of buttons, in all and of each kind', () => {
  const replies = Array.from({ length: 11 }, () => quickReply);
  assert.equal(buttonFindings(...replies.slice(1)), []);
  assert.equal(buttonFindings(...replies), ['buttons too_many_buttons']);
  assert.equal(buttonFindings(site, site, site), ['buttons too_many_buttons']);
  assert.equal(buttonFindings(call, call), ['buttons too_many_buttons']);
});

test('keeps quick replies together, first or last', () => {
  assert.equal(buttonFindings(quickReply, quickReply, site, call), []);
  assert.equal(buttonFindings(site, quickReply), []);
  assert.equal(buttonFindings(quickReply, site, quickReply), ['buttons quick_replies_interleaved']);
  assert.equal(buttonFindings(site, quickReply, call), ['buttons quick_replies_interleaved']);
});

test('checks each button: its label, its address and the one variable at its end, its number', () => {
  const url = (address: string, ...example: string[]) =>
    buttonFindings({ type: 'URL', text: 'Go', url: address, example }).map((each) => each.replace('buttons/0/', ''));
  assert.equal(buttonFindings({ type: 'QUICK_REPLY', text: 'x'.repeat(26) }), ['buttons/0/text text_too_long']);
  assert.equal(buttonFindings({ type: 'QUICK_REPLY', text: 'Hi {{1}}' }), ['buttons/0/text variable_not_allowed']);
  assert.equal(url('https://a.in/{{1}}', 'x'), []);
  assert.equal(url('https://a.in/{{1}}'), ['example example_count']);
  assert.equal(url('https://a.in/{{1}}/x', 'x'), ['url url_variable']);
  assert.equal(url('https://{{1}}', 'x'), ['url url_invalid']);
  assert.equal(url('javascript:alert(1)'), ['url url_invalid']);
  assert.equal(url('go.example.in'), ['url url_invalid']);
  assert.equal(url(`https://a.in/${'x'.repeat(2000)}`), ['url text_too_long']);
  assert.equal(buttonFindings({ type: 'PHONE_NUMBER', text: 'Call', phone_number: '1'.repeat(21) }), [
    'buttons/0/phone_number phone_invalid',
  ]);
});

test('names everything that is wrong at once', () => {
  assert.equal(findings({ type: 'BODY', text: '{{2}}{{4}' }, { type: 'FOOTER', text: '' }), [
    '/components/0/text braces_unbalanced',
    '/components/0/text variables_not_sequential',
    '/components/0/text variables_adjacent',
    '/components/0/text variable_at_edge',
    '/components/0/example/body_text example_count',
    '/components/1/text text_blank',
  ]);
});

test('refuses authentication templates, whose text is not the vendor’s', () => {
  assert.equal(
    lintTemplate({ category: 'AUTHENTICATION', components: [aBody] }).map(({ code }) => code),
    ['authentication_unsupported'],
  );
});

test.run();
