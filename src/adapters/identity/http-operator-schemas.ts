import { type Static, Type } from '@sinclair/typebox';
import type { Suspension } from '../../application/identity/ports.ts';
import type { Vendor } from '../../domain/identity/vendor.ts';
import { pageOf, pageQuery } from '../shared/http-page.ts';
import { idOf, nullable, Timestamp, view } from '../shared/http-schemas.ts';

const REASON_MAX_LENGTH = 500;

const VendorId = idOf('ven');

/** The cursor of the vendors is a vendor's id. */
export const VendorsQuery = pageQuery(VendorId);

export const VendorPath = Type.Object({ id: VendorId });

export const SuspendBody = Type.Object(
  { reason: Type.String({ maxLength: REASON_MAX_LENGTH, pattern: '\\S', examples: ['Unpaid invoices'] }) },
  { additionalProperties: false },
);

export const OperatorSessionView = view('OperatorSession', {
  token: Type.String({ examples: ['eyJhbGciOiJIUzI1NiJ9…'] }),
  expiresInSeconds: Type.Integer({ minimum: 1, examples: [3600] }),
});

export const StandingView = view('VendorStanding', {
  id: VendorId,
  companyName: Type.String({ examples: ['Asha Textiles'] }),
  createdAt: Timestamp,
  suspension: nullable(
    view('Suspension', { reason: Type.String({ examples: ['Unpaid invoices'] }), since: Timestamp }),
  ),
});

export const VendorsPage = pageOf('VendorsPage', StandingView, VendorsQuery);

export function standingView(
  { id, companyName, createdMs }: Vendor,
  suspension: Suspension | undefined,
): Static<typeof StandingView> {
  return {
    id,
    companyName,
    createdAt: new Date(createdMs).toISOString(),
    suspension: suspension ? { reason: suspension.reason, since: new Date(suspension.sinceMs).toISOString() } : null,
  };
}
