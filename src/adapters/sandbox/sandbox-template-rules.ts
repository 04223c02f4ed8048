import { GraphError } from './sandbox-meta-errors.ts';

/** Limits from meta-cloud-api, §6 (Meta's page on components, November 2025). Lengths in characters. */
const MAX_NAME = 512;
const MAX_HEADER = 60;
const MAX_BODY = 1024;
const MAX_FOOTER = 60;
const MAX_BUTTON_TEXT = 25;
const MAX_URL = 2000;
const MAX_PHONE = 20;
const MAX_COUPON_CODE = 20;
const MAX_BUTTONS = 10;
const MAX_OF_BUTTON: Readonly<Record<string, number>> = { URL: 2, PHONE_NUMBER: 1, COPY_CODE: 1, OTP: 1 };

const MEDIA_FORMATS = ['IMAGE', 'VIDEO', 'DOCUMENT'];

/** The body of an authentication template is Meta's own text; the code is its one variable. */
const AUTHENTICATION_BODY = '*{{1}}* is your verification code.';

export interface TemplateButton {
  readonly type: string;
  readonly text?: string;
  readonly url?: string;
}

export interface TemplateComponent {
  readonly type: string;
  readonly format?: string;
  readonly text?: string;
  readonly buttons?: readonly TemplateButton[];
}

export interface TemplateDraft {
  readonly name: string;
  readonly language: string;
  readonly category: string;
  readonly parameter_format: string;
  readonly components: readonly TemplateComponent[];
}

type Json = Readonly<Record<string, unknown>>;

/**
 * What Meta checks before it takes a template for review. Throws a `GraphError` with code 100; the subcodes are those
 * of meta-cloud-api, §3, and absent where Meta's is not known. Carousels and flows are not supported.
 */
export function lintTemplate(input: unknown): TemplateDraft {
  const { name, language, category, parameter_format: format = 'POSITIONAL', components } = asJson(input);
  if (typeof name !== 'string' || !/^[a-z0-9_]+$/.test(name) || name.length > MAX_NAME) {
    throw refusal('Invalid name', `A name is lower-case letters, digits and underscores, at most ${MAX_NAME}.`);
  }
  if (typeof language !== 'string' || !/^[a-z]{2,3}(_[A-Z]{2})?$/.test(language)) {
    throw refusal('Invalid language', 'A language is a code such as en_US or hi.');
  }
  if (category !== 'MARKETING' && category !== 'UTILITY' && category !== 'AUTHENTICATION') {
    throw refusal('Invalid category', 'A category is MARKETING, UTILITY or AUTHENTICATION.');
  }
  const parameterFormat = String(format).toUpperCase();
  if (parameterFormat !== 'POSITIONAL' && parameterFormat !== 'NAMED') {
    throw refusal('Invalid parameter format', 'A parameter format is POSITIONAL or NAMED.');
  }
  if (!Array.isArray(components)) throw refusal('Invalid components', 'Components are a list.');
  const seen = new Set<string>();
  const linted = components.map((given: unknown) => {
    const component = asJson(given);
    const type = String(component['type']).toUpperCase();
    if (seen.has(type)) throw refusal('Invalid components', `There is more than one ${type}.`);
    seen.add(type);
    return lintComponent(type, component, category, parameterFormat === 'NAMED');
  });
  if (!seen.has('BODY')) throw refusal('Missing body', 'A template has a BODY component.');
  return { name, language, category, parameter_format: parameterFormat, components: linted };
}

function lintComponent(type: string, component: Json, category: string, named: boolean): TemplateComponent {
  switch (type) {
    case 'HEADER':
      lintHeader(component, named);
      break;
    case 'BODY':
      if (category === 'AUTHENTICATION') return { ...component, type, text: AUTHENTICATION_BODY };
      lintBody(component, named);
      break;
    case 'FOOTER':
      if (category !== 'AUTHENTICATION') lintFooter(component);
      break;
    case 'BUTTONS':
      lintButtons(component, category);
      break;
    default:
      throw refusal('Invalid components', `The sandbox does not support a component of type ${type}.`);
  }
  return { ...component, type };
}

function lintHeader(component: Json, named: boolean): void {
  const fail = (message: string): GraphError => refusal('Invalid header format', message, 2388047);
  const { format, text } = component;
  const example = component['example'] === undefined ? {} : asJson(component['example']);
  if (format === 'LOCATION') return;
  if (typeof format === 'string' && MEDIA_FORMATS.includes(format)) {
    if (!isTexts(example['header_handle'], 1)) throw fail('A media header has an example.header_handle.');
    return;
  }
  if (format !== 'TEXT') throw fail('A header is TEXT, IMAGE, VIDEO, DOCUMENT or LOCATION.');
  if (typeof text !== 'string' || text === '') throw fail('The header has no text.');
  requireLength(text, MAX_HEADER, 'header');
  const variables = lintVariables(text, named, fail);
  if (variables.length > 1) throw fail('A header has at most one variable.');
  if (!hasExamples(example, 'header', variables, named)) throw fail('The variable of the header has no example.');
}

