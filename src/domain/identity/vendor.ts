import { DomainError } from '../shared/errors.ts';
import { type EmailAddress, emailAddress } from './email-address.ts';
import { type Gstin, gstin } from './gstin.ts';
import { stateCodeOf } from './indian-state.ts';

export interface BillingAddress {
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  /** For an address in India the name of a state or union territory, which decides how GST is split. */
  readonly state: string;
  readonly postalCode: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** The tenant and what its invoices say; null where it has not said. */
export interface Vendor {
  readonly id: string;
  readonly companyName: string;
  readonly legalName: string | null;
  readonly gstin: Gstin | null;
  readonly billingAddress: BillingAddress | null;
  readonly billingEmail: EmailAddress | null;
  readonly createdMs: number;
}

/** JSON merge patch (RFC 7396): what is absent stays, null removes, an address is merged member by member. */
export interface VendorPatch {
  readonly companyName?: string;
  readonly legalName?: string | null;
  readonly gstin?: string | null;
  readonly billingAddress?: Partial<BillingAddress> | null;
  readonly billingEmail?: string | null;
}

const REQUIRED_IN_ADDRESS = ['line1', 'city', 'state', 'postalCode', 'country'] as const;

/**
 * There is no vendor of this id.
 * @remedy Look the id up at `GET /operator/vendors`.
 */
export class VendorNotFound extends DomainError {
  readonly code = 'identity.vendor_not_found';
  readonly kind = 'not-found';
}

/**
 * The platform has suspended the vendor: nothing is launched or sent, and no template submitted.
 * @remedy Read the reason in the audit log (`GET /audit-log`), and ask the platform's operator.
 */
export class VendorSuspended extends DomainError {
  readonly code = 'identity.vendor_suspended';
  readonly kind = 'forbidden';
}

/**
 * A billing address lacks a part that it needs.
 * @remedy Send the fields that the message names together.
 */
export class IncompleteAddress extends DomainError {
  readonly code = 'identity.incomplete_address';
  readonly kind = 'invalid';
}

/**
 * The state of an Indian address does not exist, so its tax cannot be determined.
 * @remedy Name the state or union territory, such as Maharashtra.
 */
export class UnknownState extends DomainError {
  readonly code = 'identity.unknown_state';
  readonly kind = 'invalid';
}

export function newVendor(id: string, companyName: string, createdMs: number): Vendor {
  return { id, companyName, legalName: null, gstin: null, billingAddress: null, billingEmail: null, createdMs };
}

export function patchVendor(vendor: Vendor, patch: VendorPatch): Vendor {
  const { companyName = vendor.companyName, legalName = vendor.legalName } = patch;
  return {
    ...vendor,
    companyName,
    legalName,
    gstin: patched(vendor.gstin, patch.gstin, gstin),
    billingAddress: patched(vendor.billingAddress, patch.billingAddress, (members) =>
      mergeAddress(vendor.billingAddress, members),
    ),
    billingEmail: patched(vendor.billingEmail, patch.billingEmail, emailAddress),
  };
}

function patched<T, P>(current: T | null, patch: P | null | undefined, read: (value: P) => T): T | null {
  if (patch === undefined) return current;
  return patch === null ? null : read(patch);
}

function mergeAddress(current: BillingAddress | null, patch: Partial<BillingAddress>): BillingAddress {
  const merged = { line2: null, ...current, ...patch };
  const missing = REQUIRED_IN_ADDRESS.filter((member) => merged[member] === undefined);
  if (missing.length > 0) throw new IncompleteAddress(`A billing address needs ${missing.join(', ')}`, { missing });
  const address = merged as BillingAddress;
  if (address.country === 'IN' && stateCodeOf(address.state) === undefined) {
    throw new UnknownState('An address in India must name its state or union territory, such as Maharashtra');
  }
  return address;
}
