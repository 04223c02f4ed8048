import { Type } from '@sinclair/typebox';
import type { Recharge } from '../../domain/payments/recharge.ts';
import { formatMicros } from '../../domain/shared/money.ts';
import { pageQuery } from '../shared/http-page.ts';

/** `amount` is a decimal string in units of the currency: `"500.00"`; `provider` is `razorpay` or `stripe`. */
export const StartRechargeBody = Type.Object(
  {
    amount: Type.String({ pattern: '^\\d{1,9}(\\.\\d{1,6})?$' }),
    currency: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$' })),
    provider: Type.Optional(Type.String({ minLength: 1, maxLength: 32 })),
  },
  { additionalProperties: false },
);

export const RechargesQuery = pageQuery(Type.String({ pattern: '^rch_[0-9a-f]{32}$' }));

export function rechargeView({
  id,
  provider,
  amountMicros,
  currency,
  state,
  orderId,
  createdAtMs,
  paidAtMs,
  reversedMicros = 0n,
}: Recharge): object {
  return {
    id,
    provider,
    orderId: orderId ?? null,
    amount: formatMicros(amountMicros),
    currency,
    state: state.toUpperCase(),
    reversed: formatMicros(reversedMicros),
    createdAt: new Date(createdAtMs).toISOString(),
    paidAt: paidAtMs === undefined ? null : new Date(paidAtMs).toISOString(),
  };
}
