/** Those of Meta's own component objects that this platform accepts (meta-cloud-api §6). */

export interface HeaderComponent {
  readonly type: 'HEADER';
  readonly format: 'TEXT';
  readonly text: string;
  readonly example?: { readonly header_text: readonly string[] };
}

export interface BodyComponent {
  readonly type: 'BODY';
  readonly text: string;
  /** One row of examples, one text per variable. */
  readonly example?: { readonly body_text: readonly (readonly string[])[] };
}

export interface FooterComponent {
  readonly type: 'FOOTER';
  readonly text: string;
}

export type TemplateButton =
  | { readonly type: 'QUICK_REPLY'; readonly text: string }
  | { readonly type: 'URL'; readonly text: string; readonly url: string; readonly example?: readonly string[] }
  | { readonly type: 'PHONE_NUMBER'; readonly text: string; readonly phone_number: string };

export interface ButtonsComponent {
  readonly type: 'BUTTONS';
  readonly buttons: readonly TemplateButton[];
}

export type TemplateComponent = HeaderComponent | BodyComponent | FooterComponent | ButtonsComponent;

export const MAX_HEADER_LENGTH = 60;
export const MAX_BODY_LENGTH = 1024;
export const MAX_FOOTER_LENGTH = 60;
export const MAX_BUTTON_TEXT_LENGTH = 25;
export const MAX_BUTTON_URL_LENGTH = 2000;
export const MAX_BUTTON_PHONE_LENGTH = 20;
export const MAX_BUTTONS = 10;
export const MAX_URL_BUTTONS = 2;
export const MAX_PHONE_BUTTONS = 1;

/** The numbers of the variables {{1}}, {{2}}, … in the order of the text. */
export function variableNumbers(text: string): readonly number[] {
  return [...text.matchAll(/\{\{(\d+)\}\}/g)].map(([, digits]) => Number(digits));
}

/** What a message must fill in. */
export interface TemplateVariables {
  readonly header: number;
  readonly body: number;
  /** The buttons whose URL ends in a variable; `index` counts all buttons from 0. */
  readonly buttons: readonly number[];
}

export function templateVariables(components: readonly TemplateComponent[]): TemplateVariables {
  let [header, body] = [0, 0];
  const buttons: number[] = [];
  for (const component of components) {
    if (component.type === 'HEADER') header = variableNumbers(component.text).length;
    if (component.type === 'BODY') body = variableNumbers(component.text).length;
    if (component.type !== 'BUTTONS') continue;
    for (const [index, button] of component.buttons.entries()) {
      if (button.type === 'URL' && variableNumbers(button.url).length > 0) buttons.push(index);
    }
  }
  return { header, body, buttons };
}
