import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { GraphError } from '../../src/adapters/sandbox/sandbox-meta-errors.ts';
import { checkParameters } from '../../src/adapters/sandbox/sandbox-template-parameters.ts';
import {
  categorise,
  lintTemplate,
  review,
  type TemplateDraft,
} from '../../src/adapters/sandbox/sandbox-template-rules.ts';

const body = { type: 'BODY', text: 'Hi {{1}}, your order {{2}} is ready today.', example: { body_text: [['A', 'B']] } };
const good = { name: 'order_ready', language: 'en_US', category: 'UTILITY', components: [body] };

const metaSample = {
  name: 'v42_diwali_offer',
  language: 'en_US',
  category: 'MARKETING',
  parameter_format: 'POSITIONAL',
  components: [
    { type: 'HEADER', format: 'IMAGE', example: { header_handle: ['4::aW1hZ2UvanBlZw=='] } },
    {
      type: 'BODY',
      text: 'Hi {{1}}, enjoy {{2}} off this week at our store.',
      example: { body_text: [['Asha', '20%']] },
    },
    { type: 'FOOTER', text: 'Reply STOP to opt out' },
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'URL', text: 'Shop now', url: 'https://go.example.in/{{1}}', example: ['c/9F3K'] },
        { type: 'COPY_CODE', example: 'DIWALI20' },
        { type: 'PHONE_NUMBER', text: 'Call us', phone_number: '918044556677' },
        { type: 'QUICK_REPLY', text: 'Stop promotions' },
      ],
    },
  ],
};

/** The code and subcode of the refusal, or undefined. */
function refusalOf(work: () => unknown): { code: number; subcode?: number } | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    assert.instance(error, GraphError);
    const { code, error_subcode: subcode } = ((error as GraphError).body() as { error: Record<string, number> }).error;
    return { code: code ?? 0, ...(subcode !== undefined && { subcode }) };
  }
}

const withBody = (text: string, examples: string[] = []): unknown => ({
  ...good,
  components: [{ type: 'BODY', text, example: { body_text: [examples] } }],
});
const withPart = (part: object): unknown => ({ ...good, components: [body, part] });
const withButtons = (buttons: object[]): unknown => withPart({ type: 'BUTTONS', buttons });
const reply = { type: 'QUICK_REPLY', text: 'Yes' };
const link = { type: 'URL', text: 'Open', url: 'https://example.in' };
const phone = { type: 'PHONE_NUMBER', text: 'Call', phone_number: '918044556677' };

const lint = suite('the check before the review');

lint("takes Meta's own sample and a template with named variables", () => {
  assert.is(
    refusalOf(() => lintTemplate(metaSample)),
    undefined,
  );
  const example = { body_text_named_params: [{ param_name: 'first_name', example: 'Asha' }] };
  const named = {
    ...good,
    parameter_format: 'named',
    components: [{ type: 'BODY', text: 'Hi {{first_name}}, your order is ready.', example }],
  };
  assert.is(lintTemplate(named).parameter_format, 'NAMED');
});

const refused: [title: string, template: unknown, subcode?: number][] = [
  ['what is no object', []],
  ['a name with capitals', { ...good, name: 'Order' }],
  ['a name of 513 characters', { ...good, name: 'a'.repeat(513) }],
  ['a language that is no code', { ...good, language: 'English' }],
  ['an unknown category', { ...good, category: 'NEWS' }],
  ['no body', { ...good, components: [{ type: 'FOOTER', text: 'Bye' }] }],
  ['two bodies', { ...good, components: [body, body] }],
  ['a body of 1 025 characters', withBody('a'.repeat(1025)), 2388040],
  ['variables with a gap', withBody('Hi {{1}}, your order {{3}} is ready today.', ['A', 'B']), 2388072],
  ['braces that do not match', withBody('Hi {{1}, your order is ready today.', ['A']), 2388072],
  ['adjacent variables', withBody('Hi you {{1}} {{2}} your order is ready today.', ['A', 'B']), 2388072],
  ['a missing example', withBody('Hi {{1}}, your order is ready today.'), 2388072],
  ['a variable at the start', withBody('{{1}}, your order is ready today.', ['A']), 2388299],
  ['a variable at the end', withBody('Your order is ready today, {{1}}', ['A']), 2388299],
  ['too many variables for the length', withBody('Hi {{1}}, take {{2}} home.', ['A', 'B']), 2388293],
  ['a footer with a variable', withPart({ type: 'FOOTER', text: 'By {{1}} with love' }), 2388073],
  ['a footer of 61 characters', withPart({ type: 'FOOTER', text: 'a'.repeat(61) }), 2388040],
  ['a header with two variables', withPart({ type: 'HEADER', format: 'TEXT', text: 'a {{1}} b {{2}}' }), 2388047],
  ['a header of 61 characters', withPart({ type: 'HEADER', format: 'TEXT', text: 'a'.repeat(61) }), 2388040],
  ['a media header without a handle', withPart({ type: 'HEADER', format: 'IMAGE' }), 2388047],
  ['eleven buttons', withButtons(Array(11).fill(reply))],
  ['three links', withButtons([link, link, link])],
  ['two phone buttons', withButtons([phone, phone])],
  ['quick replies that are not together', withButtons([reply, link, reply])],
  ['a button text of 26 characters', withButtons([{ ...reply, text: 'a'.repeat(26) }]), 2388040],
  ['a variable inside a link', withButtons([{ ...link, url: 'https://example.in/{{1}}/x', example: ['a'] }])],
  ['a link variable without an example', withButtons([{ ...link, url: 'https://example.in/{{1}}' }])],
];
for (const [title, template, subcode] of refused) {
  lint(`refuses ${title}`, () => {
    assert.equal(
      refusalOf(() => lintTemplate(template)),
      { code: 100, ...(subcode !== undefined && { subcode }) },
    );
  });
}

