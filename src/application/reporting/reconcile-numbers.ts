import type { TaxDocument } from '../../domain/payments/tax-document.ts';
import { numberDifference } from '../../domain/reporting/tax-audit.ts';
import type { Difference } from '../../domain/reporting/wallet-audit.ts';
import type { TaxDocumentRepository } from '../payments/ports.ts';
import { othersFirst } from '../shared/others-first.ts';
import { slices } from '../shared/page.ts';

const DOCUMENTS_AT_ONCE = 1000;

/**
 * Names the gaps in the numbers of tax documents. Documents may be issued meanwhile: of a series they come in the order
 * of their numbers, so one that is seen has all of those before it.
 */
export class ReconcileNumbers {
  readonly #taxDocuments: TaxDocumentRepository;

  constructor(taxDocuments: TaxDocumentRepository) {
    this.#taxDocuments = taxDocuments;
  }

  async execute(report: (difference: Difference) => void): Promise<void> {
    let last: TaxDocument | undefined;
    const read = (afterNumber: string, limit: number) => this.#taxDocuments.slice(afterNumber, limit);
    for await (const documents of slices(DOCUMENTS_AT_ONCE, read, ({ number }) => number)) {
      for (const document of documents) {
        const difference = numberDifference(last, document);
        if (difference) report(difference);
        last = document;
      }
      await othersFirst();
    }
  }
}
