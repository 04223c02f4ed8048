import { VendorSuspended } from '../../domain/identity/vendor.ts';
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
import type { AttemptLimiter, VendorSuspensions } from '../identity/ports.ts';
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
 * `SubmitPendingTemplates` tries again. Throws `InvalidTemplate` with everything that is wrong, `VendorSuspended`,
 * `TooManyTemplates`, `TemplateAlreadyExists`, or `TemplateRejectedByMeta`, after which the name is free again.
 */
export class CreateTemplate {
  readonly #unitOfWork: UnitOfWork;
  readonly #templates: TemplateRepository;
  readonly #submitTemplate: SubmitTemplate;
  readonly #suspensions: VendorSuspensions;
  readonly #limiter: AttemptLimiter;
  readonly #ids: Ids;
  readonly #clock: Clock;
  readonly #logger: Logger;

  constructor(
    unitOfWork: UnitOfWork,
    templates: TemplateRepository,
    submitTemplate: SubmitTemplate,
    suspensions: VendorSuspensions,
    limiter: AttemptLimiter,
    ids: Ids,
    clock: Clock,
    logger: Logger,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#templates = templates;
    this.#submitTemplate = submitTemplate;
    this.#suspensions = suspensions;
    this.#limiter = limiter;
    this.#ids = ids;
    this.#clock = clock;
    this.#logger = logger;
  }

  async execute({ vendorId, ...definition }: CreateTemplateInput): Promise<Template> {
    const findings = lintTemplate(definition);
    if (findings.length > 0) throw new InvalidTemplate('Meta would refuse this template', {}, findings);
    const [suspension] = await this.#suspensions.find([vendorId]);
    if (suspension) throw new VendorSuspended('The platform has suspended this vendor');
    const nowMs = this.#clock.nowMs();
    const turn = await this.#takeTurn(vendorId, nowMs);
    const template = newTemplate(this.#ids.next('tpl'), vendorId, definition, nowMs);
    try {
      await this.#unitOfWork.run(() => this.#add(template, nowMs));
    } catch (error) {
      // Meta was not asked: whoever submits all its templates again has not used up the hour.
      await this.#limiter.giveBack(turn);
      throw error;
    }
    try {
      return await this.#submitTemplate.execute({ template, again: false });
    } catch (error) {
      if (!(error instanceof TemplateProviderUnavailable)) throw error;
      const fields = { templateId: template.id, cause: error.cause };
      this.#logger.warn(fields, 'a template could not be submitted; it is tried again');
      return template;
    }
  }

  async #add(template: Template, nowMs: number): Promise<void> {
    const existing = await this.#templates.findByName(template.vendorId, template.name, template.language);
    if (existing && !isNameFree(existing)) {
      throw new TemplateAlreadyExists('A template of this name and language exists already', {
        templateId: existing.id,
      });
    }
    if (existing) await this.#templates.remove(existing);
    await this.#templates.add(template, nowMs + FIRST_SUBMISSION_MS);
  }

  /** The limiter's key of a turn that was taken. */
  async #takeTurn(vendorId: string, nowMs: number): Promise<string> {
    const key = `templates:${vendorId}`;
    const waitMs = await this.#limiter.take(key, MAX_NEW_TEMPLATES, NEW_TEMPLATES_WINDOW_MS, nowMs);
    if (waitMs === 0) return key;
    const details = retryAfter(waitMs);
    throw new TooManyTemplates(`At most ${MAX_NEW_TEMPLATES} templates can be submitted within an hour`, details);
  }
}
