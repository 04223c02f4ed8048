import type { Gstin } from '../identity/gstin.ts';
import { stateCodeOf } from '../identity/indian-state.ts';
import type { Vendor } from '../identity/vendor.ts';
import { DomainError } from '../shared/errors.ts';
import { type GstParts, halvesOf } from './gst.ts';
import type { Recharge } from './recharge.ts';
import type { Reversal, ReversalMove } from './reversal.ts';

/** A refund, and a dispute that is lost, make a credit note; a refund that fails after all makes a debit note. */
export const TAX_DOCUMENT_KINDS = ['invoice', 'credit-note', 'debit-note'] as const;
export type TaxDocumentKind = (typeof TAX_DOCUMENT_KINDS)[number];

/** Who sells. The first two digits of the number are the state. */
export interface Seller {
  readonly legalName: string;
  readonly gstin: Gstin;
  readonly address: string;
  /** The services accounting code of what is sold. */
  readonly serviceCode: string;
}

export interface Buyer {
  readonly legalName: string;
  readonly gstin: Gstin | null;
  /** Line by line; none where the vendor has not given it. */
  readonly address: readonly string[];
}

/** An invoice or a note, as it was issued: nothing in it ever changes. A tax that does not apply is zero. */
export interface TaxDocument {
  readonly id: string;
  readonly vendorId: string;
  readonly kind: TaxDocumentKind;
  /** At most 16 characters (CGST rule 46), without gaps within kind and year: `INV/2627/0000001`. */
  readonly number: string;
  /** April to March in India: `2026-27`. */
  readonly financialYear: string;
  readonly issuedAtMs: number;
  /** What it was issued for, as no other document is: the recharge, or the money that went back of it. */
  readonly cause: string;
  readonly rechargeId: string;
  /** The invoice that a note corrects. */
  readonly corrects: { readonly number: string; readonly issuedAtMs: number } | null;
  readonly seller: Seller;
  readonly buyer: Buyer;
  /** The state's code, or `OUTSIDE_INDIA`. */
  readonly placeOfSupply: string;
  readonly currency: string;
  readonly gstBasisPoints: number;
  readonly taxableMicros: bigint;
  readonly cgstMicros: bigint;
  readonly sgstMicros: bigint;
  readonly igstMicros: bigint;
}

export const OUTSIDE_INDIA = '96';

/** Numbers of one kind in one year: what seven digits hold. */
export const MAX_SERIES_NUMBER = 9_999_999;

const PREFIXES: Readonly<Record<TaxDocumentKind, string>> = {
  invoice: 'INV',
  'credit-note': 'CRN',
  'debit-note': 'DBN',
};

/** India has had one time zone, without summer time, since 1945. */
const INDIA_AHEAD_MS = 5.5 * 60 * 60 * 1000;
const APRIL = 3;

/**
 * The vendor has no invoice or credit note of this id.
 * @remedy Look the id up in the list of the vendor's documents.
 */
export class TaxDocumentNotFound extends DomainError {
  readonly code = 'payments.tax_document_not_found';
  readonly kind = 'not-found';
}

/**
 * A recharge was taxed, and the seller is no longer configured.
 * @remedy The operator sets the seller's variables again, and replays the dead letter.
 */
export class SellerMissing extends DomainError {
  readonly code = 'payments.seller_missing';
  readonly kind = 'unprocessable';
}

/**
 * The series of document numbers of this financial year is used up.
 * @remedy Payments wait as dead letters: replay them once a later version has another series.
 */
export class SeriesFull extends DomainError {
  readonly code = 'payments.series_full';
  readonly kind = 'unprocessable';
}

/** The day in India: `2027-04-01`. */
export function indianDay(atMs: number): string {
  return new Date(atMs + INDIA_AHEAD_MS).toISOString().slice(0, 10);
}

/** `2026-27` from 1 April 2026 to 31 March 2027 in India. */
export function financialYearOf(atMs: number): string {
  const india = new Date(atMs + INDIA_AHEAD_MS);
  const first = india.getUTCMonth() >= APRIL ? india.getUTCFullYear() : india.getUTCFullYear() - 1;
  return `${first}-${String(first + 1).slice(2)}`;
}

