import { InvalidTemplate, lintTemplate } from '../../domain/templates/lint.ts';
import {
  isNameFree,
  MAX_NEW_TEMPLATES,
  NEW_TEMPLATES_WINDOW_MS,
  newTemplate,
  type Template,
  TemplateAlreadyExists,
  type TemplateDefinition,
  TooManyTemplates,
} from '../../domain/templates/template.ts';
import type { AttemptLimiter } from '../identity/ports.ts';
import type { Logger } from '../shared/logger.ts';
import type { Clock, Ids, UnitOfWork } from '../shared/ports.ts';
import { retryAfter } from '../shared/retry-after.ts';
import type { TemplateRepository } from './ports.ts';
import type { SubmitTemplate } from './submit-template.ts';
import { TemplateProviderUnavailable } from './template-gateway.ts';

/** How long a template is left to the request that created it: longer than a call to Meta may take. */
export const FIRST_SUBMISSION_MS = 60_000;

export interface CreateTemplateInput extends TemplateDefinition {
  readonly vendorId: string;
}

/**
 * Checks a template, stores it as PENDING and hands it to Meta. When Meta cannot be reached it stays PENDING and
 * `SubmitPendingTemplates` tries again. Throws `InvalidTemplate` with everything that is wrong, `TooManyTemplates`,
 * `TemplateAlreadyExists`, or `TemplateRejectedByMeta`, after which the name is free again.
 */
export class CreateTemplate {
  readonly #unitOfWork: UnitOfWork;
  readonly #templates: TemplateRepository;
  readonly #submitTemplate: SubmitTemplate;
  readonly #limiter: AttemptLimiter;
  readonly #ids: Ids;
  readonly #clock: Clock;
  readonly #logger: Logger;

  constructor(
    unitOfWork: UnitOfWork,
    templates: TemplateRepository,
    submitTemplate: SubmitTemplate,
    limiter: AttemptLimiter,
    ids: Ids,
    clock: Clock,
    logger: Logger,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#templates = templates;
    this.#submitTemplate = submitTemplate;
    this.#limiter = limiter;
    this.#ids = ids;
    this.#clock = clock;
    this.#logger = logger;
  }

  async execute({ vendorId, ...definition }: CreateTemplateInput): Promise<Template> {
    const findings = lintTemplate(definition);
    if (findings.length > 0) throw new InvalidTemplate('Meta would refuse this template', {}, findings);
    const nowMs = this.#clock.nowMs();
    await this.#takeTurn(vendorId, nowMs);
    const template = newTemplate(this.#ids.next('tpl'), vendorId, definition, nowMs);
    await this.#unitOfWork.run(async () => {
      const existing = await this.#templates.findByName(vendorId, definition.name, definition.language);
      if (existing && !isNameFree(existing)) {
        throw new TemplateAlreadyExists('A template of this name and language exists already', {
          templateId: existing.id,
        });
      }
      if (existing) await this.#templates.remove(existing);
      await this.#templates.add(template, nowMs + FIRST_SUBMISSION_MS);
    });
    try {
      return await this.#submitTemplate.execute({ template, again: false });
    } catch (error) {
      if (!(error instanceof TemplateProviderUnavailable)) throw error;
      const fields = { templateId: template.id, cause: error.cause };
      this.#logger.warn(fields, 'a template could not be submitted; it is tried again');
      return template;
    }
  }

  async #takeTurn(vendorId: string, nowMs: number): Promise<void> {
    const waitMs = await this.#limiter.take(`templates:${vendorId}`, MAX_NEW_TEMPLATES, NEW_TEMPLATES_WINDOW_MS, nowMs);
    if (waitMs === 0) return;
    const details = retryAfter(waitMs);
    throw new TooManyTemplates(`At most ${MAX_NEW_TEMPLATES} templates can be submitted within an hour`, details);
  }
}
