import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { gstin } from '../../../src/domain/identity/gstin.ts';
import { type BillingAddress, newVendor } from '../../../src/domain/identity/vendor.ts';
import {
  buyerOf,
  documentNumber,
  financialYearOf,
  MAX_SERIES_NUMBER,
  placeOfSupplyTo,
  SeriesFull,
  seriesOf,
  splitGst,
  TAX_DOCUMENT_KINDS,
} from '../../../src/domain/payments/tax-document.ts';
import { SELLER } from '../../support/tax.ts';

const test = suite('tax documents');

test('belong to the financial year that begins on 1 April in India', () => {
  for (const [utc, year] of [
    ['2027-03-31T18:29:59.999Z', '2026-27'],
    ['2027-03-31T18:30:00.000Z', '2027-28'],
    ['2026-11-25T00:00:00.000Z', '2026-27'],
    ['2027-01-01T00:00:00.000Z', '2026-27'],
    ['2099-12-31T00:00:00.000Z', '2099-00'],
  ] as const) {
    assert.is(financialYearOf(Date.parse(utc)), year, utc);
  }
});

test('have numbers of at most 16 letters, digits, dashes and slashes, apart by kind and year', () => {
  const numbers = TAX_DOCUMENT_KINDS.flatMap((kind) =>
    ['2026-27', '2027-28'].flatMap((year) =>
      [1, MAX_SERIES_NUMBER].map((n) => documentNumber(seriesOf(kind, year), n)),
    ),
  );
  assert.is(new Set(numbers).size, 12);
  for (const number of numbers) assert.match(number, /^[A-Z0-9/-]{1,16}$/);
  assert.is(documentNumber(seriesOf('invoice', '2026-27'), 1), 'INV/2627/0000001');
  assert.throws(
    () => documentNumber('INV/2627', MAX_SERIES_NUMBER + 1),
    (error: unknown) => error instanceof SeriesFull,
  );
});

const address: BillingAddress = {
  line1: '12 MG Road',
  line2: null,
  city: 'Pune',
  state: 'Maharashtra',
  postalCode: '411001',
  country: 'IN',
};
const vendor = newVendor('ven_a', 'Asha Textiles', 1);

test("are supplied where the buyer is registered, else at the buyer's address, else where the seller is", () => {
  const registered = { ...vendor, gstin: gstin('27AAPFU0939F1ZV') };
  assert.is(placeOfSupplyTo({ ...registered, billingAddress: { ...address, state: 'Kerala' } }, SELLER), '27');
  assert.is(placeOfSupplyTo({ ...vendor, billingAddress: { ...address, state: 'tamil nadu' } }, SELLER), '33');
  assert.is(placeOfSupplyTo({ ...vendor, billingAddress: { ...address, state: 'Ohio', country: 'US' } }, SELLER), '96');
  assert.is(placeOfSupplyTo(vendor, SELLER), '29');
});

test('share the tax by halves within the state of the seller, and have it whole elsewhere', () => {
  assert.equal(splitGst(180_000n, '29', SELLER), { cgstMicros: 90_000n, sgstMicros: 90_000n, igstMicros: 0n });
  for (const place of ['27', '96']) {
    assert.equal(splitGst(18n, place, SELLER), { cgstMicros: 0n, sgstMicros: 0n, igstMicros: 18n });
  }
});

test('name the buyer by legal name where it is known, with the address line by line', () => {
  assert.equal(buyerOf(vendor), { legalName: 'Asha Textiles', gstin: null, address: [] });
  const told = { ...vendor, legalName: 'Asha Textiles Pvt Ltd', billingAddress: { ...address, line2: 'Floor 2' } };
  assert.equal(buyerOf(told), {
    legalName: 'Asha Textiles Pvt Ltd',
    gstin: null,
    address: ['12 MG Road', 'Floor 2', 'Pune 411001', 'Maharashtra, IN'],
  });
});

test.run();
