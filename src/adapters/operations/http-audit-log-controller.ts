import type { Response } from 'express';
import { inject } from 'inversify';
import { BaseHttpController, controller, httpGet, response } from 'inversify-express-utils';
import { AuditLog, PLATFORM_ACTIONS } from '../../application/operations/ports.ts';
import { principalOf, requireOperator, requirePermission } from '../shared/http-auth.ts';
import { operation } from '../shared/http-operation.ts';
import { queryOf, validQuery } from '../shared/http-validation.ts';
import {
  AuditLogPage,
  AuditLogQuery,
  auditEntryView,
  OperatorAuditLogQuery,
  vendorsEntryView,
} from './http-audit-log-schemas.ts';

@controller('/')
export class HttpAuditLogController extends BaseHttpController {
  readonly #audit: AuditLog;

  constructor(@inject(AuditLog) audit: AuditLog) {
    super();
    this.#audit = audit;
  }

  @httpGet('audit-log', requirePermission('audit:read'), validQuery(AuditLogQuery))
  @operation({
    summary: 'Who did what in your company',
    description: 'Also what operators of the platform did to it, without which of them it was.',
    answers: { 200: AuditLogPage },
  })
  async ofVendor(@response() answer: Response) {
    const { vendorId } = principalOf(answer);
    const page = await this.#audit.page(vendorId, queryOf(answer, AuditLogQuery), PLATFORM_ACTIONS);
    return this.json({ data: page.data.map(vendorsEntryView), nextCursor: page.nextCursor });
  }

  @httpGet('operator/audit-log', requireOperator(), validQuery(OperatorAuditLogQuery))
  @operation({ summary: 'Who did what, across all vendors and the platform', answers: { 200: AuditLogPage } })
  async ofAll(@response() answer: Response) {
    const { vendorId, ...page } = queryOf(answer, OperatorAuditLogQuery);
    const { data, nextCursor } = await this.#audit.page(vendorId, page);
    return this.json({ data: data.map(auditEntryView), nextCursor });
  }
}
