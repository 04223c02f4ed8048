import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { PdfkitTaxDocumentPrinter } from '../../../src/adapters/payments/pdfkit-tax-document-printer.ts';
import { PrintTaxDocument } from '../../../src/application/payments/print-tax-document.ts';
import { DomainError } from '../../../src/domain/shared/errors.ts';
import { rejection } from '../../support/rejection.ts';
import { storeAdapters } from '../../support/store-adapters.ts';
import { anInvoice, type TaxStores, taxStoresOn } from '../../support/tax.ts';

for (const { name, open, close } of await storeAdapters<TaxStores>(taxStoresOn)) {
  const test = suite<TaxStores & { readonly documents: PrintTaxDocument }>(`Documents on ${name}`);
  test.after(close);
  test.before.each(async (context) => {
    const stores = await open();
    const documents = new PrintTaxDocument(stores.taxDocuments, new PdfkitTaxDocumentPrinter());
    Object.assign(context, stores, { documents });
    await stores.taxDocuments.add(anInvoice(1));
  });

  test('gives a document as a file that e-mails can carry, the same bytes each time', async ({ documents }) => {
    const file = await documents.attachment('ven_a', anInvoice(1).id);
    assert.match(file.fileName, /^[\w.-]+$/);
    assert.is(file.mediaType, 'application/pdf');
    assert.is(Buffer.from(file.content.subarray(0, 5)).toString(), '%PDF-');
    assert.equal(await documents.attachment('ven_a', anInvoice(1).id), file);
  });

  test("refuses another vendor's document as one that does not exist", async ({ documents }) => {
    const [foreign, none] = [
      await rejection(documents.attachment('ven_b', anInvoice(1).id)),
      await rejection(documents.attachment('ven_a', anInvoice(2).id)),
    ] as DomainError[];
    assert.instance(foreign, DomainError);
    assert.equal([foreign?.code, foreign?.message], [none?.code, none?.message]);
  });

  test.run();
}
