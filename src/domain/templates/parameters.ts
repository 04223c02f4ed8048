import type { FieldError } from '../shared/errors.ts';
import { MAX_BODY_LENGTH, MAX_BUTTON_URL_LENGTH, MAX_HEADER_LENGTH, type TemplateVariables } from './components.ts';

/** The attribute that stands for the contact's name. */
const NAME_ATTRIBUTE = 'name';

/**
 * Where one variable's text comes from: the same for everybody, or the contact's own (`name` is the contact's name).
 */
export type ParameterSource = { readonly value: string } | { readonly attribute: string; readonly default?: string };

/** A campaign's texts for a template's variables, in the order {{1}}, {{2}}, … */
export interface ParameterMapping {
  readonly header?: readonly ParameterSource[];
  readonly body: readonly ParameterSource[];
  /** One per URL button that ends in a variable; `index` counts all buttons from 0. */
  readonly buttons?: readonly { readonly index: number; readonly source: ParameterSource }[];
}

/** One contact's texts, as a message is sent with them. */
export interface FilledParameters {
  readonly bodyParameters: readonly string[];
  readonly headerParameters?: readonly string[];
  readonly buttonParameters?: readonly { readonly index: number; readonly text: string }[];
}

export interface ParameterContact {
  readonly name?: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a mapping lacks for a template, or has too many of. Empty: every message has all its parameters. */
export function mappingProblems(variables: TemplateVariables, mapping: ParameterMapping): readonly FieldError[] {
  const problems: FieldError[] = [];
  const counts = [
    ['header', mapping.header?.length ?? 0, variables.header],
    ['body', mapping.body.length, variables.body],
  ] as const;
  for (const [part, given, needed] of counts) {
    if (given !== needed) {
      problems.push({
        path: `/${part}`,
        code: 'parameter_count',
        message: `has ${given} texts for ${needed} variables`,
      });
    }
  }
  const indexes = (mapping.buttons ?? []).map(({ index }) => index);
  if (indexes.toSorted((a, b) => a - b).join() !== variables.buttons.join()) {
    const message = `is for the buttons [${indexes}], but those with a variable are [${variables.buttons}]`;
    problems.push({ path: '/buttons', code: 'parameter_count', message });
  }
  const fixed = [
    ...(mapping.header ?? []).map((source, index) => [`/header/${index}`, source, MAX_HEADER_LENGTH] as const),
    ...mapping.body.map((source, index) => [`/body/${index}`, source, MAX_BODY_LENGTH] as const),
    ...(mapping.buttons ?? []).map(
      ({ source }, index) => [`/buttons/${index}`, source, MAX_BUTTON_URL_LENGTH] as const,
    ),
  ];
  for (const [path, source, maxLength] of fixed) {
    const text = 'value' in source ? source.value : source.default;
    const message = text === undefined ? undefined : unusable(text, maxLength);
    if (message !== undefined) problems.push({ path, code: 'parameter_text', message });
  }
  return problems;
}

/**
 * True when a checked mapping can be filled in for every contact: an attribute is shorter than a body or a link may be,
 * so only a missing one, or one in the header, can fail.
 */
export function fitsEverybody({ header = [], body, buttons = [] }: ParameterMapping): boolean {
  const others = [...body, ...buttons.map(({ source }) => source)];
  return (
    header.every((source) => 'value' in source) &&
    others.every((source) => 'value' in source || source.default !== undefined)
  );
}

/** Fills a checked mapping in for one contact, or says why this contact cannot get the message. */
export function fillParameters(
  { header = [], body, buttons = [] }: ParameterMapping,
  contact: ParameterContact,
): { readonly parameters: FilledParameters } | { readonly reason: string } {
  let reason: string | undefined;
  const fill = (source: ParameterSource, maxLength: number): string => {
    const text = textFor(source, contact);
    const problem = unusable(text, maxLength);
    if (problem !== undefined)
      reason ??= `${'value' in source ? 'A text' : `The contact's ${source.attribute}`} ${problem}`;
    return text;
  };
  const parameters: FilledParameters = {
    bodyParameters: body.map((source) => fill(source, MAX_BODY_LENGTH)),
    ...(header.length > 0 ? { headerParameters: header.map((source) => fill(source, MAX_HEADER_LENGTH)) } : {}),
    ...(buttons.length > 0
      ? { buttonParameters: buttons.map(({ index, source }) => ({ index, text: fill(source, MAX_BUTTON_URL_LENGTH) })) }
      : {}),
  };
  return reason === undefined ? { parameters } : { reason };
}

function textFor(source: ParameterSource, { name, attributes }: ParameterContact): string {
  if ('value' in source) return source.value;
  const own = source.attribute === NAME_ATTRIBUTE ? name : ownValue(attributes, source.attribute);
  return own?.trim() ? own : (source.default ?? '');
}

/** Not `attributes[key]`: `constructor` is a key like any other. */
function ownValue(attributes: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(attributes, key) ? attributes[key] : undefined;
}

/** Meta takes no empty text, line break, tab or more than four spaces in a row in a variable (meta-cloud-api §2). */
function unusable(text: string, maxLength: number): string | undefined {
  if (text.trim() === '') return 'is empty';
  if (/\p{Cc}/u.test(text)) return 'has a line break, a tab or another control character';
  if (/ {5}/.test(text)) return 'has more than four spaces in a row';
  return text.length > maxLength ? `has more than ${maxLength} characters` : undefined;
}
