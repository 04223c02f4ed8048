import { DomainError, type FieldError } from '../shared/errors.ts';
import {
  type ButtonsComponent,
  MAX_BODY_LENGTH,
  MAX_BUTTON_PHONE_LENGTH,
  MAX_BUTTON_TEXT_LENGTH,
  MAX_BUTTON_URL_LENGTH,
  MAX_BUTTONS,
  MAX_FOOTER_LENGTH,
  MAX_HEADER_LENGTH,
  MAX_PHONE_BUTTONS,
  MAX_URL_BUTTONS,
  type TemplateButton,
  type TemplateComponent,
  variableNumbers,
} from './components.ts';
import type { TemplateDefinition } from './template.ts';

/**
 * The template breaks rules for which WhatsApp would refuse it.
 * @remedy Correct everything that `errors` names.
 */
export class InvalidTemplate extends DomainError {
  readonly code = 'templates.invalid';
  readonly kind = 'unprocessable';
}

type Findings = FieldError[];

const MAX_HEADER_VARIABLES = 1;

/**
 * Every reason for Meta to refuse a template that can be seen from here, so that no review is wasted on it; limits and
 * rules are those of meta-cloud-api §6. Empty: submit it.
 */
export function lintTemplate({
  category,
  components,
}: Omit<TemplateDefinition, 'name' | 'language'>): readonly FieldError[] {
  const findings: Findings = [];
  if (category === 'AUTHENTICATION') {
    add(findings, '/category', 'authentication_unsupported', 'is for one-time codes, whose text Meta writes itself');
  }
  if (!components.some(({ type }) => type === 'BODY')) {
    add(findings, '/components', 'body_missing', 'has no BODY, which every template needs');
  }
  for (const [index, component] of components.entries()) {
    const path = `/components/${index}`;
    if (components.findIndex(({ type }) => type === component.type) !== index) {
      add(findings, path, 'component_repeated', `is a second ${component.type}`);
    }
    lintComponent(findings, path, component);
  }
  return findings;
}

function lintComponent(findings: Findings, path: string, component: TemplateComponent): void {
  switch (component.type) {
    case 'HEADER': {
      const { text, example } = component;
      lintText(findings, `${path}/text`, text, MAX_HEADER_LENGTH);
      if (/[\r\n]/.test(text)) add(findings, `${path}/text`, 'line_break', 'must be one line, as it is a header');
      const count = lintVariables(findings, `${path}/text`, text);
      if (count > MAX_HEADER_VARIABLES) {
        add(findings, `${path}/text`, 'too_many_variables', `has more than ${MAX_HEADER_VARIABLES} variable`);
      }
      lintExamples(findings, `${path}/example/header_text`, count, example?.header_text);
      break;
    }
    case 'BODY': {
      const { text, example } = component;
      lintText(findings, `${path}/text`, text, MAX_BODY_LENGTH);
      const count = lintVariables(findings, `${path}/text`, text);
      if (/^\s*\{\{|\}\}\s*$/.test(text)) {
        add(findings, `${path}/text`, 'variable_at_edge', 'starts or ends with a variable');
      }
      const rows = example?.body_text ?? [];
      if (rows.length > 1) add(findings, `${path}/example/body_text`, 'example_count', 'has more than one row');
      lintExamples(findings, `${path}/example/body_text`, count, rows[0]);
      break;
    }
    case 'FOOTER':
      lintText(findings, `${path}/text`, component.text, MAX_FOOTER_LENGTH);
      lintNoVariables(findings, `${path}/text`, component.text);
      break;
    case 'BUTTONS':
      lintButtons(findings, `${path}/buttons`, component);
      break;
  }
}

function lintText(findings: Findings, path: string, text: string, maxLength: number): void {
  if (text.trim() === '') add(findings, path, 'text_blank', 'is blank');
  const { length } = [...text];
  if (length > maxLength)
    add(findings, path, 'text_too_long', `has ${length} characters; at most ${maxLength} are allowed`);
  lintCharacters(findings, path, text);
}

