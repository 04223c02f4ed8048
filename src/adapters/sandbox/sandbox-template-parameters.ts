import { type GraphError, sendError } from './sandbox-meta-errors.ts';
import { type TemplateDraft, variablesOf } from './sandbox-template-rules.ts';

/** Meta's limit for a body after its parameters were put in. */
const MAX_HYDRATED_BODY = 1024;

type Json = Readonly<Record<string, unknown>>;

interface SentComponent {
  readonly type: string;
  readonly subType: string;
  readonly index: string;
  readonly parameters: readonly Json[];
}

/** Throws a `GraphError` unless the `components` of a send fit the template: 131008, 132000, 132005 or 132012. */
export function checkParameters(template: TemplateDraft, components: unknown): void {
  const sent = parseComponents(components);
  const named = template.parameter_format === 'NAMED';
  for (const { type, format, text = '', buttons = [] } of template.components) {
    const parameters = sent.find((each) => each.type === type.toLowerCase())?.parameters ?? [];
    if (type === 'BODY') checkTexts('body', text, parameters, named);
    if (type === 'HEADER' && format === 'TEXT') checkTexts('header', text, parameters, named);
    if (type === 'HEADER' && format !== undefined && format !== 'TEXT') checkMedia(format.toLowerCase(), parameters);
    buttons.forEach((button, index) => {
      checkButton(button.type, button.url ?? '', index, sent);
    });
  }
}

function parseComponents(components: unknown): SentComponent[] {
  if (components === undefined) return [];
  if (!Array.isArray(components)) throw wrongFormat('components', 'an array', typeof components);
  return components.map((component: Json) => {
    const parameters: unknown = component?.['parameters'] ?? [];
    if (!Array.isArray(parameters)) throw wrongFormat('parameters', 'an array', typeof parameters);
    return {
      type: String(component?.['type']).toLowerCase(),
      subType: String(component?.['sub_type'] ?? '').toLowerCase(),
      index: String(component?.['index'] ?? ''),
      parameters: parameters.map((parameter: unknown) => (parameter ?? {}) as Json),
    };
  });
}

function checkTexts(part: string, text: string, parameters: readonly Json[], named: boolean): void {
  const variables = variablesOf(text);
  if (parameters.length !== variables.length) {
    const counts = `number of localizable_params (${parameters.length}) does not match the expected number of params`;
    throw wrongCount(`${part}: ${counts} (${variables.length})`);
  }
  const values = new Map(
    parameters.map((parameter, i) => [
      named ? String(parameter['parameter_name']) : String(i + 1),
      textOf(part, parameter),
    ]),
  );
  let hydrated = text;
  for (const variable of variables) {
    const value = values.get(variable);
    if (value === undefined) throw wrongCount(`${part}: the parameter ${variable} is missing`);
    hydrated = hydrated.replaceAll(`{{${variable}}}`, () => value);
  }
  if (part === 'body' && [...hydrated].length > MAX_HYDRATED_BODY) {
    throw sendError(400, 132005, 'Translated text too long', `body: more than ${MAX_HYDRATED_BODY} characters`);
  }
}

function textOf(part: string, parameter: Json): string {
  const { type, text } = parameter;
  if (type === 'currency' || type === 'date_time') {
    const fallback = (parameter[type] as Json | undefined)?.['fallback_value'];
    if (typeof fallback === 'string') return fallback;
  }
  if (type !== 'text') throw wrongFormat(part, 'TEXT', String(type).toUpperCase());
  if (typeof text !== 'string' || text === '') {
    throw sendError(
      400,
      131008,
      'Required parameter is missing',
      `${part}: parameter of type text is missing text value`,
    );
  }
  if (/[\n\r\t]| {5}/.test(text)) {
    throw wrongFormat(part, 'text without new lines, tabs and more than 4 consecutive spaces', 'such text');
  }
  return text;
}

function checkMedia(kind: string, parameters: readonly Json[]): void {
  if (parameters.length !== 1) {
    throw wrongCount(
      `header: number of params (${parameters.length}) does not match the expected number of params (1)`,
    );
  }
  const [parameter = {}] = parameters;
  const media = parameter[kind];
  if (parameter['type'] !== kind || typeof media !== 'object' || media === null) {
    throw wrongFormat('header', kind.toUpperCase(), String(parameter['type']).toUpperCase());
  }
}

function checkButton(type: string, url: string, index: number, sent: readonly SentComponent[]): void {
  const subType = type === 'COPY_CODE' ? 'copy_code' : 'url';
  if (type !== 'COPY_CODE' && type !== 'OTP' && !url.endsWith('{{1}}')) return;
  const given = sent.find((each) => each.type === 'button' && each.index === String(index));
  if (given?.parameters.length !== 1) {
    const details = `buttons: Button at index ${index} of type ${type} requires a parameter`;
    throw sendError(400, 131008, 'Required parameter is missing', details);
  }
  const [parameter = {}] = given.parameters;
  const value = subType === 'copy_code' ? parameter['coupon_code'] : parameter['text'];
  if (given.subType !== subType || typeof value !== 'string' || value === '') {
    throw wrongFormat(`buttons: index ${index}`, subType, given.subType);
  }
}

function wrongCount(details: string): GraphError {
  return sendError(400, 132000, 'Number of parameters does not match the expected number of params', details);
}

function wrongFormat(part: string, expected: string, received: string): GraphError {
  const details = `${part}: Format mismatch, expected ${expected}, received ${received}`;
  return sendError(400, 132012, 'Parameter format does not match format in the created template', details);
}