lint.run();

const reviewing = suite('the review');
const draft = (name: string, text: string, more: Partial<TemplateDraft> = {}): TemplateDraft => ({
  name,
  language: 'en_US',
  category: 'UTILITY',
  parameter_format: 'POSITIONAL',
  components: [{ type: 'BODY', text }],
  ...more,
});

reviewing('approves what is harmless', () => {
  assert.is(review(draft('a', 'Your order is ready'), [draft('b', 'Your order is late')]), undefined);
});

reviewing('rejects names that end with _reject, forbidden goods, sensitive data and twins', () => {
  const twin = draft('b', 'Your order is ready');
  assert.is(review(draft('v1_x_reject', 'Your order is ready'), [])?.reason, 'ABUSIVE_CONTENT');
  assert.is(review(draft('a', 'Visit our CASINO today'), [])?.reason, 'ABUSIVE_CONTENT');
  assert.is(review(draft('a', 'Send us your card number'), [])?.reason, 'SCAM');
  assert.is(review(draft('a', 'Your order is ready'), [twin])?.reason, 'INVALID_FORMAT');
  assert.is(review(draft('a', 'Your order is ready', { language: 'hi' }), [twin]), undefined);
});

reviewing('makes MARKETING of an offer that was submitted as UTILITY', () => {
  assert.is(categorise(draft('a', 'Get 20% off your next order')), 'MARKETING');
  assert.is(categorise(draft('a', 'Your order is ready')), 'UTILITY');
});

reviewing.run();

const parameters = suite('the parameters of a send');
const template = lintTemplate(metaSample);
const text = (value: string): object => ({ type: 'text', text: value });
const components = (body: object[]): object[] => [
  { type: 'header', parameters: [{ type: 'image', image: { id: '1' } }] },
  { type: 'body', parameters: body },
  { type: 'button', sub_type: 'url', index: '0', parameters: [text('c/1')] },
  { type: 'button', sub_type: 'copy_code', index: 1, parameters: [{ type: 'coupon_code', coupon_code: 'A' }] },
];
const codeOf = (given: unknown): number | undefined => refusalOf(() => checkParameters(template, given))?.code;

parameters('fit their template, or are refused with the code that says why', () => {
  const whole = components([text('Asha'), text('20%')]);
  assert.is(codeOf(whole), undefined);
  assert.is(codeOf(components([text('Asha')])), 132000);
  assert.is(codeOf(components([text('Asha'), text('')])), 131008);
  assert.is(codeOf(components([text('Asha'), text('a\nb')])), 132012);
  assert.is(codeOf(components([text('Asha'), text('a'.repeat(1024))])), 132005);
  assert.is(codeOf(components([text('Asha'), { type: 'image', image: {} }])), 132012);
  assert.is(codeOf(whole.slice(1)), 132000, 'no header');
  assert.is(codeOf([{ type: 'header', parameters: [text('x')] }, ...whole.slice(1)]), 132012, 'a text for an image');
  assert.is(codeOf(whole.slice(0, 3)), 131008, 'no coupon code');
});

parameters.run();
