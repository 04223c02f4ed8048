import { type TaxDocument, TaxDocumentNotFound } from '../../domain/payments/tax-document.ts';
import { Documents } from '../notifications/ports.ts';
import type { EmailAttachment } from '../shared/ports.ts';
import type { TaxDocumentPrinter, TaxDocumentRepository } from './ports.ts';

/** Invoices and notes as files: printed when they are asked for, the same bytes each time from what was frozen. */
export class PrintTaxDocument extends Documents {
  readonly #documents: TaxDocumentRepository;
  readonly #printer: TaxDocumentPrinter;

  constructor(documents: TaxDocumentRepository, printer: TaxDocumentPrinter) {
    super();
    this.#documents = documents;
    this.#printer = printer;
  }

  /** Rejects with `TaxDocumentNotFound`, for another vendor's as well. */
  async find(vendorId: string, documentId: string): Promise<TaxDocument> {
    const document = await this.#documents.find(documentId);
    if (document?.vendorId !== vendorId) throw new TaxDocumentNotFound('There is no such invoice');
    return document;
  }

  /** As `find`. */
  override async attachment(vendorId: string, documentId: string): Promise<EmailAttachment> {
    const document = await this.find(vendorId, documentId);
    const fileName = `${document.number.replaceAll('/', '-')}.pdf`;
    return { fileName, mediaType: 'application/pdf', content: await this.#printer.pdf(document) };
  }
}