function lintCharacters(findings: Findings, path: string, text: string): void {
  if (/(?![\r\n\t])\p{Cc}/u.test(text)) add(findings, path, 'control_character', 'has a control character');
}

/** Returns how many variables there are. */
function lintVariables(findings: Findings, path: string, text: string): number {
  const names = [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name]) => name);
  if (/\{\{|\}\}/.test(text.replace(/\{\{[^{}]*\}\}/g, ''))) {
    add(findings, path, 'braces_unbalanced', 'has unmatched braces: a variable is written {{1}}');
  }
  if (names.some((name) => !/^[1-9]\d*$/.test(name ?? ''))) {
    add(findings, path, 'variable_not_numbered', 'has a variable without a number, such as {{1}}');
  } else if (names.some((name, index) => Number(name) !== index + 1)) {
    add(findings, path, 'variables_not_sequential', 'must number its variables {{1}}, {{2}}, … in this order');
  }
  if (/\}\}\s*\{\{/.test(text))
    add(findings, path, 'variables_adjacent', 'has two variables with no text between them');
  return names.length;
}

function lintNoVariables(findings: Findings, path: string, text: string): void {
  if (/\{\{|\}\}/.test(text)) add(findings, path, 'variable_not_allowed', 'must not have variables');
}

function lintExamples(findings: Findings, path: string, variables: number, examples: readonly string[] = []): void {
  if (examples.length !== variables) {
    add(findings, path, 'example_count', `has ${examples.length} examples for ${variables} variables`);
  } else if (examples.some((example) => example.trim() === '')) {
    add(findings, path, 'example_blank', 'has a blank example');
  }
  for (const example of examples) lintCharacters(findings, path, example);
}

function lintButtons(findings: Findings, path: string, { buttons }: ButtonsComponent): void {
  const count = (type: TemplateButton['type']): number => buttons.filter((button) => button.type === type).length;
  const limits = [
    [buttons.length, MAX_BUTTONS, 'buttons'],
    [count('URL'), MAX_URL_BUTTONS, 'URL buttons'],
    [count('PHONE_NUMBER'), MAX_PHONE_BUTTONS, 'phone buttons'],
  ] as const;
  for (const [given, most, what] of limits) {
    if (given > most) add(findings, path, 'too_many_buttons', `has ${given} ${what}; at most ${most} are allowed`);
  }
  const isReply = buttons.map(({ type }) => type === 'QUICK_REPLY');
  if (isReply.filter((reply, index) => index > 0 && reply !== isReply[index - 1]).length > 1) {
    add(findings, path, 'quick_replies_interleaved', 'mixes quick replies with other buttons: keep each kind together');
  }
  for (const [index, button] of buttons.entries()) lintButton(findings, `${path}/${index}`, button);
}

function lintButton(findings: Findings, path: string, button: TemplateButton): void {
  lintText(findings, `${path}/text`, button.text, MAX_BUTTON_TEXT_LENGTH);
  lintNoVariables(findings, `${path}/text`, button.text);
  if (button.type === 'PHONE_NUMBER' && !isButtonPhone(button.phone_number)) {
    add(
      findings,
      `${path}/phone_number`,
      'phone_invalid',
      `must be a phone number of at most ${MAX_BUTTON_PHONE_LENGTH} digits`,
    );
  }
  if (button.type !== 'URL') return;
  lintText(findings, `${path}/url`, button.url, MAX_BUTTON_URL_LENGTH);
  if (!/^https?:\/\/[^\s/?#{}]+([/?#]|$)/i.test(button.url)) {
    add(findings, `${path}/url`, 'url_invalid', 'must be an address that starts with https://');
  }
  if (!/^[^{}]*(\{\{1\}\})?$/.test(button.url)) {
    add(findings, `${path}/url`, 'url_variable', 'must have no braces except one {{1}} at its end');
  }
  lintExamples(findings, `${path}/example`, variableNumbers(button.url).length, button.example);
}

function isButtonPhone(text: string): boolean {
  return /^\+?\d+$/.test(text) && text.length <= MAX_BUTTON_PHONE_LENGTH;
}

function add(findings: Findings, path: string, code: string, message: string): void {
  findings.push({ path, code, message });
}
