import type { Response } from 'express';
import { inject } from 'inversify';
import { BaseHttpController, controller, httpGet, requestParam, response } from 'inversify-express-utils';
import { TaxDocumentRepository } from '../../application/payments/ports.ts';
import { PrintTaxDocument } from '../../application/payments/print-tax-document.ts';
import { type TaxDocumentKind, TaxDocumentNotFound } from '../../domain/payments/tax-document.ts';
import { principalOf, requirePermission } from '../shared/http-auth.ts';
import { operation } from '../shared/http-operation.ts';
import { file } from '../shared/http-schemas.ts';
import { queryOf, validPath, validQuery } from '../shared/http-validation.ts';
import { InvoicePath, InvoicesPage, InvoicesQuery, InvoiceView, invoiceView } from './http-invoices-schemas.ts';

@controller('/wallet/invoices')
export class HttpInvoicesController extends BaseHttpController {
  readonly #documents: TaxDocumentRepository;
  readonly #printTaxDocument: PrintTaxDocument;

  constructor(
    @inject(TaxDocumentRepository) documents: TaxDocumentRepository,
    @inject(PrintTaxDocument) printTaxDocument: PrintTaxDocument,
  ) {
    super();
    this.#documents = documents;
    this.#printTaxDocument = printTaxDocument;
  }

  @httpGet('/', requirePermission('billing:read'), validQuery(InvoicesQuery))
  @operation({ summary: 'Tax invoices, credit notes and debit notes', answers: { 200: InvoicesPage } })
  async list(@response() answer: Response) {
    const { financialYear, kind, ...request } = queryOf(answer, InvoicesQuery);
    const page = await this.#documents.page(principalOf(answer).vendorId, request, {
      ...(financialYear === undefined ? {} : { financialYear }),
      ...(kind === undefined ? {} : { kind: kind.toLowerCase() as TaxDocumentKind }),
    });
    return this.json({ data: page.data.map(invoiceView), nextCursor: page.nextCursor });
  }

  @httpGet('/:id', requirePermission('billing:read'), validPath(InvoicePath))
  @operation({ summary: 'One tax document', answers: { 200: InvoiceView }, errors: [TaxDocumentNotFound] })
  async show(@requestParam('id') id: string, @response() answer: Response) {
    return this.json(invoiceView(await this.#printTaxDocument.find(principalOf(answer).vendorId, id)));
  }

  @httpGet('/:id/pdf', requirePermission('billing:read'), validPath(InvoicePath))
  @operation({
    summary: 'One tax document as a PDF',
    answers: { 200: file('application/pdf', '%PDF-1.3') },
    errors: [TaxDocumentNotFound],
  })
  async print(@requestParam('id') id: string, @response() answer: Response) {
    const { fileName, content } = await this.#printTaxDocument.attachment(principalOf(answer).vendorId, id);
    answer.type('application/pdf').attachment(fileName).send(Buffer.from(content));
  }
}
