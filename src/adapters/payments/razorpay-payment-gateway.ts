import { request } from 'undici';
import { PaymentGateway, type PaymentOrder, PaymentProviderUnavailable } from '../../application/payments/ports.ts';
import {
  type CapturedPayment,
  MICROS_PER_MINOR,
  payableMicros,
  type Recharge,
} from '../../domain/payments/recharge.ts';
import { type JsonRecord, recordOf, textOf } from '../../domain/shared/loose-json.ts';

export interface RazorpayOptions {
  readonly baseUrl: string;
  readonly keyId: string;
  readonly keySecret: string;
  readonly timeoutMs: number;
  /** Where a buyer pays an order when there is no Razorpay Checkout: the sandbox's page. */
  readonly paymentPageUrl?: string;
}

const PROVIDER = 'razorpay';

/** Orders at Razorpay (Orders API). What the buyer's page needs is the order and the public key. */
export class RazorpayPaymentGateway extends PaymentGateway {
  override readonly provider = PROVIDER;
  readonly #options: RazorpayOptions;

  constructor(options: RazorpayOptions) {
    super();
    this.#options = options;
  }

  override async createOrder(recharge: Recharge): Promise<PaymentOrder> {
    const { keyId, paymentPageUrl } = this.#options;
    const order = await this.#call('POST', '/v1/orders', {
      amount: Number(payableMicros(recharge) / MICROS_PER_MINOR),
      currency: recharge.currency,
      receipt: recharge.id,
      notes: { rechargeId: recharge.id },
    });
    const orderId = textOf(recordOf(order)['id']);
    if (orderId === undefined) throw new PaymentProviderUnavailable('The payment provider gave no order');
    return {
      orderId,
      checkout: { keyId, orderId, ...(paymentPageUrl ? { payUrl: `${paymentPageUrl}/${orderId}` } : {}) },
    };
  }

  override async capturedPayments(orderId: string): Promise<readonly CapturedPayment[]> {
    const { items } = recordOf(await this.#call('GET', `/v1/orders/${encodeURIComponent(orderId)}/payments`));
    if (!Array.isArray(items)) throw new PaymentProviderUnavailable('The payment provider gave no payments');
    return items.flatMap((item) => capturedPayment(orderId, recordOf(item)) ?? []);
  }

  async #call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
    const { baseUrl, keyId, keySecret, timeoutMs } = this.#options;
    try {
      const answer = await request(`${baseUrl}${path}`, {
        method,
        headers: {
          authorization: `Basic ${Buffer.from(`${keyId}:${keySecret}`).toString('base64')}`,
          'content-type': 'application/json',
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
      });
      const text = await answer.body.text();
      if (answer.statusCode !== 200) throw new Error(`HTTP ${answer.statusCode}`);
      return JSON.parse(text) as unknown;
    } catch (error) {
      throw new PaymentProviderUnavailable('The payment provider cannot be reached now; nothing was charged', error);
    }
  }
}

function capturedPayment(orderId: string, payment: JsonRecord): CapturedPayment | undefined {
  // `refunded`: it was captured, and all of it went back.
  if (payment['status'] !== 'captured' && payment['status'] !== 'refunded') return undefined;
  const paymentId = textOf(payment['id']);
  const currency = textOf(payment['currency']);
  const amount = payment['amount'];
  // Null until something is refunded.
  const refunded = payment['amount_refunded'] ?? 0;
  if (!paymentId || !currency || !Number.isSafeInteger(amount) || !Number.isSafeInteger(refunded)) return undefined;
  return {
    provider: PROVIDER,
    orderId,
    paymentId,
    outcome: 'captured',
    amountMicros: BigInt(amount as number) * MICROS_PER_MINOR,
    currency,
    refundedMicros: BigInt(refunded as number) * MICROS_PER_MINOR,
  };
}
