import { VendorNotFound } from '../../domain/identity/vendor.ts';
import type { Recharge } from '../../domain/payments/recharge.ts';
import type { Reversal, ReversalMove } from '../../domain/payments/reversal.ts';
import {
  buyerOf,
  causeOf,
  causeOfNote,
  documentNumber,
  financialYearOf,
  goneBack,
  noteOf,
  placeOfSupplyTo,
  type Seller,
  SellerMissing,
  seriesOf,
  splitGst,
  type TaxDocument,
  TaxDocumentNotFound,
} from '../../domain/payments/tax-document.ts';
import type { VendorRepository } from '../identity/ports.ts';
import { mailRequested } from '../shared/mail-request.ts';
import type { Clock, Ids, Outbox } from '../shared/ports.ts';
import type { TaxDocumentRepository } from './ports.ts';

type Content = Omit<TaxDocument, 'id' | 'number' | 'financialYear' | 'issuedAtMs'>;

/**
 * Issues the invoice of a paid recharge and the notes that correct it, each with the next number of its series, and
 * asks for the e-mail that brings it. Must run inside the unit of work that moves the money: what is rolled back has
 * taken no number. A recharge that was opened without tax has no invoice.
 */
export class IssueTaxDocuments {
  readonly #documents: TaxDocumentRepository;
  readonly #vendors: VendorRepository;
  readonly #outbox: Outbox;
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #seller: Seller | undefined;
  readonly #publicUrl: string;

  constructor(
    documents: TaxDocumentRepository,
    vendors: VendorRepository,
    outbox: Outbox,
    clock: Clock,
    ids: Ids,
    seller?: Seller,
    publicUrl = '',
  ) {
    this.#documents = documents;
    this.#vendors = vendors;
    this.#outbox = outbox;
    this.#clock = clock;
    this.#ids = ids;
    this.#seller = seller;
    this.#publicUrl = publicUrl;
  }

  /** Rejects with `SellerMissing`. */
  async invoice({ id: rechargeId, vendorId, currency, amountMicros, gst }: Recharge): Promise<void> {
    if (!gst) return;
    const seller = this.#seller;
    if (!seller) throw new SellerMissing(`Recharge ${rechargeId} was taxed, and no seller is configured`);
    const vendor = await this.#vendors.find(vendorId);
    if (!vendor) throw new VendorNotFound(`There is no vendor ${vendorId}`);
    const placeOfSupply = placeOfSupplyTo(vendor, seller);
    await this.#issue({
      vendorId,
      kind: 'invoice',
      cause: causeOf({ id: rechargeId }),
      rechargeId,
      corrects: null,
      seller,
      buyer: buyerOf(vendor),
      placeOfSupply,
      currency,
      gstBasisPoints: gst.basisPoints,
      taxableMicros: amountMicros,
      ...splitGst(gst.amountMicros, placeOfSupply, seller),
    });
  }

  /**
   * The note that a move of money asks for, if any: to the parties and by the split of the invoice. Rejects with
   * `TaxDocumentNotFound` when the invoice is missing: tax that was given back without a note would be in no document.
   */
  async note(move: ReversalMove, recharge: Recharge, reversal: Reversal): Promise<void> {
    const { amountMicros, gstMicros } = reversal;
    const kind = noteOf(move);
    if (!kind || !recharge.gst) return;
    const issued = await this.#documents.ofRecharge(recharge.id);
    const invoice = issued.find(({ cause }) => cause === causeOf(recharge));
    if (!invoice) throw new TaxDocumentNotFound(`Recharge ${recharge.id} was taxed, and has no invoice to correct`);
    // A debit note takes its own credit note back, by the same split.
    const undone =
      kind === 'debit-note' ? issued.find(({ cause }) => cause === causeOfNote('refund', reversal)) : undefined;
    const { id: _id, financialYear: _year, number, issuedAtMs, ...same } = invoice;
    await this.#issue({
      ...same,
      kind,
      cause: causeOfNote(move, reversal),
      corrects: { number, issuedAtMs },
      taxableMicros: amountMicros - gstMicros,
      ...noteSplit(gstMicros, invoice, issued, undone),
    });
  }

  async #issue(content: Content): Promise<void> {
    const issuedAtMs = this.#clock.nowMs();
    const financialYear = financialYearOf(issuedAtMs);
    const series = seriesOf(content.kind, financialYear);
    const number = documentNumber(series, await this.#documents.nextNumber(series));
    const document = { ...content, id: this.#ids.next('tax'), number, financialYear, issuedAtMs };
    await this.#documents.add(document);
    await this.#outbox.add([mailRequested(mailOf(document, this.#publicUrl))]);
  }
}

function noteSplit(gstMicros: bigint, invoice: TaxDocument, issued: readonly TaxDocument[], undone?: TaxDocument) {
  if (undone) {
    const { cgstMicros, sgstMicros, igstMicros } = undone;
    return { cgstMicros, sgstMicros, igstMicros };
  }
  return splitGst(gstMicros, invoice.placeOfSupply, invoice.seller, goneBack(issued));
}

const NAMES: Readonly<Record<TaxDocument['kind'], string>> = {
  invoice: 'Tax invoice',
  'credit-note': 'Credit note',
  'debit-note': 'Debit note',
};

function mailOf({ id, kind, number, vendorId, corrects }: TaxDocument, publicUrl: string) {
  const name = `${NAMES[kind]} ${number}`;
  const reason = corrects ? `It corrects invoice ${corrects.number}.` : 'It is for a recharge of your wallet.';
  const text = `Attached is ${name}. ${reason}\n\nAll your invoices: GET ${publicUrl}/wallet/invoices\n`;
  return { id: `tax-document:${id}`, to: vendorId, subject: name, text, document: id };
}
