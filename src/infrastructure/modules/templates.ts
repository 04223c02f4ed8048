import type { Container } from 'inversify';
import '../../adapters/templates/http-templates-controller.ts';
import { AttemptLimiter, VendorSuspensions } from '../../application/identity/ports.ts';
import { Logger } from '../../application/shared/logger.ts';
import { Clock, Ids, UnitOfWork } from '../../application/shared/ports.ts';
import { CreateTemplate } from '../../application/templates/create-template.ts';
import { TemplateReader, TemplateRepository } from '../../application/templates/ports.ts';
import { SubmitPendingTemplates } from '../../application/templates/submit-pending-templates.ts';
import { SubmitTemplate } from '../../application/templates/submit-template.ts';
import { TemplateGateway } from '../../application/templates/template-gateway.ts';
import { wireBy, wireClass } from '../wire.ts';

/** Needs the stores, AttemptLimiter, Clock, Ids, Logger and TemplateGateway. */
export function templatesModule(container: Container): void {
  wireBy(container, TemplateReader, (get) => get(TemplateRepository));
  wireClass(container, SubmitTemplate, UnitOfWork, TemplateRepository, TemplateGateway, Clock);
  wireClass(
    container,
    CreateTemplate,
    UnitOfWork,
    TemplateRepository,
    SubmitTemplate,
    VendorSuspensions,
    AttemptLimiter,
    Ids,
    Clock,
    Logger,
  );
  wireClass(container, SubmitPendingTemplates, TemplateRepository, SubmitTemplate, VendorSuspensions, Clock, Logger);
}