function lintBody(component: Json, named: boolean): void {
  const fail = (message: string): GraphError => refusal('Invalid body format', message, 2388072);
  const { text } = component;
  if (typeof text !== 'string' || text.trim() === '') throw fail('The body has no text.');
  requireLength(text, MAX_BODY, 'body');
  const variables = lintVariables(text, named, fail);
  const example = component['example'] === undefined ? {} : asJson(component['example']);
  if (!hasExamples(example, 'body', variables, named)) throw fail('Each variable of the body needs an example.');
  if (/^\s*\{\{|\}\}\s*$/.test(text)) {
    throw refusal('Variable at the start or end', 'A body neither starts nor ends with a variable.', 2388299);
  }
  const words = text.replace(/\{\{[^{}]*\}\}/g, ' ').match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
  // The ratio that providers report: x variables need 2x + 1 other words.
  if (variables.length > 0 && words.length < 2 * variables.length + 1) {
    throw refusal('Too many variables', 'The body has too many variables for its length.', 2388293);
  }
}

function lintFooter({ text }: Json): void {
  const fail = (message: string): GraphError => refusal('Invalid footer format', message, 2388073);
  if (typeof text !== 'string' || text === '') throw fail('The footer has no text.');
  requireLength(text, MAX_FOOTER, 'footer');
  if (/\{\{|\}\}/.test(text)) throw fail('A footer has no variables.');
}

function lintButtons(component: Json, category: string): void {
  const buttons = component['buttons'];
  if (!Array.isArray(buttons) || buttons.length === 0 || buttons.length > MAX_BUTTONS) {
    throw badButtons(`There are 1 to ${MAX_BUTTONS} buttons.`);
  }
  const types = buttons.map((button: unknown) => lintButton(asJson(button)));
  for (const [type, most] of Object.entries(MAX_OF_BUTTON)) {
    if (types.filter((each) => each === type).length > most) throw badButtons(`At most ${most} of type ${type}.`);
  }
  if (types.includes('OTP') !== (category === 'AUTHENTICATION')) {
    throw badButtons('OTP buttons and authentication templates go together.');
  }
  const first = types.indexOf('QUICK_REPLY');
  const replies = types.filter((type) => type === 'QUICK_REPLY').length;
  if (replies > 0 && types.lastIndexOf('QUICK_REPLY') - first + 1 !== replies) {
    throw badButtons('Quick replies stand together.');
  }
}

function lintButton(button: Json): string {
  const { type, text, url, phone_number: phone, example } = button;
  if (type === 'COPY_CODE') {
    const code = Array.isArray(example) ? example[0] : example;
    if (typeof code !== 'string' || code === '' || code.length > MAX_COUPON_CODE) {
      throw badButtons(`The example of a code has 1 to ${MAX_COUPON_CODE} characters.`);
    }
    return type;
  }
  if (typeof text !== 'string' || text === '' || /\{\{|\}\}/.test(text)) throw badButtons('A button has a plain text.');
  requireLength(text, MAX_BUTTON_TEXT, 'button');
  switch (type) {
    case 'QUICK_REPLY':
    case 'OTP':
      return type;
    case 'PHONE_NUMBER':
      if (typeof phone !== 'string' || phone.length > MAX_PHONE || !/^\+?\d+$/.test(phone)) {
        throw badButtons(`A phone number is at most ${MAX_PHONE} digits.`);
      }
      return type;
    case 'URL':
      lintUrl(url, example);
      return type;
    default:
      throw badButtons(`The sandbox does not support a button of type ${String(type)}.`);
  }
}

function lintUrl(url: unknown, example: unknown): void {
  if (typeof url !== 'string' || url.length > MAX_URL || !/^https?:\/\/[^\s{}]+(\{\{1\}\})?$/.test(url)) {
    throw badButtons(`A URL has at most ${MAX_URL} characters and a variable {{1}} at its end only.`);
  }
  if (url.endsWith('{{1}}') && !isTexts(example, 1)) throw badButtons('The variable of a URL has an example.');
}

/** The names of a text's variables, each once, in the order of their first use. */
export function variablesOf(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\{\{([^{}]*)\}\}/g), (match) => match[1] as string))];
}

