import { createRequire } from 'node:module';
import { TaxDocumentPrinter } from '../../application/payments/ports.ts';
import { stateNameOf } from '../../domain/identity/indian-state.ts';
import {
  indianDay,
  isWithinState,
  OUTSIDE_INDIA,
  type TaxDocument,
  type TaxDocumentKind,
  totalMicrosOf,
} from '../../domain/payments/tax-document.ts';
import { MICROS_PER_UNIT } from '../../domain/shared/money.ts';

const MARGIN = 50;
const GAP = 24;
const GREY = '#666666';
const LINE = '#bbbbbb';
const SHADE = '#f2f2f2';

const TITLES: Readonly<Record<TaxDocumentKind, string>> = {
  invoice: 'Tax Invoice',
  'credit-note': 'Credit Note',
  'debit-note': 'Debit Note',
};

const WHAT: Readonly<Record<TaxDocumentKind, string>> = {
  invoice: 'WhatsApp messaging credit, prepaid',
  'credit-note': 'WhatsApp messaging credit, given back',
  'debit-note': 'WhatsApp messaging credit, credit note withdrawn',
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A4, with its own fonts: PDF's built-in ones have no rupee sign. Everything printed comes from the document itself.
 */
export class PdfkitTaxDocumentPrinter extends TaxDocumentPrinter {
  override async pdf(document: TaxDocument): Promise<Uint8Array> {
    // Loaded only for printing: fonts and their reader are large.
    const { default: Pdf } = await import('pdfkit');
    const require = createRequire(import.meta.url);
    const pdf = new Pdf({
      size: 'A4',
      margin: MARGIN,
      // The file's own id is derived from this: the same document gives the same bytes.
      info: {
        Title: `${TITLES[document.kind]} ${document.number}`,
        Author: document.seller.legalName,
        CreationDate: new Date(document.issuedAtMs),
      },
    });
    pdf.registerFont('text', require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));
    pdf.registerFont('bold', require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'));
    const pieces: Uint8Array[] = [];
    const whole = new Promise<Uint8Array>((done, fail) => {
      pdf.on('data', (piece: Uint8Array) => pieces.push(piece));
      pdf.on('end', () => done(Buffer.concat(pieces)));
      pdf.on('error', fail);
    });
    new Page(pdf).print(document);
    pdf.end();
    return whole;
  }
}

/** One page, written from the top down. */
class Page {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #left = MARGIN;
  readonly #right: number;

  constructor(pdf: PDFKit.PDFDocument) {
    this.#pdf = pdf;
    this.#right = pdf.page.width - MARGIN;
  }

  print(document: TaxDocument): void {
    const headerEnd = this.#header(document);
    const partiesEnd = this.#parties(document, headerEnd + GAP);
    const tableEnd = this.#table(document, partiesEnd + GAP);
    this.#footer(document, tableEnd + GAP);
  }

  #header({ kind, number, issuedAtMs, corrects, seller }: TaxDocument): number {
    const half = (this.#right - this.#left) / 2;
    this.#text(seller.legalName, this.#left, MARGIN, half, { font: 'bold', size: 13 });
    this.#text(seller.address, this.#left, this.#pdf.y + 2, half);
    this.#text(`GSTIN ${seller.gstin}`, this.#left, this.#pdf.y + 2, half);
    const leftEnd = this.#pdf.y;
    const at = this.#left + half;
    this.#text(TITLES[kind], at, MARGIN, half, { font: 'bold', size: 18, align: 'right' });
    this.#text(`No. ${number}`, at, this.#pdf.y + 4, half, { font: 'bold', align: 'right' });
    this.#text(`Date ${shownDay(issuedAtMs)}`, at, this.#pdf.y + 2, half, { align: 'right' });
    if (corrects) {
      const against = `Against invoice ${corrects.number} of ${shownDay(corrects.issuedAtMs)}`;
      this.#text(against, at, this.#pdf.y + 2, half, { align: 'right' });
    }
    const end = Math.max(leftEnd, this.#pdf.y) + 12;
    this.#rule(end);
    return end;
  }

  #parties({ buyer, placeOfSupply, rechargeId }: TaxDocument, top: number): number {
    const half = (this.#right - this.#left) / 2;
    this.#text('Billed to', this.#left, top, half - GAP, { colour: GREY });
    this.#text(buyer.legalName, this.#left, this.#pdf.y + 2, half - GAP, { font: 'bold' });
    for (const line of buyer.address) this.#text(line, this.#left, this.#pdf.y + 1, half - GAP);
    this.#text(
      buyer.gstin ? `GSTIN ${buyer.gstin}` : 'Not registered for GST',
      this.#left,
      this.#pdf.y + 2,
      half - GAP,
    );
    const leftEnd = this.#pdf.y;
    const at = this.#left + half;
    this.#text('Place of supply', at, top, half, { colour: GREY });
    this.#text(placeName(placeOfSupply), at, this.#pdf.y + 2, half);
    this.#text('Recharge', at, this.#pdf.y + 8, half, { colour: GREY });
    this.#text(rechargeId, at, this.#pdf.y + 2, half);
    this.#text('Tax payable on reverse charge', at, this.#pdf.y + 8, half, { colour: GREY });
    this.#text('No', at, this.#pdf.y + 2, half);
    return Math.max(leftEnd, this.#pdf.y);
  }

  #table(document: TaxDocument, top: number): number {
    const { kind, seller, taxableMicros, cgstMicros, sgstMicros, igstMicros, gstBasisPoints, currency } = document;
    const money = (micros: bigint) => shownMoney(micros, currency);
    const taxes: readonly (readonly [string, number, bigint])[] = isWithinState(document)
      ? [
          ['CGST', gstBasisPoints / 2, cgstMicros],
          ['SGST', gstBasisPoints / 2, sgstMicros],
        ]
      : [['IGST', gstBasisPoints, igstMicros]];
    this.#pdf.rect(this.#left, top, this.#right - this.#left, 22).fill(SHADE);
    let y = this.#row(top + 6, 'Description', 'SAC', 'Amount', 'bold') + 8;
    y = this.#row(y + 6, WHAT[kind], seller.serviceCode, money(taxableMicros)) + 6;
    this.#rule(y);
    y = this.#row(y + 8, 'Taxable value', '', money(taxableMicros));
    for (const [name, basisPoints, micros] of taxes) {
      y = this.#row(y + 6, `${name} at ${basisPoints / 100} %`, '', money(micros));
    }
    y += 6;
    this.#rule(y);
    y = this.#row(y + 8, 'Total', '', money(totalMicrosOf(document)), 'bold');
    return y;
  }

  #footer({ seller, kind }: TaxDocument, top: number): void {
    const width = this.#right - this.#left;
    const note =
      kind === 'invoice'
        ? 'Paid. The taxable value was credited to your wallet.'
        : 'The taxable value was booked to your wallet; the total is what moved through the payment provider.';
    this.#text(note, this.#left, top, width);
    const signed = `For ${seller.legalName}. Issued electronically, valid without a signature.`;
    this.#text(signed, this.#left, this.#pdf.y + 6, width, { colour: GREY, size: 8 });
  }

  /** Returns where the row ends. */
  #row(y: number, what: string, code: string, amount: string, font: 'text' | 'bold' = 'text'): number {
    const codeAt = this.#right - 220;
    const amountAt = this.#right - 150;
    this.#text(what, this.#left + 8, y, codeAt - this.#left - 16, { font });
    const end = this.#pdf.y;
    this.#text(code, codeAt, y, amountAt - codeAt, { font });
    this.#text(amount, amountAt, y, 142, { font, align: 'right' });
    return Math.max(end, this.#pdf.y);
  }

  #rule(y: number): void {
    this.#pdf.moveTo(this.#left, y).lineTo(this.#right, y).lineWidth(0.5).stroke(LINE);
  }

  #text(
    text: string,
    x: number,
    y: number,
    width: number,
    {
      font = 'text',
      size = 9,
      colour = 'black',
      align = 'left',
    }: { font?: 'text' | 'bold'; size?: number; colour?: string; align?: 'left' | 'right' } = {},
  ): void {
    this.#pdf.font(font).fontSize(size).fillColor(colour).text(text, x, y, { width, align });
  }
}

function placeName(code: string): string {
  if (code === OUTSIDE_INDIA) return `Outside India (${code})`;
  const name = stateNameOf(code);
  return name === undefined ? code : `${name} (${code})`;
}

/** `25 Nov 2026`. */
function shownDay(atMs: number): string {
  const [year, month, day] = indianDay(atMs).split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** `₹ 1,23,456.70`: whole paise, digits grouped as India does. */
function shownMoney(micros: bigint, currency: string): string {
  const paisa = MICROS_PER_UNIT / 100n;
  const units = String(micros / MICROS_PER_UNIT).replace(/(\d)(?=(\d\d)+\d$)/g, '$1,');
  const hundredths = String((micros % MICROS_PER_UNIT) / paisa).padStart(2, '0');
  return `${currency === 'INR' ? '₹' : currency} ${units}.${hundredths}`;
}
