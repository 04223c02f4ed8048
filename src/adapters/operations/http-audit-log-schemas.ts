import { Type } from '@sinclair/typebox';
import type { AuditEntry } from '../../application/operations/ports.ts';
import { pageQuery } from '../shared/http-page.ts';

/** The cursor of the audit log is an entry's id. */
export const AuditLogQuery = pageQuery(Type.String({ pattern: '^aud_[0-9a-f]{32}$' }));

export const OperatorAuditLogQuery = Type.Object(
  { ...AuditLogQuery.properties, vendorId: Type.Optional(Type.String({ pattern: '^ven_[0-9a-f]{32}$' })) },
  { additionalProperties: false },
);

export function auditEntryView({ atMs, ...entry }: AuditEntry): object {
  return { ...entry, at: new Date(atMs).toISOString() };
}
