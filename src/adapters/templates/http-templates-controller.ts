import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import {
  BaseHttpController,
  controller,
  httpGet,
  httpPost,
  requestBody,
  requestParam,
  response,
} from 'inversify-express-utils';
import { CreateTemplate } from '../../application/templates/create-template.ts';
import { TemplateRepository } from '../../application/templates/ports.ts';
import { TemplateRejectedByMeta } from '../../application/templates/template-gateway.ts';
import { VendorSuspended } from '../../domain/identity/vendor.ts';
import { InvalidTemplate } from '../../domain/templates/lint.ts';
import {
  MAX_NEW_TEMPLATES,
  TemplateAlreadyExists,
  TemplateNotFound,
  TooManyTemplates,
} from '../../domain/templates/template.ts';
import { principalOf, requirePermission } from '../shared/http-auth.ts';
import { operation } from '../shared/http-operation.ts';
import { queryOf, validBody, validPath, validQuery } from '../shared/http-validation.ts';
import {
  TemplateBody,
  TemplatePath,
  TemplatesPage,
  TemplatesQuery,
  TemplateView,
  templateView,
} from './http-templates-schemas.ts';

@controller('/templates')
export class HttpTemplatesController extends BaseHttpController {
  readonly #createTemplate: CreateTemplate;
  readonly #templates: TemplateRepository;

  constructor(
    @inject(CreateTemplate) createTemplate: CreateTemplate,
    @inject(TemplateRepository) templates: TemplateRepository,
  ) {
    super();
    this.#createTemplate = createTemplate;
    this.#templates = templates;
  }

  @httpPost('/', requirePermission('templates:write'), validBody(TemplateBody))
  @operation({
    summary: 'Submit a template for review',
    description: `At most ${MAX_NEW_TEMPLATES} within an hour, as all vendors share what WhatsApp takes.`,
    answers: { 201: TemplateView },
    errors: [InvalidTemplate, TemplateAlreadyExists, TemplateRejectedByMeta, TooManyTemplates, VendorSuspended],
  })
  async create(@requestBody() definition: Static<typeof TemplateBody>, @response() answer: Response) {
    const { vendorId } = principalOf(answer);
    return this.json(templateView(await this.#createTemplate.execute({ vendorId, ...definition })), 201);
  }

  @httpGet('/', requirePermission('templates:read'), validQuery(TemplatesQuery))
  @operation({ summary: 'Your templates', answers: { 200: TemplatesPage } })
  async page(@response() answer: Response) {
    const { data, nextCursor } = await this.#templates.page(
      principalOf(answer).vendorId,
      queryOf(answer, TemplatesQuery),
    );
    return this.json({ data: data.map(templateView), nextCursor });
  }

  @httpGet('/:id', requirePermission('templates:read'), validPath(TemplatePath))
  @operation({ summary: 'One template', answers: { 200: TemplateView }, errors: [TemplateNotFound] })
  async show(@requestParam('id') templateId: string, @response() answer: Response) {
    const template = await this.#templates.find(principalOf(answer).vendorId, templateId);
    if (!template) throw new TemplateNotFound('There is no such template');
    return this.json(templateView(template));
  }
}
