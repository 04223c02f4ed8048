import { Type } from '@sinclair/typebox';
import { formatMicros } from '../../domain/shared/money.ts';
import type { Adjustment } from '../../domain/wallet/adjustment.ts';

const strict = { additionalProperties: false } as const;
const reference = Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$' });

/** `amount` with a minus takes from the vendor; `reference` is the operator's own, such as a ticket's number. */
export const AdjustmentBody = Type.Object(
  {
    reference,
    vendorId: Type.String({ pattern: '^ven_[0-9a-z]{1,32}$' }),
    amount: Type.String({ pattern: '^-?\\d{1,9}(\\.\\d{1,6})?$' }),
    reason: Type.String({ minLength: 1, maxLength: 500 }),
  },
  strict,
);

export const AdjustmentPath = Type.Object({ reference }, strict);

export function adjustmentView(adjustment: Adjustment): object {
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
