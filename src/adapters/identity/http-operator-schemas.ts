import { type Static, Type } from '@sinclair/typebox';
import type { Suspension } from '../../application/identity/ports.ts';
import type { Member } from '../../domain/identity/member.ts';
import type { Vendor } from '../../domain/identity/vendor.ts';
import type { Wallet } from '../../domain/wallet/wallet.ts';
import { balances, balancesView } from '../shared/http-balances.ts';
import { pageOf, pageQuery } from '../shared/http-page.ts';
import { Currency, described, idOf, lineOf, nullable, Timestamp, view } from '../shared/http-schemas.ts';
import { EmailText } from './http-identity-schemas.ts';

const REASON_MAX_LENGTH = 500;

const VendorId = idOf('ven');

/** The cursor of the vendors is a vendor's id. */
export const VendorsQuery = pageQuery(VendorId, {
  email: Type.Optional(
    described(EmailText, 'Only the vendor that has a member of exactly this address, if any does; without it, all'),
  ),
});

export const VendorPath = Type.Object({ id: VendorId });

export const SuspendBody = Type.Object(
  { reason: lineOf(REASON_MAX_LENGTH, 'Unpaid invoices') },
  { additionalProperties: false },
);

export const OperatorSessionView = view('OperatorSession', {
  token: Type.String({ examples: ['eyJhbGciOiJIUzI1NiJ9…'] }),
  expiresInSeconds: Type.Integer({ minimum: 1, examples: [3600] }),
});

/** `weight`: how much the vendor sends beside the others while a number is busy. */
const standing = {
  id: VendorId,
  companyName: Type.String({ examples: ['Asha Textiles'] }),
  createdAt: Timestamp,
  suspension: nullable(
    view('Suspension', { reason: Type.String({ examples: ['Unpaid invoices'] }), since: Timestamp }),
  ),
  weight: Type.Integer({ minimum: 1, examples: [1] }),
};
export const StandingView = view('VendorStanding', standing);
export const OperatorVendorView = view('OperatorVendor', {
  ...standing,
  admins: described(Type.Array(EmailText), 'The e-mail addresses of its ADMINs, in the order of joining'),
  wallet: view('VendorWallet', { currency: Currency, ...balances }),
});

export const VendorsPage = pageOf('VendorsPage', StandingView, VendorsQuery);

export function standingView(
  { id, companyName, createdMs }: Vendor,
  suspension: Suspension | undefined,
  weight = 1,
): Static<typeof StandingView> {
  return {
    id,
    companyName,
    createdAt: new Date(createdMs).toISOString(),
    suspension: suspension ? { reason: suspension.reason, since: new Date(suspension.sinceMs).toISOString() } : null,
    weight,
  };
}

export function operatorVendorView(
  standing: Static<typeof StandingView>,
  team: readonly Member[],
  wallet: Wallet,
): Static<typeof OperatorVendorView> {
  return {
    ...standing,
    admins: team.filter(({ role }) => role === 'ADMIN').map(({ email }) => email),
    wallet: { currency: wallet.currency, ...balancesView(wallet) },
  };
}
