import { type Static, Type } from '@sinclair/typebox';
import { AUDIT_ACTIONS, type AuditEntry } from '../../application/operations/ports.ts';
import { pageOf, pageQuery } from '../shared/http-page.ts';
import { idOf, like, nullable, oneOf, Timestamp, view } from '../shared/http-schemas.ts';

/** The cursor of the audit log is an entry's id. */
export const AuditLogQuery = pageQuery(idOf('aud'));

export const OperatorAuditLogQuery = Type.Object(
  { ...AuditLogQuery.properties, vendorId: Type.Optional(idOf('ven')) },
  { additionalProperties: false },
);

export const AuditEntryView = view('AuditEntry', {
  id: idOf('aud'),
  at: Timestamp,
  vendorId: nullable(idOf('ven')),
  actor: view('Actor', {
    kind: oneOf(['member', 'api-key', 'operator', 'system']),
    id: nullable(Type.String({ examples: ['mem_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f'] })),
    address: nullable(Type.String({ examples: ['203.0.113.7'] })),
  }),
  action: like(oneOf(AUDIT_ACTIONS), 'vendor.updated'),
  target: nullable(Type.String({ examples: ['ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f'] })),
  outcome: oneOf(['done', 'refused']),
  details: Type.Record(Type.String(), Type.String()),
});
export const AuditLogPage = pageOf('AuditLogPage', AuditEntryView, AuditLogQuery);

export function auditEntryView({ atMs, ...entry }: AuditEntry): Static<typeof AuditEntryView> {
  return { ...entry, at: new Date(atMs).toISOString() };
}

/** As its vendor sees it: who of the platform's people did it, and from where, is the platform's own matter. */
export function vendorsEntryView(entry: AuditEntry): Static<typeof AuditEntryView> {
  const view = auditEntryView(entry);
  return entry.actor.kind === 'operator' ? { ...view, actor: { kind: 'operator', id: null, address: null } } : view;
}
