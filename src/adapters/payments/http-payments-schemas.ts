import { type Static, Type } from '@sinclair/typebox';
import {
  MAX_RECHARGE_MICROS,
  MIN_RECHARGE_MICROS,
  payableMicros,
  RECHARGE_STATES,
  type Recharge,
} from '../../domain/payments/recharge.ts';
import { formatMicros } from '../../domain/shared/money.ts';
import { pageOf, pageQuery } from '../shared/http-page.ts';
import { Currency, described, idOf, like, Money, nullable, oneOf, Timestamp, view } from '../shared/http-schemas.ts';

export const StartRechargeBody = view('StartRecharge', {
  amount: Type.String({
    pattern: '^\\d{1,9}(\\.\\d{1,6})?$',
    examples: ['500.00'],
    description:
      'What the wallet is to get, without GST, in units of its currency with at most two decimals: ' +
      `from ${formatMicros(MIN_RECHARGE_MICROS)} to ${formatMicros(MAX_RECHARGE_MICROS)}`,
  }),
  currency: Type.Optional(described(Currency, "The wallet's, by ISO 4217: another one is refused")),
  provider: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 32,
      examples: ['razorpay'],
      description: 'Such as `razorpay` or `stripe`: one that the platform has an account at; without it, its first',
    }),
  ),
});

export const RechargesQuery = pageQuery(idOf('rch'));

const recharge = {
  id: idOf('rch'),
  provider: Type.String({ examples: ['razorpay'], description: 'Who takes the payment' }),
  orderId: described(
    nullable(Type.String({ examples: ['order_Nxk3f7Qd1Zq0Aa'] })),
    "The provider's id of the order; null while it has not answered",
  ),
  amount: described(like(Money, '500.0000'), 'What the wallet gets'),
  gst: described(like(Money, '90.0000'), 'The tax on top, as it was when the order was opened'),
  total: described(like(Money, '590.0000'), 'What the buyer pays: `amount` and `gst`'),
  currency: described(Currency, 'The currency of its amounts, by ISO 4217'),
  state: described(
    oneOf(RECHARGE_STATES.map((state) => state.toUpperCase() as Uppercase<typeof state>)),
    '`INITIATED`: the order is not open yet. `PENDING`: it waits for the payment. `FAILED`: a payment failed; the buyer ' +
      'may try again. `PAID`: the wallet has the money.',
  ),
  reversed: described(like(Money, '0.0000'), 'How much of `total` is back with the buyer, or disputed'),
  createdAt: described(Timestamp, 'When the order was asked for'),
  paidAt: described(like(nullable(Timestamp), null), 'When the payment was credited'),
};

export const RechargeView = view('Recharge', recharge);

export const StartedRechargeView = view('StartedRecharge', {
  ...recharge,
  checkout: Type.Record(Type.String(), Type.String(), {
    examples: [{ keyId: 'rzp_live_1', orderId: 'order_Nxk3f7Qd1Zq0Aa' }],
    description: "What your page needs to let the buyer pay, by the provider's own names",
  }),
});

export const RechargesPage = pageOf('RechargesPage', RechargeView, RechargesQuery);

export function rechargeView({
  id,
  provider,
  amountMicros,
  gst,
  currency,
  state,
  orderId,
  createdAtMs,
  paidAtMs,
  reversedMicros = 0n,
}: Recharge): Static<typeof RechargeView> {
  return {
    id,
    provider,
    orderId: orderId ?? null,
    amount: formatMicros(amountMicros),
    gst: formatMicros(gst?.amountMicros ?? 0n),
    total: formatMicros(payableMicros({ amountMicros, ...(gst ? { gst } : {}) })),
    currency,
    state: state.toUpperCase() as Uppercase<typeof state>,
    reversed: formatMicros(reversedMicros),
    createdAt: new Date(createdAtMs).toISOString(),
    paidAt: paidAtMs === undefined ? null : new Date(paidAtMs).toISOString(),
  };
}
