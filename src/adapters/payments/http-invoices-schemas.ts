import { type Static, Type } from '@sinclair/typebox';
import { TAX_DOCUMENT_KINDS, type TaxDocument, totalMicrosOf } from '../../domain/payments/tax-document.ts';
import { formatMicros } from '../../domain/shared/money.ts';
import { pageOf, pageQuery } from '../shared/http-page.ts';
import { Currency, described, idOf, like, Money, nullable, oneOf, Timestamp, view } from '../shared/http-schemas.ts';

const closed = { additionalProperties: false };
const text = (example: string) => Type.String({ examples: [example] });
const FinancialYear = Type.String({
  pattern: '^\\d{4}-\\d{2}$',
  examples: ['2026-27'],
  description: 'From 1 April to 31 March, by the day in India',
});
const Kind = described(
  oneOf(TAX_DOCUMENT_KINDS.map((kind) => kind.toUpperCase() as Uppercase<typeof kind>)),
  '`INVOICE`: of a recharge that was paid. `CREDIT-NOTE`: money went back to the buyer, by a refund or a lost dispute. ' +
    '`DEBIT-NOTE`: a refund failed after all.',
);

export const InvoicesQuery = pageQuery(idOf('tax'), {
  financialYear: Type.Optional(FinancialYear),
  kind: Type.Optional(Kind),
});

export const InvoicePath = Type.Object({ id: idOf('tax') }, closed);

export const InvoiceView = view('Invoice', {
  id: idOf('tax'),
  kind: Kind,
  number: described(text('INV/2627/0000001'), 'Without gaps within its kind and financial year'),
  financialYear: FinancialYear,
  issuedAt: described(Timestamp, 'When it was issued; nothing in it changes afterwards'),
  rechargeId: described(idOf('rch'), 'The recharge that it is about'),
  corrects: described(
    like(nullable(text('INV/2627/0000001')), null),
    'The number of the invoice that a note corrects; null of an invoice',
  ),
  seller: view(
    'InvoiceSeller',
    {
      legalName: described(text('Shared WABA Private Limited'), 'Its registered name'),
      gstin: described(text('29AABCU9603R1ZJ'), 'Its GST registration number'),
      address: described(text('1 Residency Road, Bengaluru 560025'), 'Its registered address'),
    },
    'The platform',
  ),
  buyer: view(
    'InvoiceBuyer',
    {
      legalName: described(text('Asha Textiles Private Limited'), 'Its legal name; without one, its company name'),
      gstin: described(nullable(text('27AAPFU0939F1ZV')), 'Its GST registration number, if it has one'),
      address: described(Type.Array(text('12 MG Road')), 'Line by line; empty where none was given'),
    },
    'The vendor, as its profile was when the document was issued',
  ),
  placeOfSupply: Type.String({
    pattern: '^\\d{2}$',
    examples: ['27'],
    description: 'The GST code of a state, or 96 for abroad: it decides which taxes apply',
  }),
  currency: described(Currency, 'The currency of its amounts, by ISO 4217'),
  gstPercent: described(text('18'), 'The rate of all GST together'),
  taxable: described(like(Money, '500.0000'), 'The amount before tax: what the wallet got, or gave back'),
  cgst: described(like(Money, '0.0000'), "The centre's half of the tax, within the seller's state; otherwise 0"),
  sgst: described(like(Money, '0.0000'), "The state's half of the tax, within the seller's state; otherwise 0"),
  igst: described(like(Money, '90.0000'), "The tax, outside the seller's state; otherwise 0"),
  total: described(like(Money, '590.0000'), '`taxable` and all taxes'),
});

export const InvoicesPage = pageOf('InvoicesPage', InvoiceView, InvoicesQuery);

export function invoiceView(document: TaxDocument): Static<typeof InvoiceView> {
  const { legalName, gstin, address } = document.seller;
  return {
    id: document.id,
    kind: document.kind.toUpperCase() as Static<typeof Kind>,
    number: document.number,
    financialYear: document.financialYear,
    issuedAt: new Date(document.issuedAtMs).toISOString(),
    rechargeId: document.rechargeId,
    corrects: document.corrects?.number ?? null,
    seller: { legalName, gstin, address },
    buyer: { ...document.buyer, address: [...document.buyer.address] },
    placeOfSupply: document.placeOfSupply,
    currency: document.currency,
    gstPercent: String(document.gstBasisPoints / 100),
    taxable: formatMicros(document.taxableMicros),
    cgst: formatMicros(document.cgstMicros),
    sgst: formatMicros(document.sgstMicros),
    igst: formatMicros(document.igstMicros),
    total: formatMicros(totalMicrosOf(document)),
  };
}