/** Documents that are numbered together: `INV/2627`. */
export function seriesOf(kind: TaxDocumentKind, financialYear: string): string {
  return `${PREFIXES[kind]}/${financialYear.slice(2).replace('-', '')}`;
}

/** Throws `SeriesFull`. */
export function documentNumber(series: string, number: number): string {
  if (number > MAX_SERIES_NUMBER) throw new SeriesFull(`The series ${series} has no number left`);
  return `${series}/${String(number).padStart(String(MAX_SERIES_NUMBER).length, '0')}`;
}

/**
 * Where a service is supplied (IGST Act, sections 12(2) and 13(2)): in the state of the buyer's registration, else of
 * the buyer's address, else, where there is none on record, the seller's.
 */
export function placeOfSupplyTo({ gstin, billingAddress }: Vendor, seller: Seller): string {
  if (gstin) return gstin.slice(0, 2);
  if (billingAddress && billingAddress.country !== 'IN') return OUTSIDE_INDIA;
  return (billingAddress && stateCodeOf(billingAddress.state)) ?? seller.gstin.slice(0, 2);
}

export function buyerOf({ companyName, legalName, gstin, billingAddress }: Vendor): Buyer {
  return { legalName: legalName ?? companyName, gstin, address: billingAddress ? addressLines(billingAddress) : [] };
}

function addressLines(address: NonNullable<Vendor['billingAddress']>): string[] {
  const { line1, line2, city, state, postalCode, country } = address;
  return [line1, ...(line2 === null ? [] : [line2]), `${city} ${postalCode}`, `${state}, ${country}`];
}

/** Within the seller's state CGST and SGST apply, to everywhere else IGST. */
export function isWithinState({ placeOfSupply, seller }: Pick<TaxDocument, 'placeOfSupply' | 'seller'>): boolean {
  return placeOfSupply === seller.gstin.slice(0, 2);
}

/**
 * Within the seller's state one half is the centre's and one the state's; elsewhere it is one tax. `gone` is what
 * earlier notes on the same invoice gave back.
 */
export function splitGst(
  gstMicros: bigint,
  placeOfSupply: string,
  seller: Seller,
  gone?: GstParts,
): Pick<TaxDocument, 'cgstMicros' | 'sgstMicros' | 'igstMicros'> {
  return isWithinState({ placeOfSupply, seller })
    ? { ...halvesOf(gstMicros, gone), igstMicros: 0n }
    : { cgstMicros: 0n, sgstMicros: 0n, igstMicros: gstMicros };
}

export function gstMicrosOf({ cgstMicros, sgstMicros, igstMicros }: TaxDocument): bigint {
  return cgstMicros + sgstMicros + igstMicros;
}

/** The halves of their invoice's tax that notes have given back, less what debit notes took again. */
export function goneBack(documents: readonly TaxDocument[]): GstParts {
  const sum = (halfOf: (document: TaxDocument) => bigint) =>
    documents.reduce((total, each) => total + SIGNS[each.kind] * halfOf(each), 0n);
  return { cgstMicros: sum(({ cgstMicros }) => cgstMicros), sgstMicros: sum(({ sgstMicros }) => sgstMicros) };
}

const SIGNS: Readonly<Record<TaxDocumentKind, bigint>> = { invoice: 0n, 'credit-note': 1n, 'debit-note': -1n };

export function totalMicrosOf(document: TaxDocument): bigint {
  return document.taxableMicros + gstMicrosOf(document);
}

/** Names what a document is issued for: the same text each time. */
export function causeOf(recharge: Pick<Recharge, 'id'>): string {
  return `recharge:${recharge.id}`;
}

/** As `causeOf`, for a note. */
export function causeOfNote(
  move: ReversalMove,
  { provider, reversalId }: Pick<Reversal, 'provider' | 'reversalId'>,
): string {
  return `${move}:${provider}:${reversalId}`;
}

/** The note that money which goes back, or comes back, asks for. A dispute that is not decided changes no tax. */
export function noteOf(move: ReversalMove): Exclude<TaxDocumentKind, 'invoice'> | undefined {
  switch (move) {
    case 'refund':
    case 'dispute-lost':
      return 'credit-note';
    case 'refund-failed':
      return 'debit-note';
    default:
      return undefined;
  }
}