function lintVariables(text: string, named: boolean, fail: (message: string) => GraphError): string[] {
  if (/\{\{|\}\}/.test(text.replace(/\{\{[^{}]*\}\}/g, ''))) throw fail('The braces of a variable do not match.');
  if (/\}\}\s*\{\{/.test(text)) throw fail('Two variables stand next to each other.');
  const variables = variablesOf(text);
  if (named && !variables.every((name) => /^[a-z][a-z0-9_]*$/.test(name))) {
    throw fail('A variable name is lower-case letters, digits and underscores.');
  }
  if (!named && ![...variables].sort((a, b) => Number(a) - Number(b)).every((name, i) => name === String(i + 1))) {
    throw fail('Variables are numbered {{1}}, {{2}} and so on, without a gap.');
  }
  return variables;
}

function hasExamples(example: Json, part: 'header' | 'body', variables: readonly string[], named: boolean): boolean {
  if (variables.length === 0) return true;
  if (named) {
    const given = example[`${part}_text_named_params`];
    if (!Array.isArray(given)) return false;
    const params = given.map(asJson);
    return variables.every((name) => params.some((p) => p['param_name'] === name && isTexts([p['example']], 1)));
  }
  const given = example[`${part}_text`];
  const texts: unknown = Array.isArray(given) && Array.isArray(given[0]) ? given[0] : given;
  return isTexts(texts, variables.length);
}

function isTexts(value: unknown, length: number): boolean {
  return Array.isArray(value) && value.length === length && value.every((x) => typeof x === 'string' && x !== '');
}

function requireLength(text: string, most: number, part: string): void {
  if ([...text].length <= most) return;
  throw refusal('Character limit exceeded', `The ${part} has more than ${most} characters.`, 2388040);
}

function asJson(value: unknown): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw refusal('Invalid parameter', 'An object is expected.');
}

function badButtons(message: string): GraphError {
  return refusal('Invalid buttons', message);
}

/** Code 100 with words for people, as the management endpoints answer. */
export function refusal(userTitle: string, userMessage: string, subcode?: number): GraphError {
  return new GraphError(400, 100, 'Invalid parameter', {
    userTitle,
    userMessage,
    ...(subcode !== undefined && { subcode }),
  });
}

/** Words that make an offer out of what was submitted as UTILITY. */
const PROMOTIONAL = /\b(offer|discount|sale|coupon|% off|buy now)\b|\d+ ?% off/i;

/** Meta's category for a draft: an offer is MARKETING, whatever was asked for. */
export function categorise(draft: TemplateDraft): string {
  return draft.category === 'UTILITY' && PROMOTIONAL.test(wordsOf(draft)) ? 'MARKETING' : draft.category;
}

export interface Rejection {
  readonly reason: string;
  readonly explanation: string;
  readonly recommendation: string;
}

const FORBIDDEN_GOODS = /\b(casino|betting|gambling|lottery|alcohol|tobacco|weapons?)\b/i;
const SENSITIVE_DATA = /\b(card number|cvv|aadhaar number|account password)\b/i;

/**
 * What the sandbox's reviewer rejects: a name that ends with `_reject` (to try a rejection out), goods that Meta's
 * commerce policy forbids, requests for sensitive data, and a body and footer that an approved template has already.
 */
export function review(draft: TemplateDraft, approved: readonly TemplateDraft[]): Rejection | undefined {
  const words = wordsOf(draft);
  if (draft.name.endsWith('_reject') || FORBIDDEN_GOODS.test(words)) {
    return {
      reason: 'ABUSIVE_CONTENT',
      explanation: 'The content goes against the commerce policy.',
      recommendation: 'Offer goods and services that the policy allows.',
    };
  }
  if (SENSITIVE_DATA.test(words)) {
    return {
      reason: 'SCAM',
      explanation: 'The template asks for sensitive data.',
      recommendation: 'Do not ask for card numbers, passwords or identity numbers.',
    };
  }
  const twin = approved.find(
    (other) => other.language === draft.language && bodyAndFooter(other) === bodyAndFooter(draft),
  );
  if (twin && draft.category !== 'AUTHENTICATION') {
    return {
      reason: 'INVALID_FORMAT',
      explanation: `The body and footer are those of the template ${twin.name}.`,
      recommendation: 'Use that template or other words.',
    };
  }
  return undefined;
}

function wordsOf({ components }: TemplateDraft): string {
  return components.map(({ text = '' }) => text).join('\n');
}

function bodyAndFooter({ components }: TemplateDraft): string {
  return JSON.stringify(['BODY', 'FOOTER'].map((type) => components.find((each) => each.type === type)?.text));
}
