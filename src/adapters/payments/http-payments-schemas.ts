import { type Static, Type } from '@sinclair/typebox';
import { payableMicros, RECHARGE_STATES, type Recharge } from '../../domain/payments/recharge.ts';
import { formatMicros } from '../../domain/shared/money.ts';
import { pageOf, pageQuery } from '../shared/http-page.ts';
import { Currency, idOf, like, Money, nullable, oneOf, Timestamp, view } from '../shared/http-schemas.ts';

/** `amount` is a decimal string in units of the currency: `"500.00"`; `provider` is `razorpay` or `stripe`. */
export const StartRechargeBody = view('StartRecharge', {
  amount: Type.String({ pattern: '^\\d{1,9}(\\.\\d{1,6})?$', examples: ['500.00'] }),
  currency: Type.Optional(Currency),
  provider: Type.Optional(Type.String({ minLength: 1, maxLength: 32, examples: ['razorpay'] })),
});

export const RechargesQuery = pageQuery(idOf('rch'));

const recharge = {
  id: idOf('rch'),
  provider: Type.String({ examples: ['razorpay'] }),
  orderId: nullable(Type.String({ examples: ['order_Nxk3f7Qd1Zq0Aa'] })),
  amount: like(Money, '500.0000'),
  gst: like(Money, '90.0000'),
  total: like(Money, '590.0000'),
  currency: Currency,
  state: oneOf(RECHARGE_STATES.map((state) => state.toUpperCase() as Uppercase<typeof state>)),
  reversed: like(Money, '0.0000'),
  createdAt: Timestamp,
  paidAt: like(nullable(Timestamp), null),
};

export const RechargeView = view('Recharge', recharge);

/** `checkout`: what the vendor's page needs to let the buyer pay, by the provider's own names. */
export const StartedRechargeView = view('StartedRecharge', {
  ...recharge,
  checkout: Type.Record(Type.String(), Type.String(), {
    examples: [{ keyId: 'rzp_live_1', orderId: 'order_Nxk3f7Qd1Zq0Aa' }],
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
