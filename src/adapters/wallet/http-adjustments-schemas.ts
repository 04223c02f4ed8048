import { type Static, Type } from '@sinclair/typebox';
import { formatMicros } from '../../domain/shared/money.ts';
import type { Adjustment } from '../../domain/wallet/adjustment.ts';
import { described, lineOf, Money, nullable, Timestamp, view } from '../shared/http-schemas.ts';

const strict = { additionalProperties: false } as const;
const reference = Type.String({
  pattern: '^[A-Za-z0-9_-]{1,64}$',
  examples: ['TICKET-17'],
  description: "The operators' own, such as a ticket's number: there is one adjustment of each",
});

export const AdjustmentBody = Type.Object(
  {
    reference,
    vendorId: Type.String({
      pattern: '^ven_[0-9a-z]{1,32}$',
      examples: ['ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f'],
      description: 'Whose wallet it is',
    }),
    amount: Type.String({
      pattern: '^-?\\d{1,9}(\\.\\d{1,6})?$',
      examples: ['-25.50'],
      description: "In the wallet's currency; with a minus it takes from the vendor",
    }),
    reason: described(lineOf(500, 'Goodwill'), 'Kept with it'),
  },
  strict,
);

export const AdjustmentPath = Type.Object({ reference }, strict);

const text = (example: string, description: string) => Type.String({ examples: [example], description });

export const AdjustmentView = view('Adjustment', {
  reference,
  vendorId: text('ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f', 'Whose wallet it is'),
  amount: described(Money, "In the wallet's currency; with a minus it takes from the vendor"),
  reason: text('Goodwill', 'As it was given'),
  state: text('APPLIED', '`PENDING`: it waits for a second operator. `APPLIED` or `REJECTED`: it is decided'),
  requestedBy: text('opr_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f', 'The operator who asked for it'),
  requestedAt: described(Timestamp, 'When'),
  decidedBy: nullable(text('opr_0190f5a2c6d47b1e8f3a5c7d9e1b2a50', 'The operator who decided it')),
  decidedAt: described(nullable(Timestamp), 'When; null while it is pending'),
});
export const PendingAdjustmentsView = view('PendingAdjustments', {
  data: described(Type.Array(AdjustmentView), 'The oldest first'),
});

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
