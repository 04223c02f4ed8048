import { applyEvent, type TemplateEvent } from '../../domain/templates/template.ts';
import type { UnitOfWork } from '../shared/ports.ts';
import type { TemplateRepository } from './ports.ts';

export interface ApplyTemplateStatusInput extends TemplateEvent {
  readonly metaName: string;
  readonly language: string;
}

/** What Meta reports of a template, in any order and any number of times. A template of nobody's here is ignored. */
export class ApplyTemplateStatus {
  readonly #unitOfWork: UnitOfWork;
  readonly #templates: TemplateRepository;

  constructor(unitOfWork: UnitOfWork, templates: TemplateRepository) {
    this.#unitOfWork = unitOfWork;
    this.#templates = templates;
  }

  async execute(event: ApplyTemplateStatusInput): Promise<void> {
    await this.#unitOfWork.run(async () => {
      // By name for a template whose id we never saw: its creation's answer is on its way, or was lost.
      const template =
        (await this.#templates.findByMetaId(event.metaTemplateId)) ??
        (await this.#templates.findByMetaName(event.metaName, event.language));
      if (!template) return;
      const changed = applyEvent(template, event);
      if (changed !== template) await this.#templates.save(changed);
    });
  }
}
