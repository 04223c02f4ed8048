import type { BodyComponent } from '../../src/domain/templates/components.ts';
import { newTemplate, type Template, type TemplateDefinition } from '../../src/domain/templates/template.ts';

export const aBody: BodyComponent = { type: 'BODY', text: 'The sale starts today.' };

export function aDefinition(changes: Partial<TemplateDefinition> = {}): TemplateDefinition {
  return { name: 'sale', language: 'en_US', category: 'MARKETING', components: [aBody], ...changes };
}

/** A template that is still to be submitted; ids ascend with `n`. */
export function aTemplate(n: number, changes: Partial<Template> = {}): Template {
  const template = newTemplate(
    `tpl_${String(n).padStart(32, '0')}`,
    'ven_a',
    aDefinition({ name: `sale_${n}` }),
    1_000 + n,
  );
  return { ...template, ...changes };
}
