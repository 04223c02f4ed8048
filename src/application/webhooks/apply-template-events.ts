import { applyCategory, applyEvent, applyQuality, applyTexts, type Template } from '../../domain/templates/template.ts';
import type {
  TemplateCategoryEvent,
  TemplateComponentsEvent,
  TemplateQualityEvent,
  TemplateStatusEvent,
} from '../../domain/webhooks/meta-events.ts';
import type { FollowTemplate } from '../campaigns/follow-template.ts';
import type { UnitOfWork } from '../shared/ports.ts';
import type { TemplateRepository } from '../templates/ports.ts';

type TemplateEvent = TemplateStatusEvent | TemplateCategoryEvent | TemplateQualityEvent | TemplateComponentsEvent;

/**
 * What Meta reports of a template, in any order and any number of times, and what follows for its campaigns, in one
 * unit of work. A template that belongs to no vendor here is ignored.
 */
export class ApplyTemplateEvents {
  readonly #unitOfWork: UnitOfWork;
  readonly #templates: TemplateRepository;
  readonly #followTemplate: FollowTemplate;

  constructor(unitOfWork: UnitOfWork, templates: TemplateRepository, followTemplate: FollowTemplate) {
    this.#unitOfWork = unitOfWork;
    this.#templates = templates;
    this.#followTemplate = followTemplate;
  }

  async execute(event: TemplateEvent): Promise<void> {
    await this.#unitOfWork.run(async () => {
      // By name for a template whose id we have not seen: the answer to its creation is on its way, or was lost.
      const template =
        (await this.#templates.findByMetaId(event.metaTemplateId)) ??
        (await this.#templates.findByMetaName(event.metaName, event.language));
      if (!template) return;
      const changed = applied(template, event);
      if (changed === template) return;
      await this.#templates.save(changed);
      await this.#followTemplate.execute(template, changed);
    });
  }
}

function applied(template: Template, event: TemplateEvent): Template {
  if (event.type === 'template-status') return applyEvent(template, event);
  // A template that was deleted and created again has another id.
  if (template.metaTemplateId !== undefined && template.metaTemplateId !== event.metaTemplateId) return template;
  if (event.type === 'template-category') return applyCategory(template, event);
  if (event.type === 'template-components') return applyTexts(template, event);
  return applyQuality(template, event);
}
