import { DomainError } from '../shared/errors.ts';
import { templateVariables } from '../templates/components.ts';
import { mappingProblems, type ParameterMapping } from '../templates/parameters.ts';
import type { Template, TemplateCategory } from '../templates/template.ts';
import type { Category } from '../wallet/price-book.ts';

/**
 * WhatsApp has not approved the template, or has paused or disabled it.
 * @remedy Wait for its approval, or launch with another template.
 */
export class TemplateNotApproved extends DomainError {
  readonly code = 'campaigns.template_not_approved';
  readonly kind = 'conflict';
}

/**
 * The parameters do not match the template's variables.
 * @remedy Give one source for each variable, as `errors` says.
 */
export class ParametersDoNotFit extends DomainError {
  readonly code = 'campaigns.parameters_do_not_fit';
  readonly kind = 'unprocessable';
}

/** What a template's messages are priced as. */
export const PRICED_AS: Readonly<Record<TemplateCategory, Category>> = {
  MARKETING: 'marketing',
  UTILITY: 'utility',
  AUTHENTICATION: 'authentication',
};

/**
 * Refuses a template that Meta would not send, or texts that do not fit it; gives the category that it is priced by.
 */
export function assertLaunchable(template: Template, parameters: ParameterMapping): Category {
  assertApproved(template);
  assertFits(template, parameters);
  return categoryOf(template);
}

/** Refuses a template that Meta would not send. */
export function assertApproved({ status }: Template): void {
  if (status === 'APPROVED') return;
  const message = `The template is ${status}: only an approved one can be sent`;
  throw new TemplateNotApproved(message, { templateStatus: status });
}

/** Refuses texts with which no message of the template could be sent to anybody. */
export function assertFits(template: Template, parameters: ParameterMapping): void {
  const problems = mappingProblems(templateVariables(template.components), parameters);
  if (problems.length === 0) return;
  const fields = problems.map((field) => ({ ...field, path: `/body/parameters${field.path}` }));
  throw new ParametersDoNotFit("The parameters do not fit the template's variables", {}, fields);
}

/** The category that a template is priced by. */
export function categoryOf(template: Template): Category {
  return PRICED_AS[template.category];
}
