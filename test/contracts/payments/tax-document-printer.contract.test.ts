import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { PdfkitTaxDocumentPrinter } from '../../../src/adapters/payments/pdfkit-tax-document-printer.ts';
import { TAX_DOCUMENT_KINDS, type TaxDocument } from '../../../src/domain/payments/tax-document.ts';
import { anInvoice } from '../../support/tax.ts';

const printer = new PdfkitTaxDocumentPrinter();
const bytesOf = async (document: TaxDocument) => Buffer.from(await printer.pdf(document));

const test = suite('TaxDocumentPrinter by pdfkit');

test('prints the same bytes for the same document, and others for another', async () => {
  const first = await bytesOf(anInvoice(1));
  assert.ok(first.equals(await bytesOf(anInvoice(1))));
  const others: Partial<TaxDocument>[] = [
    { number: 'INV/2627/0000002' },
    { igstMicros: 90_010_000n },
    { placeOfSupply: '29', cgstMicros: 45_000_000n, sgstMicros: 45_000_000n, igstMicros: 0n },
    { kind: 'credit-note', corrects: { number: 'INV/2627/0000001', issuedAtMs: 1 } },
  ];
  for (const other of others) assert.not.ok(first.equals(await bytesOf(anInvoice(1, other))));
});

test('prints every kind on one page, with the longest names and addresses too', async () => {
  const long = 'Asha Textiles and Handloom '.repeat(8).slice(0, 200);
  for (const kind of TAX_DOCUMENT_KINDS) {
    const buyer = { legalName: long, gstin: null, address: [long, long, `${long} 400001`, `${long}, IN`] };
    const pdf = (await bytesOf(anInvoice(1, { kind, buyer }))).toString('latin1');
    assert.match(pdf, /^%PDF-/);
    assert.match(pdf, /%%EOF\s*$/);
    assert.is(pdf.match(/\/Type \/Page\b/g)?.length, 1);
  }
});

test.run();
