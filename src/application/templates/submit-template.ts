import { accepted, forItsVendor, refused, type Template } from '../../domain/templates/template.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { TemplateRepository } from './ports.ts';
import { type TemplateGateway, TemplateRejectedByMeta } from './template-gateway.ts';

export interface SubmitTemplateInput {
  readonly template: Template;
  /** An earlier try may have reached Meta, so look there first. */
  readonly again: boolean;
}

/**
 * Hands a stored template to Meta and stores the answer. A refusal is stored and rethrown as `TemplateRejectedByMeta`;
 * after `TemplateProviderUnavailable` the template is still to be submitted.
 */
export class SubmitTemplate {
  readonly #unitOfWork: UnitOfWork;
  readonly #templates: TemplateRepository;
  readonly #gateway: TemplateGateway;
  readonly #clock: Clock;

  constructor(unitOfWork: UnitOfWork, templates: TemplateRepository, gateway: TemplateGateway, clock: Clock) {
    this.#unitOfWork = unitOfWork;
    this.#templates = templates;
    this.#gateway = gateway;
    this.#clock = clock;
  }

  async execute({ template, again }: SubmitTemplateInput): Promise<Template> {
    const { metaName, language, category, components } = template;
    try {
      const known = again ? await this.#findAtMeta(metaName, language) : undefined;
      const answer = known ?? (await this.#gateway.create({ metaName, language, category, components }));
      return await this.#store(template, (stored) => accepted(stored, answer, this.#clock.nowMs()));
    } catch (error) {
      if (!(error instanceof TemplateRejectedByMeta)) throw error;
      await this.#store(template, (stored) => refused(stored, error.message, this.#clock.nowMs()));
      throw new TemplateRejectedByMeta(forItsVendor(template, error.message), error.details);
    }
  }

  async #findAtMeta(metaName: string, language: string) {
    const templates = await this.#gateway.list(metaName);
    const found = templates.find((each) => each.language === language);
    return found && { ...found, ...(found.rejectedReason === undefined ? {} : { reason: found.rejectedReason }) };
  }

  /** Meta's webhook may have changed the stored template while the request was on its way. */
  #store(template: Template, change: (stored: Template) => Template): Promise<Template> {
    return this.#unitOfWork.run(async () => {
      const changed = change((await this.#templates.find(template.vendorId, template.id)) ?? template);
      await this.#templates.save(changed);
      return changed;
    });
  }
}
