import { Type } from '@sinclair/typebox';
import type { Suspension } from '../../application/identity/ports.ts';
import type { Vendor } from '../../domain/identity/vendor.ts';
import { pageQuery } from '../shared/http-page.ts';

const REASON_MAX_LENGTH = 500;

const VendorId = Type.String({ pattern: '^ven_[0-9a-f]{32}$' });

/** The cursor of the vendors is a vendor's id. */
export const VendorsQuery = pageQuery(VendorId);

export const VendorPath = Type.Object({ id: VendorId });

export const SuspendBody = Type.Object(
  { reason: Type.String({ maxLength: REASON_MAX_LENGTH, pattern: '\\S' }) },
  { additionalProperties: false },
);

export function standingView({ id, companyName, createdMs }: Vendor, suspension: Suspension | undefined): object {
  return {
    id,
    companyName,
    createdAt: new Date(createdMs).toISOString(),
    suspension: suspension ? { reason: suspension.reason, since: new Date(suspension.sinceMs).toISOString() } : null,
  };
}
