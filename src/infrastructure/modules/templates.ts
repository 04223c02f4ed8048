import type { Container } from 'inversify';
import '../../adapters/templates/http-templates-controller.ts';
import { AttemptLimiter } from '../../application/identity/ports.ts';
import { Clock, Ids, UnitOfWork } from '../../application/shared/ports.ts';
import { CreateTemplate } from '../../application/templates/create-template.ts';
import { TemplateReader, TemplateRepository } from '../../application/templates/ports.ts';
import { SubmitPendingTemplates } from '../../application/templates/submit-pending-templates.ts';
import { SubmitTemplate } from '../../application/templates/submit-template.ts';
import { TemplateGateway } from '../../application/templates/template-gateway.ts';
import { wire } from '../wire.ts';

/** Needs the stores, AttemptLimiter, Clock, Ids and TemplateGateway. */
export function templatesModule(container: Container): void {
  container.bind(TemplateReader).toService(TemplateRepository);
  wire(container, SubmitTemplate, SubmitTemplate, UnitOfWork, TemplateRepository, TemplateGateway, Clock);
  wire(
    container,
    CreateTemplate,
    CreateTemplate,
    UnitOfWork,
    TemplateRepository,
    SubmitTemplate,
    AttemptLimiter,
    Ids,
    Clock,
  );
  wire(container, SubmitPendingTemplates, SubmitPendingTemplates, TemplateRepository, SubmitTemplate, Clock);
}
