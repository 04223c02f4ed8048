import { type Static, Type } from '@sinclair/typebox';
import { formatMicros } from '../../domain/shared/money.ts';
import type { Adjustment } from '../../domain/wallet/adjustment.ts';
import { lineOf, Money, nullable, Timestamp, view } from '../shared/http-schemas.ts';

const strict = { additionalProperties: false } as const;
const reference = Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$', examples: ['TICKET-17'] });

/** `amount` with a minus takes from the vendor; `reference` is the operator's own, such as a ticket's number. */
export const AdjustmentBody = Type.Object(
  {
    reference,
    vendorId: Type.String({ pattern: '^ven_[0-9a-z]{1,32}$', examples: ['ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f'] }),
    amount: Type.String({ pattern: '^-?\\d{1,9}(\\.\\d{1,6})?$', examples: ['-25.50'] }),
    reason: lineOf(500, 'Goodwill'),
  },
  strict,
);

export const AdjustmentPath = Type.Object({ reference }, strict);

const text = (example: string) => Type.String({ examples: [example] });

export const AdjustmentView = view('Adjustment', {
  reference,
  vendorId: text('ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f'),
  amount: Money,
  reason: text('Goodwill'),
  state: text('APPLIED'),
  requestedBy: text('opr_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f'),
  requestedAt: Timestamp,
  decidedBy: nullable(text('opr_0190f5a2c6d47b1e8f3a5c7d9e1b2a50')),
  decidedAt: nullable(Timestamp),
});
export const PendingAdjustmentsView = view('PendingAdjustments', { data: Type.Array(AdjustmentView) });

export function adjustmentView(adjustment: Adjustment): Static<typeof AdjustmentView> {
  return {
    reference: adjustment.reference,
    vendorId: adjustment.vendorId,
    amount: formatMicros(adjustment.amountMicros),
    reason: adjustment.reason,
    state: adjustment.state.toUpperCase(),
    requestedBy: adjustment.requestedBy,
    requestedAt: new Date(adjustment.requestedAtMs).toISOString(),
    decidedBy: adjustment.decidedBy ?? null,
    decidedAt: adjustment.decidedAtMs === undefined ? null : new Date(adjustment.decidedAtMs).toISOString(),
  };
}
