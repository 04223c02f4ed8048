import { type Static, Type } from '@sinclair/typebox';
import { TAX_DOCUMENT_KINDS, type TaxDocument, totalMicrosOf } from '../../domain/payments/tax-document.ts';
import { formatMicros } from '../../domain/shared/money.ts';
import { pageOf, pageQuery } from '../shared/http-page.ts';
import { Currency, idOf, like, Money, nullable, oneOf, Timestamp, view } from '../shared/http-schemas.ts';

const closed = { additionalProperties: false };
const text = (example: string) => Type.String({ examples: [example] });
const FinancialYear = Type.String({ pattern: '^\\d{4}-\\d{2}$', examples: ['2026-27'] });
const Kind = oneOf(TAX_DOCUMENT_KINDS.map((kind) => kind.toUpperCase() as Uppercase<typeof kind>));

export const InvoicesQuery = pageQuery(idOf('tax'), {
  financialYear: Type.Optional(FinancialYear),
  kind: Type.Optional(Kind),
});

export const InvoicePath = Type.Object({ id: idOf('tax') }, closed);

export const InvoiceView = view('Invoice', {
  id: idOf('tax'),
  kind: Kind,
  number: text('INV/2627/0000001'),
  financialYear: FinancialYear,
  issuedAt: Timestamp,
  rechargeId: idOf('rch'),
  /** The number of the invoice that a note corrects. */
  corrects: like(nullable(text('INV/2627/0000001')), null),
  seller: view('InvoiceSeller', {
    legalName: text('Shared WABA Private Limited'),
    gstin: text('29AABCU9603R1ZJ'),
    address: text('1 Residency Road, Bengaluru 560025'),
  }),
  buyer: view('InvoiceBuyer', {
    legalName: text('Asha Textiles Private Limited'),
    gstin: nullable(text('27AAPFU0939F1ZV')),
    address: Type.Array(text('12 MG Road')),
  }),
  /** The code of a state, or 96 for abroad. */
  placeOfSupply: Type.String({ pattern: '^\\d{2}$', examples: ['27'] }),
  currency: Currency,
  gstPercent: text('18'),
  taxable: like(Money, '500.0000'),
  cgst: like(Money, '0.0000'),
  sgst: like(Money, '0.0000'),
  igst: like(Money, '90.0000'),
  total: like(Money, '590.0000'),
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
